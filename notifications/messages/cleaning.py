"""Text from people and documents, made harmless: nothing in it can break a header, a line or a screen."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any

from notifications.messages.facts import MessageFacts

_LONGEST_LINE = 300
_LONGEST_TEXT = 2_000
_SEVERAL_LINES = frozenset({"note", "narrative", "obstacles"})
_WITHOUT_TEXT = frozenset({date, int, bool, type(None)})
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
"""What is clean already, by identity: the items of a digest share their parties."""


def _cleaned(value: Any, known: _Known, name: str = "") -> Any:
    kind: type = type(value)
    if kind is str:
        return several_lines(value) if name in _SEVERAL_LINES else one_line(value)
    if kind is tuple:
        return tuple([_cleaned(item, known) for item in value]) if value else value
    names, values_of = _fields_of(kind)
    if not names:
        return value
    if id(value) not in known:
        known[id(value)] = _cleaned_fields(value, zip(names, values_of(value), strict=True), known)
    return known[id(value)]


def _cleaned_fields(value: Any, given: Iterable[tuple[str, Any]], known: _Known) -> Any:
    # Nearly everything is harmless as it is, and to make a value anew takes longer than to look at it.
    changed = {
        name: clean
        for name, item in given
        if type(item) not in _WITHOUT_TEXT and (clean := _cleaned(item, known, name)) is not item and clean != item
    }
    return replace(value, **changed) if changed else value


@cache
def _fields_of(kind: type) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The names of a dataclass's fields and what reads them all at once; no names for anything else."""
    names = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return names, attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, n) for n in names)
