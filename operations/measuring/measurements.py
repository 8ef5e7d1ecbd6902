"""What people record of a strategic plan as a whole, and the macro-indicators that follow on a day."""

from collections.abc import Iterable
from datetime import date

from sqlmodel import Session, col, select

from domain.rules.days import local_day
from domain.rules.macro_indicators import ALL, indicators_from, latest_by_factor
from domain.rules.progress import Share, roll_up
from domain.rules.texts import required_text
from domain.tables.columns import id_of
from domain.tables.measurement import Measurement
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.macro_indicators import FactorFigure, Grouping, PlanIndicators
from domain.values.vocabulary import DocumentKind, Factor, State, StepKind
from operations.actor import Actor
from operations.measuring.figures import PlanFigures

_NO_PERCENT = Text(
    es="{percent} no es un porcentaje de 0 a 100; dé un número entero.",
    en="{percent} is no percentage from 0 to 100; give a whole number.",
)
_AHEAD = Text(
    es="La medición es del {day} y hoy es {today}: no se registra lo que aún no se ha medido.",
    en="The measurement is of {day} and today is {today}: what was not measured yet is not recorded.",
)
_SOURCE = Text(es="la fuente (--source)", en="the source (--source)")


def record_measurement(
    session: Session,
    plan: Plan,
    factor: Factor,
    percent: int,
    source: str,
    actor: Actor,
    *,
    on_day: date | None = None,
) -> Measurement:
    """Append how far a factor has come (0 to 100) on the plan's local day ``on_day``, today by default.

    Nothing is overwritten: of several measurements the latest counts. InvalidDataError for a percentage out of
    range, a missing source, or a day to come.
    """
    if not 0 <= percent <= ALL:
        raise InvalidDataError(_NO_PERCENT, percent=percent)
    today = local_day(actor.at, plan.zone)
    day = on_day or today
    if day > today:
        raise InvalidDataError(_AHEAD, day=day, today=today)
    made = Measurement(
        plan_id=id_of(plan), factor=factor, percent=percent, source=required_text(source, _SOURCE), on_day=day,
        at=actor.at, by=actor.name,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def measurements_of(session: Session, plan: Plan, as_of: date) -> list[Measurement]:
    """Everything recorded for a day up to ``as_of``, in the order in which it was recorded."""
    query = select(Measurement).where(Measurement.plan_id == plan.id, col(Measurement.on_day) <= as_of)
    return list(session.exec(query.order_by(col(Measurement.id))))


def indicators_of(
    session: Session, plan: Plan, on_day: PlanFigures, grouping: Grouping = Grouping.FORMULA
) -> PlanIndicators | None:
    """The macro-indicators on the day of the plan's figures; None for a plan that is not measured by them.

    Measured are strategic plans, and any plan somebody recorded a factor of. Where nobody recorded the
    objectives or the strategies, the plan's own verified progress stands in, and the figure says so. Two queries.
    """
    recorded = [
        FactorFigure(factor=row.factor, percent=row.percent, source=row.source, on_day=row.on_day)
        for row in measurements_of(session, plan, on_day.as_of)
    ]
    if not recorded and plan.kind is not DocumentKind.STRATEGIC_PLAN:
        return None
    factors = _derived(session, plan, on_day) | latest_by_factor(recorded, on_day.as_of)
    return indicators_from(factors, grouping)


def _derived(session: Session, plan: Plan, on_day: PlanFigures) -> dict[Factor, FactorFigure]:
    """What verified progress says of the objectives (commitments) and the strategies (milestones)."""
    milestones = session.exec(select(Step).where(Step.plan_id == plan.id, Step.kind == StepKind.MILESTONE))
    on_the_day = ((on_day.steps[id_of(step)], step.weight) for step in milestones)
    strategies = [Share(figures.figures, weight, figures.state) for figures, weight in on_the_day]
    objectives = [Share(each.figures, 1, each.state) for each in on_day.commitments.values()]
    figures = (_figure(Factor.OBJECTIVES, objectives), _figure(Factor.STRATEGIES, strategies))
    return {figure.factor: figure for figure in figures if figure.percent is not None}


def _figure(factor: Factor, shares: Iterable[Share]) -> FactorFigure:
    counted = [share for share in shares if share.state is not State.WITHDRAWN and share.weight > 0]
    return FactorFigure(factor=factor, percent=roll_up(counted).verified, derived_from=len(counted))
