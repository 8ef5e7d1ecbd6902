"""Invented facts of every kind of message: to read a template with, and to try one before it is used."""

from datetime import date

from domain.values.language import Language, Text
from domain.values.vocabulary import MessageKind, StepKind
from notifications.messages.facts import (
    Answered,
    Bouncing,
    CutOffFacts,
    Declared,
    MessageFacts,
    Moved,
    Part,
    Party,
    Reminded,
    SignedBy,
    Undelivered,
)

_TODAY, _DUE = date(2028, 3, 14), date(2028, 3, 3)
_CODE = "C7-H2"
_LINK = f"https://hitos.example.org/responder/{'EJEMPLO-' * 4}aaaa"
_OPT_OUT = f"https://hitos.example.org/avisos/{'EJEMPLO-' * 4}aaaa"
MARKUP = '<script>alert("1")</script>'
"""What stands in the texts of an example that tries whether they are escaped."""

_MAKES = {
    Part.LEAD: frozenset(
        {
            MessageKind.REMINDER, MessageKind.RETURNED, MessageKind.TAKE_UP, MessageKind.DATE_DECLINED,
            MessageKind.DATE_ACCEPTED, MessageKind.ACCEPTED, MessageKind.LAST_NOTICE, MessageKind.DIGEST,
        }
    ),
    Part.SIGNATORY: frozenset({MessageKind.SIGN}),
    Part.SUPERIOR: frozenset({MessageKind.SUPERIOR}),
    Part.STEERING: frozenset({MessageKind.STEERING, MessageKind.REVIEW_STEERING}),
}  # fmt: skip
ALL_DUE = frozenset(
    {
        MessageKind.REMINDER,
        MessageKind.SUPERIOR,
        MessageKind.ESCALATION,
        MessageKind.STEERING,
        MessageKind.LAST_NOTICE,
    }
)
"""Kinds that are about a deadline: their step always has one."""
_ANSWERED = frozenset({*_MAKES[Part.LEAD], MessageKind.SUPERIOR}) - {MessageKind.ACCEPTED}
_MOVES = frozenset({MessageKind.DATE_ACCEPTED, MessageKind.DIGEST})
_CUT_OFFS = frozenset({MessageKind.SIGN, MessageKind.SIGN_RETURNED})
_WAITING = frozenset({MessageKind.REVIEW_WAITING, MessageKind.REVIEW_STEERING, MessageKind.TAKE_UP})

_PLAN = Text(es="Plan de acción de ejemplo 2027-2029", en="Example action plan 2027-2029")
_COMMITMENT = Text(es="Agua limpia en cada municipio", en="Clean water in every town")
_STEP = Text(es="Publicar las mediciones de calidad del agua", en="Publish the measurements of water quality")
_LONG = Text(
    es="Publicar cada mes las mediciones de calidad del agua de todos los municipios, con su método, sus fechas y "
    "sus responsables",
    en="Publish every month the measurements of water quality of all towns, with their method, their dates and "
    "who is responsible",
)
_DONE = Text(
    es="Se publicaron las de 12 municipios.\nFaltan las del norte.",
    en="Those of 12 towns are published.\nThe north is missing.",
)
_OFFICE = Text(es="Dirección de seguimiento", en="Follow-up office")
_MEND = Text(es="Falta la evidencia de C7-H3.", en="The evidence of C7-H3 is missing.")
_OBSTACLE = Text(es="El laboratorio no ha entregado.", en="The laboratory has not delivered.")
_NOTE = Text(
    es="Falta la fecha de cada medición.\nAgréguela y preséntelo otra vez.",
    en="The date of each measurement is missing.\nAdd it and submit again.",
)
_RESOLUTION = Text(es="Acta 7-2028", en="Minutes 7-2028")
_PRAISE = Text(es="Completo y a tiempo.", en="Complete and in time.")
_WHY = Text(es="El laboratorio pidió tres semanas.", en="The laboratory asked for three weeks.")


def example(kind: MessageKind, language: Language) -> MessageFacts:
    """One message of the kind with everything that it can hold. Persons, places and dates are invented."""
    lead = Party(
        "SEMAC", Text(es="Secretaría de Aguas y Caminos", en="Secretariat of Waters and Roads").say(language)
    )
    second = Party("IDEMU", Text(es="Instituto de Municipios", en="Institute of Towns").say(language))
    coordinator = Party("OCOP", Text(es="Oficina de Compromisos Públicos", en="Office of Pledges").say(language))
    role = next((part for part, kinds in _MAKES.items() if kind in kinds), Part.COORDINATOR)
    recipient = {Part.COORDINATOR: coordinator, Part.STEERING: second}.get(role, lead)
    late = kind in ALL_DUE
    facts = MessageFacts(
        kind=kind, rung="after-7", today=_TODAY, owed_on=_TODAY, plan_title=_PLAN.say(language),
        commitment_code="C7", commitment_title=_COMMITMENT.say(language), step_kind=StepKind.MILESTONE,
        step_code=_CODE, step_title=_STEP.say(language), due_on=_DUE if late else date(2028, 4, 28),
        recipient=recipient, role=role, leads=(lead, second), coordinator=coordinator,
        answers_reach_coordinator=True,
        declared=Declared(60, date(2028, 2, 11), lead.acronym, _DONE.say(language), _OBSTACLE.say(language)),
        evidence=2, note=(_PRAISE if kind is MessageKind.ACCEPTED else _NOTE).say(language),
        reminded=(Reminded(lead, (date(2028, 2, 18), date(2028, 3, 3))), Reminded(second, ())),
        waiting_since=date(2028, 3, 6) if kind in _WAITING else None,
        answer=Answered(lead.acronym, _WHY.say(language), date(2028, 5, 19), 12),
        moved=Moved(_DUE, _RESOLUTION.say(language), _WHY.say(language), proposed=True)
        if kind in _MOVES
        else None,
        answered_by_mail=kind in _ANSWERED,
        answer_at=_LINK if kind in _ANSWERED or kind is MessageKind.UNDELIVERED else None,
        answer_until=date(2028, 6, 30),
        undelivered=(
            Undelivered(41, lead.acronym, _CODE, uncertain=False, why="refused: 550 5.1.1 no such mailbox"),
            Undelivered(42, second.acronym, "C7-H3", uncertain=True, why="answer_lost"),
        ),
        bouncing=(Bouncing(second.acronym, "oficina@idemu.example.org", date(2028, 3, 10), "550 5.1.1 unknown"),),
        opt_out_at=_OPT_OUT if kind is MessageKind.DIGEST else None,
    )  # fmt: skip
    if kind in _CUT_OFFS:
        return _of_a_cut_off(facts, language)
    return facts._replace(items=_riders(facts)) if kind is MessageKind.DIGEST else facts


def examples(kind: MessageKind, language: Language) -> dict[str, MessageFacts]:
    """Several, by what is special about them: whole, bare, with long texts, with markup, at other times."""
    whole = example(kind, language)
    bare = whole._replace(
        declared=None, coordinator=None, note=None, leads=(), reminded=(), answer_at=None,
        answer_until=None, answered_by_mail=False, answers_reach_coordinator=False, opt_out_at=None, evidence=0,
        undelivered=(), bouncing=(), due_on=whole.due_on if kind in ALL_DUE else None, items=whole.items[:1],
    )  # fmt: skip
    long = whole._replace(
        step_title=_LONG.say(language), commitment_title=_LONG.say(language), step_code="C17-H12-A3"
    )
    markup = whole._replace(
        step_title=MARKUP, commitment_title=MARKUP, plan_title=MARKUP, note=MARKUP,
        declared=Declared(None, _TODAY, MARKUP, MARKUP, MARKUP), answer=Answered(MARKUP, MARKUP, _TODAY),
        moved=whole.moved and Moved(None, MARKUP, MARKUP),
        items=tuple(item._replace(step_title=MARKUP) for item in whole.items),
    )  # fmt: skip
    if whole.cut_off:
        bare = bare._replace(cut_off=whole.cut_off._replace(needed=1, turn=1, signed=(), findings=0, open=0))
        markup = markup._replace(
            recipient=Party(MARKUP, MARKUP), note=MARKUP,
            cut_off=whole.cut_off._replace(
                office=MARKUP, plan=MARKUP, command=MARKUP, signed=(SignedBy(MARKUP, MARKUP, _DUE),),
                returned_by=MARKUP, draft=MARKUP,
            ),
        )  # fmt: skip
    told = {"whole": whole, "bare": bare, "long": long, "markup": markup}
    if kind is MessageKind.REMINDER:
        days = {
            "early": date(2028, 2, 18),
            "tomorrow": date(2028, 3, 2),
            "today": _DUE,
            "yesterday": date(2028, 3, 4),
        }
        told |= {name: whole._replace(today=day) for name, day in days.items()}
        told["early"] = told["early"]._replace(rung="before-14", opt_out_at=_OPT_OUT)
    if kind is MessageKind.DIGEST:
        several = (
            MessageKind.ANSWERED,
            MessageKind.REVIEW_REQUESTED,
            MessageKind.RETURNED,
            MessageKind.DATE_DECLINED,
            MessageKind.DATE_ACCEPTED,
        )
        backlog = tuple(whole.items[1]._replace(kind=each) for each in several)
        told["new_contact"] = whole._replace(contact_since=_TODAY, items=(*whole.items, *backlog))
    return told


def _of_a_cut_off(facts: MessageFacts, language: Language) -> MessageFacts:
    """Of the second of three who sign; what is returned is told to whoever coordinates."""
    cut_off = CutOffFacts(
        as_of=date(2028, 2, 29), code="K7QM-2XRD-9THP", fingerprint="5b2c90ffd1e8", turn=2, needed=3, findings=12,
        open=3, command='hitos report sign K7QM-2XRD-9THP --by "Luis Muestra" --plan EJEMPLO-2027',
        plan="EJEMPLO-2027", office=_OFFICE.say(language),
        signed=(SignedBy("Ana Ejemplo", None, date(2028, 3, 8)),), draft="/srv/hitos/reports/borradores/5b2c90ff",
    )  # fmt: skip
    facts = facts._replace(
        note=None, commitment_code="", commitment_title="", step_code="", step_title="", due_on=None, leads=(),
        declared=None, evidence=0, answer=None, cut_off=cut_off,
    )  # fmt: skip
    if facts.kind is MessageKind.SIGN:
        return facts._replace(recipient=Party("Luis Muestra", "Luis Muestra"))
    returned = cut_off._replace(
        turn=0, office=None, draft=None, returned_by="Luis Muestra", returned_on=_TODAY,
        command="hitos report freeze --as-of 2028-02-29 --plan EJEMPLO-2027",
    )  # fmt: skip
    return facts._replace(note=_MEND.say(language), cut_off=returned)


def _riders(digest: MessageFacts) -> tuple[MessageFacts, ...]:
    reminder = digest._replace(
        kind=MessageKind.REMINDER, due_on=_DUE, items=(), undelivered=(), bouncing=(), waiting_since=None
    )
    coming = reminder._replace(step_code="C7-H4", due_on=date(2028, 4, 28), declared=None, rung="before-30")
    waiting = reminder._replace(
        kind=MessageKind.REVIEW_WAITING, step_code="C7-H5", waiting_since=date(2028, 3, 6),
        due_on=date(2028, 4, 14),
    )  # fmt: skip
    lost = digest._replace(kind=MessageKind.UNDELIVERED, items=())
    return reminder, coming, waiting, lost
