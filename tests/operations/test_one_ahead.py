"""What comes next is made ahead, once, and comes in its order."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from operations.messages.one_ahead import OneAhead


def test_the_next_one_is_made_when_it_is_prepared_and_not_again() -> None:
    made: list[int] = []

    def making() -> Iterator[int]:
        for number in range(3):
            made.append(number)
            yield number

    things = OneAhead(making())
    assert next(things) == 0
    things.prepare()
    things.prepare()
    assert made == [0, 1]
    assert next(things) == 1
    assert made == [0, 1]


@given(st.lists(st.integers()), st.lists(st.booleans()))
def test_all_come_in_their_order_however_often_one_is_prepared(numbers: list[int], prepared: list[bool]) -> None:
    things = OneAhead(iter(numbers))
    when = iter(prepared)
    came = []
    for number in things:
        came.append(number)
        if next(when, False):
            things.prepare()
    assert came == numbers
