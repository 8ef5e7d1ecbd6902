"""The outbox for people: what is owed, what was said, what went wrong, and what to do about it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Select
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from domain.rules.transitions import STATE_NAMES
from domain.tables.institution import Institution
from domain.tables.outbox import Attempt, Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import NotFoundError, RefusedError
from domain.values.language import Text
from domain.values.vocabulary import MessageKind, MessageStatus
from notifications.channels.outcome import Trouble
from notifications.identity import message_id
from notifications.messages.compose import OURS, ComposedMessage, Templates, compose
from notifications.outbox.calls import is_still_called
from notifications.outbox.digests import carry_again, settle_carried
from notifications.outbox.owed import OF_A_CUT_OFF, Circumstances, why_no_longer
from operations.messages.answer_addresses import AnswerBox, answered_messages, with_answer_address
from operations.messages.cut_offs_told import subject_of
from operations.messages.links import Links
from operations.messages.mail_choices import with_opt_out
from operations.messages.message_facts import gather, with_draft
from operations.messages.message_links import link_scopes, with_link
from operations.register.bounces import bounces_of_message

KIND_NAMES: dict[MessageKind, Text] = {
    MessageKind.REMINDER: Text(es="recordatorio", en="reminder"),
    MessageKind.SUPERIOR: Text(es="aviso al superior", en="notice to the superior"),
    MessageKind.ESCALATION: Text(es="escalamiento", en="escalation"),
    MessageKind.STEERING: Text(es="aviso al órgano rector", en="notice to the steering body"),
    MessageKind.REVIEW_REQUESTED: Text(es="revisión pedida", en="review requested"),
    MessageKind.REVIEW_WAITING: Text(es="revisión pendiente", en="review waiting"),
    MessageKind.REVIEW_STEERING: Text(es="revisión sin decidir", en="review undecided"),
    MessageKind.RETURNED: Text(es="devolución", en="returned"),
    MessageKind.TAKE_UP: Text(es="devolución sin retomar", en="return not taken up"),
    MessageKind.ANSWERED: Text(es="respuesta por ver", en="answer to see"),
    MessageKind.DIGEST: Text(es="resumen", en="digest"),
    MessageKind.ACCEPTED: Text(es="aceptación", en="accepted"),
    MessageKind.DATE_DECLINED: Text(es="fecha no aceptada", en="date declined"),
    MessageKind.DATE_ACCEPTED: Text(es="fecha nueva", en="new date"),
    MessageKind.LAST_NOTICE: Text(es="aviso formal", en="formal notice"),
    MessageKind.SIGN: Text(es="turno de firmar", en="turn to sign"),
    MessageKind.SIGN_RETURNED: Text(es="informe devuelto", en="report returned"),
    MessageKind.UNDELIVERED: Text(es="avisos sin entregar", en="undelivered messages"),
}
MESSAGE_STATUS_NAMES: dict[MessageStatus, Text] = {
    MessageStatus.PENDING: Text(es="pendiente", en="pending"),
    MessageStatus.HELD: Text(es="en un resumen", en="in a digest"),
    MessageStatus.SENDING: Text(es="enviándose", en="being sent"),
    MessageStatus.SENT: Text(es="enviado", en="sent"),
    MessageStatus.UNCERTAIN: Text(es="incierto", en="uncertain"),
    MessageStatus.DEAD: Text(es="no entregado", en="not delivered"),
    MessageStatus.CANCELLED: Text(es="cancelado", en="cancelled"),
}
_NO_MESSAGE = Text(
    es="No hay ningún mensaje {id}. Vea los que hay con «hitos outbox list».",
    en='There is no message {id}. See what there is with "hitos outbox list".',
)
_NOT_NOW = {
    MessageStatus.SENT: Text(
        es="El mensaje {id} ya se envió; no hay nada que repetir ni que retirar.",
        en="Message {id} has been sent; there is nothing to repeat or to drop.",
    ),
    MessageStatus.SENDING: Text(
        es="El mensaje {id} se está enviando en este momento; espere y vea «hitos outbox show {id}».",
        en='Message {id} is being sent at this moment; wait and see "hitos outbox show {id}".',
    ),
    MessageStatus.CANCELLED: Text(
        es="El mensaje {id} ya está cancelado.", en="Message {id} is cancelled already."
    ),
}
_IN_A_DIGEST = Text(
    es="El mensaje {id} viaja en el resumen {digest}; para repetirlo: «hitos outbox retry {digest}».",
    en='Message {id} travels in digest {digest}; to try it again: "hitos outbox retry {digest}".',
)
_STATE_MOVED = Text(
    es="El mensaje {id} ya no corresponde: {code} está {state}, y lo que el mensaje pide ya no hace falta. No se "
    "enviará; no tiene que hacer nada.",
    en="Message {id} is no longer owed: {code} is {state}, and what the message asks for is not needed any more. "
    "It will not be sent; there is nothing to do.",
)
_DATE_MOVED = Text(
    es="El mensaje {id} ya no corresponde: habla del plazo del {then}, y {code} {now}. No se enviará; los avisos "
    "que tocan ahora salen solos: véalos con «hitos policy explain {code}».",
    en="Message {id} is no longer owed: it speaks of the deadline of {then}, and {code} {now}. It will not be "
    'sent; the messages that are due now leave by themselves: see them with "hitos policy explain {code}".',
)
_DECIDED = Text(
    es="El mensaje {id} ya no corresponde: sobre ese corte ya se decidió. No se enviará; no tiene que hacer nada. "
    "De quién es el turno ahora: «hitos report list».",
    en="Message {id} is no longer owed: that cut-off has been decided on. It will not be sent; there is nothing "
    'to do. Whose turn it is now: "hitos report list".',
)
_DUE_NOW = Text(es="vence ahora el {due}", en="is now due on {due}")
_NO_DATE = Text(es="ya no tiene plazo", en="has no deadline any more")


@dataclass(frozen=True, slots=True)
class OutboxLine:
    """One message in the list. ``trouble`` is the last try's stored reason (``say_reason`` puts it in words).

    ``digest``: the number of the digest it travels in; None for a letter of its own.
    """

    id: int
    plan: str
    step: str | None
    """None for a message about a cut-off."""
    recipient: str
    kind: MessageKind
    rung: str
    due_on: date | None
    owed_on: date
    status: MessageStatus
    attempts: int
    next_try_at: datetime
    sent_at: datetime | None
    trouble: str | None
    digest: int | None = None
    cut_off: date | None = None
    """The day of the frozen report that the message is about."""


@dataclass(frozen=True, slots=True)
class TryLine:
    """One attempt. ``outcome`` None: under way, or cut off and not yet noticed."""

    started_at: datetime
    ended_at: datetime | None
    worker: str
    outcome: str | None
    detail: str | None
    subject: str | None


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """One message whole: as it was sent, or as it would be sent now."""

    line: OutboxLine
    message_id: str
    email: str | None
    message: ComposedMessage
    tries: tuple[TryLine, ...]
    bounces: tuple[str, ...] = ()
    """What mail servers said of the address, oldest first."""


def list_messages(
    session: Session, status: MessageStatus | None = None, plan: str | None = None, most: int = 500
) -> list[OutboxLine]:
    """The newest ``most`` messages, oldest first; of one status or plan (its code) if given."""
    query = _lines().order_by(col(Message.id).desc()).limit(most)
    if status is not None:
        query = query.where(col(Message.status) == status)
    if plan is not None:
        query = query.where(col(Plan.code) == plan)
    return [_line(session, *row) for row in reversed(session.execute(query).all())]


def show_message(
    session: Session,
    number: int,
    now: datetime,
    domain: str,
    links: Links | None = None,
    answers: AnswerBox | None = None,
    templates: Templates = OURS,
    reports: Path | None = None,
) -> OutboxEntry:
    """One message with its words and tries; NotFoundError. ``domain``: the right side of its Message-ID.
    ``reports``: the folder of signed reports, beside which drafts lie.

    The subject of each try is what was said then. The words of a sent message are made from what was
    known at the moment it left.
    """
    message = _message(session, number)
    line = _line(session, *session.execute(_lines().where(col(Message.id) == number)).one())
    moment = message.sent_at or now
    scopes = link_scopes(session, links, [number], moment) if links else {}
    addressed = with_draft(gather(session, [number], moment)[number], reports)
    addressed = with_link(addressed, links, scopes.get(number))
    answered = answered_messages(session, [number]) if answers else {}
    addressed = with_opt_out(with_answer_address(addressed, answers, answered.get(number)), links, answers)
    tries = session.exec(select(Attempt).where(Attempt.message_id == number).order_by(col(Attempt.id)))
    return OutboxEntry(
        line=line,
        message_id=message_id(message.dedupe_key, domain),
        email=addressed.email,
        message=compose(addressed.facts, addressed.language, templates),
        tries=tuple(
            TryLine(a.started_at, a.ended_at, a.worker, a.outcome, a.detail, a.subject) for a in tries
        ),
        bounces=tuple(
            f"{b.at:%Y-%m-%d %H:%M %Z} {b.email}: {b.reason}" for b in bounces_of_message(session, number)
        ),
    )  # fmt: skip


def retry_message(session: Session, number: int, now: datetime) -> None:
    """Have a message tried again at once, with a full set of tries. RefusedError if it left or is not owed."""
    message = _message(session, number)
    if message.status in (MessageStatus.SENT, MessageStatus.SENDING):
        raise RefusedError(_NOT_NOW[message.status], id=number)
    if message.status is MessageStatus.HELD:
        raise RefusedError(_IN_A_DIGEST, id=number, digest=message.digest_id)
    if message.kind is MessageKind.DIGEST:
        carry_again(session, number)
    else:
        if not is_still_called(session, message.kind, message.rung):
            raise RefusedError(_DECIDED, id=number)
        _refuse_owed_no_more(message, session.get_one(Step, message.step_id))
        message.digest_id = None  # by itself from now on: in the digest it was given up with it would leave again
    message.status, message.attempts, message.next_try_at = MessageStatus.PENDING, 0, now
    session.add(message)


def drop_message(session: Session, number: int, now: datetime, by: str, why: str) -> None:
    """Take a message back before it leaves; who and why stay beside its tries. RefusedError if it left."""
    message = _message(session, number)
    if message.status in _NOT_NOW:
        raise RefusedError(_NOT_NOW[message.status], id=number)
    message.status = MessageStatus.CANCELLED
    settle_carried(session, number, MessageStatus.CANCELLED, None)
    session.add(message)
    session.add(Attempt(message_id=number, worker=by, started_at=now, ended_at=now, outcome="dropped", detail=why))


def _line(session: Session, *row: Any) -> OutboxLine:
    """A message about a cut-off is filed under a step and an institution of its plan, and about neither."""
    line = OutboxLine(*row)
    if line.kind not in OF_A_CUT_OFF:
        return line
    day, reader = subject_of(session, line.kind, line.rung)
    return replace(line, step=None, cut_off=day, recipient=reader or line.recipient)


def _refuse_owed_no_more(message: Message, step: Step) -> None:
    why = why_no_longer(Circumstances(message.kind, message.due_on, step.due_on, step.state))
    if why is Trouble.DATE_MOVED:
        told = _DATE_MOVED.with_words(now=_DUE_NOW if step.due_on else _NO_DATE)
        raise RefusedError(told, id=message.id, code=step.code, then=message.due_on, due=step.due_on)
    if why is not None:
        told = _STATE_MOVED.with_words(state=STATE_NAMES[step.state])
        raise RefusedError(told, id=message.id, code=step.code)


def _message(session: Session, number: int) -> Message:
    message = session.get(Message, number, with_for_update=True)
    if message is None:
        raise NotFoundError(_NO_MESSAGE, id=number)
    return message


def _lines() -> Select[Any]:
    trouble = (
        select(col(Attempt.detail))
        .where(col(Attempt.message_id) == col(Message.id))
        .order_by(col(Attempt.id).desc())
        .limit(1)
        .correlate(Message)
        .scalar_subquery()
    )
    return (
        columns(
            col(Message.id), col(Plan.code), col(Step.code), col(Institution.acronym), col(Message.kind),
            col(Message.rung), col(Message.due_on), col(Message.owed_on), col(Message.status),
            col(Message.attempts), col(Message.next_try_at), col(Message.sent_at), trouble,
            col(Message.digest_id),
        )
        .join(Step, col(Step.id) == col(Message.step_id))
        .join(Plan, col(Plan.id) == col(Step.plan_id))
        .join(Institution, col(Institution.id) == col(Message.institution_id))
    )  # fmt: skip
