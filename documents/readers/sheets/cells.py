"""A spreadsheet's cell as the text a person sees in it."""

import re
from datetime import date, datetime

from documents.readers.docx.text import shown_with
from documents.readers.text.plan import clean

_DECIMALS = re.compile(r"0[.,](0+)")
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\[\]]*\]')


def cell_text(value: object, number_format: str, address: str) -> str:
    """The text; 0.85 shown as a percentage is ``85%``, a day is ISO, a day shown as a month is ``YYYY-MM``.

    ``address`` is where a link on the cell leads, empty where there is none.
    """
    shape = _LITERAL.sub("", number_format)
    if value is None:
        text = ""
    elif isinstance(value, datetime | date):
        text = _day(value, shape)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        text = _number(value, shape)
    else:
        text = clean(str(value)).strip()
    return shown_with(text, address) if address else text


def _day(value: date, shape: str) -> str:
    low = shape.lower()
    if "d" in low or "m" not in low:
        return f"{value:%Y-%m-%d}"
    return f"{value:%Y-%m}"


def _number(value: float, shape: str) -> str:
    if "%" in shape:
        return f"{_plain(value * 100)}%"
    decimals = _DECIMALS.search(shape)
    return f"{value:.{len(decimals[1])}f}" if decimals else _plain(value)


def _plain(value: float) -> str:
    """Without the dust of binary fractions: 0.29 * 100 is ``29``."""
    if abs(value) >= 1e15:  # noqa: PLR2004  (as far as a double counts whole numbers)
        return f"{value:g}"
    return f"{round(value, 6):f}".rstrip("0").rstrip(".")
