"""Who must sign a plan's cut-offs, in order. A cut-off freezes the list as it stands then."""

from collections.abc import Sequence

from sqlmodel import Session, col, delete, select

from domain.rules.signing_order import same_name
from domain.rules.texts import required_line
from domain.tables.columns import id_of
from domain.tables.cutoff import Signatory as SignatoryRow
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.report import Signatory

_MOST = 120
"""Characters of a name or an office."""
_TWICE = Text(
    es="{name} está dos veces entre quienes firman; nadie firma dos veces el mismo corte.",
    en="{name} is twice among those who sign; nobody signs the same cut-off twice.",
)


def signatories_of(session: Session, plan: Plan) -> tuple[Signatory, ...]:
    """Those who must sign the next cut-off, in order; empty where any one officer may."""
    query = select(SignatoryRow).where(SignatoryRow.plan_id == plan.id).order_by(col(SignatoryRow.position))
    return tuple(Signatory(name=row.name, office=row.office) for row in session.exec(query))


def set_signatories(session: Session, plan: Plan, wanted: Sequence[Signatory]) -> tuple[Signatory, ...]:
    """Replace the plan's list; cut-offs frozen before keep theirs.

    InvalidDataError for a name that is there twice.
    """
    made: list[Signatory] = []
    for each in wanted:
        name = required_line(each.name, "NAME", _MOST)
        if any(same_name(name, other.name) for other in made):
            raise InvalidDataError(_TWICE, name=name)
        made.append(
            Signatory(name=name, office=required_line(each.office, "OFFICE", _MOST) if each.office else None)
        )
    session.execute(delete(SignatoryRow).where(col(SignatoryRow.plan_id) == id_of(plan)))
    session.add_all(
        SignatoryRow(plan_id=id_of(plan), position=position, name=each.name, office=each.office)
        for position, each in enumerate(made, 1)
    )
    session.flush()
    return tuple(made)
