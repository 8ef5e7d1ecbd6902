"""Reports with everything a plan can have, and what must come back of them."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from documents.foreign.sources import Source
from documents.readers.own.snapshot_document import document_of
from documents.readers.read import read_source
from documents.writers.report import write_report
from domain.values.language import Language
from domain.values.plan_document import DocumentCommitment, DocumentStep, PlanDocument
from domain.values.plan_words import NATIONAL_PLAN, WORDS_BY_KIND, Noun, PlanWords, Word
from domain.values.report import (
    Deliveries,
    Report,
    ReportAmendment,
    ReportCommitment,
    ReportEvidence,
    ReportInstitution,
    ReportPeriod,
    ReportStep,
)
from domain.values.vocabulary import (
    Completion,
    EvidenceKind,
    Precision,
    Role,
    Standing,
    State,
    StepKind,
    Verdict,
)
from tests.writers.report_builders import NAMES, a_report

_WORDS = (
    "guía taller convenio 20% portal acta 14-2018 juntas «d» 3.1 2018-2020 á la INFOM y municipal "
    "Avance 100%, * _ # [x] <b> a_b **c** | \\ `e` ~ > &amp; según Actividad 2. Compromiso"
).split()
_SENTENCES = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=8).map(" ".join)
LIKE_OURS = (
    "Compromiso 3", "HITO 9.", "Actividad 2. Otra.", "Actividad. Otra", "Avance 10%.", "Avance: sin dato.",
    "Descripción: nada", "Avance verificado: 5%.", "Medios de verificación:", "Plazo original: 2019.",
    "Plazo: sin fechas en el plan.", "Desde 2019.", "Periodo del compromiso: 2018 a 2020.", "Resumen", "Contenido",
    "Hallazgos antes de la firma", "Desde el informe anterior", "Obstáculos: ninguno", "Commitment 3",
    "MILESTONE 9.", "Activity 2. Other.", "Progress 10%. Done.", "Esta actividad es coordinada por la INAP.",
    "Conjunto de las actividades: avance declarado 3%; avance verificado 4%.", "C9-H1-A1 Estado: Cumplido.",
)  # fmt: skip
"""Texts of a person that read as lines of ours do."""
ODD = (
    "No. 5", "2018-2020", "31 de mayo de 2019 (anexo)", "[anexo] (no. 7)", "1) uno", "a) dos", "- tres",
    "# cuatro", "12. cinco", "> seis", "Taller - página 3", "Página 3 de 10", "\U0001f389 Feria",
    "Familia \U0001f468\u200d\U0001f469\u200d\U0001f467", "a\nb", "2018-\n2020", "parti-\nda",
    "Anti" + "constitucional" * 12, "fin #####", "https://portal.example.org/x", "| a | b |", "---", "===",
    "+ mas", "A" * 90, "K\u02bciche\u02bc",
)  # fmt: skip
"""Texts that a form could take for marks of its own."""
TITLES = _SENTENCES.map(lambda words: f"Elaborar {words}") | st.sampled_from(LIKE_OURS + ODD)
_TOLD = _SENTENCES | st.sampled_from(LIKE_OURS + ODD)
NARRATIVES = (
    st.none()
    | st.sampled_from(LIKE_OURS + ODD)
    | st.lists(_TOLD, min_size=1, max_size=3).map(
        lambda lines: "Se trabajó en " + "\nTambién se vio ".join(lines) + " con las juntas."
    )
)
OWN_WORDS = PlanWords(
    axis=Word(es=Noun(one="área", many="áreas", feminine=True), en=Noun(one="area", many="areas")),
    commitment=Word(
        es=Noun(one="línea de acción", many="líneas de acción", feminine=True), en=Noun(one="line", many="lines")
    ),
    milestone=Word(es=Noun(one="meta", many="metas", feminine=True), en=Noun(one="target", many="targets")),
    activity=Word(es=Noun(one="tarea", many="tareas", feminine=True), en=Noun(one="task", many="tasks")),
)
"""A plan whose levels no kind of plan calls so."""
PERCENTS = st.none() | st.integers(0, 100)
NUMBERS = st.lists(st.sampled_from(["1", "2", "3", "10", "1.10", "12"]), max_size=3, unique=True)
_DAYS = st.dates(date(2018, 1, 1), date(2022, 12, 31))


@st.composite
def periods(draw: st.DrawFn) -> ReportPeriod:
    """A span as exact as each precision, at times with only one end, at times moved."""
    precision = draw(st.sampled_from(Precision))
    days = sorted((draw(_DAYS), draw(_DAYS)))
    first, last = _snapped(days[0], precision, end=False), _snapped(days[1], precision, end=True)
    which = draw(st.sampled_from(["both", "both", "both", "start", "end", "neither", "inherited"]))
    if which == "inherited":
        return ReportPeriod(inherited=True)
    start, end = (first if which in {"both", "start"} else None), (last if which in {"both", "end"} else None)
    moved = end is not None and draw(st.booleans())
    return ReportPeriod(
        start=start,
        end=end,
        start_precision=precision if start else None,
        end_precision=precision if end else None,
        original_end=_snapped(end - timedelta(days=400), precision, end=True) if end and moved else None,
    )


@st.composite
def institutions(draw: st.DrawFn) -> tuple[ReportInstitution, ...]:
    """Leads and partners of its own, or those of what it stands under."""
    acronyms = draw(st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=4, unique=True))
    if draw(st.integers(0, 4)) == 0:
        return (ReportInstitution(acronym="INFOM", name=NAMES["INFOM"], role=Role.LEAD, inherited=True),)
    leads = draw(st.integers(1, len(acronyms)))
    roles = [Role.LEAD] * leads + [Role.CO_RESPONSIBLE] * (len(acronyms) - leads)
    return tuple(
        ReportInstitution(acronym=acronym, name=NAMES[acronym], role=role)
        for acronym, role in zip(acronyms, roles, strict=True)
    )


@st.composite
def pieces(draw: st.DrawFn) -> tuple[ReportEvidence, ...]:
    """Addresses, each once, and files."""
    numbers = draw(st.lists(st.integers(1, 9), max_size=3, unique=True))
    made = [
        ReportEvidence(
            kind=EvidenceKind.ADDRESS, address=f"https://portal.example.org/{n}/a_b_c?x={n}",
            dated_on=draw(st.none() | _DAYS), verdict=draw(st.sampled_from(Verdict)),
        )
        for n in numbers
    ]  # fmt: skip
    if draw(st.booleans()):
        made.append(ReportEvidence(kind=EvidenceKind.FILE, given_name="acta 3.pdf", sha256="9b" * 32))
    return tuple(made)


AMENDMENTS = st.just(()) | st.just(
    (
        ReportAmendment(
            field="due", old="2020-05-31", new="2020-08-31", resolution="Resolución 14-2020",
            reason="No se pudo reunir a las 5 instituciones.", effective_on=date(2020, 5, 20),
        ),
    )
)  # fmt: skip


@st.composite
def steps(
    draw: st.DrawFn, number: str, parent: str, kind: StepKind, parts: tuple[ReportStep, ...] = ()
) -> ReportStep:
    """A milestone or an activity."""
    letter = "H" if kind is StepKind.MILESTONE else "A"
    state = draw(st.sampled_from(State))
    closed = state in {State.COMPLETED, State.NOT_COMPLETED, State.WITHDRAWN}
    return ReportStep(
        code=f"{parent}-{letter}{number}",
        kind=kind,
        number=number,
        title=draw(TITLES),
        period=draw(periods()),
        institutions=draw(institutions()),
        state=state,
        standing=Standing.CLOSED if closed else draw(st.sampled_from([Standing.OVERDUE, Standing.ON_TIME])),
        declared=draw(PERCENTS),
        verified=draw(PERCENTS),
        reported_on=draw(st.none() | _DAYS),
        narrative=draw(NARRATIVES),
        obstacles=draw(st.none() | _SENTENCES),
        evidence=draw(pieces()),
        amendments=draw(AMENDMENTS),
        activities=parts,
    )


@st.composite
def recurring(draw: st.DrawFn, number: str, parent: str) -> ReportStep:
    """A milestone with deliveries, which are summed up and do not come back."""
    made = draw(steps(number, parent, StepKind.MILESTONE))
    delivery = ReportStep(
        code=f"{made.code}-2019.05", kind=StepKind.OCCURRENCE, number="2019.05", title=made.title,
        period=ReportPeriod(start=date(2019, 5, 1), end=date(2019, 5, 31)), declared=100,
        narrative=draw(NARRATIVES),
    )  # fmt: skip
    return made.model_copy(
        update={"activities": (delivery,), "deliveries": Deliveries(delivered=0, due=1, total=1)}
    )


@st.composite
def milestones(draw: st.DrawFn, parent: str) -> tuple[ReportStep, ...]:
    """Up to three, with their activities or deliveries."""
    made = []
    for number in draw(NUMBERS):
        if draw(st.integers(0, 5)) == 0:
            made.append(draw(recurring(number, parent)))
            continue
        below = f"{parent}-H{number}"
        parts = tuple(draw(steps(each, below, StepKind.ACTIVITY)) for each in draw(NUMBERS))
        milestone = draw(steps(number, parent, StepKind.MILESTONE, parts))
        unnumbered = draw(st.integers(0, 4)) == 0
        made.append(milestone.model_copy(update={"number": None}) if unnumbered else milestone)
    return tuple(made)


@st.composite
def commitments(draw: st.DrawFn, number: str) -> ReportCommitment:
    """One with milestones, activities of its own, or nothing yet."""
    code = f"C{number}"
    first = draw(st.sampled_from([Role.COORDINATOR, Role.COORDINATOR, Role.LEAD, Role.CO_RESPONSIBLE]))
    owners = draw(institutions() | st.just(()))
    return ReportCommitment(
        code=code,
        number=number,
        title=draw(TITLES),
        axis=draw(st.sampled_from([None, "EJE 1 AGUA", "Salud rural"])),
        period=draw(periods()).model_copy(update={"inherited": False, "original_end": None}),
        institutions=tuple(
            each.model_copy(update={"inherited": False, "role": first if at == 0 else each.role})
            for at, each in enumerate(owners)
        ),
        declared=draw(PERCENTS),
        verified=draw(PERCENTS),
        completion=draw(st.sampled_from(Completion)),
        narrative=draw(NARRATIVES),
        amendments=draw(AMENDMENTS),
        milestones=draw(milestones(code)),
        activities=tuple(draw(steps(each, code, StepKind.ACTIVITY)) for each in draw(NUMBERS)),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A closing report in either language and in any kind of plan's words."""
    numbers = draw(st.lists(st.sampled_from(["4", "9", "10"]), min_size=1, max_size=2, unique=True))
    return a_report(
        *(draw(commitments(number)) for number in numbers),
        language=draw(st.sampled_from(Language)),
        words=draw(st.sampled_from([NATIONAL_PLAN, OWN_WORDS, *WORDS_BY_KIND.values()])),
    )


def read_back(report: Report, form: str) -> PlanDocument:
    """What is read of the report as written in a form."""
    return read_source(Source(f"informe.{form}", write_report(report, form)))


def expected(report: Report) -> dict[str, Any]:
    """What must come back."""
    return told(document_of(report, "informe"))


def told(document: PlanDocument) -> dict[str, Any]:
    """The values of a document, without where each stands."""
    return {
        **document.model_dump(include={"document_kind", "title", "code", "zone", "as_of", "coordinator", "words"}),
        "commitments": [_commitment(each) for each in document.commitments],
    }


def _commitment(commitment: DocumentCommitment) -> dict[str, Any]:
    return {
        **commitment.model_dump(exclude={"places", "milestones", "activities", "progress", "evidence", "status"}),
        "title": _plain(commitment.title),
        "narrative": _plain(commitment.narrative),
        "milestones": [_step(each) for each in commitment.milestones],
        "activities": [_step(each) for each in commitment.activities],
    }


def _step(step: DocumentStep) -> dict[str, Any]:
    return {
        **step.model_dump(exclude={"places", "activities"}),
        "title": _plain(step.title),
        "narrative": _plain(step.narrative),
        "activities": [_step(each) for each in step.activities],
    }


def _plain(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None


def _snapped(day: date, precision: Precision, *, end: bool) -> date:
    """The first or last day of the span the day stands in."""
    months = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}.get(precision)
    if months is None:
        return day
    first = (day.month - 1) // months * months + 1
    if not end:
        return date(day.year, first, 1)
    last = first + months - 1
    return date(day.year, last, monthrange(day.year, last)[1])
