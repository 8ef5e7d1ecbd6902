"""What each warning of a reader says to the person who looks before saving."""

from domain.values.language import Language, Text
from domain.values.plan_document import Warning  # noqa: A004  (the field's word)

WARNING_TEXTS: dict[str, Text] = {
    "name_acronym_mismatch": Text(
        es="«{name}» no concuerda con la sigla {acronym}: parece mal escrito. Cuenta la sigla; el texto queda.",
        en='"{name}" does not fit the acronym {acronym}: it looks misspelt. The acronym counts; the text stays.',
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
}


def say_warning(warning: Warning, language: Language) -> str:
    """The warning in one language, its subject before it. KeyError for a code that has no text."""
    said = WARNING_TEXTS[warning.code].say(language, **warning.data)
    return f"{warning.subject}: {said}" if warning.subject else said
