"""Where what was read says it stands."""

from collections.abc import Iterator

from domain.values.plan_document import DocumentCommitment, DocumentStep, PlanDocument

_FIELDS = (
    "number", "title", "axis", "coordinator", "leads", "collaborators", "units", "start", "end", "current_start",
    "current_end", "actual_start", "actual_end", "condition", "status", "progress", "narrative", "evidence",
    "recurrence", "weight", "after",
)  # fmt: skip


def without_place(document: PlanDocument) -> list[str]:
    """The values that do not say where they stand; a date that is the plan's own period stands with the plan."""
    return [
        f"{path}: {name}"
        for path, told in everything(document)
        for name in (*_FIELDS, *getattr(told, "description", {}))
        if (name in getattr(told, "description", {}) or getattr(told, name, None) not in (None, "", ()))
        and name not in told.places
        and getattr(told, name, "") not in (document.period_start, document.period_end)
    ]


def everything(document: PlanDocument) -> Iterator[tuple[str, DocumentCommitment | DocumentStep]]:
    """Every commitment, milestone and activity with the numbers that lead to it."""
    for commitment in document.commitments:
        yield f"{commitment.number}", commitment
        for step in (*commitment.milestones, *commitment.activities):
            yield f"{commitment.number}/{step.number}", step
            for activity in step.activities:
                yield f"{commitment.number}/{step.number}/{activity.number}", activity
