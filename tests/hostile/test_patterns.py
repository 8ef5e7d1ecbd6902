"""No run of signs, however long, makes a regular expression or a reader slow out of proportion to its length."""

from collections.abc import Callable
from functools import partial
from itertools import product
from time import process_time

import pytest

from documents.foreign.sources import Source
from documents.readers.read import read_source
from domain.values.errors import HitosError
from tests.hostile.cases import PLAN
from tests.hostile.patterns import RUNS, uses

_USES = dict(uses())
_SHORT, _TIMES = 1_000, 4
_TOO_STEEP = 9.0
"""Four times the length takes four times as long in linear time, and sixteen times in quadratic time."""
_VALUE = "{plan}\n\nHITO 2. Hacer\n\nInstitución responsable: {run}\n\nFecha de inicio: {run}\n"
_WAYS = {
    "a paragraph": ("plan.txt", "{plan}\n{run}\n\n{plan}"),
    "a line of Markdown": ("plan.md", "{plan}\n{run}\n\n{plan}"),
}
_WAYS |= {"an institution and a date": ("plan.txt", _VALUE)}


@pytest.mark.parametrize("place", sorted(_USES))
def test_a_regular_expression_takes_time_in_proportion(place: str) -> None:
    for run, (begin, end) in product(RUNS, (("", ""), ("a", "!"))):
        steep = _steepness(partial(_filled, run, begin, end), _USES[place], telling=0.004)
        assert steep < _TOO_STEEP, f"{run!r} between {begin!r} and {end!r}: {steep:.0f} times"


@pytest.mark.parametrize("way", _WAYS)
def test_an_endless_run_is_read_in_proportion(way: str) -> None:
    name, form = _WAYS[way]
    for run in RUNS:
        made = lambda size: form.format(plan=PLAN, run=_filled(run, "a", "!", size))  # noqa: E731, B023  (used at once)
        steep = _steepness(made, partial(_read, name), telling=0.5)
        assert steep < _TOO_STEEP, f"{run!r}: {steep:.0f} times"


def _steepness(made: Callable[[int], str], work: Callable[[str], object], *, telling: float) -> float:
    """How many times as long the longer text takes; 0 where it takes fewer seconds than can hurt or be told."""
    longer, shorter = made(_SHORT * _TIMES), made(_SHORT)
    if _seconds(longer, work) < telling:
        return 0.0
    return min(_seconds(longer, work) / max(_seconds(shorter, work), 1e-5) for _ in range(2))


def _seconds(text: str, work: Callable[[str], object]) -> float:
    began = process_time()
    work(text)
    return process_time() - began


def _filled(run: str, begin: str, end: str, size: int) -> str:
    return begin + run * (size // len(run)) + end


def _read(name: str, text: str) -> None:
    try:
        read_source(Source(name, text.encode()))
    except HitosError:
        return
