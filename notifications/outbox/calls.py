"""Messages about a frozen report: named by the cut-off's hash, filed under a step and an institution of its plan.

Those two are there because a message has them. What it is, to whom it goes and whether it is still owed do not
depend on them: a new coordinating institution, or one that is merged, makes nobody be called twice.
"""

from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, func, select, update
from sqlmodel import Session, col

from domain.tables.columns import table_of
from domain.tables.cutoff import Signature
from domain.tables.outbox import Message
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.outbox.owed import NOT_SENT, OF_A_CUT_OFF

_DIGITS = 32
_WORDS = {MessageKind.SIGN: "sign", MessageKind.SIGN_RETURNED: "back"}
_message = table_of(Message)
TO_A_PERSON = and_(_message.c.kind.in_(OF_A_CUT_OFF), _message.c.rung.not_like("%-0"))
"""Messages that go to somebody who signs; all others go to an institution."""


class CalledFor(NamedTuple):
    """What a message tells of: ``number`` is the cut-off's id for a call to sign, for a return the decision's.

    ``position``: which of those who sign is its reader, from 1; 0 for whoever coordinates the plan.
    """

    kind: MessageKind
    number: int
    position: int


def call_key(plan_id: int, sha256: str, position: int) -> str:
    """The outbox's dedupe key of a call: one for each cut-off and place in the order of those who sign."""
    return f"{_about(plan_id, sha256)}sign/{position}"


def return_key(plan_id: int, sha256: str, signature_id: int, position: int) -> str:
    """The same of what is told of a return, the decision ``signature_id``."""
    return f"{_about(plan_id, sha256)}returned/{signature_id}/{position}"


def rung_of(called: CalledFor) -> str:
    """What the message keeps of it: ``sign-12-1``; of a return ``back-34-0``."""
    return f"{_WORDS[called.kind]}-{called.number}-{called.position}"


def called_for(kind: MessageKind, rung: str) -> CalledFor:
    """The same read back."""
    _, number, position = rung.split("-")
    return CalledFor(kind, int(number), int(position))


def is_still_called(session: Session, kind: MessageKind, rung: str) -> bool:
    """Whether a call is still its reader's turn: as many have decided as come before. What is told stays so."""
    if kind is not MessageKind.SIGN:
        return True
    called = called_for(kind, rung)
    decided = select(func.count(col(Signature.id))).where(col(Signature.snapshot_id) == called.number)
    return session.connection().execute(decided).scalar_one() == called.position - 1


def is_still_owed(session: Session, message_id: int) -> bool:
    """The same of a message by its number."""
    row = session.connection().execute(
        select(_message.c.kind, _message.c.rung).where(_message.c.id == message_id)
    ).one()  # fmt: skip
    return is_still_called(session, row.kind, row.rung)


def take_back(session: Session, plan_id: int, sha256: str) -> None:
    """Take back all that was owed about a cut-off and has not been sent; a decision made it untrue."""
    _cancel(session, _message.c.dedupe_key.startswith(_about(plan_id, sha256)))


def take_back_others(session: Session, plan_id: int, sha256: str) -> None:
    """Take back the calls to sign the plan's other cut-offs that have not been sent."""
    of_plan = _message.c.dedupe_key.startswith(f"cut-off/{plan_id}/")
    own = _message.c.dedupe_key.startswith(_about(plan_id, sha256))
    _cancel(session, of_plan & ~own & (_message.c.kind == MessageKind.SIGN))


def _cancel(session: Session, which: ColumnElement[bool]) -> None:
    session.connection().execute(
        update(_message)
        .where(which, _message.c.status.in_(NOT_SENT))
        .values(status=MessageStatus.CANCELLED)
    )  # fmt: skip


def _about(plan_id: int, sha256: str) -> str:
    return f"cut-off/{plan_id}/{sha256[:_DIGITS]}/"
