"""Several documents as one plan: the plan's values stay, later documents add what only they say.

Commitments, milestones and activities are matched by their number within what they belong to. Where a later
document says something else, the plan's word stands and the difference becomes a warning. Progress, status
and narrative are news: there the later document counts.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from documents.readers.merge_institutions import institutions_of
from domain.rules.folding import fold
from domain.values.plan_document import DocumentCommitment, DocumentStep, PlanDocument, Warning  # noqa: A004  (the field's word)
from domain.values.vocabulary import DocumentKind

_Told = TypeVar("_Told", DocumentStep, DocumentCommitment)

_REPORTS = frozenset({DocumentKind.PROGRESS_REPORT, DocumentKind.FINAL_REPORT})
_FROM_EITHER = (
    "leads", "collaborators", "units", "condition", "recurrence", "weight", "axis", "coordinator", "after",
)  # fmt: skip
_NEWS = ("status", "progress", "narrative")
_OF_DOCUMENT = (
    "title", "code", "zone", "as_of", "period_start", "period_end", "version_text", "version_date",
    "coordinator", "reminders",
)  # fmt: skip


def merged(documents: Sequence[PlanDocument]) -> PlanDocument:
    """One plan from documents in the order given; the first that promises (rather than reports) is the plan."""
    ordered = sorted(documents, key=lambda document: document.document_kind in _REPORTS)
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
        "unplaced": (*plan.unplaced, *later.unplaced),
        "warnings": (*plan.warnings, *later.warnings, *differences),
    }
    return plan.model_copy(update=update)


def _matched(
    known: tuple[_Told, ...], later: tuple[_Told, ...], above: str, differences: list[Warning]
) -> tuple[_Told, ...]:
    """What both tell of, merged in the plan's order; then what only the later document has."""
    by_key = {_key(told): told for told in reversed(later)}
    taken: set[int] = set()
    result: list[_Told] = []
    for told in known:
        other = by_key.pop(_key(told), None)
        result.append(told if other is None else _both(told, other, above, differences))
        taken.add(id(other))
    result += [told for told in later if id(told) not in taken]
    return tuple(result)


def _both(plan: _Told, later: _Told, above: str, differences: list[Warning]) -> _Told:
    subject = f"{above}{plan.number or '?'}"
    differences += _differences(plan, later, subject)
    update: dict[str, object] = {
        name: getattr(later, name)
        for name in _FROM_EITHER
        if hasattr(plan, name) and not getattr(plan, name) and getattr(later, name)
    }
    update |= {name: getattr(later, name) for name in _NEWS if getattr(later, name) is not None}
    for name in ("start", "end"):
        if getattr(plan, name) is None:
            update |= {name: getattr(later, name), f"{name}_precision": getattr(later, f"{name}_precision")}
    update["evidence"] = tuple(dict.fromkeys((*plan.evidence, *later.evidence)))
    update["places"] = later.places | plan.places
    update["activities"] = _matched(plan.activities, later.activities, f"{subject}/", differences)
    if isinstance(plan, DocumentCommitment) and isinstance(later, DocumentCommitment):
        update["milestones"] = _matched(plan.milestones, later.milestones, f"{subject}/", differences)
        update["description"] = later.description | plan.description
    return plan.model_copy(update=update)


def _differences(
    plan: DocumentStep | DocumentCommitment, later: DocumentStep | DocumentCommitment, subject: str
) -> Iterator[Warning]:
    if plan.title and later.title and fold(plan.title) != fold(later.title):
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


def _key(told: DocumentStep | DocumentCommitment) -> str:
    return f"number {told.number}" if told.number else f"title {fold(told.title)}"
