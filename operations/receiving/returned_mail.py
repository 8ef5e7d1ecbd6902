"""A mail server's report on a mail of ours: which message it was, and which address did not get it.

Anybody can write such a report. It counts only for an address our message went to: the message is known by the
token in the returned Reply-To, or by its Message-ID among those to institutions with that address.
"""

from sqlmodel import Session, col, func, select

from domain.tables.columns import id_of
from domain.tables.contact import Absence, Contact
from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.values.vocabulary import MessageStatus
from notifications.identity import message_id
from notifications.receiving.bounces import Bounced, ReturnedMail
from notifications.receiving.incoming import Incoming
from operations.messages.answer_addresses import AnswerBox

_MOST_MESSAGES = 5_000


def returned_to_us(session: Session, mail: Incoming, answers: AnswerBox, domain: str) -> list[tuple[Bounced, int]]:
    """The addresses that did not get a message of ours, each with the message's number."""
    found = []
    for bounced in mail.bounced:
        institutions = _institutions_at(session, bounced.email)
        message = _message(session, mail.returned, institutions, answers, domain)
        if message is not None:
            found.append((bounced, message))
    return found


def _message(
    session: Session, returned: ReturnedMail, institutions: set[int], answers: AnswerBox, domain: str
) -> int | None:
    answered = answers.answered([returned.reply_to]) if returned.reply_to else None
    if answered is not None and answered.institution_id in institutions:
        return answered.message_id if session.get(Message, answered.message_id) else None
    if returned.header_id is None:
        return None
    query = select(Message.id, Message.dedupe_key).where(
        col(Message.institution_id).in_(institutions), Message.status != MessageStatus.CANCELLED
    )
    rows = session.exec(query.order_by(col(Message.id).desc()).limit(_MOST_MESSAGES))
    return next((number for number, key in rows if message_id(key, domain) == returned.header_id), None)


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
