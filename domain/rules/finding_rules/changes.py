"""What differs from the plan without anybody having decided it: titles, dates, who leads."""

from collections.abc import Iterator, Sequence

from domain.rules.finding_rules.reading import Reading, Theme, found
from domain.rules.likeness import says_the_same
from domain.values.language import Text
from domain.values.report import Finding, ReportAmendment
from domain.values.vocabulary import Severity

_DATES = {"start": "start_differs", "due": "due_differs"}
_OWNERS = ("lead", "coordinator")
_NONE = "—"


def _differences(reading: Reading) -> Iterator[Finding]:
    commitment = reading.commitment
    yield from _of(commitment.code, commitment.amendments)
    for step in (*commitment.milestones, *commitment.activities):
        if step.amendments:
            yield from _of(step.code, step.amendments)
        for part in step.activities:
            if part.amendments:
                yield from _of(part.code, part.amendments)


def _of(code: str, amendments: Sequence[ReportAmendment]) -> Iterator[Finding]:
    old, new = _undecided(amendments, "title")
    if old != new and not says_the_same(old, new):
        yield found("title_differs", Severity.WARNING, code, old=old)
    for field, finding in _DATES.items():
        old, new = _undecided(amendments, field)
        if old != new:
            yield found(finding, Severity.WARNING, code, old=old, new=new)
    for field in _OWNERS:
        old, new = _undecided(amendments, field)
        if set(old.split(", ")) != set(new.split(", ")):
            yield found("lead_differs", Severity.WARNING, code, old=old, new=new)


def _undecided(amendments: Sequence[ReportAmendment], field: str) -> tuple[str, str]:
    """What a field said when it was last decided on, and what it says now; a resolution settles all before."""
    old = new = _NONE
    undecided = False
    for amendment in amendments:
        if amendment.field == field:
            if amendment.resolution is not None:
                undecided = False
                old = new = _NONE
                continue
            if not undecided:
                undecided, old = True, amendment.old or _NONE
            new = amendment.new or _NONE
    return old, new


CHANGES = Theme(
    {
        "title_differs": Text(
            es="El título difiere del plan sin resolución que lo modifique; el plan dice: «{old}».",
            en='The title differs from the plan and no resolution amends it; the plan says: "{old}".',
        ),
        "start_differs": Text(
            es="Comienza en otra fecha que en el plan, y ninguna resolución lo decide: {old} pasó a {new}.",
            en="It begins on another date than in the plan, and no resolution says so: {old} became {new}.",
        ),
        "due_differs": Text(
            es="Tiene otro plazo que en el plan, y ninguna resolución lo decide: {old} pasó a {new}.",
            en="It has another deadline than in the plan, and no resolution says so: {old} became {new}.",
        ),
        # What snapshots say that were frozen when both were one.
        "dates_differ": Text(
            es="Las fechas difieren del plan sin resolución que las modifique: {old} pasó a {new}.",
            en="The dates differ from the plan and no resolution amends them: {old} became {new}.",
        ),
        "lead_differs": Text(
            es="La institución responsable difiere del plan sin resolución que lo decida: {old} pasó a {new}.",
            en="The responsible institution differs from the plan and no resolution says so: {old} became {new}.",
        ),
    },
    (_differences,),
)
