"""Digests: several messages to one institution travel as one letter.

A message that travels in a digest is ``held`` and never claimed by itself; the digest is a message of its own,
claimed, tried and settled like any other, and what becomes of it becomes of those it carries. A digest whose
messages are no longer owed is cancelled: an empty one never leaves.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Update, bindparam, func, select, update
from sqlmodel import Session, col

from domain.tables.columns import table_of
from domain.tables.given_rows import as_given, given_rows, is_given
from domain.tables.outbox import Message
from domain.tables.step import Step
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus
from notifications.outbox.inserting import insert_or_pass
from notifications.outbox.owed import REPEATED, Circumstances, contact_role, why_no_longer

_AT_ONCE = 500
Whom = tuple[int, ContactRole]
"""An institution, and as whom its person is written to."""


def put_into_digests(session: Session, keys: Sequence[str], plan_id: int, today: date, goes_out: datetime) -> int:
    """Have the held messages with these dedupe keys travel in digests, one per recipient; how many are new.

    A digest that has not been tried yet takes more in; else a new one is made, due at ``goes_out``.
    """
    session.flush()  # what follows goes past the session's objects
    rows = _not_yet_carried(session, keys)
    whom = [(row.institution_id, contact_role(row.kind)) for row in rows]
    riders = [(each, row.step_id) for each, row in zip(whom, rows, strict=True)]
    digests, made = digests_for(session, plan_id, riders, today, goes_out)
    if rows:
        travels = as_given((row.id, digests[each]) for each, row in zip(whom, rows, strict=True))
        session.connection().execute(_put_in(session.get_bind().dialect.name), {"given": travels})
    return made


def digests_for(
    session: Session, plan_id: int, riders: Sequence[tuple[Whom, int]], today: date, goes_out: datetime
) -> tuple[dict[Whom, int], int]:
    """The digest in which each recipient's next messages travel, and how many of them are new.

    ``riders``: to whom each goes, and the step it speaks of; a digest names one of its steps as its own.
    """
    first: dict[Whom, int] = {}
    for whom, step in riders:
        first.setdefault(whom, step)
    digests, made = _open_digests(session, plan_id, first), 0
    while missing := sorted(set(first) - set(digests)):
        new = [
            _digest(plan_id, whom, first[whom], before + 1, today, goes_out)
            for whom, before in _digests_before(session, plan_id, missing)
        ]
        # Another transaction may be making the same ones: then they are waited for, and found.
        written = session.connection().execute(insert_or_pass(session).returning(_message.c.id, *_WHOM), new)
        mine = {_whom(row): row.id for row in written}
        made += len(mine)
        digests |= mine | _open_digests(session, plan_id, set(missing) - set(mine))
    return digests, made


def hand_over_digests(session: Session, whom: Whom, since: date) -> None:
    """Have the recipient's digests that have not been tried yet say that it has a new reader from ``since`` on."""
    institution, role = whom
    session.connection().execute(
        update(_message)
        .where(
            _message.c.institution_id == institution,
            _message.c.kind == MessageKind.DIGEST,
            _message.c.rung == f"digest-{role}",
            _message.c.status == MessageStatus.PENDING,
            _message.c.attempts == 0,
        )
        .values(note=since.isoformat())
    )


def still_carried(session: Session, digest_id: int) -> list[int]:
    """The ids of a digest's messages that are still owed, in order; the others are cancelled here."""
    rows = session.connection().execute(_CARRIED, {"digest": digest_id}).all()
    repeated: set[tuple[MessageKind, int]] = set()
    kept: list[int] = []
    gone: list[int] = []
    for number, kind, due_then, due_now, state, step in rows:
        told = Circumstances(kind, due_then, due_now, state, newer=(kind, step) in repeated)
        (gone if why_no_longer(told) is not None else kept).append(number)
        if kind in REPEATED:
            repeated.add((kind, step))
    if gone:
        _cancel(session, gone)
    return kept[::-1]


def settle_carried(session: Session, digest_id: int, status: MessageStatus, sent_at: datetime | None) -> None:
    """What became of a digest becomes of the messages it carries."""
    session.connection().execute(_SETTLE, {"digest": digest_id, "became": status, "left_at": sent_at})


def carry_again(session: Session, digest_id: int) -> None:
    """Have a digest that was given up carry its messages once more, as far as they are owed when it leaves."""
    session.execute(
        update(Message)
        .where(col(Message.digest_id) == digest_id, col(Message.status) == MessageStatus.DEAD)
        .values(status=MessageStatus.HELD)
        .execution_options(synchronize_session=False)
    )


def _cancel(session: Session, ids: Sequence[int]) -> None:
    for first in range(0, len(ids), _AT_ONCE):
        session.connection().execute(
            update(_message)
            .where(_message.c.id.in_(ids[first : first + _AT_ONCE]), _message.c.status == MessageStatus.HELD)
            .values(status=MessageStatus.CANCELLED, sent_at=None)
        )


def _not_yet_carried(session: Session, keys: Sequence[str]) -> Sequence[Any]:
    """Id, institution, kind and step of the held messages, in order."""
    asked = _held(session.get_bind().dialect.name)
    return session.connection().execute(asked, {"given": as_given(keys)}).all()


def _open_digests(session: Session, plan_id: int, whom: Collection[Whom]) -> dict[Whom, int]:
    """The digests of the plan that have not been tried yet, by recipient."""
    query = (
        select(_message.c.id, *_WHOM)
        .where(
            *_of_plan(plan_id, whom),
            _message.c.status == MessageStatus.PENDING,
            _message.c.attempts == 0,
        )
        .order_by(_message.c.id)
        .with_for_update()
    )
    return {_whom(row): row.id for row in session.connection().execute(query)} if whom else {}


def _digests_before(session: Session, plan_id: int, whom: Sequence[Whom]) -> list[tuple[Whom, int]]:
    """How many digests of the plan each recipient has had."""
    query = select(func.count().label("before"), *_WHOM).where(*_of_plan(plan_id, whom)).group_by(*_WHOM)
    known = {_whom(row): row.before for row in session.connection().execute(query)} if whom else {}
    return [(each, known.get(each, 0)) for each in whom]


def _of_plan(plan_id: int, whom: Collection[Whom]) -> tuple[ColumnElement[bool], ...]:
    return (
        _message.c.institution_id.in_({institution for institution, _ in whom}),
        _message.c.kind == MessageKind.DIGEST,
        _message.c.dedupe_key.startswith(f"digest/{plan_id}/"),
    )


def _whom(row: Any) -> Whom:
    return row.institution_id, ContactRole(row.rung.removeprefix("digest-"))


def _digest(plan_id: int, whom: Whom, step: int, number: int, today: date, goes_out: datetime) -> dict[str, Any]:
    institution, role = whom
    return {
        "dedupe_key": f"digest/{plan_id}/{institution}/{role}/{today.isoformat()}/{number}", "step_id": step,
        "institution_id": institution, "kind": MessageKind.DIGEST, "rung": f"digest-{role}", "owed_on": today,
        "status": MessageStatus.PENDING, "attempts": 0, "next_try_at": goes_out,
    }  # fmt: skip


_message, _step = table_of(Message), table_of(Step)
_WHOM = _message.c.institution_id, _message.c.rung
_CARRIED = (
    select(
        _message.c.id, _message.c.kind, _message.c.due_on, _step.c.due_on.label("due_now"), _step.c.state,
        _step.c.id.label("step"),
    )
    .join(_step, _step.c.id == _message.c.step_id)
    .where(_message.c.digest_id == bindparam("digest"), _message.c.status == MessageStatus.HELD)
    .order_by(_message.c.id.desc())
)  # fmt: skip
_SETTLE = (
    update(_message)
    .where(_message.c.digest_id == bindparam("digest"), _message.c.status == MessageStatus.HELD)
    .values(status=bindparam("became"), sent_at=bindparam("left_at"))
)


@cache
def _held(dialect: str) -> Select[Any]:
    return (
        select(_message.c.id, _message.c.institution_id, _message.c.kind, _message.c.step_id)
        .where(
            is_given(dialect, _message.c.dedupe_key),
            _message.c.status == MessageStatus.HELD,
            _message.c.digest_id.is_(None),
        )
        .order_by(_message.c.id)
    )


@cache
def _put_in(dialect: str) -> Update:
    given = given_rows(dialect, [_message.c.id, _message.c.digest_id])
    return update(_message).where(_message.c.id == given.c.id).values(digest_id=given.c.digest_id)
