"""The line above which people reply: in every message that is answered by mail, and in no other."""

from typing import Any

import pytest

from domain.values.language import Language
from domain.values.vocabulary import MessageKind
from notifications.messages.compose import REPLY_LINE, compose
from notifications.receiving.html_text import text_of_html
from notifications.receiving.quoting import answer_in
from tests.notifications.examples import DUE, some_facts


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "changes",
    [
        {}, {"answer_at": "https://hitos.example.org/responder/x", "answer_until": DUE},
        {"kind": MessageKind.DIGEST, "items": (some_facts(),)}, {"kind": MessageKind.SUPERIOR},
        {"coordinator": None},
    ],
)  # fmt: skip
def test_a_message_answered_by_mail_begins_with_the_line_and_says_how(
    language: Language, changes: dict[str, Any]
) -> None:
    line = REPLY_LINE.say(language)
    without = compose(some_facts(**changes), language)
    assert line not in without.plain + without.html
    with_it = compose(some_facts(answered_by_mail=True, **changes), language)
    assert with_it.plain.splitlines()[0] == line
    assert text_of_html(with_it.html).splitlines()[0] == line
    assert {Language.ES: "«Avance 60 %»", Language.EN: "“Progress 60%”"}[language] in with_it.plain


@pytest.mark.parametrize("language", Language)
def test_an_answer_above_our_own_message_as_text_or_html_comes_back_alone(language: Language) -> None:
    sent = compose(some_facts(answered_by_mail=True), language)
    for below in (sent.plain, text_of_html(sent.html), "\n".join(f"> {x}" for x in sent.plain.split("\n"))):
        assert answer_in(f"Va al 60 %.\n\nSaludos\n\n{below}") == "Va al 60 %.\n\nSaludos"
