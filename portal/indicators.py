"""The macro-indicators of a plan as its dashboard tells them."""

from dataclasses import dataclass

from domain.rules.macro_indicator_texts import (
    FACTOR_NAMES,
    INDICATOR_NAMES,
    formula_words,
    listed,
    note_words,
    rating_words,
    source_words,
)
from domain.rules.wording import capital
from domain.values.macro_indicators import FactorFigure, PlanIndicators
from portal.labels import Speech


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """One of the six: its percent or, in ``rating``, why there is none."""

    name: str
    percent: int | None
    rating: str
    formula: str


@dataclass(frozen=True, slots=True)
class ToldFactor:
    """One of the five factors and what its figure rests on."""

    name: str
    percent: int | None
    source: str


@dataclass(frozen=True, slots=True)
class ToldIndicators:
    """Everything a reader sees of them, in words."""

    figures: tuple[ToldFigure, ...]
    factors: tuple[ToldFactor, ...]
    notes: tuple[str, ...]
    missing: str
    """The factors nobody recorded, as a list in words."""

    @property
    def any(self) -> bool:
        """Whether at least one of the six has a figure."""
        return any(figure.percent is not None for figure in self.figures)


def told_indicators(indicators: PlanIndicators, speech: Speech) -> ToldIndicators:
    """The figures, the factors and the notes in the reader's language."""
    language = speech.language
    return ToldIndicators(
        figures=tuple(
            ToldFigure(
                capital(INDICATOR_NAMES[each.indicator].say(language)),
                each.percent,
                rating_words(each, language),
                formula_words(each.indicator, indicators.grouping, language),
            )
            for each in indicators.figures
        ),
        factors=tuple(_factor(each, speech) for each in indicators.factors),
        notes=tuple(note_words(indicators, language)),
        missing=listed([each.factor for each in indicators.factors if each.percent is None], language),
    )


def _factor(figure: FactorFigure, speech: Speech) -> ToldFactor:
    day = speech.day(figure.on_day) if figure.on_day else None
    name = capital(FACTOR_NAMES[figure.factor].say(speech.language))
    return ToldFactor(name, figure.percent, source_words(figure, speech.voice, day))
