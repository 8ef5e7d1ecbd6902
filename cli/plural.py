"""A sentence about one thing or about several."""

from dataclasses import dataclass

from domain.values.language import Language, Text


@dataclass(frozen=True, slots=True)
class Plural:
    """The sentence for exactly one, and the one for any other number; both may name ``{count}``."""

    one: Text
    many: Text

    def say(self, language: Language, count: int, /, **data: object) -> str:
        """The one that fits the count."""
        return (self.one if count == 1 else self.many).say(language, count=count, **data)
