"""One commitment in words: its heading and figures, its milestones, and the activities directly under it."""

from collections.abc import Iterator

from documents.writers import phrases
from documents.writers.blocks import Block, Heading, Paragraph, Run, Style
from documents.writers.calendar_words import original_period_words, period_words
from documents.writers.cleaning import anchor, lines, one_line
from documents.writers.institution_words import commitment_sentence
from documents.writers.outline_details import amendment_words
from documents.writers.outline_step import figure, milestone_blocks, step_blocks
from domain.values.language import Language
from domain.values.report import ReportCommitment, ReportStep

_LONGEST_ENTRY = 96


def commitment_blocks(commitment: ReportCommitment, language: Language) -> Iterator[Block]:
    """The commitment in the order: who, when, the figures, its text, milestones, then its own activities."""
    yield commitment_heading(commitment, language)
    yield Paragraph(Style.LEAD, (Run(one_line(commitment.title)),))
    yield from _period(commitment, language)
    if sentence := commitment_sentence(commitment.institutions, language):
        yield Paragraph(Style.BODY, (Run(sentence),))
    figures = phrases.COMMITMENT_FIGURES.say(
        language,
        declared=figure(commitment.declared, language),
        verified=figure(commitment.verified, language),
        level=phrases.COMPLETION[commitment.completion].say(language),
    )
    yield Paragraph(Style.VERIFIED, (Run(figures),))
    if commitment.narrative:
        yield Paragraph(Style.BODY, (Run(lines(commitment.narrative)),))
    for amendment in commitment.amendments:
        yield Paragraph(Style.STATE, (Run(amendment_words(amendment, language)),))
    if not commitment.milestones and not commitment.activities:
        yield Paragraph(Style.BODY, (Run(phrases.NO_STEPS.say(language)),))
    for milestone in commitment.milestones:
        yield milestone_heading(milestone, language)
        yield from milestone_blocks(milestone, language)
    for activity in commitment.activities:
        yield from step_blocks(activity, 3, language)


def commitment_heading(commitment: ReportCommitment, language: Language) -> Heading:
    """``Compromiso 10``; its entry in the contents also has the title."""
    heading = phrases.COMMITMENT.say(language, number=one_line(commitment.number))
    return Heading(2, heading, anchor(commitment.code), _shortened(f"{heading}. {one_line(commitment.title)}"))


def milestone_heading(milestone: ReportStep, language: Language) -> Heading:
    """``HITO 1.``; a milestone without a number goes by its code."""
    heading = phrases.MILESTONE.say(language, number=one_line(milestone.number or milestone.code))
    return Heading(3, heading, anchor(milestone.code), _shortened(f"{heading} {one_line(milestone.title)}"))


def _shortened(text: str) -> str:
    """The text cut at a word so that it fits one line of a table of contents."""
    if len(text) <= _LONGEST_ENTRY:
        return text
    return text[:_LONGEST_ENTRY].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _period(commitment: ReportCommitment, language: Language) -> Iterator[Block]:
    period = period_words(commitment.period, language)
    said = phrases.COMMITMENT_PERIOD.say(language, period=period) if period else phrases.NO_DATES.say(language)
    yield Paragraph(Style.PERIOD, (Run(said),))
    if original := original_period_words(commitment.period, language):
        yield Paragraph(Style.STATE, (Run(phrases.ORIGINAL_PERIOD.say(language, period=original)),))
