"""The two languages people read, and a text that exists in both."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language a person may be addressed in (ISO 639-1)."""

    ES = "es"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence in Spanish and English; braces name the data it is filled with.

    Both sides stand next to each other so that one cannot be changed without seeing the other.
    """

    es: str
    en: str

    def say(self, language: Language, /, **data: object) -> str:
        """The sentence in one language, its braces filled from ``data``; KeyError if one is missing."""
        template = self.es if language is Language.ES else self.en
        return template.format_map(data)

    def with_words(self, **words: "Text | str") -> "Text":
        """The sentence with some braces replaced by words that each language has its own of; the rest stay."""
        es, en = self.es, self.en
        for name, word in words.items():
            both = word if isinstance(word, Text) else Text(es=word, en=word)
            es, en = es.replace(f"{{{name}}}", both.es), en.replace(f"{{{name}}}", both.en)
        return Text(es=es, en=en)
