"""Steps tied to those they wait for."""

from sqlmodel import col, select

from domain.tables.columns import id_of
from domain.tables.step import Dependency, Step
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from operations.importing.context import Importing
from operations.importing.pairing import Paired

_NO_PREDECESSOR = Text(
    es="{source}: {code} espera a {after}, que no está en el plan; corrija «after».",
    en='{source}: {code} waits for {after}, which is not in the plan; mend "after".',
)


def link_predecessors(doing: Importing, paired: Paired) -> None:
    """Tie steps to those the document says they wait for; InvalidDataError for a code that is not in the plan."""
    waiting = [step for commitment in paired.commitments for step in commitment.steps if step.told.after]
    if not waiting:
        return
    session = doing.session
    by_code = {step.code: step for step in doing.known.every_step()}
    query = select(Dependency.step_id, Dependency.after_id).join(Step, col(Step.id) == Dependency.step_id)
    tied = set(session.exec(query.where(Step.plan_id == doing.plan.id)))
    for step in waiting:
        for after in step.told.after:
            before = by_code.get(after.upper())
            if before is None:
                raise InvalidDataError(_NO_PREDECESSOR, source=doing.source, code=step.row.code, after=after)
            if (id_of(step.row), id_of(before)) not in tied:
                tied.add((id_of(step.row), id_of(before)))
                session.add(Dependency(step_id=id_of(step.row), after_id=id_of(before)))
