"""Dates as people write them in plans (Spanish, English, Portuguese, French), with the precision they give.

No day is ever invented: "noviembre 2018" is the span from its first to its last day, "30 de febrero de
2019" is a date that does not exist. Two-digit years are of this century; ``d/m/y`` is read day first.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from domain.rules.folding import flat
from domain.values.vocabulary import Precision


@dataclass(frozen=True, slots=True)
class Span:
    """The days a written date stands for: one day, or the first and last day of a month, quarter..."""

    first: date
    last: date
    precision: Precision


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date where it stands in a text; ``span`` is None where no such day exists.

    ``vague``: a time that plans write and no calendar knows ("Fall 2027", "mid-2021"); it has no span either.
    """

    text: str
    begin: int
    end: int
    span: Span | None
    vague: bool = False


_SHORT = 60
"""Characters: the dates of a table's cells come again and again."""
_MONTH_NAMES = (
    "enero ene janeiro january jan janvier janv",
    "febrero feb fevereiro fev february fevrier fevr",
    "marzo mar marco march mars",
    "abril abr april apr avril avr",
    "mayo may maio mai",
    "junio jun junho june juin",
    "julio jul julho july juillet juil",
    "agosto ago august aug aout",
    "septiembre setiembre sept sep set setembro september septembre",
    "octubre oct outubro out october octobre",
    "noviembre nov novembro november novembre",
    "diciembre dic dezembro dez december dec decembre",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "primer primero primeiro first premier 1er 1ero 1o 1º 1.º 1° 1.° 1st i 1",
            "segundo second deuxieme 2do 2o 2º 2.º 2° 2.° 2e 2eme 2nd ii 2",
            "tercer tercero terceiro third troisieme 3er 3o 3º 3.º 3° 3.° 3e 3eme 3rd iii 3",
            "cuarto quarto fourth quatrieme 4to 4o 4º 4.º 4° 4.° 4e 4eme 4th iv 4",
        ),
        1,
    )
    for word in words.split()
}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b"
_ORDINAL = "(?:" + "|".join(re.escape(word) for word in sorted(_ORDINALS, key=len, reverse=True)) + ")"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_OF = r"\s*(?:,|\b(?:de|del|of|do)\b|\bd[eu]\s+l['’])?\s*(?:\bano\b\s*)?"
_VAGUE = (
    "spring|summer|autumn|fall|winter|primavera|verano|otono|invierno|verao|outono|inverno|printemps|ete|automne|"
    "hiver|mid|middle|early|late|beginning|mediados|principios|inicios|comienzos|meados|mi|debut|courant"
)
_FORMS = (
    rf"\b(?P<vague>{_VAGUE})(?:[\s-]|\b(?:of|de|del|do|the|l['’])){{1,12}}{_YEAR}",
    rf"(?<![\d/.-])(?P<iso_y>{_YEAR})(?P<iso_sep>[-/])(?P<iso_m>\d\d?)(?P=iso_sep)(?P<iso_d>\d\d?)(?!\d)",
    rf"(?<![\w/.-])(?P<num_d>\d\d?)(?P<sep>[/.-])(?P<num_m>\d\d?)(?P=sep)(?P<num_y>{_YEAR}|\d\d(?![\d/.-]))",
    (
        r"(?<![\w/.-])(?P<day_d>\d\d?)(?:\s?(?:(?:ro|er|st|nd|rd|th)\b|[º°]))?\s*(?:\b(?:de|of)\b|[-/])?\s*"
        rf"(?P<day_m>{_MONTH})\.?(?:{_OF}(?P<day_y>{_YEAR})|[-/](?P<day_yy>{_YEAR}|\d\d(?!\d)))"
    ),
    rf"\b(?P<us_m>{_MONTH})\.?\s+(?P<us_d>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<us_y>{_YEAR})",
    (
        rf"\b(?P<mon_m>{_MONTH})\.?(?:{_OF}(?P<mon_y>{_YEAR})|\s?[-/]\s?(?P<mon_yy>{_YEAR})"
        r"|[-/'’](?P<mon_short>\d\d(?!\d)))"
    ),
    rf"(?<![\d/.-])(?P<ym_y>{_YEAR})-(?P<ym_m>0[1-9]|1[0-2])(?![\d-])",
    rf"(?<![\w/.-])(?P<my_m>0?[1-9]|1[0-2])/(?P<my_y>{_YEAR})",
    (
        rf"\b(?:(?P<qua_o>{_ORDINAL})\.?\s*(?:trimestre|quarter|trim|qtr)\b\.?|(?:trimestre|quarter)\s+(?P<qua_n>{_ORDINAL})|[qt](?P<qua_s>[1-4])|(?P<quat_s>[1-4])\s?[qt]\b)"
        rf"(?:{_OF}|\s?[-/]\s?)(?P<qua_y>{_YEAR})"
    ),
    rf"\b(?P<quay_y>{_YEAR})\s?[-/]?\s?[qt](?P<quay_s>[1-4])\b",
    (
        rf"\b(?:(?P<hal_o>{_ORDINAL})\.?\s*(?:semestre|semester|half)|semest(?:re|er)\s+(?P<hal_n>{_ORDINAL})|[hs](?P<hal_s>[12])|(?P<halt_s>[12])\s?[hs]\b)"
        rf"(?:{_OF}|\s?[-/]\s?)(?P<hal_y>{_YEAR})"
    ),
    rf"\b(?P<haly_y>{_YEAR})\s?[-/]?\s?[hs](?P<haly_s>[12])\b",
    rf"(?<![\w/.-])(?P<year>{_YEAR})(?!\.\d)(?!/\d\d?\b)",
    rf"(?<=\d{{4}}[-–—/])(?P<toyear>{_YEAR})(?![/.-]?\d)",
)
_PATTERN = re.compile("|".join(_FORMS))
_JOINING_WORDS = "a|al|ao|au|y|e|et|to|and|hasta|ate|jusqu|until|through|by"
_JOINS = rf"(?:{_JOINING_WORDS}|[-–—/])"
_BORROWING = re.compile(
    rf"(?:(?P<d>\b\d\d?)(?:\s+(?:de|of)\s+(?P<dm>{_MONTH}))?|(?P<m>\b{_MONTH}))\.?\s*{_JOINS}\s*"
    r"(?:(?:el|o|the|de)\s+)?$"
)
_ONLY_JOINS = re.compile(
    rf"(?:\b(?:de|du|des|del|desde|from|between|entre|el|la|le|o|the|end|fin|fim|fines|finales|{_JOINING_WORDS})\b|[-–—/\s.,;:()*])*"
)


def dates_in(text: str) -> tuple[WrittenDate, ...]:
    """Every date written in ``text``, in order; linear in its length."""
    return _dates_in_short(text) if len(text) <= _SHORT else _dates_in(text)


@lru_cache(maxsize=4096)
def _dates_in_short(text: str) -> tuple[WrittenDate, ...]:
    return _dates_in(text)


def _dates_in(text: str) -> tuple[WrittenDate, ...]:
    return tuple(
        WrittenDate(text[m.start() : m.end()], m.start(), m.end(), _span(m), vague=m["vague"] is not None)
        for m in _PATTERN.finditer(flat(text))
    )


def period_in(text: str) -> tuple[WrittenDate | None, WrittenDate | None]:
    """The start and end that ``text`` gives: its first and last date.

    One date alone is both. "3 al 28 de febrero de 2017" and "enero a junio 2019" borrow what the first
    half leaves out from the second.
    """
    found = dates_in(text)
    if not found:
        return None, None
    if len(found) == 1:
        return _borrowed(text, found[0]) or found[0], found[0]
    return found[0], found[-1]


def is_only_dates(text: str) -> bool:
    """Whether ``text`` says a date or a period and nothing else."""
    found = dates_in(text)
    if not found:
        return False
    begin = found[0].begin
    if len(found) == 1 and (half := _BORROWING.search(flat(text)[:begin])):
        begin = half.start()
    rest = text[:begin] + " " + " ".join(_between(text, found)) + " " + text[found[-1].end :]
    return _ONLY_JOINS.fullmatch(flat(rest)) is not None


def _between(text: str, found: tuple[WrittenDate, ...]) -> list[str]:
    return [text[one.end : following.begin] for one, following in pairwise(found)]


def _borrowed(text: str, whole: WrittenDate) -> WrittenDate | None:
    half = _BORROWING.search(flat(text)[: whole.begin])
    if half is None or whole.span is None:
        return None
    year, month = whole.span.first.year, whole.span.first.month
    if half["m"]:
        span: Span | None = _months(year, MONTHS[half["m"]], 1, Precision.MONTH)
    elif whole.span.precision is Precision.DAY:
        span = _day(year, MONTHS[half["dm"]] if half["dm"] else month, int(half["d"]))
    else:
        return None
    return WrittenDate(text[half.start() : whole.begin].strip(), half.start(), half.end(), span)


def _span(found: re.Match[str]) -> Span | None:
    given = {name: value for name, value in found.groupdict().items() if value is not None}
    kind = next(iter(given)).split("_")[0]
    if kind == "vague":
        return None
    if kind == "num":
        return _numbers(_year(given["num_y"]), int(given["num_m"]), int(given["num_d"]))
    if kind in {"iso", "day", "us"}:
        year = given.get(f"{kind}_y") or given["day_yy"]
        return _day(_year(year), _month(given[f"{kind}_m"]), int(given[f"{kind}_d"]))
    if kind in {"mon", "ym", "my"}:
        year = given.get(f"{kind}_y") or given.get("mon_yy") or given["mon_short"]
        return _months(_year(year), _month(given[f"{kind}_m"]), 1, Precision.MONTH)
    if kind in {"qua", "quay", "quat", "hal", "haly", "halt"}:
        part = next(_ORDINALS[value] for name, value in given.items() if name[-2:] in {"_o", "_n", "_s"})
        length, precision = (3, Precision.QUARTER) if kind.startswith("qua") else (6, Precision.HALF)
        first = (part - 1) * length + 1
        year = _year(given.get(f"{kind}_y") or given[f"{kind[:3]}_y"])
        return _months(year, first, length, precision) if first <= 12 else None  # noqa: PLR2004
    return _months(int(next(iter(given.values()))), 1, 12, Precision.YEAR)


def _numbers(year: int, month: int, day: int) -> Span | None:
    """Day first, unless only the other order gives a date (English papers write 8/28/2020)."""
    return _day(year, month, day) or _day(year, day, month)


def _day(year: int, month: int, day: int) -> Span | None:
    try:
        only = date(year, month, day)
    except ValueError:
        return None
    return Span(only, only, Precision.DAY)


def _months(year: int, month: int, length: int, precision: Precision) -> Span:
    last = month + length - 1
    return Span(date(year, month, 1), date(year, last, calendar.monthrange(year, last)[1]), precision)


def _month(written: str) -> int:
    return MONTHS[written] if written in MONTHS else int(written)


def _year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)  # noqa: PLR2004  (four digits)
