"""How a recurring step keeps its rhythm: of the deliveries that were due, how many were made."""

from collections.abc import Iterable
from datetime import date

from domain.values.report import Deliveries
from domain.values.vocabulary import State


def deliveries_of(parts: Iterable[tuple[State, date | None]], as_of: date) -> Deliveries | None:
    """The count over a recurring step's occurrences (state and deadline on ``as_of``); None if it has none.

    Due are those whose deadline is ``as_of`` or earlier, delivered those of them that are completed. One that was
    withdrawn is not counted; one completed before its deadline counts from its deadline on.
    """
    counted = [(state, due) for state, due in parts if state is not State.WITHDRAWN]
    if not counted:
        return None
    past = [state for state, due in counted if due is not None and due <= as_of]
    delivered = sum(state is State.COMPLETED for state in past)
    return Deliveries(delivered=delivered, due=len(past), total=len(counted))
