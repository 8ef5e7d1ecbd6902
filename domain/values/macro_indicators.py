"""The macro-indicators of a strategic plan on one day, with what they were computed from.

Source: document 003, part V, section D (critical success factors, macro-indicators, ranges).
"""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.values.vocabulary import Factor


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Grouping(StrEnum):
    """Which factors make efficacy and which efficiency: the document's formula and its table disagree."""

    FORMULA = "formula"
    TABLE = "table"


class MacroIndicator(StrEnum):
    """The six figures, in the document's order."""

    EFFICACY = "efficacy"
    EFFICIENCY = "efficiency"
    EFFECTIVENESS = "effectiveness"
    PRODUCTIVITY = "productivity"
    EXCELLENCE = "excellence"
    MEAN = "mean"


class Rating(StrEnum):
    """The document's word for a range of whole percents; it has none below 50."""

    OUTSTANDING = "outstanding"
    VERY_GOOD = "very_good"
    GOOD = "good"
    REGULAR = "regular"
    DEFICIENT = "deficient"


class FactorFigure(_Value):
    """How far one factor has come: recorded by somebody, or derived from the plan's own verified progress.

    ``percent`` is 0 to 100, None where nobody recorded one and none could be derived. ``source`` and ``on_day``
    are those of the recorded figure; ``derived_from`` counts the objectives or strategies of a derived one.
    """

    factor: Factor
    percent: int | None = None
    source: str | None = None
    on_day: date | None = None
    derived_from: int | None = None


class IndicatorFigure(_Value):
    """One figure. ``percent`` is whole, rounded half up, and may pass 100 (a quotient, a sum).

    None where something is missing: the factors named in ``missing``, or, with none missing, where the efficiency
    it is divided by is 0.
    """

    indicator: MacroIndicator
    percent: int | None = None
    rating: Rating | None = None
    missing: tuple[Factor, ...] = ()


class PlanIndicators(_Value):
    """The five factors and the six figures made from them with one grouping."""

    grouping: Grouping
    factors: tuple[FactorFigure, ...]
    figures: tuple[IndicatorFigure, ...]
