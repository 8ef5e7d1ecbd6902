"""The token of an answer by mail: it fits an address, survives servers, and nobody else can make one."""

from hypothesis import given
from hypothesis import strategies as st

from domain.rules.answer_tokens import (
    LONGEST_MAILBOX,
    AnsweredMessage,
    answer_address,
    answered_by,
    choice_address,
    chosen_by,
    has_token,
)
from domain.rules.link_tokens import ChoiceScope

KEY = b"k" * 32
BOX = "respuestas@hitos.example.org"
_ID = st.integers(min_value=0, max_value=2**32 - 1)
_ANSWERED = st.builds(AnsweredMessage, _ID, _ID, _ID)


@given(_ANSWERED)
def test_what_is_answered_comes_back_whatever_the_case(answered: AnsweredMessage) -> None:
    address = answer_address(BOX, KEY, answered)
    assert address == address.lower()
    assert answered_by(BOX, KEY, address) == answered_by(BOX, KEY, address.upper()) == answered


@given(_ANSWERED, st.integers(min_value=0, max_value=39), st.sampled_from("abcdefghijklmnopqrstuvwxyz234567"))
def test_a_token_with_one_other_character_is_none(answered: AnsweredMessage, at: int, other: str) -> None:
    name, _, host = answer_address(BOX, KEY, answered).partition("@")
    start = len("respuestas+")
    changed = f"{name[: start + at]}{other}{name[start + at + 1 :]}@{host}"
    if changed != f"{name}@{host}":
        assert answered_by(BOX, KEY, changed) is None
        assert has_token(BOX, changed)


def test_another_key_another_mailbox_and_no_token_answer_nothing() -> None:
    address = answer_address(BOX, KEY, AnsweredMessage(1, 2, 3))
    assert answered_by(BOX, b"x" * 32, address) is None
    assert answered_by("otra@hitos.example.org", KEY, address) is None
    assert not has_token(BOX, BOX)
    assert not has_token(BOX, "nada")


def test_the_longest_mailbox_leaves_a_local_part_that_servers_take() -> None:
    address = answer_address(f"{'x' * LONGEST_MAILBOX}@example.org", KEY, AnsweredMessage(1, 2, 3))
    assert len(address.partition("@")[0]) == 64


@given(st.builds(ChoiceScope, _ID, st.binary(min_size=8, max_size=8)), _ANSWERED)
def test_an_address_to_opt_out_by_is_none_to_answer_to(scope: ChoiceScope, answered: AnsweredMessage) -> None:
    address = choice_address(BOX, KEY, scope)
    assert chosen_by(BOX, KEY, address.upper()) == scope
    assert answered_by(BOX, KEY, address) is None
    assert chosen_by(BOX, KEY, answer_address(BOX, KEY, answered)) is None
    assert len(address.partition("@")[0]) <= 64
