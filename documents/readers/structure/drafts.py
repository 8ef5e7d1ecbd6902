"""What is being read, while it is being read: filled field by field, then frozen into the values."""

from dataclasses import dataclass, field
from datetime import date

from documents.readers.institutions.parties import Parties
from documents.readers.labels.model import Level
from domain.values.plan_document import DocumentCommitment, DocumentStep, Place
from domain.values.vocabulary import Condition, Precision, StatedStatus

_STATE_A_STATUS = {100: StatedStatus.COMPLETED, 0: StatedStatus.NOT_STARTED}


@dataclass(slots=True, eq=False)
class Draft:
    """A commitment, milestone or activity on the way. ``title`` is empty until its line has come."""

    level: Level
    number: str | None
    parent: "Draft | None" = None
    depth: int | None = None
    """The heading level it was opened at, where the form marks headings."""
    title: str = ""
    makeshift: bool = False
    """Whether the title only serves until another one comes."""
    axis: str | None = None
    coordinator: list[str] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)
    collaborators: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    start: date | None = None
    end: date | None = None
    start_precision: Precision | None = None
    end_precision: Precision | None = None
    actual_start: date | None = None
    actual_end: date | None = None
    current_start: date | None = None
    current_end: date | None = None
    current_start_precision: Precision | None = None
    current_end_precision: Precision | None = None
    condition: Condition | None = None
    status: StatedStatus | None = None
    progress: int | None = None
    progress_unknown: bool = False
    narrative: list[str] = field(default_factory=list)
    evidence: list[str] = field(default_factory=list)
    description: dict[str, str] = field(default_factory=dict)
    milestones: list["Draft"] = field(default_factory=list)
    activities: list["Draft"] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The numbers from the commitment down (``10/7/9``), as warnings name their subject."""
        own = self.number or "?"
        return f"{self.parent.path}/{own}" if self.parent else own

    def add(self, parties: Parties, place: Place) -> None:
        """Take over who is named, each once, behind whom the document has named already."""
        for name, known, told in (
            ("leads", self.leads, parties.leads),
            ("collaborators", self.collaborators, parties.collaborators),
            ("units", self.units, parties.units),
        ):
            new = [each for each in told if each not in known]
            known.extend(new)
            if new:
                self.places.setdefault(name, place)

    def set_progress(self, percent: int, place: Place) -> None:
        """A stated percentage; 100 and 0 are the only ones that state a status too."""
        self.progress = percent
        self.places.setdefault("progress", place)
        if self.status is None and percent in _STATE_A_STATUS:
            self.status = _STATE_A_STATUS[percent]
            self.places.setdefault("status", place)

    def forget_news(self) -> None:
        """A newer report of the same step takes the place of what an older one told."""
        self.status = self.progress = None
        self.narrative, self.evidence = [], []

    @property
    def untitled(self) -> bool:
        """Whether a title is still to come."""
        return not self.title or self.makeshift

    def as_step(self) -> DocumentStep:
        """The milestone or activity as a value."""
        return DocumentStep(
            number=self.number, title=self.title, leads=tuple(self.leads),
            collaborators=tuple(self.collaborators), units=tuple(self.units), start=self.start, end=self.end,
            start_precision=self.start_precision, end_precision=self.end_precision,
            actual_start=self.actual_start, actual_end=self.actual_end,
            current_start=self.current_start, current_end=self.current_end,
            current_start_precision=self.current_start_precision,
            current_end_precision=self.current_end_precision, condition=self.condition,
            status=self.status, progress=self.progress, narrative=" ".join(self.narrative) or None,
            evidence=tuple(self.evidence), activities=tuple(a.as_step() for a in self.activities),
            places=self.places,
        )  # fmt: skip

    def as_commitment(self) -> DocumentCommitment:
        """The commitment as a value."""
        return DocumentCommitment(
            number=self.number, title=self.title, axis=self.axis, start=self.start, end=self.end,
            start_precision=self.start_precision, end_precision=self.end_precision,
            coordinator=tuple(self.coordinator), leads=tuple(self.leads),
            collaborators=tuple(self.collaborators), units=tuple(self.units), description=self.description,
            status=self.status, progress=self.progress, narrative=" ".join(self.narrative) or None,
            evidence=tuple(self.evidence), milestones=tuple(m.as_step() for m in self.milestones),
            activities=tuple(a.as_step() for a in self.activities), places=self.places,
        )  # fmt: skip
