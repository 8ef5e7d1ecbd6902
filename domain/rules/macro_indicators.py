"""The macro-indicators of document 003 (part V, section D): six figures from five factors, by its formulas.

- efficacy, efficiency: the mean of their factors' percentages (the document names the factors, not how several
  become one; each counts the same). Which factors: ``GROUPS``.
- effectiveness = efficacy x efficiency; productivity = efficacy / efficiency, both as percentages;
- excellence = the sum of those four; mean = that sum / 4.

Computed in exact fractions and only then rounded to a whole percent, half up: the document's ranges are whole
percents (80 to 89, then 90), so 89.5 counts as 90. A figure that needs a missing one is not computed.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from domain.values.macro_indicators import (
    FactorFigure,
    Grouping,
    IndicatorFigure,
    MacroIndicator,
    PlanIndicators,
    Rating,
)
from domain.values.vocabulary import Factor

GROUPS: Mapping[Grouping, Mapping[MacroIndicator, tuple[Factor, ...]]] = {
    Grouping.FORMULA: {
        MacroIndicator.EFFICACY: (Factor.VISION, Factor.OBJECTIVES),
        MacroIndicator.EFFICIENCY: (Factor.MISSION, Factor.VALUES, Factor.STRATEGIES),
    },
    Grouping.TABLE: {
        MacroIndicator.EFFICACY: (Factor.VISION, Factor.VALUES),
        MacroIndicator.EFFICIENCY: (Factor.MISSION, Factor.OBJECTIVES, Factor.STRATEGIES),
    },
}
"""The formula of effectiveness groups the factors one way, the table of macro-indicators the other."""

_LEAST: tuple[tuple[int, Rating], ...] = (
    (90, Rating.OUTSTANDING),
    (80, Rating.VERY_GOOD),
    (70, Rating.GOOD),
    (60, Rating.REGULAR),
    (50, Rating.DEFICIENT),
)
ALL = 100
_Exact = Mapping[MacroIndicator, Fraction | None]


def latest_by_factor(figures: Iterable[FactorFigure], as_of: date) -> dict[Factor, FactorFigure]:
    """Of several recorded figures of a factor the one of the latest day up to ``as_of`` counts.

    ``figures`` in the order in which they were recorded: of the same day the last one recorded counts.
    """
    latest: dict[Factor, FactorFigure] = {}
    for each in figures:
        known = latest.get(each.factor)
        if each.on_day is None or each.on_day > as_of:
            continue
        if known is None or known.on_day is None or each.on_day >= known.on_day:
            latest[each.factor] = each
    return latest


def indicators_from(factors: Mapping[Factor, FactorFigure], grouping: Grouping) -> PlanIndicators:
    """The six figures from what is known of the five factors; a factor that is absent counts as missing."""
    every = tuple(factors.get(factor, FactorFigure(factor=factor)) for factor in Factor)
    known = {each.factor: each.percent for each in every if each.percent is not None}
    exact = _exact(known, grouping)
    return PlanIndicators(
        grouping=grouping,
        factors=every,
        figures=tuple(
            _figure(indicator, exact[indicator], _missing(indicator, known, grouping))
            for indicator in MacroIndicator
        ),
    )


def rating_of(percent: int) -> Rating | None:
    """The document's word for a whole percent; None below 50, for which it has none."""
    return next((rating for least, rating in _LEAST if percent >= least), None)


def rounded(exact: Fraction) -> int:
    """The whole percent, half up (89.5 is 90). ``exact`` is never negative here."""
    return int(exact + Fraction(1, 2))


def _exact(known: Mapping[Factor, int], grouping: Grouping) -> _Exact:
    groups = GROUPS[grouping]
    efficacy = _mean(known, groups[MacroIndicator.EFFICACY])
    efficiency = _mean(known, groups[MacroIndicator.EFFICIENCY])
    effectiveness = productivity = excellence = None
    if efficacy is not None and efficiency is not None:
        effectiveness = efficacy * efficiency / ALL
        productivity = efficacy * ALL / efficiency if efficiency else None
        if productivity is not None:
            excellence = efficacy + efficiency + effectiveness + productivity
    return {
        MacroIndicator.EFFICACY: efficacy,
        MacroIndicator.EFFICIENCY: efficiency,
        MacroIndicator.EFFECTIVENESS: effectiveness,
        MacroIndicator.PRODUCTIVITY: productivity,
        MacroIndicator.EXCELLENCE: excellence,
        MacroIndicator.MEAN: None if excellence is None else excellence / 4,
    }


def _mean(known: Mapping[Factor, int], factors: tuple[Factor, ...]) -> Fraction | None:
    if any(factor not in known for factor in factors):
        return None
    return Fraction(sum(known[factor] for factor in factors), len(factors))


def _missing(indicator: MacroIndicator, known: Mapping[Factor, int], grouping: Grouping) -> tuple[Factor, ...]:
    """What the figure needs and nobody gave: its own group's factors, or those of both groups."""
    needed = GROUPS[grouping].get(indicator, tuple(Factor))
    return tuple(factor for factor in needed if factor not in known)


def _figure(indicator: MacroIndicator, exact: Fraction | None, missing: tuple[Factor, ...]) -> IndicatorFigure:
    if exact is None:
        return IndicatorFigure(indicator=indicator, missing=missing)
    percent = rounded(exact)
    return IndicatorFigure(indicator=indicator, percent=percent, rating=rating_of(percent))
