"""One commitment in words: its heading and figures, its milestones, and the activities directly under it."""

from collections.abc import Iterator

from documents.writers import phrases
from documents.writers.blocks import Block, Heading, Paragraph, Run, Style
from documents.writers.calendar_words import original_period_words, period_words
from documents.writers.cleaning import anchor, lines, one_line
from documents.writers.institution_words import commitment_sentence
from documents.writers.outline.details import amendment_words
from documents.writers.outline.step import figure, milestone_blocks, step_blocks
from domain.rules.wording import Voice
from domain.values.report import ReportCommitment, ReportStep

_LONGEST_ENTRY = 96


def commitment_blocks(commitment: ReportCommitment, voice: Voice) -> Iterator[Block]:
    """The commitment in the order: who, when, the figures, its text, milestones, then its own activities."""
    yield commitment_heading(commitment, voice)
    yield Paragraph(Style.LEAD, (Run(one_line(commitment.title)),))
    yield from _period(commitment, voice)
    if sentence := commitment_sentence(commitment.institutions, voice):
        yield Paragraph(Style.BODY, (Run(sentence),))
    figures = voice.say(
        phrases.COMMITMENT_FIGURES,
        declared=figure(commitment.declared, voice),
        verified=figure(commitment.verified, voice),
        level=voice.say(phrases.COMPLETION[commitment.completion]),
    )
    yield Paragraph(Style.VERIFIED, (Run(figures),))
    if commitment.narrative:
        yield Paragraph(Style.BODY, (Run(lines(commitment.narrative)),))
    for amendment in commitment.amendments:
        yield Paragraph(Style.STATE, (Run(amendment_words(amendment, voice)),))
    if not commitment.milestones and not commitment.activities:
        yield Paragraph(Style.BODY, (Run(voice.say(phrases.NO_STEPS)),))
    for milestone in commitment.milestones:
        yield milestone_heading(milestone, voice)
        yield from milestone_blocks(milestone, voice)
    for activity in commitment.activities:
        yield from step_blocks(activity, 3, voice)


def commitment_heading(commitment: ReportCommitment, voice: Voice) -> Heading:
    """``Compromiso 10``; its entry in the contents also has the title."""
    heading = voice.say(phrases.COMMITMENT, number=one_line(commitment.number))
    return Heading(2, heading, anchor(commitment.code), _shortened(f"{heading}. {one_line(commitment.title)}"))


def milestone_heading(milestone: ReportStep, voice: Voice) -> Heading:
    """``HITO 1.``; a milestone without a number goes by its code."""
    heading = (
        voice.say(phrases.MILESTONE, number=one_line(milestone.number))
        if milestone.number
        else voice.say(phrases.MILESTONE_UNNUMBERED, code=one_line(milestone.code))
    )
    return Heading(3, heading, anchor(milestone.code), _shortened(f"{heading} {one_line(milestone.title)}"))


def _shortened(text: str) -> str:
    """The text cut at a word so that it fits one line of a table of contents."""
    if len(text) <= _LONGEST_ENTRY:
        return text
    return text[:_LONGEST_ENTRY].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _period(commitment: ReportCommitment, voice: Voice) -> Iterator[Block]:
    period = period_words(commitment.period, voice.language)
    said = voice.say(phrases.COMMITMENT_PERIOD, period=period) if period else voice.say(phrases.NO_DATES)
    yield Paragraph(Style.PERIOD, (Run(said),))
    if original := original_period_words(commitment.period, voice.language):
        yield Paragraph(Style.STATE, (Run(voice.say(phrases.ORIGINAL_PERIOD, period=original)),))
