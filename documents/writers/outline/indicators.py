"""The macro-indicators of a strategic plan in the report: the figures, their factors, how to read them."""

from collections.abc import Iterator
from datetime import date

from documents.writers import phrases
from documents.writers.blocks import Block, Column, Paragraph, Run, Style, Table
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import one_line
from documents.writers.outline.parts import part_heading
from domain.rules.macro_indicator_texts import (
    FACTOR_NAMES,
    INDICATOR_NAMES,
    formula_words,
    note_words,
    rating_words,
    source_words,
)
from domain.rules.wording import Voice, capital
from domain.values.language import Text
from domain.values.macro_indicators import FactorFigure, PlanIndicators

INDICATORS = ("indicators", phrases.INDICATORS)


def indicator_blocks(indicators: PlanIndicators, as_of: date, voice: Voice) -> Iterator[Block]:
    """The figures with their formulas and ranges, the factors with their sources, then the notes."""
    language = voice.language
    yield part_heading(INDICATORS, language)
    yield Table(
        caption=voice.say(phrases.INDICATORS_CAPTION, day=day_words(as_of, language)),
        columns=(
            Column(voice.say(phrases.COLUMN_INDICATOR), 20),
            Column(voice.say(phrases.COLUMN_FIGURE), 12, figures=True),
            Column(voice.say(phrases.COLUMN_RANGE), 26),
            Column(voice.say(phrases.COLUMN_FORMULA), 42),
        ),
        rows=tuple(
            (
                (Run(_capital(INDICATOR_NAMES[each.indicator], voice), strong=True),),
                (Run(_percent(each.percent, voice)),),
                (Run(capital(rating_words(each, language)) or voice.say(phrases.NO_FIGURE)),),
                (Run(capital(formula_words(each.indicator, indicators.grouping, language))),),
            )
            for each in indicators.figures
        ),
    )
    yield Table(
        caption=voice.say(phrases.FACTORS_CAPTION),
        columns=(
            Column(voice.say(phrases.COLUMN_FACTOR), 28),
            Column(voice.say(phrases.COLUMN_FIGURE), 12, figures=True),
            Column(voice.say(phrases.COLUMN_SOURCE), 60),
        ),
        rows=tuple(
            (
                (Run(_capital(FACTOR_NAMES[each.factor], voice), strong=True),),
                (Run(_percent(each.percent, voice)),),
                (Run(_source(each, voice)),),
            )
            for each in indicators.factors
        ),
    )
    for note in note_words(indicators, language):
        yield Paragraph(Style.NOTE, (Run(note),))


def _source(figure: FactorFigure, voice: Voice) -> str:
    day = day_words(figure.on_day, voice.language) if figure.on_day else None
    return capital(one_line(source_words(figure, voice, day)))


def _percent(percent: int | None, voice: Voice) -> str:
    return voice.say(phrases.NO_FIGURE) if percent is None else voice.say(phrases.PERCENT, percent=percent)


def _capital(name: Text, voice: Voice) -> str:
    return capital(name.say(voice.language))
