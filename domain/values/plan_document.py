"""What a reader understood of a document: plain immutable values, no database behind them.

The JSON form is the one that ``hitos plan read --json`` prints. Texts stay as the document writes
them (white space collapsed); spelling is never corrected here.
"""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from domain.values.plan_words import PlanWords
from domain.values.vocabulary import Condition, DocumentKind, Precision, StatedStatus


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(_Value):
    """Where in a document something stands. Lines, pages, tables, rows and cells count from 1."""

    file: str
    line: int | None = None
    page: int | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    key: str | None = None


class Unplaced(Place):
    """A place whose text no field took, and that text (white space collapsed)."""

    text: str


class Warning(_Value):  # noqa: A001  (the word of the field; nothing here shadows the builtin's use)
    """Something the person must see before saving.

    ``code`` names the kind (texts: ``documents.readers.warnings.texts``), ``subject`` the step or field
    (``10/6``), ``data`` what fills the sentence, ``place`` where it stands.
    """

    code: str
    subject: str = ""
    data: dict[str, str] = Field(default_factory=dict)
    place: Place | None = None


class DocumentStep(_Value):
    """A milestone or an activity as one document gives it."""

    number: str | None
    title: str
    leads: tuple[str, ...] = ()
    collaborators: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    start_precision: Precision | None = None
    end_precision: Precision | None = None
    actual_start: date | None = None
    actual_end: date | None = None
    """When it really began and ended, where a document of follow-up says so beside the planned dates."""
    current_start: date | None = None
    current_end: date | None = None
    """The rescheduled dates, where a document gives them beside the original ones (``start``, ``end``)."""
    current_start_precision: Precision | None = None
    current_end_precision: Precision | None = None
    condition: Condition | None = None
    status: StatedStatus | None = None
    progress: int | None = None
    narrative: str | None = None
    evidence: tuple[str, ...] = ()
    activities: tuple["DocumentStep", ...] = ()
    recurrence: str | None = None
    """An RFC 5545 RRULE (``FREQ=MONTHLY``): one occurrence a period between start and end."""
    weight: int | None = None
    after: tuple[str, ...] = ()
    """Codes of the steps that must be closed before this one can start."""
    places: dict[str, Place] = Field(default_factory=dict)
    """Where each field stands, by field name; ``title`` at least."""


class DocumentCommitment(_Value):
    """A promise with its milestones, and the activities that hang directly under it."""

    number: str | None
    title: str
    axis: str | None = None
    start: date | None = None
    end: date | None = None
    start_precision: Precision | None = None
    end_precision: Precision | None = None
    coordinator: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    collaborators: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    description: dict[str, str] = Field(default_factory=dict)
    """The template's prose by field: problem, commitment, contribution, relevance, additional."""
    status: StatedStatus | None = None
    progress: int | None = None
    narrative: str | None = None
    evidence: tuple[str, ...] = ()
    milestones: tuple[DocumentStep, ...] = ()
    activities: tuple[DocumentStep, ...] = ()
    places: dict[str, Place] = Field(default_factory=dict)


class Spelling(_Value):
    """One way in which the document writes an institution, and why it is taken for that institution.

    ``known_by``: ``acronym`` (the acronym stands with it), ``name`` (the same name after folding) or
    ``near`` (a slip of spelling that the document's other uses explain).
    """

    text: str
    known_by: str
    place: Place | None = None


class DocumentInstitution(_Value):
    """An institution as the document names it: every spelling seen, tied together by its acronym."""

    acronym: str | None
    name: str | None
    aliases: tuple[str, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    email: str | None = None
    language: str | None = None


class DocumentContact(_Value):
    """A person the document names for an institution. Never published, never in a report."""

    name: str | None = None
    institution: str | None = None
    role: str | None = None
    email: str | None = None
    phone: str | None = None


class DocumentSection(_Value):
    """A titled part that is kept as it stands beside the commitments, such as the criteria of a project sheet.

    ``key`` names what it is (``selection_criteria``, ``assistance_package``, ``target_population``…), whatever
    words the document uses for it (``label``); ``items`` are its lines or list entries in order.
    """

    key: str
    label: str
    items: tuple[str, ...]
    place: Place | None = None


class PlanDocument(_Value):
    """One document, or several read together as one plan."""

    document_kind: DocumentKind
    language: str = "es"
    title: str | None = None
    code: str | None = None
    zone: str | None = None
    as_of: date | None = None
    period_start: date | None = None
    period_end: date | None = None
    version_text: str | None = None
    version_date: date | None = None
    draft: bool = False
    coordinator: str | None = None
    reminders: dict[str, object] | None = None
    """The plan's reminder policy as our YAML gives it; ``domain.values.reminder_policy`` checks it."""
    words: PlanWords | None = None
    """What the plan calls its levels where the document says so; None for the words of its kind."""
    sections: tuple[DocumentSection, ...] = ()
    commitments: tuple[DocumentCommitment, ...] = ()
    follow_up: DocumentCommitment | None = None
    """The follow-up rounds a strategic plan sets itself, as recurring milestones under their chapter's heading.

    No promise of the plan; importing keeps it as a commitment of its own.
    """
    institutions: tuple[DocumentInstitution, ...] = ()
    contacts: tuple[DocumentContact, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    """Lines with text that no field took: shown, never dropped silently."""
    warnings: tuple[Warning, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def promises(self) -> tuple[DocumentCommitment, ...]:
        """The commitments with the follow-up behind them: all that is followed."""
        return self.commitments if self.follow_up is None else (*self.commitments, self.follow_up)
