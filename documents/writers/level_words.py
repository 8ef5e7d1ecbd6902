"""What a plan calls its levels, said so that whoever reads it back knows every word in both languages."""

from domain.rules.wording import the
from domain.values.language import Language, Text
from domain.values.plan_words import PlanWords, Word

LEVELS = Text(es="Nombres de los niveles", en="Names of the levels")
BETWEEN = "; "


def levels_said(words: PlanWords) -> str:
    """The four levels from the top down, in Spanish with their articles and then in English."""
    return BETWEEN.join(_level(getattr(words, level)) for level in PlanWords.model_fields)


def _level(word: Word) -> str:
    """``la estrategia, las estrategias (strategy, strategies)``: the plural's article tells the gender."""
    several = f"{'las' if word.es.feminine else 'los'} {word.es.many}"
    return f"{the(word.es, Language.ES)}, {several} ({word.en.one}, {word.en.many})"
