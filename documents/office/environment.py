"""The sandbox an office's template runs in: our facts, a few filters, no loader, nothing with an underscore."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from documents.office.facts import Facts
from documents.writers import phrases
from documents.writers.calendar_words import date_words, day_words
from domain.rules.wording import capital
from domain.values.language import Language, Text
from domain.values.vocabulary import Precision

_SHORT = Text(es="{day:%d/%m/%Y}", en="{day:%Y-%m-%d}")
_NOT_OURS = ("lipsum", "cycler", "joiner", "dict", "namespace")
_UNESCAPING = ("safe", "urlize", "xmlattr", "tojson")
"""Filters that write markup: a text of the plan could then break or forge the document."""


def environment(language: Language) -> ImmutableSandboxedEnvironment:
    """Whatever is printed is escaped, an unknown name is an error, and what is empty prints nothing."""

    def day(given: date | None) -> str:
        return day_words(given, language) if given else ""

    def month(given: date | None) -> str:
        return date_words(given, Precision.MONTH, language) if given else ""

    def short_date(given: date | None) -> str:
        return _SHORT.say(language, day=given) if given else ""

    def percent(given: int | None) -> str:
        return (phrases.NOT_STATED if given is None else phrases.PERCENT).say(language, percent=given)

    def initial(given: object) -> str:
        return capital(str(given))

    made = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=lambda given: "" if given is None else given
    )
    for name in _NOT_OURS:
        del made.globals[name]
    for name in _UNESCAPING:
        del made.filters[name]
    made.filters |= {
        "dia": day, "day": day, "mes": month, "month": month, "fecha": short_date, "date": short_date,
        "porcentaje": percent, "percent": percent, "inicial": initial, "initial": initial,
    }  # fmt: skip
    return made


def names_of(facts: Facts) -> Mapping[str, Any]:
    """The facts by the names at the top of a template."""
    return {field.name: getattr(facts, field.name) for field in fields(facts)}
