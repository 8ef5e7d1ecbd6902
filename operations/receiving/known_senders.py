"""Who may answer for an institution: its office, its contacts in force, and those who stand in for them."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from domain.rules.days import local_day
from domain.tables.columns import id_of
from domain.tables.contact import Absence, Contact
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from operations.register.institutions import standing_institutions


def may_answer(session: Session, message: Message, sender: str, now: datetime) -> bool:
    """Whether the address (in lower case) is one of the institution's that the message went to, on that day."""
    step = session.get_one(Step, message.step_id)
    today = local_day(now, session.get_one(Plan, step.plan_id).zone)
    return bool(sender) and sender in _addresses(session, message.institution_id, today)


def _addresses(session: Session, institution_id: int, today: date) -> set[str]:
    """Of the institution and of the one that stands for it today."""
    standing = standing_institutions(session, [institution_id])[institution_id]
    contacts = session.exec(
        select(Contact).where(
            col(Contact.institution_id).in_({institution_id, id_of(standing)}), Contact.since <= today,
            col(Contact.until).is_(None) | (col(Contact.until) >= today),
        )
    ).all()  # fmt: skip
    deputies = session.exec(
        select(Absence.deputy_email).where(
            col(Absence.contact_id).in_([contact.id for contact in contacts]), Absence.first_day <= today,
            Absence.last_day >= today,
        )
    )  # fmt: skip
    found = [standing.email or "", *(contact.email for contact in contacts), *deputies]
    return {email.strip().lower() for email in found if email}
