"""A plan document becomes a plan in the database; a second document becomes amendments and reports of it.

Everything happens in the caller's transaction: rolled back, it was a preview; committed, it is saved whole.
"""

from dataclasses import dataclass, field

from sqlmodel import Session, col, select

from domain.rules.codes import commitment_code
from domain.rules.days import local_day
from domain.rules.reminders import policy_from
from domain.tables.columns import id_of
from domain.tables.institution import CommitmentResponsibility
from domain.tables.plan import Axis, Commitment, Plan
from domain.values.errors import InvalidDataError
from domain.values.language import Language, Text
from domain.values.plan_document import DocumentCommitment, PlanDocument
from domain.values.vocabulary import Role
from operations.acts import Actor
from operations.finding import institution_named
from operations.importing.context import Difference, Importing
from operations.importing.steps import import_steps, link_predecessors
from operations.institutions import add_alias, add_institution, institution_for

_NO_COMMITMENT = Text(
    es="{files}: no se encontró ningún compromiso; no hay nada que importar. Vea qué se entendió con "
    "«hitos plan read».",
    en="{files}: no commitment was found; there is nothing to import. See what was understood "
    'with "hitos plan read".',
)


@dataclass(slots=True)
class Imported:
    """What importing did: the plan and every difference to what was there before."""

    plan: Plan
    created: bool
    differences: list[Difference] = field(default_factory=list)


def import_document(
    session: Session, document: PlanDocument, actor: Actor, *, code: str | None = None, zone: str = "UTC"
) -> Imported:
    """Save what a document says. ``zone``: IANA zone of a new plan whose document names none.

    What the plan already has under the same code is amended with the document as source, never overwritten
    without a trace; what the document does not mention is left alone. InvalidDataError names what cannot be
    saved; nothing is kept then if the caller's transaction ends.
    """
    source = ", ".join(document.files) or "—"
    if not document.commitments:
        raise InvalidDataError(_NO_COMMITMENT, files=source)
    _import_institutions(session, document)
    imported = _plan_for(session, document, code, zone)
    plan = imported.plan
    today = document.as_of or local_day(actor.at, plan.zone)
    doing = Importing(session, plan, source, actor, today, imported.differences)
    found = []
    for position, told in enumerate(document.commitments, 1):
        found += import_steps(doing, _commitment_for(doing, told, position), told)
    link_predecessors(doing, found)
    session.flush()
    return imported


def _import_institutions(session: Session, document: PlanDocument) -> None:
    for told in document.institutions:
        name = told.acronym or told.name
        if not name:
            continue
        known = institution_named(session, name)
        if known is None:
            language = Language(told.language) if told.language in set(Language) else Language.ES
            known = add_institution(session, name, told.name, email=told.email, language=language)
        for alias in (told.name, *told.aliases):
            if alias and institution_named(session, alias) is None:
                add_alias(session, known, alias)
    for contact in document.contacts:
        known = institution_named(session, contact.institution) if contact.institution else None
        if known is not None and known.email is None:
            known.email = contact.email
            session.add(known)


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
        reminders=policy_from(document.reminders).model_dump(mode="json") if document.reminders else {},
    )
    session.add(plan)
    session.flush()
    return Imported(plan, created=True, differences=[Difference(code, "", None, plan.title)])


def _only_plan_code(session: Session) -> str | None:
    codes = session.exec(select(Plan.code).limit(2)).all()
    return codes[0] if len(codes) == 1 else None


def _code_from_period(document: PlanDocument) -> str:
    days = [day for told in document.commitments for day in (told.start, told.end) if day]
    return f"PLAN-{min(days).year}-{max(days).year}" if days else "PLAN"


def _commitment_for(doing: Importing, told: DocumentCommitment, position: int) -> Commitment:
    session, plan = doing.session, doing.plan
    number = told.number or str(position)
    code = commitment_code(number)
    known = session.exec(select(Commitment).where(Commitment.plan_id == plan.id, Commitment.code == code)).first()
    if known is not None:
        if known.axis_id is None and told.axis:
            known.axis_id = _axis_id(doing, told.axis)
        known.narrative = told.narrative or known.narrative
        if doing.amend_commitment(known, "title", known.title, told.title):
            known.title = told.title
        session.add(known)
        return known
    known = Commitment(
        plan_id=id_of(plan), axis_id=_axis_id(doing, told.axis) if told.axis else None,
        position=_next_position(doing), code=code, number=number, title=told.title,
        start_on=told.start, start_precision=told.start_precision, due_on=told.end,
        due_precision=told.end_precision, description=told.description, narrative=told.narrative,
    )  # fmt: skip
    session.add(known)
    session.flush()
    doing.added(code, told.title)
    roles = (
        (Role.COORDINATOR, told.coordinator),
        (Role.LEAD, told.leads),
        (Role.CO_RESPONSIBLE, told.collaborators),
    )
    for role, names in roles:
        ids = dict.fromkeys(id_of(institution_for(session, name)) for name in names)
        for place, institution_id in enumerate(ids):
            session.add(
                CommitmentResponsibility(
                    commitment_id=id_of(known), institution_id=institution_id, role=role, position=place
                )
            )
    session.flush()
    return known


def _axis_id(doing: Importing, title: str) -> int:
    axes = doing.session.exec(select(Axis).where(Axis.plan_id == doing.plan.id).order_by(col(Axis.position))).all()
    for axis in axes:
        if axis.title == title:
            return id_of(axis)
    made = Axis(plan_id=id_of(doing.plan), position=len(axes) + 1, title=title)
    doing.session.add(made)
    doing.session.flush()
    return id_of(made)


def _next_position(doing: Importing) -> int:
    return len(doing.session.exec(select(Commitment.id).where(Commitment.plan_id == doing.plan.id)).all()) + 1
