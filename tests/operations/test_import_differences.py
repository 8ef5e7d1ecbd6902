"""A second document beside a plan that is known: matched by number and text, amended, never overwritten."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest
from sqlmodel import col, select

from domain.tables.columns import id_of
from domain.tables.history import Amendment, ProgressReport
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.outbox import Message
from domain.tables.plan import Commitment, Plan
from domain.tables.provenance import Provenance
from domain.tables.step import Step
from domain.values.errors import InvalidDataError
from domain.values.language import Language
from domain.values.plan_document import DocumentCommitment, DocumentInstitution, DocumentStep, Place, PlanDocument
from domain.values.vocabulary import DocumentKind, MessageKind, MessageStatus, Precision, Role, StatedStatus
from operations.acting.amendments import AmendedField, amend
from operations.actor import Actor
from operations.finding import find_step
from operations.importing.document import Imported, import_document
from operations.views.sources import sources_of
from storage.database import Database

ACTOR = Actor("Ana Prueba", datetime(2018, 11, 1, 18, tzinfo=UTC))
LATER = Actor("Ana Prueba", datetime(2020, 9, 1, 18, tzinfo=UTC))
GUIDE, LIST, PORTALS = "Guía técnica de gobierno abierto", "Publicación de créditos", "Portales de transparencia"


def a_step(number: str | None, title: str, **said: object) -> DocumentStep:
    given: dict[str, object] = {
        "number": number, "title": title, "leads": ("INAP",), "start": date(2018, 11, 1), "end": date(2020, 8, 31),
        "start_precision": Precision.MONTH, "end_precision": Precision.MONTH,
    }  # fmt: skip
    return DocumentStep.model_validate(given | said)


def a_commitment(*milestones: DocumentStep, number: str = "10", **said: object) -> DocumentCommitment:
    given: dict[str, object] = {"number": number, "title": f"Compromiso {number}", "milestones": milestones}
    return DocumentCommitment.model_validate(given | said)


def a_document(*commitments: DocumentCommitment, file: str = "plan.txt", **said: object) -> PlanDocument:
    given: dict[str, object] = {
        "document_kind": DocumentKind.PLAN, "code": "PAN", "commitments": commitments, "files": (file,),
    }  # fmt: skip
    return PlanDocument.model_validate(given | said)


def a_plan(*milestones: DocumentStep, file: str = "plan.txt", **said: object) -> PlanDocument:
    return a_document(a_commitment(*milestones), file=file, **said)


def a_report(*milestones: DocumentStep, file: str = "informe.txt") -> PlanDocument:
    return a_plan(*milestones, file=file, document_kind=DocumentKind.FINAL_REPORT, as_of=date(2020, 8, 28))


def save(database: Database, document: PlanDocument, actor: Actor = ACTOR) -> Imported:
    with database.writing() as session:
        return import_document(session, document, actor, zone="America/Guatemala")


def told(imported: Imported) -> list[tuple[str, str, str, str | None, str | None]]:
    return [(d.code, d.change.value, d.field, d.old, d.new) for d in imported.differences]


def steps_of(database: Database) -> list[tuple[str, str | None, str]]:
    with database.reading() as session:
        rows = session.exec(select(Step).order_by(col(Step.id)))
        return [(step.code, step.number, step.title) for step in rows]


def amendments_of(database: Database) -> Sequence[Amendment]:
    with database.reading() as session:
        return session.exec(select(Amendment).order_by(col(Amendment.id))).all()


def test_a_new_edition_that_numbers_anew_keeps_each_steps_code_and_history(database: Database) -> None:
    save(database, a_plan(a_step("1", GUIDE), a_step("2", LIST)))
    new = a_plan(a_step("1", PORTALS), a_step("2", GUIDE), a_step("3", LIST), file="plan-2.txt")
    assert told(save(database, new, LATER)) == [
        ("C10-H1-B", "added", "", None, PORTALS),
        ("C10-H1", "renumbered", "number", "1", "2"),
        ("C10-H2", "renumbered", "number", "2", "3"),
    ]
    assert steps_of(database) == [("C10-H1", "2", GUIDE), ("C10-H2", "3", LIST), ("C10-H1-B", "1", PORTALS)]
    assert save(database, new, LATER).differences == []


def test_a_number_kept_with_another_text_is_amended_and_pointed_out(database: Database) -> None:
    save(database, a_plan(a_step("1", GUIDE)))
    imported = save(database, a_plan(a_step("1", PORTALS), file="plan-2.txt"), LATER)
    assert told(imported) == [("C10-H1", "replaced", "title", GUIDE, PORTALS)]
    (remark,) = imported.remarks
    assert "C10-H1" in remark.say(Language.ES)
    assert "hitos amend" in remark.say(Language.EN)
    assert [(a.old, a.new, a.source) for a in amendments_of(database)] == [(GUIDE, PORTALS, "plan-2.txt")]
    assert [a.reason for a in amendments_of(database)] == ["según el documento importado"], "the plan's language"


def test_accents_case_and_a_written_out_acronym_amend_nothing(database: Database) -> None:
    save(database, a_plan(a_step("1", "Rendición de cuentas de la CGC")))
    again = a_plan(a_step("1", "RENDICION DE CUENTAS DE LA Contraloría General de Cuentas – CGC."), file="b.txt")
    assert save(database, again).differences == []


def test_a_step_that_could_be_two_is_refused_with_both_codes(database: Database) -> None:
    save(
        database,
        a_plan(
            a_step("1", f"{GUIDE} municipal y participativo, norte"),
            a_step("2", f"{GUIDE} municipal y participativo, oriente"),
        ),
    )
    with pytest.raises(InvalidDataError, match="C10-H1, C10-H2"):
        save(database, a_plan(a_step("9", f"{GUIDE} municipal y participativo, costa"), file="b.txt"))


def test_rescheduled_dates_beside_the_original_ones_become_an_amendment_at_the_first_import(
    database: Database,
) -> None:
    moved = a_step(
        "1", GUIDE, current_end=date(2021, 3, 31), current_end_precision=Precision.MONTH,
        activities=(DocumentStep(number="1", title="Taller"),),
    )  # fmt: skip
    imported = save(database, a_plan(moved))
    assert ("C10-H1", "changed", "due", "2020-08-31", "2021-03-31") in told(imported)
    with database.reading() as session:
        steps = session.exec(select(Step).order_by(col(Step.id))).all()
    assert [(step.due_on, step.due_precision, step.dates_inherited) for step in steps] == [
        (date(2021, 3, 31), Precision.MONTH, False), (date(2021, 3, 31), Precision.MONTH, True),
    ]  # fmt: skip
    (amendment,) = amendments_of(database)
    assert (amendment.field, amendment.old, amendment.new) == ("due", "2020-08-31", "2021-03-31")
    assert save(database, a_plan(moved)).differences == []


def test_a_lead_that_a_document_replaces_is_not_reminded_nor_is_its_superior_not_even_in_a_digest(
    database: Database,
) -> None:
    save(database, a_plan(a_step("1", GUIDE)))
    gone = (MessageKind.REMINDER, MessageKind.SUPERIOR, MessageKind.TAKE_UP, MessageKind.LAST_NOTICE)
    with database.writing() as session:
        step, lead = session.exec(select(Step)).one(), session.exec(select(Institution)).one()
        for kind in (*gone, MessageKind.ESCALATION):
            session.add(
                Message(
                    dedupe_key=kind, step_id=id_of(step), institution_id=id_of(lead), kind=kind, rung="x-1",
                    owed_on=date(2020, 9, 1), next_try_at=LATER.at, due_on=step.due_on,
                    status=MessageStatus.HELD,
                )
            )  # fmt: skip
    save(database, a_plan(a_step("1", GUIDE, leads=("ANAM",)), file="b.txt"), LATER)
    with database.reading() as session:
        left = session.exec(select(Message.kind).where(Message.status == MessageStatus.HELD)).all()
    assert left == [MessageKind.ESCALATION]


def test_a_rescheduled_plan_moves_inheriting_parts_and_takes_back_what_was_to_be_sent(database: Database) -> None:
    activity = DocumentStep(number="1", title="Taller")
    save(database, a_plan(a_step("1", GUIDE, activities=(activity,))))
    with database.writing() as session:
        part = session.exec(select(Step).where(Step.code == "C10-H1-A1")).one()
        lead = session.exec(select(Institution)).one()
        session.add(
            Message(
                dedupe_key="k", step_id=id_of(part), institution_id=id_of(lead), kind=MessageKind.REMINDER,
                rung="due-0", owed_on=date(2020, 8, 1), next_try_at=LATER.at, due_on=part.due_on,
            )
        )  # fmt: skip
    later = a_plan(a_step("1", GUIDE, end=date(2020, 12, 31), leads=("INAP", "ANAM")), file="b.txt")
    assert told(save(database, later, LATER)) == [
        ("C10-H1", "changed", "due", "2020-08-31", "2020-12-31"),
        ("C10-H1", "changed", "lead", "INAP", "INAP, ANAM"),
    ]
    with database.reading() as session:
        part = session.exec(select(Step).where(Step.code == "C10-H1-A1")).one()
        answers = session.exec(select(StepResponsibility).where(StepResponsibility.step_id == part.id)).all()
        assert session.exec(select(Message.status)).one() is MessageStatus.CANCELLED
    assert (part.due_on, part.dates_inherited) == (date(2020, 12, 31), True)
    assert [(each.position, each.inherited) for each in answers] == [(0, True), (1, True)]


def test_dates_that_would_end_before_they_start_are_refused(database: Database) -> None:
    save(database, a_plan(a_step("1", GUIDE)))
    with pytest.raises(InvalidDataError, match="C10-H1 ends on 2020-08-31"):
        save(database, a_plan(a_step("1", GUIDE, start=date(2021, 1, 1), end=None), file="b.txt"))


def test_collaborators_change_by_a_plan_and_are_only_added_to_by_a_report(database: Database) -> None:
    save(database, a_plan(a_step("1", GUIDE, collaborators=("ANAM", "GPAT"))))
    report = a_report(a_step("1", GUIDE, collaborators=("GPAT", "SCEP")))
    assert told(save(database, report)) == [
        ("C10-H1", "changed", "collaborators", "ANAM, GPAT", "ANAM, GPAT, SCEP")
    ]
    plan = a_plan(a_step("1", GUIDE, collaborators=("SCEP",)), file="b.txt")
    assert told(save(database, plan)) == [("C10-H1", "changed", "collaborators", "ANAM, GPAT, SCEP", "SCEP")]
    with database.reading() as session:
        roles = session.exec(select(StepResponsibility.role)).all()
    assert sorted(roles) == [Role.CO_RESPONSIBLE, Role.LEAD]


def test_a_plan_and_its_report_imported_once_more_change_nothing(database: Database) -> None:
    plan = a_plan(a_step("1", GUIDE))
    report = a_report(
        a_step("1", f"{GUIDE} municipal", end=date(2020, 12, 1), progress=80, narrative="Se avanzó.")
    )
    save(database, plan)
    save(database, report)
    assert save(database, plan, LATER).differences == []
    assert save(database, report, LATER).differences == []
    with database.reading() as session:
        assert len(session.exec(select(ProgressReport)).all()) == 1
    assert len(amendments_of(database)) == 2


def test_a_decision_stands_when_the_document_before_it_is_imported_again(database: Database) -> None:
    save(database, a_plan(a_step("1", GUIDE)))
    with database.writing() as session:
        plan = session.exec(select(Plan)).one()
        amend(
            session, plan, find_step(session, plan, "C10-H1"), field=AmendedField.DUE, new="2021-01-31",
            resolution="Acta 1", reason="x", effective_on=date(2020, 1, 1), actor=LATER,
        )  # fmt: skip
    assert save(database, a_plan(a_step("1", GUIDE)), LATER).differences == []
    changed = a_plan(a_step("1", GUIDE, end=date(2021, 2, 28)))
    assert told(save(database, changed, LATER)) == [("C10-H1", "changed", "due", "2021-01-31", "2021-02-28")]


def test_what_a_new_version_lacks_is_told_and_not_removed(database: Database) -> None:
    activities = (DocumentStep(number="1", title="Taller"), DocumentStep(number="2", title="Informe anual"))
    save(database, a_plan(a_step("1", GUIDE, activities=activities), a_step("2", LIST)))
    before = steps_of(database)
    imported = save(database, a_plan(a_step("1", GUIDE, activities=activities[:1]), file="b.txt"), LATER)
    assert told(imported) == [
        ("C10-H2", "removed", "", LIST, None), ("C10-H1-A2", "removed", "", "Informe anual", None),
    ]  # fmt: skip
    assert "review withdraw" in imported.remarks[0].say(Language.EN)
    assert steps_of(database) == before


@pytest.mark.parametrize(
    "later",
    [
        # a report shows parts
        a_report(a_step("1", GUIDE)),
        # a milestone told without activities says nothing of them
        a_plan(a_step("1", GUIDE), a_step("2", LIST), file="b.txt"),
    ],
)
def test_what_a_document_could_not_be_expected_to_tell_is_not_missing(
    database: Database, later: PlanDocument
) -> None:
    activity = DocumentStep(number="1", title="Taller")
    save(database, a_plan(a_step("1", GUIDE, activities=(activity,)), a_step("2", LIST)))
    assert save(database, later).differences == []


def test_one_commitments_template_says_nothing_of_the_others_and_a_whole_plan_does(database: Database) -> None:
    all_four = [a_commitment(a_step("1", GUIDE), number=str(n), title=f"Tema {n} de los cuatro") for n in range(4)]
    save(database, a_document(*all_four))
    assert save(database, a_document(all_four[0], file="b.txt")).differences == []
    assert told(save(database, a_document(*all_four[:3], file="c.txt"))) == [
        ("C3", "removed", "", "Tema 3 de los cuatro", None)
    ]


def test_steps_that_others_added_since_are_not_missing_from_the_document_before(database: Database) -> None:
    plan = a_plan(a_step("1", GUIDE))
    save(database, plan)
    save(database, a_report(a_step("1", GUIDE), a_step("2", LIST)))
    assert save(database, plan).differences == []


def test_a_commitments_dates_prose_and_owners_are_amended_and_gaps_filled(database: Database) -> None:
    first = a_commitment(
        a_step("1", GUIDE), start=date(2018, 11, 1), end=date(2020, 8, 31), coordinator=("INFOM",),
        description={"problem": "Faltan datos."}, axis="Eje 5 Gobiernos locales",
    )  # fmt: skip
    second = a_commitment(
        a_step("1", GUIDE), start=date(2018, 11, 1), end=date(2021, 8, 31), coordinator=("SCEP",),
        description={"problem": "Faltan recursos.", "relevance": "Mucha."}, axis="Eje 6 Municipios",
    )  # fmt: skip
    save(database, a_document(first))
    assert told(save(database, a_document(second, file="b.txt"))) == [
        ("C10", "changed", "axis", "Eje 5 Gobiernos locales", "Eje 6 Municipios"),
        ("C10", "changed", "due", "2020-08-31", "2021-08-31"),
        ("C10", "changed", "problem", "Faltan datos.", "Faltan recursos."),
        ("C10", "filled", "relevance", None, "Mucha."),
        ("C10", "changed", "coordinator", "INFOM", "SCEP"),
    ]
    assert {a.field for a in amendments_of(database)} == {"axis", "due", "problem", "coordinator"}
    with database.reading() as session:
        row = session.exec(select(Commitment)).one()
    assert row.description == {"problem": "Faltan recursos.", "relevance": "Mucha."}
    assert save(database, a_document(second, file="b.txt")).differences == []


def test_another_plan_without_a_code_is_not_taken_for_the_only_one_there_is(database: Database) -> None:
    save(database, a_document(a_commitment(a_step("1", GUIDE), title="Gobiernos locales abiertos"), code=None))
    other = a_document(
        a_commitment(a_step("1", LIST), title="Reforma de compras públicas"), code=None, file="b.txt"
    )
    with pytest.raises(InvalidDataError, match="--plan PLAN"):
        save(database, other)
    with database.writing() as session:
        imported = import_document(session, other, ACTOR, code="PLAN")
    assert ("C10", "replaced", "title", "Gobiernos locales abiertos", "Reforma de compras públicas") in told(
        imported
    )


def test_actual_dates_and_a_status_without_a_percentage_are_kept_beside_the_plan(database: Database) -> None:
    save(database, a_report(a_step("1", GUIDE, actual_end=date(2020, 7, 1), status="in_progress")))
    with database.reading() as session:
        step, report = session.exec(select(Step, ProgressReport).join(ProgressReport)).one()
    assert (step.actual_start_on, step.actual_end_on) == (None, date(2020, 7, 1))
    assert (report.percent, report.stated) == (None, StatedStatus.IN_PROGRESS)


def test_what_the_records_have_no_room_for_is_told(database: Database) -> None:
    report = a_report(a_step("1", GUIDE))
    whole = report.commitments[0].model_copy(update={"progress": 40})
    imported = save(database, report.model_copy(update={"commitments": (whole,)}))
    assert "C10 40 %" in " ".join(remark.say(Language.EN) for remark in imported.remarks)


def test_a_new_institution_that_looks_like_a_known_one_is_told_and_not_merged(database: Database) -> None:
    name = "Secretaría de Planificación y Programación"
    known = DocumentInstitution(acronym="SEGEPLAN", name=name)
    save(database, a_plan(a_step("1", GUIDE, leads=("SEGEPLAN",)), institutions=(known,)))
    slip = name.replace("Planificación", "Panificación")
    near = DocumentInstitution(acronym=None, name=slip)
    imported = save(database, a_plan(a_step("1", GUIDE, leads=(slip,)), institutions=(near,), file="b.txt"))
    (remark,) = imported.remarks
    assert "SEGEPLAN" in remark.say(Language.ES)
    assert "panificacion" in remark.say(Language.ES)
    with database.reading() as session:
        assert len(session.exec(select(Institution)).all()) == 2


def test_where_values_stand_is_kept_once_a_document_and_found_by_code(database: Database) -> None:
    place = Place(file="plan.txt", line=7)
    first = a_plan(a_step("1", GUIDE, places={"title": place}))
    later = Place(file="b.xlsx", sheet="Hitos", row=3, cell=2)
    second = a_plan(a_step("1", GUIDE, places={"title": later}), file="b.xlsx")
    for document in (first, second, first, second):
        save(database, document)
    with database.reading() as session:
        rows = session.exec(select(Provenance).where(col(Provenance.step_id).is_not(None))).all()
        views = sources_of(session, session.exec(select(Plan)).one(), "c10-h1")
    assert [row.places for row in rows] == [
        {"title": {"file": "plan.txt", "line": 7}},
        {"title": {"file": "b.xlsx", "sheet": "Hitos", "row": 3, "cell": 2}},
    ]
    assert [(view.source, view.places) for view in views] == [
        ("plan.txt", {"title": place}), ("b.xlsx", {"title": later}),
    ]  # fmt: skip


def test_a_very_long_file_name_fits_beside_who_reported(database: Database) -> None:
    save(database, a_report(a_step("1", GUIDE, progress=50), file="x" * 250 + ".txt"))
    with database.reading() as session:
        assert len(session.exec(select(ProgressReport.by)).one()) <= 120
