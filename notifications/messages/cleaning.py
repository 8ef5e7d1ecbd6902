"""Text from people and documents, made harmless: nothing in it can break a header, a line or a screen."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any, get_args, get_type_hints

from notifications.messages.facts import MessageFacts

_LONGEST_LINE = 300
_LONGEST_TEXT = 2_000
_SEVERAL_LINES = frozenset({"note", "narrative", "obstacles"})
_UNSAFE = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNS_TEXT_AROUND = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


def one_line(text: str, most: int = _LONGEST_LINE) -> str:
    """The text on one line: breaks and control characters become spaces, the excess over ``most`` an ellipsis."""
    # What is printable holds nothing unsafe: asking that first is ten times quicker than looking at each.
    line = " ".join((text if text.isprintable() else _visible(text)).split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def several_lines(text: str, most: int = _LONGEST_TEXT) -> str:
    """The text with its own line breaks, each line as ``one_line``; empty lines left out."""
    shortened = text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
    lines = (one_line(line, most) for line in _LINE_ENDS.split(shortened))
    return "\n".join(line for line in lines if line)


def cleaned(facts: MessageFacts) -> MessageFacts:
    """The same facts with every text harmless."""
    harmless = _cleaned(facts, {})
    assert isinstance(harmless, MessageFacts)
    return harmless


def _visible(text: str) -> str:
    visible = "".join(" " if unicodedata.category(char) in _UNSAFE else char for char in text)
    return _TURNS_TEXT_AROUND.sub("", visible)


_Known = dict[int, Any]
"""What is clean already, by identity: the items of a digest share their parties and their plan's title."""


def _cleaned(value: Any, known: _Known) -> Any:
    number = id(value)
    if number not in known:
        kind = type(value)
        if kind is str:
            known[number] = one_line(value)
        elif kind is tuple:
            known[number] = tuple([_cleaned(item, known) for item in value])
        else:
            known[number] = _cleaned_fields(value, known)
    return known[number]


def _cleaned_fields(value: Any, known: _Known) -> Any:
    # Nearly everything is harmless as it is, and to make a value anew takes longer than to look at it.
    kind: type = type(value)
    names, values_of = _with_text(kind)
    changed: dict[str, Any] = {}
    for name, given in zip(names, values_of(value), strict=True):
        if given:
            clean = several_lines(given) if name in _SEVERAL_LINES else _cleaned(given, known)
            if clean is not given and clean != given:
                changed[name] = clean
    return value._replace(**changed) if changed else value


@cache
def _with_text(kind: type) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The names of a named tuple's fields that may hold text, and what reads them all at once."""
    names = tuple(name for name, hint in get_type_hints(kind).items() if _may_hold_text(hint))
    return names, attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, n) for n in names)


def _may_hold_text(hint: Any) -> bool:
    return hint is str or hasattr(hint, "_replace") or any(map(_may_hold_text, get_args(hint)))
