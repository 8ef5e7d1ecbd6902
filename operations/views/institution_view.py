"""One institution as people see it: its names, what it was before, and what it answers for. Read only."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select

from domain.tables.columns import id_of
from domain.tables.institution import Institution, InstitutionAlias, StepResponsibility, Unit
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.language import Language
from domain.values.vocabulary import Role
from operations.register.bounces import bouncing


@dataclass(frozen=True, slots=True)
class InstitutionView:
    """``was``: acronyms of entries merged into it. ``roles``: steps by plan code and role."""

    acronym: str
    name: str
    language: Language
    email: str | None
    bounces_since: datetime | None
    """Since when its office's address bounces."""
    aliases: tuple[str, ...]
    units: tuple[str, ...]
    was: tuple[str, ...]
    coordinates: tuple[str, ...]
    roles: dict[str, dict[str, int]]


def institution_view(session: Session, institution: Institution) -> InstitutionView:
    """The institution with everything the register and the plans say of it."""
    own = id_of(institution)
    spellings = session.exec(
        select(InstitutionAlias.spelling)
        .where(InstitutionAlias.institution_id == own)
        .order_by(col(InstitutionAlias.folded))
    )
    by_plan: dict[str, dict[str, int]] = {}
    roles = (
        select(Plan.code, StepResponsibility.role, func.count())
        .join(Step, col(Step.plan_id) == Plan.id)
        .join(StepResponsibility, col(StepResponsibility.step_id) == Step.id)
        .where(StepResponsibility.institution_id == own)
        .group_by(col(Plan.code), col(StepResponsibility.role))
        .order_by(col(Plan.code), col(StepResponsibility.role))
    )
    for code, role, count in session.exec(roles):
        by_plan.setdefault(code, {})[Role(role).value] = count
    return InstitutionView(
        acronym=institution.acronym,
        name=institution.name,
        language=institution.language,
        email=institution.email,
        bounces_since=bouncing(session, [institution.email or ""]).get((institution.email or "").lower()),
        aliases=tuple(each for each in spellings if each not in {institution.acronym, institution.name}),
        units=tuple(session.exec(select(Unit.name).where(Unit.institution_id == own).order_by(col(Unit.id)))),
        was=tuple(
            session.exec(
                select(Institution.acronym).where(Institution.merged_into_id == own).order_by(col(Institution.id))
            )
        ),
        coordinates=tuple(
            session.exec(select(Plan.code).where(Plan.coordinator_id == own).order_by(col(Plan.code)))
        ),
        roles=by_plan,
    )
