"""The personal link in a mail: once as text, once as a button, with what it is for and until when."""

import re
from datetime import date

import pytest

from domain.values.language import Language
from domain.values.vocabulary import MessageKind
from notifications.messages.compose import compose
from operations.messages.message_links import TO_WHO_ANSWERS
from tests.notifications.examples import A_MOVE, AN_ANSWER, SCEP, some_facts

ADDRESS = "https://hitos.example.org/responder/" + "aB3_-9" * 6
LINKED = {"answer_at": ADDRESS, "answer_until": date(2020, 10, 31)}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", sorted({*TO_WHO_ANSWERS, MessageKind.DIGEST}))
def test_every_mail_to_who_answers_has_the_link_on_a_line_of_its_own_and_as_a_button(
    kind: MessageKind, language: Language
) -> None:
    facts = some_facts(
        kind=kind, note="Falta el acta.", answer=AN_ANSWER, moved=A_MOVE, waiting_since=date(2020, 8, 1),
        items=(some_facts(),), **LINKED,
    )  # fmt: skip
    message = compose(facts, language)
    head = {Language.ES: "Responda aquí, sin contraseña", Language.EN: "Answer here, without a password"}[language]
    until = {Language.ES: "31 de octubre de 2020", Language.EN: "October 31, 2020"}[language]
    assert f"\n{head}:\n{ADDRESS}\n\n" in message.plain
    assert re.search(rf'<a href="{re.escape(ADDRESS)}" style="[^"]+">{head}</a>', message.html)
    assert until in message.plain
    assert until in message.html
    assert not re.search(r"<script|<img|src=|@import|url\(", message.html)
    assert compose(facts, language) == message


def test_who_coordinates_its_own_step_is_not_told_to_write_to_itself() -> None:
    plain = compose(some_facts(coordinator=SCEP, **LINKED), Language.ES).plain
    assert "Anótelo en Hitos" not in plain
    assert "conteste este mensaje" not in plain


def test_a_mail_with_a_link_still_says_whom_to_write_to() -> None:
    plain = compose(some_facts(**LINKED), Language.ES).plain
    assert "Si no puede abrirlo, conteste este mensaje: lo recibe INFOM, que coordina el compromiso." in plain


def test_an_address_with_markup_in_it_stays_an_address() -> None:
    facts = some_facts(answer_at='https://x.example.org/"><script>', answer_until=date(2020, 10, 31))
    assert "<script" not in compose(facts, Language.ES).html
