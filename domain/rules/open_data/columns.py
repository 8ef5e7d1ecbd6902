"""Columns that several tables of open data share, and short ways to declare one."""

from collections.abc import Mapping

from domain.rules.open_data.words import PRECISIONS
from domain.values.language import Text
from domain.values.open_data import Column, Kind

_ALL = 100


def text(name: str, title: Text, about: Text, *, required: bool = False) -> Column:
    """A column of text."""
    return Column(name, Kind.TEXT, title, about, required=required)


def day(name: str, title: Text, about: Text, *, required: bool = False) -> Column:
    """A column of days."""
    return Column(name, Kind.DAY, title, about, required=required)


def whole(name: str, title: Text, about: Text, *, least: int = 0, required: bool = False) -> Column:
    """A column of whole numbers."""
    return Column(name, Kind.WHOLE, title, about, least=least, required=required)


def percent(name: str, title: Text, about: Text) -> Column:
    """A column of whole percentages, 0 to 100."""
    return Column(name, Kind.WHOLE, title, about, least=0, most=_ALL)


def yes_no(name: str, title: Text, about: Text) -> Column:
    """A column of ``true`` and ``false``."""
    return Column(name, Kind.YES_NO, title, about, required=True)


def one_of(name: str, title: Text, about: Text, words: Mapping[str, Text], *, required: bool = False) -> Column:
    """A column of a closed list."""
    return Column(name, Kind.TEXT, title, about, required=required, words=words)


def pointer(name: str, table: str, title: Text, about: Text, *, required: bool = False) -> Column:
    """A column that repeats the key of a row of another table."""
    return Column(name, Kind.TEXT, title, about, required=required, points_to=table)


def key(about: Text) -> Column:
    """The identifier of a row."""
    return Column("id", Kind.TEXT, Text(es="Identificador", en="Identifier"), about, required=True)


PLAN = pointer(
    "plan_id", "planes", Text(es="Plan", en="Plan"),
    Text(es="Código del plan al que pertenece.", en="Code of the plan it belongs to."), required=True,
)  # fmt: skip
OF_COMMITMENT = pointer(
    "compromiso_id", "compromisos", Text(es="{Commitment}", en="{Commitment}"),
    Text(es="Identificador {of_commitment} al que pertenece.", en="Identifier {of_commitment} it belongs to."),
    required=True,
)  # fmt: skip
OF_MILESTONE = pointer(
    "hito_id", "hitos", Text(es="{Milestone}", en="{Milestone}"),
    Text(
        es="Identificador {of_milestone} al que se refiere o del que es parte; vacío si no hay.",
        en="Identifier {of_milestone} it is about or part of; empty where there is none.",
    ),
)  # fmt: skip
OF_ACTIVITY = pointer(
    "actividad_id", "actividades", Text(es="{Activity}", en="{Activity}"),
    Text(
        es="Identificador {of_activity} de que trata; vacío si no trata de ninguna.",
        en="Identifier {of_activity} it is about; empty where it is about none.",
    ),
)  # fmt: skip
PARTS = (PLAN, OF_COMMITMENT, OF_MILESTONE, OF_ACTIVITY)
"""Where a row hangs, from the top down."""

DECLARED = percent(
    "avance_declarado", Text(es="Avance declarado (%)", en="Declared progress (%)"),
    Text(
        es="Lo que dice la institución. De un todo: la media ponderada de sus partes, redondeada hacia abajo; lo "
        "retirado no cuenta. Vacío: nadie ha informado. No se suma ni se promedia con el verificado.",
        en="What the institution says. Of a whole: the weighted mean of its parts, rounded down; what was "
        "withdrawn does not count. Empty: nobody has reported. Never added to or averaged with what is verified.",
    ),
)  # fmt: skip
VERIFIED = percent(
    "avance_verificado", Text(es="Avance verificado (%)", en="Verified progress (%)"),
    Text(
        es="El porcentaje del último informe que una revisión aceptó, y solo mientras haya evidencia aceptada. "
        "Vacío: nada se ha aceptado.",
        en="The percentage of the latest report that a review accepted, and only while there is accepted "
        "evidence. Empty: nothing was accepted.",
    ),
)  # fmt: skip
LEAD = pointer(
    "institucion", "instituciones", Text(es="Institución responsable", en="Lead institution"),
    Text(
        es="Sigla de la primera institución responsable; todas están en la tabla responsables. Vacío: nadie.",
        en="Acronym of the first lead institution; all are in the table responsables. Empty: nobody.",
    ),
)  # fmt: skip
CODE = text(
    "codigo", Text(es="Código", en="Code"),
    Text(es="Código propio dentro del plan.", en="Its own code within the plan."), required=True,
)  # fmt: skip
NUMBER = text(
    "numero", Text(es="Número", en="Number"),
    Text(es="Número tal como lo escribe el plan.", en="Number as the plan writes it."),
)  # fmt: skip
TITLE = text(
    "titulo", Text(es="Título", en="Title"),
    Text(es="Título tal como lo escribe el plan.", en="Title as the plan writes it."), required=True,
)  # fmt: skip

_EMPTY_DATE = Text(es="Vacío: el plan no la da.", en="Empty: the plan gives none.")
_PRECISION = Text(
    es="Con qué exactitud da el plan la fecha anterior; de un mes, trimestre, semestre o año se escribe el "
    "primer día si comienza y el último si vence.",
    en="How exactly the plan gives the date before; of a month, quarter, half-year or year the first day is "
    "written for a start and the last for a deadline.",
)
DATES = (
    day("inicio", Text(es="Inicio", en="Start"),
        Text(es=f"Fecha de inicio que rige a la fecha de corte. {_EMPTY_DATE.es}",
             en=f"Start that holds at the cut-off. {_EMPTY_DATE.en}")),
    one_of("inicio_precision", Text(es="Precisión del inicio", en="Precision of the start"), _PRECISION,
           PRECISIONS),
    day("inicio_original", Text(es="Inicio original", en="Original start"),
        Text(es="Inicio antes de la primera modificación; vacío si no se modificó.",
             en="Start before the first amendment; empty if it was not amended.")),
    day("plazo", Text(es="Plazo", en="Deadline"),
        Text(es=f"Último día del plazo que rige a la fecha de corte. {_EMPTY_DATE.es}",
             en=f"Last day of the deadline that holds at the cut-off. {_EMPTY_DATE.en}")),
    one_of("plazo_precision", Text(es="Precisión del plazo", en="Precision of the deadline"), _PRECISION,
           PRECISIONS),
    day("plazo_original", Text(es="Plazo original", en="Original deadline"),
        Text(es="Plazo antes de la primera modificación; vacío si no se modificó.",
             en="Deadline before the first amendment; empty if it was not amended.")),
)  # fmt: skip
