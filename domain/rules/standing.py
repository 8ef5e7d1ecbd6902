"""Where a step stands against the calendar: derived at the moment of asking, never stored as truth."""

from datetime import date, timedelta

from domain.rules.transitions import CLOSED
from domain.values.language import Text
from domain.values.vocabulary import Standing, State

STANDING_NAMES: dict[Standing, Text] = {
    Standing.UPCOMING: Text(es="por iniciar", en="upcoming"),
    Standing.ON_TIME: Text(es="a tiempo", en="on time"),
    Standing.DUE_SOON: Text(es="por vencer", en="due soon"),
    Standing.OVERDUE: Text(es="atrasado", en="overdue"),
    Standing.BLOCKED: Text(es="bloqueado", en="blocked"),
    Standing.UNDATED: Text(es="sin plazo", en="no deadline"),
    Standing.CLOSED: Text(es="cerrado", en="closed"),
}


def standing_of(
    state: State, start: date | None, due: date | None, today: date, *, blocked: bool, due_soon: int
) -> Standing:
    """The standing on the plan's local day ``today``. The first line that holds decides.

    A step is overdue from the day *after* its deadline. Being late weighs more than waiting for another
    step; waiting more than the deadline's coming near.
    """
    if state in CLOSED:
        return Standing.CLOSED
    if due is not None and today > due:
        return Standing.OVERDUE
    if blocked:
        return Standing.BLOCKED
    if due is None:
        return Standing.UNDATED
    if state is State.PLANNED and start is not None and today < start:
        return Standing.UPCOMING
    if today >= due - timedelta(days=due_soon):
        return Standing.DUE_SOON
    return Standing.ON_TIME
