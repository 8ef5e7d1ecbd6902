"""Dates and periods in words, as exactly as the plan gave them and no more."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from domain.values.language import Language, Text
from domain.values.report import ReportPeriod
from domain.values.vocabulary import Precision

_DAY = Text(es="d 'de' MMMM 'de' y", en="d MMMM y")
_MONTH = Text(es="MMMM 'de' y", en="MMMM y")
_QUARTERS = (
    Text(es="primer trimestre de {year}", en="first quarter of {year}"),
    Text(es="segundo trimestre de {year}", en="second quarter of {year}"),
    Text(es="tercer trimestre de {year}", en="third quarter of {year}"),
    Text(es="cuarto trimestre de {year}", en="fourth quarter of {year}"),
)
_HALVES = (
    Text(es="primer semestre de {year}", en="first half of {year}"),
    Text(es="segundo semestre de {year}", en="second half of {year}"),
)
_SPAN = Text(es="{start} a {end}", en="{start} to {end}")
_FROM = Text(es="desde {start}", en="from {start}")
_UNTIL = Text(es="hasta {end}", en="until {end}")


@lru_cache(maxsize=4096)
def day_words(day: date, language: Language) -> str:
    """``28 de agosto de 2020`` or ``28 August 2020``."""
    return format_date(day, _DAY.say(language), locale=language.value)


@lru_cache(maxsize=4096)
def date_words(day: date, precision: Precision | None, language: Language) -> str:
    """The day, or the month, quarter, half or year it stands for; a precision not given means the day."""
    if precision is Precision.MONTH:
        return format_date(day, _MONTH.say(language), locale=language.value)
    if precision is Precision.QUARTER:
        return _QUARTERS[(day.month - 1) // 3].say(language, year=day.year)
    if precision is Precision.HALF:
        return _HALVES[(day.month - 1) // 6].say(language, year=day.year)
    if precision is Precision.YEAR:
        return str(day.year)
    return day_words(day, language)


def period_words(period: ReportPeriod, language: Language) -> str | None:
    """``diciembre de 2018 a agosto de 2020``; None where the plan gives neither date."""
    return _span(period, period.start, period.end, language)


def original_period_words(period: ReportPeriod, language: Language) -> str | None:
    """The period before it was moved; None where it never was."""
    if period.original_start is None and period.original_end is None:
        return None
    start = period.original_start or period.start
    return _span(period, start, period.original_end or period.end, language)


def _span(period: ReportPeriod, start: date | None, end: date | None, language: Language) -> str | None:
    first = date_words(start, period.start_precision, language) if start else None
    last = date_words(end, period.end_precision, language) if end else None
    if first and last:
        return first if first == last else _SPAN.say(language, start=first, end=last)
    if first:
        return _FROM.say(language, start=first)
    return _UNTIL.say(language, end=last) if last else None
