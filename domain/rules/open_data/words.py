"""The closed lists of open data: every word a column may have, with its name in both languages."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import ACT_NAMES, STATE_NAMES
from domain.values.language import Language, Text
from domain.values.vocabulary import (
    Completion,
    Condition,
    DocumentKind,
    EvidenceKind,
    FindingReply,
    Precision,
    Role,
    Severity,
    StatedStatus,
    StepKind,
    Verdict,
)

Words = Mapping[str, Text]


class FollowUp(StrEnum):
    """What a row of follow-up tells of."""

    REPORT = "report"
    REVIEW = "review"
    MOVE = "move"


class OwnLevel(StrEnum):
    """OGP's scale for what a government says of itself (self-assessment)."""

    NOT_STARTED = "not_started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETED = "completed"


_SUBSTANTIAL_FROM, _ALL = 50, 100


def own_level(declared: int | None) -> OwnLevel | None:
    """OGP's level of self-assessment, from what is *declared*; None where nothing was declared.

    The words are OGP's; the percentages between them are ours, the same as ``domain.rules.progress`` has for
    what is verified: 0 not started, below 50 limited, below 100 substantial, 100 completed.
    """
    if declared is None:
        return None
    if declared <= 0:
        return OwnLevel.NOT_STARTED
    if declared >= _ALL:
        return OwnLevel.COMPLETED
    return OwnLevel.SUBSTANTIAL if declared >= _SUBSTANTIAL_FROM else OwnLevel.LIMITED


def _named(names: Mapping[Any, Text]) -> Words:
    return {word.value: name for word, name in names.items()}


STATES, STANDINGS, ACTS = _named(STATE_NAMES), _named(STANDING_NAMES), _named(ACT_NAMES)
LEVELS = _named({
    Completion.NO_EVIDENCE: Text(es="sin evidencia", en="no evidence"),
    Completion.NOT_STARTED: Text(es="no iniciado", en="not started"),
    Completion.LIMITED: Text(es="limitado", en="limited"),
    Completion.SUBSTANTIAL: Text(es="sustancial", en="substantial"),
    Completion.COMPLETE: Text(es="completo", en="complete"),
})  # fmt: skip
OWN_LEVELS = _named({
    OwnLevel.NOT_STARTED: Text(es="no iniciado", en="not started"),
    OwnLevel.LIMITED: Text(es="limitado", en="limited"),
    OwnLevel.SUBSTANTIAL: Text(es="sustancial", en="substantial"),
    OwnLevel.COMPLETED: Text(es="completado", en="completed"),
})  # fmt: skip
STATED = _named({
    StatedStatus.NOT_STARTED: Text(es="no iniciado", en="not started"),
    StatedStatus.LIMITED: Text(es="limitado", en="limited"),
    StatedStatus.SUBSTANTIAL: Text(es="sustancial", en="substantial"),
    StatedStatus.COMPLETED: Text(es="completado", en="completed"),
    StatedStatus.IN_PROGRESS: Text(es="en proceso", en="in progress"),
    StatedStatus.DELAYED: Text(es="retrasado", en="delayed"),
    StatedStatus.NO_DATA: Text(es="sin datos", en="no data"),
    StatedStatus.CLOSED: Text(es="cerrado", en="closed"),
})  # fmt: skip
ROLES = _named({
    Role.LEAD: Text(es="responsable", en="lead"),
    Role.CO_RESPONSIBLE: Text(es="corresponsable", en="co-responsible"),
    Role.COORDINATOR: Text(es="coordinación", en="coordinator"),
})  # fmt: skip
VERDICTS = _named({
    Verdict.PENDING: Text(es="sin revisar", en="not reviewed yet"),
    Verdict.ACCEPTED: Text(es="aceptada", en="accepted"),
    Verdict.RETURNED: Text(es="devuelta", en="returned"),
})  # fmt: skip
PRECISIONS = _named({
    Precision.DAY: Text(es="día", en="day"),
    Precision.MONTH: Text(es="mes", en="month"),
    Precision.QUARTER: Text(es="trimestre", en="quarter"),
    Precision.HALF: Text(es="semestre", en="half-year"),
    Precision.YEAR: Text(es="año", en="year"),
})  # fmt: skip
CONDITIONS = _named({
    Condition.NEW: Text(es="nuevo", en="new"),
    Condition.ONGOING: Text(es="en curso", en="ongoing"),
})  # fmt: skip
PART_KINDS = _named({
    StepKind.ACTIVITY: Text(es="actividad", en="activity"),
    StepKind.OCCURRENCE: Text(es="entrega de algo que se repite", en="delivery of something that recurs"),
})  # fmt: skip
EVIDENCE_KINDS = _named({
    EvidenceKind.FILE: Text(es="archivo", en="file"),
    EvidenceKind.ADDRESS: Text(es="dirección web", en="web address"),
})  # fmt: skip
SEVERITIES = _named({
    Severity.SERIOUS: Text(es="grave", en="serious"),
    Severity.WARNING: Text(es="advertencia", en="warning"),
    Severity.NOTE: Text(es="nota", en="note"),
})  # fmt: skip
REPLIES = _named({
    FindingReply.EXPLAINED: Text(es="explicado", en="explained"),
    FindingReply.ACCEPTED_RISK: Text(es="riesgo aceptado", en="accepted risk"),
    FindingReply.TO_BE_MENDED: Text(es="por corregir", en="to be mended"),
})  # fmt: skip
DOCUMENTS = _named({
    DocumentKind.PLAN: Text(es="plan de acción", en="action plan"),
    DocumentKind.PROGRESS_REPORT: Text(es="informe de avance", en="progress report"),
    DocumentKind.FINAL_REPORT: Text(es="informe final", en="final report"),
    DocumentKind.STRATEGIC_PLAN: Text(es="plan estratégico", en="strategic plan"),
    DocumentKind.POLICY_SHEET: Text(es="ficha de política", en="policy sheet"),
    DocumentKind.PROJECT_SHEET: Text(es="ficha de proyecto", en="project sheet"),
})  # fmt: skip
FOLLOW_UPS = _named({
    FollowUp.REPORT: Text(es="informe de avance de la institución", en="progress report by the institution"),
    FollowUp.REVIEW: Text(es="revisión de lo presentado", en="review of what was submitted"),
    FollowUp.MOVE: Text(es="cambio de estado o de situación", en="change of state or standing"),
})  # fmt: skip
VISITS: Words = {
    "intact": Text(es="archivo íntegro", en="file intact"),
    "missing": Text(es="archivo ausente", en="file missing"),
    "altered": Text(es="archivo alterado", en="file altered"),
    "live": Text(es="la dirección responde", en="the address answers"),
    "changed": Text(es="la dirección responde y su contenido cambió", en="the address answers with other content"),
    "dead": Text(es="la dirección no responde", en="the address does not answer"),
    "refused": Text(es="la dirección no se visita", en="the address is not visited"),
    "not_asked": Text(es="no se comprueban direcciones", en="addresses are not checked"),
}
LANGUAGES: Words = {
    Language.ES.value: Text(es="español", en="Spanish"),
    Language.EN.value: Text(es="inglés", en="English"),
}
