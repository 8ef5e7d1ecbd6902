"""What may be opted out of: the table is whole, and nothing that states a fact, decision or duty is in it."""

import pytest

from domain.rules.mail_choices import CHOICES, choice_of, is_optional
from domain.rules.reminders import RungKind
from domain.values.vocabulary import MessageKind

OPTIONAL = {RungKind.BEFORE}
BY_THEIR_RUNG = {
    MessageKind.REMINDER: ("before-7", "due-0", "after-14"),
    MessageKind.REVIEW_WAITING: ("review-5",),
}
"""Kinds of message that stand on several rungs, or on one of another name."""


def test_every_rung_and_every_message_but_a_digest_has_its_row() -> None:
    for rung in RungKind:
        assert rung in CHOICES, rung
    for kind in set(MessageKind) - {MessageKind.DIGEST}:
        for rung_key in BY_THEIR_RUNG.get(kind, ("x-1",)):
            assert choice_of(kind, rung_key) is not None, kind


def test_only_early_reminders_may_be_opted_out_of() -> None:
    assert {row for row, choice in CHOICES.items() if choice.optional} == OPTIONAL


@pytest.mark.parametrize(
    ("kind", "rung", "optional"),
    [
        (MessageKind.REMINDER, "before-30", True),
        (MessageKind.REMINDER, "before-1", True),
        (MessageKind.REMINDER, "due-0", False),
        (MessageKind.REMINDER, "after-7", False),
        (MessageKind.ESCALATION, "escalation-10", False),
        (MessageKind.LAST_NOTICE, "last_notice-30", False),
        (MessageKind.RETURNED, "returned-12", False),
        (MessageKind.ANSWERED, "answer-12", False),
        # asked for by its kind, although its rung is called like one of the ladder's
        (MessageKind.REVIEW_REQUESTED, "submitted-12", False),
        (MessageKind.DIGEST, "digest-office", False),
        # what nobody knows is never kept from anybody
        (MessageKind.REMINDER, "once-3", False),
    ],
)
def test_each_message_by_its_kind_and_rung(kind: MessageKind, rung: str, optional: bool) -> None:
    assert is_optional(kind, rung) is optional


def test_each_row_says_why_in_both_languages() -> None:
    assert all(choice.why.es and choice.why.en for choice in CHOICES.values())
