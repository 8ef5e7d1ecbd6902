"""Messages about plans that are not national ones speak in those plans' own words, in both languages."""

import re
from itertools import product

import pytest

from domain.values.language import Language
from domain.values.plan_words import WORDS_BY_KIND
from domain.values.vocabulary import DocumentKind, MessageKind, StepKind
from notifications.messages.compose import compose
from tests.notifications.examples import A_MOVE, AN_ANSWER, INFOM, an_escalation, some_facts

STRATEGIC = WORDS_BY_KIND[DocumentKind.STRATEGIC_PLAN]
OURS = {
    "words": STRATEGIC, "commitment_code": "O-1-1", "commitment_title": "Calles limpias", "step_code": "E-1-1-2",
    "step_title": "Recolección diaria en el centro",
}  # fmt: skip
ABOUT_A_STEP = (
    MessageKind.REMINDER, MessageKind.ESCALATION, MessageKind.REVIEW_REQUESTED, MessageKind.RETURNED,
)  # fmt: skip
NATIONAL = re.compile(r"(?i:compromiso|actividad|commitment|milestone|\bactivit)|\b[Hh]ito\b|\bhitos\b")
"""Levels of a national plan; "Hitos" with a capital is who sends the message."""


def test_a_reminder_of_a_strategy_in_spanish() -> None:
    message = compose(some_facts(**OURS), Language.ES)
    assert "Le recordamos que la estrategia E-1-1-2, a cargo de su institución, vence en 7 días" in message.plain
    assert "  Estrategia: E-1-1-2, objetivo O-1-1 («Calles limpias»)\n" in message.plain
    assert "lo recibe INFOM, que coordina el objetivo." in message.plain


def test_an_escalation_of_a_strategy_in_both_languages() -> None:
    facts = an_escalation(**OURS, leads=(INFOM,))
    spanish, english = compose(facts, Language.ES).plain, compose(facts, Language.EN).plain
    assert spanish.startswith("A la persona encargada en INFOM:\n\nLa estrategia E-1-1-2 venció el lunes")
    assert "Hablar con la unidad que la tiene a su cargo" in spanish
    assert "INFOM recibe este aviso porque coordina el objetivo de E-1-1-2" in spanish
    assert "\n\nStrategy E-1-1-2 was due on Monday" in english
    assert "INFOM receives this notice because it coordinates the objective of E-1-1-2" in english


@pytest.mark.parametrize(("kind", "step", "language"), list(product(ABOUT_A_STEP, StepKind, Language)))
def test_no_message_names_a_level_the_plan_does_not_have(
    kind: MessageKind, step: StepKind, language: Language
) -> None:
    make = an_escalation if kind is MessageKind.ESCALATION else some_facts
    message = compose(
        make(
            **OURS,
            kind=kind,
            step_kind=step,
            plan_title="Plan",
            answer=AN_ANSWER,
            moved=A_MOVE,
            items=(some_facts(**OURS),),
        ),
        language,
    )
    for said in (message.subject, message.plain, message.html):
        assert NATIONAL.search(said) is None, said


@pytest.mark.parametrize("kind", [MessageKind.RETURNED, MessageKind.REVIEW_REQUESTED])
def test_a_message_about_an_undated_step_says_that_it_has_no_date(kind: MessageKind) -> None:
    facts = some_facts(**OURS, kind=kind, due_on=None)
    assert "  Fecha límite: sin plazo en el plan\n" in compose(facts, Language.ES).plain
    assert "  Deadline: none in the plan\n" in compose(facts, Language.EN).plain
