"""Is a message that was written still owed? Asked again when it is about to leave. Pure."""

from dataclasses import dataclass
from datetime import date

from domain.rules.following import REMINDED
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus, State
from notifications.channels.outcome import Trouble

OF_A_DEADLINE = frozenset(
    {
        MessageKind.REMINDER,
        MessageKind.SUPERIOR,
        MessageKind.ESCALATION,
        MessageKind.STEERING,
        MessageKind.LAST_NOTICE,
    }
)
"""Messages that speak of one deadline: another date makes them untrue."""
OF_A_SUBMISSION = frozenset(
    {
        MessageKind.REVIEW_REQUESTED,
        MessageKind.REVIEW_WAITING,
        MessageKind.REVIEW_STEERING,
        MessageKind.RETURNED,
        MessageKind.TAKE_UP,
    }
)
"""Messages that speak of one submission: deciding it, or taking it up, makes them untrue."""
NOT_SENT = (MessageStatus.PENDING, MessageStatus.HELD, MessageStatus.UNCERTAIN)
"""What can still be taken back."""
_WHILE_IN_REVIEW = OF_A_SUBMISSION - {MessageKind.RETURNED, MessageKind.TAKE_UP}


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
    if message.kind is MessageKind.UNDELIVERED:
        return None  # whether it has anything left to tell is known when it is written
    in_its_turn = {State.IN_REVIEW} if message.kind in _WHILE_IN_REVIEW else REMINDED
    if message.state not in in_its_turn:
        return Trouble.ANSWERED
    if message.kind in OF_A_DEADLINE and message.due_then != message.due_now:
        return Trouble.DATE_MOVED
    return Trouble.NEWER if message.newer_reminder else None


def contact_role(kind: MessageKind) -> ContactRole:
    """As whom an institution's person is written to with a message of this kind."""
    return ContactRole.SUPERIOR if kind is MessageKind.SUPERIOR else ContactRole.OFFICE
