"""The executive summary: figures, two charts and what asks for attention, on one Letter or A4 page.

What is told is bounded: three bars, five items, texts cut at a word, so that it fits whatever the plan's size.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from documents.writers import phrases
from documents.writers.blocks import Block, Listing, Outline, Paragraph, Picture, Run, Style
from documents.writers.calendar_words import day_words
from documents.writers.charts.charts import status_chart, timeline_at_cut_off, timeline_chart
from documents.writers.cleaning import one_line
from documents.writers.kinds import common_words as common
from documents.writers.kinds import executive_words as words
from documents.writers.kinds.cells import percent
from documents.writers.kinds.frame import cell, framed, shortened, voice_of
from documents.writers.kinds.steps import Placed, acronyms, is_open, leads_of, owed_steps, placed_steps
from domain.rules.progress import Figures
from domain.rules.report_figures import figures_together
from domain.rules.wording import Voice
from domain.values.report import Report, ReportCommitment, ReportStep
from domain.values.vocabulary import Severity, Standing, StepKind

_MOST_BARS, _MOST_LATE, _MOST_NEXT = 3, 3, 2
_ROOM = 76
"""Pixels of a drawing."""
_SUBTITLE, _ITEM, _LEAD = 80, 44, 20
"""Characters that stand on a line beside what else stands there."""


class _Group(NamedTuple):
    """What one bar stands for."""

    name: str
    about: str
    steps: tuple[ReportStep, ...]
    figures: Figures


def executive_outline(report: Report) -> Outline:
    """The summary of the report at its cut-off."""
    voice = voice_of(report)
    whose = shortened(one_line(report.viewpoint), _LEAD) if report.viewpoint else ""
    view = voice.say(words.OF, acronym=whose) if whose else ""
    title = voice.say(words.TITLE, view=view, day=day_words(report.as_of, report.language))
    return framed(report, title, _blocks(report, title, voice))


def _blocks(report: Report, title: str, voice: Voice) -> Iterator[Block]:
    yield Paragraph(Style.TITLE, (Run(title),))
    code = one_line(report.plan_code)
    plan = voice.say(words.PLAN, title=shortened(one_line(report.plan_title), _SUBTITLE - len(code)), code=code)
    yield Paragraph(Style.SUBTITLE, (Run(plan),))
    owed = list(owed_steps(report))
    if not owed:
        yield _progress(report, (), voice)
    else:
        groups = list(_groups(report, voice))
        yield _progress(report, groups, voice)
        yield _status(report, groups, voice)
        if any(placed.step.period.end for placed in owed):
            yield _timeline(report, voice)
    yield Paragraph(Style.LEAD, (Run(voice.say(words.ATTENTION)),))
    yield Listing(tuple(cell(item) for item in _attention(report, owed, voice)))


def _progress(report: Report, groups: Sequence[_Group], voice: Voice) -> Paragraph:
    """Both figures of every bar; of several commitments together as ``domain.rules.report_figures`` says.

    What a preview and one institution's view must say stands behind them.
    """
    remarks = [
        *([voice.say(words.PREVIEW)] if report.snapshot_sha256 is None else []),
        *([voice.say(words.VIEW)] if report.viewpoint else []),
    ]
    said = (
        voice.say(
            words.FIGURES,
            name=each.name,
            declared=percent(each.figures.declared, voice),
            verified=percent(each.figures.verified, voice),
        )
        for each in groups
    )
    return Paragraph(Style.BODY, (Run(" ".join(said), strong=True), Run(" ".join(("", *remarks)))))


def _status(report: Report, groups: Sequence[_Group], voice: Voice) -> Picture:
    """The chart of states with a bar a group."""
    bars = tuple(
        ReportStep(code=each.name, kind=StepKind.MILESTONE, number=None, title=each.about, activities=each.steps)
        for each in groups
    )
    whole = ReportCommitment(code=report.plan_code, number="", title=report.plan_title, milestones=bars)
    drawn = status_chart(report.model_copy(update={"commitments": (whole,)}), voice)
    name = replace(drawn.twin.columns[0], name=voice.say(common.STEP))
    return _smaller(replace(drawn, twin=replace(drawn.twin, columns=(name, *drawn.twin.columns[1:]))))


def _timeline(report: Report, voice: Voice) -> Picture:
    """The chart of planned and completed; its table has the day of the cut-off."""
    return _smaller(replace(timeline_chart(report, voice), twin=timeline_at_cut_off(report, voice)))


def _smaller(drawn: Picture) -> Picture:
    """The picture with room at both sides, so that it is less high where it is as wide as the text."""
    before = f'viewBox="0 0 {drawn.width} {drawn.height}" width="{drawn.width}"'
    wide = drawn.width + 2 * _ROOM
    after = f'viewBox="{-_ROOM} 0 {wide} {drawn.height}" width="{wide}"'
    return replace(drawn, svg=drawn.svg.replace(before, after, 1), width=wide)


def _groups(report: Report, voice: Voice) -> Iterator[_Group]:
    """A bar a commitment, an axis, or one for all: the finest that makes three at most. Empty ones have none."""
    by_axis: dict[str, list[ReportCommitment]] = {}
    for commitment in report.commitments:
        by_axis.setdefault(one_line(commitment.axis or ""), []).append(commitment)
    if len(report.commitments) <= _MOST_BARS:
        cut = [
            (voice.say(phrases.COMMITMENT, number=one_line(each.number)), one_line(each.title), [each])
            for each in report.commitments
        ]
    elif len(by_axis) <= _MOST_BARS:
        cut = [(axis or voice.say(common.NO_AXIS), "", found) for axis, found in by_axis.items()]
    else:
        cut = [(voice.say(words.WHOLE_PLAN), "", list(report.commitments))]
    for name, about, commitments in cut:
        codes = {commitment.code for commitment in commitments}
        steps = tuple(
            placed.step
            for placed in placed_steps(report)
            if placed.commitment.code in codes and not placed.step.activities
        )
        if steps:
            figures = figures_together(commitments)
            yield _Group(shortened(name, _ITEM), shortened(about, _ITEM), steps, figures)


def _attention(report: Report, owed: list[Placed], voice: Voice) -> Iterator[str]:
    counted = Counter(finding.severity for finding in report.findings)
    serious, warnings, notes = (counted[severity] for severity in Severity)
    late = sorted(
        (placed for placed in owed if placed.step.standing is Standing.OVERDUE),
        key=lambda placed: placed.step.period.end or report.as_of,
    )
    yield voice.say(words.COUNTED, late=len(late), serious=serious, warnings=warnings, notes=notes)
    for placed in late[:_MOST_LATE]:
        end = placed.step.period.end or report.as_of
        yield voice.say(words.LATE, day=day_words(end, voice.language), **_item(placed, voice))
    coming = sorted(
        (placed.step.period.end, position, placed)
        for position, placed in enumerate(owed)
        if is_open(placed.step) and placed.step.period.end and placed.step.period.end >= report.as_of
    )
    for end, _, placed in coming[:_MOST_NEXT]:
        yield voice.say(words.NEXT, day=day_words(end, voice.language), **_item(placed, voice))


def _item(placed: Placed, voice: Voice) -> dict[str, str]:
    lead = shortened(acronyms(leads_of(placed.step)), _LEAD) or voice.say(words.NOBODY)
    return {
        "code": one_line(placed.step.code),
        "title": shortened(one_line(placed.step.title), _ITEM),
        "lead": lead,
    }
