"""An argument of a printed command comes back whole from a shell."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.typed import as_typed


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_a_shell_reads_back_one_argument(text: str) -> None:
    assert shlex.split(as_typed(text)) == [text]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("PAN-2018", "PAN-2018"),
        ("PLAN 2", '"PLAN 2"'),
        ("Ana O'Ana", '"Ana O\'Ana"'),
        ("a$b", "'a$b'"),
        ("", "''"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, typed: str) -> None:
    assert as_typed(text) == typed
