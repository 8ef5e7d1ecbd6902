"""The name of every word of the vocabulary that a page shows, and the small change of one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from documents.writers.calendar_words import day_words, period_words
from documents.writers.phrases import COMPLETION
from domain.rules.open_data.words import STATED, VERDICTS
from domain.rules.personal_data import scrub, scrub_address
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import ACT_NAMES, STATE_NAMES
from domain.rules.wording import Voice
from domain.values.language import Language, Text
from domain.values.plan_words import NATIONAL_PLAN, PlanWords
from domain.values.report import ReportPeriod
from domain.values.vocabulary import Act, Completion, MessageStatus, Role, Standing, State, StatedStatus, Verdict
from notifications.channels.outcome import say_cause
from operations.messages.outbox import MESSAGE_STATUS_NAMES
from portal.words import WORDS

_ROLES = {
    Role.COORDINATOR: Text(es="Coordina", en="Coordinates"),
    Role.LEAD: Text(es="Responsable", en="Lead"),
    Role.CO_RESPONSIBLE: Text(es="Corresponsable", en="Co-responsible"),
}
LABELS: Mapping[type[StrEnum], Mapping[Any, Text]] = {
    Act: ACT_NAMES,
    Completion: COMPLETION,
    MessageStatus: MESSAGE_STATUS_NAMES,
    Role: _ROLES,
    Standing: STANDING_NAMES,
    State: STATE_NAMES,
    StatedStatus: STATED,
    Verdict: VERDICTS,
}
_PERCENT = Text(es="{percent}\u00a0%", en="{percent}%")


@dataclass(frozen=True, slots=True)
class Speech:
    """How pages speak one language about one plan; what a template calls."""

    language: Language
    words: PlanWords = NATIONAL_PLAN
    voice: Voice = field(init=False, compare=False)
    """The same for texts that are not of the pages alone."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "voice", Voice(self.language, self.words))

    def say(self, key: str, /, **data: object) -> str:
        """A sentence of the pages, in the plan's own words."""
        return self.voice.say(WORDS[key], **data)

    def about(self, words: PlanWords) -> "Speech":
        """The same language about a plan with these words."""
        return Speech(self.language, words)

    def name(self, word: StrEnum) -> str:
        """A word of the vocabulary."""
        return LABELS[type(word)][word].say(self.language)

    def day(self, day: date) -> str:
        """``2 de marzo de 2020``; ``2 March 2020``."""
        return day_words(day, self.language)

    def period(self, period: ReportPeriod) -> str | None:
        """From when to when, as exactly as the plan says."""
        return period_words(period, self.language)

    def percent(self, percent: int) -> str:
        """``40 %`` with a space that does not break; ``40%``."""
        return _PERCENT.say(self.language, percent=percent)

    def days(self, count: int) -> str:
        """``1 día``, ``7 días``."""
        return self.say("day" if count == 1 else "days", count=count)

    def reason(self, stored: str) -> str:
        """Why a message did not arrive, without the command that mends it: readers of a page have none."""
        return say_cause(stored, self.language)

    def public(self, text: str) -> str:
        """A text people wrote, without the mail addresses and telephones in it, by the rule of open data."""
        return scrub(text, self.language)

    def public_address(self, address: str) -> str:
        """An address on the web, without the mail addresses in it."""
        return scrub_address(address, self.language)
