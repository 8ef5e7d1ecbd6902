"""Several documents as one plan: the plan's values stay, later documents add what only they say.

Commitments, milestones and activities are matched by number and text (``domain.rules.matching``). Where a later
document says something else, the plan's word stands and the difference becomes a warning. Progress, status
and narrative are news: there the later document counts.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from documents.readers.merge_institutions import institutions_of
from domain.rules.likeness import says_the_same
from domain.rules.matching import Entry, match
from domain.values.plan_document import DocumentCommitment, DocumentStep, PlanDocument, Warning  # noqa: A004  (the field's word)
from domain.values.vocabulary import REPORTS

_Told = TypeVar("_Told", DocumentStep, DocumentCommitment)

_FROM_EITHER = (
    "leads", "collaborators", "units", "condition", "recurrence", "weight", "axis", "coordinator", "after",
)  # fmt: skip
_NEWS = (
    "status", "progress", "narrative", "actual_start", "actual_end", "current_start", "current_end",
    "current_start_precision", "current_end_precision",
)  # fmt: skip
_OF_DOCUMENT = (
    "title", "code", "zone", "as_of", "period_start", "period_end", "version_text", "version_date",
    "coordinator", "reminders", "words",
)  # fmt: skip


def merged(documents: Sequence[PlanDocument]) -> PlanDocument:
    """One plan from documents in the order given; the first that promises (rather than reports) is the plan."""
    ordered = sorted(documents, key=lambda document: document.document_kind in REPORTS)
    result = ordered[0]
    for later in ordered[1:]:
        result = _with(result, later)
    return result.model_copy(update={"files": tuple(name for document in documents for name in document.files)})


def _with(plan: PlanDocument, later: PlanDocument) -> PlanDocument:
    differences: list[Warning] = []
    commitments = _matched(plan.commitments, later.commitments, "", differences)
    update: dict[str, object] = {
        name: getattr(later, name) for name in _OF_DOCUMENT if getattr(plan, name) is None
    }
    update |= {
        "commitments": commitments,
        "institutions": institutions_of((*plan.institutions, *later.institutions)),
        "contacts": tuple(dict.fromkeys((*plan.contacts, *later.contacts))),
        "sections": (*plan.sections, *(each for each in later.sections if each not in plan.sections)),
        "unplaced": (*plan.unplaced, *later.unplaced),
        "warnings": (*plan.warnings, *later.warnings, *differences),
    }
    return plan.model_copy(update=update)


def _matched(
    known: tuple[_Told, ...], later: tuple[_Told, ...], above: str, differences: list[Warning]
) -> tuple[_Told, ...]:
    """What both tell of, merged in the plan's order; then what only the later document has."""
    matching = match(_entries(known), _entries(later))
    others = {pair.known: later[pair.told] for pair in matching.pairs}
    result: list[_Told] = []
    for position, told in enumerate(known):
        other = others.get(position)
        result.append(told if other is None else _both(told, other, above, differences))
    told_of = {pair.told for pair in matching.pairs}
    result += [told for position, told in enumerate(later) if position not in told_of]
    return tuple(result)


def _entries(several: tuple[_Told, ...]) -> list[Entry]:
    return [Entry(told.number, told.title) for told in several]


def _both(plan: _Told, later: _Told, above: str, differences: list[Warning]) -> _Told:
    subject = f"{above}{plan.number or '?'}"
    differences += _differences(plan, later, subject)
    update: dict[str, object] = {
        name: getattr(later, name)
        for name in _FROM_EITHER
        if hasattr(plan, name) and not getattr(plan, name) and getattr(later, name)
    }
    update |= {name: getattr(later, name) for name in _NEWS if getattr(later, name, None) is not None}
    for name in ("start", "end"):
        if getattr(plan, name) is None:
            update |= {name: getattr(later, name), f"{name}_precision": getattr(later, f"{name}_precision")}
    update["evidence"] = tuple(dict.fromkeys((*plan.evidence, *later.evidence)))
    update["places"] = later.places | plan.places | {n: p for n, p in later.places.items() if n in update}
    update["activities"] = _matched(plan.activities, later.activities, f"{subject}/", differences)
    if isinstance(plan, DocumentCommitment) and isinstance(later, DocumentCommitment):
        update["milestones"] = _matched(plan.milestones, later.milestones, f"{subject}/", differences)
        update["description"] = later.description | plan.description
    return plan.model_copy(update=update)


def _differences(
    plan: DocumentStep | DocumentCommitment, later: DocumentStep | DocumentCommitment, subject: str
) -> Iterator[Warning]:
    if plan.number and later.number and plan.number != later.number:
        yield Warning(
            code="number_differs_from_plan", subject=subject, place=later.places.get("number"),
            data={"plan": plan.number, "report": later.number},
        )  # fmt: skip
    if plan.title and later.title and not says_the_same(plan.title, later.title):
        yield Warning(
            code="title_differs_from_plan", subject=subject, place=later.places.get("title"),
            data={"plan": plan.title, "report": later.title},
        )  # fmt: skip
    for name in ("start", "end"):
        planned, told = getattr(plan, name), getattr(later, name)
        if planned and told and planned != told:
            yield Warning(
                code="dates_differ_from_plan", subject=subject, place=later.places.get(name),
                data={"field": name, "plan": str(planned), "report": str(told)},
            )  # fmt: skip
