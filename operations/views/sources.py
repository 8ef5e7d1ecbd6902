"""Where each value of a step or commitment was read, through every document that was imported."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select

from domain.rules.codes import parse_code
from domain.tables.plan import Commitment, Plan
from domain.tables.provenance import Provenance
from domain.tables.step import Step
from domain.values.errors import NotFoundError
from domain.values.language import Text
from domain.values.plan_document import Place

_NOTHING = Text(
    es="El plan {plan} no tiene ni paso ni compromiso {given}. Vea los que hay con «hitos plan show».",
    en='The plan {plan} has neither a step nor a commitment {given}. See what there is with "hitos plan show".',
)


@dataclass(frozen=True, slots=True)
class SourceView:
    """The places of one document's values, by field. ``at``: the aware moment of the import."""

    source: str
    at: datetime
    places: dict[str, Place]


def sources_of(session: Session, plan: Plan, given: str) -> list[SourceView]:
    """Every document that told of the step or commitment ``given``, in the order of import; NotFoundError."""
    code = parse_code(given)
    query = select(Provenance).order_by(col(Provenance.id))
    step = session.exec(select(Step).where(Step.plan_id == plan.id, Step.code == code)).first()
    if step is not None:
        query = query.where(Provenance.step_id == step.id)
    else:
        commitments = select(Commitment).where(Commitment.plan_id == plan.id, func.upper(Commitment.code) == code)
        commitment = session.exec(commitments).first()
        if commitment is None:
            raise NotFoundError(_NOTHING, plan=plan.code, given=code)
        query = query.where(Provenance.commitment_id == commitment.id, col(Provenance.step_id).is_(None))
    return [
        SourceView(row.source, row.at, {name: Place.model_validate(place) for name, place in row.places.items()})
        for row in session.exec(query)
    ]
