"""What an office's template may say: every name it can use, as plain immutable values.

The classes are the documentation's source and what a template is checked against before it is filled: a name that
is no field here is a problem. Texts are fit to print; days stay days, for the filters; figures are whole
percentages or None.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Institution:
    """``acronym`` is the name where there is no acronym; ``named`` is "Instituto … - INFOM"."""

    acronym: str
    name: str
    named: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """``where`` is the address or the file's name; ``text`` is the whole line as our own report has it."""

    where: str
    text: str
    address: str | None
    file: str | None
    sha256: str | None
    dated: date | None
    verdict: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """A decided change; ``text`` is the sentence."""

    field: str
    old: str | None
    new: str | None
    resolution: str | None
    reason: str
    since: date
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone, an activity or one delivery of a recurring one."""

    code: str
    number: str | None
    title: str
    original_title: str | None
    level: str
    heading: str
    period: str | None
    original_period: str | None
    start: date | None
    end: date | None
    original_start: date | None
    original_end: date | None
    actual_start: date | None
    actual_end: date | None
    closed: date | None
    leads: tuple[Institution, ...]
    partners: tuple[Institution, ...]
    coordinators: tuple[Institution, ...]
    owners: str
    state: str
    standing: str
    situation: str
    late: bool
    done: bool
    declared: int | None
    verified: int | None
    weight: int
    reported: date | None
    narrative: str | None
    obstacles: str | None
    evidence: tuple[Evidence, ...]
    amendments: tuple[Amendment, ...]
    activities: tuple["Step", ...]
    deliveries: tuple["Step", ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of the commitment's own text in the plan."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """A commitment with its figures; ``steps`` are its milestones and its own activities in order."""

    code: str
    number: str
    title: str
    axis: str | None
    heading: str
    period: str | None
    original_period: str | None
    start: date | None
    end: date | None
    leads: tuple[Institution, ...]
    partners: tuple[Institution, ...]
    coordinators: tuple[Institution, ...]
    owners: str
    declared: int | None
    verified: int | None
    completion: str
    narrative: str | None
    description: tuple[Passage, ...]
    amendments: tuple[Amendment, ...]
    milestones: tuple[Step, ...]
    activities: tuple[Step, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """Commitments under one axis; ``title`` is None for those without."""

    title: str | None
    commitments: tuple[Commitment, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the officer answered to a finding."""

    reply: str
    text: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Finding:
    """What the report must not hide; ``step`` is a code, None for the plan as a whole."""

    severity: str
    step: str | None
    text: str
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: ``on`` is None until they have."""

    name: str
    office: str | None
    on: date | None


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan itself."""

    code: str
    title: str
    coordinator: Institution | None
    zone: str
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Words:
    """What the plan calls its levels, in lower case, one and many."""

    axis: str
    axes: str
    commitment: str
    commitments: str
    milestone: str
    milestones: str
    activity: str
    activities: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of all steps, deliveries included, and what became of them."""

    commitments: int
    milestones: int
    activities: int
    deliveries: int
    done: int
    late: int
    findings: int


@dataclass(frozen=True, slots=True)
class Facts:
    """The names at the top of a template."""

    title: str
    plan: Plan
    words: Words
    language: str
    cut_off: date
    viewpoint: str | None
    preview: bool
    fingerprint: str | None
    verification_code: str | None
    verify_at: str | None
    axes: tuple[Axis, ...]
    commitments: tuple[Commitment, ...]
    milestones: tuple[Step, ...]
    activities: tuple[Step, ...]
    findings: tuple[Finding, ...]
    signatures: tuple[Signature, ...]
    counts: Counts
