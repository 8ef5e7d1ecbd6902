"""What a report is made of once it is words: the few kinds of block every format knows how to draw.

A line break inside a run's text is the writer's own paragraph; formats that have one line a paragraph
(Markdown) turn it into a space. What a report has a hundred thousand of is a named tuple, made in half the time
of a frozen dataclass.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from domain.values.language import Language


class Style(StrEnum):
    """What a paragraph is for. Formats give each its look; an office may restyle it by this name."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    NOTICE = "notice"
    NOTE = "note"
    LEAD = "lead"
    DESCRIPTION = "description"
    PERIOD = "period"
    BODY = "body"
    PROGRESS = "progress"
    VERIFIED = "verified"
    STATE = "state"
    LABEL = "label"


class Run(NamedTuple):
    """A stretch of text: plain, strong, or fixed-width; a link to an address or to an anchor of ours."""

    text: str
    strong: bool = False
    fixed: bool = False
    address: str | None = None
    anchor: str | None = None


Runs = tuple[Run, ...]

_LONGEST_HELD = 1500


def is_long(runs: Runs) -> bool:
    """Whether a text that is kept with what follows would leave the page before it empty: by its letters."""
    return sum(len(run.text) for run in runs) > _LONGEST_HELD


class Heading(NamedTuple):
    """A heading of level 1 to 4. ``entry`` is its line in the table of contents; empty leaves it out."""

    level: int
    text: str
    anchor: str
    entry: str = ""


class Paragraph(NamedTuple):
    """One paragraph in a style."""

    style: Style
    runs: Runs


class Listing(NamedTuple):
    """An unordered list."""

    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its share of the width (all add up to 100), and whether it holds figures."""

    name: str
    share: int
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one heading row. ``caption`` also serves as its description for assistive readers."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG text of ``width`` by ``height`` (CSS pixels), with its text twin.

    ``alt`` says what it shows in a sentence; ``twin`` has its figures as a table, for who cannot see it.
    """

    svg: str
    width: int
    height: int
    alt: str
    twin: Table


@dataclass(frozen=True, slots=True)
class Signature:
    """The lines to sign: label and what is already known, None where the line stays open."""

    lines: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents: a copy of each heading that has an entry, in order."""

    title: str
    headings: tuple[Heading, ...]


Block = Heading | Paragraph | Listing | Table | Picture | Signature | Contents


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands on every page so that a file can be checked: the code people type, and what its QR code says."""

    code: str
    caption: str
    says: str


@dataclass(frozen=True, slots=True)
class Logo:
    """An office's emblem as the file it is (PNG, JPEG or SVG), ``width`` by ``height`` in its own pixels."""

    content: bytes
    media: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report in words, in order.

    ``blocks`` are composed while they are read, once, so that a large report never stands in memory whole.
    ``footer`` stands on every page; ``page`` is the pattern of the page number with ``{page}`` and
    ``{pages}``.
    """

    language: Language
    title: str
    subject: str
    author: str
    as_of: date
    footer: str
    page: str
    skip: str
    blocks: Iterator[Block]
    mark: Mark | None = None
    logo: Logo | None = None
