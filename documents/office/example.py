"""Two invented reports that a template is tried with: one with everything in it, one with next to nothing."""

from datetime import date

from domain.values.language import Language
from domain.values.report import (
    Finding,
    FindingAnswer,
    Report,
    ReportAmendment,
    ReportCommitment,
    ReportEvidence,
    ReportInstitution,
    ReportPeriod,
    ReportSignature,
    ReportStep,
    Signatory,
)
from domain.values.vocabulary import (
    Completion,
    EvidenceKind,
    FindingReply,
    Precision,
    Role,
    Severity,
    Standing,
    State,
    StepKind,
    Verdict,
)

_CUT_OFF = date(2026, 6, 30)


def example_report(language: Language = Language.ES) -> Report:
    """A signed report with every kind of fact; its texts have what documents must escape."""
    return Report(
        plan_code="EJEMPLO",
        plan_title="Plan de ejemplo «A & B» <2026>",
        language=language,
        as_of=_CUT_OFF,
        zone="America/Guatemala",
        coordinator=_owner(Role.COORDINATOR),
        commitments=(_commitment(),),
        period=ReportPeriod(start=date(2026, 1, 1), end=date(2026, 12, 31)),
        findings=(
            Finding(
                code="no_activities",
                severity=Severity.WARNING,
                step="C1-H2",
                answer=FindingAnswer(
                    reply=FindingReply.EXPLAINED, text="Se harán en julio.", by="Eva Imaginaria", on=_CUT_OFF
                ),
            ),
            Finding(code="overdue", severity=Severity.SERIOUS, step="C1-H2", data={"due": "2026-03-31"}),
        ),
        signatories=(
            Signatory(name="Ana Ficticia", office="Directora"), Signatory(name="Luis Inventado"),
        ),
        signatures=(ReportSignature(name="Ana Ficticia", office="Directora", on=_CUT_OFF),),
        snapshot_sha256="5d0c1f" + "7a" * 29,
        verify_at="https://hitos.example.org/verificar",
    )  # fmt: skip


def nearly_empty_report() -> Report:
    """A preview of a plan with one bare commitment and one bare milestone."""
    step = ReportStep(code="C1-H1", kind=StepKind.MILESTONE, number=None, title="Hito")
    commitment = ReportCommitment(code="C1", number="1", title="Compromiso", milestones=(step,))
    return Report(
        plan_code="VACIO", plan_title="Plan", as_of=_CUT_OFF, zone="America/Guatemala", commitments=(commitment,)
    )


def _commitment() -> ReportCommitment:
    amendment = ReportAmendment(
        field="due",
        old="2026-03-31",
        new="2026-05-31",
        resolution="Resolución 7-2026",
        reason="La consulta\nse amplió.",
        effective_on=date(2026, 3, 20),
    )
    delivery = ReportStep(
        code="C1-H1-2026.05",
        kind=StepKind.OCCURRENCE,
        number="2026.05",
        title="Publicar la lista",
        period=_months(5, 5),
        state=State.COMPLETED,
        standing=Standing.CLOSED,
        declared=100,
        verified=100,
    )
    activity = ReportStep(
        code="C1-H1-A1",
        kind=StepKind.ACTIVITY,
        number="1",
        title="Preparar la guía <borrador> & presentarla",
        period=_months(1, 5),
        institutions=(_owner(Role.LEAD), _owner(Role.CO_RESPONSIBLE)),
        state=State.COMPLETED,
        standing=Standing.CLOSED,
        declared=100,
        verified=60,
        reported_on=date(2026, 6, 1),
        narrative="Primera línea.\nSegunda línea con «{{ llaves }}» y 50 %.",
        obstacles="Ninguno.",
        evidence=(
            ReportEvidence(
                kind=EvidenceKind.ADDRESS,
                address="https://portal.example.org/guia?a=1&b=2",
                dated_on=date(2026, 5, 20),
                verdict=Verdict.ACCEPTED,
            ),
            ReportEvidence(kind=EvidenceKind.FILE, given_name="acta.pdf", sha256="9b" * 32),
        ),
        amendments=(amendment,),
    )
    first = ReportStep(
        code="C1-H1",
        kind=StepKind.MILESTONE,
        number="1",
        title="Guía publicada",
        original_title="Guía técnica publicada",
        period=_months(1, 5).model_copy(update={"original_end": date(2026, 3, 31)}),
        institutions=(_owner(Role.LEAD), _owner(Role.COORDINATOR)),
        state=State.UNDER_WAY,
        standing=Standing.DUE_SOON,
        declared=100,
        verified=60,
        activities=(activity, delivery),
    )
    second = ReportStep(
        code="C1-H2",
        kind=StepKind.MILESTONE,
        number="2",
        title="Portal en línea",
        standing=Standing.OVERDUE,
        period=_months(2, 3),
    )
    return ReportCommitment(
        code="C1",
        number="1",
        title="Datos abiertos para todas las municipalidades",
        axis="Eje 1 Transparencia",
        period=_months(1, 12),
        institutions=(_owner(Role.COORDINATOR), _owner(Role.LEAD)),
        declared=50,
        verified=30,
        completion=Completion.LIMITED,
        narrative="Avanza.",
        description={"problem": "No hay datos."},
        amendments=(amendment,),
        milestones=(first, second),
        activities=(activity.model_copy(update={"code": "C1-A1"}),),
    )


def _owner(role: Role) -> ReportInstitution:
    return ReportInstitution(acronym="INEX", name="Instituto de Ejemplo", role=role)


def _months(first: int, last: int) -> ReportPeriod:
    return ReportPeriod(
        start=date(2026, first, 1),
        end=date(2026, last, 28),
        start_precision=Precision.MONTH,
        end_precision=Precision.MONTH,
    )
