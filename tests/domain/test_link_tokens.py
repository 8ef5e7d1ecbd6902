"""Tokens of personal links: the same every time, and worth nothing once anything in them is changed."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.rules.link_tokens import (
    LATEST_END,
    ChoiceScope,
    LinkScope,
    choice_in,
    choice_token_of,
    mark_of_address,
    scope_in,
    token_of,
)

KEY, OTHER = b"k" * 32, b"o" * 32
IDS = st.integers(1, 2**32 - 1)
SCOPES = st.builds(
    LinkScope, IDS, st.none() | IDS, st.dates(date(1970, 1, 1), LATEST_END), st.integers(0, 2**16 - 1)
)


@given(scope=SCOPES)
def test_a_token_says_what_it_opens_and_fits_a_line_of_a_mail(scope: LinkScope) -> None:
    token = token_of(KEY, scope)
    assert scope_in(KEY, token) == scope
    assert token == token_of(KEY, scope)
    assert len(f"https://hitos.example.org/responder/{token}") <= 76


@given(scope=SCOPES, at=st.integers(0, 35), char=st.sampled_from("AZaz09-_"))
def test_a_token_with_one_character_changed_opens_nothing(scope: LinkScope, at: int, char: str) -> None:
    token = token_of(KEY, scope)
    changed = token[:at] + char + token[at + 1 :]
    assert changed == token or scope_in(KEY, changed) is None


@given(scope=SCOPES)
def test_a_token_of_another_installation_opens_nothing(scope: LinkScope) -> None:
    assert scope_in(OTHER, token_of(KEY, scope)) is None


@given(token=st.text(max_size=60))
def test_garbage_opens_nothing_and_breaks_nothing(token: str) -> None:
    assert scope_in(KEY, token) is None


MARKS = st.builds(ChoiceScope, IDS, st.binary(min_size=8, max_size=8))


@given(scope=MARKS)
def test_a_choice_is_told_from_its_token_alone_and_fits_the_same_line(scope: ChoiceScope) -> None:
    token = choice_token_of(KEY, scope)
    assert choice_in(KEY, token) == scope
    assert choice_in(OTHER, token) is None
    assert len(token) == len(token_of(KEY, LinkScope(1, None, date(2020, 1, 1))))


@given(scope=MARKS, link=SCOPES)
def test_neither_sort_of_token_is_anything_to_the_other(scope: ChoiceScope, link: LinkScope) -> None:
    """Who may only choose what is sent must not be able to answer for the institution."""
    assert scope_in(KEY, choice_token_of(KEY, scope)) is None
    assert choice_in(KEY, token_of(KEY, link)) is None


def test_an_address_is_marked_whatever_its_case_and_never_shown() -> None:
    assert mark_of_address(" Oficina@Example.org ") == mark_of_address("oficina@example.org")
    assert mark_of_address("otra@example.org") != mark_of_address("oficina@example.org")
