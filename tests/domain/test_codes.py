"""Codes that a plan brings with it, and how two steps with one code are told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.codes import activity_code, commitment_code, milestone_code, own_code, parse_code, told_apart


def test_a_plans_own_code_is_the_code_of_its_step() -> None:
    assert commitment_code("D-1-1") == "D-1-1"
    assert milestone_code("D-5-3", "E-5-3-1") == "E-5-3-1"
    assert activity_code("E-5-3-1", "A-5-3-1-2") == "A-5-3-1-2"
    assert milestone_code("C1", "OE1.2") == "OE1.2"


def test_a_code_without_its_first_hyphen_is_the_same_code() -> None:
    assert own_code("E1-1-3") == own_code("e-1-1-3") == "E-1-1-3"


@pytest.mark.parametrize("number", ["7", "1.10", "H3", "19.a", "b", "", "EJE", "E-5-"])
def test_a_number_that_counts_only_inside_its_parent_is_no_code(number: str) -> None:
    assert own_code(number) is None
    assert milestone_code("C10", number) == f"C10-H{number}"


def test_a_second_step_with_the_same_code_gets_a_letter() -> None:
    assert told_apart("E-5-1-3", ["E-5-1-4"]) == "E-5-1-3"
    assert told_apart("E-5-1-3", ["E-5-1-3"]) == "E-5-1-3-B"
    assert told_apart("E-5-1-3", ["E-5-1-3", "E-5-1-3-B"]) == "E-5-1-3-C"


@given(st.from_regex(r"[A-Z]{1,3}-?[0-9]{1,2}(-[0-9]{1,2}){1,3}", fullmatch=True))
def test_every_own_code_can_be_said_and_stays_itself(written: str) -> None:
    code = own_code(written)
    assert code is not None
    assert parse_code(code) == code
    assert own_code(code) == code
