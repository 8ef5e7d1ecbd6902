"""Steps tied to those they wait for."""

from itertools import pairwise

from sqlmodel import col, select

from domain.rules.circles import circle_of_waits
from domain.rules.places import place_in_words
from domain.tables.columns import id_of
from domain.tables.step import Dependency, Step
from domain.values.errors import InvalidDataError
from domain.values.language import Language, Text
from domain.values.plan_document import Place
from operations.importing.context import Importing
from operations.importing.pairing import Paired, PairedStep

_NO_PREDECESSOR = Text(
    es="{source}: {code} espera a {after}, que no está en el plan; corrija «after».",
    en='{source}: {code} waits for {after}, which is not in the plan; mend "after".',
)
_CIRCLE = Text(
    es="{where}: estos pasos se esperarían en círculo y ninguno podría comenzar: {path}. Corrija «after»; lo "
    "que el plan ya tiene anotado no se quita al importar.",
    en="{where_en}: these steps would wait for each other in a circle and none could start: {path}. Mend "
    '"after"; what the plan has on record already is not taken away by importing.',
)


def link_predecessors(doing: Importing, paired: Paired) -> None:
    """Tie steps to those the document says they wait for.

    InvalidDataError for a code that is not in the plan, and for a circle with what is tied already.
    """
    waiting = [step for commitment in paired.commitments for step in commitment.steps if step.told.after]
    if not waiting:
        return
    session = doing.session
    by_code = {step.code: step for step in doing.known.every_step()}
    query = select(Dependency.step_id, Dependency.after_id).join(Step, col(Step.id) == Dependency.step_id)
    tied = set(session.exec(query.where(Step.plan_id == doing.plan.id)))
    before_this = len(tied)
    for step in waiting:
        for after in step.told.after:
            before = by_code.get(after.upper())
            if before is None:
                raise InvalidDataError(_NO_PREDECESSOR, source=doing.source, code=step.row.code, after=after)
            if (id_of(step.row), id_of(before)) not in tied:
                tied.add((id_of(step.row), id_of(before)))
                session.add(Dependency(step_id=id_of(step.row), after_id=id_of(before)))
    if len(tied) > before_this:
        _refuse_circle(doing, waiting, tied)


def _refuse_circle(doing: Importing, waiting: list[PairedStep], tied: set[tuple[int, int]]) -> None:
    steps = list(doing.known.every_step())
    codes = {id_of(step): step.code for step in steps}
    waits: dict[str, list[str]] = {}
    for step, after in sorted(tied):
        waits.setdefault(codes[step], []).append(codes[after])
    wholes = {step.code: codes[step.parent_id] for step in steps if step.parent_id is not None}
    circle = circle_of_waits(waits, wholes)
    if circle:
        place = _place(waiting, set(pairwise(circle)))
        es, en = (place_in_words(place, language) if place else doing.source for language in Language)
        raise InvalidDataError(_CIRCLE, where=es, where_en=en, path=" → ".join(circle))


def _place(waiting: list[PairedStep], pairs: set[tuple[str, str]]) -> Place | None:
    """Where the document tells one of these waits."""
    told = (one for one in waiting if any((one.row.code, after.upper()) in pairs for after in one.told.after))
    return next((one.told.places["after"] for one in told if "after" in one.told.places), None)
