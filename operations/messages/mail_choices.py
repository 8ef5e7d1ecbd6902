"""Who does not want what may be opted out of: chosen per institution and address, appended, the latest counts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from domain.rules.link_tokens import ChoiceScope, choice_in, mark_of_address
from domain.rules.mail_choices import is_optional
from domain.tables.columns import id_of
from domain.tables.contact import Absence, Contact
from domain.tables.institution import Institution
from domain.tables.mail import MailChoice
from domain.values.errors import NotFoundError
from domain.values.language import Text
from notifications.channels.letter import OptOut
from notifications.messages.facts import MessageFacts
from operations.actor import Actor
from operations.messages.answer_addresses import AnswerBox
from operations.messages.links import Links
from operations.messages.message_facts import Addressed
from operations.register.institutions import standing_institutions

_LONGEST_NAME = 120
_OPENS_NOTHING = Text(
    es="Este enlace no sirve: está incompleto, o ya no se escribe a esa dirección.",
    en="This link does not work: it is incomplete, or that address is no longer written to.",
)
_NOT_WRITTEN_TO = Text(
    es="A «{given}» no se le escribe por ninguna institución. Vea «hitos contact list».",
    en='No institution is written to at "{given}". See "hitos contact list".',
)


@dataclass(frozen=True, slots=True)
class Choosing:
    """An address and what it chose so far."""

    institution: Institution
    email: str
    wanted: bool


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """The latest choice of an address, for people."""

    institution: str
    email: str
    wanted: bool
    at: datetime
    by: str


def has_optional(facts: MessageFacts) -> bool:
    """Whether anything in the message may be opted out of."""
    return any(is_optional(each.kind, each.rung) for each in facts.items or (facts,))


def with_opt_out(addressed: Addressed, links: Links | None, answers: AnswerBox | None) -> Addressed:
    """The same with where its reader opts out, if anything in it may be and there is a page or a mailbox."""
    if not addressed.email or not (links or answers) or not has_optional(addressed.facts):
        return addressed
    scope = ChoiceScope(addressed.institution_id, mark_of_address(addressed.email))
    page = links.choosing(scope) if links else None
    facts = addressed.facts._replace(opt_out_at=page)
    return addressed._replace(facts=facts, opt_out=OptOut(page, answers.choosing(scope) if answers else None))


def unwanted(session: Session, asked: Collection[tuple[int, str]]) -> set[tuple[int, str]]:
    """Those of these (institution, address in lower case) that opted out. One query; two where anybody did."""
    rows = session.exec(
        select(MailChoice)
        .where(col(MailChoice.email).in_({email for _, email in asked}))
        .order_by(col(MailChoice.id))
    ).all()
    return {whom for whom, row in _latest(session, rows).items() if not row.wanted} & set(asked)


def opened_choice(session: Session, key: bytes | None, token: str) -> Choosing:
    """Whose choice the token is; the same NotFoundError whatever is wrong with it."""
    scope = choice_in(key, token) if key is not None else None
    if scope is None:
        raise NotFoundError(_OPENS_NOTHING)
    return choosing_of(session, scope)


def choosing_of(session: Session, scope: ChoiceScope) -> Choosing:
    """The address a scope stands for; NotFoundError once the institution is not known at it any more."""
    if session.get(Institution, scope.institution_id) is None:
        raise NotFoundError(_OPENS_NOTHING)
    institution = standing_institutions(session, [scope.institution_id])[scope.institution_id]
    known = _addresses(session, {scope.institution_id, id_of(institution)})
    email = next((each for each in known if mark_of_address(each) == scope.mark), None)
    if email is None:
        raise NotFoundError(_OPENS_NOTHING)
    whom = id_of(institution), email
    return Choosing(institution, email, whom not in unwanted(session, [whom]))


def choose(session: Session, choosing: Choosing, *, wanted: bool, by: str, at: datetime) -> bool:
    """Have the choice count from now on; False, and nothing written, if that was its choice already.

    What is under way at this very moment may still arrive.
    """
    if choosing.wanted is wanted:
        return False
    session.add(
        MailChoice(
            institution_id=id_of(choosing.institution), email=choosing.email, wanted=wanted, at=at,
            by=by[:_LONGEST_NAME],
        )
    )  # fmt: skip
    session.flush()
    return True


def choose_for(session: Session, email: str, *, wanted: bool, actor: Actor) -> list[str]:
    """The same for every institution written to at an address, by a person who was asked to; their acronyms.

    NotFoundError for an address that nobody is written to at.
    """
    told = email.strip().lower()
    found = [row for row in session.exec(select(Institution)) if told in _addresses(session, {id_of(row)})]
    if not found:
        raise NotFoundError(_NOT_WRITTEN_TO, given=email[:80])
    for institution in found:
        whom = id_of(institution), told
        choose(
            session, Choosing(institution, told, whom not in unwanted(session, [whom])), wanted=wanted,
            by=actor.name, at=actor.at,
        )  # fmt: skip
    return sorted(row.acronym for row in found)


def list_choices(session: Session) -> list[ChoiceLine]:
    """The latest choice of every address that ever chose, by institution."""
    latest = _latest(session, session.exec(select(MailChoice).order_by(col(MailChoice.id))).all())
    named = standing_institutions(session, {institution for institution, _ in latest})
    lines = [
        ChoiceLine(named[institution].acronym, email, row.wanted, row.at, row.by)
        for (institution, email), row in latest.items()
    ]
    return sorted(lines, key=lambda line: (line.institution, line.email))


def _latest(session: Session, rows: Sequence[MailChoice]) -> dict[tuple[int, str], MailChoice]:
    """The last of these choices, oldest first, by the institution that stands for it today, and address."""
    standing = standing_institutions(session, {row.institution_id for row in rows}) if rows else {}
    return {(id_of(standing[row.institution_id]), row.email): row for row in rows}


def _addresses(session: Session, institutions: set[int]) -> list[str]:
    """All at which these are, or once were, written to, in lower case: who left still holds old mails."""
    offices = session.exec(select(Institution.email).where(col(Institution.id).in_(institutions)))
    contacts = session.exec(select(Contact).where(col(Contact.institution_id).in_(institutions))).all()
    deputies = session.exec(
        select(Absence.deputy_email).where(col(Absence.contact_id).in_([contact.id for contact in contacts]))
    )
    found = [*offices, *(contact.email for contact in contacts), *deputies]
    return [email.strip().lower() for email in found if email]
