"""Dates, counts and lists as people of each language write them."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel.dates import format_date
from babel.lists import format_list

from domain.values.language import Language, Text
from notifications.channels.outcome import say_cause

_LOCALES = {Language.ES: "es_GT", Language.EN: "en"}
_WEEKDAY_AND_DATE = Text(es="EEEE d 'de' MMMM 'de' y", en="full")
_SHORT = Text(es="d MMM y", en="medium")
_DAY = Text(es="{count} día", en="{count} day")
_DAYS = Text(es="{count} días", en="{count} days")
_SOUNDS_AS_I = re.compile(r"h?[ií](?![aeo])", re.IGNORECASE)
"""Before such a word "y" is written "e" (Ortografía de la lengua española, 2010); not before "hielo"."""
_PERCENT = Text(es="{percent}\u00a0%", en="{percent}%")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The small change of one language, for the templates."""

    language: Language

    def long(self, day: date) -> str:
        """``31 de agosto de 2020``; ``August 31, 2020``."""
        return _written(day, "long", self.language)

    def weekday(self, day: date) -> str:
        """``lunes 31 de agosto de 2020``; ``Monday, August 31, 2020``."""
        return _written(day, _WEEKDAY_AND_DATE.say(self.language), self.language)

    def short(self, day: date) -> str:
        """``31 ago 2020``; ``Aug 31, 2020``."""
        return _written(day, _SHORT.say(self.language), self.language)

    def days(self, count: int) -> str:
        """``1 día``, ``7 días``; ``1 day``, ``7 days``."""
        return _counted(count, self.language)

    def percent(self, percent: int) -> str:
        """``40 %`` with a space that does not break; ``40%``."""
        return _PERCENT.say(self.language, percent=percent)

    def reason(self, stored: str) -> str:
        """Why a try failed; its reader is no operator."""
        return say_cause(stored, self.language)

    def listed(self, names: list[str]) -> str:
        """``INFOM, SCEP y CGC``, ``SCEP e INFOM``; ``INFOM, SCEP, and CGC``."""
        if len(names) == 1:
            return names[0]
        listed = format_list(names, locale=_LOCALES[self.language])
        if self.language is Language.ES and _SOUNDS_AS_I.match(names[-1]):
            return f"{listed[: -len(names[-1]) - len('y ')]}e {names[-1]}"
        return listed


@lru_cache(maxsize=4_096)
def _counted(days: int, language: Language) -> str:
    return (_DAY if days == 1 else _DAYS).say(language, count=days)


@lru_cache(maxsize=4_096)
def _written(day: date, form: str, language: Language) -> str:
    """The messages of one day name few dates, and Babel takes 60 microseconds for each."""
    return format_date(day, form, _LOCALES[language])
