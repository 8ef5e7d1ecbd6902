"""Builders with sane defaults: a plan in the database with as little said as the test needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlmodel import Session

from domain.rules.folding import fold
from domain.tables.calendar import CalendarEntry
from domain.tables.columns import id_of
from domain.tables.institution import Institution, InstitutionAlias, StepResponsibility
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Dependency, Step
from domain.values.calendar import Opening
from domain.values.vocabulary import Role, Standing, State, StepKind
from operations.actor import Actor
from operations.timetable.calendars import set_days

NOON = datetime(2019, 5, 1, 18, tzinfo=UTC)


@dataclass(frozen=True)
class Made:
    """A plan as made: its row, its commitment's, its steps' and its institutions' by acronym."""

    plan: Plan
    commitment: Commitment
    steps: list[Step]
    institutions: dict[str, Institution]


def an_institution(session: Session, acronym: str) -> Institution:
    """An institution with an office address at ``example.org``."""
    made = Institution(acronym=acronym, name=f"Institución {acronym}", email=f"{acronym.lower()}@example.org")
    session.add(made)
    session.flush()
    session.add(InstitutionAlias(folded=fold(acronym), spelling=acronym, institution_id=id_of(made)))
    return made


def a_plan(
    session: Session,
    *,
    code: str = "PRUEBA",
    steps: int = 2,
    start: date | None = date(2019, 5, 1),
    due: date | None = date(2019, 8, 31),
    lead: str = "INAP",
    coordinator: str = "INFOM",
    reminders: dict[str, object] | None = None,
    state: State = State.PLANNED,
    after: Sequence[tuple[int, int]] = (),
    period_start: date | None = date(2018, 11, 1),
) -> Made:
    """One commitment ``C10`` with ``steps`` milestones ``C10-H1``…, all with the same dates and lead.

    ``after``: pairs (step, predecessor) by index. Next checks stand at the steps' start.
    """
    institutions = {acronym: an_institution(session, acronym) for acronym in dict.fromkeys((lead, coordinator))}
    plan = Plan(
        code=code, title="Plan de prueba", coordinator_id=institutions[coordinator].id,
        reminders=reminders or {}, period_start=period_start, period_end=date(2020, 8, 31),
    )  # fmt: skip
    session.add(plan)
    session.flush()
    commitment = Commitment(plan_id=id_of(plan), position=1, code="C10", number="10", title="Un compromiso")
    session.add(commitment)
    session.flush()
    made = [
        Step(
            plan_id=id_of(plan), commitment_id=id_of(commitment), kind=StepKind.MILESTONE, position=n,
            code=f"C10-H{n}", number=str(n), title=f"Hito {n}", start_on=start, due_on=due, state=state,
            standing=Standing.UPCOMING, next_check_on=start or due,
        )
        for n in range(1, steps + 1)
    ]  # fmt: skip
    session.add_all(made)
    session.flush()
    for step in made:
        session.add(
            StepResponsibility(step_id=id_of(step), institution_id=id_of(institutions[lead]), role=Role.LEAD)
        )
    for step_index, before in after:
        session.add(Dependency(step_id=id_of(made[step_index]), after_id=id_of(made[before])))
    session.flush()
    return Made(plan, commitment, made, institutions)


def set_day(
    session: Session, plan: Plan, day: date, opening: Opening, *, name: str, source: str, actor: Actor
) -> CalendarEntry:
    """One day of the plan's calendar."""
    return set_days(session, plan, day, day, opening, name=name, source=source, actor=actor)[0]
