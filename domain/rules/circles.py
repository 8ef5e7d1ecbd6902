"""Do steps wait for each other in a circle, so that none of them could ever start?"""

from collections.abc import Iterable, Mapping
from enum import Enum
from graphlib import CycleError, TopologicalSorter


class _Moment(Enum):
    STARTS = 0
    IS_CLOSED = 1


def circle_of_waits(waits: Mapping[str, Iterable[str]], wholes: Mapping[str, str]) -> tuple[str, ...]:
    """One circle of codes, each of which waits for the next, from a step round to itself; empty if there is none.

    ``waits``: what a step waits for, by its code. ``wholes``: what a part belongs to, by the part's code. A part
    waits for what its whole waits for, and whoever waits for a whole waits for its parts: so a milestone that
    waits for its own part is a circle. Time grows with the number of waits and parts, no faster.
    """
    order: TopologicalSorter[tuple[str, _Moment]] = TopologicalSorter()
    for step in {**waits, **wholes}:  # first, so that a circle of wholes is told without their parts
        order.add((step, _Moment.IS_CLOSED), (step, _Moment.STARTS))
    for step, before in waits.items():
        order.add((step, _Moment.STARTS), *((each, _Moment.IS_CLOSED) for each in before))
    for part, whole in wholes.items():
        order.add((part, _Moment.STARTS), (whole, _Moment.STARTS))
        order.add((whole, _Moment.IS_CLOSED), (part, _Moment.IS_CLOSED))
    try:
        order.prepare()
    except CycleError as error:
        codes = [code for code, _ in reversed(error.args[1])]
        path = [code for place, code in enumerate(codes) if place == 0 or code != codes[place - 1]]
        return tuple(path) if len(path) > 1 else (*path, *path)
    return ()
