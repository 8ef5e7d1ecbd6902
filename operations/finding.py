"""Finding plans, steps and institutions by the names people give them."""

from sqlmodel import Session, col, select

from domain.rules.codes import parse_code
from domain.rules.folding import fold
from domain.rules.typed import as_typed
from domain.tables.institution import Institution, InstitutionAlias
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import NotFoundError
from domain.values.language import Text

_NO_PLAN = Text(
    es="No hay ningún plan «{given}». Hay: {known}. Importe uno con «hitos plan import FICHERO».",
    en='There is no plan "{given}". There are: {known}. Import one with "hitos plan import FILE".',
)
_WHICH_PLAN = Text(
    es="Hay {count} planes ({known}); diga cuál con --plan.",
    en="There are {count} plans ({known}); say which with --plan.",
)
_NO_STEP = Text(
    es="El plan {plan} no tiene el paso {given}. Vea los que hay con «hitos plan show».",
    en='The plan {plan} has no step {given}. See what there is with "hitos plan show".',
)
_NO_INSTITUTION = Text(
    es="No se conoce la institución «{given}». Las que hay: «hitos institution list»; una nueva: "
    "«hitos institution add».",
    en='The institution "{given}" is not known. Those there are: "hitos institution list"; a new one: '
    '"hitos institution add".',
)


def find_plan(session: Session, code: str | None = None) -> Plan:
    """The plan with this code, or the only plan there is; NotFoundError that lists what there is."""
    if code is not None:
        plan = session.exec(select(Plan).where(Plan.code == code)).first()
        if plan is not None:
            return plan
    known = session.exec(select(Plan.code).order_by(col(Plan.code)).limit(10)).all()
    if code is None and len(known) == 1:
        return session.exec(select(Plan)).one()
    if code is None and known:
        raise NotFoundError(_WHICH_PLAN, count=len(known), known=", ".join(known))
    raise NotFoundError(_NO_PLAN, given=code or "", known=", ".join(known) or "—")


def plan_option(session: Session, plan: Plan) -> str:
    """What a printed command needs to work: `` --plan CODE`` as a shell takes it; nothing for the only plan.

    One query.
    """
    others = session.exec(select(Plan.id).where(Plan.id != plan.id).limit(1)).first()
    return "" if others is None else f" --plan {as_typed(plan.code)}"


def find_step(session: Session, plan: Plan, given: str) -> Step:
    """The step people call ``given`` (``C10-H7-A9``, any case); NotFoundError or InvalidDataError."""
    code = parse_code(given)
    step = session.exec(select(Step).where(Step.plan_id == plan.id, Step.code == code)).first()
    if step is None:
        raise NotFoundError(_NO_STEP, plan=plan.code, given=code)
    return step


def institution_named(session: Session, given: str) -> Institution | None:
    """The institution with this acronym, name or alias, however it is accented and punctuated; or None."""
    alias = session.get(InstitutionAlias, fold(given))
    return session.get(Institution, alias.institution_id) if alias else None


def find_institution(session: Session, given: str) -> Institution:
    """Like ``institution_named``, but NotFoundError with the way out."""
    found = institution_named(session, given)
    if found is None:
        raise NotFoundError(_NO_INSTITUTION, given=given)
    return found
