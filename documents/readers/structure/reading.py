"""Where the reader stands in the document, and what it has gathered so far."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from documents.readers.blocks import Block, Paragraph, Row
from documents.readers.headings import Heading
from documents.readers.institutions.register import Register
from documents.readers.labels.model import Field, Level
from documents.readers.structure.drafts import Draft
from domain.values.plan_document import Place, Warning  # noqa: A004  (the field's word)


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
    upper_numbers: frozenset[int] = frozenset()
    told: dict[int, str] = field(default_factory=dict)
    fresh: bool = False
    """Whether nothing but its heading has come."""


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
    commitments: list[Draft] = field(default_factory=list)
    preface: list[Paragraph] = field(default_factory=list)
    """Paragraphs before the first heading or table: the title is among them."""
    axis: str | None = None
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
    in_addresses: bool = False
    """Whether the block before was an announced address or its announcement."""
    contacts: list[ContactCells] = field(default_factory=list)
    coordinator: str | None = None
    as_of: date | None = None
    version_text: str | None = None
    version_date: date | None = None
    draft: bool = False
    period: tuple[date | None, date | None] = (None, None)
    unplaced: list[Place] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)

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
        self.unplaced.append(block.place)

    def open(self, heading: Heading, place: Place, depth: int | None = None) -> Draft:
        """Open what a numbered heading announces, under what is open now.

        ``depth``: its heading level where the form marks headings. An activity that is no deeper than the
        milestone before it hangs directly under the commitment.
        """
        self.field_open, self.in_addresses, self.skipping = None, False, None
        if heading.level is Level.COMMITMENT:
            return self._open_commitment(heading, place)
        above = self.commitment or self._open_commitment(Heading(Level.COMMITMENT, None, ""), place)
        if heading.level is Level.ACTIVITY:
            if self.milestone is not None and depth and self.milestone.depth and depth <= self.milestone.depth:
                self.milestone = None
            above = self.milestone or above
        made = Draft(heading.level, heading.number, above, depth=depth, places={"title": place})
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
            draft.title = text
            draft.places["title"] = place

    def contact_cell(self, name: str, text: str, place: Place) -> None:
        """Keep a cell of the contact block; one that is filled already begins the next block."""
        if not self.contacts or getattr(self.contacts[-1], name):
            self.contacts.append(ContactCells(place=place))
        setattr(self.contacts[-1], name, text)

    def close_steps(self) -> None:
        """Go back up to the commitment: what follows belongs to it."""
        self.milestone = self.activity = self.field_open = None
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
            return known
        made = Draft(Level.COMMITMENT, heading.number, axis=self.axis, places={"title": place})
        self.commitments.append(made)
        self.commitment = made
        self.entitle(made, heading.rest, place)
        return made
