"""Reports for the writers' tests: the Guatemalan plan's titles, institutions and dates; the rest invented."""

from datetime import date

from domain.values.language import Language
from domain.values.report import (
    Finding,
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
    Severity,
    Standing,
    State,
    StepKind,
    Verdict,
)

NAMES = {
    "INFOM": "Instituto de Fomento Municipal",
    "ANAM": "Asociación Nacional de Municipalidades",
    "SCEP": "Secretaría de Coordinación Ejecutiva de la Presidencia",
    "INAP": "Instituto Nacional de Administración Pública",
    "CGC": "Contraloría General de Cuentas",
    "SENACYT": "Secretaría Nacional de Ciencia y Tecnología",
    "SESAN": "Secretaría de Seguridad Alimentaria y Nutricional",
    "MAGA": "Ministerio de Agricultura, Ganadería y Alimentación",
    "MIDES": "Ministerio de Desarrollo Social",
}
CUT_OFF = date(2020, 8, 28)
FINGERPRINT = "5d0c1f" + "7a" * 29


def an_institution(
    acronym: str = "INFOM", role: Role = Role.LEAD, *, inherited: bool = False
) -> ReportInstitution:
    return ReportInstitution(acronym=acronym, name=NAMES.get(acronym, acronym), role=role, inherited=inherited)


def a_partner(acronym: str = "ANAM") -> ReportInstitution:
    return an_institution(acronym, Role.CO_RESPONSIBLE)


def an_address(address: str = "https://portal.example.org/", **given: object) -> ReportEvidence:
    return ReportEvidence.model_validate({"kind": EvidenceKind.ADDRESS, "address": address, **given})


def a_period(start: date = date(2018, 12, 1), end: date = date(2020, 8, 31), **given: object) -> ReportPeriod:
    months = {"start_precision": Precision.MONTH, "end_precision": Precision.MONTH}
    return ReportPeriod.model_validate({"start": start, "end": end, **months, **given})


def an_activity(number: str | None = "1", parent: str = "C10-H5", **given: object) -> ReportStep:
    facts: dict[str, object] = {
        "code": f"{parent}-A{number}",
        "kind": StepKind.ACTIVITY,
        "number": number,
        "title": "Divulgación de la Guía Técnica",
        "period": ReportPeriod(inherited=True),
        "institutions": (an_institution(inherited=True),),
        "state": State.COMPLETED,
        "standing": Standing.CLOSED,
        "declared": 100,
        "verified": 40,
        "reported_on": date(2020, 8, 20),
        "narrative": "La guía se presentó en doce talleres y se entregó impresa a cada alcaldía participante.",
    }
    return ReportStep.model_validate(facts | given)


def a_milestone(number: str | None = "5", parent: str = "C10", **given: object) -> ReportStep:
    facts: dict[str, object] = {
        "code": f"{parent}-H{number}",
        "kind": StepKind.MILESTONE,
        "number": number,
        "title": "Elaboración y divulgación de la Guía Técnica de Gobierno Abierto a nivel municipal",
        "period": a_period(),
        "institutions": (an_institution(), a_partner()),
        "state": State.UNDER_WAY,
        "standing": Standing.DUE_SOON,
    }
    return ReportStep.model_validate(facts | given)


def a_commitment(number: str = "10", **given: object) -> ReportCommitment:
    facts: dict[str, object] = {
        "code": f"C{number}",
        "number": number,
        "title": "Fortalecimiento de herramientas y capacidades técnicas a gobiernos locales",
        "axis": "EJE No. 5 GOBIERNOS LOCALES",
        "period": a_period(date(2018, 11, 1), date(2020, 8, 30), end_precision=Precision.DAY),
        "institutions": (an_institution(role=Role.COORDINATOR),),
        "declared": 100,
        "verified": 40,
        "completion": Completion.LIMITED,
    }
    return ReportCommitment.model_validate(facts | given)


def a_report(*commitments: ReportCommitment, **given: object) -> Report:
    facts: dict[str, object] = {
        "plan_code": "GT-2018",
        "plan_title": "Cuarto Plan de Acción Nacional de Gobierno Abierto 2018-2020",
        "as_of": CUT_OFF,
        "zone": "America/Guatemala",
        "coordinator": an_institution(role=Role.COORDINATOR),
        "commitments": commitments,
        "snapshot_sha256": FINGERPRINT,
    }
    return Report.model_validate(facts | given)


def occurrences(parent: str = "C10-H4") -> tuple[ReportStep, ...]:
    """May to December 2019, one a month; the last one late and without evidence."""
    return tuple(
        ReportStep(
            code=f"{parent}-2019.{month:02}",
            kind=StepKind.OCCURRENCE,
            number=f"2019.{month:02}",
            title="Publicación mensual en formato abierto de la lista de solicitudes de crédito",
            period=ReportPeriod(start=date(2019, month, 1), end=date(2019, month, 28)),
            institutions=(an_institution(inherited=True),),
            state=State.COMPLETED if month < 12 else State.UNDER_WAY,
            standing=Standing.CLOSED if month < 12 else Standing.OVERDUE,
            declared=100 if month < 12 else None,
            verified=100 if month < 11 else None,
            narrative="Lista publicada con el estatus de cada solicitud." if month < 12 else None,
            evidence=(an_address(f"https://creditos.example.org/2019/{month:02}.csv", verdict=Verdict.ACCEPTED),)
            if month < 12
            else (),
        )
        for month in range(5, 13)
    )


def the_guatemalan_report(language: Language = Language.ES, **given: object) -> Report:
    """Two axes, two commitments, every kind of step, evidence, amendment and finding."""
    return a_report(
        a_commitment(milestones=(_decentralisation(), _publication(), _guide(), _accountability(), _portals())),
        a_commitment(
            "19",
            axis="EJE 10. SALUD, SEGURIDAD ALIMENTARIA Y NUTRICIONAL",
            title="Fortalecimiento de la coordinación e información interinstitucional de Seguridad Alimentaria",
            institutions=(an_institution("SESAN", Role.COORDINATOR),),
            verified=None,
            completion=Completion.NO_EVIDENCE,
            activities=(_protocol(),),
        ),
        **({"language": language, "findings": _FINDINGS} | given),
    )


def _decentralisation() -> ReportStep:
    plan = an_activity(
        "5",
        "C10-H1",
        title="Elaboración del Plan Nacional de Capacitación y Fortalecimiento Institucional.",
        institutions=(an_institution("SCEP"), a_partner("INFOM")),
        narrative="El plan de capacitación quedó aprobado y se procederá a publicarlo.",
        evidence=(
            ReportEvidence(
                kind=EvidenceKind.FILE,
                given_name="plan-capacitacion.pdf",
                sha256="9b" * 32,
                dated_on=date(2020, 3, 3),
                verdict=Verdict.ACCEPTED,
            ),
        ),
    )
    return a_milestone(
        "1",
        title="Impulsar el proceso de descentralización del Organismo Ejecutivo",
        institutions=(an_institution("SCEP"), a_partner("INFOM")),
        declared=100,
        verified=40,
        activities=(plan,),
    )


def _publication() -> ReportStep:
    return a_milestone(
        "4",
        title="Publicación mensual en formato abierto de la lista de solicitudes de crédito",
        period=a_period(date(2019, 5, 1), date(2019, 12, 31)),
        institutions=(an_institution(),),
        declared=87,
        verified=75,
        activities=occurrences(),
    )


def _guide() -> ReportStep:
    moved = ReportAmendment(
        field="due",
        old="2020-05-31",
        new="2020-08-31",
        resolution="Resolución 14-2020",
        reason="La reunión técnica no se pudo celebrar en abril.",
        effective_on=date(2020, 5, 20),
    )
    return a_milestone(
        declared=70,
        verified=20,
        period=a_period(original_end=date(2020, 5, 31)),
        activities=(
            an_activity("1", title="Actualización de la guía técnica", amendments=(moved,)),
            an_activity(
                "2",
                title="Aprobación de las instituciones involucradas por medio de una reunión técnica.",
                state=State.UNDER_WAY,
                standing=Standing.OVERDUE,
                declared=None,
                verified=None,
                narrative=None,
                obstacles="Dos de las cinco instituciones no asistieron a la reunión convocada.",
            ),
        ),
    )


def _accountability() -> ReportStep:
    return a_milestone(
        "6",
        title="Fortalecimiento del sistema de rendición de cuentas impulsado por la Contraloría",
        institutions=(an_institution("CGC"),),
    )


def _portals() -> ReportStep:
    towns = ("poptun", "dolores", "concepcion", "palogordo", "lascruces", "xela", "santaana", "libertad")
    return a_milestone(
        "7",
        title="Continuidad de la implementación de portales de transparencia en 20% de las municipalidades",
        institutions=(an_institution(), an_institution("ANAM"), a_partner("SENACYT"), a_partner("INAP")),
        declared=100,
        verified=88,
        activities=(
            an_activity(
                "9",
                "C10-H7",
                title="Implementación de Portales de Transparencia.",
                verified=88,
                narrative="Ocho portales quedaron en línea.\nCada municipalidad publica desde su propia cuenta.",
                evidence=tuple(
                    an_address(f"https://{town}.example.org/", verdict=Verdict.ACCEPTED, dated_on=CUT_OFF)
                    for town in towns
                ),
            ),
        ),
    )


def _protocol() -> ReportStep:
    return an_activity(
        "6",
        "C19",
        title="Implementación del Protocolo Integrado de Actuación interinstitucional",
        institutions=(an_institution("SESAN"), a_partner("MAGA"), a_partner("MIDES"), a_partner("INFOM")),
        period=a_period(),
        verified=None,
        narrative="El protocolo se aplica en los departamentos priorizados.",
    )


_FINDINGS = (
    Finding(code="full_without_evidence", severity=Severity.SERIOUS, step="C19-A6"),
    Finding(
        code="told_in_future",
        severity=Severity.SERIOUS,
        step="C10-H1-A5",
        data={"declared": "100", "phrase": "se procederá a publicarlo"},
    ),
    Finding(code="overdue", severity=Severity.SERIOUS, step="C10-H5-A2", data={"due": "2020-05-31"}),
    Finding(code="no_activities", severity=Severity.WARNING, step="C10-H6"),
    Finding(
        code="verified_below_declared",
        severity=Severity.NOTE,
        step="C10-H7-A9",
        data={"declared": "100", "verified": "88"},
    ),
)
