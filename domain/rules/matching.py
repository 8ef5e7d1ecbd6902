"""Which entry of a later document is which entry of the plan: by number and by text, nothing taken on trust.

A number alone proves little (a new edition numbers anew), a text alone neither (activities repeat each other).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from domain.rules.likeness import likeness, plain_words

SIMILAR = 0.4
"""From here on two texts under one number are one promise in other words. Titles that the final report of the
sources rewords share 88 % of their telling words with the plan's or more, those of different milestones up to
36 %; one that it replaced shares 29 %."""
NEARLY_EQUAL = 0.85
"""From here on a text under another number is the same text: a word or two of a sentence may differ. Different
activities of one milestone share up to 70 %."""
_CANDIDATES = 50
"""A word that more texts hold than this tells none of them apart; keeps thousands of entries from being
compared with one another."""


class How(StrEnum):
    """What the pairing of two entries rests on."""

    SAME = "same"
    RENUMBERED = "renumbered"
    """The text is the same, or nearly; the number is another."""
    REPLACED = "replaced"
    """The number is the same and the text is not."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A commitment, milestone or activity among its equals. ``number`` as written, None where it has none."""

    number: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Positions of one entry in both lists."""

    known: int
    told: int
    how: How


@dataclass(frozen=True, slots=True)
class Unclear:
    """A told entry that could be any of several known ones."""

    told: int
    candidates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """Every position of both lists, once each: ``pairs`` and ``added`` in the order in which they are told."""

    pairs: tuple[Pair, ...]
    added: tuple[int, ...]
    missing: tuple[int, ...]
    unclear: tuple[Unclear, ...]


@dataclass(slots=True)
class _Open:
    """What has found no counterpart yet, in order, and the pairs so far."""

    known: dict[int, Entry]
    told: dict[int, Entry]
    pairs: list[Pair] = field(default_factory=list)
    unclear: list[Unclear] = field(default_factory=list)

    def pair(self, known: int, told: int, how: How | None = None) -> None:
        first, second = self.known.pop(known), self.told.pop(told)
        moved = first.number is not None and second.number is not None and first.number != second.number
        self.pairs.append(Pair(known, told, how or (How.RENUMBERED if moved else How.SAME)))


def match(known: Sequence[Entry], told: Sequence[Entry]) -> Matching:
    """Pair the entries of a plan with those of a later document that are children of the same thing.

    In this order: number and text the same; the text the same (repeated texts in their order); the number the
    same and the text similar; the text nearly equal to one only; the number alone. A text nearly equal to
    several is left to a person. About linear while most entries are found by number or by equal text.
    """
    open_ = _Open(dict(enumerate(known)), dict(enumerate(told)))
    _by_key(open_, lambda entry: (entry.number, *plain_words(entry.text)) if entry.number else None)
    _by_key(open_, lambda entry: plain_words(entry.text) or None)
    _by_number(open_, lambda one, other: likeness(one, other) >= SIMILAR)
    _nearly_equal(open_)
    _by_number(open_, lambda _one, _other: True, How.REPLACED)
    return Matching(
        pairs=tuple(sorted(open_.pairs, key=lambda pair: pair.told)),
        added=tuple(open_.told),
        missing=tuple(open_.known),
        unclear=tuple(open_.unclear),
    )


def _by_key(open_: _Open, key: Callable[[Entry], tuple[str | None, ...] | None]) -> None:
    waiting: dict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for position, entry in open_.known.items():
        if (found := key(entry)) is not None:
            waiting[found].append(position)
    for position, entry in list(open_.told.items()):
        found = key(entry)
        if found is not None and waiting[found]:
            open_.pair(waiting[found].pop(0), position)


def _by_number(open_: _Open, fits: Callable[[str, str], bool], how: How | None = None) -> None:
    by_number: dict[str, int] = {}
    for position, entry in open_.known.items():
        if entry.number is not None:
            by_number.setdefault(entry.number, position)
    for position, entry in list(open_.told.items()):
        known = by_number.get(entry.number) if entry.number is not None else None
        if known in open_.known and fits(open_.known[known].text, entry.text):
            open_.pair(known, position, how)


def _nearly_equal(open_: _Open) -> None:
    """Pair texts that are nearly equal where each is the other's only best; note those that are not."""
    best = _bests(open_.told, open_.known)
    back = _bests(open_.known, open_.told)
    for position, candidates in best.items():
        if len(candidates) > 1:
            open_.unclear.append(Unclear(position, tuple(candidates)))
        elif back.get(candidates[0]) == [position]:
            open_.pair(candidates[0], position)
    for unclear in open_.unclear:
        del open_.told[unclear.told]


def _bests(entries: dict[int, Entry], others: dict[int, Entry]) -> dict[int, list[int]]:
    """For each entry the others whose text is nearly equal and likest, more than one only if alike in that."""
    index: dict[str, list[int]] = defaultdict(list)
    for position, entry in others.items():
        for word in set(plain_words(entry.text)):
            index[word].append(position)
    best: dict[int, list[int]] = {}
    for position, entry in entries.items():
        scored = [(likeness(entry.text, others[at].text), at) for at in _sharing(entry, index)]
        near = [each for each in scored if each[0] >= NEARLY_EQUAL]
        if near:
            highest = max(score for score, _ in near)
            best[position] = [at for score, at in near if score == highest]
    return best


def _sharing(entry: Entry, index: dict[str, list[int]]) -> Iterable[int]:
    """The positions of texts that share a telling word with the entry's, in order."""

    def found() -> Iterator[int]:
        for word in set(plain_words(entry.text)):
            if len(index[word]) <= _CANDIDATES:
                yield from index[word]

    return sorted(set(found()))
