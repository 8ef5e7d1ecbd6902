"""A recurring step's rhythm on a day."""

from datetime import date

from domain.rules.deliveries import deliveries_of
from domain.values.report import Deliveries
from domain.values.vocabulary import State

DAY = date(2022, 3, 31)


def on(month: int) -> date:
    return date(2022, month, 28)


def test_delivered_are_counted_among_those_that_were_due() -> None:
    parts = [
        (State.COMPLETED, on(1)), (State.NOT_COMPLETED, on(2)), (State.UNDER_WAY, DAY), (State.COMPLETED, on(4)),
        (State.WITHDRAWN, on(1)), (State.PLANNED, on(5)),
    ]  # fmt: skip
    assert deliveries_of(parts, DAY) == Deliveries(delivered=1, due=3, total=5)


def test_a_step_without_occurrences_has_no_rhythm() -> None:
    assert deliveries_of([], DAY) is None
    assert deliveries_of([(State.WITHDRAWN, on(1))], DAY) is None
