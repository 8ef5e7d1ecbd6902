"""Single values of our YAML: texts, dates, percentages, addresses; what is wrong with one becomes a problem."""

import calendar
import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

import yaml

from documents.readers.yaml.nodes import Problems, is_null, items
from domain.rules.days import occurrences
from domain.rules.texts import LONGEST_TEXT, excerpt
from domain.rules.web_addresses import parse_address
from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Text
from domain.values.vocabulary import Precision

_Choice = TypeVar("_Choice", bound=StrEnum)

_NO_TEXT = Text(es="{key} debe ser un texto.", en="{key} must be a text.")
_CONTROLS = Text(
    es="{key} contiene caracteres de control; escríbalo de nuevo sin ellos.",
    en="{key} has control characters; write it again without them.",
)
_LONG = Text(
    es="{key} tiene {length} caracteres y caben {most}.", en="{key} has {length} characters and {most} fit."
)
_MISSING = Text(es="falta {key}.", en="{key} is missing.")
_NO_DATE = Text(
    es="{key}: «{given}» no es una fecha. Escriba un día (2019-05-31), un mes (2019-05), un trimestre (2019-Q2), "
    "un semestre (2019-H1) o un año (2019).",
    en='{key}: "{given}" is not a date. Write a day (2019-05-31), a month (2019-05), a quarter (2019-Q2), a half '
    "(2019-H1) or a year (2019).",
)
_NO_SUCH_DAY = Text(
    es="{key}: la fecha {given} no existe; revise el día y el mes.",
    en="{key}: the date {given} does not exist; check the day and the month.",
)
_NUMBER = Text(
    es="{key}: «{given}» no es un número entero de {least} a {most}.",
    en='{key}: "{given}" is not a whole number from {least} to {most}.',
)
_CHOICE = Text(
    es="{key}: «{given}» no se conoce; elija entre {known}.",
    en='{key}: "{given}" is not known; choose among {known}.',
)
_NO_EMAIL = Text(
    es="{key}: «{given}» no es una dirección de correo, como oficina@example.org.",
    en='{key}: "{given}" is not an e-mail address such as office@example.org.',
)
_NO_ZONE = Text(
    es="{key}: «{given}» no es una zona horaria, como America/Guatemala.",
    en='{key}: "{given}" is not a time zone such as America/Guatemala.',
)
_NO_YES = Text(
    es="{key}: «{given}» no es true ni false.",
    en='{key}: "{given}" is neither true nor false.',
)
_YES_OR_NO = {"true": True, "yes": True, "false": False, "no": False}
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_SPAN = re.compile(r"(\d{4})-(?:Q([1-4])|H([12]))", re.ASCII | re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@(?:[\w-]+\.)+[\w-]{2,}")
_WHOLE = re.compile(r"\d{1,6}", re.ASCII)


def text(problems: Problems, node: yaml.Node | None, key: str) -> str | None:
    """A text on one line, white space collapsed; None where it is left out or empty."""
    if node is None or is_null(node):
        return None
    if not isinstance(node, yaml.ScalarNode):
        problems.add(node, _NO_TEXT, key=key)
        return None
    if _UNFIT.search(node.value):
        problems.add(node, _CONTROLS, key=key)
        return None
    value = " ".join(str(node.value).split())
    if len(value) > LONGEST_TEXT:
        problems.add(node, _LONG, key=key, length=len(value), most=LONGEST_TEXT)
    return value or None


def prose(problems: Problems, node: yaml.Node | None, key: str) -> str | None:
    """A text of several lines: white space collapsed within each, empty ones left out."""
    if node is None or text(problems, node, key) is None:
        return None
    lines = (" ".join(line.split()) for line in node.value.split("\n"))
    return "\n".join(line for line in lines if line)


def yes(problems: Problems, node: yaml.Node | None, key: str) -> bool:
    """Whether a yes stands there; left out is no."""
    written = (text(problems, node, key) or "false").lower()
    if node is not None and written not in _YES_OR_NO:
        problems.add(node, _NO_YES, key=key, given=excerpt(written, 40))
    return _YES_OR_NO.get(written, False)


def required(problems: Problems, values: Mapping[str, yaml.Node], key: str, whole: yaml.Node) -> str:
    """Like ``text``; leaving it out is a problem of ``whole``."""
    before = len(problems.found)
    value = text(problems, values.get(key), key)
    if value is None and len(problems.found) == before:
        problems.add(values.get(key, whole), _MISSING, key=key)
    return value or ""


def texts(problems: Problems, node: yaml.Node | None, key: str) -> list[tuple[str, yaml.Node]]:
    """A list of texts, each with its node; a single text stands for a list of one."""
    nodes = [node] if isinstance(node, yaml.ScalarNode) and not is_null(node) else items(problems, node, key)
    told = [(text(problems, item, key), item) for item in nodes]
    return [(value, item) for value, item in told if value is not None]


def day(
    problems: Problems, node: yaml.Node | None, key: str, *, last: bool
) -> tuple[date | None, Precision | None]:
    """A day, or the first (``last``: the last) day of a month, quarter, half or year, with the precision given."""
    written = text(problems, node, key)
    if node is None or written is None:
        return None, None
    if (span := _SPAN.fullmatch(written)) and int(span[1]):
        return _span(int(span[1]), span[2], span[3], last=last)
    found = _DATE.fullmatch(written)
    if found is None:
        problems.add(node, _NO_DATE, key=key, given=excerpt(written, 40))
        return None, None
    year, month, on = (int(part) if part else None for part in found.groups())
    try:
        if year is None or month is None:
            return date(year or 0, 12 if last else 1, 31 if last else 1), Precision.YEAR
        if on is None:
            return date(year, month, calendar.monthrange(year, month)[1] if last else 1), Precision.MONTH
        return date(year, month, on), Precision.DAY
    except ValueError:
        problems.add(node, _NO_SUCH_DAY, key=key, given=written)
        return None, None


def number(problems: Problems, node: yaml.Node | None, key: str, least: int, most: int) -> int | None:
    """A whole number within bounds."""
    written = text(problems, node, key)
    if node is None or written is None:
        return None
    if not _WHOLE.fullmatch(written) or not least <= int(written) <= most:
        problems.add(node, _NUMBER, key=key, given=excerpt(written, 40), least=least, most=most)
        return None
    return int(written)


def choice(problems: Problems, node: yaml.Node | None, key: str, among: type[_Choice]) -> _Choice | None:
    """One of a closed list."""
    written = text(problems, node, key)
    if node is None or written is None:
        return None
    try:
        return among(written)
    except ValueError:
        problems.add(node, _CHOICE, key=key, given=excerpt(written, 40), known=", ".join(among))
        return None


def email(problems: Problems, node: yaml.Node | None, key: str) -> str | None:
    """An e-mail address."""
    written = text(problems, node, key)
    if node is not None and written is not None and not _EMAIL.fullmatch(written):
        problems.add(node, _NO_EMAIL, key=key, given=excerpt(written, 60))
        return None
    return written


def zone(problems: Problems, node: yaml.Node | None, key: str) -> str | None:
    """The IANA name of a time zone."""
    written = text(problems, node, key)
    if node is None or written is None:
        return None
    try:
        ZoneInfo(written)
    except (KeyError, ValueError, OSError):
        problems.add(node, _NO_ZONE, key=key, given=excerpt(written, 60))
        return None
    return written


def addresses(problems: Problems, node: yaml.Node | None, key: str) -> tuple[str, ...]:
    """Addresses on the web, each once."""
    told: list[str] = []
    for written, item in texts(problems, node, key):
        try:
            told.append(parse_address(written))
        except HitosError as error:
            repeat(problems, item, key, error)
    return tuple(dict.fromkeys(told))


def recurrence(
    problems: Problems, node: yaml.Node | None, key: str, start: date | None, end: date | None
) -> str | None:
    """An RFC 5545 rule that cuts the step's period into occurrences."""
    rule = text(problems, node, key)
    if node is None or rule is None:
        return None
    try:
        occurrences(rule, start or date(2000, 1, 1), end or start or date(2000, 1, 1))
    except InvalidDataError as error:
        repeat(problems, node, key, error)
        return None
    return rule


def repeat(problems: Problems, node: yaml.Node, key: str, error: HitosError) -> None:
    """What a rule of the domain says of a value, with its line before it."""
    said = Text(es=f"{{key}}: {error.text.es}", en=f"{{key}}: {error.text.en}")
    problems.add(node, said, **{**error.data, "key": key})


def _span(year: int, quarter: str | None, half: str | None, *, last: bool) -> tuple[date, Precision]:
    months, which = (3, int(quarter)) if quarter else (6, int(half or 1))
    month = which * months if last else (which - 1) * months + 1
    on = calendar.monthrange(year, month)[1] if last else 1
    return date(year, month, on), Precision.QUARTER if quarter else Precision.HALF
