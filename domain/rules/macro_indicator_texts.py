"""The macro-indicators in words, the same on every page, in every report and on the command line."""

from collections.abc import Sequence

from domain.rules.macro_indicators import ALL, GROUPS
from domain.rules.wording import Voice
from domain.values.language import Language, Text
from domain.values.macro_indicators import (
    FactorFigure,
    Grouping,
    IndicatorFigure,
    MacroIndicator,
    PlanIndicators,
    Rating,
)
from domain.values.vocabulary import Factor

INDICATOR_NAMES: dict[MacroIndicator, Text] = {
    MacroIndicator.EFFICACY: Text(es="eficacia", en="efficacy"),
    MacroIndicator.EFFICIENCY: Text(es="eficiencia", en="efficiency"),
    MacroIndicator.EFFECTIVENESS: Text(es="efectividad", en="effectiveness"),
    MacroIndicator.PRODUCTIVITY: Text(es="productividad", en="productivity"),
    MacroIndicator.EXCELLENCE: Text(es="excelencia", en="excellence"),
    MacroIndicator.MEAN: Text(es="promedio", en="mean"),
}
FACTOR_NAMES: dict[Factor, Text] = {
    Factor.VISION: Text(es="visión", en="vision"),
    Factor.MISSION: Text(es="misión", en="mission"),
    Factor.VALUES: Text(es="valores", en="values"),
    Factor.OBJECTIVES: Text(es="objetivos de largo plazo", en="long-term objectives"),
    Factor.STRATEGIES: Text(es="estrategias", en="strategies"),
}
RATING_NAMES: dict[Rating, Text] = {
    Rating.OUTSTANDING: Text(es="sobresaliente", en="outstanding"),
    Rating.VERY_GOOD: Text(es="muy bueno", en="very good"),
    Rating.GOOD: Text(es="bueno", en="good"),
    Rating.REGULAR: Text(es="regular", en="regular"),
    Rating.DEFICIENT: Text(es="deficiente", en="deficient"),
}

RANGES = Text(
    es="Rangos: 90 % o más, sobresaliente; 80 a 89 %, muy bueno; 70 a 79 %, bueno; 60 a 69 %, regular; 50 a 59 %, "
    "deficiente; por debajo de 50 % el documento no da palabra. Se compara el porcentaje entero ya redondeado: "
    "89.5 cuenta como 90.",
    en="Ranges: 90% and more, outstanding; 80 to 89%, very good; 70 to 79%, good; 60 to 69%, regular; 50 to 59%, "
    "deficient; below 50% the document has no word. The whole percent is compared after rounding: 89.5 counts "
    "as 90.",
)
LATEST = Text(
    es="De varias mediciones de un factor cuenta la última hasta la fecha. Cada cifra se calcula exacta y se "
    "redondea solo al final.",
    en="Of several measurements of a factor the latest up to the day counts. Every figure is computed exactly and "
    "rounded only at the end.",
)
ABOVE_ALL = Text(
    es="La productividad es un cociente y la excelencia una suma de porcentajes: pueden pasar de 100 % y se "
    "muestran como resultan.",
    en="Productivity is a quotient and excellence a sum of percentages: they can pass 100% and are shown as they "
    "come out.",
)
SOURCE = Text(
    es="Fórmulas y rangos: Plan Estratégico Institucional 2022-2026 de San Miguel, parte V, sección D.",
    en="Formulas and ranges: Institutional Strategic Plan 2022-2026 of San Miguel, part V, section D.",
)

_GROUPED = {
    Grouping.FORMULA: Text(
        es="Agrupación usada: la de la fórmula (eficacia: {efficacy}; eficiencia: {efficiency}). La tabla del "
        "mismo documento agrupa de otro modo.",
        en="Grouping used: that of the formula (efficacy: {efficacy}; efficiency: {efficiency}). The table of the "
        "same document groups them otherwise.",
    ),
    Grouping.TABLE: Text(
        es="Agrupación usada: la de la tabla (eficacia: {efficacy}; eficiencia: {efficiency}). La fórmula del "
        "mismo documento agrupa de otro modo.",
        en="Grouping used: that of the table (efficacy: {efficacy}; efficiency: {efficiency}). The formula of the "
        "same document groups them otherwise.",
    ),
}
_FORMULAS = {
    MacroIndicator.EFFECTIVENESS: Text(es="eficacia × eficiencia", en="efficacy × efficiency"),
    MacroIndicator.PRODUCTIVITY: Text(es="eficacia ÷ eficiencia", en="efficacy ÷ efficiency"),
    MacroIndicator.EXCELLENCE: Text(
        es="eficacia + eficiencia + efectividad + productividad",
        en="efficacy + efficiency + effectiveness + productivity",
    ),
    MacroIndicator.MEAN: Text(es="excelencia ÷ 4", en="excellence ÷ 4"),
}
_MEAN_OF = Text(es="media de {factors}", en="mean of {factors}")
_RECORDED = Text(es="{source} (registrado para el {day})", en="{source} (recorded for {day})")
_DERIVED = {
    Factor.STRATEGIES: Text(
        es="avance verificado de {count} {milestones}: nadie registró otra cifra",
        en="verified progress of {count} {milestones}: nobody recorded another figure",
    ),
    Factor.OBJECTIVES: Text(
        es="avance verificado de {count} {commitments}: nadie registró otra cifra",
        en="verified progress of {count} {commitments}: nobody recorded another figure",
    ),
}
_DERIVED_ONE = {
    Factor.STRATEGIES: Text(
        es="avance verificado de 1 {milestone}: nadie registró otra cifra",
        en="verified progress of 1 {milestone}: nobody recorded another figure",
    ),
    Factor.OBJECTIVES: Text(
        es="avance verificado de 1 {commitment}: nadie registró otra cifra",
        en="verified progress of 1 {commitment}: nobody recorded another figure",
    ),
}
_NOBODY = Text(es="nadie lo ha registrado", en="nobody has recorded it")
_MISSING = Text(es="no se calcula: falta {factors}", en="not computed: {factors} is missing")
_MISSING_MANY = Text(es="no se calcula: faltan {factors}", en="not computed: {factors} are missing")
_DIVIDED = Text(
    es="no se calcula: la eficiencia es 0 y nada se divide entre 0",
    en="not computed: efficiency is 0 and nothing is divided by 0",
)
_AND = Text(es=" y ", en=" and ")


def formula_words(indicator: MacroIndicator, grouping: Grouping, language: Language) -> str:
    """How the figure is made: ``media de visión y objetivos de largo plazo``, ``eficacia × eficiencia``."""
    formula = _FORMULAS.get(indicator)
    if formula is not None:
        return formula.say(language)
    return _MEAN_OF.say(language, factors=listed(GROUPS[grouping][indicator], language))


def grouping_words(grouping: Grouping, language: Language) -> str:
    """Which factors make which figure, and that the document also has the other grouping."""
    groups = GROUPS[grouping]
    return _GROUPED[grouping].say(
        language,
        efficacy=listed(groups[MacroIndicator.EFFICACY], language),
        efficiency=listed(groups[MacroIndicator.EFFICIENCY], language),
    )


def source_words(figure: FactorFigure, voice: Voice, day: str | None) -> str:
    """What a factor's figure rests on; ``day``: its day in words where it was recorded."""
    if figure.source is not None:
        return _RECORDED.say(voice.language, source=figure.source, day=day)
    if figure.derived_from is None:
        return _NOBODY.say(voice.language)
    text = (_DERIVED_ONE if figure.derived_from == 1 else _DERIVED)[figure.factor]
    return voice.say(text, count=figure.derived_from)


def rating_words(figure: IndicatorFigure, language: Language) -> str:
    """The range's word, nothing where the document has none, or why there is no figure."""
    if figure.missing:
        text = _MISSING if len(figure.missing) == 1 else _MISSING_MANY
        return text.say(language, factors=listed(figure.missing, language))
    if figure.percent is None:
        return _DIVIDED.say(language)
    return RATING_NAMES[figure.rating].say(language) if figure.rating else ""


def note_words(indicators: PlanIndicators, language: Language) -> list[str]:
    """What a reader must know of the figures: the grouping, the ranges, figures above 100, and the source."""
    above = any(figure.percent is not None and figure.percent > ALL for figure in indicators.figures)
    notes = [grouping_words(indicators.grouping, language), LATEST.say(language), RANGES.say(language)]
    return [*notes, *([ABOVE_ALL.say(language)] if above else []), SOURCE.say(language)]


def listed(factors: Sequence[Factor], language: Language) -> str:
    """``visión, misión y valores``; empty for none."""
    *names, last = ("", *(FACTOR_NAMES[factor].say(language) for factor in factors))
    before = ", ".join(filter(None, names))
    return f"{before}{_AND.say(language)}{last}" if before else last
