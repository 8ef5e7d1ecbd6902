"""Every text of a message's facts is made harmless, wherever it stands in them."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.language import Language
from domain.values.vocabulary import MessageKind
from notifications.messages.cleaning import cleaned
from notifications.messages.examples import example

DIRT = "\x07\u2028\u202e"


@pytest.mark.parametrize("kind", MessageKind)
def test_no_text_is_passed_over(kind: MessageKind) -> None:
    dirty = soiled(example(kind, Language.ES), DIRT)
    assert all(DIRT in text for text in texts_of(dirty))
    assert not [text for text in texts_of(cleaned(dirty)) if set(DIRT) & set(text)]


@given(st.text(max_size=12))
def test_a_text_that_is_the_same_object_is_one_line_here_and_several_there(text: str) -> None:
    facts = example(MessageKind.RETURNED, Language.ES)
    same = facts._replace(step_title=f"a{text}\nb", note=f"a{text}\nb")
    same = same._replace(note=same.step_title)
    assert "\n" not in cleaned(same).step_title
    assert "\n" in (cleaned(same).note or "")


def test_what_is_harmless_is_not_made_anew() -> None:
    facts = example(MessageKind.DIGEST, Language.EN)._replace(step_title="Plain")
    assert cleaned(facts) is facts


def soiled(value: Any, dirt: str) -> Any:
    """The same with dirt behind every text."""
    if type(value) is str:
        return value + dirt
    if not isinstance(value, tuple):
        return value
    parts = [soiled(item, dirt) for item in value]
    return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)


def texts_of(value: Any) -> Iterator[str]:
    if type(value) is str:
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item)
