"""What each warning of a reader says to the person who looks before saving."""

from documents.readers.warnings.doubts import DOUBT_WARNING_TEXTS
from documents.readers.warnings.kinds import KIND_WARNING_TEXTS
from domain.values.language import Language, Text
from domain.values.plan_document import Warning  # noqa: A004  (the field's word)

WARNING_TEXTS: dict[str, Text] = {
    "name_acronym_mismatch": Text(
        es="«{name}» no concuerda con la sigla {acronym}: parece mal escrito. Cuenta la sigla; el texto queda.",
        en='"{name}" does not fit the acronym {acronym}: it looks misspelt. The acronym counts; the text stays.',
    ),
    "name_nearly_the_same": Text(
        es="«{name}» se toma por {known}: el nombre es casi el mismo. Compruébelo; el documento no se corrige.",
        en='"{name}" is taken for {known}: the name is nearly the same. Check it; the document is not corrected.',
    ),
    "words_put_together": Text(
        es="Palabras partidas al final de un renglón se unieron sin que consten enteras en otra parte ({count}): "
        "{words}. Compruébelas.",
        en="Words divided at a line's end were put together though they stand whole nowhere else ({count}): "
        "{words}. Check them.",
    ),
    "unit_or_institution": Text(
        es="«{name}» va detrás de {lead} y se lee como institución propia; podría ser una dependencia suya.",
        en='"{name}" stands behind {lead} and is read as an institution of its own; it may be a unit of it.',
    ),
    "acronym_from_initials": Text(
        es="La sigla {acronym} no trae nombre; por sus iniciales se tomó como «{name}». Confírmelo.",
        en='The acronym {acronym} comes without a name; by its initials it was taken for "{name}". Confirm it.',
    ),
    "row_continued_after_page_break": Text(
        es="La fila estaba cortada por un salto de página y se unió con la anterior.",
        en="The row was cut by a page break and was joined with the one before.",
    ),
    "draft": Text(
        es="El documento dice ser un borrador («{text}»). Confirme que es la versión que rige.",
        en='The document says it is a draft ("{text}"). Confirm that it is the version in force.',
    ),
    "commitment_milestone_end_differs": Text(
        es="El compromiso termina el {end} y sus hitos ({milestones}) llegan hasta el {milestone_end}.",
        en="The commitment ends on {end} and its milestones ({milestones}) run until {milestone_end}.",
    ),
    "end_before_start": Text(
        es="Termina ({end}) antes de comenzar ({start}).",
        en="It ends ({end}) before it starts ({start}).",
    ),
    "number_used_twice": Text(
        es="El número {number} aparece más de una vez.", en="The number {number} appears more than once."
    ),
    "lead_missing": Text(es="No nombra institución responsable.", en="It names no responsible institution."),
    "activity_numbers_have_gaps": Text(
        es="La numeración de las actividades tiene saltos; faltan: {missing}.",
        en="The numbering of the activities has gaps; missing: {missing}.",
    ),
    "milestone_without_activities": Text(
        es="El hito no tiene actividades ni avance.", en="The milestone has neither activities nor progress."
    ),
    "activities_without_milestone": Text(
        es="La actividad cuelga del compromiso, sin hito.",
        en="The activity hangs directly under the commitment, without a milestone.",
    ),
    "progress_not_stated": Text(
        es="No dice su porcentaje de avance; queda sin dato, no en 0.",
        en="It states no percentage of progress; it stays unknown, not 0.",
    ),
    "claims_completion_in_future_tense": Text(
        es="Declara 100 % y habla en futuro: «{phrase}».",
        en='It claims 100 % and speaks of the future: "{phrase}".',
    ),
    "evidence_missing": Text(
        es="{count} de {total} pasos al 100 % no dan ninguna dirección como evidencia: {steps}.",
        en="{count} of {total} steps at 100 % give no address as evidence: {steps}.",
    ),
    "overdue_at_report_date": Text(
        es="Debía terminar el {end} y al corte está en {percent} %.",
        en="It was due on {end} and stands at {percent} % at the cut-off.",
    ),
    "unfinished_at_report_date": Text(
        es="Debía terminar el {end} y al corte no consta como cumplido.",
        en="It was due on {end} and is not stated as complete at the cut-off.",
    ),
    "finished_late": Text(
        es="Debía terminar el {end} y terminó el {actual}.", en="It was due on {end} and ended on {actual}."
    ),
    "fractions_read_as_percentages": Text(
        es="La columna de avance trae fracciones (0.85); sus {count} valores se leyeron como porcentajes (85 %).",
        en="The column of progress holds fractions (0.85); its {count} values were read as percentages (85 %).",
    ),
    "hidden_sheet_not_read": Text(
        es="La hoja oculta «{sheet}» no se leyó. Muéstrela si es parte del plan.",
        en='The hidden sheet "{sheet}" was not read. Unhide it if it is part of the plan.',
    ),
    "hidden_rows_read": Text(
        es="La hoja «{sheet}» oculta las filas {rows}; se leyeron como las demás. Revise si siguen vigentes.",
        en=(
            'The sheet "{sheet}" hides the rows {rows}; they were read like the others. Check whether they '
            "still hold."
        ),
    ),
    "hidden_columns_read": Text(
        es="La hoja «{sheet}» oculta las columnas {columns}; se leyeron como las demás.",
        en='The sheet "{sheet}" hides the columns {columns}; they were read like the others.',
    ),
    "formula_without_value": Text(
        es=(
            "{count} fórmulas no guardan su resultado ({cells}); quedan sin leer. Abra el libro, guárdelo y "
            "repita."
        ),
        en=(
            "{count} formulas keep no result ({cells}); they stay unread. Open the workbook, save it and "
            "try again."
        ),
    ),
    "serial_read_as_date": Text(
        es="{count} fechas estaban como números sin formato y se leyeron como días ({first}).",
        en="{count} dates were numbers without a format and were read as days ({first}).",
    ),
    "colour_read_as_bar": Text(
        es=(
            "El cronograma marca «{text}» solo con color; las fechas se tomaron de las celdas coloreadas. "
            "Confírmelas."
        ),
        en='The chart marks "{text}" by colour alone; the dates were taken from the coloured cells. Confirm them.',
    ),
    "bar_with_gaps": Text(
        es="El cronograma marca «{text}» con interrupciones; se tomó del primer al último mes.",
        en='The chart marks "{text}" with gaps; it was taken from the first to the last month.',
    ),
    "colour_not_read": Text(
        es="{count} celdas de la columna solo llevan color: qué significa no se adivina. Escriba el estado.",
        en="{count} cells of the column hold only a colour: what it means is not guessed. Write the status.",
    ),
    "dates_read_month_first": Text(
        es="Las fechas de esta tabla llevan el mes antes del día (alguna no admite otra lectura). Confírmelo.",
        en="The dates of this table have the month before the day (some allow no other reading). Confirm it.",
    ),
    "orders_of_dates_differ": Text(
        es=(
            "En esta tabla unas fechas llevan el mes primero y otras el día; las dudosas se leyeron con el "
            "día primero."
        ),
        en=(
            "Some dates of this table have the month first and some the day; the doubtful ones were read "
            "day first."
        ),
    ),
    "date_order_unsure": Text(
        es="Fechas como «{text}» admiten dos lecturas; se tomó el día primero. Confírmelo.",
        en='Dates such as "{text}" can be read in two ways; the day was taken first. Confirm it.',
    ),
    "several_dates": Text(
        es="La celda «{text}» trae varias fechas; se tomó la que corresponde por su orden. Confírmela.",
        en='The cell "{text}" holds several dates; one was taken by their order. Confirm it.',
    ),
    "title_from_sheet_name": Text(
        es="El título se tomó del nombre de la hoja («{sheet}»), que puede estar abreviado.",
        en='The title was taken from the name of the sheet ("{sheet}"), which may be shortened.',
    ),
    "earlier_cut_offs_left_out": Text(
        es="{count} columnas dan el avance de fechas anteriores; cuenta la última («{kept}»).",
        en='{count} columns give the progress of earlier days; the last one counts ("{kept}").',
    ),
    "earlier_period_left_out": Text(
        es="{count} filas repiten pasos en otro periodo de informe; cuenta el más reciente de cada uno.",
        en="{count} rows repeat steps in another reporting period; the latest of each counts.",
    ),
    "front_matter_not_read": Text(
        es="El encabezado entre líneas de guiones no es YAML válido; no se tomó nada de él.",
        en="The heading between the lines of dashes is no valid YAML; nothing was taken from it.",
    ),
    "repeated_link_list": Text(
        es="Lista de enlaces que repite otros ya dichos: no se tomó como evidencia de ningún paso.",
        en="A list of links that repeats what was said before: it was not taken as evidence of any step.",
    ),
    "impossible_date": Text(
        es="La fecha «{text}» no existe; queda sin fecha.",
        en='The date "{text}" does not exist; it stays without a date.',
    ),
    "date_not_understood": Text(
        es="«{text}» no se entiende como fecha; queda sin fecha.",
        en='"{text}" is not understood as a date; it stays without a date.',
    ),
    "condition_not_understood": Text(
        es="«{text}» no dice si es nuevo o en curso.", en='"{text}" does not say whether it is new or ongoing.'
    ),
    "choice_not_clear": Text(
        es="En «{text}» no hay una sola opción marcada; queda sin dato.",
        en='In "{text}" there is not exactly one choice marked; it stays unknown.',
    ),
    "other_actors_kept_as_text": Text(
        es=(
            "Los actores fuera del gobierno («{text}») se guardaron como descripción, no como "
            "colaboradores. Confírmelo."
        ),
        en='The actors outside government ("{text}") were kept as description, not as collaborators. Confirm it.',
    ),
    "one_span_is_the_period": Text(
        es="«{text}» es la única fecha: se tomó como inicio y fin. Confirme que no es solo el vencimiento.",
        en='"{text}" is the only date: it was taken as start and end. Confirm that it is not only when it is due.',
    ),
    "value_given_twice": Text(
        es="«{label}» aparece dos veces con valores distintos: {first} y {second}. Se tomó el primero.",
        en='"{label}" is given twice with different values: {first} and {second}. The first was taken.',
    ),
    "label_not_known": Text(
        es="La etiqueta «{label}» no es conocida; su valor («{text}») no se colocó en ningún campo.",
        en='The label "{label}" is not known; its value ("{text}") was put in no field.',
    ),
    "lines_not_placed": Text(
        es=(
            "{count} líneas o filas no se colocaron en ningún campo; revíselas antes de guardar. La "
            "primera: «{text}»."
        ),
        en='{count} lines or rows were put in no field; look at them before saving. The first: "{text}".',
    ),
    "commitment_without_steps": Text(
        es="El compromiso no tiene hitos ni actividades leídos. Revise el documento.",
        en="No milestones or activities of the commitment were read. Check the document.",
    ),
    "dates_missing": Text(es="No trae fecha de término.", en="It has no end date."),
    "status_not_understood": Text(
        es="El estado «{text}» no es de ninguna escala conocida.",
        en='The status "{text}" is of no known scale.',
    ),
    "impossible_percentage": Text(
        es="Un avance de {text} no es posible; queda sin dato.",
        en="A progress of {text} is not possible; it stays unknown.",
    ),
    "percentage_rounded_down": Text(
        es="{text} se guarda como {percent} %: los porcentajes son enteros.",
        en="{text} is kept as {percent} %: percentages are whole.",
    ),
    "contacts_do_not_match": Text(
        es="El bloque de contacto nombra {names} personas, {roles} cargos y {addresses} correos: revíselo.",
        en="The contact block names {names} persons, {roles} offices and {addresses} e-mails: check who is who.",
    ),
    "title_differs_from_plan": Text(
        es="El título difiere del plan. Plan: «{plan}». Informe: «{report}».",
        en='The title differs from the plan. Plan: "{plan}". Report: "{report}".',
    ),
    "number_differs_from_plan": Text(
        es="El número difiere del plan: el plan dice {plan} y el informe {report}; el texto es el mismo.",
        en="The number differs from the plan: the plan says {plan}, the report {report}; the text is the same.",
    ),
    "dates_differ_from_plan": Text(
        es="La fecha ({field}) difiere del plan: el plan dice {plan} y el informe {report}.",
        en="The date ({field}) differs from the plan: the plan says {plan}, the report {report}.",
    ),
    "encoding_guessed": Text(
        es="El texto no está en UTF-8; se leyó como {encoding}. Revise los acentos.",
        en="The text is not UTF-8; it was read as {encoding}. Check the accents.",
    ),
    "control_characters_removed": Text(
        es="Se quitaron {count} caracteres de control.", en="{count} control characters were removed."
    ),
    "paragraph_too_long": Text(
        es="Un párrafo de {length} caracteres no se leyó: caben {most}. Divídalo.",
        en="A paragraph of {length} characters was not read: {most} fit. Divide it.",
    ),
    "text_looks_damaged": Text(
        es="El texto parece dañado en {count} lugares (acentos rotos). Guarde el original de nuevo en UTF-8.",
        en="The text looks damaged in {count} places (broken accents). Save the original again in UTF-8.",
    ),
    **KIND_WARNING_TEXTS,
    **DOUBT_WARNING_TEXTS,
}


def say_warning(warning: Warning, language: Language) -> str:
    """The warning in one language, its subject before it. KeyError for a code that has no text."""
    said = WARNING_TEXTS[warning.code].say(language, **warning.data)
    return f"{warning.subject}: {said}" if warning.subject else said
