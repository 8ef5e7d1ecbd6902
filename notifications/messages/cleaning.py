"""Text from people and documents, made harmless: nothing in it can break a header, a line or a screen."""

import re
import unicodedata
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from notifications.messages.facts import MessageFacts

_LONGEST_LINE = 300
_LONGEST_TEXT = 2_000
_SEVERAL_LINES = frozenset({"note", "narrative", "obstacles"})
_WITHOUT_TEXT = frozenset({date, int, type(None)})
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
    harmless = _cleaned(facts)
    assert isinstance(harmless, MessageFacts)
    return harmless


def _visible(text: str) -> str:
    visible = "".join(" " if unicodedata.category(char) in _UNSAFE else char for char in text)
    return _TURNS_TEXT_AROUND.sub("", visible)


def _cleaned(value: Any, name: str = "") -> Any:
    kind: type = type(value)
    if kind is str:
        return several_lines(value) if name in _SEVERAL_LINES else one_line(value)
    if kind is tuple:
        return tuple([_cleaned(item) for item in value])
    return _cleaned_fields(value) if _fields_of(kind) else value


def _cleaned_fields(value: Any) -> Any:
    kind: type = type(value)
    given = ((name, getattr(value, name)) for name in _fields_of(kind))
    return kind(**{name: item if type(item) in _WITHOUT_TEXT else _cleaned(item, name) for name, item in given})


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields; none for anything else."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
