"""Addresses that bounce: marked by a mail server's word, cleared by a person, an answer, or the contact set anew.

The newest word counts. An address bounces since the first permanent report after which nothing spoke for it:
no clearing, no answer taken in from it, and no contact with that very address put in place on a later day.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import Select

from domain.rules.texts import required_line
from domain.tables.contact import Contact
from domain.tables.cutoff import Signatory
from domain.tables.institution import Institution
from domain.tables.mail import Bounce, Received
from domain.tables.outbox import Attempt, Message
from domain.tables.step import Step
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus, ReceivedState
from notifications.channels.letter import is_address
from notifications.channels.outcome import Outcome, Refused, Trouble
from notifications.outbox.calls import TO_A_PERSON, is_still_called
from notifications.outbox.owed import Circumstances, contact_role, why_no_longer
from notifications.receiving.bounces import is_permanent
from operations.actor import Actor

_CLEARED = "cleared: "
_NO_ADDRESS = Text(
    es="«{given}» no es una dirección de correo que rebote. Vea «hitos contact list».",
    en='"{given}" is no mail address that bounces. See "hitos contact list".',
)


def bouncing(session: Session, emails: Iterable[str]) -> dict[str, datetime]:
    """Since when each of these addresses bounces; those that do not are absent. Three queries at most."""
    wanted = {email.lower() for email in emails}
    rows = session.exec(select(Bounce).where(col(Bounce.email).in_(wanted)).order_by(col(Bounce.id))).all()
    if not rows:
        return {}
    spoken_for = _last_answers(session, {row.email for row in rows})
    renewed = _contact_days(session, {row.email for row in rows})
    since: dict[str, datetime] = {}
    for row in rows:
        if row.reason.startswith(_CLEARED):
            since.pop(row.email, None)
        elif row.permanent:
            since.setdefault(row.email, row.at)
    last = {row.email: row.at for row in rows if row.permanent}
    return {
        email: at
        for email, at in since.items()
        if (email not in spoken_for or spoken_for[email] <= last[email])
        and (email not in renewed or renewed[email] <= last[email].date())
    }


def mark_bounce(
    session: Session, email: str, *, permanent: bool, reason: str, at: datetime, message_id: int | None
) -> None:
    """Record what a mail server said of an address."""
    session.add(Bounce(email=email.lower(), message_id=message_id, at=at, permanent=permanent, reason=reason))
    session.flush()


def mark_refused(session: Session, message_id: int, email: str | None, outcome: Outcome, at: datetime) -> None:
    """Mark the address where the server, while a message was handed over, said that nobody is there."""
    if email is None or not isinstance(outcome, Refused) or outcome.reason.trouble is not Trouble.REFUSED:
        return
    if is_permanent(outcome.reason.detail):
        mark_bounce(
            session, email, permanent=True, reason=outcome.reason.detail, at=at, message_id=message_id
        )  # fmt: skip


def clear_bounce(session: Session, email: str, actor: Actor, why: str) -> None:
    """Say that an address works again; who and why stay on record. InvalidDataError if it does not bounce.

    What did not leave because of it, and is still owed, is tried again.
    """
    told = email.strip().lower()
    if not is_address(told) or told not in bouncing(session, [told]):
        raise InvalidDataError(_NO_ADDRESS, given=email[:80])
    reason = f"{_CLEARED}{actor.name}: {required_line(why, '--why', 500)}"
    session.add(Bounce(email=told, at=actor.at, permanent=False, reason=reason))
    session.flush()
    for institution in session.exec(select(Institution).where(func.lower(col(Institution.email)) == told)):
        try_again(session, institution, ContactRole.OFFICE, actor.at)
    contacts = select(Contact, Institution).join(Institution).where(func.lower(col(Contact.email)) == told)
    for contact, institution in session.exec(contacts):
        try_again(session, institution, contact.role, actor.at)
    _try_signatories_again(session, told, actor.at)


def bounces_of_message(session: Session, message_id: int) -> list[Bounce]:
    """What servers said of one message, oldest first."""
    return list(session.exec(select(Bounce).where(Bounce.message_id == message_id).order_by(col(Bounce.id))))


def try_again(session: Session, institution: Institution, role: ContactRole, now: datetime) -> int:
    """Have what did not leave because the address bounced, and is still owed, tried at once; how many.

    To be called when the institution is reached another way.
    """
    bounced = session.exec(
        _bounced().where(
            Message.institution_id == institution.id, Message.kind != MessageKind.DIGEST, ~TO_A_PERSON
        )
    ).all()
    owed = [
        message
        for message, step in bounced
        if contact_role(message.kind) is role
        and why_no_longer(Circumstances(message.kind, message.due_on, step.due_on, step.state)) is None
    ]
    return _try_at_once(session, owed, now)


def _try_signatories_again(session: Session, email: str, now: datetime) -> None:
    """The same for the plans of which somebody at the address signs; who signs there too bounces as before."""
    plans = select(Signatory.plan_id).where(func.lower(col(Signatory.email)) == email)
    bounced = session.exec(_bounced().where(col(Step.plan_id).in_(plans), TO_A_PERSON)).all()
    owed = [message for message, _ in bounced if is_still_called(session, message.kind, message.rung)]
    _try_at_once(session, owed, now)


def _bounced() -> Select[Message, Step]:
    """What was given up because its address bounced."""
    last = select(func.max(col(Attempt.id))).group_by(col(Attempt.message_id))
    return (
        select(Message, Step)
        .join(Attempt, col(Attempt.message_id) == Message.id)
        .join(Step, col(Step.id) == Message.step_id)
        .where(
            Message.status == MessageStatus.DEAD, col(Attempt.id).in_(last),
            col(Attempt.detail).startswith(f"{Trouble.BOUNCES}"),
        )
        .order_by(col(Message.id))
    )  # fmt: skip


def _try_at_once(session: Session, messages: Sequence[Message], now: datetime) -> int:
    for message in messages:
        message.status, message.attempts, message.next_try_at = MessageStatus.PENDING, 0, now
        session.add(message)
    session.flush()
    return len(messages)


def _last_answers(session: Session, emails: set[str]) -> dict[str, datetime]:
    answered = {ReceivedState.TO_REVIEW, ReceivedState.TAKEN}
    rows = session.exec(
        select(Received).where(
            col(Received.sender).in_(emails), col(Received.state).in_(answered),
            col(Received.institution_id).is_not(None),
        )
    )  # fmt: skip
    last: dict[str, datetime] = {}
    for row in rows:
        last[row.sender] = max(row.at, last.get(row.sender, row.at))
    return last


def _contact_days(session: Session, emails: set[str]) -> dict[str, date]:
    rows = session.exec(select(Contact).where(func.lower(col(Contact.email)).in_(emails)))
    days: dict[str, date] = {}
    for row in rows:
        days[row.email.lower()] = max(row.since, days.get(row.email.lower(), row.since))
    return days
