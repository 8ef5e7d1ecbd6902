"""Which messages of a batch carry a personal link, and to what. Three queries, however many messages."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, func, select

from domain.rules.days import local_day
from domain.rules.link_tokens import LinkScope
from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import MessageKind, MessageStatus
from operations.messages.links import Links, scopes_for
from operations.messages.message_facts import Addressed

TO_WHO_ANSWERS = frozenset(
    {
        MessageKind.REMINDER,
        MessageKind.SUPERIOR,
        MessageKind.TAKE_UP,
        MessageKind.RETURNED,
        MessageKind.DATE_DECLINED,
        MessageKind.DATE_ACCEPTED,
        MessageKind.LAST_NOTICE,
    }
)
"""Messages to an institution that answers for the step."""
_TO_ALL_OF_IT = frozenset({MessageKind.DIGEST, MessageKind.UNDELIVERED})
"""Messages whose link leads to all that concerns the institution."""
_WITH_LINK = TO_WHO_ANSWERS | _TO_ALL_OF_IT
_STANDING = func.coalesce(col(Institution.merged_into_id), col(Institution.id))


def link_scopes(
    session: Session, links: Links, message_ids: Sequence[int], moment: datetime
) -> dict[int, LinkScope]:
    """What the link in each message opens, by message; absent where it carries none.

    A digest that carries anything to answer leads to all that its institution owes, and so does a message about a
    step that is followed through its parts.
    """
    rows = session.execute(
        select(Message, _STANDING, col(Step.due_on), col(Step.has_children), col(Plan.zone))  # type: ignore[call-overload]  # SQLModel knows selects of few columns
        .join(Institution, col(Institution.id) == Message.institution_id)
        .join(Step, col(Step.id) == Message.step_id)
        .join(Plan, col(Plan.id) == Step.plan_id)
        .where(col(Message.id).in_(message_ids), col(Message.kind).in_(_WITH_LINK))
    ).all()
    carriers = [message.id for message, *_ in rows if message.kind is MessageKind.DIGEST]
    digests = digests_to_answer(session, carriers)
    told = [row for row in rows if row[0].kind is not MessageKind.DIGEST or row[0].id in digests]
    if not told:
        return {}
    scopes = scopes_for(session, links, [_wanted(row, moment) for row in told])
    return {row[0].id: scope for row, scope in zip(told, scopes, strict=True) if row[0].id is not None}


def with_link(addressed: Addressed, links: Links | None, scope: LinkScope | None) -> Addressed:
    """The same with the personal link its reader answers by, if there is one."""
    if links is None or scope is None:
        return addressed
    facts = addressed.facts._replace(answer_at=links.address(scope), answer_until=scope.expires_on)
    return addressed._replace(facts=facts)


def _wanted(row: Any, moment: datetime) -> tuple[int, int | None, date | None, date]:
    message, institution, due, is_whole, zone = row
    today = local_day(moment, zone)
    if is_whole or message.kind in _TO_ALL_OF_IT:
        return institution, None, None, today
    return institution, message.step_id, due, today


def digests_to_answer(session: Session, digests: Sequence[int | None]) -> set[int | None]:
    """Those of the digests in which anything travels that its reader answers for."""
    if not digests:
        return set()
    query = select(Message.digest_id).where(
        col(Message.digest_id).in_(digests),
        col(Message.kind).in_(TO_WHO_ANSWERS),
        Message.status != MessageStatus.CANCELLED,
    )
    return set(session.exec(query.distinct()))
