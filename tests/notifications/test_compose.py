"""What the messages say: read whole in both languages, and harmless whatever people and documents write."""

import re
from datetime import date, timedelta
from html import unescape
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.values.language import Language
from domain.values.vocabulary import MessageKind, StepKind
from notifications.messages.compose import OURS, compose
from notifications.messages.facts import Answered, MessageFacts, Moved, Part, Party, Reminded, SignedBy
from notifications.outbox.owed import OF_A_DEADLINE
from tests.notifications.examples import A_CUT_OFF, A_MOVE, AN_ANSWER, DUE, INFOM, SCEP, an_escalation, some_facts

WORST = st.text(st.sampled_from("aé<>&\"'{}%\r\n\0\x1b\x85\u2028\u202e\ud800 .:@"), min_size=1, max_size=40)


def test_a_reminder_as_the_responsible_agency_reads_it() -> None:
    message = compose(some_facts(), Language.ES)
    assert (
        message.subject
        == "C10-H1 vence en 7 días (31 de agosto de 2020): informe el avance · Traslado de competencias"
    )
    assert message.plain == (
        "A la persona encargada en SCEP:\n"
        "\n"
        "Le recordamos que el hito C10-H1, a cargo de su institución, vence en 7 días, "
        "el lunes 31 de agosto de 2020.\n"
        "\n"
        "  Traslado de competencias\n"
        "  Hito: C10-H1, compromiso C10 («Herramientas para los gobiernos locales»)\n"
        "  Fecha límite: lunes 31 de agosto de 2020 (faltan 7 días)\n"
        "  Último avance declarado: 40\u00a0%, el 3 de junio de 2020 (SCEP)\n"
        "\n"
        "Qué le pedimos:\n"
        "  1. Informe qué porcentaje lleva y qué se ha hecho.\n"
        "  2. Si algo lo detiene, diga qué es y qué necesita para seguir.\n"
        "  3. Envíe la evidencia que lo muestra: un archivo o su enlace.\n"
        "\n"
        "Para responder basta con contestar este mensaje: lo recibe INFOM, que coordina el compromiso.\n"
        "\n"
        "Muchas gracias por su trabajo.\n"
        "\n"
        "-- \n"
        "SCEP recibe este aviso porque es responsable de C10-H1 en el plan «Cuarto plan de acción nacional "
        "2018-2020». Lo envía Hitos, y solo una vez.\n"
    )


def test_a_deadline_moved_by_a_closed_day_says_so() -> None:
    facts = some_facts(due_on=date(2019, 9, 2), due_moved_from=date(2019, 8, 31), today=date(2019, 8, 26))
    assert (
        "Fecha límite: lunes 2 de septiembre de 2019 (faltan 7 días); el plazo caía el sábado 31 de agosto de "
        "2019, día inhábil\n"
    ) in compose(facts, Language.ES).plain
    assert "; the deadline fell on Saturday, August 31, 2019, a closed day\n" in compose(facts, Language.EN).plain


def test_a_digest_says_what_is_late_first_and_what_comes() -> None:
    late = an_escalation()._replace(kind=MessageKind.REMINDER, today=date(2020, 9, 10))
    coming = some_facts(step_code="C10-H2", step_title="Asistencia técnica", today=date(2020, 9, 10),
                        due_on=date(2020, 9, 20), declared=None)  # fmt: skip
    digest = some_facts(kind=MessageKind.DIGEST, today=date(2020, 9, 10), items=(coming, late))
    message = compose(digest, Language.ES)
    assert message.subject == "SCEP: 2 asuntos, 1 con atraso (10 de septiembre de 2020): responda"
    assert (
        "Con atraso:\n"
        "  1. C10-H1 «Traslado de competencias»: venció hace 10 días; avance declarado 40\u00a0%.\n"
        "\n"
        "Por venir:\n"
        "  1. C10-H2 «Asistencia técnica»: vence en 10 días; sin avance declarado.\n"
    ) in message.plain
    assert compose(digest, Language.EN).subject == "SCEP: 2 items, 1 late (September 10, 2020): please answer"


def test_what_is_due_today_is_not_late() -> None:
    today = some_facts(today=DUE)
    plain = compose(some_facts(kind=MessageKind.DIGEST, today=DUE, items=(today,)), Language.ES).plain
    assert "Por venir:\n  1. C10-H1 «Traslado de competencias»: vence hoy;" in plain
    assert "Con atraso:" not in plain


@given(st.text(st.sampled_from("ab \n\t\u00a0")))
def test_a_paragraph_over_several_lines_becomes_one(text: str) -> None:
    assert OURS.plain.filters["flow"](text) == re.sub(r"[ \n]+", " ", text).strip()


def test_an_escalation_says_why_who_was_reminded_when_and_what_can_be_done() -> None:
    message = compose(an_escalation(), Language.EN)
    assert (
        message.subject
        == "C10-H1 is 10 days late (due August 31, 2020): please decide how to go on · Traslado de competencias"
    )
    assert message.plain == (
        "To the person in charge at INFOM:\n"
        "\n"
        "Milestone C10-H1 was due on Monday, August 31, 2020. It is 10 days late and not yet recorded as "
        "completed; that is why it comes to INFOM, which coordinates the commitment.\n"
        "\n"
        "  Traslado de competencias\n"
        "  Milestone: C10-H1, commitment C10 (“Herramientas para los gobiernos locales”)\n"
        "  Deadline: Monday, August 31, 2020 (10 days late)\n"
        "  Responsible: SCEP\n"
        "  Latest declared progress: 40%, on June 3, 2020 (SCEP)\n"
        "\n"
        "Obstacles declared by SCEP:\n"
        "  > Falta una firma.\n"
        "\n"
        "What has been done so far:\n"
        "  1. SCEP: reminded 3 times (Aug 1, 2020; Aug 24, 2020; Sep 7, 2020).\n"
        "\n"
        "What you can do:\n"
        "  1. Talk to SCEP and record the answer in Hitos.\n"
        "  2. Agree on another date and record it as an amendment, with its resolution and its reason.\n"
        "  3. If it is already completed, ask for the evidence and accept it.\n"
        "  4. If it will not be completed, close it as not completed or withdraw it, with the reason.\n"
        "\n"
        "Thank you for your work.\n"
        "\n"
        "-- \n"
        "INFOM receives this notice because it coordinates the commitment of C10-H1 in the plan “Cuarto plan de "
        "acción nacional 2018-2020”. Hitos sends it, and only once.\n"
    )


@pytest.mark.parametrize(
    ("left", "es", "en"),
    [
        (30, "vence en 30 días", "is due in 30 days"),
        (1, "vence mañana", "is due tomorrow"),
        (0, "vence hoy", "is due today"),
        (-1, "venció ayer", "was due yesterday"),
        (-14, "venció hace 14 días", "was due 14 days ago"),
    ],
)
def test_days_are_counted_from_the_day_of_sending_and_not_from_the_rung(left: int, es: str, en: str) -> None:
    facts = some_facts(today=DUE - timedelta(days=left))
    assert es in compose(facts, Language.ES).subject
    assert en in compose(facts, Language.EN).subject


def test_a_late_step_is_asked_for_its_reason() -> None:
    late = some_facts(today=DUE + timedelta(days=14))
    assert compose(late, Language.ES).subject.endswith(
        ": informe el avance y el motivo del atraso · Traslado de competencias"
    )
    assert compose(late, Language.EN).subject.endswith(
        ": please report progress and why it is late · Traslado de competencias"
    )


def test_one_day_is_singular() -> None:
    late = an_escalation(today=DUE + timedelta(days=1), reminded=(Reminded(SCEP, (DUE,)),))
    assert "lleva 1 día de atraso" in compose(late, Language.ES).subject
    assert "se le recordó una vez (31 ago 2020)" in compose(late, Language.ES).plain
    assert "is 1 day late" in compose(late, Language.EN).subject
    assert "reminded once (Aug 31, 2020)" in compose(late, Language.EN).plain


def test_an_escalation_does_not_claim_reminders_that_never_left() -> None:
    unreminded = an_escalation(reminded=(Reminded(SCEP, ()),))
    assert "SCEP: no consta que se le haya enviado ningún recordatorio." in compose(unreminded, Language.ES).plain
    assert "SCEP: there is no record of any reminder sent." in compose(unreminded, Language.EN).plain


def test_who_coordinates_its_own_step_is_not_told_to_talk_to_itself() -> None:
    own = an_escalation(leads=(INFOM,))
    assert "Hablar con la unidad que lo tiene a su cargo" in compose(own, Language.ES).plain
    assert "Talk to the unit in charge of it" in compose(own, Language.EN).plain


def test_a_returned_submission_carries_the_reviewers_words_line_by_line() -> None:
    returned = some_facts(kind=MessageKind.RETURNED, note="Falta el acta.\r\nEl enlace <b>no</b> abre.")
    message = compose(returned, Language.ES)
    assert (
        message.subject
        == "C10-H1 se devolvió el 24 de agosto de 2020: corrija y presente de nuevo · Traslado de competencias"
    )
    assert "  > Falta el acta.\n  > El enlace <b>no</b> abre.\n" in message.plain
    assert "El enlace &lt;b&gt;no&lt;/b&gt; abre." in message.html


@pytest.mark.parametrize(
    ("pieces", "said"), [(0, "ninguna: conviene pedirla"), (1, "1 archivo o enlace"), (3, "3 archivos o enlaces")]
)
def test_a_reviewer_is_told_how_much_evidence_there_is(pieces: int, said: str) -> None:
    asked = an_escalation(kind=MessageKind.REVIEW_REQUESTED, evidence=pieces)
    message = compose(asked, Language.ES)
    assert said in message.plain
    assert "  > Se firmaron dos convenios de cinco.\n" in message.plain


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "contestar este mensaje: lo recibe INFOM"),
        ({"answers_reach_coordinator": False}, "comuníquese con INFOM"),
        ({"coordinator": None}, "contestar este mensaje."),
        ({"coordinator": SCEP}, "Anótelo en Hitos"),
        ({"leads": (SCEP, INFOM)}, "a cargo de su institución junto con INFOM"),
        ({"declared": None}, "Último avance declarado: todavía ninguno"),
    ],
)
def test_a_reminder_says_how_to_answer_in_every_circumstance(changes: dict[str, object], said: str) -> None:
    assert said in compose(some_facts(**changes), Language.ES).plain


@pytest.mark.parametrize(
    ("kind", "step_kind", "language", "bare"), list(product(MessageKind, StepKind, Language, [False, True]))
)
def test_every_message_composes_with_nothing_left_to_fill(
    kind: MessageKind, step_kind: StepKind, language: Language, bare: bool
) -> None:
    facts = an_escalation(
        kind=kind, step_kind=step_kind, note="Una nota.", answer=AN_ANSWER, moved=A_MOVE, cut_off=A_CUT_OFF,
        waiting_since=date(2020, 9, 1),
        items=(some_facts(), an_escalation(), some_facts(due_on=None, declared=None)),
    )  # fmt: skip
    if bare:
        facts = facts._replace(declared=None, coordinator=None, note=None, leads=(), reminded=(), role=Part.LEAD)
        blocked = AN_ANSWER._replace(proposed_due=None) if kind is MessageKind.ANSWERED else AN_ANSWER
        facts = facts._replace(answer=blocked)
        facts = facts if kind in OF_A_DEADLINE else facts._replace(due_on=None)
    message = compose(facts, language)
    everything = f"{message.subject}\n{message.plain}\n{message.html}"
    assert not re.search(r"[{}]|\bNone\b|[Uu]ndefined|Markup|\(\)|: *\n *\n *\n", everything)
    assert not re.search(r"https?:|<script|<img|src=|@import|url\(", message.html)
    assert words_of_html(message.html) == words_of_plain(message.plain)


@pytest.mark.parametrize("kind", list(MessageKind))
@given(worst=WORST)
def test_nothing_people_write_breaks_a_message(kind: MessageKind, worst: str) -> None:
    message = compose(hostile(an_escalation(kind=kind), worst), Language.ES)
    assert message.subject.isprintable()
    assert all(line.isprintable() for line in message.plain.replace("\u00a0", " ").split("\n"))
    assert "\u202e" not in message.plain + message.html
    tags = set(re.findall(r"</?([^\s>]*)", message.html))
    assert tags <= set("!doctype html head meta title body table tr td p div span ol li blockquote".split())
    f"{message.plain}{message.html}".encode()


def hostile(facts: MessageFacts, worst: str) -> MessageFacts:
    """The same facts with the same text wherever people or documents write one."""
    party = Party(worst, worst)
    assert facts.declared is not None
    declared = facts.declared._replace(narrative=worst, obstacles=worst, by=worst)
    cut_off = A_CUT_OFF._replace(
        command=worst, office=worst, signed=(SignedBy(worst, worst, date(2020, 9, 3)),), returned_by=worst,
        draft=worst,
    )  # fmt: skip
    return facts._replace(
        cut_off=cut_off, plan_title=worst, commitment_code=worst, commitment_title=worst, step_code=worst,
        step_title=worst, recipient=party, leads=(party,), coordinator=party, declared=declared, note=worst,
        reminded=(Reminded(party, ()),), answer=Answered(worst, worst), moved=Moved(None, worst, worst),
        items=(facts._replace(
            step_code=worst, step_title=worst),),
    )  # fmt: skip


def words_of_html(html: str) -> str:
    """What a reader of the HTML sees below the band, without spaces."""
    body = html.split("</td></tr>", 1)[1]
    return "".join(unescape(re.sub(r"<[^>]*>", "", body)).split())


def words_of_plain(plain: str) -> str:
    """The same of the plain text, without the numbers and signs that stand for lists and quotes."""
    lines = (re.sub(r"^  (> |\d\. )|^-- $", "", line) for line in plain.split("\n"))
    return "".join("".join(lines).split())


def test_the_subject_ends_with_what_it_is_about_cut_at_a_word() -> None:
    long = some_facts(step_title="Publicar las mediciones de calidad del agua de cada municipio del departamento")
    subject = compose(long, Language.ES).subject
    assert subject.endswith(": informe el avance · Publicar las mediciones de calidad del agua de…")
