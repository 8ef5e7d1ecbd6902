"""What the warnings say where a reader had to choose between two readings."""

from collections.abc import Mapping

from domain.values.language import Text

DOUBT_WARNING_TEXTS: Mapping[str, Text] = {
    "own_report_changed": Text(
        es="Es un informe de Hitos, pero perdió sus títulos; se leyó como cualquier documento y puede haber "
        "errores. El informe en JSON se lee siempre igual.",
        en="It is a report of Hitos, but it lost its headings; it was read as any document is and there may "
        "be mistakes. The report as JSON is always read the same.",
    ),
    "part_of_one_institution": Text(
        es="El informe cuenta solo la parte de {acronym}: faltan los pasos de las demás instituciones. Para el "
        "plan entero lea el informe completo.",
        en="The report tells only the part of {acronym}: the other institutions' steps are missing. Read the "
        "whole report for the whole plan.",
    ),
    "not_the_whole_cut_off": Text(
        es="El contenido no es el del corte congelado cuya huella lleva ({short}): es una parte de él, o alguien "
        "lo cambió. El entero se escribe con «hitos report write --form json».",
        en="What it holds is not what was frozen under its fingerprint ({short}): it is a part of that, or "
        'somebody changed it. The whole is written with "hitos report write --form json".',
    ),
    "pdf_text_not_exact": Text(
        es="El PDF no guarda con exactitud textos con letras de derecha a izquierda o con signos que sus tipos no "
        "tienen ({count}), como «{text}». Compárelos, o lea el informe en Word o JSON.",
        en="A PDF does not keep texts with right-to-left letters, or with signs its fonts do not have ({count}), "
        'exactly, such as "{text}". Compare them, or read the report as Word or JSON.',
    ),
    "label_in_prose": Text(
        es="«{label}:» parece una etiqueta que no se conoce; la línea se leyó como texto corrido («{text}»).",
        en='"{label}:" looks like a label that is not known; the line was read as running text ("{text}").',
    ),
    "names_split_on_guess": Text(
        es="Se leyeron como dos instituciones «{first}» y «{second}». Si es una sola, únalas.",
        en='"{first}" and "{second}" were read as two institutions. If it is one, merge them.',
    ),
    "name_may_be_two": Text(
        es="«{name}» se leyó como una sola institución; podrían ser dos.",
        en='"{name}" was read as one institution; it may be two.',
    ),
    "list_read_as_activities": Text(
        es="Nada anuncia esta lista bajo el hito; sus puntos se leyeron como actividades («{text}»).",
        en='Nothing announces this list under the milestone; its points were read as activities ("{text}").',
    ),
    "table_cut_by_page": Text(
        es="La tabla llega al borde de la página: puede faltarle una columna o parte de una. Compare las fechas.",
        en="The table reaches the edge of the page: a column, or part of one, may be missing. Compare the dates.",
    ),
    "unit_without_institution": Text(
        es="«{name}» figura como unidad sin institución antes de ella; se leyó como responsable.",
        en='"{name}" stands as a unit with no institution before it; it was read as the lead.',
    ),
}
