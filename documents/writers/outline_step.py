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
from domain.values.language import Language
from domain.values.report import ReportStep
from domain.values.vocabulary import Standing, StepKind


def milestone_blocks(milestone: ReportStep, language: Language) -> Iterator[Block]:
    """What stands under a milestone's heading, its activities included."""
    description = phrases.DESCRIPTION.say(language)
    yield Paragraph(Style.DESCRIPTION, (Run(description, strong=True), Run(one_line(milestone.title))))
    yield from _when_and_who(milestone, language)
    occurrences = tuple(step for step in milestone.activities if step.kind is StepKind.OCCURRENCE)
    activities = tuple(step for step in milestone.activities if step.kind is not StepKind.OCCURRENCE)
    if milestone.activities:
        yield from _rolled_up(milestone, language)
    else:
        yield Paragraph(Style.BODY, (Run(phrases.NO_ACTIVITIES.say(language)),))
        yield from _progress(milestone, language)
    yield from _rest(milestone, language)
    if occurrences:
        yield occurrence_table(milestone, occurrences, language)
    for activity in activities:
        yield from step_blocks(activity, 4, language)


def step_blocks(activity: ReportStep, level: int, language: Language) -> Iterator[Block]:
    """An activity with its heading at ``level``."""
    title = one_line(activity.title)
    heading = (
        phrases.ACTIVITY.say(language, number=one_line(activity.number), title=title)
        if activity.number
        else phrases.ACTIVITY_UNNUMBERED.say(language, title=title)
    )
    yield Heading(level, heading, anchor(activity.code))
    yield from _when_and_who(activity, language)
    if activity.activities:
        yield from _rolled_up(activity, language)
    else:
        yield from _progress(activity, language)
    yield from _rest(activity, language)
    if activity.activities:
        yield occurrence_table(activity, activity.activities, language)


def figure(percent: int | None, language: Language) -> str:
    """``40%``, or the words for a figure nobody gave."""
    if percent is None:
        return phrases.NOT_STATED.say(language)
    return phrases.PERCENT.say(language, percent=percent)


def state_words(step: ReportStep, language: Language) -> str:
    """The state and, while the step is open, where it stands against the calendar."""
    state = STATE_NAMES[step.state].say(language)
    if step.standing is Standing.CLOSED:
        return phrases.STATE.say(language, state=state)
    standing = STANDING_NAMES[step.standing].say(language)
    return phrases.STATE_STANDING.say(language, state=state, standing=standing)


def _when_and_who(step: ReportStep, language: Language) -> Iterator[Block]:
    if step.original_title and step.original_title != step.title:
        title = phrases.TITLE_IN_PLAN.say(language, title=one_line(step.original_title))
        yield Paragraph(Style.STATE, (Run(title),))
    if not step.period.inherited:
        period = period_words(step.period, language)
        said = f"{period[0].upper()}{period[1:]}." if period else phrases.NO_DATES.say(language)
        yield Paragraph(Style.PERIOD, (Run(said),))
    if original := original_period_words(step.period, language):
        yield Paragraph(Style.STATE, (Run(phrases.ORIGINAL_PERIOD.say(language, period=original)),))
    subject = MILESTONE if step.kind is StepKind.MILESTONE else ACTIVITY
    if sentence := step_sentence(step.institutions, subject, language):
        yield Paragraph(Style.BODY, (Run(sentence),))


def _progress(step: ReportStep, language: Language) -> Iterator[Block]:
    opening = (
        phrases.PROGRESS_UNKNOWN.say(language)
        if step.declared is None
        else phrases.PROGRESS.say(language, percent=step.declared)
    )
    narrative = (Run(" " + lines(step.narrative)),) if step.narrative else ()
    yield Paragraph(Style.PROGRESS, (Run(opening, strong=True), *narrative))
    verified = phrases.VERIFIED.say(language, figure=figure(step.verified, language))
    yield Paragraph(Style.VERIFIED, (Run(verified, strong=True),))


def _rolled_up(step: ReportStep, language: Language) -> Iterator[Block]:
    figures = phrases.ROLLED_UP.say(
        language, declared=figure(step.declared, language), verified=figure(step.verified, language)
    )
    yield Paragraph(Style.VERIFIED, (Run(figures),))
    if step.narrative:
        yield Paragraph(Style.BODY, (Run(lines(step.narrative)),))


def _rest(step: ReportStep, language: Language) -> Iterator[Block]:
    """What follows the two figures of a step of any kind."""
    facts = [state_words(step, language)]
    if step.period.closed_on:
        facts.append(phrases.CLOSED_ON.say(language, day=day_words(step.period.closed_on, language)))
    if step.reported_on:
        facts.append(phrases.REPORTED_ON.say(language, day=day_words(step.reported_on, language)))
    yield Paragraph(Style.STATE, (Run(one_line(step.code), strong=True), Run(" · " + " ".join(facts))))
    if step.obstacles:
        label = Run(phrases.OBSTACLES.say(language), strong=True)
        yield Paragraph(Style.BODY, (label, Run(lines(step.obstacles))))
    for amendment in step.amendments:
        yield Paragraph(Style.STATE, (Run(amendment_words(amendment, language)),))
    if step.evidence:
        yield Paragraph(Style.LABEL, (Run(phrases.EVIDENCE.say(language)),))
        yield Listing(evidence_items(step.evidence, language))
