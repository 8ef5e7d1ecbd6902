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
_PARTY_LABEL = re.compile(
    r"\b(?:"
    + "|".join(
        r"\W+".join(fold(phrase).split())
        for phrase in sorted(
            (p for labels in LANGUAGES for name in _PARTY_FIELDS for p in phrases(labels.fields[name])),
            key=len,
            reverse=True,
        )
    )
    + r")\s*:"
)


def apply_parties(reading: Reading, draft: Draft, field: Field, text: str, place: Place) -> None:
    """A cell may hold several labels of its own ("Coordinación a cargo de: … Responsables de los hitos: …")."""
    labels = list(_PARTY_LABEL.finditer(flat(text)))
    begins = [0] + [label.end() for label in labels]
    ends = [label.start() for label in labels] + [len(text)]
    named = [field] + [field_of(text[label.start() : label.end() - 1]) or field for label in labels]
    for part, begin, end in zip(named, begins, ends, strict=True):
        beside = part in {Field.COLLABORATORS, Field.PUBLIC_ACTORS}
        parties = parties_in(text[begin:end], reading.register, beside=beside)
        if part is Field.COORDINATOR:
            draft.coordinator += [name for name in parties.leads if name not in draft.coordinator]
            if parties.leads:
                draft.places.setdefault("coordinator", place)
            parties = Parties(collaborators=parties.collaborators)
        draft.add(parties, place)
