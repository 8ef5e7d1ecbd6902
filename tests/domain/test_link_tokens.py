"""Tokens of personal links: the same every time, and worth nothing once anything in them is changed."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.rules.link_tokens import LATEST_END, LinkScope, scope_in, token_of

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
