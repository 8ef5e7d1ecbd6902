"""When steps will end if nothing is done about those that are late: delays passed on to what waits for them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter

from domain.rules.transitions import CLOSED
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.vocabulary import State

_DAY = timedelta(days=1)
_CIRCLE = Text(
    es="Estos pasos se esperan unos a otros en círculo: {codes}. Quite una de las dependencias.",
    en="These steps wait for each other in a circle: {codes}. Take one of the dependencies away.",
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A step as the forecast sees it. ``after``: the ids of the steps that must be closed before it starts."""

    id: int
    code: str
    state: State
    start: date | None
    due: date | None
    after: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Forecast:
    """The dates a step is heading for. ``pushed_by``: the step whose delay moves it; None for its own."""

    start: date | None
    end: date | None
    pushed_by: int | None


def forecasts(
    steps: Iterable[Waiting], today: date, moved: Mapping[int, date] | None = None
) -> dict[int, Forecast]:
    """The forecast of every step on the plan's local day ``today``, by id.

    An open step ends on its deadline, or today at the earliest; one that waits starts the day after the last it
    waits for, and keeps the days it was given (one, where its start is not known). A step without a deadline
    takes no time of its own and passes on what it waits for. ``moved``: deadlines to try out. InvalidDataError
    for steps that wait for each other in a circle.
    """
    known = {step.id: step for step in steps}
    order = TopologicalSorter({step.id: [each for each in step.after if each in known] for step in known.values()})
    found: dict[int, Forecast] = {}
    try:
        for number in order.static_order():
            found[number] = _forecast(known[number], known, found, today, moved or {})
    except CycleError as error:
        codes = ", ".join(known[number].code for number in error.args[1][:-1])
        raise InvalidDataError(_CIRCLE, codes=codes) from error
    return found


def _forecast(
    step: Waiting,
    known: Mapping[int, Waiting],
    found: Mapping[int, Forecast],
    today: date,
    moved: Mapping[int, date],
) -> Forecast:
    due = moved.get(step.id, step.due)
    if step.state in CLOSED:
        return Forecast(step.start, due, None)
    last = max(_ends_before(step, known, found), default=None)
    if last is None or (step.start is not None and last[0] < step.start):
        return Forecast(step.start, None if due is None else max(due, today), None)
    ends, before = last
    start = ends + _DAY
    if due is None:
        return Forecast(start, ends, before)
    own_days = due - step.start if step.start is not None else timedelta(0)
    end = max(due, start + own_days, today)
    return Forecast(start, end, before if end > max(due, today) else None)


def _ends_before(
    step: Waiting, known: Mapping[int, Waiting], found: Mapping[int, Forecast]
) -> Iterator[tuple[date, int]]:
    """When each open step it waits for will end, where that can be told."""
    for before in step.after:
        end = found[before].end if before in found and known[before].state not in CLOSED else None
        if end is not None:
            yield end, before
