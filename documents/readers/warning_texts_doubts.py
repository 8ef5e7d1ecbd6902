"""What the warnings say where a reader had to choose between two readings."""

from collections.abc import Mapping

from domain.values.language import Text

DOUBT_WARNING_TEXTS: Mapping[str, Text] = {
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
