"""What a report says, as one immutable value: the snapshot that is frozen, and what every writer renders.

The canonical JSON of a whole-plan report at a cut-off *is* the snapshot; its SHA-256 is what the
officer signs. One institution's view is a selection of it (``domain.rules.report_view``).
"""

from collections.abc import Sized
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from domain.values.language import Language
from domain.values.macro_indicators import PlanIndicators
from domain.values.plan_words import NATIONAL_PLAN, PlanWords
from domain.values.vocabulary import (
    Completion,
    EvidenceKind,
    FindingReply,
    Precision,
    Role,
    Severity,
    Standing,
    State,
    StepKind,
    Verdict,
)


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _is_none(value: object) -> bool:
    return value is None


def _is_empty(value: Sized) -> bool:
    return not value


class ReportInstitution(_Value):
    """An institution in the part it plays here. ``acronym`` is the name where there is no acronym."""

    acronym: str
    name: str
    role: Role
    inherited: bool = False
    """True where the step names nobody itself and answers through its milestone."""


class ReportEvidence(_Value):
    """One piece of evidence: an address, or a file told by its SHA-256 (hex) and given name."""

    kind: EvidenceKind
    address: str | None = None
    given_name: str | None = None
    sha256: str | None = None
    dated_on: date | None = None
    verdict: Verdict = Verdict.PENDING
    added_on: date | None = Field(default=None, exclude_if=_is_none)
    reviewed_on: date | None = Field(default=None, exclude_if=_is_none)
    collected: str | None = Field(default=None, exclude_if=_is_none)
    """What was found when it was last visited by the cut-off (``domain.tables.evidence``); None: never visited."""
    collected_on: date | None = Field(default=None, exclude_if=_is_none)


class ReportAmendment(_Value):
    """A decided change: which field, from what to what, by which resolution, why, since when."""

    field: str
    old: str | None
    new: str | None
    resolution: str | None
    reason: str
    effective_on: date


class ReportPeriod(_Value):
    """Start and end with the precision the plan gave; ``original_end`` only where it was moved.

    ``inherited`` where the step itself gives no dates and follows its milestone's or commitment's.
    """

    start: date | None = None
    end: date | None = None
    start_precision: Precision | None = None
    end_precision: Precision | None = None
    original_start: date | None = None
    original_end: date | None = None
    closed_on: date | None = None
    inherited: bool = False


class Deliveries(_Value):
    """A recurring step's rhythm: ``delivered`` of the ``due`` ones were made; ``total`` with those to come."""

    delivered: int
    due: int
    total: int


class ReportStep(_Value):
    """A milestone, activity or occurrence at the cut-off. Percentages are whole, 0 to 100, None unknown."""

    code: str
    kind: StepKind
    number: str | None
    title: str
    original_title: str | None = None
    period: ReportPeriod = ReportPeriod()
    institutions: tuple[ReportInstitution, ...] = ()
    state: State = State.PLANNED
    standing: Standing = Standing.UNDATED
    declared: int | None = None
    verified: int | None = None
    weight: int = 1
    reported_on: date | None = None
    narrative: str | None = None
    obstacles: str | None = None
    evidence: tuple[ReportEvidence, ...] = ()
    amendments: tuple[ReportAmendment, ...] = ()
    activities: tuple["ReportStep", ...] = ()
    deliveries: Deliveries | None = Field(default=None, exclude_if=_is_none)
    """Of a recurring step; None for any other and in what was frozen before they were counted."""
    accepted_on: date | None = Field(default=None, exclude_if=_is_none)
    """The day of the latest review that accepted what was submitted."""
    actual_start: date | None = Field(default=None, exclude_if=_is_none)
    actual_end: date | None = Field(default=None, exclude_if=_is_none)


class ReportCommitment(_Value):
    """A commitment at the cut-off with its figures rolled up by ``domain.rules.progress``."""

    code: str
    number: str
    title: str
    axis: str | None = None
    period: ReportPeriod = ReportPeriod()
    institutions: tuple[ReportInstitution, ...] = ()
    declared: int | None = None
    verified: int | None = None
    completion: Completion = Completion.NO_EVIDENCE
    narrative: str | None = None
    amendments: tuple[ReportAmendment, ...] = ()
    description: dict[str, str] = Field(default={}, exclude_if=_is_empty)
    """The plan's own text by the field it stands in: problem, commitment, contribution, relevance, …"""
    milestones: tuple[ReportStep, ...] = ()
    activities: tuple[ReportStep, ...] = ()


class FindingAnswer(_Value):
    """What the officer answered to a finding, printed with it."""

    reply: FindingReply
    text: str
    by: str
    on: date


class Finding(_Value):
    """Something a report must not hide. ``code`` names the rule (``domain.rules.findings``).

    ``step`` is the code of the step or commitment it is about, empty for the plan as a whole.
    """

    code: str
    severity: Severity
    step: str
    data: dict[str, str] = {}
    answer: FindingAnswer | None = Field(default=None, exclude_if=_is_none)


class ReportSection(_Value):
    """A titled part of the plan's document, as it stands there."""

    key: str
    label: str
    items: tuple[str, ...]


class ReportChange(_Value):
    """One field that reads otherwise than at the earlier cut-off; ``step`` is empty for the plan itself."""

    step: str
    field: str
    old: str | None
    new: str | None


class ReportSince(_Value):
    """What changed since an earlier cut-off. ``sha256`` is None where that day was never frozen."""

    as_of: date
    sha256: str | None
    changes: tuple[ReportChange, ...] = ()


class Signatory(_Value):
    """Who is to sign, in the order of the report's list."""

    name: str
    office: str | None = None


class ReportSignature(_Value):
    """Who signed, and on which local day of the plan."""

    name: str
    office: str | None = None
    on: date


class Report(_Value):
    """Everything a closing report says at its cut-off."""

    plan_code: str
    plan_title: str
    language: Language = Language.ES
    words: PlanWords = Field(default=NATIONAL_PLAN, exclude_if=lambda words: words == NATIONAL_PLAN)
    """What the plan calls its levels. Left out of the canonical JSON where they are those of a national plan, so
    that what was frozen before plans had words of their own keeps its fingerprint; ``indicators`` likewise."""
    as_of: date
    zone: str
    coordinator: ReportInstitution | None = None
    viewpoint: str | None = None
    """The acronym of the institution whose view this is; None for the whole plan."""
    commitments: tuple[ReportCommitment, ...] = ()
    indicators: PlanIndicators | None = Field(default=None, exclude_if=_is_none)
    """The macro-indicators of a strategic plan at the cut-off; None for a plan that is not measured by them."""
    findings: tuple[Finding, ...] = ()
    period: ReportPeriod | None = Field(default=None, exclude_if=_is_none)
    """The plan's own period."""
    sections: tuple[ReportSection, ...] = Field(default=(), exclude_if=_is_empty)
    since: ReportSince | None = Field(default=None, exclude_if=_is_none)
    """What changed since an earlier cut-off, where the report was asked to say so."""
    signatories: tuple[Signatory, ...] = Field(default=(), exclude_if=_is_empty)
    """Who must sign this cut-off, in order; empty where any one officer may."""
    snapshot_sha256: str | None = None
    """SHA-256 (hex) of the frozen snapshot this was made from; None for a preview."""
    signed_by: str | None = None
    signed_on: date | None = None
    """The last signature, once all that are needed are there."""
    signatures: tuple[ReportSignature, ...] = Field(default=(), exclude_if=_is_empty)
    """Those given so far, in order."""
    verify_at: str | None = Field(default=None, exclude_if=_is_none)
    """Where its verification code can be typed in (``https://hitos.example.org/verificar``); None: nowhere."""
