"""A finished row of a table of steps: what it belongs to is opened, then its cells go to their fields."""

from documents.readers.headings import Heading, heading_of, plain_number
from documents.readers.labels.lookup import LEVEL_WORDS
from documents.readers.labels.model import Field, Level
from documents.readers.structure.choices import is_mark
from documents.readers.structure.code_depths import level_of_code
from documents.readers.structure.date_orders import in_order
from documents.readers.structure.drafts import Draft
from documents.readers.structure.fields import apply_field
from documents.readers.structure.reading import Reading, Table
from documents.readers.structure.split_cells import Piece, pieces_in, share_of
from documents.readers.structure.upper_columns import numbered, open_uppers
from domain.rules.dates_in_text import dates_in
from domain.rules.folding import fold
from domain.values.plan_document import Place

_SOFT_HYPHEN = "\u00ad"


def finish_row(reading: Reading, table: Table) -> None:
    """Turn the row that is open into a step, if one is."""
    if table.place is None or table.level is None:
        return
    cells, place = (
        [in_order(table, at, cell.rstrip(_SOFT_HYPHEN)) for at, cell in enumerate(table.cells)],
        table.place,
    )
    table.cells, table.place = [], None
    if table.kinds is not None and (level := LEVEL_WORDS.get(fold(cells[table.kinds]))):
        _open_of_kind(reading, table, level, cells, place)
        return
    if table.depths and (level := _level_by_code(table, cells)):
        _open_of_kind(reading, table, level, cells, place)
        return
    if table.follows:
        _follow(reading, table, cells, place)
        return
    if table.level is Level.COMMITMENT:
        reading.listed.append((table, cells, place))
        return
    opened = open_uppers(reading, table, cells, place)
    if table.uppers and (pieces := _pieces(table, cells)):
        _open_pieces(reading, table, pieces, cells, place)
        _speak_of_uppers(reading, table, opened, cells, place)
        return
    draft = _step_of(reading, table, cells, place, opened)
    if draft is not None:
        _fill(reading, table, draft, cells, place)
    _speak_of_uppers(reading, table, opened or draft, cells, place)


def _pieces(table: Table, cells: list[str]) -> tuple[Piece, ...]:
    titles = [at for at, name in table.columns.items() if name is Field.TITLE]
    return pieces_in(cells[titles[0]]) if len(titles) == 1 else ()


def _open_pieces(
    reading: Reading, table: Table, pieces: tuple[Piece, ...], cells: list[str], place: Place
) -> None:
    """Open each step of the cell; a cell with a line for each is shared out, any other speaks of them together."""
    above = reading.milestone if table.level is Level.ACTIVITY and reading.milestone else reading.commitment
    rest = [
        (at, name) for at, name in table.columns.items() if name not in {Field.TITLE, Field.NUMBER, Field.AS_OF}
    ]
    shared = {at for at, _ in rest if share_of(cells[at], 0, len(pieces)) is not None}
    for position, piece in enumerate(pieces):
        draft = reading.open(Heading(table.level or Level.MILESTONE, piece.number, piece.text), place)
        for at, name in rest:
            said = share_of(cells[at], position, len(pieces)) if at in shared else None
            if said and not apply_field(reading, draft, name, said, place.model_copy(update={"cell": at + 1})):
                reading.leave_text(said, place.model_copy(update={"cell": at + 1}))
    for at, name in rest if above is not None else ():
        where = place.model_copy(update={"cell": at + 1})
        if at not in shared and above is not None and not apply_field(reading, above, name, cells[at], where):
            reading.leave_text(cells[at], where)
    reading.warn("several_steps_in_one_cell", place, above.path if above else "?", count=len(pieces))


def _level_by_code(table: Table, cells: list[str]) -> Level | None:
    given = next((cells[at] for at, name in table.columns.items() if name is Field.NUMBER), "")
    return level_of_code(table.depths, given)


def _follow(reading: Reading, table: Table, cells: list[str], place: Place) -> None:
    """The row speaks of the step that has its code, if there is just one."""
    number = _number(table, cells)
    known = [step for step in reading.every_step() if number is not None and step.number == number]
    if len(known) == 1:
        _fill(reading, table, known[0], cells, place)
    else:
        reading.leave_text(" | ".join(filter(None, map(str.strip, cells))), place)


def _open_of_kind(reading: Reading, table: Table, level: Level, cells: list[str], place: Place) -> None:
    """The row says itself what it is."""
    if level is Level.AXIS:
        titles = (cells[at] for at, name in table.columns.items() if name is Field.TITLE)
        reading.axis, reading.axis_place = " ".join(" ".join(titles).split()), place
        reading.commitment = None
        reading.close_steps()
        return
    _fill(reading, table, reading.open(Heading(level, _number(table, cells), ""), place), cells, place)


def open_listed(reading: Reading) -> None:
    """Rows of a table of commitments are these commitments where nothing else in the document tells of any.

    Where other tables only give their numbers, the rows tell the rest; else they repeat what stands elsewhere.
    """
    listed, reading.listed = reading.listed, []
    known = {draft.number: draft for draft in reading.commitments if draft.number and not draft.title}
    tied = any(_number(table, cells) in known for table, cells, _ in listed)
    silent = not reading.commitments
    for table, cells, place in listed:
        draft = known.get(_number(table, cells) or "")
        if draft is None and not (silent or tied):
            reading.leave_text(" | ".join(filter(None, map(str.strip, cells))), place)
            continue
        if draft is None:
            draft = reading.open(Heading(Level.COMMITMENT, _number(table, cells), ""), place)
        if table.axis is not None and cells[table.axis].strip():
            draft.axis = " ".join(cells[table.axis].split())
            draft.places["axis"] = place.model_copy(update={"cell": table.axis + 1})
        _fill(reading, table, draft, cells, place)


def subject(reading: Reading, table: Table) -> str:
    """How warnings name the row that is open."""
    above = reading.commitment.path if reading.commitment else "?"
    return f"{above}/{_number(table, table.cells) or '?'}"


def _step_of(reading: Reading, table: Table, cells: list[str], place: Place, opened: Draft | None) -> Draft | None:
    """The step that the row tells of; a row without one speaks of what it belongs to. None for an old report."""
    named = [at for at, name in table.columns.items() if name in {Field.TITLE, Field.NUMBER}]
    level = table.level or Level.MILESTONE
    if opened is not None and not any(cells[at].strip() for at in named):
        return opened
    known = _told_elsewhere(reading, table, level, cells)
    if known is not None:
        return known
    if Field.AS_OF not in table.columns.values():
        draft = reading.open(Heading(level, _number(table, cells), ""), place)
        table.made.add(id(draft))
        return draft
    return _of_period(reading, table, level, cells, place)


def _told_elsewhere(reading: Reading, table: Table, level: Level, cells: list[str]) -> Draft | None:
    """The step of that number which another table has told: the plan on one sheet, its follow-up on the next."""
    number = _number(table, cells)
    above = reading.milestone if level is Level.ACTIVITY and reading.milestone else reading.commitment
    if number is None or above is None:
        return None
    siblings = above.milestones if level is Level.MILESTONE else above.activities
    if not siblings or id(siblings[0]) in table.made:
        return None
    title = fold(" ".join(cells[at] for at, name in table.columns.items() if name is Field.TITLE))
    if not title and not table.uppers:
        return None
    for draft in siblings:
        if draft.number == number and id(draft) not in table.made and (not title or fold(draft.title) == title):
            return draft
    return None


def _of_period(reading: Reading, table: Table, level: Level, cells: list[str], place: Place) -> Draft | None:
    """The same step may come once a reporting period; the latest counts."""
    as_of = next((cells[at] for at, name in table.columns.items() if name is Field.AS_OF), "")
    told = next((written.span.last for written in dates_in(as_of) if written.span), None)
    if told is not None:
        reading.as_of = max(told, reading.as_of or told)
    title = " ".join(" ".join(cells[at] for at, name in table.columns.items() if name is Field.TITLE).split())
    above = reading.milestone if level is Level.ACTIVITY and reading.milestone else reading.commitment
    key = (id(above), _number(table, cells), fold(title))
    known = table.steps.get(key)
    if known is None:
        draft = reading.open(Heading(level, _number(table, cells), ""), place)
        table.made.add(id(draft))
    else:
        draft, before = known
        table.left_out += 1
        if before and told and told < before:
            return None
        draft.forget_news()
    table.steps[key] = (draft, told)
    return draft


def _fill(reading: Reading, table: Table, draft: Draft, cells: list[str], place: Place) -> None:
    again = bool(draft.title)
    titles_first = sorted(table.columns.items(), key=_in_turn)
    for position, field in titles_first:
        if field is not Field.TITLE and draft.number is None and draft.title:
            _number_from_title(draft, reading)
        text = cells[position]
        at = place.model_copy(update={"cell": position + 1})
        if field is Field.NUMBER and draft.number is not None:
            draft.places["number"] = at
        if field in {Field.NUMBER, Field.AS_OF} or not text.strip() or (field is Field.TITLE and again):
            continue
        if not apply_field(reading, draft, field, text, at):
            reading.leave_text(text, at)
            table.strays[position] = table.strays.get(position, 0) + 1
    _choose(reading, table, draft, cells, place)
    if draft.number is None:
        _number_from_title(draft, reading)


def _in_turn(column: tuple[int, Field]) -> tuple[bool, bool]:
    """Titles first: warnings name the step by its number. A unit comes after its institution."""
    return column[1] is not Field.TITLE, column[1] is Field.UNITS


def _choose(reading: Reading, table: Table, draft: Draft, cells: list[str], place: Place) -> None:
    """Take the choice whose column is marked; several marks are told and choose nothing."""
    marked = [at for at in table.choices if is_mark(cells[at])]
    if len(marked) == 1:
        field, said = table.choices[marked[0]]
        apply_field(reading, draft, field, said, place.model_copy(update={"cell": marked[0] + 1}))
    elif marked:
        said = ", ".join(table.choices[at][1] for at in marked)
        reading.warn("choice_not_clear", place, draft.path, text=said)


def _speak_of_uppers(reading: Reading, table: Table, opened: Draft | None, cells: list[str], place: Place) -> None:
    """A column between two levels speaks of the one to its left; once for each that is opened."""
    for position, field in table.owned.items():
        text = " ".join(cells[position].split())
        if not text or field is Field.TITLE:
            continue
        level = table.uppers[table.owners[position]]
        draft = reading.commitment if level is Level.COMMITMENT else reading.milestone
        if draft is None or table.spoken.get(position) == (id(draft), text):
            continue
        at = place.model_copy(update={"cell": position + 1})
        before = table.spoken.get(position)
        if before is not None and before[0] == id(draft) and opened is not None:
            draft = opened
        else:
            table.spoken[position] = (id(draft), text)
        if not apply_field(reading, draft, field, cells[position], at):
            reading.leave_text(text, at)


def _number_from_title(draft: Draft, reading: Reading) -> None:
    """ "Marco 1 - Definição …" and "1. Definição …" hold the number in the column of titles."""
    heading = heading_of(draft.title, marked=True)
    if heading is not None and heading.level is draft.level and heading.number:
        number: str | None = heading.number
        title = heading.rest
    else:
        parent = draft.parent
        siblings = reading.commitments if parent is None else (
            parent.milestones if draft.level is Level.MILESTONE else parent.activities
        )  # fmt: skip
        number, title = numbered(draft.title, expected=len(siblings))
    if number is not None:
        draft.number, draft.title = number, title
        draft.places["number"] = draft.places["title"]


def _number(table: Table, cells: list[str]) -> str | None:
    given = (cells[position] for position, field in table.columns.items() if field is Field.NUMBER)
    return next((plain_number(cell) for cell in given), None)
