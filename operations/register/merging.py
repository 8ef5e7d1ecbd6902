"""Two entries of the register that turned out to be one institution. A person decides it, never an import.

Merging is no amendment: nobody else answers now, the same institution has one name less. History rows
(reports, moves, sent messages) stay as they are; whoever shows them says who that institution is now.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Table, delete, select, update
from sqlmodel import Session, col
from sqlmodel import select as rows_of

from domain.rules.folding import fold
from domain.rules.texts import required_text
from domain.tables.columns import id_of, table_of
from domain.tables.contact import Contact
from domain.tables.institution import (
    CommitmentResponsibility,
    Institution,
    InstitutionAlias,
    StepResponsibility,
    Unit,
)
from domain.tables.mail import Link, Received
from domain.tables.outbox import Attempt, Message
from domain.tables.plan import Plan
from domain.values.errors import RefusedError
from domain.values.language import Text
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.identity import key_with_recipient
from notifications.outbox.owed import OF_A_CUT_OFF
from operations.actor import Actor

_ITSELF = Text(
    es="{given} ya es {kept}: no hay nada que unir.", en="{given} already is {kept}: there is nothing to merge."
)
_WHY = Text(es="el motivo de la unión", en="the reason of the merger")
_GOES_TO = Text(es="{other} es ahora {kept}: {why}", en="{other} is {kept} now: {why}")
_ON_ITS_WAY = (MessageStatus.SENT, MessageStatus.SENDING, MessageStatus.UNCERTAIN, MessageStatus.HELD)


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merger moved: how many of each."""

    kept: str
    other: str
    steps: int
    commitments: int
    plans: int
    aliases: int
    contacts: int
    messages_readdressed: int
    messages_cancelled: int


def merge_institutions(session: Session, kept: Institution, other: Institution, why: str, actor: Actor) -> Merged:
    """Have ``kept`` answer for all that ``other`` answers for, under all its names, in the caller's transaction.

    Where both have the same role, one stays. What ``other`` is owed and was not sent goes to ``kept`` once;
    what it was sent is not sent again. RefusedError for one and the same.
    """
    if kept.id == other.id:
        raise RefusedError(_ITSELF, given=other.acronym, kept=kept.acronym)
    reason = required_text(why, _WHY)
    one, two = id_of(kept), id_of(other)
    steps = _move_roles(session, table_of(StepResponsibility), "step_id", two, one)
    commitments = _move_roles(session, table_of(CommitmentResponsibility), "commitment_id", two, one)
    plans = sum(_move(session, table_of(Plan), name, two, one) for name in ("coordinator_id", "steering_id"))
    _move_units(session, two, one)
    readdressed, cancelled = _move_messages(session, kept, other, reason, actor)
    merged = Merged(
        kept=kept.acronym,
        other=other.acronym,
        steps=steps,
        commitments=commitments,
        plans=plans,
        aliases=_move(session, table_of(InstitutionAlias), "institution_id", two, one),
        contacts=_move_contacts(session, two, one, actor),
        messages_readdressed=readdressed,
        messages_cancelled=cancelled,
    )
    for table in (Link, Received):
        _move(session, table_of(table), "institution_id", two, one)
    _move(session, table_of(Institution), "merged_into_id", two, one)
    if kept.name == kept.acronym:
        kept.name = other.name
    kept.email = kept.email or other.email
    kept.channel = kept.channel or other.channel
    other.merged_into_id = one
    other.merged_at, other.merged_by, other.merged_why = actor.at, actor.name, reason
    session.add_all((kept, other))
    session.flush()
    session.expire_all()
    return merged


def _move(session: Session, table: Table, name: str, old: int, new: int) -> int:
    column = table.c[name]
    return session.connection().execute(update(table).where(column == old).values({name: new})).rowcount


def _move_roles(session: Session, table: Table, subject: str, old: int, new: int) -> int:
    """Move the roles of ``old``; one that ``new`` has already goes. How many rows ``old`` had."""
    twin = table.alias("twin")
    held = (
        select(twin.c.institution_id)
        .where(twin.c[subject] == table.c[subject], twin.c.role == table.c.role, twin.c.institution_id == new)
        .exists()
    )
    connection = session.connection()
    doubled = connection.execute(delete(table).where(table.c.institution_id == old, held)).rowcount
    return doubled + _move(session, table, "institution_id", old, new)


def _move_units(session: Session, old: int, new: int) -> None:
    """Move the units; one whose name ``new`` has too becomes that one."""
    known = {
        fold(unit.name): id_of(unit) for unit in session.exec(rows_of(Unit).where(Unit.institution_id == new))
    }
    for unit in session.exec(rows_of(Unit).where(Unit.institution_id == old)).all():
        same = known.get(fold(unit.name))
        if same is None:
            unit.institution_id = new
            session.add(unit)
        else:
            _move(session, table_of(StepResponsibility), "unit_id", id_of(unit), same)
            session.delete(unit)
    session.flush()


def _move_contacts(session: Session, old: int, new: int, actor: Actor) -> int:
    """Move the contacts; where both have one in force for a role, that of ``new`` goes on and the other ends."""
    open_ended = col(Contact.until).is_(None)
    held = set(session.exec(rows_of(Contact.role).where(Contact.institution_id == new, open_ended)))
    for contact in session.exec(rows_of(Contact).where(Contact.institution_id == old, open_ended)).all():
        if contact.role in held:
            contact.until = max(contact.since, actor.at.date())
            session.add(contact)
    session.flush()
    return _move(session, table_of(Contact), "institution_id", old, new)


def _move_messages(
    session: Session, kept: Institution, other: Institution, why: str, actor: Actor
) -> tuple[int, int]:
    """What waits goes to ``kept`` unless that is owed the same; what left stays and is not owed again.

    A message that left, or may have, keeps its key and so its Message-ID: beside it stands one to ``kept`` that
    is cancelled from the start, so that no later sweep finds the same rung unsaid.
    """
    held = rows_of(Message).where(Message.institution_id == other.id).order_by(col(Message.id)).with_for_update()
    detail = _GOES_TO.say(kept.language, other=other.acronym, kept=kept.acronym, why=why)
    owed = set(session.exec(rows_of(Message.dedupe_key).where(Message.institution_id == kept.id)))
    readdressed = cancelled = 0
    messages = session.exec(held).all()
    for message in messages:
        if message.kind in OF_A_CUT_OFF and message.status is not MessageStatus.SENT:
            message.institution_id = id_of(kept)
            session.add(message)
    for message in _unpacked(session, messages, actor, detail):
        key = key_with_recipient(message.dedupe_key, id_of(kept))
        if message.status is MessageStatus.PENDING and key not in owed:
            message.dedupe_key, message.institution_id = key, id_of(kept)
            readdressed += 1
        elif message.status in (MessageStatus.PENDING, MessageStatus.UNCERTAIN) and key in owed:
            message.status = MessageStatus.CANCELLED
            session.add(_note(message, actor, detail))
            cancelled += 1
        elif message.status in _ON_ITS_WAY and key not in owed:
            said = _already_said(message, kept, key)
            session.add(said)
            session.flush()
            session.add(_note(said, actor, detail))
        session.add(message)
        owed.add(key)
    session.flush()
    return readdressed, cancelled


def _unpacked(session: Session, messages: Sequence[Message], actor: Actor, detail: str) -> list[Message]:
    """The messages without the digests. What a waiting digest carries is sent by itself; what left has left.

    Without those about a cut-off, too: their key names no institution, so they only hang on another.
    """
    digests = {message.id: message for message in messages if message.kind is MessageKind.DIGEST}
    for digest in digests.values():
        if digest.status is MessageStatus.PENDING:
            digest.status = MessageStatus.CANCELLED
            session.add_all((digest, _note(digest, actor, detail)))
    for message in messages:
        digest_of = digests.get(message.digest_id)
        if message.status is MessageStatus.HELD and (digest_of is None or digest_of.status not in _ON_ITS_WAY):
            message.status, message.digest_id = MessageStatus.PENDING, None
    return [message for message in messages if message.id not in digests and message.kind not in OF_A_CUT_OFF]


def _already_said(message: Message, kept: Institution, key: str) -> Message:
    """Not to be revived: the sweep owes anew only what was never tried."""
    return Message(
        dedupe_key=key, step_id=message.step_id, institution_id=id_of(kept), kind=message.kind, rung=message.rung,
        due_on=message.due_on, note=message.note, owed_on=message.owed_on, status=MessageStatus.CANCELLED,
        attempts=max(1, message.attempts), next_try_at=message.next_try_at,
    )  # fmt: skip


def _note(message: Message, actor: Actor, detail: str) -> Attempt:
    return Attempt(
        message_id=id_of(message), worker=actor.name, started_at=actor.at, ended_at=actor.at, outcome="cancelled",
        detail=detail,
    )  # fmt: skip
