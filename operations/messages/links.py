"""Personal links: made for an institution and a step (or all it owes), opened, listed and revoked.

The database keeps a token's SHA-256 only; the token is made again from the installation's key whenever it is
to be written or shown.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from hashlib import sha256

from sqlalchemy import Insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, func, select

from domain.rules.days import local_day
from domain.rules.link_tokens import (
    LATEST_END,
    ChoiceScope,
    LinkScope,
    choice_token_of,
    scope_in,
    token_of,
)
from domain.tables.columns import id_of, table_of
from domain.tables.institution import Institution, StepResponsibility
from domain.tables.mail import Link
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import NotFoundError, RefusedError
from domain.values.language import Text
from domain.values.vocabulary import Role
from operations.acting.acts import refuse_on_whole
from operations.actor import Actor
from operations.register.institutions import standing_institutions

ANSWERING = (Role.LEAD, Role.CO_RESPONSIBLE)
"""As what an institution may answer behind a link."""
_OPENS_NOTHING = Text(es="Este enlace no sirve o ya no sirve.", en="This link does not work, or no longer.")
_NOT_THEIRS = Text(
    es="{institution} no es responsable de {code}; un enlace es solo de quien responde por el paso.",
    en="{institution} is not responsible for {code}; a link is only for whoever answers for the step.",
)
_NO_LINK = Text(
    es="No hay ningún enlace {id}. Véalos con «hitos link list».",
    en='There is no link {id}. See them with "hitos link list".',
)


@dataclass(frozen=True, slots=True)
class Links:
    """What links are made with. ``portal``: scheme and host where people reach the pages."""

    portal: str
    key: bytes = field(repr=False)
    days: int
    """A link works at least so many days after the deadline, or after it is written if that is later."""

    def address(self, scope: LinkScope) -> str:
        """The link itself."""
        return f"{self.portal}/responder/{token_of(self.key, scope)}"

    def choosing(self, scope: ChoiceScope) -> str:
        """Where an address chooses what it is sent."""
        return f"{self.portal}/avisos/{choice_token_of(self.key, scope)}"


@dataclass(frozen=True, slots=True)
class OpenedLink:
    """A link that works. ``institution`` is the one that stands for it today."""

    id: int
    institution: Institution
    step_id: int | None
    expires_on: date


def scopes_for(
    session: Session, links: Links, wanted: Sequence[tuple[int, int | None, date | None, date]]
) -> list[LinkScope]:
    """What links for these (institution, step, deadline, day of writing) open, in the same order. One query.

    They work to the end of a month: what is written several times in a month carries one and the same link.
    """
    revoked = _revoked(session, {institution for institution, *_ in wanted})
    return [
        LinkScope(institution, step, _until(due, today, links.days), revoked[institution, step])
        for institution, step, due, today in wanted
    ]


def keep_link(session: Session, links: Links, scope: LinkScope, at: datetime) -> None:
    """Have the link work; nothing happens where it does. To be called before it leaves. One statement."""
    told = {
        "institution_id": scope.institution_id, "step_id": scope.step_id, "expires_on": scope.expires_on,
        "token_sha256": _mark(token_of(links.key, scope)), "created_at": at,
    }  # fmt: skip
    session.connection().execute(_insert(session.get_bind().dialect.name), told)


def link_for(
    session: Session, links: Links, institution: Institution, step: Step | None, actor: Actor, zone: str
) -> str:
    """The link as the next mail would carry it, working from now on; RefusedError for a step of others."""
    if step is not None:
        refuse_on_whole(session, step)
        if not _answers_for(session, institution, step):
            raise RefusedError(_NOT_THEIRS, institution=institution.acronym, code=step.code)
    today, due = local_day(actor.at, zone), step.due_on if step else None
    (scope,) = scopes_for(session, links, [(id_of(institution), step.id if step else None, due, today)])
    keep_link(session, links, scope, actor.at)
    return links.address(scope)


def open_link(session: Session, key: bytes | None, token: str, now: datetime, zone: str) -> OpenedLink:
    """What the token opens. The same NotFoundError whatever is wrong with it, so that nobody learns which.

    What this installation did not sign never reaches the database. The last day ends where the step's plan is;
    for a link to all that an institution owes, in any plan, in ``zone``.
    """
    scope = scope_in(key, token) if key is not None else None
    if scope is None:
        raise NotFoundError(_OPENS_NOTHING)
    link = session.exec(select(Link).where(Link.token_sha256 == _mark(token))).first()
    if link is None or link.revoked_at is not None:
        raise NotFoundError(_OPENS_NOTHING)
    step = session.get(Step, link.step_id) if link.step_id is not None else None
    if local_day(now, session.get_one(Plan, step.plan_id).zone if step else zone) > link.expires_on:
        raise NotFoundError(_OPENS_NOTHING)
    institution = standing_institutions(session, [link.institution_id])[link.institution_id]
    return OpenedLink(id_of(link), institution, link.step_id, link.expires_on)


def step_behind(session: Session, link: OpenedLink, step_id: int) -> tuple[Plan, Step]:
    """The step, if the link opens it and its institution still answers for it; else as an unknown link."""
    step = session.get(Step, step_id) if step_id < 1 << 31 else None
    if step is None or link.step_id not in {None, step.id} or step.has_children:
        raise NotFoundError(_OPENS_NOTHING)
    if not _answers_for(session, link.institution, step):
        raise NotFoundError(_OPENS_NOTHING)
    return session.get_one(Plan, step.plan_id), step


def list_links(session: Session, today: date | None) -> list[tuple[Link, str, str | None]]:
    """Every link with its institution's acronym and step's code; those alone that work on ``today``, if given."""
    query = (
        select(Link, Institution.acronym, Step.code)
        .join(Institution, col(Institution.id) == Link.institution_id)
        .outerjoin(Step, col(Step.id) == Link.step_id)
        .order_by(col(Link.id))
    )
    if today is not None:
        query = query.where(col(Link.revoked_at).is_(None), Link.expires_on >= today)
    return [(link, acronym, code) for link, acronym, code in session.exec(query)]


def revoke(session: Session, link_id: int, actor: Actor) -> list[Link]:
    """Have the link, and every other of the same scope, work no more; those that were. NotFoundError.

    The next mail about it carries a new one.
    """
    asked = session.get(Link, link_id)
    if asked is None:
        raise NotFoundError(_NO_LINK, id=link_id)
    working = session.exec(
        select(Link).where(
            Link.institution_id == asked.institution_id, Link.step_id == asked.step_id,
            col(Link.revoked_at).is_(None),
        )
    ).all()  # fmt: skip
    for link in working:
        link.revoked_at, link.revoked_by = actor.at, actor.name
        session.add(link)
    session.flush()
    return list(working)


def _until(due: date | None, today: date, days: int) -> date:
    last = min(max(due or today, today), LATEST_END - timedelta(days=days)) + timedelta(days=days)
    return last.replace(day=monthrange(last.year, last.month)[1])


def _revoked(session: Session, institutions: set[int]) -> Counter[tuple[int, int | None]]:
    query = (
        select(Link.institution_id, Link.step_id, func.count())
        .where(col(Link.institution_id).in_(institutions), col(Link.revoked_at).is_not(None))
        .group_by(col(Link.institution_id), col(Link.step_id))
    )
    return Counter({(institution, step): count for institution, step, count in session.exec(query)})


def _answers_for(session: Session, institution: Institution, step: Step) -> bool:
    """Whether it is responsible or co-responsible: both may tell how far it is."""
    answers = select(StepResponsibility).where(
        StepResponsibility.step_id == step.id, StepResponsibility.institution_id == institution.id,
        col(StepResponsibility.role).in_(ANSWERING),
    )  # fmt: skip
    return session.exec(answers).first() is not None


def _mark(token: str) -> str:
    return sha256(token.encode()).hexdigest()


@cache
def _insert(dialect: str) -> Insert:
    make = sqlite.insert if dialect == "sqlite" else postgresql.insert
    return make(table_of(Link)).on_conflict_do_nothing()
