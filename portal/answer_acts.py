"""What the forms behind a personal link do: each in one transaction, and once however often it is sent."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session

from domain.rules.given_dates import parse_day
from domain.rules.texts import clean_text, excerpt, optional_text, required_line
from domain.tables.institution import Institution
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, RefusedError
from domain.values.language import Text
from domain.values.vocabulary import Act, AnswerKind
from operations.acting.acts import lock
from operations.acting.admission import day_of
from operations.acting.answering import acknowledge, declare_blocked, propose_date
from operations.acting.evidence import attach_address, attach_file
from operations.acting.progress import latest_report, report_progress, submit
from operations.actor import Actor
from operations.views.answer_page import latest_act, latest_answer, mark_of, step_to_answer
from portal.sent_forms import SentForm
from storage.evidence_files import EvidenceFiles

_NAME = Text(es="su nombre", en="your name")
_DAY = Text(es="la fecha que propone", en="the date you propose")
_DATED = Text(es="la fecha de la evidencia", en="the date of the evidence")
_PERCENT = re.compile(r"(\d{1,3})\s*%?", re.ASCII)
_NO_PERCENT = Text(
    es="¿Cuánto lleva?: «{given}» no es un número de 0 a 100. Escriba por ejemplo 40.",
    en='How far is it?: "{given}" is no number from 0 to 100. Write for example 40.',
)
_WHY_LATE = Text(
    es="El plazo venció el {due}: escriba también qué lo impidió o lo atrasa.",
    en="It was due on {due}: please write what stood or stands in the way, too.",
)
_NOTHING_CHOSEN = Text(
    es="No eligió ningún archivo ni escribió ninguna dirección.", en="You chose no file and wrote no address."
)
_CHANGED = Text(
    es="Desde que abrió esta página, alguien anotó algo más sobre {code}. Véalo; lo que usted escribió sigue "
    "aquí y todavía no se guardó. Envíelo otra vez si aún corresponde.",
    en="Since you opened this page somebody recorded something else about {code}. See it above; what you wrote is "
    "still here and not saved yet. Send it again if it still holds.",
)


class Form(StrEnum):
    """The forms of the page, as their addresses name them."""

    REPORT = "avance"
    EVIDENCE = "evidencia"
    SUBMIT = "revision"
    DATE = "fecha"
    BLOCKED = "bloqueo"
    SEEN = "visto"


@dataclass(frozen=True, slots=True)
class Sent:
    """A form sent by somebody of ``institution`` about a step."""

    session: Session
    plan: Plan
    step: Step
    institution: Institution
    actor: Actor
    form: SentForm
    store: EvidenceFiles
    most_bytes: int


def who_sent(form: SentForm) -> str:
    """The name its writer gave, on one line; InvalidDataError without one."""
    return required_line(form.text("name"), _NAME)


def carry_out(kind: Form, sent: Sent) -> None:
    """Do what the form says, in the caller's transaction; HitosError with the way out.

    A form that was already carried out (a double click, a page sent again) does nothing. One that was written
    before somebody recorded something else of the step is a RefusedError: its writer should see that first.
    """
    lock(sent.session, sent.step)
    if kind is Form.EVIDENCE:
        _attach(sent, needed=True)  # the same proof twice is one by itself
        return
    done, do = _DOING[kind]
    if sent.form.text("mark") != mark_of(sent.session, sent.step):
        if done(sent):
            return
        raise RefusedError(_CHANGED, code=sent.step.code)
    do(sent)


def _report(sent: Sent) -> None:
    percent, obstacles = _percent(sent), sent.form.text("obstacles")
    view = step_to_answer(sent.session, sent.plan, sent.step, day_of(sent.plan, sent.actor))
    if view.late and not obstacles.strip():
        raise InvalidDataError(_WHY_LATE, due=view.due_on)
    report_progress(
        sent.session, sent.plan, sent.step, percent=percent, narrative=sent.form.text("text"),
        obstacles=obstacles, institution=sent.institution, actor=sent.actor,
    )  # fmt: skip
    _attach(sent, needed=False)
    if sent.form.text("finished"):
        submit(sent.session, sent.plan, sent.step, sent.actor)


def _reported(sent: Sent) -> bool:
    report = latest_report(sent.session, sent.step)
    return report is not None and (
        report.institution_id, report.on_day, report.percent, report.narrative, report.obstacles, report.by
    ) == (
        sent.institution.id, day_of(sent.plan, sent.actor), _percent(sent), clean_text(sent.form.text("text"), ""),
        optional_text(sent.form.text("obstacles"), ""), sent.actor.name,
    )  # fmt: skip


def _submit(sent: Sent) -> None:
    submit(sent.session, sent.plan, sent.step, sent.actor, sent.form.text("note") or None)


def _submitted(sent: Sent) -> bool:
    act = latest_act(sent.session, sent.step)
    return act is not None and (act.act, act.by) == (Act.SUBMIT, sent.actor.name)


def _propose(sent: Sent) -> None:
    propose_date(
        sent.session, sent.plan, sent.step, sent.actor, day=parse_day(sent.form.text("day"), _DAY),
        reason=sent.form.text("reason"), institution=sent.institution,
    )  # fmt: skip


def _block(sent: Sent) -> None:
    declare_blocked(
        sent.session, sent.plan, sent.step, sent.actor, reason=sent.form.text("reason"),
        institution=sent.institution,
    )  # fmt: skip


def _see(sent: Sent) -> None:
    acknowledge(sent.session, sent.plan, sent.step, sent.actor, institution=sent.institution)


def _answered(sent: Sent, kind: AnswerKind) -> bool:
    answer = latest_answer(sent.session, sent.step)
    return answer is not None and (
        answer.kind, answer.institution_id, answer.on_day, answer.note, answer.by,
        answer.proposed_due.isoformat() if answer.proposed_due else "",
    ) == (
        kind, sent.institution.id, day_of(sent.plan, sent.actor), optional_text(sent.form.text("reason"), ""),
        sent.actor.name, sent.form.text("day").strip(),
    )  # fmt: skip


_DOING: dict[Form, tuple[Callable[[Sent], bool], Callable[[Sent], None]]] = {
    Form.REPORT: (_reported, _report),
    Form.SUBMIT: (_submitted, _submit),
    Form.DATE: (lambda sent: _answered(sent, AnswerKind.NEW_DATE), _propose),
    Form.BLOCKED: (lambda sent: _answered(sent, AnswerKind.BLOCKED), _block),
    Form.SEEN: (lambda sent: _answered(sent, AnswerKind.SEEN), _see),
}
"""Of each form but that of evidence: whether it was carried out already, and how it is."""


def _attach(sent: Sent, *, needed: bool) -> None:
    address = sent.form.text("address").strip()
    given = sent.form.text("dated").strip()
    dated = parse_day(given, _DATED) if given else None
    if needed and not address and sent.form.file is None:
        raise InvalidDataError(_NOTHING_CHOSEN)
    if sent.form.file is not None:
        attach_file(
            sent.session, sent.plan, sent.step, sent.store, sent.form.file.file,
            given_name=sent.form.file.filename, most_bytes=sent.most_bytes, dated_on=dated, actor=sent.actor,
        )  # fmt: skip
    if address:
        attach_address(sent.session, sent.plan, sent.step, address, dated_on=dated, actor=sent.actor)


def _percent(sent: Sent) -> int:
    given = sent.form.text("percent").strip()
    found = _PERCENT.fullmatch(given)
    if found is None or int(found[1]) > 100:  # noqa: PLR2004  (a hundred percent)
        raise InvalidDataError(_NO_PERCENT, given=excerpt(given, 40))
    return int(found[1])
