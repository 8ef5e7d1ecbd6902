"""Where the reader stands in the document, and what it has gathered so far."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile

from documents.readers.blocks import Block, Paragraph, Row
from documents.readers.headings import Heading
from documents.readers.institutions.parties import Parties
from documents.readers.institutions.register import Register
from documents.readers.labels.model import Field, Level
from documents.readers.structure.drafts import Draft
from domain.rules.folding import fold
from domain.values.plan_document import Place, Unplaced, Warning  # noqa: A004  (the field's word)


@dataclass(slots=True)
class Table:
    """A table of steps being read: which column holds which field, and the row that may still go on."""

    columns: dict[int, Field]
    level: Level | None
    """None for a table that only repeats or sums up: its rows are shown as not placed."""
    cells: list[str] = field(default_factory=list)
    place: Place | None = None
    sheet: str | None = None
    heading: dict[int, Field] = field(default_factory=dict)
    """All columns that its heading row names: the same row once more opens nothing."""
    uppers: dict[int, Level] = field(default_factory=dict)
    """Columns of what the rows' steps belong to, and those that hold its numbers."""
    upper_numbers: dict[int, int] = field(default_factory=dict)
    """By such a column, the one that holds its number."""
    made: set[int] = field(default_factory=set)
    """The drafts that its rows have opened."""
    axis: int | None = None
    """In a table of commitments, the column of their axes."""
    kinds: int | None = None
    """The column that says of each row what level it is of, in a table that holds several."""
    depths: dict[int, Level] = field(default_factory=dict)
    """The level of a row by the parts of its code, in a table whose codes are nested."""
    follows: bool = False
    """Whether its rows only give codes of steps that are known and tell how they go on."""
    choices: dict[int, tuple[Field, str]] = field(default_factory=dict)
    """Columns of one choice each: a mark in one of them is that choice for the row's step."""
    told: dict[int, str] = field(default_factory=dict)
    fresh: bool = False
    """Whether nothing but its heading has come."""
    head: Row | None = None
    seconds: bool = False
    """Its (first) heading row; whether a second one under it has been taken."""
    owned: dict[int, Field] = field(default_factory=dict)
    owners: dict[int, int] = field(default_factory=dict)
    """Columns that speak of an upper level, and the column of that level."""
    orders: dict[int, str] = field(default_factory=dict)
    """Columns whose heading says in which order day and month stand (``mdy``)."""
    spoken: dict[int, tuple[int, str]] = field(default_factory=dict)
    """By such a column, of which draft it has spoken last and what it said."""
    steps: dict[tuple[int, str | None, str], tuple[Draft, date | None]] = field(default_factory=dict)
    left_out: int = 0
    """Where each row has a date of its own: the steps so far with theirs, and how many older rows went."""
    last_row: int | None = None
    names: tuple[str, ...] = ()
    strays: dict[int, int] = field(default_factory=dict)
    painted: dict[int, int] = field(default_factory=dict)
    """What its columns are called; how many cells no field took and how many hold only a colour, by column."""
    own_cells: frozenset[int] = frozenset()
    """What of ``cells`` stands in the row itself and does not reach down from above."""


@dataclass(slots=True)
class Listing:
    """A list of steps that has been announced."""

    level: Level
    depth: int | None = None
    """The level of the heading that announced it, where the form marks headings."""
    style: str | None = None
    """How its entries are marked, once the first has come; ``inner``: those one level below."""
    inner: str | None = None
    last: str = ""


@dataclass(slots=True)
class ContactCells:
    """The contact block of a form, cell by cell, until all of it is there."""

    names: str = ""
    roles: str = ""
    reach: str = ""
    place: Place | None = None


@dataclass(slots=True)
class Reading:
    """The state of one pass over a document's blocks."""

    register: Register
    items: tuple[Block, ...] = ()
    position: int = 0
    parties: dict[tuple[str, bool], Parties] = field(default_factory=dict)
    """What cells that name institutions have been read as."""
    orders: frozenset[str] | None = None
    """In which orders day and month stand in the document's tables, once somebody has asked."""
    """All blocks, and which of them is being read."""
    commitments: list[Draft] = field(default_factory=list)
    preface: list[Paragraph] = field(default_factory=list)
    """Paragraphs before the first heading or table: the title is among them."""
    axis: str | None = None
    axis_place: Place | None = None
    heading_text: Paragraph | None = None
    """A heading of the form itself that is no numbered one: the axis, if a commitment follows."""
    commitment: Draft | None = None
    milestone: Draft | None = None
    activity: Draft | None = None
    field_open: Field | None = None
    """The label whose value goes on on the following lines."""
    skipping: int | None = None
    """The heading level of a part that only repeats; 0 where the form has no levels."""
    table: Table | None = None
    labels_above: tuple[dict[int, Field], Row] | None = None
    """A row of nothing but labels: their values stand below them, or it is an ordinary row after all."""
    choices_above: tuple[dict[int, tuple[Field, str]], Row] | None = None
    """A row of nothing but the steps of a scale: the row below marks one of them."""
    listing: Listing | None = None
    commitments_below: int | None = None
    depth_of_commitments: int | None = None
    """Under which heading level the commitments stand as numbered headings, and on which they do."""
    side_by_side: tuple[int | None, dict[int, Draft]] | None = None
    """The table whose columns are steps, and the step of each column."""
    aside: bool = False
    """Under a heading that is no part of the commitment above it: prose there belongs to nothing."""
    unanswered: bool = False
    """Below a question of the form that no field takes: the prose there is its answer."""
    in_addresses: bool = False
    """Whether the block before was an announced address or its announcement."""
    listed: list[tuple[Table, list[str], Place]] = field(default_factory=list)
    """Rows of tables of commitments: they count where the document tells of none elsewhere."""
    contacts: list[ContactCells] = field(default_factory=list)
    coordinator: str | None = None
    as_of: date | None = None
    version_text: str | None = None
    version_date: date | None = None
    draft: bool = False
    period: tuple[date | None, date | None] = (None, None)
    unplaced: list[Unplaced] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)

    def ahead(self, most: int = 40) -> list[Row]:
        """The rows of the same sheet that come next."""
        here = self.items[self.position] if self.position < len(self.items) else None
        after = self.items[self.position + 1 : self.position + 1 + most]
        rows = takewhile(lambda block: isinstance(block, Row), after)
        return [row for row in rows if isinstance(row, Row) and here and row.place.sheet == here.place.sheet]

    @property
    def current(self) -> Draft | None:
        """The innermost thing that is open."""
        return self.activity or self.milestone or self.commitment

    @property
    def started(self) -> bool:
        """Whether anything of the plan's structure has come."""
        return bool(self.commitments)

    def warn(self, code: str, place: Place | None, subject: str = "", **data: object) -> None:
        """Keep a warning for the person."""
        said = {name: str(value) for name, value in data.items()}
        self.warnings.append(Warning(code=code, subject=subject, data=said, place=place))

    def leave(self, block: Block) -> None:
        """Note that no field took this block."""
        cells = (block.text,) if isinstance(block, Paragraph) else block.cells
        text = " | ".join(filter(None, map(str.strip, cells)))
        self.leave_text(text, block.place)

    def leave_text(self, text: str, place: Place) -> None:
        """Note that no field took this text."""
        self.unplaced.append(Unplaced(**dict(place), text=" ".join(text.split())))

    def open(self, heading: Heading, place: Place, depth: int | None = None) -> Draft:
        """Open what a numbered heading announces, under what is open now.

        ``depth``: its heading level where the form marks headings. An activity that is no deeper than the
        milestone before it hangs directly under the commitment.
        """
        self.field_open, self.in_addresses, self.skipping = None, False, None
        self.aside = self.unanswered = False
        if heading.level is not Level.ACTIVITY:
            self.listing = None
        if heading.level is Level.COMMITMENT:
            opened = self._open_commitment(heading, place)
            opened.depth = opened.depth or depth
            return opened
        above = self.commitment or self._open_commitment(Heading(Level.COMMITMENT, None, ""), place)
        if heading.level is Level.ACTIVITY:
            if self.milestone is not None and depth and self.milestone.depth and depth <= self.milestone.depth:
                self.milestone = None
            above = self.milestone or above
        made = Draft(heading.level, heading.number, above, depth=depth, places=_at_heading(heading, place))
        if heading.level is Level.MILESTONE:
            above.milestones.append(made)
            self.milestone, self.activity = made, None
        else:
            above.activities.append(made)
            self.activity = made
        self.entitle(made, heading.rest, place)
        return made

    def entitle(self, draft: Draft, text: str, place: Place) -> None:
        """Give a draft its title if ``text`` has one."""
        if text:
            draft.title, draft.makeshift = text, False
            draft.places["title"] = place

    def contact_cell(self, name: str, text: str, place: Place) -> None:
        """Keep a cell of the contact block; one that is filled already begins the next block."""
        if not self.contacts or getattr(self.contacts[-1], name):
            self.contacts.append(ContactCells(place=place))
        setattr(self.contacts[-1], name, text)

    def close_steps(self) -> None:
        """Go back up to the commitment: what follows belongs to it."""
        self.milestone = self.activity = self.field_open = self.listing = None
        self.in_addresses = False

    def every_step(self) -> Iterable[Draft]:
        """All milestones and activities, in order."""
        for commitment in self.commitments:
            for milestone in commitment.milestones:
                yield milestone
                yield from milestone.activities
            yield from commitment.activities

    def _open_commitment(self, heading: Heading, place: Place) -> Draft:
        self.milestone = self.activity = None
        known = self.commitment
        if known is not None and heading.number is not None and known.number == heading.number:
            if known.untitled:
                self.entitle(known, heading.rest, place)
            return known
        again = self._told_before(heading)
        if again is not None:
            self.commitment = again
            return again
        made = Draft(Level.COMMITMENT, heading.number, axis=self.axis, places=_at_heading(heading, place))
        if self.axis is not None and self.axis_place is not None:
            made.places["axis"] = self.axis_place
        self.commitments.append(made)
        self.commitment = made
        self.entitle(made, heading.rest, place)
        return made

    def _told_before(self, heading: Heading) -> Draft | None:
        """The commitment that has this number and these words already: the document comes back to it."""
        if heading.number is None or not heading.rest:
            return None
        words = fold(heading.rest)
        same = (each for each in self.commitments if each.number == heading.number and fold(each.title) == words)
        return next(same, None)


def _at_heading(heading: Heading, place: Place) -> dict[str, Place]:
    return {"title": place} | ({"number": place} if heading.number is not None else {})
