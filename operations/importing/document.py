"""A plan document becomes a plan in the database; a second document becomes amendments and reports of it.

Everything happens in the caller's transaction: rolled back, it was a preview; committed, it is saved whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlmodel import Session, select

from domain.rules.days import local_day
from domain.rules.matching import How
from domain.tables.columns import id_of
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError
from domain.values.language import Language, Text
from domain.values.plan_document import DocumentStep, PlanDocument
from domain.values.reminder_policy import OWN, STEERING, plan_fields, policy_from
from domain.values.vocabulary import REPORTS, DocumentKind, StepKind
from operations.actor import Actor
from operations.importing.changes import amend_dates, amend_step, recheck_moved
from operations.importing.commitments import amend_commitment
from operations.importing.context import Change, Difference, Importing, Remark
from operations.importing.institutions import import_institutions
from operations.importing.known import read_known
from operations.importing.owners import answer_for, answer_for_commitment
from operations.importing.pairing import Paired, PairedCommitment, PairedStep, pair_document
from operations.importing.predecessors import link_predecessors
from operations.importing.removed import tell_removed
from operations.importing.telling import keep_places, remarks_on_not_kept, report_on, tell_of_commitment
from operations.register.institutions import institution_for
from operations.timetable.policies import checked_policy, set_policy
from operations.timetable.timing import timing_of

_NO_COMMITMENT = Text(
    es="{files}: no se encontró ningún compromiso; no hay nada que importar. Vea qué se entendió con "
    "«hitos plan read».",
    en="{files}: no commitment was found; there is nothing to import. See what was understood "
    'with "hitos plan read".',
)
_ANOTHER_PLAN = Text(
    es="{files}: ninguno de sus compromisos se parece al del mismo número en el plan {plan}. Si es otro plan, "
    "dele un código con --plan; si es el mismo, confírmelo con --plan {plan}.",
    en="{files}: none of its commitments is like the one with the same number in the plan {plan}. If it is "
    "another plan, give it a code with --plan; if it is the same, confirm it with --plan {plan}.",
)


@dataclass(slots=True)
class Imported:
    """What importing did: the plan, every difference to what was there before, and what a person must look at."""

    plan: Plan
    created: bool
    differences: list[Difference] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def import_document(
    session: Session, document: PlanDocument, actor: Actor, *, code: str | None = None, zone: str = "UTC"
) -> Imported:
    """Save what a document says. ``zone``: IANA zone of a new plan whose document names none.

    What the plan already has (``domain.rules.matching``) is amended with the document as source, never
    overwritten without a trace; what the document does not mention is left alone. InvalidDataError names what
    cannot be saved; nothing is kept then if the caller's transaction ends. About 0.5 ms a step.
    """
    source = ", ".join(document.files) or "—"
    if not document.commitments:
        raise InvalidDataError(_NO_COMMITMENT, files=source)
    near = import_institutions(session, document)
    imported = _plan_for(session, document, code, zone)
    plan = imported.plan
    today = document.as_of or local_day(actor.at, plan.zone)
    known = read_known(session, plan)
    doing = Importing(
        session, plan, source, actor, today, timing_of(session, plan), known, imported.differences, near,
        reports=document.document_kind in REPORTS,
    )  # fmt: skip
    paired = pair_document(doing, document.promises)
    if code is None and document.code is None:
        _refuse_another_plan(doing, paired)
    for commitment in paired.commitments:
        _take_over(doing, commitment)
    link_predecessors(doing, paired)
    recheck_moved(doing)
    if imported.created:
        _set_what_differs(doing, document.reminders or {})
    else:
        tell_removed(doing, document, paired)
    session.flush()
    imported.remarks = [*doing.remarks, *remarks_on_not_kept(doing)]
    return imported


def _refuse_another_plan(doing: Importing, paired: Paired) -> None:
    """The only plan there is was taken for the document's: not if nothing but numbers speaks for it."""
    hows = {commitment.how for commitment in paired.commitments}
    if How.REPLACED in hows and hows <= {How.REPLACED, None}:
        raise InvalidDataError(_ANOTHER_PLAN, files=doing.source, plan=doing.plan.code)


def _take_over(doing: Importing, paired: PairedCommitment) -> None:
    """Everything the document says of one commitment and its steps, in the document's order."""
    row, told = paired.row, paired.told
    if paired.how is None:
        doing.added(row.code, row.title)
        answer_for_commitment(doing, row, told)
    else:
        amend_commitment(doing, row, told, paired.how)
    tell_of_commitment(doing, row, told)
    keep_places(doing, row, told)
    for step in paired.steps:
        if step.how is None:
            _answer_for_new(doing, step)
        else:
            amend_step(doing, step.row, step.told, step.how)
        report_on(doing, step.row, step.told)
        keep_places(doing, step.row, step.told)


def _answer_for_new(doing: Importing, paired: PairedStep) -> None:
    step, told = paired.row, paired.told
    doing.added(step.code, step.title)
    answer_for(doing, step, paired.parent, told)
    for part in doing.known.children(step.commitment_id, id_of(step), StepKind.OCCURRENCE):
        doing.added(part.code, part.title)
        answer_for(doing, part, step, DocumentStep(number=part.number, title=part.title))
    if told.current_start or told.current_end:
        amend_dates(doing, step, told)


def _plan_for(session: Session, document: PlanDocument, code: str | None, zone: str) -> Imported:
    code = code or document.code or _only_plan_code(session) or _code_from_period(document)
    known = session.exec(select(Plan).where(Plan.code == code)).first()
    if known is not None:
        return Imported(known, created=False)
    first = document.commitments[0]
    starts = [told.start for told in document.commitments if told.start]
    ends = [told.end for told in document.commitments if told.end]
    coordinator = document.coordinator or next(iter(first.coordinator), None)
    plan = Plan(
        code=code,
        title=document.title or first.title,
        language=Language(document.language) if document.language in set(Language) else Language.ES,
        zone=document.zone or zone,
        period_start=document.period_start or min(starts, default=None),
        period_end=document.period_end or max(ends, default=None),
        coordinator_id=id_of(institution_for(session, coordinator)) if coordinator else None,
        reminders=policy_from(plan_fields(document.reminders)).model_dump(mode="json")
        if document.reminders
        else {},
        kind=DocumentKind.PLAN if document.document_kind in REPORTS else document.document_kind,
        words=document.words.model_dump(mode="json") if document.words else {},
        sections=[section.model_dump(mode="json") for section in document.sections],
    )
    session.add(plan)
    session.flush()
    return Imported(plan, created=True, differences=[Difference(code, "", None, plan.title, Change.ADDED)])


def _set_what_differs(doing: Importing, reminders: Mapping[str, object]) -> None:
    """The steering body, and what single commitments and steps set of the policy: once they are there."""
    if OWN in reminders or STEERING in reminders:
        change = checked_policy(doing.session, doing.plan, {**reminders, **doing.plan.reminders})
        set_policy(doing.session, doing.plan, change, doing.actor)


def _only_plan_code(session: Session) -> str | None:
    codes = session.exec(select(Plan.code).limit(2)).all()
    return codes[0] if len(codes) == 1 else None


def _code_from_period(document: PlanDocument) -> str:
    period = [day for day in (document.period_start, document.period_end) if day]
    days = period or [day for told in document.commitments for day in (told.start, told.end) if day]
    return f"PLAN-{min(days).year}-{max(days).year}" if days else "PLAN"
