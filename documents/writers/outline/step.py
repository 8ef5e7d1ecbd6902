"""One milestone or activity in words. Declared and verified progress are two lines, never one figure."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from documents.writers import phrases
from documents.writers.blocks import Block, Heading, Listing, Paragraph, Run, Style
from documents.writers.calendar_words import day_words, original_period_words, period_words
from documents.writers.cleaning import anchor, lines, one_line
from documents.writers.institution_words import ACTIVITY, MILESTONE, step_sentence
from documents.writers.outline.details import amendment_words, evidence_items, occurrence_table
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.rules.wording import Voice
from domain.values.language import Language
from domain.values.report import ReportStep
from domain.values.vocabulary import Standing, State, StepKind


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
    return _figure(percent, voice.language)


def state_words(step: ReportStep, voice: Voice) -> str:
    """The state and, while the step is open, where it stands against the calendar."""
    return _state_words(step.state, step.standing, voice.language)


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
    narrative = (Run(" " + lines(step.narrative)),) if step.narrative else ()
    yield Paragraph(Style.PROGRESS, (_declared(step.declared, voice.language), *narrative))
    yield _verified(step.verified, voice.language)


# What a large report says again and again is made once: a hundred percentages, a few thousand days.
@lru_cache(maxsize=512)
def _declared(percent: int | None, language: Language) -> Run:
    if percent is None:
        return Run(phrases.PROGRESS_UNKNOWN.say(language), strong=True)
    return Run(phrases.PROGRESS.say(language, percent=percent), strong=True)


@lru_cache(maxsize=512)
def _verified(percent: int | None, language: Language) -> Paragraph:
    said = phrases.VERIFIED.say(language, figure=_figure(percent, language))
    return Paragraph(Style.VERIFIED, (Run(said, strong=True),))


@lru_cache(maxsize=4096)
def _situation(
    state: State, standing: Standing, closed_on: date | None, reported_on: date | None, language: Language
) -> Run:
    facts = [_state_words(state, standing, language)]
    if closed_on:
        facts.append(phrases.CLOSED_ON.say(language, day=day_words(closed_on, language)))
    if reported_on:
        facts.append(phrases.REPORTED_ON.say(language, day=day_words(reported_on, language)))
    return Run(" · " + " ".join(facts))


def _state_words(state: State, standing: Standing, language: Language) -> str:
    said = STATE_NAMES[state].say(language)
    if standing is Standing.CLOSED:
        return phrases.STATE.say(language, state=said)
    return phrases.STATE_STANDING.say(language, state=said, standing=STANDING_NAMES[standing].say(language))


def _figure(percent: int | None, language: Language) -> str:
    return phrases.NOT_STATED.say(language) if percent is None else phrases.PERCENT.say(language, percent=percent)


@lru_cache(maxsize=len(Language))
def _evidence_label(language: Language) -> Paragraph:
    return Paragraph(Style.LABEL, (Run(phrases.EVIDENCE.say(language)),))


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
    situation = _situation(step.state, step.standing, step.period.closed_on, step.reported_on, voice.language)
    yield Paragraph(Style.STATE, (Run(one_line(step.code), strong=True), situation))
    if step.obstacles:
        label = Run(voice.say(phrases.OBSTACLES), strong=True)
        yield Paragraph(Style.BODY, (label, Run(lines(step.obstacles))))
    for amendment in step.amendments:
        yield Paragraph(Style.STATE, (Run(amendment_words(amendment, voice)),))
    if step.evidence:
        yield _evidence_label(voice.language)
        yield Listing(evidence_items(step.evidence, voice.language))
