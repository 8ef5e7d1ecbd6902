"""Delays passed on: along chains, through steps that are closed, and never round in a circle."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.forecast import Forecast, Waiting, forecasts
from domain.values.errors import InvalidDataError
from domain.values.vocabulary import State

TODAY = date(2019, 6, 10)
MAY, JUNE, JULY, AUGUST = (date(2019, month, 1) for month in (5, 6, 7, 8))
DAY = timedelta(days=1)


def a_step(number: int, start: date, due: date, *after: int, state: State = State.UNDER_WAY) -> Waiting:
    return Waiting(number, f"H{number}", state, start, due, after)


def test_a_late_step_pushes_all_that_wait_for_it_by_its_delay() -> None:
    chain = [a_step(1, MAY, JUNE - DAY), a_step(2, JUNE, JULY - DAY, 1), a_step(3, JULY, AUGUST - DAY, 2)]
    found = forecasts(chain, TODAY)
    assert (found[1].end, found[1].pushed_by) == (TODAY, None)
    assert (found[2].start, found[2].end, found[2].pushed_by) == (TODAY + DAY, date(2019, 7, 10), 1)
    assert (found[3].end, found[3].pushed_by) == (date(2019, 8, 10), 2)


def test_a_date_tried_out_shows_its_effect_before_anything_is_decided() -> None:
    chain = [a_step(1, JUNE, JULY - DAY), a_step(2, JULY, AUGUST - DAY, 1)]
    assert forecasts(chain, TODAY)[2].end == AUGUST - DAY
    assert forecasts(chain, TODAY, {1: JULY + timedelta(days=9)})[2].end == date(2019, 8, 10)


def test_a_step_whose_start_nobody_gave_does_not_end_before_what_it_waits_for() -> None:
    chain = [a_step(1, MAY, AUGUST), Waiting(2, "H2", State.PLANNED, None, JULY, (1,))]
    assert forecasts(chain, TODAY)[2] == Forecast(AUGUST + DAY, AUGUST + DAY, 1)


def test_a_delay_passes_through_a_step_without_a_deadline() -> None:
    chain = [a_step(1, MAY, JUNE), Waiting(2, "H2", State.PLANNED, None, None, (1,)), a_step(3, JUNE, JULY, 2)]
    found = forecasts(chain, TODAY)
    assert (found[2].end, found[2].pushed_by) == (TODAY, 1)
    assert (found[3].start, found[3].end, found[3].pushed_by) == (TODAY + DAY, date(2019, 7, 11), 2)
    assert forecasts([Waiting(1, "H1", State.PLANNED, None, None), a_step(2, JUNE, JULY, 1)], TODAY)[2].end == JULY


def test_a_chain_of_three_hundred_steps_passes_its_delay_on_to_the_last_and_a_diamond_its_longest_way() -> None:
    chain = [a_step(1, MAY, MAY)] + [
        a_step(number, MAY + DAY * number, MAY + DAY * number, number - 1) for number in range(2, 301)
    ]
    assert forecasts(chain, TODAY)[300].end == TODAY + DAY * 299
    diamond = [
        a_step(1, MAY, MAY),
        a_step(2, JUNE, JULY, 1),
        a_step(3, JUNE, JUNE, 1),
        a_step(4, JULY, JULY, 2, 3),
    ]
    found = forecasts(diamond, TODAY)
    assert (found[4].start, found[4].pushed_by) == (found[2].end + DAY if found[2].end else None, 2)


def test_what_is_closed_pushes_nothing() -> None:
    chain = [a_step(1, MAY, JUNE, state=State.COMPLETED), a_step(2, JUNE, JULY, 1)]
    assert forecasts(chain, TODAY)[2].end == JULY


def test_steps_in_a_circle_are_named() -> None:
    with pytest.raises(InvalidDataError, match=r"H[12], H[12]"):
        forecasts([a_step(1, MAY, JUNE, 2), a_step(2, JUNE, JULY, 1)], TODAY)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.lists(st.integers(0, 30))), max_size=30))
def test_no_step_is_forecast_before_its_deadline_nor_before_what_it_waits_for(
    told: list[tuple[int, int, list[int]]],
) -> None:
    steps = [
        a_step(number, MAY + timedelta(days=ahead), MAY + timedelta(days=ahead + length),
               *(each for each in after if each < number))
        for number, (ahead, length, after) in enumerate(told)
    ]  # fmt: skip
    found = forecasts(steps, TODAY)
    for step in steps:
        end = found[step.id].end
        assert end is not None
        assert step.due is not None
        assert end >= max(step.due, TODAY)
        for before in step.after:
            earlier = found[before].end
            assert earlier is not None
            start = found[step.id].start
            assert start is not None
            assert start > earlier
