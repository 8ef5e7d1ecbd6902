"""Is a message that was written still owed? Asked again when it is about to leave. Pure."""

from dataclasses import dataclass
from datetime import date

from domain.rules.following import REMINDED
from domain.rules.transitions import CLOSED
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
        MessageKind.ACCEPTED,
    }
)
"""Messages that speak of one submission: deciding it, taking it up, or opening it again makes them untrue."""
REPEATED = frozenset({MessageKind.REMINDER, MessageKind.TAKE_UP, MessageKind.REVIEW_WAITING})
"""Messages of which the latest to the same reader says all that the earlier ones did."""
OF_A_CUT_OFF = frozenset({MessageKind.SIGN, MessageKind.SIGN_RETURNED})
"""Messages that speak of a frozen report: the step they are filed under has nothing to do with them."""
NOT_SENT = (MessageStatus.PENDING, MessageStatus.HELD, MessageStatus.UNCERTAIN)
"""What can still be taken back."""
_TURN: dict[MessageKind, frozenset[State]] = {
    **dict.fromkeys(
        (MessageKind.REVIEW_REQUESTED, MessageKind.REVIEW_WAITING, MessageKind.REVIEW_STEERING),
        frozenset({State.IN_REVIEW}),
    ),
    MessageKind.ACCEPTED: frozenset({State.COMPLETED}),
    MessageKind.DATE_ACCEPTED: frozenset(State) - CLOSED,
}
"""The states in which a message is owed, where they are not those in which anybody is reminded."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a message spoke of when it was written, and what holds now."""

    kind: MessageKind
    due_then: date | None
    due_now: date | None
    state: State
    newer: bool = False
    """A later rung of the same ladder is written: this one would only repeat it."""


def why_no_longer(message: Circumstances) -> Trouble | None:
    """Why the message is not to be sent any more; None while it is owed.

    Nobody is reminded after completion, of a date that moved, or twice in one go.
    """
    if message.kind is MessageKind.UNDELIVERED or message.kind in OF_A_CUT_OFF:
        return None  # whether it has anything left to tell is known elsewhere: here is only the step
    if message.state not in _TURN.get(message.kind, REMINDED):
        return Trouble.ANSWERED
    if message.kind in OF_A_DEADLINE and message.due_then != message.due_now:
        return Trouble.DATE_MOVED
    return Trouble.NEWER if message.newer else None


def contact_role(kind: MessageKind) -> ContactRole:
    """As whom an institution's person is written to with a message of this kind."""
    return ContactRole.SUPERIOR if kind is MessageKind.SUPERIOR else ContactRole.OFFICE
