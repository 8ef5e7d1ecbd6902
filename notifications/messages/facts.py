"""What a message tells, as plain values: everything the words are made from, and nothing else.

Named tuples, because they come by thousands: a frozen dataclass of as many fields takes ten times as long to make.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from domain.values.plan_words import NATIONAL_PLAN, PlanWords
from domain.values.vocabulary import MessageKind, StepKind


class Party(NamedTuple):
    """An institution as a message names it. ``acronym`` is its name where it has none."""

    acronym: str
    name: str


class Declared(NamedTuple):
    """The latest progress declared of the step, by ``by`` on the plan's local day ``on_day``."""

    percent: int | None
    on_day: date
    by: str
    narrative: str
    obstacles: str | None = None


class Reminded(NamedTuple):
    """A responsible institution and the plan's local days on which reminders left for it, in order."""

    party: Party
    days: tuple[date, ...]


class Answered(NamedTuple):
    """What an institution answered: that it is blocked, or (``proposed_due``) another date, and why.

    ``number``: that by which a proposed date is accepted or declined.
    """

    by: str
    note: str
    proposed_due: date | None = None
    number: int | None = None


class Moved(NamedTuple):
    """A deadline that a decision moved: the one before (None: there was none), what decided it, and what was said.

    ``proposed``: it is the date that the institution proposed.
    """

    was: date | None
    resolution: str
    note: str | None = None
    proposed: bool = False


class SignedBy(NamedTuple):
    """Who signed a cut-off, and on which local day of the plan."""

    name: str
    office: str | None
    on: date


class CutOffFacts(NamedTuple):
    """A frozen report that waits for its reader's signature, or was returned unsigned.

    ``turn``: which of the ``needed`` signatures is the reader's, from 1; 0 for whoever coordinates. ``open``: how
    many of the ``findings`` have no answer. ``command``: what the reader can type to go on.
    """

    as_of: date
    code: str
    fingerprint: str
    """The first digits of the SHA-256."""
    turn: int
    needed: int
    findings: int
    open: int
    command: str
    plan: str
    """The plan's code, as it is typed in a command."""
    office: str | None = None
    signed: tuple[SignedBy, ...] = ()
    reader_signed: bool = False
    returned_by: str | None = None
    returned_on: date | None = None
    draft: str | None = None
    """The folder where its draft lies, if there is one."""


class Undelivered(NamedTuple):
    """A message that did not arrive, or (``uncertain``) may not have. ``why``: a stored reason (``outcome``)."""

    number: int
    recipient: str
    step_code: str
    uncertain: bool
    why: str


class Bouncing(NamedTuple):
    """An address of an institution that a mail server said nobody is at, on the plan's local day ``on_day``."""

    institution: str
    email: str
    on_day: date
    why: str


class Part(StrEnum):
    """As whom an institution is told."""

    LEAD = "lead"
    CO_RESPONSIBLE = "co_responsible"
    COORDINATOR = "coordinator"
    SUPERIOR = "superior"
    STEERING = "steering"
    SIGNATORY = "signatory"


_OF_OTHERS = frozenset({MessageKind.SUPERIOR, MessageKind.ESCALATION, MessageKind.STEERING})
_TO_DECIDE = frozenset({MessageKind.REVIEW_REQUESTED, MessageKind.REVIEW_WAITING, MessageKind.REVIEW_STEERING})


class MessageFacts(NamedTuple):
    """One message to one institution about one step.

    All days are the plan's local days. ``today`` is the day of sending: how many days are left is counted
    from it, not from the rung, so that a message that had to wait still says what is true.
    """

    kind: MessageKind
    rung: str
    today: date
    owed_on: date
    plan_title: str
    commitment_code: str
    commitment_title: str
    step_kind: StepKind
    step_code: str
    step_title: str
    due_on: date | None
    recipient: Party
    role: Part
    leads: tuple[Party, ...]
    plan_option: str = ""
    """What a printed command needs to find the plan (``--plan CODE``); nothing for the only one there is."""
    words: PlanWords = NATIONAL_PLAN
    """What the plan calls its levels."""
    due_moved_from: date | None = None
    """The deadline as promised, where it fell on a closed day and ``due_on`` counts in its place."""
    coordinator: Party | None = None
    answers_reach_coordinator: bool = False
    """Whether a reply to the message goes to the coordinating institution's own address."""
    declared: Declared | None = None
    evidence: int = 0
    """How many pieces of evidence the step has."""
    note: str | None = None
    reminded: tuple[Reminded, ...] = ()
    """For an escalation: every responsible institution, also one that was never reminded."""
    waiting_since: date | None = None
    """The day of the submission that waits for a review, or of the return that nobody has taken up."""
    items: tuple["MessageFacts", ...] = ()
    """For a digest: the messages that travel in it."""
    contact_since: date | None = None
    """For a digest that tells a new contact of the backlog: the day from which its reader is the contact."""
    answer: Answered | None = None
    """For an answer that somebody has to see or decide, and for what was decided on it."""
    moved: Moved | None = None
    """For a deadline that was moved by decision; ``due_on`` is the new one."""
    cut_off: CutOffFacts | None = None
    """For the call to sign, and for what became of it; such a message tells nothing of a step."""
    answered_by_mail: bool = False
    """Whether a reply to the message is taken in by this installation."""
    answer_at: str | None = None
    """The personal link behind which the recipient answers; None where the portal cannot be reached."""
    answer_until: date | None = None
    """The last day on which ``answer_at`` works."""
    undelivered: tuple[Undelivered, ...] = ()
    """For the notice of what did not arrive: messages, and addresses beside them."""
    bouncing: tuple[Bouncing, ...] = ()
    undelivered_more: int = 0
    """How many more there are than those two name."""
    opt_out_at: str | None = None
    """Where its reader says that such messages are not wanted; None for what cannot be opted out of."""

    @property
    def days_left(self) -> int | None:
        """Days from the day of sending to the deadline; negative when late, None without a deadline."""
        return None if self.due_on is None else (self.due_on - self.today).days

    @property
    def days_late(self) -> int:
        """Days since the deadline; 0 on the day, before it, and without one."""
        return max(0, -(self.days_left or 0))

    @property
    def is_late(self) -> bool:
        """Whether the deadline has passed."""
        return self.due_on is not None and self.due_on < self.today

    @property
    def late(self) -> tuple["MessageFacts", ...]:
        """What a digest carries of deadlines that have passed."""
        return tuple([item for item in self.items if item.is_late and item.kind is not MessageKind.UNDELIVERED])

    @property
    def coming(self) -> tuple["MessageFacts", ...]:
        """What a digest carries of anything else that its reader owes."""
        return tuple(
            [item for item in self.items if not item.is_late and item.kind is not MessageKind.UNDELIVERED]
        )

    @property
    def lost(self) -> tuple["MessageFacts", ...]:
        """What a digest carries of messages that did not arrive."""
        return tuple([item for item in self.items if item.kind is MessageKind.UNDELIVERED])

    @property
    def of_others(self) -> tuple["MessageFacts", ...]:
        """What a digest carries that its reader is to talk about with those who have it in charge."""
        return tuple([item for item in self.items if item.kind in _OF_OTHERS])

    @property
    def to_decide(self) -> tuple["MessageFacts", ...]:
        """What a digest carries that waits for a review."""
        return tuple([item for item in self.items if item.kind in _TO_DECIDE])

    @property
    def answered(self) -> tuple["MessageFacts", ...]:
        """What a digest carries that others answered and its reader is to see or decide."""
        return tuple([item for item in self.items if item.kind is MessageKind.ANSWERED])

    @property
    def days_waiting(self) -> int:
        """Days since ``waiting_since``; 0 without one."""
        return 0 if self.waiting_since is None else max(0, (self.today - self.waiting_since).days)

    @property
    def recipient_coordinates(self) -> bool:
        """Whether the message goes to the very institution that coordinates."""
        return self.coordinator == self.recipient
