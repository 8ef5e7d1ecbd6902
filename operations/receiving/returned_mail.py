"""A mail server's report on a mail of ours: which message it was, and which address did not get it.

Anybody can write such a report, and one that counts silences an address. So it counts only for an address that our
message went to, and the message is known by the token in the returned Reply-To, which its reader alone has; or by
its Message-ID, which an insider might guess: among those that left in the last days for institutions with that
address, or for who signs for a plan and has it. Of a message that had a token and comes back without it no address
is condemned.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import or_
from sqlmodel import Session, col, func, select

from domain.tables.columns import id_of
from domain.tables.contact import Absence, Contact
from domain.tables.cutoff import Signatory
from domain.tables.institution import Institution
from domain.tables.outbox import Attempt, Message
from domain.tables.step import Step
from notifications.identity import message_id
from notifications.outbox.calls import TO_A_PERSON
from notifications.receiving.bounces import Bounced, ReturnedMail
from notifications.receiving.incoming import Incoming
from operations.messages.answer_addresses import AnswerBox, answered_messages

_MOST_MESSAGES = 5_000
_LATEST = timedelta(days=14)
"""Mail servers give up after four or five days (RFC 5321, 4.5.4.1); some take their time to tell."""


def returned_to_us(
    session: Session, mail: Incoming, answers: AnswerBox, domain: str, now: datetime
) -> list[tuple[Bounced, int]]:
    """The addresses that did not get a message of ours, each with the message's number."""
    found = []
    for bounced in mail.bounced:
        institutions, plans = _institutions_at(session, bounced.email), _plans_signed_by(session, bounced.email)
        proved = _by_token(session, mail.returned, institutions, answers)
        number = proved or _by_message_id(session, mail.returned, institutions, plans, domain, now - _LATEST)
        if number is None:
            continue
        has_token = proved is None and bool(answered_messages(session, [number]))
        found.append((replace(bounced, permanent=False) if has_token else bounced, number))
    return found


def _by_token(session: Session, returned: ReturnedMail, institutions: set[int], answers: AnswerBox) -> int | None:
    answered = answers.answered([returned.reply_to]) if returned.reply_to else None
    if answered is None or answered.institution_id not in institutions:
        return None
    return answered.message_id if session.get(Message, answered.message_id) else None


def _by_message_id(
    session: Session, returned: ReturnedMail, institutions: set[int], plans: set[int], domain: str, since: datetime
) -> int | None:
    if returned.header_id is None:
        return None
    of_plans = select(Step.id).where(col(Step.plan_id).in_(plans))
    left = select(Attempt.message_id).where(
        col(Attempt.outcome).in_(("sent", "uncertain")), col(Attempt.started_at) > since
    )
    query = select(Message.id, Message.dedupe_key).where(
        or_(col(Message.institution_id).in_(institutions), TO_A_PERSON & col(Message.step_id).in_(of_plans)),
        col(Message.id).in_(left),
    )
    rows = session.exec(query.order_by(col(Message.id).desc()).limit(_MOST_MESSAGES))
    return next((number for number, key in rows if message_id(key, domain) == returned.header_id), None)


def _plans_signed_by(session: Session, email: str) -> set[int]:
    """The plans whose reports somebody at the address signs."""
    return set(session.exec(select(Signatory.plan_id).where(func.lower(col(Signatory.email)) == email)))


def _institutions_at(session: Session, email: str) -> set[int]:
    """Those that are, or once were, written to at the address."""
    offices = session.exec(select(Institution).where(func.lower(col(Institution.email)) == email))
    contacts = session.exec(select(Contact.institution_id).where(func.lower(col(Contact.email)) == email))
    deputies = session.exec(
        select(Contact.institution_id)
        .join(Absence, col(Absence.contact_id) == Contact.id)
        .where(func.lower(col(Absence.deputy_email)) == email)
    )
    found = {id_of(office) for office in offices} | set(contacts) | set(deputies)
    merged = session.exec(select(Institution.id).where(col(Institution.merged_into_id).in_(found)))
    return found | {number for number in merged if number is not None}
