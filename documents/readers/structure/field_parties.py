"""Who stands behind a label, and behind the labels inside a cell."""

import re

from documents.readers.institutions.parties import Parties, parties_in
from documents.readers.labels.lookup import LANGUAGES, field_of
from documents.readers.labels.model import Field, phrases
from documents.readers.structure.drafts import Draft
from documents.readers.structure.reading import Reading
from domain.rules.folding import flat, fold
from domain.values.plan_document import Place

_PARTY_FIELDS = (Field.COORDINATOR, Field.RESPONSIBLE, Field.COLLABORATORS)
_HEADS_OF_LISTS = frozenset({Field.COLLABORATORS, Field.PUBLIC_ACTORS, Field.OTHER_ACTORS})
"""A line that is only such a label, without a colon, heads the names below it and is none."""
_ACTOR_FIELDS = (Field.PUBLIC_ACTORS, Field.OTHER_ACTORS)


def _any_of(fields: tuple[Field, ...]) -> str:
    """The labels of these fields in all languages, the longest first."""
    known = (phrase for labels in LANGUAGES for name in fields for phrase in phrases(labels.fields[name]))
    return "|".join(r"\W+".join(fold(phrase).split()) for phrase in sorted(known, key=len, reverse=True))


_PARTY_LABEL = re.compile(
    rf"\b(?:{_any_of(_PARTY_FIELDS)})\s*:|(?:(?<=[\n;.,])|^)\s*(?:{_any_of(_ACTOR_FIELDS)})[\W]{{0,3}}:"
)


def _is_person(line: str) -> bool:
    """ "Titular: …" under an institution names a person, who is none."""
    label, colon, _ = line.partition(":")
    return bool(colon) and field_of(label) in {Field.CONTACT_NAMES, Field.CONTACT_ROLES, Field.CONTACT_REACH}


def apply_parties(reading: Reading, draft: Draft, field: Field, text: str, place: Place) -> None:
    """A cell may hold several labels of its own ("Coordinación a cargo de: … Responsables de los hitos: …")."""
    reading.register.at = place
    lines = [line for line in text.split("\n") if not _is_person(line)]
    for line in filter(_is_person, text.split("\n")):
        reading.leave_text(line, place)
    heads = [len(lines) > 1 and ":" not in line and field_of(line) in _HEADS_OF_LISTS for line in lines]
    text = "\n".join(
        line for line, head, below in zip(lines, heads, [*heads[1:], True], strict=True) if not head or below
    )
    labels = list(_PARTY_LABEL.finditer(flat(text)))
    begins = [0] + [label.end() for label in labels]
    ends = [label.start() for label in labels] + [len(text)]
    told = [field_of(text[label.start() : label.end() - 1]) for label in labels]
    named = [field] + [name if name is not None and name in _PARTY_FIELDS else field for name in told]
    for part, begin, end in zip(named, begins, ends, strict=True):
        beside = part in {Field.COLLABORATORS, Field.PUBLIC_ACTORS}
        parties = _parties(reading, text[begin:end], beside=beside)
        if part is Field.COORDINATOR:
            draft.coordinator += [name for name in parties.leads if name not in draft.coordinator]
            if parties.leads:
                draft.places.setdefault("coordinator", place)
            parties = Parties(collaborators=parties.collaborators)
        draft.add(parties, place)


def _parties(reading: Reading, text: str, *, beside: bool) -> Parties:
    """Who is named; the cells of a long table name the same few again and again."""
    known = reading.parties.get((text, beside))
    if known is None:
        known = reading.parties[text, beside] = parties_in(text, reading.register, beside=beside)
    return known
