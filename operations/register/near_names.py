"""Institutions of the register whose names look like one and the same: told to a person, never merged here."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

from sqlmodel import Session, col, select

from documents.readers.institutions.acronyms import initials, is_acronym
from documents.readers.institutions.names import is_same_name
from domain.rules.folding import fold
from domain.tables.columns import id_of
from domain.tables.institution import Institution, InstitutionAlias
from domain.values.language import Text

_ONE_WORD = Text(es="«{one}» y «{other}» difieren en poco", en='"{one}" and "{other}" hardly differ')
_LEFT_OUT = Text(es="a una le falta «{word}»", en='one lacks "{word}"')
_INITIALS = Text(es="{acronym} son las iniciales de «{name}»", en='{acronym} are the initials of "{name}"')


@dataclass(frozen=True, slots=True)
class Near:
    """Two institutions, by acronym, and the names that look alike, with the evidence."""

    one: str
    other: str
    one_name: str
    other_name: str
    why: Text


@dataclass(slots=True)
class NameIndex:
    """The spellings of a register, found by their first word or by their initials."""

    _by_word: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    _by_initials: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, session: Session) -> Self:
        """The register as it stands, without what was merged into another. One query."""
        index = cls()
        for spelling, institution in _spellings(session):
            index.add(spelling, institution.acronym)
        return index

    def add(self, spelling: str, acronym: str) -> None:
        """Enter a spelling of the institution ``acronym``."""
        self._by_word[_first_word(spelling)].append((spelling, acronym))
        key = fold(spelling) if is_acronym(spelling) else fold(initials(spelling))
        self._by_initials[key].append((spelling, acronym))

    def near(self, spelling: str) -> Iterator[tuple[str, str]]:
        """Spellings that may look like this one, each with its institution's acronym; ``why_near`` decides."""
        key = fold(spelling) if is_acronym(spelling) else fold(initials(spelling))
        yield from dict.fromkeys((*self._by_word[_first_word(spelling)], *self._by_initials[key]))


def near_pairs(session: Session) -> list[Near]:
    """Every pair of institutions of which a spelling looks alike, once each, by acronym."""
    index = NameIndex.of(session)
    found: dict[tuple[str, str], Near] = {}
    for spelling, institution in _spellings(session):
        for other_name, other in index.near(spelling):
            key = (institution.acronym, other)
            if institution.acronym < other and key not in found and (why := why_near(spelling, other_name)):
                found[key] = Near(institution.acronym, other, spelling, other_name, why)
    return [found[key] for key in sorted(found)]


def why_near(one: str, other: str) -> Text | None:
    """Why two names look like one institution; None where they do not. Both languages say the same."""
    if is_acronym(one) != is_acronym(other):
        acronym, name = (one, other) if is_acronym(one) else (other, one)
        fits = len(fold(acronym)) > 2 and fold(initials(name)) == fold(acronym)  # noqa: PLR2004  (two letters fit much)
        return _INITIALS.with_words(acronym=acronym, name=name) if fits else None
    if fold(one) == fold(other) or not is_same_name(one, other):
        return None
    first, second = fold(one).split(), fold(other).split()
    only_first = [word for word in first if word not in second]
    only_second = [word for word in second if word not in first]
    if only_first and only_second:
        return _ONE_WORD.with_words(one=" ".join(only_first), other=" ".join(only_second))
    return _LEFT_OUT.with_words(word=" ".join(only_first or only_second or first[:1]))


def _spellings(session: Session) -> list[tuple[str, Institution]]:
    rows = session.exec(
        select(InstitutionAlias.spelling, Institution)
        .join(Institution, col(Institution.id) == InstitutionAlias.institution_id)
        .where(col(Institution.merged_into_id).is_(None))
        .order_by(col(Institution.acronym), col(InstitutionAlias.folded))
    ).all()
    return [(spelling, institution) for spelling, institution in rows if id_of(institution)]


def _first_word(name: str) -> str:
    return next(iter(fold(name).split()), "")
