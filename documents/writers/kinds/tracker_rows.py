"""The rows of the tracker: codes, status, progress, challenge. Shape: Canada's National Action Plan tracker.

Status, from the declared percentage: NS 0 or nothing declared, LP below 50, SP below 100, C 100; a step closed as
completed without a percentage is C. A challenge is mandatory with NS and LP; reported obstacles are OT with their
text, and nothing else is guessed from them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from documents.writers.calendar_words import date_words
from documents.writers.cleaning import lines, one_line
from documents.writers.institution_words import named
from documents.writers.kinds import tracker_words as words
from documents.writers.kinds.own_level import OwnLevel, own_level
from documents.writers.kinds.steps import acronyms, leads_of, names
from domain.rules.wording import Voice
from domain.values.report import Report, ReportCommitment, ReportStep
from domain.values.vocabulary import State, StepKind, Verdict

_STATUS = {
    OwnLevel.NOT_STARTED: "NS",
    OwnLevel.LIMITED: "LP",
    OwnLevel.SUBSTANTIAL: "SP",
    OwnLevel.COMPLETED: "C",
}
_NEEDS_CHALLENGE = frozenset({"NS", "LP"})
_MOST_BULLETS = 3
NIL = "NIL"
OTHER = "OT"


@dataclass(frozen=True, slots=True)
class TrackerRow:
    """A row. ``indicator`` is empty where a milestone has no activities; ``missing``: its challenge is."""

    period: str
    commitment: str
    milestone: str
    indicator: str
    step: ReportStep
    status: str
    progress: tuple[str, ...]
    evidence: tuple[str, ...]
    challenge: str
    challenge_other: str
    deadline: str
    deadline_on: date | None
    owner: str
    department: str
    missing: bool

    @property
    def code(self) -> str:
        """The most exact of its three codes."""
        return self.indicator or self.milestone


def reporting_period(report: Report) -> str:
    """ISO 8601 interval up to the cut-off, from the earlier one, else the plan's beginning; else its day alone."""
    first = report.since.as_of if report.since else report.period.start if report.period else None
    return f"{first.isoformat()}/{report.as_of.isoformat()}" if first else report.as_of.isoformat()


def rows_of(report: Report, voice: Voice) -> Iterator[tuple[ReportCommitment, str, list[TrackerRow]]]:
    """Each commitment with its code and its rows; withdrawn steps have none."""
    period = reporting_period(report)
    for commitment, number in zip(
        report.commitments, _numbers([each.number for each in report.commitments]), strict=True
    ):
        code = f"C{number:02}"
        yield commitment, code, list(_rows(commitment, code, period, voice))


def status_of(step: ReportStep) -> str:
    """NS, LP, SP or C by the rule above."""
    if step.declared is None:
        return "C" if step.state is State.COMPLETED else "NS"
    return _STATUS[own_level(step.declared)]


def _rows(commitment: ReportCommitment, code: str, period: str, voice: Voice) -> Iterator[TrackerRow]:
    milestones = _numbers([step.number for step in commitment.milestones])
    first = max(milestones, default=0)
    own = _numbers([step.number for step in commitment.activities], after=first)
    tops = (*commitment.milestones, *commitment.activities)
    for step, number in zip(tops, (*milestones, *own), strict=True):
        milestone = f"{code}.{number}"
        parts = [part for part in step.activities if part.kind is not StepKind.OCCURRENCE]
        if not parts:
            yield from _row(step, period, (code, milestone, ""), voice)
        for part, of_part in zip(parts, _numbers([part.number for part in parts]), strict=True):
            yield from _row(part, period, (code, milestone, f"{milestone}.{of_part}"), voice)


def _numbers(given: Sequence[str | None], after: int = 0) -> list[int]:
    """The numbers as the plan gives them where they are distinct whole ones above ``after``, else in order."""
    whole = [int(number) for number in given if number and number.isascii() and number.isdigit()]
    if len(whole) == len(given) == len(set(whole)) and all(number > after for number in whole):
        return whole
    return [after + place for place in range(1, len(given) + 1)]


def _row(step: ReportStep, period: str, codes: tuple[str, str, str], voice: Voice) -> Iterator[TrackerRow]:
    if step.state is State.WITHDRAWN:
        return
    status = status_of(step)
    leads = leads_of(step)
    told = one_line(step.obstacles) if step.obstacles else ""
    end = step.period.end
    yield TrackerRow(
        period,
        *codes,
        step=step,
        status=status,
        progress=_progress(step, voice),
        evidence=tuple(_evidence(step)),
        challenge=OTHER if told else "",
        challenge_other=told,
        deadline=date_words(end, step.period.end_precision, voice.language) if end else "",
        deadline_on=end,
        owner=acronyms(leads),
        department=named(leads[0]) if len(leads) == 1 else names(leads),
        missing=status in _NEEDS_CHALLENGE and not told,
    )


def _progress(step: ReportStep, voice: Voice) -> tuple[str, ...]:
    """One to three bullets: the lines of what was told, from the third on in one; ``NIL`` where there is none."""
    told = lines(step.narrative).split("\n") if step.narrative and step.narrative.strip() else []
    if step.deliveries:
        told.insert(0, voice.say(words.DELIVERED, **step.deliveries.model_dump()))
    if not told:
        return (NIL,)
    last = _MOST_BULLETS - 1
    return tuple(told) if len(told) <= _MOST_BULLETS else (*told[:last], " ".join(told[last:]))


def _evidence(step: ReportStep) -> Iterator[str]:
    """Addresses and names of files, returned ones left out; a recurring step's are those of its deliveries."""
    for each in (step, *step.activities):
        for piece in each.evidence:
            if piece.verdict is not Verdict.RETURNED and (said := piece.address or piece.given_name):
                yield one_line(said)
