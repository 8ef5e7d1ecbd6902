"""What a message tells, as a plain value: everything the words are made from, and nothing else."""

from dataclasses import dataclass
from datetime import date

from domain.values.vocabulary import MessageKind, Role, StepKind


@dataclass(frozen=True, slots=True)
class Party:
    """An institution as a message names it. ``acronym`` is its name where it has none."""

    acronym: str
    name: str


@dataclass(frozen=True, slots=True)
class Declared:
    """The latest progress declared of the step, by ``by`` on the plan's local day ``on_day``."""

    percent: int | None
    on_day: date
    by: str
    narrative: str
    obstacles: str | None = None


@dataclass(frozen=True, slots=True)
class Reminded:
    """A responsible institution and the plan's local days on which reminders left for it, in order."""

    party: Party
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFacts:
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
    role: Role
    leads: tuple[Party, ...]
    coordinator: Party | None = None
    answers_reach_coordinator: bool = False
    """Whether a reply to the message goes to the coordinating institution's own address."""
    declared: Declared | None = None
    evidence: int = 0
    """How many pieces of evidence the step has."""
    note: str | None = None
    reminded: tuple[Reminded, ...] = ()
    """For an escalation: every responsible institution, also one that was never reminded."""

    @property
    def days_left(self) -> int | None:
        """Days from the day of sending to the deadline; negative when late, None without a deadline."""
        return None if self.due_on is None else (self.due_on - self.today).days

    @property
    def days_late(self) -> int:
        """Days since the deadline; 0 on the day, before it, and without one."""
        return max(0, -(self.days_left or 0))

    @property
    def recipient_coordinates(self) -> bool:
        """Whether the message goes to the very institution that coordinates."""
        return self.coordinator == self.recipient
