"""The numbered list of a plan's objectives under their components, and where it is said once more."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from domain.rules.folding import fold
from domain.values.plan_document import Place

_ALIKE = 0.75
_LEAST_LETTERS = 25
_NUMBERS_OF_AN_OBJECTIVE = 2


@dataclass(frozen=True, slots=True)
class Statement:
    """An objective as the list states it; ``folded`` and ``words`` only for comparing."""

    text: str
    place: Place
    folded: str
    words: Counter[str]


@dataclass(slots=True)
class Statements:
    """Components by number, each with its title, and their objectives by component and number."""

    titles: dict[str, str] = field(default_factory=dict)
    title_places: dict[str, Place] = field(default_factory=dict)
    listed: dict[tuple[str, str], Statement] = field(default_factory=dict)
    _with_form: set[tuple[str, str]] = field(default_factory=set)

    def entitle(self, component: str, title: str, place: Place) -> None:
        """The first title of a component stays."""
        if component not in self.titles:
            self.titles[component], self.title_places[component] = title.rstrip(" ."), place

    def add(self, component: str, number: str, text: str, place: Place) -> bool:
        """Take an objective; False if the component has one of this number already."""
        if (component, number) in self.listed:
            return False
        folded = fold(text)
        self.listed[component, number] = Statement(text, place, folded, Counter(folded.split()))
        return True

    def of_form(self, code: str | None) -> Statement | None:
        """The statement of the objective whose form has this code: component 1, objective 2 for ``D-1-2``."""
        numbers = re.findall(r"\d+", code or "")
        if len(numbers) != _NUMBERS_OF_AN_OBJECTIVE:
            return None
        self._with_form.add((numbers[0], numbers[1]))
        return self.listed.get((numbers[0], numbers[1]))

    def without_form(self) -> Iterator[tuple[str, Statement]]:
        """What is listed and no form was asked for, with its component."""
        return ((key[0], statement) for key, statement in self.listed.items() if key not in self._with_form)

    def repeats(self, text: str) -> bool:
        """Whether ``text`` says a listed objective once more, whole or a piece that a page's end has cut."""
        folded = fold(text)
        if len(folded) < _LEAST_LETTERS:
            return False
        words = Counter(folded.split())
        return any(folded in each.folded or _alike(folded, words, each) for each in self.listed.values())


def alike(text: str, statement: Statement) -> bool:
    """Whether a text is a statement with some words lost or changed."""
    folded = fold(text)
    return _alike(folded, Counter(folded.split()), statement)


def _alike(folded: str, words: Counter[str], statement: Statement) -> bool:
    both = words.total() + statement.words.total()
    if 2 * min(words.total(), statement.words.total()) < _ALIKE * both:
        return False
    if 2 * (words & statement.words).total() < _ALIKE * both:
        return False
    return SequenceMatcher(None, folded.split(), statement.folded.split(), autojunk=False).ratio() >= _ALIKE
