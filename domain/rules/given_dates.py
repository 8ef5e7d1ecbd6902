"""Days as people write them on a command line or in a form: ISO 8601, and only days that exist."""

import re
from datetime import date

from domain.rules.texts import excerpt
from domain.values.errors import InvalidDataError
from domain.values.language import Text

_FORM = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NO_DATE = Text(
    es="{what}: «{given}» no es una fecha. Escriba año, mes y día, por ejemplo 2020-08-28.",
    en='{what}: "{given}" is not a date. Write year, month and day, for example 2020-08-28.',
)
_NO_SUCH_DAY = Text(
    es="{what}: el {given} no existe en el calendario. Revise el mes y el día.",
    en="{what}: {given} does not exist in the calendar. Check the month and the day.",
)


def parse_day(text: str, what: Text | str) -> date:
    """The day that ``text`` (``2020-08-28``) names; InvalidDataError that names ``what`` it was given for."""
    given = text.strip()
    if not _FORM.fullmatch(given):
        raise InvalidDataError(_NO_DATE.with_words(what=what), given=excerpt(given, 40))
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise InvalidDataError(_NO_SUCH_DAY.with_words(what=what), given=given) from error
