"""An answer workbook that came back is taken whole or not at all.

The rule of a row, in this order. What it reports is on record since the workbook was made (the same percentage,
text and obstacles): it was taken before, and nothing changes, whatever happened since. The step has had another
report, a decision, a new deadline or a new title since then: the row is refused as a conflict. Else it is taken.
Addresses add to what is there and are known by themselves; a submission made since the workbook was is not
repeated.
"""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from domain.rules.standing import standing_of
from domain.rules.transitions import STATE_NAMES
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import Move, ProgressReport
from domain.tables.institution import Institution
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.answer_sheet import (
    Answer,
    AnsweredSheet,
    Choice,
    Column,
    problem_in_row,
)
from domain.values.errors import HitosError, InvalidDataError, ManyProblemsError, RefusedError
from domain.values.language import Text
from domain.values.vocabulary import Act, Standing, State
from operations.acting.acts import act_on
from operations.acting.admission import day_of
from operations.acting.answer_sheets import seen_of, steps_of
from operations.acting.evidence import attach_address
from operations.acting.progress import latest_report, report_progress, submit
from operations.actor import Actor
from operations.finding import institution_named

_NO_PLAN = Text(
    es="{file}: es un libro del plan {plan}, que no está en esta instalación.",
    en="{file}: is a workbook of the plan {plan}, which is not in this installation.",
)
_OTHER_PLAN = Text(
    es="{file}: es un libro del plan {plan} y no del plan {wanted}. Revise el archivo, o --plan.",
    en="{file}: is a workbook of the plan {plan} and not of the plan {wanted}. Check the file, or --plan.",
)
_NO_INSTITUTION = Text(
    es="{file}: es un libro de {institution}, que no está en el registro de instituciones.",
    en="{file}: is a workbook of {institution}, which is not in the register of institutions.",
)
_NOT_THEIRS = Text(
    es="{code} no es (o ya no es) un paso del que responda {institution}. Deje la fila vacía.",
    en="{code} is not (or no longer) a step that {institution} answers for. Leave the row empty.",
)
_LATE = Text(
    es="{code} venció el {due} y está atrasado: escriba en «{column}» qué lo impidió.",
    en='{code} was due on {due} and is late: write in "{column}" what was in the way.',
)
_CONFLICT = Text(
    es="{code} cambió desde que se hizo el libro ({made}). Ahora: {now}. No se reemplaza: pida un libro nuevo, o "
    "deje la fila vacía.",
    en="{code} has changed since the workbook was made ({made}). Now: {now}. That is not replaced: ask for a new "
    "workbook, or leave the row empty.",
)
_NOW = Text(es="{state}, vence {due}, {report}", en="{state}, due {due}, {report}")
_REPORTED = Text(es="último avance {percent} % del {day} ({who})", en="last progress {percent}% of {day} ({who})")
_NO_REPORT = Text(es="sin avances informados", en="no progress reported")
_NO_DATE = Text(es="sin fecha", en="no date")


@dataclass(frozen=True, slots=True)
class Taken:
    """One thing that a row did: ``report`` (percent), ``evidence`` (address), ``start`` or ``submit``."""

    row: int
    code: str
    what: str
    value: str


@dataclass(frozen=True, slots=True)
class TakenAnswers:
    """What a workbook did. ``answered``: rows that were not empty."""

    plan: str
    institution: str
    answered: int
    changes: tuple[Taken, ...]


def take_answers(
    session: Session, sheet: AnsweredSheet, actor: Actor, *, plan_code: str | None = None
) -> TakenAnswers:
    """Take everything a workbook says, in the caller's transaction. A second time changes nothing.

    ManyProblemsError with every problem by row: the caller's transaction must end with it. InvalidDataError if
    the workbook is another plan's (``plan_code`` where the caller expects one) or an unknown institution's.
    """
    plan, institution = _whose(session, sheet, plan_code)
    today = day_of(plan, actor)
    steps = {step.code: step for step in steps_of(session, plan, institution)}
    answered = [steps[answer.code] for answer in sheet.answers if answer.code in steps]
    seen = seen_of(session, answered)
    problems = list(sheet.problems)
    changes: list[Taken] = []
    for answer in sheet.answers:
        step = steps.get(answer.code)
        if step is None:
            told = {"code": answer.code, "institution": institution.acronym}
            problems.append(problem_in_row(answer.row, _NOT_THEIRS, **told))
            continue
        row = _Row(session, plan, institution, step, answer, sheet, actor, today)
        try:
            changes += row.take(changed=seen[id_of(step)] != answer.seen)
        except HitosError as error:
            problems.append(problem_in_row(answer.row, error.text, **error.data))
    if problems:
        ordered = sorted(problems, key=lambda problem: problem.row)
        raise ManyProblemsError(tuple(problem.error for problem in ordered))
    return TakenAnswers(plan.code, institution.acronym, len(sheet.answers), tuple(changes))


@dataclass(frozen=True, slots=True)
class _Row:
    """One answer and the step it is about."""

    session: Session
    plan: Plan
    institution: Institution
    step: Step
    answer: Answer
    sheet: AnsweredSheet
    actor: Actor
    today: date

    def take(self, *, changed: bool) -> list[Taken]:
        """What it does; the admission of the operations decides what is still open."""
        return [*self._report(changed=changed), *self._evidence(), *self._choose(changed=changed)]

    def _report(self, *, changed: bool) -> list[Taken]:
        answer = self.answer
        if answer.percent is None or answer.narrative is None or self._known_report() is not None:
            return []
        if changed:
            raise self._conflict()
        if answer.obstacles is None and self._is_late():
            head = self.sheet.heads[Column.OBSTACLES]
            raise InvalidDataError(_LATE, code=self.step.code, due=self.step.due_on, column=head)
        report_progress(
            self.session, self.plan, self.step, percent=answer.percent, narrative=answer.narrative,
            obstacles=answer.obstacles, institution=self.institution, actor=self.actor,
        )  # fmt: skip
        return [self._taken("report", str(answer.percent))]

    def _evidence(self) -> list[Taken]:
        if not self.answer.addresses:
            return []
        rows = select(Evidence.address).where(Evidence.step_id == self.step.id)
        known = set(self.session.exec(rows))
        new = [address for address in self.answer.addresses if address not in known]
        for address in new:
            attach_address(self.session, self.plan, self.step, address, actor=self.actor)
        return [self._taken("evidence", address) for address in new]

    def _choose(self, *, changed: bool) -> list[Taken]:
        step, answer = self.step, self.answer
        if answer.choice is Choice.UNDER_WAY and step.state is State.PLANNED:
            act_on(self.session, self.plan, step, Act.START, self.actor)
            return [self._taken("start", "")]
        if answer.choice is not Choice.SUBMIT or self._submitted_since():
            return []
        if changed and not self._speaks_last():
            raise self._conflict()
        submit(self.session, self.plan, step, self.actor)
        return [self._taken("submit", "")]

    def _known_report(self) -> ProgressReport | None:
        """The report that says just this, made since the workbook was or the last one before."""
        answer = self.answer
        if answer.percent is None:
            return None
        return self.session.exec(
            select(ProgressReport).where(
                ProgressReport.step_id == self.step.id,
                col(ProgressReport.id) >= _part(answer.seen, 0),
                ProgressReport.percent == answer.percent,
                ProgressReport.narrative == answer.narrative,
                col(ProgressReport.obstacles).is_(None)
                if answer.obstacles is None
                else col(ProgressReport.obstacles) == answer.obstacles,
            )
        ).first()

    def _submitted_since(self) -> bool:
        moves = select(Move.id).where(
            Move.step_id == self.step.id, Move.act == Act.SUBMIT, col(Move.id) > _part(self.answer.seen, 1)
        )
        return self.session.exec(moves.limit(1)).first() is not None

    def _speaks_last(self) -> bool:
        """Whether the last report is the row's own, so that submitting hands in nobody else's."""
        known, latest = self._known_report(), latest_report(self.session, self.step)
        return known is not None and latest is not None and known.id == latest.id

    def _is_late(self) -> bool:
        step = self.step
        standing = standing_of(step.state, step.start_on, step.due_on, self.today, blocked=False, due_soon=0)
        return standing is Standing.OVERDUE

    def _conflict(self) -> RefusedError:
        step, last = self.step, latest_report(self.session, self.step)
        said = {"code": step.code, "made": self.sheet.as_of, "due_day": step.due_on}
        if last is not None:
            reporter = self.session.get(Institution, last.institution_id) if last.institution_id else None
            percent = "—" if last.percent is None else last.percent
            said |= {"percent": percent, "day": last.on_day, "who": reporter.acronym if reporter else "—"}
        now = _NOW.with_words(
            state=STATE_NAMES[step.state],
            due=Text(es="{due_day}", en="{due_day}") if step.due_on else _NO_DATE,
            report=_REPORTED if last else _NO_REPORT,
        )
        return RefusedError(_CONFLICT.with_words(now=now), **said)

    def _taken(self, what: str, value: str) -> Taken:
        return Taken(self.answer.row, self.step.code, what, value)


def _whose(session: Session, sheet: AnsweredSheet, wanted: str | None) -> tuple[Plan, Institution]:
    told = {"file": sheet.file, "plan": sheet.plan_code, "institution": sheet.institution}
    if wanted is not None and wanted != sheet.plan_code:
        raise InvalidDataError(_OTHER_PLAN, **told, wanted=wanted)
    plan = session.exec(select(Plan).where(Plan.code == sheet.plan_code)).first()
    if plan is None:
        raise InvalidDataError(_NO_PLAN, **told)
    institution = institution_named(session, sheet.institution)
    if institution is None:
        raise InvalidDataError(_NO_INSTITUTION, **told)
    return plan, institution


def _part(seen: str, which: int) -> int:
    """The number of the last report (0) or act (1) in ``AskedStep.seen``; 0 where it was tampered with."""
    parts = seen.split(".")
    return int(parts[which]) if len(parts) > which and parts[which].isdigit() else 0
