"""The yearly evaluation of a strategic plan: macro-indicators with their ranges, then its levels in tables.

Source of indicators and ranges: document 003, part V, section D (``domain.rules.macro_indicators``).
"""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from documents.writers import phrases
from documents.writers.blocks import Block, Column, Contents, Heading, Outline, Paragraph, Run, Style, Table
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import one_line
from documents.writers.kinds import common_words as common
from documents.writers.kinds import evaluation_words as words
from documents.writers.kinds.cells import axis_words, percent
from documents.writers.kinds.frame import cell, framed, note, opening, part, signed, voice_of
from documents.writers.kinds.step_table import step_table
from documents.writers.outline.indicators import INDICATORS, indicator_blocks
from documents.writers.outline.parts import part_heading
from domain.rules.macro_indicator_texts import INDICATOR_NAMES, RATING_NAMES
from domain.rules.wording import Voice, capital
from domain.values.macro_indicators import IndicatorFigure, PlanIndicators
from domain.values.report import Report, ReportCommitment, ReportStep
from domain.values.vocabulary import Severity, Standing, State

_Axes = list[tuple[Heading, list[ReportCommitment]]]


def evaluation_outline(report: Report, indicators: PlanIndicators) -> Outline:
    """The evaluation of the year of the cut-off, by the ``indicators`` of that day."""
    voice = voice_of(report)
    day = day_words(report.as_of, report.language)
    title = voice.say(words.TITLE, year=report.as_of.year, day=day)
    return framed(report, title, _blocks(report, indicators, title, voice))


def _blocks(report: Report, indicators: PlanIndicators, title: str, voice: Voice) -> Iterator[Block]:
    axes = list(_by_axis(report, voice))
    yield from opening(report, title, (voice.say(common.TWO_FIGURES),))
    yield Contents(voice.say(phrases.CONTENTS), tuple(_entries(axes, voice)))
    yield from indicator_blocks(indicators, report.as_of, voice)
    yield _ranges(indicators, voice)
    yield _overview_heading(voice)
    yield _overview(axes, voice)
    grave = Counter(finding.severity for finding in report.findings)
    serious, warnings, notes = grave[Severity.SERIOUS], grave[Severity.WARNING], grave[Severity.NOTE]
    yield note(voice.say(words.FINDINGS_NOTE, serious=serious, warnings=warnings, notes=notes))
    for heading, commitments in axes:
        yield heading
        for commitment in commitments:
            yield from _commitment(commitment, voice)
    yield _end_heading(voice)
    yield signed(report)


def _entries(axes: _Axes, voice: Voice) -> Iterator[Heading]:
    yield part_heading(INDICATORS, voice.language)
    yield _overview_heading(voice)
    yield from (heading for heading, _ in axes)
    yield _end_heading(voice)


def _overview_heading(voice: Voice) -> Heading:
    return part(voice.say(words.OVERVIEW), "overview")


def _end_heading(voice: Voice) -> Heading:
    return part(voice.say(words.SIGNATURE), "signature")


def _by_axis(report: Report, voice: Voice) -> Iterator[tuple[Heading, list[ReportCommitment]]]:
    grouped = groupby(report.commitments, lambda each: one_line(each.axis or ""))
    for position, (axis, commitments) in enumerate(grouped, start=1):
        yield part(axis_words(axis, voice), f"axis-{position}"), list(commitments)


def _ranges(indicators: PlanIndicators, voice: Voice) -> Table:
    """Which figure falls into which of the document's ranges; those below them and those not computed last."""
    figures = indicators.figures
    rows = [
        (
            voice.say(said),
            capital(voice.say(RATING_NAMES[rating])),
            [figure for figure in figures if figure.rating is rating],
        )
        for rating, said in words.RANGES.items()
    ]
    below = [figure for figure in figures if figure.percent is not None and figure.rating is None]
    rows.append((voice.say(words.BELOW), voice.say(words.NO_RATING), below))
    if missing := [figure for figure in figures if figure.percent is None]:
        rows.append((voice.say(common.NONE), voice.say(words.NOT_COMPUTED), missing))
    return Table(
        caption=voice.say(words.RANGES_CAPTION),
        columns=(
            Column(voice.say(words.RANGE), 20),
            Column(voice.say(words.RATING), 30),
            Column(voice.say(words.FALL_INTO), 50),
        ),
        rows=tuple(
            (cell(span, strong=True), cell(rating), cell(_named(found, voice))) for span, rating, found in rows
        ),
    )


def _named(figures: list[IndicatorFigure], voice: Voice) -> str:
    said = []
    for figure in figures:
        name = capital(voice.say(INDICATOR_NAMES[figure.indicator]))
        said.append(name if figure.percent is None else f"{name} ({figure.percent}%)")
    return ", ".join(said) or voice.say(common.NONE)


def _overview(axes: _Axes, voice: Voice) -> Table:
    names = (
        words.COMMITMENTS,
        words.MILESTONES,
        words.COMPLETED,
        words.OVERDUE,
        words.NO_DEADLINE,
        words.NO_REPORT,
    )
    return Table(
        caption=voice.say(words.OVERVIEW_CAPTION),
        columns=(
            Column(capital(voice.words.axis.noun(voice.language).one), 28),
            *(Column(voice.say(name), 12, figures=True) for name in names),
        ),
        rows=tuple(
            (cell(heading.text, strong=True), *(cell(str(count)) for count in _counts(commitments)))
            for heading, commitments in axes
        ),
    )


def _counts(commitments: list[ReportCommitment]) -> tuple[int, ...]:
    steps = [step for commitment in commitments for step in (*commitment.milestones, *commitment.activities)]
    return (
        len(commitments),
        len(steps),
        sum(step.state is State.COMPLETED for step in steps),
        sum(_late(step) for step in steps),
        sum(step.period.end is None for step in steps),
        sum(step.declared is None for step in steps),
    )


def _late(step: ReportStep) -> bool:
    return any(each.standing is Standing.OVERDUE for each in (step, *step.activities))


def _commitment(commitment: ReportCommitment, voice: Voice) -> Iterator[Block]:
    number = one_line(commitment.number)
    yield part(voice.say(phrases.COMMITMENT, number=number), commitment.code, 2)
    yield Paragraph(Style.LEAD, (Run(one_line(commitment.title)),))
    figures = voice.say(
        phrases.COMMITMENT_FIGURES,
        declared=percent(commitment.declared, voice),
        verified=percent(commitment.verified, voice),
        level=voice.say(phrases.COMPLETION[commitment.completion]),
    )
    yield Paragraph(Style.LABEL, (Run(figures),))
    steps = (*commitment.milestones, *commitment.activities)
    if not steps:
        yield note(voice.say(phrases.NO_STEPS))
        return
    yield step_table(voice.say(words.TABLE, number=number), steps, voice)
