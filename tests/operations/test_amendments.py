"""Decided changes of dates, titles and leads."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import Session, col, delete, select

from domain.tables.columns import id_of
from domain.tables.history import Amendment, Move
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.outbox import Message
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus, Role, Standing, State
from notifications.messages.facts import Moved
from operations.acting.amendments import AmendedField, amend
from operations.actor import Actor
from operations.following.sweep import follow_group
from operations.messages.links import Links
from operations.messages.message_facts import gather
from operations.messages.message_links import link_scopes
from operations.register.contacts import set_contact
from operations.register.responsibility import leads_of_steps
from operations.views.step_view import amendments_of
from storage.database import Database
from tests.builders import Made, a_plan, an_institution

DAY = date(2019, 8, 20)
DECIDER = Actor("Beto Inventado", datetime(2019, 8, 20, 18, tzinfo=UTC))


def _amend(
    session: Session, made: Made, field: AmendedField, new: str, *, step: int = 0, actor: Actor = DECIDER,
    resolution: str = "Resolución 12-2019", reason: str = "Se atrasó la contratación.",
) -> Amendment:  # fmt: skip
    return amend(
        session, made.plan, made.steps[step], field=field, new=new, resolution=resolution, reason=reason,
        effective_on=actor.at.date(), actor=actor,
    )  # fmt: skip


def _follow(session: Session, made: Made, day: date) -> None:
    """What the sweep of that day would do, seen by this session too."""
    session.flush()
    now = datetime(day.year, day.month, day.day, 13, tzinfo=UTC)
    follow_group(session, made.plan, [id_of(made.commitment)], day, now)
    session.expire_all()


def _messages(session: Session) -> list[tuple[MessageStatus, str, date | None]]:
    rows = session.exec(select(Message).order_by(col(Message.id)))
    return [(row.status, row.rung, row.due_on) for row in rows]


def _as_parts(made: Made, **inherits: bool) -> tuple[Step, Step]:
    """The first step as a whole with the second as its part."""
    whole, part = made.steps
    whole.has_children, whole.next_check_on = True, None
    part.parent_id = whole.id
    part.dates_inherited = inherits.get("dates", False)
    return whole, part


def test_an_amendment_keeps_the_original_the_resolution_and_the_reason(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)
        _amend(session, made, AmendedField.DUE, "2020-10-31")
    with database.reading() as session:
        kept = session.exec(select(Amendment)).one()
        assert (kept.field, kept.old, kept.new) == ("due", "2019-08-31", "2020-10-31")
        assert (kept.resolution, kept.reason) == ("Resolución 12-2019", "Se atrasó la contratación.")
        assert (kept.effective_on, kept.by, kept.step_id) == (DAY, "Beto Inventado", made.steps[0].id)
        assert session.get_one(Step, kept.step_id).due_on == date(2020, 10, 31)
        assert [view.code for view in amendments_of(session, made.plan)] == ["C10-H1"]


def test_a_moved_deadline_cancels_the_old_ladder_and_the_sweep_begins_a_new_one(database: Database) -> None:
    old, new = date(2019, 8, 31), date(2019, 9, 25)
    with database.writing() as session:
        made = a_plan(session, steps=1)
        _follow(session, made, DAY)
        assert _messages(session) == [(MessageStatus.PENDING, "before-14", old)]
        _amend(session, made, AmendedField.DUE, new.isoformat())
        session.expire_all()
        told = (MessageStatus.PENDING, "moved-1", new)
        assert _messages(session) == [(MessageStatus.CANCELLED, "before-14", old), told]
        assert made.steps[0].next_check_on == date(2019, 8, 26)
        _follow(session, made, date(2019, 8, 26))
        _follow(session, made, date(2019, 8, 31))
        assert _messages(session) == [
            (MessageStatus.CANCELLED, "before-14", old),
            told,
            (MessageStatus.PENDING, "before-30", new),
        ]


def test_a_moved_deadline_that_ends_being_late_is_a_move(database: Database) -> None:
    late = Actor("Beto Inventado", datetime(2019, 9, 15, 18, tzinfo=UTC))
    with database.writing() as session:
        made = a_plan(session, steps=1)
        _follow(session, made, date(2019, 9, 15))
        assert made.steps[0].standing is Standing.OVERDUE
        _amend(session, made, AmendedField.DUE, "2020-01-31", actor=late)
        last = session.exec(select(Move).order_by(col(Move.id).desc())).first()
        assert last is not None
        assert (last.act, last.standing_before, last.standing_after) == (None, Standing.OVERDUE, Standing.ON_TIME)
        assert (last.by, last.why) == ("Beto Inventado", "Se atrasó la contratación.")


def test_parts_that_inherit_the_dates_follow_and_others_do_not(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=2)
        whole, part = _as_parts(made, dates=True)
        session.flush()
        _amend(session, made, AmendedField.DUE, "2019-12-31")
        assert (whole.due_on, whole.next_check_on) == (date(2019, 12, 31), None)
        assert (part.due_on, part.dates_inherited) == (date(2019, 12, 31), True)
        assert part.next_check_on is not None
        _amend(session, made, AmendedField.DUE, "2019-11-30", step=1)
        assert part.dates_inherited is False
        _amend(session, made, AmendedField.DUE, "2020-03-31")
        assert (whole.due_on, part.due_on) == (date(2020, 3, 31), date(2019, 11, 30))


def test_a_part_that_is_closed_keeps_the_date_it_was_closed_under(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session, steps=3)
        _, closed, still_open = made.steps
        made.steps[0].has_children = True
        for part in (closed, still_open):
            part.parent_id, part.dates_inherited = made.steps[0].id, True
        closed.state = State.COMPLETED
        session.flush()
        _amend(session, made, AmendedField.DUE, "2019-12-31")
        assert (closed.due_on, still_open.due_on) == (date(2019, 8, 31), date(2019, 12, 31))


def test_a_new_lead_answers_from_now_on_and_the_old_one_is_not_reminded(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=1)
        new = an_institution(session, "SCEP")
        _follow(session, made, DAY)
        kept = _amend(session, made, AmendedField.LEAD, "scep")
        assert (kept.old, kept.new) == ("INAP", "SCEP")
        step = id_of(made.steps[0])
        assert leads_of_steps(session, [step]) == {step: [id_of(new)]}
        _follow(session, made, DAY)
        session.expire_all()
        owed = session.exec(select(Message).order_by(col(Message.id))).all()
        assert [(message.institution_id, message.status) for message in owed] == [
            (made.institutions["INAP"].id, MessageStatus.CANCELLED),
            (new.id, MessageStatus.PENDING),
        ]


def test_a_new_lead_leaves_the_escalation_to_the_coordinator_owed(database: Database) -> None:
    late = Actor("Beto Inventado", datetime(2019, 9, 15, 18, tzinfo=UTC))
    with database.writing() as session:
        made = a_plan(session, steps=1)
        an_institution(session, "SCEP")
        _follow(session, made, date(2019, 9, 15))
        _amend(session, made, AmendedField.LEAD, "SCEP", actor=late)
        session.expire_all()
        escalation = session.exec(select(Message).where(Message.kind == MessageKind.ESCALATION)).one()
        assert escalation.status is MessageStatus.PENDING


def test_a_new_lead_takes_back_what_waits_for_the_superior_of_the_old_one(database: Database) -> None:
    late = Actor("Beto Inventado", datetime(2019, 9, 15, 18, tzinfo=UTC))
    with database.writing() as session:
        made = a_plan(session, steps=1, reminders={"superior_after": 5})
        an_institution(session, "SCEP")
        set_contact(
            session, made.institutions["INAP"], ContactRole.SUPERIOR, name="Clara Inventada",
            email="clara@inap.example.org", since=DAY, actor=DECIDER,
        )  # fmt: skip
        _follow(session, made, date(2019, 9, 15))
        told = select(Message).where(Message.kind == MessageKind.SUPERIOR)
        assert session.exec(told).one().status is MessageStatus.PENDING
        _amend(session, made, AmendedField.LEAD, "SCEP", actor=late)
        session.expire_all()
        assert session.exec(told).one().status is MessageStatus.CANCELLED


def test_parts_that_inherit_their_lead_get_the_new_one(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=2)
        whole, part = _as_parts(made)
        row = session.exec(select(StepResponsibility).where(StepResponsibility.step_id == part.id)).one()
        row.inherited = True
        new = an_institution(session, "SCEP")
        _amend(session, made, AmendedField.LEAD, "SCEP")
        rows = session.exec(select(StepResponsibility).order_by(col(StepResponsibility.step_id))).all()
        assert [(row.step_id, row.institution_id, row.role, row.inherited) for row in rows] == [
            (whole.id, new.id, Role.LEAD, False),
            (part.id, new.id, Role.LEAD, True),
        ]


def test_parts_of_a_step_that_nobody_led_get_its_first_lead(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=2)
        whole, part = _as_parts(made)
        session.execute(delete(StepResponsibility))
        new = an_institution(session, "SCEP")
        _amend(session, made, AmendedField.LEAD, "SCEP")
        both = [id_of(whole), id_of(part)]
        assert leads_of_steps(session, both) == {step: [id_of(new)] for step in both}


def test_a_part_with_a_lead_of_its_own_keeps_it(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=2)
        _, part = _as_parts(made)
        before = leads_of_steps(session, [id_of(part)])
        an_institution(session, "SCEP")
        _amend(session, made, AmendedField.LEAD, "SCEP")
        assert leads_of_steps(session, [id_of(part)]) == before != {}


def test_a_title_is_amended_on_one_line(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        kept = _amend(session, made, AmendedField.TITLE, " Guía\n publicada ")
        assert (kept.old, kept.new, made.steps[0].title) == ("Hito 1", "Guía publicada", "Guía publicada")


@pytest.mark.parametrize(
    ("field", "new", "message"),
    [
        (AmendedField.DUE, "2019-02-30", "the due date of C10-H1: 2019-02-30 does not exist in the calendar"),
        (AmendedField.DUE, "2019-04-30", "C10-H1 would end on 2019-04-30, before it starts on 2019-05-01"),
        (AmendedField.START, "2019-09-01", "C10-H1 would end on 2019-08-31, before it starts on 2019-09-01"),
        (AmendedField.DUE, "2019-08-31", 'C10-H1: it already says "2019-08-31"; there is nothing to amend'),
        (AmendedField.TITLE, "Hito 1", 'C10-H1: it already says "Hito 1"; there is nothing to amend'),
        (AmendedField.LEAD, "inap", 'C10-H1: it already says "INAP"; there is nothing to amend'),
        (AmendedField.TITLE, "  ", "Missing: the title of C10-H1. Write at least one word"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_of_it_stays(
    sqlite_database: Database, field: AmendedField, new: str, message: str
) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)

    def try_it() -> None:
        with sqlite_database.writing() as session:
            session.add_all([made.plan, *made.steps])
            _amend(session, made, field, new)

    with pytest.raises(InvalidDataError) as refusal:
        try_it()
    assert message in str(refusal.value)
    with sqlite_database.reading() as session:
        step = session.get_one(Step, id_of(made.steps[0]))
        assert (step.start_on, step.due_on, step.title) == (date(2019, 5, 1), date(2019, 8, 31), "Hito 1")
        assert session.exec(select(Amendment)).all() == []


@pytest.mark.parametrize("missing", ["resolution", "reason"])
def test_no_amendment_without_a_resolution_and_a_reason(sqlite_database: Database, missing: str) -> None:
    said = {"resolution": "Resolución 12-2019", "reason": "Se atrasó."} | {missing: " "}
    with sqlite_database.writing() as session:
        made = a_plan(session)
        with pytest.raises(
            InvalidDataError, match=rf"Missing: the {missing} of C10-H1\. Write at least one word\."
        ):
            _amend(
                session, made, AmendedField.DUE, "2020-10-31", resolution=said["resolution"], reason=said["reason"]
            )


def test_an_unknown_institution_does_not_become_a_lead(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        with pytest.raises(NotFoundError, match='The institution "NADIE" is not known'):
            _amend(session, made, AmendedField.LEAD, "NADIE")


def test_closed_steps_and_wholes_whose_parts_are_closed_are_not_amended(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        whole, part = _as_parts(made)
        part.state = State.COMPLETED
        session.flush()
        for step in (whole, part):
            with pytest.raises(RefusedError, match=rf"{step.code} is completed and takes no more amendments"):
                _amend(session, made, AmendedField.DUE, "2020-10-31", step=made.steps.index(step))


def test_the_dates_of_a_recurring_step_are_amended_at_its_occurrences(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        whole, _ = _as_parts(made)
        whole.recurrence = "FREQ=MONTHLY"
        session.flush()
        with pytest.raises(RefusedError, match=r"C10-H1 recurs and each occurrence .* amend the one .*: C10-H2"):
            _amend(session, made, AmendedField.DUE, "2020-10-31")


def _told(session: Session) -> list[tuple[MessageStatus, str, str]]:
    """Who is told of moved deadlines, about which step."""
    rows = session.exec(
        select(col(Message.status), col(Institution.acronym), col(Step.code))
        .join(Institution, col(Institution.id) == Message.institution_id)
        .join(Step, col(Step.id) == Message.step_id)
        .where(Message.kind == MessageKind.DATE_ACCEPTED)
        .order_by(col(Message.id))
    )
    return [(status, acronym, code) for status, acronym, code in rows]


def test_the_leads_are_told_of_a_decided_deadline_and_of_the_last_one_alone(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=1)
        for field, new in (
            (AmendedField.DUE, "2019-10-31"), (AmendedField.DUE, "2019-11-30"), (AmendedField.START, "2019-06-01"),
            (AmendedField.TITLE, "Otro"),
        ):  # fmt: skip
            _amend(session, made, field, new)
        session.expire_all()
        assert _told(session) == [
            (MessageStatus.CANCELLED, "INAP", "C10-H1"), (MessageStatus.PENDING, "INAP", "C10-H1"),
        ]  # fmt: skip
        last = session.exec(select(Message).order_by(col(Message.id).desc())).first()
        facts = gather(session, [id_of(last)], DECIDER.at)[id_of(last)].facts if last else None
        assert facts is not None
        assert facts.moved == Moved(date(2019, 10, 31), "Resolución 12-2019", "Se atrasó la contratación.")
        assert facts.due_on == date(2019, 11, 30)


def test_a_deadline_that_parts_share_is_told_once_and_to_who_leads_only_a_part_for_that_part(
    database: Database,
) -> None:
    with database.writing() as session:
        made = a_plan(session, steps=4)
        whole, *parts = made.steps
        whole.has_children = True
        for part in parts:
            part.parent_id, part.dates_inherited = whole.id, True
        beside = an_institution(session, "SCEP")
        owner = session.exec(select(StepResponsibility).where(StepResponsibility.step_id == parts[1].id)).one()
        session.delete(owner)
        session.flush()
        session.add(StepResponsibility(step_id=id_of(parts[1]), institution_id=id_of(beside), role=Role.LEAD))
        session.flush()
        _amend(session, made, AmendedField.DUE, "2019-12-31")
        assert _told(session) == [
            (MessageStatus.PENDING, "INAP", "C10-H1"), (MessageStatus.PENDING, "SCEP", "C10-H3"),
        ]  # fmt: skip
        assert _linked(session) == {"C10-H1": None, "C10-H3": "C10-H3"}, "a whole is answered through its parts"


def _linked(session: Session) -> dict[str, str | None]:
    """The step that the link in each message opens, by the step it is about; None for all that is owed."""
    codes = {step.id: step.code for step in session.exec(select(Step))}
    messages = {message.id: message for message in session.exec(select(Message))}
    links = Links("https://hitos.example.org", b"k" * 32, 60)
    scopes = link_scopes(session, links, [id_of(message) for message in messages.values()], DECIDER.at)
    return {codes[messages[number].step_id]: codes.get(scope.step_id) for number, scope in scopes.items()}
