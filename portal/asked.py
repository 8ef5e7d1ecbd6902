"""What the parameters of an address mean, or what is wrong with them."""

from dataclasses import dataclass
from datetime import date

from domain.rules.days import local_day
from domain.rules.given_dates import parse_day
from domain.rules.texts import excerpt
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from runtime.clock import Clock

_EARLIEST, _LATEST = date(1900, 1, 1), date(2199, 12, 31)
_MOST_DIGITS = 6
_TOO_FAR = Text(
    es="as_of: el {day} queda fuera de lo que se puede mostrar. Pida un día entre el {earliest} y el {latest}.",
    en="as_of: {day} lies outside what can be shown. Ask for a day from {earliest} to {latest}.",
)
_NO_PAGE = Text(
    es="page: «{given}» no es un número de página. Escriba 1, 2, 3…",
    en='page: "{given}" is not a page number. Write 1, 2, 3…',
)
_NO_SUCH_PAGE = Text(
    es="page: no hay página {given}; la última es la {last}.",
    en="page: there is no page {given}; the last one is {last}.",
)


@dataclass(frozen=True, slots=True)
class Shown:
    """Which rows of ``total`` a page shows, both counted from 1; ``last`` is before ``first`` if none."""

    first: int
    last: int
    total: int


def asked_day(given: str | None, plan: Plan, clock: Clock) -> date:
    """The day asked for, or the plan's today; InvalidDataError for what is no day between 1900 and 2199."""
    if not given:
        return local_day(clock(), plan.zone)
    day = parse_day(given, "as_of")
    if not _EARLIEST <= day <= _LATEST:
        raise InvalidDataError(_TOO_FAR, day=day, earliest=_EARLIEST, latest=_LATEST)
    return day


def asked_page(given: str | None) -> int:
    """The page asked for, counted from 1; InvalidDataError for what is no number of a page."""
    if not given:
        return 1
    if not (given.isascii() and given.isdecimal() and len(given) <= _MOST_DIGITS and int(given) > 0):
        raise InvalidDataError(_NO_PAGE, given=excerpt(given, 40))
    return int(given)


def shown_of(number: int, most: int, total: int) -> Shown:
    """The rows of page ``number`` with ``most`` on each; InvalidDataError for a page behind the last one."""
    first = (number - 1) * most + 1
    if number > 1 and first > total:
        raise InvalidDataError(_NO_SUCH_PAGE, given=number, last=-(-total // most) or 1)
    return Shown(first, min(total, number * most), total)
