"""A plan document becomes rows; a second document becomes amendments and reports."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import col, select

from domain.tables.evidence import Evidence
from domain.tables.history import Amendment, ProgressReport
from domain.tables.institution import Institution, InstitutionAlias, StepResponsibility
from domain.tables.plan import Plan
from domain.tables.step import Dependency, Step
from domain.values.errors import InvalidDataError
from domain.values.language import Language
from domain.values.plan_document import (
    DocumentCommitment,
    DocumentContact,
    DocumentInstitution,
    DocumentStep,
    Place,
    PlanDocument,
)
from domain.values.vocabulary import DocumentKind, Precision, Role, Standing, StepKind
from operations.actor import Actor
from operations.importing.document import Imported, import_document
from storage.database import Database

ACTOR = Actor("Ana Prueba", datetime(2018, 11, 1, 18, tzinfo=UTC))


def a_milestone(number: str = "1", **said: object) -> DocumentStep:
    given: dict[str, object] = {
        "number": number, "title": f"Hito {number}", "leads": ("INAP",), "start": date(2018, 11, 1),
        "end": date(2020, 8, 31), "start_precision": Precision.MONTH, "end_precision": Precision.MONTH,
    }  # fmt: skip
    return DocumentStep.model_validate(given | said)


def a_document(*milestones: DocumentStep, **said: object) -> PlanDocument:
    commitment = DocumentCommitment(
        number="10", title="Un compromiso", start=date(2018, 11, 1), end=date(2020, 8, 30),
        coordinator=("INFOM",), milestones=milestones,
    )  # fmt: skip
    given: dict[str, object] = {
        "document_kind": DocumentKind.PLAN, "commitments": (commitment,), "files": ("plan.txt",),
    }  # fmt: skip
    return PlanDocument.model_validate(given | said)


def save(database: Database, document: PlanDocument) -> Imported:
    with database.writing() as session:
        return import_document(session, document, ACTOR, zone="America/Guatemala")


def test_a_wait_that_closes_a_circle_with_what_the_plan_has_already_is_refused(database: Database) -> None:
    save(database, a_document(a_milestone("1"), a_milestone("2", after=("C10-H1",))))
    closing = a_milestone("1", after=("C10-H2",), places={"after": Place(file="plan2.yaml", line=7, key="after")})
    with pytest.raises(InvalidDataError) as refused:
        save(database, a_document(closing, a_milestone("2")))
    said = refused.value.say(Language.ES)
    assert said.startswith("plan2.yaml, línea 7, clave «after»: estos pasos se esperarían en círculo")
    assert "C10-H1 → C10-H2 → C10-H1" in said or "C10-H2 → C10-H1 → C10-H2" in said
    with database.reading() as session:
        assert len(session.exec(select(Dependency)).all()) == 1


def test_a_milestone_that_would_wait_for_its_own_activity_is_refused(database: Database) -> None:
    part = {"number": "1", "title": "Una parte", "after": ("C10-H1",)}
    with pytest.raises(InvalidDataError, match="C10-H1-A1 → C10-H1 → C10-H1-A1"):
        save(database, a_document(a_milestone("1", activities=(part,))))


def test_a_plan_becomes_steps_with_owners_deadlines_and_their_first_check(database: Database) -> None:
    imported = save(database, a_document(a_milestone("1"), a_milestone("2", after=("C10-H1",))))
    assert (imported.created, imported.plan.code) == (True, "PLAN-2018-2020")
    with database.reading() as session:
        steps = session.exec(select(Step).order_by(col(Step.position))).all()
        plan = session.exec(select(Plan)).one()
        dependency = session.exec(select(Dependency)).one()
        coordinator = session.get_one(Institution, plan.coordinator_id)
    assert [(step.code, step.next_check_on, step.standing) for step in steps] == [
        ("C10-H1", date(2018, 11, 1), Standing.UPCOMING), ("C10-H2", date(2018, 11, 1), Standing.UPCOMING),
    ]  # fmt: skip
    assert (dependency.step_id, dependency.after_id) == (steps[1].id, steps[0].id)
    assert (coordinator.acronym, plan.zone) == ("INFOM", "America/Guatemala")


def test_a_monthly_milestone_becomes_sixteen_occurrences_and_is_followed_through_them(database: Database) -> None:
    save(database, a_document(a_milestone("4", start=date(2019, 5, 1), recurrence="FREQ=MONTHLY")))
    with database.reading() as session:
        whole, *parts = session.exec(select(Step).order_by(col(Step.id))).all()
    assert (whole.has_children, whole.next_check_on, len(parts)) == (True, None, 16)
    assert (parts[0].code, parts[0].due_on, parts[0].kind) == (
        "C10-H4-2019.05", date(2019, 5, 31), StepKind.OCCURRENCE,
    )  # fmt: skip


def test_an_activity_without_dates_or_owners_answers_through_its_milestone(database: Database) -> None:
    activity = DocumentStep(number="1", title="Una actividad")
    months = {"start_precision": Precision.YEAR, "end_precision": Precision.MONTH}
    save(database, a_document(a_milestone("3", activities=(activity,), **months)))
    with database.reading() as session:
        step = session.exec(select(Step).where(Step.kind == StepKind.ACTIVITY)).one()
        answers = session.exec(select(StepResponsibility).where(StepResponsibility.step_id == step.id)).one()
    assert (step.due_on, step.dates_inherited) == (date(2020, 8, 31), True)
    assert (step.start_precision, step.due_precision) == (Precision.YEAR, Precision.MONTH), (
        "no better known than its"
    )
    assert (answers.role, answers.inherited) == (Role.LEAD, True)


def test_an_institution_is_one_under_all_its_spellings_and_keeps_its_contact(database: Database) -> None:
    said = DocumentInstitution(acronym="SEGEPLAN", name="Secretaría de Planificación", aliases=("Segeplán.",))
    contact = DocumentContact(institution="SEGEPLAN", email="oficina@example.org", name="Persona Inventada")
    document = a_document(
        a_milestone("1", leads=("Segeplan",)), a_milestone("2", leads=("Secretaria de Planificacion",)),
        institutions=(said,), contacts=(contact,),
    )  # fmt: skip
    save(database, document)
    with database.reading() as session:
        assert sorted(session.exec(select(Institution.acronym))) == ["INFOM", "SEGEPLAN"]
        found = session.exec(select(Institution).where(Institution.acronym == "SEGEPLAN")).one()
        aliases = session.exec(select(InstitutionAlias.folded).where(InstitutionAlias.institution_id == found.id))
        assert set(aliases) == {"segeplan", "secretaria de planificacion"}
    assert found.email == "oficina@example.org"


def test_importing_the_same_document_again_changes_nothing(database: Database) -> None:
    document = a_document(a_milestone("1", narrative="Se hizo.", progress=40, evidence=("https://example.org/a",)))
    save(database, document)
    again = save(database, document)
    assert (again.created, again.differences) == (False, [])
    with database.reading() as session:
        assert len(session.exec(select(ProgressReport)).all()) == 1
        assert len(session.exec(select(Evidence)).all()) == 1


def test_a_later_report_amends_and_reports_but_never_overwrites_without_a_trace(database: Database) -> None:
    save(database, a_document(a_milestone("5")))
    told = a_milestone(
        "5", title="Otro título", start=date(2018, 12, 1), leads=("INAP", "ANAM"), progress=100,
        narrative="Hecho.",
        activities=(DocumentStep(number="2", title="Aprobación", progress=100),),
    )  # fmt: skip
    report = a_document(
        told, document_kind=DocumentKind.FINAL_REPORT, as_of=date(2020, 8, 28), files=("informe.txt",)
    )
    imported = save(database, report)
    assert [(d.code, d.field, d.old, d.new) for d in imported.differences] == [
        ("C10-H5", "title", "Hito 5", "Otro título"),
        ("C10-H5", "start", "2018-11-01", "2018-12-01"),
        ("C10-H5", "lead", "INAP", "INAP, ANAM"),
        ("C10-H5-A2", "", None, "Aprobación"),
    ]
    with database.reading() as session:
        step = session.exec(select(Step).where(Step.code == "C10-H5")).one()
        amendments = session.exec(select(Amendment).order_by(col(Amendment.id))).all()
        reports = session.exec(select(ProgressReport).order_by(col(ProgressReport.id))).all()
    assert (step.title, step.has_children, step.next_check_on) == ("Otro título", True, None)
    assert {(a.field, a.resolution, a.source, a.effective_on) for a in amendments} == {
        (field, None, "informe.txt", date(2020, 8, 28)) for field in ("title", "start", "lead")
    }
    assert [(r.percent, r.narrative, r.on_day) for r in reports] == [
        (100, "Hecho.", date(2020, 8, 28)), (100, "", date(2020, 8, 28)),
    ]  # fmt: skip


def test_parts_of_a_step_that_nobody_led_get_the_lead_a_later_document_names(database: Database) -> None:
    part = {"number": "1", "title": "Una parte"}
    save(database, a_document(a_milestone("1", leads=(), activities=(part,))))
    save(database, a_document(a_milestone("1", leads=("ANAM",), activities=(part,))))
    with database.reading() as session:
        named = select(Step.code, Institution.acronym).select_from(StepResponsibility).join(Step).join(Institution)
        assert session.exec(named.order_by(col(Step.id))).all() == [("C10-H1", "ANAM"), ("C10-H1-A1", "ANAM")]


@pytest.mark.parametrize(
    ("document", "message"),
    [
        # two steps with one code
        (a_document(a_milestone("1"), a_milestone("1")), "C10-H1 appears twice"),
        # end before start
        (a_document(a_milestone("1", start=date(2020, 1, 1), end=date(2019, 1, 1))), "C10-H1 ends on 2019-01-01"),
        # waits for a step that is not there
        (a_document(a_milestone("1", after=("C10-H9",))), "C10-H1 waits for C10-H9"),
        # a recurrence that is none
        (a_document(a_milestone("1", recurrence="FREQ=OFTEN")), "FREQ=OFTEN"),
        # a reminder policy that is none
        (a_document(a_milestone("1"), reminders={"before": "soon"}), "before"),
        # nothing to import
        (a_document().model_copy(update={"commitments": ()}), "no commitment"),
    ],
)
def test_a_document_that_cannot_be_saved_says_why_and_leaves_nothing(
    database: Database, document: PlanDocument, message: str
) -> None:
    with pytest.raises(InvalidDataError, match=message):
        save(database, document)
    with database.reading() as session:
        assert session.exec(select(Plan)).all() == []
        assert session.exec(select(Institution)).all() == []
