"""The three charts of a report, each with a sentence and a table that say the same.

Steps counted are those nothing hangs under: activities, deliveries, and milestones without either.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import NamedTuple

from documents.drawings.curves import Curve, curves_svg
from documents.drawings.months import next_month
from documents.drawings.stacked import StackedRow, stacked_svg
from documents.writers import phrases
from documents.writers.blocks import Column, Picture, Run, Table
from documents.writers.calendar_words import date_words, day_words
from documents.writers.charts import words
from documents.writers.charts.gantt import gantt_chart, gantt_charts
from documents.writers.charts.steps import closed_on, steps_of, steps_of_commitment
from documents.writers.charts.svg_size import picture
from documents.writers.cleaning import one_line
from domain.rules.transitions import STATE_NAMES
from domain.rules.wording import Voice, capital
from domain.values.language import Text
from domain.values.report import Report, ReportStep
from domain.values.vocabulary import Precision, Standing, State

__all__ = [
    "gantt_chart",
    "gantt_charts",
    "status_chart",
    "summary_charts",
    "timeline_at_cut_off",
    "timeline_chart",
]

_FEWEST_STEPS = 6
_MOST_BARS = 40
_MOST_LINES = 36
_NARROWEST = 9
"""Hundredths of the width that the name of a state needs."""
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 1200, 12000)
_PARTS = (
    State.COMPLETED,
    State.IN_REVIEW,
    State.UNDER_WAY,
    Standing.OVERDUE,
    State.NOT_COMPLETED,
    State.PLANNED,
    State.WITHDRAWN,
)
"""In the order of the surfaces of ``documents.drawings.fills``."""


def summary_charts(report: Report, voice: Voice) -> Iterator[Picture]:
    """The charts that help whoever reads this report: none where there is next to nothing to see."""
    steps = list(steps_of(report))
    if len(steps) < _FEWEST_STEPS:
        return
    yield status_chart(report, voice)
    if sum(step.period.end is not None for step in steps) >= _FEWEST_STEPS:
        yield timeline_chart(report, voice)
        yield gantt_chart(report, voice)


def status_chart(report: Report, voice: Voice) -> Picture:
    """How many steps are in which state at the cut-off: a bar a commitment.

    A bar a milestone where there is one commitment with at most 40, a bar an axis where there are more than 40
    commitments. Overdue counts before the state.
    """
    language = report.language
    names = [_part_name(part, voice) for part in _PARTS]
    level = _level(report)
    rows = [StackedRow(name, about, _counts(steps)) for name, about, steps in _bars(report, voice) if steps]
    sums = [sum(row.counts[place] for row in rows) for place in range(len(_PARTS))]
    title = words.STATUS.say(language, day=day_words(report.as_of, language))
    count = sum(sums)
    completed, reviewed, overdue = sums[0], sums[1], sums[3]
    said = (
        words.STATUS_SAID.say(
            language,
            count=count,
            completed=completed,
            percent=100 * completed // count,
            overdue=overdue,
            reviewed=reviewed,
            others=count - completed - reviewed - overdue,
        )
        if count
        else words.STATUS_NONE.say(language)
    )
    used = [place for place in range(len(_PARTS)) if sums[place]]
    share = max(min(14, 52 // max(len(used), 1)), _NARROWEST)
    last = 10 if share > _NARROWEST else 7
    twin = Table(
        caption=title,
        columns=(
            Column(voice.say(level), 100 - last - share * len(used)),
            *(Column(names[place], share, figures=True) for place in used),
            Column(words.COLUMN_SUM.say(language), last, figures=True),
        ),
        rows=tuple(
            (
                (Run(f"{row.name}. {row.about}".strip(". ")),),
                *((Run(str(row.counts[place])),) for place in used),
                (Run(str(sum(row.counts))),),
            )
            for row in rows
        ),
    )
    return picture(stacked_svg(title, said, names, rows), f"{title}. {said}", twin)


def timeline_chart(report: Report, voice: Voice) -> Picture:
    """How many steps should be completed by the end of each month, and how many were, up to the cut-off.

    A third line, what was planned at first, where a deadline was amended.
    """
    language = voice.language
    planned, completed, *first = series = _series(report)
    points = _month_ends([*(day for each in series for day in each.days), report.as_of])
    to_cut_off = [*(point for point in points if point < report.as_of), report.as_of]
    curves = [
        Curve(planned.name, _grown(planned.days, points)),
        Curve(completed.name, _grown(completed.days, to_cut_off)),
        *(Curve(each.name, _grown(each.days, points)) for each in first),
    ]
    title = words.TIMELINE.say(language)
    as_of = day_words(report.as_of, language)
    said = (
        words.TIMELINE_SAID.say(
            language, day=as_of, planned=planned.by(report.as_of), count=len(planned.days),
            completed=completed.by(report.as_of),
        )
        if planned.days
        else words.TIMELINE_NONE.say(language)
    )  # fmt: skip
    svg = curves_svg(title, said, curves, (report.as_of, words.CUT_OFF.say(language, day=as_of)), language)
    return picture(svg, f"{title}. {said}", _timeline_twin(title, curves, points, report))


def timeline_at_cut_off(report: Report, voice: Voice) -> Table:
    """The figures of the timeline on the day of the cut-off alone."""
    language = voice.language
    series = _series(report)
    share = 72 // len(series)
    return Table(
        caption=words.TIMELINE.say(language),
        columns=(
            Column(words.COLUMN_CUT_OFF.say(language), 100 - share * len(series)),
            *(Column(each.name, share, figures=True) for each in series),
        ),
        rows=(
            (
                (Run(day_words(report.as_of, language)),),
                *((Run(str(each.by(report.as_of))),) for each in series),
            ),
        ),
    )


class _Series(NamedTuple):
    """The days on which a line of the timeline grows by one."""

    name: str
    days: list[date]

    def by(self, day: date) -> int:
        """How many of them are not after a day."""
        return sum(each <= day for each in self.days)


def _series(report: Report) -> list[_Series]:
    """Planned, completed by the cut-off, and planned at first where that was something else."""
    language = report.language
    dated = [step for step in steps_of(report) if step.period.end and step.state is not State.WITHDRAWN]
    ends = [step.period.end for step in dated if step.period.end]
    original = [day for step in dated if (day := step.period.original_end or step.period.end)]
    closed = [day for step in dated if step.state is State.COMPLETED and (day := closed_on(step))]
    series = [
        _Series(words.PLANNED.say(language), ends),
        _Series(words.COMPLETED.say(language), [day for day in closed if day <= report.as_of]),
    ]
    if original != ends:
        series.append(_Series(words.PLANNED_FIRST.say(language), original))
    return series


def _level(report: Report) -> Text:
    """What one bar stands for."""
    if _by_milestone(report):
        return words.COLUMN_MILESTONE
    return words.COLUMN_COMMITMENT if len(report.commitments) <= _MOST_BARS else words.COLUMN_AXIS


def _by_milestone(report: Report) -> bool:
    if len(report.commitments) != 1:
        return False
    only = report.commitments[0]
    return len(only.milestones) + len(only.activities) <= _MOST_BARS


def _bars(report: Report, voice: Voice) -> Iterator[tuple[str, str, list[ReportStep]]]:
    if _by_milestone(report):
        for step in (*report.commitments[0].milestones, *report.commitments[0].activities):
            yield one_line(step.code), one_line(step.title), list(step.activities) or [step]
    elif len(report.commitments) <= _MOST_BARS:
        for commitment in report.commitments:
            name = voice.say(phrases.COMMITMENT, number=one_line(commitment.number))
            yield name, one_line(commitment.title), list(steps_of_commitment(commitment))
    else:
        for axis, commitments in groupby(report.commitments, lambda each: one_line(each.axis or "")):
            steps = [step for commitment in commitments for step in steps_of_commitment(commitment)]
            yield axis or voice.say(phrases.NO_AXIS), "", steps


def _counts(steps: Sequence[ReportStep]) -> tuple[int, ...]:
    counted = Counter(Standing.OVERDUE if step.standing is Standing.OVERDUE else step.state for step in steps)
    return tuple(counted[part] for part in _PARTS)


def _part_name(part: State | Standing, voice: Voice) -> str:
    if isinstance(part, Standing):
        return words.OVERDUE.say(voice.language)
    return capital(STATE_NAMES[part].say(voice.language))


def _month_ends(days: list[date]) -> list[date]:
    """The first of each month after the first day, up to the month after the last one; steps as long as needed."""
    first, last = min(days), max(days)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next(step for step in _MONTHS if months <= step * _MOST_LINES)
    ends, day = [first.replace(day=1)], first
    while ends[-1] <= last and day < date.max:
        for _ in range(step):
            day = next_month(day)
        ends.append(day)
    return ends


def _grown(days: list[date], points: Sequence[date]) -> tuple[tuple[date, int], ...]:
    """How many of the days lie before each point (the day itself for the last)."""
    ordered = sorted(days)
    last = points[-1]
    return tuple(
        (point, bisect_right(ordered, point) if point == last else bisect_left(ordered, point)) for point in points
    )


def _timeline_twin(title: str, curves: Sequence[Curve], points: Sequence[date], report: Report) -> Table:
    language = report.language
    by_point = [dict(curve.points) for curve in curves]
    share = 72 // len(curves)
    rows = []
    for before, point in pairwise(points):
        shown = [counts.get(point) for counts in by_point]
        if before <= report.as_of < point:
            shown[1] = by_point[1][report.as_of]
        # A point is the first day after the months that it sums up.
        name = date_words(point - timedelta(days=1), Precision.MONTH, language)
        rows.append(((Run(name),), *((Run(words.NOT_YET.say(language) if n is None else str(n)),) for n in shown)))
    return Table(
        caption=title,
        columns=(
            Column(words.COLUMN_BY.say(language), 100 - share * len(curves)),
            *(Column(curve.name, share, figures=True) for curve in curves),
        ),
        rows=tuple(rows),
    )
