"""The register: names added, taken away and changed; near-misses told; two entries that are one merged."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session, col, select

from domain.tables.columns import id_of
from domain.tables.contact import Contact
from domain.tables.everything import METADATA
from domain.tables.history import Amendment, ProgressReport
from domain.tables.institution import (
    CommitmentResponsibility,
    Institution,
    InstitutionAlias,
    StepResponsibility,
    Unit,
)
from domain.tables.outbox import Attempt, Message
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus, Role
from notifications.identity import message_key
from operations.actor import Actor
from operations.finding import find_institution
from operations.following.sweep import follow_group
from operations.messages.message_facts import gather
from operations.register.institutions import add_alias, add_institution, remove_alias, rename
from operations.register.merging import Merged, merge_institutions
from operations.register.near_names import near_pairs, why_near
from operations.views.institution_view import institution_view
from operations.views.step_view import view_of_step
from storage.database import Database
from tests.builders import NOON, Made, a_plan, an_institution

ACTOR = Actor("Ana Prueba", datetime(2019, 6, 1, 18, tzinfo=UTC))
DUE = date(2019, 8, 31)


def merge(session: Session, kept: str, other: str) -> Merged:
    why = "el decreto dice que es la misma"
    return merge_institutions(
        session, find_institution(session, kept), find_institution(session, other), why, ACTOR
    )


def a_message(session: Session, made: Made, institution: Institution, **said: object) -> Message:
    step = made.steps[0]
    given: dict[str, object] = {
        "dedupe_key": message_key(id_of(step), id_of(institution), "before-7", DUE), "step_id": step.id,
        "institution_id": institution.id, "kind": MessageKind.REMINDER, "rung": "before-7", "due_on": DUE,
        "owed_on": date(2019, 8, 24), "next_try_at": NOON,
    }  # fmt: skip
    message = Message.model_validate(given | said)
    session.add(message)
    session.flush()
    return message


def test_every_name_of_the_other_then_names_the_one_that_stays(database: Database) -> None:
    with database.writing() as session:
        add_institution(session, "SEGEPLAN", "Secretaría de Planificación")
        add_institution(session, "SGP", "Secretaría de Panificación", aliases=["Segepán"], email="x@example.org")
        merge(session, "SEGEPLAN", "SGP")
    with database.reading() as session:
        for name in ("SGP", "secretaria de panificacion", "SEGEPAN", "Segeplan"):
            found = find_institution(session, name)
            assert (found.acronym, found.email) == ("SEGEPLAN", "x@example.org")
        assert institution_view(session, found).was == ("SGP",)


def test_roles_plans_units_and_contacts_go_over_without_doubles(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=2, lead="INAP", coordinator="OTRA")
        inap, other = made.institutions["INAP"], made.institutions["OTRA"]
        first, second = (id_of(step) for step in made.steps)
        units = [Unit(institution_id=id_of(each), name="Dirección de Formación") for each in (inap, other)]
        session.add_all(units)
        session.flush()
        session.add_all(
            [
                StepResponsibility(step_id=first, institution_id=id_of(other), role=Role.LEAD),
                StepResponsibility(
                    step_id=second, institution_id=id_of(other), role=Role.CO_RESPONSIBLE, unit_id=units[1].id
                ),
                CommitmentResponsibility(
                    commitment_id=id_of(made.commitment), institution_id=id_of(other), role=Role.COORDINATOR
                ),
                Contact(
                    institution_id=id_of(other), role=ContactRole.OFFICE, name="Ana Inventada",
                    email="p@example.org", since=DUE,
                ),
            ]
        )  # fmt: skip
        session.flush()
        merged = merge(session, "INAP", "OTRA")
        assert (merged.steps, merged.commitments, merged.plans, merged.contacts) == (2, 1, 1, 1)
    with database.reading() as session:
        rows = session.exec(
            select(StepResponsibility).order_by(col(StepResponsibility.step_id), col(StepResponsibility.role))
        )
        inap = find_institution(session, "INAP")
        assert [(row.step_id, row.institution_id, row.role, row.unit_id) for row in rows] == [
            (first, inap.id, Role.LEAD, None),
            (second, inap.id, Role.CO_RESPONSIBLE, 1),
            (second, inap.id, Role.LEAD, None),
        ]
        assert session.exec(select(Plan.coordinator_id)).one() == inap.id
        assert session.exec(select(Contact.institution_id)).one() == inap.id
        assert session.exec(select(Unit.name)).all() == ["Dirección de Formación"]
        # the same institution under another name: no amendment of the plan
        assert session.exec(select(Amendment)).all() == []


def test_of_two_contacts_for_the_same_thing_that_of_the_one_that_stays_goes_on(database: Database) -> None:
    with database.writing() as session:
        for acronym in ("NUEVA", "VIEJA"):
            made = add_institution(session, acronym)
            for role in (ContactRole.OFFICE, ContactRole.SUPERIOR)[: 1 if acronym == "NUEVA" else 2]:
                session.add(
                    Contact(
                        institution_id=id_of(made), role=role, name=f"Ana de {acronym}", email="p@example.org",
                        since=date(2019, 1, 1),
                    )
                )  # fmt: skip
        session.flush()
        assert merge(session, "NUEVA", "VIEJA").contacts == 2
        rows = session.exec(select(Contact).order_by(col(Contact.id))).all()
    assert [(row.name, row.role, row.until) for row in rows] == [
        ("Ana de NUEVA", ContactRole.OFFICE, None),
        ("Ana de VIEJA", ContactRole.OFFICE, date(2019, 6, 1)),
        ("Ana de VIEJA", ContactRole.SUPERIOR, None),
    ]


def test_history_stays_and_is_shown_under_the_name_of_today(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, lead="VIEJA")
        old = made.institutions["VIEJA"]
        add_institution(session, "NUEVA")
        session.add(
            ProgressReport(
                step_id=id_of(made.steps[0]), institution_id=old.id, on_day=DUE, at=NOON, percent=10, narrative="",
                by="y",
            )
        )  # fmt: skip
        session.flush()
        old_id = id_of(old)
        merge(session, "NUEVA", "VIEJA")
        assert session.exec(select(ProgressReport.institution_id)).one() == old_id
        (report,) = view_of_step(session, made.plan, made.steps[0], DUE).reports
    assert report.institution == "NUEVA"


def test_a_waiting_message_goes_to_the_one_that_stays_and_only_once(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, lead="VIEJA")
        old, new = made.institutions["VIEJA"], an_institution(session, "NUEVA")
        first = a_message(session, made, old)
        doubled = message_key(id_of(made.steps[0]), id_of(old), "due-0", DUE)
        second = a_message(session, made, old, rung="due-0", dedupe_key=doubled)
        own = message_key(id_of(made.steps[0]), id_of(new), "due-0", DUE)
        third = a_message(session, made, new, rung="due-0", dedupe_key=own)
        ids = [id_of(each) for each in (first, second, third)]
        old_id, new_id = id_of(old), id_of(new)
        merged = merge(session, "NUEVA", "VIEJA")
        assert (merged.messages_readdressed, merged.messages_cancelled) == (1, 1)
    with database.reading() as session:
        rows = session.exec(select(Message).order_by(col(Message.id))).all()
        assert [(row.id, row.institution_id, row.status) for row in rows] == [
            (ids[0], new_id, MessageStatus.PENDING),
            (ids[1], old_id, MessageStatus.CANCELLED),
            (ids[2], new_id, MessageStatus.PENDING),
        ]
        note = session.exec(select(Attempt)).one()
        assert (note.message_id, note.worker) == (ids[1], "Ana Prueba")
        assert "el decreto dice" in (note.detail or "")


def test_what_was_sent_to_the_other_is_not_sent_again_by_the_next_sweep(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, lead="VIEJA", steps=1, start=date(2019, 5, 1), due=DUE)
        old = made.institutions["VIEJA"]
        add_institution(session, "NUEVA", email="nueva@example.org")
        step = made.steps[0]
        step.next_check_on = date(2019, 8, 24)
        session.add(step)
        follow_group(session, made.plan, [id_of(made.commitment)], date(2019, 8, 24), NOON)
        sent = session.exec(select(Message).where(Message.institution_id == old.id)).one()
        sent.status, sent.attempts, sent.sent_at = MessageStatus.SENT, 1, NOON
        session.add(sent)
        session.flush()
        key = sent.dedupe_key
        merge(session, "NUEVA", "VIEJA")
        step.next_check_on = date(2019, 8, 25)
        session.add(step)
        session.flush()
        follow_group(session, made.plan, [id_of(made.commitment)], date(2019, 8, 25), NOON)
    with database.reading() as session:
        assert session.exec(select(Message.dedupe_key).where(Message.status == MessageStatus.SENT)).one() == key
        pending = select(Message).where(Message.status == MessageStatus.PENDING)
        assert session.exec(pending).all() == []


@pytest.mark.parametrize("left", [False, True])
def test_a_waiting_digest_is_unpacked_and_one_that_left_is_not_sent_again(database: Database, left: bool) -> None:
    with database.writing() as session:
        made = a_plan(session, lead="VIEJA")
        old = made.institutions["VIEJA"]
        add_institution(session, "NUEVA")
        digest = a_message(
            session, made, old, kind=MessageKind.DIGEST, dedupe_key="digest/1/1/office/2019-08-24/1",
            status=MessageStatus.SENDING if left else MessageStatus.PENDING,
        )  # fmt: skip
        rider = a_message(session, made, old, status=MessageStatus.HELD, digest_id=digest.id)
        ids = id_of(digest), id_of(rider)
        merge(session, "NUEVA", "VIEJA")
        rows = session.exec(select(Message).order_by(col(Message.id))).all()
        told = [(row.id in ids, row.status, row.digest_id) for row in rows]
    assert told == (
        [
            (True, MessageStatus.SENDING, None), (True, MessageStatus.HELD, ids[0]),
            (False, MessageStatus.CANCELLED, None),
        ]
        if left
        else [(True, MessageStatus.CANCELLED, None), (True, MessageStatus.PENDING, None)]
    )  # fmt: skip


def test_an_uncertain_message_keeps_its_id_and_goes_to_the_address_of_the_one_that_stays(
    database: Database,
) -> None:
    with database.writing() as session:
        made = a_plan(session, lead="VIEJA")
        old = made.institutions["VIEJA"]
        add_institution(session, "NUEVA", email="nueva@example.org")
        message = a_message(session, made, old, status=MessageStatus.UNCERTAIN, attempts=1)
        key = message.dedupe_key
        merge(session, "NUEVA", "VIEJA")
        (addressed,) = gather(session, [id_of(message)], NOON).values()
        assert (message.dedupe_key, message.status) == (key, MessageStatus.UNCERTAIN)
    assert (addressed.email, addressed.facts.recipient.acronym) == ("nueva@example.org", "NUEVA")


def test_what_was_merged_follows_when_its_keeper_is_merged_too(database: Database) -> None:
    with database.writing() as session:
        for acronym in ("AAA", "BBB", "CCC"):
            add_institution(session, acronym)
        merge(session, "BBB", "AAA")
        merge(session, "CCC", "BBB")
        assert institution_view(session, find_institution(session, "AAA")).was == ("AAA", "BBB")
        with pytest.raises(RefusedError, match="CCC"):
            merge(session, "CCC", "AAA")


def test_every_table_that_names_an_institution_is_thought_of() -> None:
    """A new reference must be moved by a merger, or be history and shown under the name of today."""
    naming = {
        f"{table.name}.{column.name}"
        for table in METADATA.tables.values()
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table.name == "institution"
    }
    moved = {
        "commitmentresponsibility.institution_id", "contact.institution_id", "institution.merged_into_id",
        "institutionalias.institution_id", "message.institution_id", "plan.coordinator_id", "plan.steering_id",
        "stepresponsibility.institution_id", "unit.institution_id", "link.institution_id",
        "received.institution_id",
    }  # fmt: skip
    history = {"answer.institution_id", "progressreport.institution_id", "mailchoice.institution_id"}
    assert naming == moved | history


def test_names_are_added_taken_away_and_changed(database: Database) -> None:
    with database.writing() as session:
        inap = add_institution(session, "INAP", "Instituto de Administración", aliases=["El Instituto"])
        add_institution(session, "ANAM")
        remove_alias(session, inap, "el instituto")
        rename(session, inap, "INAP-GT", "Instituto Nacional de Administración")
        with pytest.raises(RefusedError, match="INAP-GT"):
            remove_alias(session, inap, "inap gt")
        with pytest.raises(NotFoundError, match="El Instituto"):
            remove_alias(session, inap, "El Instituto")
        for spelling in ("anam", "ANAM."):
            with pytest.raises(InvalidDataError, match="ANAM"):
                add_alias(session, inap, spelling)
            with pytest.raises(InvalidDataError, match="ANAM"):
                rename(session, inap, spelling, None)
        with pytest.raises(InvalidDataError, match="INAP-GT"):
            add_institution(session, "inap-gt")
        spellings = session.exec(
            select(InstitutionAlias.folded).where(InstitutionAlias.institution_id == inap.id)
        ).all()
    assert set(spellings) == {
        "inap", "inap gt", "instituto de administracion", "instituto nacional de administracion",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "evidence"),
    [
        (
            "Secretaría de Panificación y Programación",
            "Secretaría de Planificación y Programación",
            "panificacion",
        ),
        (
            "Comisión Presidencial de Gestión Pública Abierta",
            "Comisión de Gestión Pública Abierta",
            "presidencial",
        ),
        ("PDH", "Procuraduría de los Derechos Humanos", "PDH"),
        # neighbours, acronyms and other offices are not one
        ("Municipalidad de San Juan Sacatepéquez", "Municipalidad de San José Sacatepéquez", None),
        ("INAP", "INAB", None),
        ("Ministerio de Salud Pública", "Ministerio de Finanzas Públicas", None),
        ("Instituto de Fomento", "INSTITUTO DE FOMENTO.", None),
    ],
)
def test_near_misses_come_with_their_evidence(one: str, other: str, evidence: str | None) -> None:
    for why in (why_near(one, other), why_near(other, one)):
        if evidence is None:
            assert why is None
        else:
            assert why is not None
            assert evidence in why.es
            assert evidence in why.en


def test_a_pair_is_told_once_and_no_more_when_it_is_merged(database: Database) -> None:
    with database.writing() as session:
        add_institution(
            session, "SEGEPLAN", "Secretaría de Planificación", aliases=["Secretaria de Planeficación"]
        )
        add_institution(session, "Secretaría de Panificación")
        add_institution(session, "ANAM", "Asociación Nacional de Municipalidades")
        (pair,) = near_pairs(session)
        assert (pair.one, pair.other) == ("SEGEPLAN", "Secretaría de Panificación")
        merge(session, "SEGEPLAN", "Secretaría de Panificación")
        assert near_pairs(session) == []
