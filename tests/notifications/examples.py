"""Facts and letters with sane defaults; a test names only what it is about."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from domain.values.language import Language
from domain.values.vocabulary import MessageKind, StepKind
from notifications.channels.letter import Letter
from notifications.messages.facts import (
    Answered,
    CutOffFacts,
    Declared,
    MessageFacts,
    Moved,
    Part,
    Party,
    Reminded,
    SignedBy,
)

SCEP = Party("SCEP", "Secretaría de Coordinación Ejecutiva de la Presidencia")
INFOM = Party("INFOM", "Instituto de Fomento Municipal")
DUE = date(2020, 8, 31)
AN_ANSWER = Answered("SCEP", "La licitación quedó desierta.", date(2020, 11, 30))
A_MOVE = Moved(date(2020, 6, 30), "Acta 7-2020", "Hay lluvias.")

A_CUT_OFF = CutOffFacts(
    as_of=date(2020, 8, 28), code="6JTY-FP6D-KMWW", fingerprint="0123456789ab", turn=2, needed=2, findings=9,
    open=4, command='hitos report sign 6JTY-FP6D-KMWW --by "Luis Muestra" --plan GT-2018', plan="GT-2018",
    office="Director", signed=(SignedBy("Ana Ejemplo", "Directora", date(2020, 9, 3)),),
    returned_by="Luis Muestra", returned_on=date(2020, 9, 4), draft="/srv/hitos/reports/borradores/01234567",
)  # fmt: skip


def some_facts(**changes: Any) -> MessageFacts:
    """A reminder to SCEP seven days before the deadline of ``C10-H1``."""
    facts = MessageFacts(
        kind=MessageKind.REMINDER, rung="before-7", today=date(2020, 8, 24), owed_on=date(2020, 8, 24),
        plan_title="Cuarto plan de acción nacional 2018-2020", commitment_code="C10",
        commitment_title="Herramientas para los gobiernos locales", step_kind=StepKind.MILESTONE,
        step_code="C10-H1", step_title="Traslado de competencias", due_on=DUE, recipient=SCEP, role=Part.LEAD,
        leads=(SCEP,), coordinator=INFOM, answers_reach_coordinator=True,
        declared=Declared(40, date(2020, 6, 3), "SCEP", "Se firmaron dos convenios de cinco.", "Falta una firma."),
    )  # fmt: skip
    return facts._replace(**changes)


def an_escalation(**changes: Any) -> MessageFacts:
    """The escalation of the same milestone to INFOM, ten days after the deadline."""
    days = (date(2020, 8, 1), date(2020, 8, 24), date(2020, 9, 7))
    facts = some_facts(
        kind=MessageKind.ESCALATION, rung="escalation-10", today=date(2020, 9, 10), recipient=INFOM,
        role=Part.COORDINATOR, reminded=(Reminded(SCEP, days),),
    )  # fmt: skip
    return facts._replace(**changes)


def a_letter(**changes: Any) -> Letter:
    """A letter to SCEP's office."""
    letter = Letter(
        message_id="<0123456789abcdef0123456789abcdef@hitos.example.org>", recipient="SCEP",
        email="scep@example.org", sender="INFOM, por Hitos", reply_to="infom@example.org",
        subject="C10-H1 vence mañana", plain="Informe el avance.\n", html="<p>Informe el avance.</p>\n",
        language=Language.ES, moment=datetime(2020, 8, 24, 13, tzinfo=UTC),
    )  # fmt: skip
    return replace(letter, **changes)
