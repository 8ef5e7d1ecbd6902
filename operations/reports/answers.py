"""What officers answer to findings: explained, an accepted risk, to be mended. Appended; the latest counts."""

import hashlib
from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select

from domain.rules.canonical import canonical_json
from domain.rules.days import local_day
from domain.rules.findings import FINDING_TEXTS, say_finding
from domain.rules.texts import required_text
from domain.rules.wording import Voice
from domain.tables.columns import id_of
from domain.tables.cutoff import FindingAnswer, Snapshot
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError, NotFoundError
from domain.values.language import Text
from domain.values.report import Finding, Report
from domain.values.report import FindingAnswer as Answer
from domain.values.vocabulary import FindingReply, Severity
from operations.actor import Actor

EVERY = "all"
"""For a step: every step that has the finding. For the plan as a whole: ``PLAN``."""
PLAN = "-"

_TEXT = Text(es="la respuesta", en="the answer")
_UNKNOWN_CODE = Text(
    es="No hay hallazgos de clase «{code}». Los del plan {plan} al {day}: {known}. Véalos con «hitos report "
    "findings».",
    en='There is no kind of finding "{code}". Those of the plan {plan} on {day}: {known}. See them with "hitos '
    'report findings".',
)
_NOT_FOUND = Text(
    es="Al {day} no hay ningún hallazgo {code} sobre {step}; no se puede responder a lo que no está. Lo tienen: "
    "{known}.",
    en="On {day} there is no finding {code} about {step}; what is not there cannot be answered. Those that have "
    "it: {known}.",
)
_SEVERAL = Text(
    es="{step} tiene {count} hallazgos {code}; diga con --number a cuál responde: {listed}",
    en="{step} has {count} findings {code}; say with --number which one is answered: {listed}",
)
_NO_SUCH_NUMBER = Text(
    es="{step} tiene {count} hallazgos {code}; no hay un número {number}.",
    en="{step} has {count} findings {code}; there is no number {number}.",
)
_AHEAD = Text(
    es="El {day} es posterior a hoy ({today}); los hallazgos de ese día aún no existen.",
    en="{day} lies after today ({today}); the findings of that day do not exist yet.",
)


def fingerprint(finding: Finding) -> str:
    """What a finding says, as SHA-256 (hex) of its code, step and data: another deadline is another finding."""
    bare = Finding(code=finding.code, severity=Severity.NOTE, step=finding.step, data=finding.data)
    return hashlib.sha256(canonical_json(bare)).hexdigest()


def answered(session: Session, plan: Plan, as_of: date, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, each with the latest answer that was given for ``as_of`` or an earlier day. One query."""
    query = (
        select(FindingAnswer)
        .where(FindingAnswer.plan_id == plan.id, FindingAnswer.on_day <= as_of)
        .order_by(col(FindingAnswer.on_day), col(FindingAnswer.id))
    )
    given = {(row.code, row.step, row.about): row for row in session.exec(query)}
    if not given:
        return tuple(findings)
    kinds = {(code, step) for code, step, _ in given}
    return tuple(
        _with_answer(finding, given.get((finding.code, finding.step, fingerprint(finding))))
        if (finding.code, finding.step) in kinds
        else finding
        for finding in findings
    )


def answer(
    session: Session,
    plan: Plan,
    report: Report,
    *,
    code: str,
    step: str,
    reply: FindingReply,
    text: str,
    actor: Actor,
    number: int | None = None,
) -> list[FindingAnswer]:
    """Write down an answer to the findings ``code`` on ``step`` (a code, ``PLAN`` or ``EVERY``) of ``report``.

    ``report`` is the plan's as of the day the answer speaks of: it holds for that cut-off and later ones, as long
    as the finding says the same. ``number`` (from 1) says which where one step has several of the kind.
    NotFoundError for a finding that is not there, InvalidDataError for an empty text, a day to come, or no number.
    """
    said = required_text(text, _TEXT)
    today = local_day(actor.at, plan.zone)
    if report.as_of > today:
        raise InvalidDataError(_AHEAD, day=report.as_of, today=today)
    rows = [
        FindingAnswer(
            plan_id=id_of(plan), about=fingerprint(finding), code=finding.code, step=finding.step, reply=reply,
            text=said, on_day=report.as_of, at=actor.at, by=actor.name,
        )
        for finding in _asked(report, code, step, number)
    ]  # fmt: skip
    session.add_all(rows)
    session.flush()
    return rows


def frozen_without(session: Session, plan: Plan, day: date) -> list[date]:
    """The days of the cut-offs that an answer for ``day`` would have been part of and, being frozen, is not."""
    rows = session.exec(select(col(Snapshot.as_of)).where(Snapshot.plan_id == plan.id, Snapshot.as_of >= day))
    return sorted(set(rows))


def _asked(report: Report, code: str, step: str, number: int | None) -> list[Finding]:
    of_kind = [finding for finding in report.findings if finding.code == code]
    if not of_kind and code not in FINDING_TEXTS:
        known = ", ".join(sorted({finding.code for finding in report.findings})) or "–"
        raise NotFoundError(_UNKNOWN_CODE, code=code, plan=report.plan_code, day=report.as_of, known=known)
    wanted = "" if step == PLAN else step
    asked = of_kind if step == EVERY else [each for each in of_kind if each.step.casefold() == wanted.casefold()]
    if not asked:
        known = ", ".join(dict.fromkeys(finding.step or PLAN for finding in of_kind)) or "–"
        raise NotFoundError(_NOT_FOUND, code=code, step=step, day=report.as_of, known=known)
    if step == EVERY or len(asked) == 1:
        return asked
    if number is None:
        voice = Voice(report.language, report.words)
        listed = " ".join(f"{at}. {say_finding(each, voice)}" for at, each in enumerate(asked, start=1))
        raise InvalidDataError(_SEVERAL, step=step, count=len(asked), code=code, listed=listed)
    if not 1 <= number <= len(asked):
        raise InvalidDataError(_NO_SUCH_NUMBER, step=step, count=len(asked), code=code, number=number)
    return [asked[number - 1]]


def _with_answer(finding: Finding, row: FindingAnswer | None) -> Finding:
    if row is None:
        return finding
    given = Answer(reply=row.reply, text=row.text, by=row.by, on=row.on_day)
    return finding.model_copy(update={"answer": given})
