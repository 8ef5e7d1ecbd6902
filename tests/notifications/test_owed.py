"""Which messages are still owed when they are about to leave: the whole table."""

from datetime import date
from itertools import product

import pytest

from domain.values.vocabulary import MessageKind, State
from notifications.channels.outcome import Trouble
from notifications.outbox.owed import Circumstances, why_no_longer

DUE, MOVED = date(2020, 8, 31), date(2020, 9, 30)
OPEN, CLOSED = {State.PLANNED, State.UNDER_WAY}, {State.COMPLETED, State.NOT_COMPLETED, State.WITHDRAWN}

# kind: the states in which it is owed; whether a moved deadline cancels it; whether a newer reminder does
TABLE = {
    # a reminder: while the institution has to act, for the deadline it speaks of, the latest rung only
    MessageKind.REMINDER: (OPEN, True, True),
    # an escalation: likewise, but no later rung repeats it
    MessageKind.ESCALATION: (OPEN, True, False),
    # whoever else a deadline is escalated to: likewise
    MessageKind.SUPERIOR: (OPEN, True, False),
    MessageKind.STEERING: (OPEN, True, False),
    # the formal last notice of a deadline: likewise
    MessageKind.LAST_NOTICE: (OPEN, True, False),
    # what did not arrive is told whatever becomes of the step it is filed under
    MessageKind.UNDELIVERED: (set(State), False, False),
    # what a cut-off needs is told whatever becomes of the step it is filed under (``notifications.outbox.calls``)
    MessageKind.SIGN: (set(State), False, False),
    MessageKind.SIGN_RETURNED: (set(State), False, False),
    # a return nobody takes up, an answer to see, a date declined: while the step is open and not in review
    MessageKind.TAKE_UP: (OPEN, False, False),
    MessageKind.ANSWERED: (OPEN, False, False),
    MessageKind.DATE_DECLINED: (OPEN, False, False),
    # a deadline moved by decision: while the step is open, whoever's turn it is
    MessageKind.DATE_ACCEPTED: (OPEN | {State.IN_REVIEW}, False, False),
    # an acceptance: unless the step was opened again
    MessageKind.ACCEPTED: ({State.COMPLETED}, False, False),
    # a review that waits: until it is decided
    MessageKind.REVIEW_WAITING: ({State.IN_REVIEW}, False, False),
    MessageKind.REVIEW_STEERING: ({State.IN_REVIEW}, False, False),
    # a returned submission: until it is submitted again, whatever the deadline
    MessageKind.RETURNED: (OPEN, False, False),
    # a review: until it is decided, whatever the deadline
    MessageKind.REVIEW_REQUESTED: ({State.IN_REVIEW}, False, False),
}


@pytest.mark.parametrize(("kind", "state"), list(product(TABLE, State)))
def test_a_message_is_owed_only_while_it_is_its_recipients_turn(kind: MessageKind, state: State) -> None:
    expected = None if state in TABLE[kind][0] else Trouble.ANSWERED
    assert why_no_longer(Circumstances(kind, DUE, DUE, state)) is expected


@pytest.mark.parametrize("kind", list(TABLE))
def test_a_deadline_that_moved_cancels_what_spoke_of_the_old_one(kind: MessageKind) -> None:
    states, cancelled_by_date, _ = TABLE[kind]
    expected = Trouble.DATE_MOVED if cancelled_by_date else None
    assert why_no_longer(Circumstances(kind, DUE, MOVED, min(states))) is expected


def test_of_several_reminders_that_waited_only_the_latest_goes_out() -> None:
    assert why_no_longer(Circumstances(MessageKind.REMINDER, DUE, DUE, State.UNDER_WAY, True)) is Trouble.NEWER


def test_the_table_is_whole() -> None:
    """A digest is owed while anything it carries is; that is asked of the messages in it."""
    assert set(TABLE) == set(MessageKind) - {MessageKind.DIGEST}
