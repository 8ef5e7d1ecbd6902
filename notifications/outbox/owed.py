"""Is a message that was written still owed? Asked again when it is about to leave. Pure."""

from dataclasses import dataclass
from datetime import date

from domain.rules.following import REMINDED
from domain.values.vocabulary import MessageKind, State
from notifications.channels.outcome import Trouble

OF_A_DEADLINE = frozenset({MessageKind.REMINDER, MessageKind.ESCALATION})
"""Messages that speak of one deadline: another date makes them untrue."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a message spoke of when it was written, and what holds now."""

    kind: MessageKind
    due_then: date | None
    due_now: date | None
    state: State
    newer_reminder: bool = False
    """A later rung of the same ladder is written: this one would only repeat it."""


def why_no_longer(message: Circumstances) -> Trouble | None:
    """Why the message is not to be sent any more; None while it is owed.

    Nobody is reminded after completion, of a date that moved, or twice in one go.
    """
    in_its_turn = REMINDED if message.kind is not MessageKind.REVIEW_REQUESTED else {State.IN_REVIEW}
    if message.state not in in_its_turn:
        return Trouble.ANSWERED
    if message.kind in OF_A_DEADLINE and message.due_then != message.due_now:
        return Trouble.DATE_MOVED
    return Trouble.NEWER if message.newer_reminder else None
