"""Flat tables: a row a step, with columns to its left for the milestone and the commitment that it belongs to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.readers.blocks import Row
from documents.readers.headings import Heading, heading_of, plain_number
from documents.readers.labels.lookup import LEVEL_WORDS
from documents.readers.labels.model import Field, Level
from documents.readers.structure.drafts import Draft
from documents.readers.structure.level_labels import level_column
from documents.readers.structure.reading import Reading, Table
from domain.rules.folding import fold
from domain.values.plan_document import Place

_ORDER = (Level.AXIS, Level.COMMITMENT, Level.MILESTONE, Level.ACTIVITY)
_THIRD_LEVEL = frozenset({"indicator", "indicators", "indicador", "indicadores", "indicateur", "indicateurs"})
_MAY_BE_LEVELS = frozenset({None, Field.TITLE, Field.HEADING, Field.ADDITIONAL})
_COLUMNS_ONLY = {
    "iniciativa": Level.MILESTONE, "initiative": Level.MILESTONE,
    "linea de accion": Level.MILESTONE, "lineas de accion": Level.MILESTONE, "medida": Level.MILESTONE,
    "measure": Level.MILESTONE, "mesure": Level.MILESTONE, "etapa": Level.MILESTONE, "etape": Level.MILESTONE,
    "entregable": Level.MILESTONE, "deliverable": Level.MILESTONE, "livrable": Level.MILESTONE,
    "tarea": Level.ACTIVITY, "tarefa": Level.ACTIVITY, "task": Level.ACTIVITY, "tache": Level.ACTIVITY,
}  # fmt: skip
"""Words that name a level at the head of a column and too much else at the head of a line."""
_CODE = r"(?:[A-Za-z]{1,3}[-.]?\s?)?\d+(?:[.-]\d+)*"
_CODED = re.compile(rf"(?P<number>{_CODE})(?P<mark>\s*[.:)–—-]+)?(?:\s+(?P<title>[^\W\d_].*))?", re.DOTALL)
_ONLY_CODE = re.compile(rf"\s*{_CODE}\.?\s*")


def level_named(heading: str) -> Level | None:
    """The level that a column's heading names with its first words, in the singular or the plural."""
    either = [level_named(part) for part in heading.split("/")] if "/" in heading else []
    if Level.MILESTONE in either:
        return Level.MILESTONE
    words = fold(heading).split()
    for length in (3, 2, 1):
        first = " ".join(words[:length])
        for word in (first, first.removesuffix("s"), first.removesuffix("es"), f"{first.removesuffix('ies')}y"):
            level = LEVEL_WORDS.get(word) or _COLUMNS_ONLY.get(word)
            if level is not None:
                return level
    return None


@dataclass(frozen=True, slots=True)
class Levels:
    """Which column holds which level, and by such a column the one that holds its number."""

    columns: dict[int, Level] = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)

    @property
    def own(self) -> int | None:
        """The column of the steps themselves: the last."""
        return max(self.columns, default=None)


def levels_in(cells: tuple[str, ...], columns: dict[int, Field], following: Sequence[Row] = ()) -> Levels:
    """The columns that hold what the rows' steps belong to and the steps themselves; empty in ordinary tables.

    They stand from left to right, each level once, and the steps' own column is the last of them. Indicators
    are a third level where their codes go on from those of the milestones (``following``: rows to look at).
    """
    named: dict[int, Level] = {}
    numbers: dict[Level, int] = {}
    for position, cell in enumerate(cells):
        label = level_column(cell)
        if label is not None and label.only_number:
            numbers.setdefault(label.level, position)
            continue
        level = label.level if label is not None else level_named(cell)
        may_be = label is not None or columns.get(position) in _MAY_BE_LEVELS
        if may_be and level in _ORDER and level not in named.values():
            named[position] = level
    for level, position in numbers.items():
        if level not in named.values():
            named[position] = level
    named = dict(sorted(named.items()))
    if Level.ACTIVITY not in named.values() and Level.MILESTONE in named.values():
        last = max(named)
        third = next((at for at, cell in enumerate(cells) if at > last and _first(cell) in _THIRD_LEVEL), None)
        if third is not None and _go_on(following, last, third):
            named[third] = Level.ACTIVITY
    levels = [_ORDER.index(level) for level in named.values()]
    if len([level for level in levels if level]) < 2 or levels != sorted(set(levels)):  # noqa: PLR2004  (one is no hierarchy)
        return Levels()
    beside = {at: at - 1 for at in named if columns.get(at - 1) is Field.NUMBER and at - 1 not in named}
    own = max(named)
    for at in [at for at in beside if at != own and own not in beside and varies_beside(following, at, at - 1)]:
        beside[own] = beside.pop(at)
    told = {at: numbers[level] for at, level in named.items() if numbers.get(level, at) != at}
    return Levels(named, beside | told)


def _first(heading: str) -> str:
    return next(iter(fold(heading).split()), "")


def varies_beside(following: Sequence[Row], upper: int, number: int) -> bool:
    """Whether a column of numbers goes on where the column beside it repeats: it counts what stands below."""
    by_text: dict[str, set[str]] = {}
    for row in following:
        if len(row.whole) > max(upper, number) and row.whole[upper].strip() and row.whole[number].strip():
            by_text.setdefault(fold(row.whole[upper]), set()).add(row.whole[number].strip())
    return any(len(numbers) > 1 for numbers in by_text.values())


def _go_on(following: Sequence[Row], upper: int, own: int) -> bool:
    """Whether the codes in the column ``own`` begin with those in the column ``upper``."""
    pairs = [
        (_CODED.match(row.whole[upper]), _CODED.match(row.whole[own]))
        for row in following
        if len(row.whole) > own and row.whole[upper].strip() and row.whole[own].strip()
    ]
    told = [(one["number"], other["number"]) for one, other in pairs if one and other]
    return bool(told) and all(other.startswith(f"{one}.") for one, other in told)


def numbered(text: str, expected: int | None = None) -> tuple[str | None, str]:
    """Number and title of "1. Definir …", "C01.1: Make …", "1.2 Publicar". A bare figure before words is a number
    only where it is the one ``expected`` next: "12 talleres" is a title."""
    found = _CODED.fullmatch(text.strip())
    if found is None or not found["title"]:
        return (plain_number(text), "") if _ONLY_CODE.fullmatch(text) else (None, text)
    code = found["number"]
    parted = re.search(r"\d[.-]\d", code) is not None and not code.startswith(("19", "20"))
    if found["mark"] is None and not parted and (not code.isdigit() or int(code) != expected):
        return None, text
    return plain_number(code), found["title"]


def open_uppers(reading: Reading, table: Table, cells: list[str], place: Place) -> Draft | None:
    """Open what the row belongs to where that changes; an empty cell says the same as the one above.

    The deepest that this row opened, None where all of it was open.
    """
    opened: Draft | None = None
    for position, level in table.uppers.items():
        text = _text_of(table, cells, position)
        if not text or text == table.told.get(position):
            if not text and _is_without(table, cells, position):
                table.told.pop(position, None)
                reading.milestone = reading.activity = None
            continue
        table.told = {at: said for at, said in table.told.items() if at < position} | {position: text}
        at = place.model_copy(update={"cell": position + 1})
        if level is Level.AXIS:
            reading.axis, reading.axis_place = text, at
            reading.commitment = None
            reading.close_steps()
            continue
        given = plain_number(cells[table.upper_numbers[position]]) if position in table.upper_numbers else None
        number, title = _number_and_title(text, level)
        if _ONLY_CODE.fullmatch(cells[position]) and title == text:
            number, title = plain_number(cells[position]), text.removeprefix(cells[position].strip()).strip()
        opened = open_again(reading, Heading(level, number or given, title), at)
    return opened


def open_again(reading: Reading, heading: Heading, place: Place) -> Draft:
    """Open what a row names, or go back to it where a row before has named it already."""
    if heading.level is Level.COMMITMENT:
        known = _known(reading.commitments, heading)
        if known is not None:
            reading.commitment = known
            reading.close_steps()
            return known
    elif heading.level is Level.MILESTONE and reading.commitment is not None:
        known = _known(reading.commitment.milestones, heading)
        if known is not None:
            reading.milestone, reading.activity, reading.field_open = known, None, None
            return known
    return reading.open(heading, place)


def _known(drafts: list[Draft], heading: Heading) -> Draft | None:
    for draft in drafts:
        if draft.number != heading.number:
            continue
        if (heading.number and not (draft.title and heading.rest)) or fold(draft.title) == fold(heading.rest):
            return draft
    return None


def _is_without(table: Table, cells: list[str], position: int) -> bool:
    """Whether a row repeats what stands to the left of an empty cell: then it belongs to nothing at that level."""
    before = [at for at in table.uppers if at < position]
    return (
        bool(before)
        and all(at in table.own_cells and cells[at].strip() for at in before)
        and bool(table.told.get(before[-1]))
    )


def _text_of(table: Table, cells: list[str], position: int) -> str:
    """What a row says of the level in ``position``: a column for the title may follow the one with the number."""
    titles = (at for at, name in table.owned.items() if name is Field.TITLE and table.owners[at] == position)
    return " ".join(" ".join((cells[position], *(cells[at] for at in titles))).split())


def _number_and_title(text: str, level: Level) -> tuple[str | None, str]:
    heading = heading_of(text, marked=True)
    if heading is not None and heading.level is level and (heading.rest or heading.number):
        return heading.number, heading.rest
    return numbered(text)
