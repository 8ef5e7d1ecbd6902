"""Who our own report says coordinates, is responsible or takes part: its sentences turned round."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from documents.readers.own.sayings import saying
from documents.writers import institution_words as words
from domain.rules.wording import Voice
from domain.values.language import Language, Text

_KNOWN_BY = re.compile(r"(?:(?:el|la) )?(?P<name>.+) - (?P<acronym>\S+)")


@dataclass(frozen=True, slots=True)
class Party:
    """An institution as written: ``acronym`` is None where it goes by its name."""

    name: str
    acronym: str | None

    @property
    def known_as(self) -> str:
        """What steps refer to it by."""
        return self.acronym or self.name


@dataclass(slots=True)
class Parties:
    """Those of one sentence. ``doubtful``: names that may be two, or one, as the sentence cannot tell."""

    coordinated_by: tuple[Party, ...] = ()
    responsible: tuple[Party, ...] = ()
    partners: tuple[Party, ...] = ()
    doubtful: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Party]:
        yield from (*self.coordinated_by, *self.responsible, *self.partners)


def parties_said(line: str, subject: words.Subject, voice: Voice) -> Parties | None:
    """The parties of one of our sentences on a step or commitment; None for any other line."""
    first, responsible = _without(line, words.RESPONSIBLE, "leads", voice)
    first, _ = _without(first, words.ALSO, "partners", voice)
    if first in {"", voice.say(words.NOBODY)}:
        return Parties(responsible=_listed(responsible)) if first or responsible else None
    for text in (words.WITH_ONE, words.WITH_MANY, words.ALONE, words.NO_LEAD):
        found = saying(_of_subject(text, subject), voice, first)
        if found is None:
            continue
        leads, doubtful = _leads(found.get("leads", ""), voice)
        partners = _listed(found.get("partners", "")) or tuple(map(party, filter(None, [found.get("partner")])))
        return Parties(leads, _listed(responsible), partners, doubtful)
    return None


def party(said: str) -> Party:
    """One institution as our lines name it, with or without its article."""
    found = _KNOWN_BY.fullmatch(said)
    return Party(found["name"], found["acronym"]) if found else Party(said, None)


def _of_subject(text: Text, subject: words.Subject) -> Text:
    return text.with_words(opening=subject.opening, pronoun=subject.pronoun)


def _without(line: str, text: Text, name: str, voice: Voice) -> tuple[str, str]:
    """The line before a sentence that stands last in it, and what that one names."""
    begin = voice.say(text, **{name: "\0"}).partition("\0")[0]
    before, found, said = line.rpartition(begin)
    return (before.strip(), said.removesuffix(".")) if found else (line, "")


def _listed(said: str) -> tuple[Party, ...]:
    return tuple(party(each) for each in said.split("; ") if each)


def _leads(said: str, voice: Voice) -> tuple[tuple[Party, ...], tuple[str, ...]]:
    """Parted by semicolons, the last two by "and", which may also stand in a name."""
    if not said:
        return (), ()
    *first, last = said.split("; ")
    joint = " y " if voice.language is Language.ES else " and "
    cuts = list(_cuts(last, joint))
    sure = [cut for cut in cuts if _stands_alone(cut[0])]
    chosen = sure or (cuts if first else [])
    pieces = (*first, *chosen[-1]) if chosen else (*first, last)
    doubtful = (last,) if cuts and (len(chosen) > 1 or not sure) and not _one_acronym(last, cuts) else ()
    return tuple(map(party, pieces)), doubtful


def _cuts(said: str, joint: str) -> Iterable[tuple[str, str]]:
    pieces = said.split(joint)
    return ((joint.join(pieces[:at]), joint.join(pieces[at:])) for at in range(1, len(pieces)))


def _stands_alone(said: str) -> bool:
    """Whether what stands before "and" is a whole name: with its acronym, or an acronym itself."""
    return _KNOWN_BY.fullmatch(said) is not None or (" " not in said and said.isupper())


def _one_acronym(said: str, cuts: list[tuple[str, str]]) -> bool:
    """ "Ministerio de Agricultura y Pesca - MAP": the only acronym stands at the end, so it is one name."""
    return _KNOWN_BY.fullmatch(said) is not None and not any(_stands_alone(before) for before, _ in cuts)
