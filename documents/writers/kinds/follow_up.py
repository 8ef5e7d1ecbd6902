"""The follow-up of a policy sheet: first what is missing, then what the sheet says, then its levels."""

from collections.abc import Iterator
from itertools import groupby

from documents.writers import phrases
from documents.writers.blocks import (
    Block,
    Column,
    Contents,
    Heading,
    Listing,
    Outline,
    Paragraph,
    Run,
    Style,
    Table,
)
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import anchor, lines, one_line
from documents.writers.kinds import common_words as common
from documents.writers.kinds import follow_up_words as words
from documents.writers.kinds.cells import axis_words, percent
from documents.writers.kinds.frame import body, cell, framed, note, opening, part, view_words, voice_of
from documents.writers.kinds.step_table import step_table
from documents.writers.kinds.steps import leads_of, promised_steps
from documents.writers.outline.findings import finding_words
from domain.rules.wording import Voice
from domain.values.report import Report, ReportCommitment, ReportStep
from domain.values.vocabulary import StepKind

_MOST_CODES = 12


def follow_up_outline(report: Report) -> Outline:
    """The follow-up of the report's plan; any plan has one, a sheet without dates or owners needs it."""
    voice = voice_of(report)
    day = day_words(report.as_of, report.language)
    title = voice.say(words.TITLE, view=view_words(report), day=day)
    return framed(report, title, _blocks(report, title, voice))


def _blocks(report: Report, title: str, voice: Voice) -> Iterator[Block]:
    yield from opening(report, title, (voice.say(common.TWO_FIGURES),))
    yield Contents(voice.say(phrases.CONTENTS), tuple(_entries(report, voice)))
    yield _gaps_heading(voice)
    yield from _gaps(report, voice)
    if report.sections:
        yield _sections_heading(voice)
        for section in report.sections:
            said = "\n".join(lines(item) for item in section.items)
            yield Paragraph(Style.BODY, (Run(f"{one_line(section.label)}: ", strong=True), Run(said)))
    for commitment in report.commitments:
        yield _commitment_heading(commitment, voice)
        yield from _commitment(commitment, voice)


def _entries(report: Report, voice: Voice) -> Iterator[Heading]:
    yield _gaps_heading(voice)
    if report.sections:
        yield _sections_heading(voice)
    for commitment in report.commitments:
        yield _commitment_heading(commitment, voice)


def _gaps_heading(voice: Voice) -> Heading:
    return part(voice.say(words.GAPS), "gaps")


def _sections_heading(voice: Voice) -> Heading:
    return part(voice.say(words.SECTIONS), "sections")


def _commitment_heading(commitment: ReportCommitment, voice: Voice) -> Heading:
    heading = voice.say(phrases.COMMITMENT, number=one_line(commitment.number))
    return part(heading, commitment.code)


def _gaps(report: Report, voice: Voice) -> Iterator[Block]:
    on_the_plan = [finding for finding in report.findings if not finding.step]
    if on_the_plan:
        yield Paragraph(Style.LABEL, (Run(voice.say(words.ON_THE_PLAN)),))
        yield Listing(tuple(cell(finding_words(finding, voice)) for finding in on_the_plan))
    steps = [placed.step for placed in promised_steps(report)]
    lacking = (
        (words.NO_DEADLINE, [step for step in steps if step.period.end is None]),
        (words.NO_OWNER, [step for step in steps if not leads_of(step)]),
        (words.NO_REPORT, [step for step in steps if step.declared is None]),
        (words.NO_EVIDENCE, [step for step in steps if not _has_evidence(step)]),
    )
    if not any(found for _, found in lacking):
        yield body(voice.say(words.NO_GAPS))
        return
    yield note(voice.say(words.GAPS_NOTE))
    yield Table(
        caption=voice.say(words.GAPS_CAPTION, count=len(steps)),
        columns=(
            Column(voice.say(words.GAP), 28),
            Column(voice.say(words.COUNT), 18, figures=True),
            Column(voice.say(words.WHICH), 54),
        ),
        rows=tuple(
            (
                cell(voice.say(name), strong=True),
                cell(voice.say(words.OF_ALL, count=len(found), all=len(steps))),
                cell(_codes(found, len(steps), voice)),
            )
            for name, found in lacking
        ),
    )


def _has_evidence(step: ReportStep) -> bool:
    return any(each.evidence for each in (step, *step.activities))


def _codes(steps: list[ReportStep], of: int, voice: Voice) -> str:
    if not steps:
        return voice.say(common.NONE)
    if len(steps) == of:
        return voice.say(words.ALL_OF_THEM)
    shown = ", ".join(one_line(step.code) for step in steps[:_MOST_CODES])
    return f"{shown}…" if len(steps) > _MOST_CODES else shown


def _commitment(commitment: ReportCommitment, voice: Voice) -> Iterator[Block]:
    yield Paragraph(Style.LEAD, (Run(one_line(commitment.title)),))
    yield Paragraph(Style.PERIOD, (Run(axis_words(one_line(commitment.axis or ""), voice)),))
    for has_activities, milestones in groupby(commitment.milestones, _has_activities):
        if has_activities:
            for milestone in milestones:
                yield from _milestone(milestone, voice)
        else:
            found = tuple(milestones)
            if any(_has_activities(each) for each in commitment.milestones):
                yield Heading(2, voice.say(words.WITHOUT_ACTIVITIES), f"alone-{anchor(found[0].code)}")
            yield step_table(voice.say(words.OF_THE_COMMITMENT, title=one_line(commitment.title)), found, voice)
    if commitment.activities:
        yield Heading(2, voice.say(words.OWN_ACTIVITIES), f"own-{anchor(commitment.code)}")
        yield step_table(voice.say(words.CAPTION, title=one_line(commitment.title)), commitment.activities, voice)
    if not commitment.milestones and not commitment.activities:
        yield body(voice.say(phrases.NO_STEPS))


def _has_activities(milestone: ReportStep) -> bool:
    return any(part.kind is not StepKind.OCCURRENCE for part in milestone.activities)


def _milestone(milestone: ReportStep, voice: Voice) -> Iterator[Block]:
    yield Heading(2, one_line(milestone.title), f"m-{anchor(milestone.code)}")
    figures = voice.say(
        common.FIGURES, declared=percent(milestone.declared, voice), verified=percent(milestone.verified, voice)
    )
    yield Paragraph(Style.LABEL, (Run(one_line(milestone.code), strong=True), Run(f" · {figures}")))
    yield step_table(voice.say(words.CAPTION, title=one_line(milestone.title)), milestone.activities, voice)
