"""The formal notice and the notice of what did not arrive, as they are read."""

import re
from datetime import date

import pytest

from domain.values.language import Language
from domain.values.vocabulary import MessageKind
from notifications.messages.compose import compose
from notifications.messages.examples import example, examples
from notifications.messages.facts import MessageFacts, Moved, Party
from notifications.messages.phrases import Phrases
from tests.notifications.examples import A_MOVE, INFOM, SCEP, some_facts

NOTICE = example(MessageKind.UNDELIVERED, Language.ES)


def a_last_notice() -> MessageFacts:
    return some_facts(
        kind=MessageKind.LAST_NOTICE, rung="last_notice-15", today=date(2020, 9, 15), leads=(SCEP, INFOM)
    )


def test_the_last_notice_says_what_is_owed_since_when_in_which_plan_and_what_follows() -> None:
    message = compose(a_last_notice(), Language.ES)
    assert message.subject == (
        "Aviso formal: C10-H1 lleva 15 días de atraso (venció el 31 de agosto de 2020); responda o podrá "
        "cerrarse como no cumplido · Traslado de competencias"
    )
    assert (
        "Por este medio se comunica a SCEP (Secretaría de Coordinación Ejecutiva de la Presidencia) que el hito "
        "C10-H1, a cargo de su institución junto con INFOM en el plan «Cuarto plan de acción nacional 2018-2020», "
        "venció el lunes 31 de agosto de 2020 y que hoy, martes 15 de septiembre de 2020, con 15 días de atraso, "
        "no consta su cumplimiento. Este es el aviso formal sobre ese plazo; se da una sola vez.\n"
    ) in message.plain
    assert "Este aviso y su fecha quedan en el registro del plan." in message.plain
    assert "INFOM puede cerrarlo como no cumplido" in message.plain
    english = compose(a_last_notice(), Language.EN)
    assert english.subject.startswith("Formal notice: C10-H1 is 15 days late (due August 31, 2020)")
    assert "This is the formal notice about that deadline; it is given once." in english.plain


@pytest.mark.parametrize("language", Language)
def test_the_formal_notice_does_not_promise_that_nothing_follows(language: Language) -> None:
    """The reminders after the deadline go on as before it (``tests/operations/test_last_notice.py``)."""
    said = compose(a_last_notice(), language)
    assert {Language.ES: "Los recordatorios siguen", Language.EN: "Reminders go on"}[language] in said.plain
    told = f"{said.subject} {said.plain}".lower()
    assert not [words for words in ("último aviso", "last notice") if words in told]


def test_what_did_not_arrive_is_named_with_its_reason_and_what_to_do() -> None:
    plain = compose(NOTICE, Language.ES).plain
    assert (
        "  1. Aviso 41 a SEMAC, sobre C7-H2: el servidor de correo lo rechazó (550 5.1.1 no such mailbox).\n"
        in plain
    )
    assert "No se sabe si llegaron:\n  1. Aviso 42 a IDEMU, sobre C7-H3:" in plain
    assert "  1. IDEMU, oficina@idemu.example.org, desde el 10 mar 2028: 550 5.1.1 unknown\n" in plain
    assert "Pida a quien administra Hitos que registre una dirección que sirva" in plain
    assert "«hitos " not in plain


@pytest.mark.parametrize(
    ("changes", "subject"),
    [
        ({}, ("Avisos sin entregar: 1 perdido, 1 incierto y 1 dirección que rebota (14 de marzo de 2028): "
              "avise por otro medio")),
        ({"bouncing": NOTICE.bouncing * 2, "undelivered": ()},
         "Avisos sin entregar: 2 direcciones que rebotan (14 de marzo de 2028): avise por otro medio"),
        ({"bouncing": (), "undelivered": NOTICE.undelivered[:1] * 3},
         "Avisos sin entregar: 3 perdidos (14 de marzo de 2028): avise por otro medio"),
        ({"bouncing": (), "undelivered": NOTICE.undelivered[1:]},
         "Avisos sin entregar: 1 incierto (14 de marzo de 2028)"),
    ],
)  # fmt: skip
def test_its_subject_counts_in_the_right_number(changes: dict[str, object], subject: str) -> None:
    assert compose(NOTICE._replace(**changes), Language.ES).subject == subject  # type: ignore[arg-type]  # any field


def test_more_than_fit_are_counted() -> None:
    plain = compose(NOTICE._replace(undelivered_more=160), Language.ES).plain
    assert "Y 160 más: véalos con el botón." in plain


def test_a_digest_names_what_did_not_arrive_beside_what_is_owed_and_leaves_out_what_was_solved() -> None:
    digest = example(MessageKind.DIGEST, Language.ES)
    plain = compose(digest, Language.ES).plain
    assert "Además, en el plan" in plain
    assert "Aviso 41 a SEMAC" in plain
    *rest, lost = digest.items
    solved = digest._replace(items=(*rest, lost._replace(undelivered=(), bouncing=())))
    assert "Además" not in compose(solved, Language.ES).plain


def test_where_to_opt_out_stands_below_in_both_parts_and_only_where_it_may() -> None:
    offered = examples(MessageKind.REMINDER, Language.ES)["early"]
    message = compose(offered, Language.ES)
    assert offered.opt_out_at is not None
    assert message.plain.rstrip().endswith(f"los demás no cambian: {offered.opt_out_at}")
    assert f'<a href="{offered.opt_out_at}"' in message.html
    assert "dígalo aquí" not in compose(a_last_notice(), Language.ES).plain


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        (["SCEP", "INFOM"], "SCEP e INFOM"),
        (["SCEP", "IGSS", "Inab"], "SCEP, IGSS e Inab"),
        (["INFOM", "SCEP"], "INFOM y SCEP"),
        (["SCEP", "Hielera Municipal"], "SCEP y Hielera Municipal"),
        (["SCEP", "Hidrología"], "SCEP e Hidrología"),
    ],
)
def test_in_spanish_y_becomes_e_before_its_own_sound(names: list[str], listed: str) -> None:
    assert Phrases(Language.ES).listed(names) == listed


@pytest.mark.parametrize(
    ("kinds", "subject", "asks"),
    [
        (("escalation",), "hable con quien los tiene a cargo", "Hable con quien tiene a cargo cada uno"),
        (("escalation", "reminder"), "responda", "Informe el avance de lo que su institución tiene a cargo"),
        (("review_waiting",), "responda", "Lo que espera revisión necesita una decisión"),
        (("reminder",), "responda", "Informe el avance de cada uno"),
    ],
)
def test_a_digest_asks_each_reader_for_what_is_theirs_to_do(
    kinds: tuple[str, ...], subject: str, asks: str
) -> None:
    items = tuple(
        example(MessageKind(kind), Language.ES)._replace(today=date(2020, 9, 15), due_on=date(2020, 8, 31))
        for kind in kinds
    )
    digest = compose(example(MessageKind.DIGEST, Language.ES)._replace(items=items), Language.ES)
    assert digest.subject.endswith(f": {subject}")
    assert asks in digest.plain
    assert ("Informe el avance" in digest.plain) is ("reminder" in kinds)


@pytest.mark.parametrize("language", Language)
def test_a_proposed_date_comes_with_its_number_and_how_to_decide_on_it(language: Language) -> None:
    proposed = example(MessageKind.ANSWERED, language)
    plain = compose(proposed, language).plain
    assert {Language.ES: "Fecha propuesta: número 12", Language.EN: "Proposed date: number 12"}[language] in plain
    assert "hitos answer accept 12 --resolution " in plain
    assert "hitos answer decline 12 --note " in plain
    assert proposed.answer is not None
    among_others = compose(proposed._replace(plan_option="--plan 'PLAN 2'"), language)
    assert re.search(r"hitos answer accept 12 --resolution \w+ --plan 'PLAN 2'", among_others.plain)
    assert re.search(r"hitos answer decline 12 --note \w+ --plan 'PLAN 2'", among_others.plain)
    blocked = proposed._replace(answer=proposed.answer._replace(proposed_due=None))
    assert "12" not in compose(blocked, language).plain.replace("12 municipios", "").replace("12 towns", "")


def test_a_new_contacts_digest_says_that_it_is_one_and_of_each_item_what_it_waits_for() -> None:
    handed_over = examples(MessageKind.DIGEST, Language.ES)["new_contact"]
    message = compose(handed_over, Language.ES)
    assert message.subject.startswith(
        "Desde hoy usted es el contacto de SEMAC: 8 asuntos pendientes, 1 con atraso"
    )
    greeting, first, *_ = message.plain.split("\n\n")[1:]
    assert greeting == "A la persona encargada en SEMAC:"
    assert first == (
        "Desde hoy usted es el contacto de SEMAC; esto es lo que está pendiente en el plan «Plan de acción de "
        "ejemplo 2027-2029»."
    )
    for told in (
        "SEMAC propone el 19 may 2028 (fecha propuesta número 12); vence en 45 días",
        "espera revisión desde el 14 mar 2028",
        "se devolvió: corrija y presente de nuevo",
        "no se aceptó el 19 may 2028 que propusieron; vence en 45 días",
        "se aceptó la fecha propuesta; vence en 45 días",
    ):
        assert told in message.plain


@pytest.mark.parametrize("language", Language)
def test_a_digest_of_one_of_several_plans_prints_a_command_that_finds_it(language: Language) -> None:
    digest = examples(MessageKind.DIGEST, language)["new_contact"]
    assert "hitos answer list)" in compose(digest, language).plain
    assert "hitos answer list --plan P-2)" in compose(digest._replace(plan_option="--plan P-2"), language).plain


@pytest.mark.parametrize(
    ("changes", "language", "subject"),
    [
        ({"contact_since": date(2028, 3, 10)}, Language.ES, "Desde el 10 de marzo de 2028 usted es el contacto"),
        ({"rung": "digest-superior"}, Language.ES, "Desde hoy usted es el contacto superior de SEMAC: 8 asuntos"),
        ({"rung": "digest-superior"}, Language.EN, "From today you are the superior contact of SEMAC: 8 open"),
        ({"contact_since": None}, Language.ES, "SEMAC: 8 asuntos, 1 con atraso"),
    ],
)  # fmt: skip
def test_a_digest_names_since_when_and_as_what_its_reader_is_the_contact(
    changes: dict[str, object], language: Language, subject: str
) -> None:
    handed_over = examples(MessageKind.DIGEST, language)["new_contact"]
    assert compose(handed_over._replace(**changes), language).subject.startswith(subject)  # type: ignore[arg-type]  # any field


def test_an_accepted_date_is_told_with_the_deadline_before_it_and_what_decided_it() -> None:
    moved = Moved(date(2020, 6, 30), "Acta 7-2020", "De acuerdo.", proposed=True)
    facts = some_facts(kind=MessageKind.DATE_ACCEPTED, rung="moved-3", moved=moved)
    told = compose(facts, Language.ES)
    assert told.subject == (
        "C10-H1: se aceptó la fecha propuesta; ahora es el 31 de agosto de 2020 · Traslado de competencias"
    )
    assert (
        "Se aceptó la fecha que se propuso para el hito C10-H1: ahora es el lunes 31 de agosto de 2020 (antes, el "
        "martes 30 de junio de 2020).\n\nLo que dice quien decidió:\n  > De acuerdo.\n"
    ) in told.plain
    assert "  Lo que la respalda: Acta 7-2020\n" in told.plain
    english = compose(facts, Language.EN)
    assert english.subject.startswith("C10-H1: the proposed date was accepted; it is now August 31, 2020")
    assert "it is now Monday, August 31, 2020 (before: Tuesday, June 30, 2020)." in english.plain


def test_a_deadline_that_was_moved_by_decision_alone_is_not_called_proposed() -> None:
    facts = some_facts(kind=MessageKind.DATE_ACCEPTED, rung="moved-3", moved=A_MOVE)
    told, english = compose(facts, Language.ES), compose(facts, Language.EN)
    assert told.subject.startswith("C10-H1: cambió la fecha límite; ahora es el 31 de agosto de 2020")
    assert "El motivo:\n  > Hay lluvias.\n" in told.plain
    assert english.subject.startswith("C10-H1: the deadline has changed; it is now August 31, 2020")
    assert "propu" not in told.plain.replace("proponer otra fecha", "")
    assert "proposed" not in english.plain


@pytest.mark.parametrize("coordinator", [INFOM, SCEP])
def test_an_acceptance_asks_for_nothing_and_speaks_of_no_deadline(coordinator: Party) -> None:
    facts = some_facts(
        kind=MessageKind.ACCEPTED, rung="accepted-3", owed_on=date(2020, 9, 10), today=date(2020, 9, 11),
        note="Muy completo.", coordinator=coordinator,
    )  # fmt: skip
    told, english = compose(facts, Language.ES), compose(facts, Language.EN)
    assert told.subject == (
        "C10-H1: se aceptó lo que presentaron; no queda nada por hacer · Traslado de competencias"
    )
    assert "se aceptó el jueves 10 de septiembre de 2020. Con esto termina: no tiene que hacer nada" in told.plain
    assert "  > Muy completo.\n" in told.plain
    assert "was accepted on Thursday, September 10, 2020. With this it is complete" in english.plain
    assert ("conteste" in told.plain.replace("contestar", "conteste")) is (coordinator is INFOM)
    for wrong in ("atraso", "Fecha límite", "Responda aquí", "#9b2c1c"):
        assert wrong not in told.plain + told.html
