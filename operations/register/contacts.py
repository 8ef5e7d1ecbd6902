"""Who is written to for an institution: its contacts, those who stand in for them, and handing over."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import TypeVar

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from domain.rules.days import end_of_day, local_day
from domain.rules.texts import required_line
from domain.tables.columns import id_of
from domain.tables.contact import Absence, Contact
from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, NotFoundError
from domain.values.language import Language, Text
from domain.values.vocabulary import ContactRole, MessageKind, MessageStatus
from notifications.channels.letter import is_address
from notifications.outbox.digests import hand_over_digests, put_into_digests
from notifications.outbox.owed import OF_A_CUT_OFF, contact_role
from operations.actor import Actor
from operations.register.bounces import try_again

_NO_ADDRESS = Text(
    es="«{given}» no es una dirección de correo; escriba una como oficina@example.org.",
    en='"{given}" is no mail address; write one like office@example.org.',
)
_NO_CONTACT = Text(
    es="{institution} no tiene {role} el {day}. Vea desde cuándo con «hitos contact list»; agréguelo con «hitos "
    "contact set».",
    en='{institution} has no {role} on {day}. See from when it has one with "hitos contact list"; add one with '
    '"hitos contact set".',
)
CONTACT_ROLE_NAMES = {
    ContactRole.OFFICE: Text(es="contacto", en="contact"),
    ContactRole.SUPERIOR: Text(es="contacto superior", en="superior contact"),
}
_ALONE = (MessageKind.LAST_NOTICE, MessageKind.ACCEPTED, *OF_A_CUT_OFF)
"""What is never put into a digest: a formal notice, what asks for nothing, what is no step's."""
_BACKWARDS = Text(
    es="La ausencia terminaría el {last}, antes de comenzar el {first}.",
    en="The absence would end on {last}, before it begins on {first}.",
)


@dataclass(frozen=True, slots=True)
class Reached:
    """Who gets a message on a day. ``for_name``: the absent contact a deputy stands in for.

    ``since``: the day from which a contact is one; None for a deputy.
    """

    name: str
    email: str
    language: Language | None
    for_name: str | None = None
    since: date | None = None


def set_contact(
    session: Session, institution: Institution, role: ContactRole, *, name: str, email: str, since: date,
    actor: Actor, language: Language | None = None,
) -> Contact:  # fmt: skip
    """Make a person the contact from ``since`` on; whoever was ends the day before and stays on record.

    What was owed and has not left goes to the new person as one summary, not message by message. Where ``since``
    is still to come, it goes to whoever is there until then, and what is left to ``hand_over_begun`` that day.
    """
    _refuse_no_address(email)
    for former in session.exec(
        select(Contact).where(
            Contact.institution_id == institution.id, Contact.role == role, col(Contact.until).is_(None)
        )
    ):
        former.until = since - timedelta(days=1)
        session.add(former)
    made = Contact(
        institution_id=id_of(institution), role=role, name=required_line(name, "--name"), email=email.strip(),
        language=language, since=since,
    )  # fmt: skip
    session.add(made)
    session.flush()
    try_again(session, institution, role, max(actor.at, _first_moment(session, since)))
    _hand_over_now(session, institution, role, since, actor)
    hand_over_digests(session, (id_of(institution), role), since)
    return made


def hand_over_begun(session: Session, plan: Plan, today: date, now: datetime) -> None:
    """Give contacts whose first day has come what was owed before it and has not left, as one summary each.

    Asked every day, by the plan's local day ``today``; once handed over, nothing of the kind is left. One query.
    """
    query = _waiting(
        select(Message, Contact)
        .join(Step, col(Step.id) == Message.step_id)
        .join(Contact, col(Contact.institution_id) == Message.institution_id)
    ).where(
        Step.plan_id == plan.id, col(Contact.since) > col(Message.owed_on), Contact.since <= today,
        col(Contact.until).is_(None) | (col(Contact.until) >= today),
    ).order_by(col(Contact.id), col(Message.id))  # fmt: skip
    owed = [(message, contact) for message, contact in session.exec(query) if _role_of(message) is contact.role]
    for _, group in groupby(owed, key=lambda pair: pair[1].id):
        several = list(group)
        contact = several[0][1]
        _hand_over(session, plan, [message for message, _ in several], today, now)
        hand_over_digests(session, (contact.institution_id, contact.role), contact.since)


def add_absence(
    session: Session, institution: Institution, role: ContactRole, *, first: date, last: date, deputy: str,
    email: str, actor: Actor,
) -> Absence:  # fmt: skip
    """Have a deputy written to in the contact's place from ``first`` to ``last``; the newest absence counts."""
    _refuse_no_address(email)
    if last < first:
        raise InvalidDataError(_BACKWARDS, first=first, last=last)
    contact = next(iter(_in_force(session, [id_of(institution)], role, first)), None)
    if contact is None:
        raise NotFoundError(
            _NO_CONTACT.with_words(role=CONTACT_ROLE_NAMES[role]), institution=institution.acronym, day=first
        )
    made = Absence(
        contact_id=id_of(contact), first_day=first, last_day=last, deputy_name=required_line(deputy, "--deputy"),
        deputy_email=email.strip(), at=actor.at, by=actor.name,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def reached(session: Session, institutions: Iterable[int], role: ContactRole, day: date) -> dict[int, Reached]:
    """Who gets what these institutions are told on ``day``, by institution; absent where nobody has the role.

    Two queries. A contact with a later ``since`` counts over an earlier one, a later absence too.
    """
    contacts = {row.institution_id: row for row in _in_force(session, list(institutions), role, day)}
    ids = [id_of(row) for row in contacts.values()]
    absences = session.exec(
        select(Absence)
        .where(col(Absence.contact_id).in_(ids), Absence.first_day <= day, Absence.last_day >= day)
        .order_by(col(Absence.id))
    )
    away = {row.contact_id: row for row in absences}
    return {institution: _reached(row, away.get(id_of(row))) for institution, row in contacts.items()}


def _first_moment(session: Session, since: date) -> datetime:
    """The moment at which the day has begun for every plan."""
    zones = session.exec(select(Plan.zone).distinct().order_by(Plan.zone))
    eve = since - timedelta(days=1)
    return max((end_of_day(eve, zone) for zone in zones), default=end_of_day(eve, "UTC"))


def _hand_over_now(
    session: Session, institution: Institution, role: ContactRole, since: date, actor: Actor
) -> None:  # fmt: skip
    query = _waiting(select(Message, Plan).join(Step, col(Step.id) == Message.step_id).join(Plan))
    to_it = query.where(Message.institution_id == institution.id)
    owed = session.exec(to_it.order_by(col(Plan.id), col(Message.id)))
    of_role = [(message, plan) for message, plan in owed if _role_of(message) is role]
    for _, group in groupby(of_role, key=lambda pair: pair[1].id):
        several = list(group)
        plan = several[0][1]
        today = local_day(actor.at, plan.zone)
        if since <= today:
            _hand_over(session, plan, [message for message, _ in several], today, actor.at)


def _hand_over(session: Session, plan: Plan, owed: Sequence[Message], today: date, now: datetime) -> None:
    """Several messages become one summary, which leaves when the first of them would have; one stays itself."""
    single = [message for message in owed if message.kind is not MessageKind.DIGEST]
    if len(single) > 1:
        for message in single:
            message.status = MessageStatus.HELD
            session.add(message)
        goes_out = max(now, min(message.next_try_at for message in single))
        put_into_digests(session, [message.dedupe_key for message in single], id_of(plan), today, goes_out)


_Beside = TypeVar("_Beside")


def _waiting(query: Select[Message, _Beside]) -> Select[Message, _Beside]:
    """Only what nobody has tried to send, and may be put into a digest; held until the transaction ends."""
    return query.where(
        Message.status == MessageStatus.PENDING, Message.attempts == 0, col(Message.kind).not_in(_ALONE)
    ).with_for_update(of=Message)


def _role_of(message: Message) -> ContactRole:
    if message.kind is MessageKind.DIGEST:
        return ContactRole(message.rung.removeprefix("digest-"))
    return contact_role(message.kind)


def _in_force(session: Session, institutions: list[int], role: ContactRole, day: date) -> list[Contact]:
    return list(
        session.exec(
            select(Contact)
            .where(
                col(Contact.institution_id).in_(institutions), Contact.role == role, Contact.since <= day,
                col(Contact.until).is_(None) | (col(Contact.until) >= day),
            )
            .order_by(col(Contact.since), col(Contact.id))
        )
    )  # fmt: skip


def _reached(contact: Contact, absence: Absence | None) -> Reached:
    if absence is None:
        return Reached(contact.name, contact.email, contact.language, since=contact.since)
    return Reached(absence.deputy_name, absence.deputy_email, contact.language, contact.name)


def _refuse_no_address(email: str) -> None:
    if not is_address(email.strip()):
        raise InvalidDataError(_NO_ADDRESS, given=email[:80])
