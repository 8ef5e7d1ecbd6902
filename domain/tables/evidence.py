"""What shows that a step was done: a stored file or an address, with its review."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from domain.tables.columns import UtcMoment, enum_type
from domain.values.vocabulary import EvidenceKind, Verdict


class Evidence(SQLModel, table=True):
    """One proof of one step. A file is stored once by its SHA-256 and never served by its given name."""

    id: int | None = Field(default=None, primary_key=True)
    step_id: int = Field(foreign_key="step.id", index=True)
    kind: EvidenceKind = Field(sa_type=enum_type(EvidenceKind))
    address: str | None = None
    sha256: str | None = Field(default=None, max_length=64)
    given_name: str | None = None
    media_type: str | None = None
    size: int | None = None
    """Bytes."""
    dated_on: date | None = None
    """The day the proof speaks of, as its submitter says."""
    on_day: date
    at: datetime = Field(sa_type=UtcMoment)
    by: str = Field(max_length=120)
    verdict: Verdict = Field(default=Verdict.PENDING, sa_type=enum_type(Verdict))
    note: str | None = None
    reviewed_by: str | None = None
    reviewed_on: date | None = None
    """The plan's local day of the verdict."""
    collected_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    """When the collecting flow last looked at it."""
    collected_result: str | None = None
    """What it found. A file: ``intact``, ``missing``, ``altered``. An address: ``live``, ``changed`` since it was
    first fetched (``sha256`` is of that day), ``dead`` (no answer, or an error), ``refused`` (the guard of
    ``storage.fetching`` does not go there), ``not_asked`` (this installation fetches nothing)."""

    def verdict_on(self, day: date) -> Verdict:
        """The verdict as it stood at the end of ``day``: none yet before it was given."""
        return self.verdict if self.reviewed_on is not None and self.reviewed_on <= day else Verdict.PENDING
