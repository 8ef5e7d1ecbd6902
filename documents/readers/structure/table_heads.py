"""The heading of a table of steps: one row or two, and which column says what of which level."""

import re
from collections.abc import Iterator

from documents.readers.blocks import Row
from documents.readers.labels.date_columns import heading_field, qualifier_of, shifted
from documents.readers.labels.lookup import LEVEL_WORDS
from documents.readers.labels.model import Field, Level
from documents.readers.structure.choices import choice_columns
from documents.readers.structure.code_depths import code_of, depths_in, only_codes
from documents.readers.structure.cut_offs import keep_latest, names_cut_offs
from documents.readers.structure.date_orders import set_orders
from documents.readers.structure.level_labels import level_column
from documents.readers.structure.reading import Reading, Table
from documents.readers.structure.upper_columns import level_named, levels_in, varies_beside
from domain.rules.folding import fold

LEAST_COLUMNS = 3
_LONGEST_FIGURE = 25
_SHORT_HEADING = 6
_LONGEST_NAME = 60
_REMARK = re.compile(r"\b(?:observ|coment|comment|nota|note|remar|detal|descri)")
_STEPS = (Level.MILESTONE, Level.ACTIVITY)
_DATES = frozenset({Field.START, Field.END, Field.PERIOD})
_OF_FOLLOW_UP = frozenset({Field.PROGRESS, Field.STATUS})
_PARTIES = frozenset({Field.RESPONSIBLE, Field.COLLABORATORS, Field.COORDINATOR, Field.UNITS})
_OF_DOING = frozenset({Field.PROGRESS, Field.STATUS, Field.NARRATIVE, Field.EVIDENCE})
_OF_UPPERS = frozenset(
    {
        Field.TITLE, Field.RESPONSIBLE, Field.COLLABORATORS, Field.COORDINATOR, Field.UNITS, Field.PROBLEM,
        Field.PROMISE, Field.CONTRIBUTION, Field.RELEVANCE, Field.PUBLIC_ACTORS, Field.OTHER_ACTORS,
    }
)  # fmt: skip
"""What a column between two levels says of the level to its left. Dates and progress are always the step's."""


def is_heading_row(row: Row, columns: dict[int, Field]) -> bool:
    """Whether at least three columns are named and most of what the row says are such names."""
    filled = sum(bool(cell.strip()) for cell in row.whole)
    if set(columns.values()) == {Field.TITLE, Field.END} and filled == len(columns):
        return True
    if len(set(columns.values())) < LEAST_COLUMNS:
        return False
    levels = {at for at, cell in enumerate(row.whole) if len(cell) < _LONGEST_NAME and level_named(cell)}
    return len(columns.keys() | choice_columns(row.whole).keys() | levels) * 2 > filled


def is_second_heading(table: Table, row: Row, columns: dict[int, Field]) -> bool:
    """A row under the heading row that only names columns: "Fechas" there, "Inicio" and "Término" here."""
    if table.place is not None or not table.fresh or table.seconds:
        return False
    own = [position for position, cell in enumerate(row.cells) if cell.strip()]
    choices = choice_columns(row.cells)
    days = names_cut_offs(table, row)
    named = [at for at in own if at in columns or at in choices or at in days or qualifier_of(row.cells[at])]
    if len(own) == len(named) and len(own) > 1 and all(len(row.cells[at]) < 60 for at in own):  # noqa: PLR2004  (a name)
        return True
    same = sum(columns.get(position) is table.heading.get(position) for position in own if position in columns)
    return len(own) >= LEAST_COLUMNS and same * 2 > len(own)


def open_table(reading: Reading, row: Row, columns: dict[int, Field]) -> None:
    """Begin a table under its heading row."""
    reading.table = Table(columns, None, sheet=row.place.sheet, fresh=True)
    reading.table.heading = columns
    reading.table.head = row
    _arrange(reading, reading.table, row.whole, columns)
    _offer_choices(reading.table, row.whole)
    reading.field_open = None
    if reading.table.level is Level.MILESTONE:
        reading.close_steps()


def add_second_heading(reading: Reading, table: Table, row: Row) -> None:
    """Join the names of the second row with the groups over them."""
    head = table.head
    if head is None:
        return
    upper = _with_groups(head, row)
    width = max(len(upper), len(row.cells))
    texts, fields = [], {}
    for position in range(width):
        above, below = _at(upper, position), _at(row.cells, position)
        texts.append(" ".join(filter(None, (above, below))) if _at(head.whole, position) else below or above)
        if field := _joined(above, below):
            fields[position] = field
    table.seconds = True
    _arrange(reading, table, tuple(texts), fields)
    _offer_choices(table, row.cells)


def _offer_choices(table: Table, cells: tuple[str, ...]) -> None:
    """The steps of a scale stand in the place of its one name above them."""
    scale = choice_columns(cells)
    table.choices = {at: (field, cells[at]) for at, field in scale.items()}
    table.columns = {at: name for at, name in table.columns.items() if at not in scale}
    if scale and Field.NARRATIVE not in table.columns.values():
        table.columns = {
            at: Field.NARRATIVE if _is_remark(name, table.names[at]) else name
            for at, name in table.columns.items()
        }


def _with_groups(head: Row, row: Row) -> tuple[str, ...]:
    """What stands over each column: its own cell, or the one whose merged cell (or empty neighbours) covers it."""
    width = max(len(head.whole), len(row.cells))
    merged = any(head.across) or any(row.above)
    texts: list[str] = []
    for position in range(width):
        text = _at(head.whole, position) or _at(head.across, position)
        if not text and not merged and _at(row.cells, position) and texts:
            text = texts[-1]
        texts.append(text)
    return tuple(texts)


def _joined(above: str, below: str) -> Field | None:
    if not below.strip() or not above.strip() or above == below:
        return heading_field(above or below) if (above or below).strip() else None
    field, group = heading_field(below), heading_field(above)
    if field in _DATES:
        return shifted(field, qualifier_of(above)) if qualifier_of(above) != "planned" else field
    if field is None or qualifier_of(below):
        qualifier = qualifier_of(below)
        if qualifier and group in _DATES:
            return shifted(group, qualifier)
    return field or group


def _arrange(reading: Reading, table: Table, texts: tuple[str, ...], columns: dict[int, Field]) -> None:
    found = levels_in(texts, columns, reading.ahead())
    uppers, own = found.columns, found.own
    numbers = {at: number for at, number in found.numbers.items() if at != own}
    says = {at: name for at, name in columns.items() if name not in {Field.HEADING, Field.REPEATS}}
    kept: dict[int, Field] = {
        at: name for at, name in says.items() if at not in uppers and at not in numbers.values()
    }
    if own is not None:
        label = level_column(texts[own])
        kept[own] = Field.NUMBER if label is not None and label.only_number else Field.TITLE
        if own in found.numbers:
            kept[found.numbers[own]] = Field.NUMBER
    owners = {
        at: _owner(at, uppers, own)
        for at, name in kept.items()
        if own is not None and at < own and name in _OF_UPPERS
    }
    owners = {
        at: owner
        for at, owner in owners.items()
        if kept[at] not in _PARTIES or not varies_beside(reading.ahead(), owner, at)
    }
    table.owned = {
        at: Field.TITLE if kept[at] is Field.PROMISE and only_codes(reading.ahead(), owner) else kept[at]
        for at, owner in owners.items()
    }
    table.owners = owners
    kept = {at: name for at, name in kept.items() if at not in owners}
    kept = {
        at: Field.NARRATIVE if name is Field.PROGRESS and _is_prose(reading, at) else name
        for at, name in kept.items()
    }
    if _OF_FOLLOW_UP & set(kept.values()) and Field.NARRATIVE not in kept.values():
        kept = {at: Field.NARRATIVE if _is_remark(name, texts[at]) else name for at, name in kept.items()}
    _move_titles_beside_codes(reading, kept, own)
    _let_leads_decide(texts, kept)
    titles = [texts[position] for position, field in kept.items() if field is Field.TITLE]
    if not titles and (
        at := next((at for at, text in enumerate(texts) if level_named(text) and at not in kept), None)
    ):
        kept[at], titles = Field.TITLE, [texts[at]]
    table.columns = dict(sorted(kept.items()))
    table.level = uppers[own] if own is not None else (_level_of(reading, titles[0]) if titles else None)
    table.uppers = {at: upper for at, upper in uppers.items() if at != own}
    table.upper_numbers = numbers
    table.kinds = None if uppers else _column_of_kinds(reading, table)
    table.depths = {} if uppers or not titles else _depths(reading, table, titles[0])
    table.follows = not titles and not uppers and _follows(reading, table)
    if table.depths or table.follows:
        table.level = Level.MILESTONE
    if table.level is Level.COMMITMENT:
        table.axis = next((at for at, text in enumerate(texts) if level_named(text) is Level.AXIS), None)
        table.columns.pop(-1 if table.axis is None else table.axis, None)
    keep_latest(reading, table, texts)
    _find_links(reading, table, texts)
    table.names = texts
    set_orders(reading, table, texts)


def _let_leads_decide(texts: tuple[str, ...], kept: dict[int, Field]) -> None:
    """Beside "lead_dept" the "owner_org" is whose record the row is, not who answers for the step."""
    leads = [at for at, name in kept.items() if name is Field.RESPONSIBLE]
    owners = [at for at in leads if _first_word(texts[at]) == "owner"]
    for at in owners if len(owners) < len(leads) else ():
        del kept[at]


def _first_word(heading: str) -> str:
    return next(iter(fold(heading).split()), "")


def _move_titles_beside_codes(reading: Reading, kept: dict[int, Field], own: int | None) -> None:
    """Where the column named for the steps holds only their codes, the next one that nobody claims says them."""
    rows = reading.ahead()
    for at in [at for at, name in kept.items() if name is Field.TITLE and only_codes(rows, at)]:
        told = [text for row in rows if (text := _at(row.cells, at + 1).strip())]
        if own == at and at + 1 not in kept and told and not only_codes(rows, at + 1):
            kept[at + 1] = Field.TITLE
        kept[at] = Field.NUMBER


def _depths(reading: Reading, table: Table, title: str) -> dict[int, Level]:
    at = next((at for at, name in table.columns.items() if name is Field.NUMBER), None)
    named = list(dict.fromkeys(LEVEL_WORDS[word] for word in _singulars(title) if word in LEVEL_WORDS))
    if at is None or Level.AXIS in named:
        return {}
    return depths_in(reading.ahead(), at, named, under=reading.commitment is not None)


def _follows(reading: Reading, table: Table) -> bool:
    at = next((at for at, name in table.columns.items() if name is Field.NUMBER), None)
    if at is None or not set(table.columns.values()) & _OF_DOING:
        return False
    known = {step.number for step in reading.every_step()}
    codes = [code_of(text) for row in reading.ahead() if (text := _at(row.cells, at).strip())]
    return bool(codes) and sum(code in known for code in codes) * 2 > len(codes)


def _find_links(reading: Reading, table: Table, texts: tuple[str, ...]) -> None:
    """A column that nothing else claims and that holds nothing but addresses is evidence, whatever its name."""
    taken = {*table.columns, *table.uppers, *table.upper_numbers.values(), *table.owned}
    rows = reading.ahead()
    for at in range(len(texts)):
        told = [text for row in rows if (text := _at(row.cells, at).strip())] if at not in taken else []
        if told and texts[at].strip() and all("http" in text for text in told):
            table.columns[at] = Field.EVIDENCE


def _column_of_kinds(reading: Reading, table: Table) -> int | None:
    """A column in which every row says what it is: "Compromiso", "Hito", "Actividad"."""
    rows = [row for row in reading.ahead() if sum(bool(cell.strip()) for cell in row.cells) > 1]
    for at in range(max(table.columns, default=0) + 1):
        words = [fold(_at(row.cells, at)) for row in rows]
        if len(words) > 1 and len(set(words)) > 1 and all(word in LEVEL_WORDS for word in words):
            table.columns.pop(at, None)
            return at
    return None


def _owner(column: int, uppers: dict[int, Level], own: int | None) -> int:
    """The column of the level that a column speaks of: the nearest to its left, else the first."""
    before = [at for at in uppers if at < column and at != own]
    return max(before) if before else min(uppers)


def _is_prose(reading: Reading, column: int) -> bool:
    """Whether a column named for progress tells it in words."""
    told = [text for row in reading.ahead() if (text := _at(row.cells, column).strip())]
    return sum(not any(map(str.isdigit, text)) or len(text) > _LONGEST_FIGURE for text in told) * 2 > len(told)


def _is_remark(field: Field, heading: str) -> bool:
    """A column of remarks beside the progress says what was done; one of money or risks does not."""
    return field is Field.ADDITIONAL and _REMARK.search(fold(heading)) is not None


def _level_of(reading: Reading, title: str) -> Level | None:
    """What the rows are, from the heading of their title column: "Hitos: …", "Actividades", "Descripción"."""
    named = [LEVEL_WORDS[word] for word in _singulars(title) if word in LEVEL_WORDS]
    if Level.COMMITMENT in named and (steps := [level for level in named if level in _STEPS]):
        return max(steps, key=_STEPS.index)
    label = level_column(title)
    level = label.level if label is not None else level_named(title)
    if level is not None:
        return level if level in {Level.MILESTONE, Level.ACTIVITY, Level.COMMITMENT} else None
    return Level.ACTIVITY if reading.milestone is not None else Level.MILESTONE


def _singulars(heading: str) -> Iterator[str]:
    """The words of a short heading in both numbers, as it may name two levels ("Compromisos y hitos")."""
    words = fold(heading).split()
    for word in words if len(words) <= _SHORT_HEADING else ():
        yield from (word, word.removesuffix("s"), word.removesuffix("es"))


def _at(cells: tuple[str, ...], position: int) -> str:
    return cells[position] if position < len(cells) else ""
