"""Steps tied to those they wait for."""

from itertools import pairwise

from domain.rules.places import place_in_words
from domain.tables.columns import id_of
from domain.tables.step import Dependency, Step
from domain.values.errors import InvalidDataError
from domain.values.language import Language, Text
from domain.values.plan_document import Place
from operations.acting.waits import FIELD
from operations.finding import plan_option
from operations.importing.context import Importing, Remark
from operations.importing.pairing import Paired, PairedStep
from operations.timetable.predecessors import circle_among, tie_on_record, waits_of_plan

_NO_PREDECESSOR = Text(
    es="{source}: {code} espera a {after}, que no está en el plan; corrija «after».",
    en='{source}: {code} waits for {after}, which is not in the plan; mend "after".',
)
_CIRCLE = Text(
    es="{where}: estos pasos se esperarían en círculo y ninguno podría comenzar: {path}. Corrija «after».",
    en='{where_en}: these steps would wait for each other in a circle and none could start: {path}. Mend "after".',
)
_CIRCLE_WITH_KNOWN = Text(
    es="{where}: estos pasos se esperarían en círculo y ninguno podría comenzar: {path}. Corrija «after», o quite "
    "antes la espera que el plan ya tiene anotada, si otra la reemplaza: «hitos wait remove {code} {after} "
    "--resolution … --reason …{plan}».",
    en="{where_en}: these steps would wait for each other in a circle and none could start: {path}. Mend "
    '"after", or first take away the wait that the plan has on record, if another replaces it: "hitos wait remove '
    '{code} {after} --resolution … --reason …{plan}".',
)
_DECIDED_AWAY = Text(
    es="según el documento espera a {after}; una decisión quitó esa espera después, y así queda. Para tenerla "
    "otra vez: «hitos wait add {code} {after} --resolution … --reason …{plan}».",
    en="the document says that it waits for {after}; a decision took that wait away since, and it stays away. To "
    'have it again: "hitos wait add {code} {after} --resolution … --reason …{plan}".',
)


def link_predecessors(doing: Importing, paired: Paired) -> None:
    """Tie steps to those the document says they wait for.

    A wait that was taken away by decision stays away, with a remark, unless the document is a new one.
    InvalidDataError for a code that is not in the plan, and for a circle with what is tied already.
    """
    waiting = [step for commitment in paired.commitments for step in commitment.steps if step.told.after]
    if not waiting:
        return
    by_code = {step.code: step for step in doing.known.every_step()}
    known = waits_of_plan(doing.session, doing.plan)
    tied = set(known)
    for step in waiting:
        for after in step.told.after:
            before = by_code.get(after.upper())
            if before is None:
                raise InvalidDataError(_NO_PREDECESSOR, source=doing.source, code=step.row.code, after=after)
            if (id_of(step.row), id_of(before)) in tied:
                continue
            if _decided_away(doing, step.row, before.code):
                plan = plan_option(doing.session, doing.plan)
                said = {"code": step.row.code, "after": before.code, "plan": plan}
                doing.remarks.append(Remark(step.row.code, _DECIDED_AWAY, said))
                continue
            tied.add((id_of(step.row), id_of(before)))
            doing.session.add(Dependency(step_id=id_of(step.row), after_id=id_of(before)))
    if len(tied) > len(known):
        _refuse_circle(doing, waiting, known, tied)


def _decided_away(doing: Importing, step: Step, after: str) -> bool:
    """Whether the last decision on this wait took it away, and the document is one the plan knew before."""
    subject = (step.commitment_id, id_of(step))
    if doing.known.told_before(subject, doing.source) is None:
        return False
    for row in reversed(doing.known.amendments.get(subject, ())):
        before, since = (after in (codes or "").split(", ") for codes in (row.old, row.new))
        if row.field == FIELD and before != since:
            return before
    return False


def _refuse_circle(
    doing: Importing, waiting: list[PairedStep], known: set[tuple[int, int]], tied: set[tuple[int, int]]
) -> None:
    steps = list(doing.known.every_step())
    circle = circle_among(steps, tied)
    if not circle:
        return
    place = _place(waiting, set(pairwise(circle)))
    es, en = (place_in_words(place, language) if place else doing.source for language in Language)
    told = {"where": es, "where_en": en, "path": " → ".join(circle)}
    tie = tie_on_record(circle, steps, known)
    if tie is None:
        raise InvalidDataError(_CIRCLE, **told)
    plan = plan_option(doing.session, doing.plan)
    raise InvalidDataError(_CIRCLE_WITH_KNOWN, **told, code=tie[0], after=tie[1], plan=plan)


def _place(waiting: list[PairedStep], pairs: set[tuple[str, str]]) -> Place | None:
    """Where the document tells one of these waits."""
    told = (one for one in waiting if any((one.row.code, after.upper()) in pairs for after in one.told.after))
    return next((one.told.places["after"] for one in told if "after" in one.told.places), None)
