"""Who signs a cut-off is told when the turn comes, and who has to know is told when it is returned.

What is owed is written into the outbox in the transaction of what causes it (the cut-off is put up, somebody
decides), so that a machine that stops in between forgets neither. Addresses are looked up among the plan's
signatories of today, by the name that was frozen, when a message leaves: a cut-off holds none.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from sqlmodel import Session, col, select

from domain.rules.days import local_day
from domain.rules.signing_order import Signing, same_name
from domain.tables.columns import id_of
from domain.tables.cutoff import Signature, Snapshot
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.language import Text
from domain.values.report import Signatory
from domain.values.vocabulary import MessageKind, MessageStatus, Verdict
from notifications.outbox.calls import (
    CalledFor,
    call_key,
    return_key,
    rung_of,
    take_back,
    take_back_others,
)
from notifications.outbox.inserting import Owed, insert_owed
from operations.actor import Actor
from operations.register.bounces import bouncing
from operations.register.responsibility import coordinators_of, leads_of_steps
from operations.reports.signatories import address_of

_ON_ITS_WAY = frozenset({MessageStatus.SENT, MessageStatus.SENDING})


class Told(StrEnum):
    """Whether whoever has to sign next is told by mail."""

    WRITTEN_TO = "written_to"
    TO_BE_WRITTEN_TO = "to_be_written_to"
    NOT_REACHED = "not_reached"
    NO_ADDRESS = "no_address"
    NOT_CALLED = "not_called"


TOLD_NAMES = {
    Told.WRITTEN_TO: Text(es="se le escribió", en="was written to"),
    Told.TO_BE_WRITTEN_TO: Text(es="se le escribe", en="is being written to"),
    Told.NOT_REACHED: Text(es="el correo no le llega: avísele", en="no mail arrives: please tell"),
    Told.NO_ADDRESS: Text(es="sin correo anotado: avísele", en="no address known: please tell"),
    Told.NOT_CALLED: Text(es="no se le escribe", en="is not written to"),
}
"""What follows a name in a list."""


def put_up(session: Session, plan: Plan, snapshot: Snapshot, signing: Signing, actor: Actor) -> None:
    """Have a cut-off signed from now on: the call to whose turn it is becomes owed, those to sign others end.

    ``signing``: where it stands. The closing flow puts up whatever it freezes. By hand (``hitos report freeze``)
    a cut-off is put up unless it is for comparison (``is_for_comparison``): the list of who signs says of itself
    that it is for the cut-offs made from then on. Put up again it owes nothing twice, and calls whoever got an
    address meanwhile.
    """
    if signing.turn is None:
        return
    take_back_others(session, id_of(plan), snapshot.sha256)
    _call(session, plan, snapshot, signing, actor)


def is_for_comparison(session: Session, plan: Plan, snapshot: Snapshot) -> bool:
    """Whether the plan has a cut-off of a later day that nobody returned: an earlier one is to compare with."""
    returned = select(Signature.snapshot_id).where(Signature.verdict == Verdict.RETURNED)
    later = select(Snapshot.id).where(
        Snapshot.plan_id == plan.id, Snapshot.as_of > snapshot.as_of, col(Snapshot.id).not_in(returned)
    )
    return session.exec(later).first() is not None


def tell_decision(
    session: Session,
    plan: Plan,
    snapshot: Snapshot,
    made: Signature,
    signatories: tuple[Signatory, ...],
    signing: Signing,
    actor: Actor,
) -> None:
    """Take back what was to be said of the cut-off before ``made``, and owe what follows from it.

    ``signing``: where the cut-off stands now. After an approval that is the next call; after a return it is told
    to whoever coordinates, to those who had signed, and to who was called in vain; not to who returned it.
    """
    take_back(session, id_of(plan), snapshot.sha256)
    if made.verdict is Verdict.RETURNED:
        _tell_return(session, plan, snapshot, made, signatories, actor)
    else:
        _call(session, plan, snapshot, signing, actor)


def told_of_turn(session: Session, plan: Plan, snapshot: Snapshot, signing: Signing) -> Told | None:
    """Whether the one whose turn it is has been told; None where it is nobody's. Three queries at most."""
    if signing.turn is None:
        return None
    status = _status(session, call_key(id_of(plan), snapshot.sha256, len(signing.signed) + 1))
    if status is MessageStatus.SENT:
        email = address_of(session, plan, signing.turn.name)
        return Told.NOT_REACHED if email and bouncing(session, [email]) else Told.WRITTEN_TO
    if status is MessageStatus.DEAD:
        return Told.NOT_REACHED
    if status is not None and status is not MessageStatus.CANCELLED:
        return Told.TO_BE_WRITTEN_TO
    return Told.NOT_CALLED if address_of(session, plan, signing.turn.name) else Told.NO_ADDRESS


class _Filed(NamedTuple):
    """What a message about a cut-off hangs on. ``coordinates``: whether the institution coordinates the plan."""

    step: int
    institution: int
    coordinates: bool


def _call(session: Session, plan: Plan, snapshot: Snapshot, signing: Signing, actor: Actor) -> None:
    """Nothing where it is nobody's turn, or nobody knows where to write."""
    filed = _filed(session, plan)
    if signing.turn is None or filed is None or address_of(session, plan, signing.turn.name) is None:
        return
    position = len(signing.signed) + 1
    called = CalledFor(MessageKind.SIGN, id_of(snapshot), position)
    _owe(session, plan, [_owed(call_key(id_of(plan), snapshot.sha256, position), filed, called)], actor)


def _tell_return(
    session: Session,
    plan: Plan,
    snapshot: Snapshot,
    made: Signature,
    signatories: tuple[Signatory, ...],
    actor: Actor,
) -> None:
    filed = _filed(session, plan)
    if filed is None:
        return
    positions = [0] if filed.coordinates else []
    positions += [
        position
        for position, each in enumerate(signatories, 1)
        if not same_name(each.name, made.by)
        and address_of(session, plan, each.name)
        and _took_part(session, plan, snapshot, each, position)
    ]
    owed = [
        _owed(
            return_key(id_of(plan), snapshot.sha256, id_of(made), position),
            filed,
            CalledFor(MessageKind.SIGN_RETURNED, id_of(made), position),
        )
        for position in positions
    ]
    _owe(session, plan, owed, actor)


def _took_part(session: Session, plan: Plan, snapshot: Snapshot, who: Signatory, position: int) -> bool:
    """Whether somebody signed the cut-off, or was called to and knows of it."""
    signed = select(Signature.by).where(
        Signature.snapshot_id == snapshot.id, Signature.verdict == Verdict.ACCEPTED
    )
    if any(same_name(by, who.name) for by in session.exec(signed)):
        return True
    return _status(session, call_key(id_of(plan), snapshot.sha256, position)) in _ON_ITS_WAY


def _owed(key: str, filed: _Filed, called: CalledFor) -> Owed:
    return Owed(key, filed.step, filed.institution, called.kind, rung_of(called), None, MessageStatus.PENDING)


def _owe(session: Session, plan: Plan, messages: Iterable[Owed], actor: Actor) -> None:
    insert_owed(session, list(messages), local_day(actor.at, plan.zone), actor.at)


def _filed(session: Session, plan: Plan) -> _Filed | None:
    """The plan's first step, and who coordinates the plan, else its commitment, else who leads it."""
    step = session.exec(select(Step).where(Step.plan_id == plan.id).order_by(col(Step.id)).limit(1)).first()
    if step is None:
        return None
    coordinator = plan.coordinator_id or coordinators_of(session, plan, [step.commitment_id]).get(
        step.commitment_id
    )
    if coordinator is not None:
        return _Filed(id_of(step), coordinator, coordinates=True)
    leads = leads_of_steps(session, [id_of(step)]).get(id_of(step), [])
    return _Filed(id_of(step), leads[0], coordinates=False) if leads else None


def _status(session: Session, key: str) -> MessageStatus | None:
    message = session.exec(select(Message).where(Message.dedupe_key == key)).first()
    return None if message is None else message.status
