"""The macro-indicators of document 003: its own formulas, exact, and nothing computed from what is missing."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.rules.macro_indicator_texts import note_words, rating_words, source_words
from domain.rules.macro_indicators import GROUPS, indicators_from, latest_by_factor, rating_of, rounded
from domain.rules.wording import Voice
from domain.values.language import Language
from domain.values.macro_indicators import (
    FactorFigure,
    Grouping,
    IndicatorFigure,
    MacroIndicator,
    PlanIndicators,
    Rating,
)
from domain.values.plan_words import WORDS_BY_KIND
from domain.values.vocabulary import DocumentKind, Factor

PERCENTS = st.integers(0, 100)
ALL_FIVE = st.fixed_dictionaries(dict.fromkeys(Factor, PERCENTS))
SOME = st.dictionaries(st.sampled_from(Factor), PERCENTS)
DAY = date(2022, 12, 15)


def figures(known: dict[Factor, int], grouping: Grouping = Grouping.FORMULA) -> dict[MacroIndicator, int | None]:
    return {each.indicator: each.percent for each in made(known, grouping).figures}


def made(known: dict[Factor, int], grouping: Grouping = Grouping.FORMULA) -> PlanIndicators:
    given_ = {factor: FactorFigure(factor=factor, percent=percent) for factor, percent in known.items()}
    return indicators_from(given_, grouping)


def five(vision: int, mission: int, values: int, objectives: int, strategies: int) -> dict[Factor, int]:
    return dict(zip(Factor, (vision, mission, values, objectives, strategies), strict=True))


# efficacy, efficiency, effectiveness, productivity, excellence, mean
# fmt: off
TABLE = [
    # efficacy (70+62)/2 = 66; efficiency (85+90+55)/3 = 76.67; 66 x 76.67 = 50.6; 66 / 76.67 = 86.09; sum 279.35
    (five(70, 85, 90, 62, 55), Grouping.FORMULA, (66, 77, 51, 86, 279, 70)),
    # efficacy (70+90)/2 = 80; efficiency (85+62+55)/3 = 67.33; product 53.87; quotient 118.81; sum 320.01
    (five(70, 85, 90, 62, 55), Grouping.TABLE, (80, 67, 54, 119, 320, 80)),
    (five(100, 100, 100, 100, 100), Grouping.FORMULA, (100, 100, 100, 100, 400, 100)),
    (five(0, 100, 100, 0, 100), Grouping.FORMULA, (0, 100, 0, 0, 100, 25)),
    # nothing is divided by 0, and what needs the quotient has no figure either
    (five(50, 0, 0, 50, 0), Grouping.FORMULA, (50, 0, 0, None, None, None)),
]
# fmt: on


@pytest.mark.parametrize(("known", "grouping", "expected"), TABLE)
def test_the_six_figures_by_hand(known: dict[Factor, int], grouping: Grouping, expected: tuple[int, ...]) -> None:
    assert tuple(figures(known, grouping).values()) == expected


@pytest.mark.parametrize(
    ("percent", "rating"),
    [
        (250, Rating.OUTSTANDING), (90, Rating.OUTSTANDING), (89, Rating.VERY_GOOD), (80, Rating.VERY_GOOD),
        (79, Rating.GOOD), (70, Rating.GOOD), (69, Rating.REGULAR), (60, Rating.REGULAR), (59, Rating.DEFICIENT),
        (50, Rating.DEFICIENT), (49, None), (0, None),
    ],
)  # fmt: skip
def test_the_documents_ranges_and_no_word_below_fifty(percent: int, rating: Rating | None) -> None:
    assert rating_of(percent) is rating


def test_half_a_percent_counts_as_the_next_whole_one() -> None:
    assert [rounded(Fraction(half, 2)) for half in (178, 179, 180)] == [89, 90, 90]
    halves = made(five(89, 90, 90, 90, 90)).figures[0]
    assert (halves.percent, halves.rating) == (90, Rating.OUTSTANDING)


@given(ALL_FIVE, st.sampled_from(Grouping))
def test_bounds_hold_and_no_float_ever_comes_in(known: dict[Factor, int], grouping: Grouping) -> None:
    found = figures(known, grouping)
    for indicator in (MacroIndicator.EFFICACY, MacroIndicator.EFFICIENCY, MacroIndicator.EFFECTIVENESS):
        percent = found[indicator]
        assert percent is not None
        assert 0 <= percent <= 100
    assert all(percent is None or type(percent) is int for percent in found.values())
    efficacy, efficiency = found[MacroIndicator.EFFICACY], found[MacroIndicator.EFFICIENCY]
    effectiveness = found[MacroIndicator.EFFECTIVENESS]
    assert efficacy is not None
    assert efficiency is not None
    assert effectiveness is not None
    assert effectiveness <= min(efficacy, efficiency)


@given(ALL_FIVE, st.sampled_from(Grouping))
def test_the_sum_and_its_quarter_are_of_the_exact_figures(known: dict[Factor, int], grouping: Grouping) -> None:
    groups = GROUPS[grouping]
    efficacy, efficiency = (
        Fraction(sum(known[factor] for factor in groups[indicator]), len(groups[indicator]))
        for indicator in (MacroIndicator.EFFICACY, MacroIndicator.EFFICIENCY)
    )
    assume(efficiency)
    total = efficacy + efficiency + efficacy * efficiency / 100 + efficacy / efficiency * 100
    found = figures(known, grouping)
    assert found[MacroIndicator.EXCELLENCE] == rounded(total)
    assert found[MacroIndicator.MEAN] == rounded(total / 4)


@given(ALL_FIVE, st.sampled_from(Grouping), st.sampled_from(Factor))
def test_more_of_a_factor_never_lowers_its_group_nor_effectiveness(
    known: dict[Factor, int], grouping: Grouping, factor: Factor
) -> None:
    assume(known[factor] < 100)
    before, after = figures(known, grouping), figures(known | {factor: known[factor] + 1}, grouping)
    group = next(each for each, factors in GROUPS[grouping].items() if factor in factors)
    for indicator in (group, MacroIndicator.EFFECTIVENESS):
        assert (after[indicator] or 0) >= (before[indicator] or 0)
    quotient, grown = before[MacroIndicator.PRODUCTIVITY], after[MacroIndicator.PRODUCTIVITY]
    if quotient is not None and grown is not None:
        more_is_better = group is MacroIndicator.EFFICACY
        assert (grown >= quotient) if more_is_better else (grown <= quotient)


@given(SOME, st.sampled_from(Grouping))
def test_nothing_is_computed_from_what_is_missing_and_it_says_what_is(
    known: dict[Factor, int], grouping: Grouping
) -> None:
    for figure in made(known, grouping).figures:
        needed = GROUPS[grouping].get(figure.indicator, tuple(Factor))
        assert set(figure.missing) == set(needed) - known.keys()
        if figure.missing:
            assert figure.percent is None
            assert figure.rating is None


def test_of_several_measurements_the_latest_day_counts_and_then_the_last_recorded() -> None:
    def on(day: int, percent: int) -> FactorFigure:
        return FactorFigure(factor=Factor.VISION, percent=percent, source="x", on_day=date(2022, 12, day))

    recorded = [on(15, 50), on(10, 40), on(15, 55), on(20, 90)]
    assert latest_by_factor(recorded, DAY)[Factor.VISION].percent == 55
    assert latest_by_factor(recorded, date(2022, 12, 14))[Factor.VISION].percent == 40
    assert latest_by_factor(recorded, date(2022, 12, 9)) == {}


def test_why_there_is_no_figure_is_said_in_words() -> None:
    none_yet = IndicatorFigure(indicator=MacroIndicator.EFFICACY, missing=(Factor.VISION, Factor.OBJECTIVES))
    assert rating_words(none_yet, Language.ES) == "no se calcula: faltan visión y objetivos de largo plazo"
    one = IndicatorFigure(indicator=MacroIndicator.EFFICACY, missing=(Factor.VISION,))
    assert rating_words(one, Language.EN) == "not computed: vision is missing"
    assert "nada se divide" in rating_words(IndicatorFigure(indicator=MacroIndicator.PRODUCTIVITY), Language.ES)
    assert rating_words(IndicatorFigure(indicator=MacroIndicator.MEAN, percent=49), Language.ES) == ""


def test_a_derived_figure_names_its_source_in_the_plans_own_words() -> None:
    voice = Voice(Language.ES, WORDS_BY_KIND[DocumentKind.POLICY_SHEET])
    derived = FactorFigure(factor=Factor.STRATEGIES, percent=40, derived_from=7)
    assert source_words(derived, voice, None) == "avance verificado de 7 lineamientos: nadie registró otra cifra"
    one = derived.model_copy(update={"derived_from": 1})
    assert source_words(one, voice, None).startswith("avance verificado de 1 lineamiento:")
    recorded = FactorFigure(factor=Factor.VISION, percent=70, source="Encuesta", on_day=DAY)
    assert source_words(recorded, voice, "15 de diciembre") == "Encuesta (registrado para el 15 de diciembre)"


@pytest.mark.parametrize("language", list(Language))
def test_the_notes_say_which_grouping_was_used_and_speak_of_a_hundred_only_when_it_is_passed(
    language: Language,
) -> None:
    below, above = made(five(0, 30, 30, 0, 30)), made(five(90, 10, 10, 90, 10), Grouping.TABLE)
    assert len(note_words(above, language)) == len(note_words(below, language)) + 1
    assert note_words(below, language)[0] != note_words(above, language)[0]
