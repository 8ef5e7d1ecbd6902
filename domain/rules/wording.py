"""A plan's own words in sentences: the right article, gender and number, in one place for both languages.

A text names a level of the plan in braces, and ``Voice.say`` fills them. For ``milestone`` (as for ``axis``,
``commitment`` and ``activity``; plurals ``milestones``, ``axes``…) there are:

``milestone`` ``Milestone`` ``MILESTONE`` ``milestones`` ``Milestones``: the noun itself;
``the_milestone`` ``The_milestone`` ``of_milestone`` ``a_milestone`` ``A_milestone`` ``this_milestone``
``This_milestone``: with its article ("el hito", "del hito", "an objective");
``and_milestones``: after a conjunction ("e iniciativas"). What only Spanish needs: ``o_milestone`` ("o" or "a",
the ending of a word that agrees) and ``pronoun_milestone`` ("el", "la" before "cual"); ``o_steps`` agrees with
milestones and activities together. Every form exists in the plural too.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from domain.values.language import Language, Text
from domain.values.plan_words import NATIONAL_PLAN, Noun, PlanWords, Word
from domain.values.vocabulary import StepKind

DELIVERY = Word(es=Noun(one="entrega", many="entregas", feminine=True), en=Noun(one="delivery", many="deliveries"))
"""What one occurrence of a recurring step is called, whatever the plan."""

_PLURALS = {"axis": "axes", "commitment": "commitments", "milestone": "milestones", "activity": "activities"}
# Spanish feminine nouns that begin with a stressed "a" take "el" and "un" in the singular.
_STRESSED_A = frozenset({"acta", "agua", "ala", "alma", "arma", "aula"})
_VOWELS = tuple("aeiou")
_NAMED = re.compile(r"(?<!\{)\{(\w+)\}")
_MOST_TEMPLATES = 4096


@dataclass(frozen=True, slots=True)
class Voice:
    """How one plan is spoken of in one language."""

    language: Language
    words: PlanWords = NATIONAL_PLAN
    templates: "_Templates" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "templates", _templates_of(self.words, self.language))

    def __hash__(self) -> int:
        return hash(self.language)  # to hash all the words takes longer than to say a sentence with them

    @property
    def forms(self) -> dict[str, Any]:
        """Every form above by its name."""
        return self.templates.forms

    def say(self, text: Text, /, **data: object) -> str:
        """The sentence, its braces filled from the plan's words and from ``data``; KeyError if one is missing."""
        return self.templates[text.es if self.language is Language.ES else text.en].format_map(data)

    def step(self, kind: StepKind) -> Noun:
        """What a step of this kind is called."""
        return step_word(kind, self.words).noun(self.language)


@lru_cache(maxsize=128)
def forms_of(words: PlanWords, language: Language) -> dict[str, Any]:
    """Every form of every level's noun (texts), by name; shared, so nobody may change it."""
    levels = ((level, getattr(words, level).noun(language)) for level in _PLURALS)
    forms = {name: said for level, noun in levels for name, said in _forms(level, noun, language)}
    forms["o_steps"] = "o" if "o" in (forms["o_milestone"], forms["o_activity"]) else forms["o_milestone"]
    return forms


def both_languages(words: PlanWords) -> Mapping[str, Text]:
    """The same forms as texts, to be put into the sentence of an error before its language is known."""
    spanish, english = forms_of(words, Language.ES), forms_of(words, Language.EN)
    return {name: Text(es=spanish[name], en=english[name]) for name in spanish}


def the(noun: Noun, language: Language) -> str:
    """The noun with its definite article: "el hito", "la estrategia", "the milestone"."""
    return f"{_article(noun) if language is Language.ES else 'the'} {noun.one}"


def capital(said: str) -> str:
    """The text with a capital letter at its beginning; the rest as it is."""
    return said[:1].upper() + said[1:]


def step_word(kind: StepKind, words: PlanWords) -> Word:
    """The word of the level a step stands on."""
    by_kind = {StepKind.MILESTONE: words.milestone, StepKind.ACTIVITY: words.activity}
    return by_kind.get(kind, DELIVERY)


class _Templates(dict[str, str]):
    """Templates in which the plan's words already stand, by the template; only the data is still to be filled in.

    A large report says the same hundred sentences a hundred thousand times.
    """

    def __init__(self, forms: dict[str, Any]) -> None:
        super().__init__()
        self.forms = forms

    def __missing__(self, template: str) -> str:
        if len(self) >= _MOST_TEMPLATES:
            self.clear()
        filled = self[template] = _NAMED.sub(lambda name: self.forms.get(name[1], name[0]), template)
        return filled


@lru_cache(maxsize=128)
def _templates_of(words: PlanWords, language: Language) -> _Templates:
    """Shared by all who speak of a plan with these words."""
    return _Templates(forms_of(words, language))


def _forms(level: str, noun: Noun, language: Language) -> Iterator[tuple[str, str]]:
    many = _PLURALS[level]
    spoken = _spanish(noun) if language is Language.ES else _english(noun)
    for name, (one, several) in spoken.items():
        yield f"{name}{level}", one
        yield f"{name}{many}", several
        if not name.endswith("o_"):
            yield capital(f"{name}{level}"), capital(one)
            yield capital(f"{name}{many}"), capital(several)
    yield level.upper(), noun.one.upper()


def _spanish(noun: Noun) -> dict[str, tuple[str, str]]:
    el, los = _article(noun), "las" if noun.feminine else "los"
    un = "un" if el == "el" else "una"
    este, estos = ("esta", "estas") if noun.feminine else ("este", "estos")
    del_ = "del" if el == "el" else "de la"
    ending = "a" if noun.feminine else "o"
    return {
        "": (noun.one, noun.many),
        "the_": (f"{el} {noun.one}", f"{los} {noun.many}"),
        "of_": (f"{del_} {noun.one}", f"de {los} {noun.many}"),
        "a_": (f"{un} {noun.one}", noun.many),
        "this_": (f"{este} {noun.one}", f"{estos} {noun.many}"),
        "and_": (f"{_and(noun.one)} {noun.one}", f"{_and(noun.many)} {noun.many}"),
        "o_": (ending, ending),
        "pronoun_": ("la" if noun.feminine else "el", los),
    }


def _english(noun: Noun) -> dict[str, tuple[str, str]]:
    a = "an" if noun.one.casefold().startswith(_VOWELS) else "a"
    return {
        "": (noun.one, noun.many),
        "the_": (f"the {noun.one}", f"the {noun.many}"),
        "of_": (f"of the {noun.one}", f"of the {noun.many}"),
        "a_": (f"{a} {noun.one}", noun.many),
        "this_": (f"this {noun.one}", f"these {noun.many}"),
        "and_": (f"and {noun.one}", f"and {noun.many}"),
        "o_": ("", ""),
        "pronoun_": ("the", "the"),
    }


def _article(noun: Noun) -> str:
    first = noun.one.casefold().split()[0]
    stressed = first in _STRESSED_A or first.startswith(("á", "há"))
    return "la" if noun.feminine and not stressed else "el"


def _and(word: str) -> str:
    """ "y" becomes "e" before the sound of an i."""
    folded = word.casefold()
    return "e" if folded.startswith(("i", "í", "hi", "hí")) and not folded.startswith(("hie", "hia")) else "y"
