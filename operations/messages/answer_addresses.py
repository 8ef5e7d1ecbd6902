"""Where an answer by mail goes: an address of the installation's mailbox that says which message it answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlmodel import Session, col, select

from domain.rules.answer_tokens import (
    AnsweredMessage,
    answer_address,
    answered_by,
    choice_address,
    chosen_by,
    has_token,
)
from domain.rules.link_tokens import ChoiceScope
from domain.tables.columns import id_of
from domain.tables.outbox import Message
from domain.values.vocabulary import MessageKind
from operations.messages.message_facts import Addressed
from operations.messages.message_links import TO_WHO_ANSWERS, digests_to_answer


@dataclass(frozen=True, slots=True)
class AnswerBox:
    """The mailbox answers come to (``respuestas@hitos.example.org``) and the key its tokens are made with."""

    mailbox: str
    key: bytes = field(repr=False)

    def address(self, answered: AnsweredMessage) -> str:
        """The address for answers to one message."""
        return answer_address(self.mailbox, self.key, answered)

    def choosing(self, scope: ChoiceScope) -> str:
        """The address a mail to which opts out."""
        return choice_address(self.mailbox, self.key, scope)

    def chosen(self, addresses: Sequence[str]) -> ChoiceScope | None:
        """Who opts out by a mail to these addresses."""
        found = (chosen_by(self.mailbox, self.key, address) for address in addresses)
        return next((scope for scope in found if scope is not None), None)

    def answered(self, addresses: Sequence[str]) -> AnsweredMessage | None:
        """What a mail to these addresses answers, by the first token of ours."""
        found = (answered_by(self.mailbox, self.key, address) for address in addresses)
        return next((answered for answered in found if answered is not None), None)

    def is_addressed(self, addresses: Sequence[str]) -> bool:
        """Whether one of the addresses has a token, be it a good one."""
        return any(has_token(self.mailbox, address) for address in addresses)


def answered_messages(session: Session, message_ids: Sequence[int]) -> dict[int, AnsweredMessage]:
    """The messages of a batch that can be answered by mail, by id. One query, and one more for digests."""
    rows = session.exec(
        select(Message).where(
            col(Message.id).in_(message_ids), col(Message.kind).in_({*TO_WHO_ANSWERS, MessageKind.DIGEST})
        )
    ).all()
    digests = digests_to_answer(session, [row.id for row in rows if row.kind is MessageKind.DIGEST])
    return {
        id_of(row): AnsweredMessage(id_of(row), row.institution_id, row.step_id)
        for row in rows
        if row.kind is not MessageKind.DIGEST or row.id in digests
    }


def without_reply(addressed: Addressed) -> Addressed:
    """For what is no mail: its reader is not told to reply to it, since nobody would read that."""
    return addressed._replace(facts=addressed.facts._replace(answers_reach_coordinator=False))


def with_answer_address(
    addressed: Addressed, box: AnswerBox | None, answered: AnsweredMessage | None
) -> Addressed:
    """The same with the address its reader answers to and the words that say so, if there is one."""
    if box is None or answered is None:
        return addressed
    facts = addressed.facts._replace(answered_by_mail=True)
    return addressed._replace(facts=facts, reply_to=box.address(answered))
