"""One milestone or activity in words. Declared and verified progress are two lines, never one figure."""

from collections.abc import Iterator

from documents.writers import phrases
from documents.writers.blocks import Block, Heading, Listing, Paragraph, Run, Style
from documents.writers.calendar_words import day_words, original_period_words, period_words
from documents.writers.cleaning import anchor, lines, one_line
from documents.writers.institution_words import ACTIVITY, MILESTONE, step_sentence
from documents.writers.outline_details import amendment_words, evidence_items, occurrence_table
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.rules.wording import Voice
from domain.values.report import ReportStep
from domain.values.vocabulary import Standing, StepKind


def milestone_blocks(milestone: ReportStep, voice: Voice) -> Iterator[Block]:
    """What stands under a milestone's heading, its activities included."""
    description = voice.say(phrases.DESCRIPTION)
    yield Paragraph(Style.DESCRIPTION, (Run(description, strong=True), Run(one_line(milestone.title))))
    yield from _when_and_who(milestone, voice)
    occurrences = tuple(step for step in milestone.activities if step.kind is StepKind.OCCURRENCE)
    activities = tuple(step for step in milestone.activities if step.kind is not StepKind.OCCURRENCE)
    if milestone.activities:
        yield from _rolled_up(milestone, voice)
    else:
        yield Paragraph(Style.BODY, (Run(voice.say(phrases.NO_ACTIVITIES)),))
        yield from _progress(milestone, voice)
    yield from _rest(milestone, voice)
    if occurrences:
        yield occurrence_table(milestone, occurrences, voice)
    for activity in activities:
        yield from step_blocks(activity, 4, voice)


def step_blocks(activity: ReportStep, level: int, voice: Voice) -> Iterator[Block]:
    """An activity with its heading at ``level``."""
    title = one_line(activity.title)
    heading = (
        voice.say(phrases.ACTIVITY, number=one_line(activity.number), title=title)
        if activity.number
        else voice.say(phrases.ACTIVITY_UNNUMBERED, title=title)
    )
    yield Heading(level, heading, anchor(activity.code))
    yield from _when_and_who(activity, voice)
    if activity.activities:
        yield from _rolled_up(activity, voice)
    else:
        yield from _progress(activity, voice)
    yield from _rest(activity, voice)
    if activity.activities:
        yield occurrence_table(activity, activity.activities, voice)


def figure(percent: int | None, voice: Voice) -> str:
    """``40%``, or the words for a figure nobody gave."""
    if percent is None:
        return voice.say(phrases.NOT_STATED)
    return voice.say(phrases.PERCENT, percent=percent)


def state_words(step: ReportStep, voice: Voice) -> str:
    """The state and, while the step is open, where it stands against the calendar."""
    state = voice.say(STATE_NAMES[step.state])
    if step.standing is Standing.CLOSED:
        return voice.say(phrases.STATE, state=state)
    standing = voice.say(STANDING_NAMES[step.standing])
    return voice.say(phrases.STATE_STANDING, state=state, standing=standing)


def _when_and_who(step: ReportStep, voice: Voice) -> Iterator[Block]:
    if step.original_title and step.original_title != step.title:
        title = voice.say(phrases.TITLE_IN_PLAN, title=one_line(step.original_title))
        yield Paragraph(Style.STATE, (Run(title),))
    if not step.period.inherited:
        period = period_words(step.period, voice.language)
        said = f"{period[0].upper()}{period[1:]}." if period else voice.say(phrases.NO_DATES)
        yield Paragraph(Style.PERIOD, (Run(said),))
    if original := original_period_words(step.period, voice.language):
        yield Paragraph(Style.STATE, (Run(voice.say(phrases.ORIGINAL_PERIOD, period=original)),))
    subject = MILESTONE if step.kind is StepKind.MILESTONE else ACTIVITY
    if sentence := step_sentence(step.institutions, subject, voice):
        yield Paragraph(Style.BODY, (Run(sentence),))


def _progress(step: ReportStep, voice: Voice) -> Iterator[Block]:
    opening = (
        voice.say(phrases.PROGRESS_UNKNOWN)
        if step.declared is None
        else voice.say(phrases.PROGRESS, percent=step.declared)
    )
    narrative = (Run(" " + lines(step.narrative)),) if step.narrative else ()
    yield Paragraph(Style.PROGRESS, (Run(opening, strong=True), *narrative))
    verified = voice.say(phrases.VERIFIED, figure=figure(step.verified, voice))
    yield Paragraph(Style.VERIFIED, (Run(verified, strong=True),))


def _rolled_up(step: ReportStep, voice: Voice) -> Iterator[Block]:
    figures = voice.say(
        phrases.ROLLED_UP,
        declared=figure(step.declared, voice),
        verified=figure(step.verified, voice),
    )
    yield Paragraph(Style.VERIFIED, (Run(figures),))
    if step.narrative:
        yield Paragraph(Style.BODY, (Run(lines(step.narrative)),))


def _rest(step: ReportStep, voice: Voice) -> Iterator[Block]:
    """What follows the two figures of a step of any kind."""
    facts = [state_words(step, voice)]
    if step.period.closed_on:
        facts.append(voice.say(phrases.CLOSED_ON, day=day_words(step.period.closed_on, voice.language)))
    if step.reported_on:
        facts.append(voice.say(phrases.REPORTED_ON, day=day_words(step.reported_on, voice.language)))
    yield Paragraph(Style.STATE, (Run(one_line(step.code), strong=True), Run(" · " + " ".join(facts))))
    if step.obstacles:
        label = Run(voice.say(phrases.OBSTACLES), strong=True)
        yield Paragraph(Style.BODY, (label, Run(lines(step.obstacles))))
    for amendment in step.amendments:
        yield Paragraph(Style.STATE, (Run(amendment_words(amendment, voice)),))
    if step.evidence:
        yield Paragraph(Style.LABEL, (Run(voice.say(phrases.EVIDENCE)),))
        yield Listing(evidence_items(step.evidence, voice.language))
