"""Rounds of follow-up that a plan's chapter on it prescribes: recurring milestones under one commitment."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from documents.readers.labels.kinds.lookup import rounds_in
from documents.readers.structure.kinds.headings import enumerated
from documents.readers.structure.kinds.parts import Part
from documents.readers.structure.reading import Reading
from documents.readers.structure.statements import sentences
from domain.values.plan_document import DocumentCommitment, DocumentStep, Place
from domain.values.vocabulary import Precision

_KEYS = frozenset({"follow_up", "evaluation"})
_LONGEST_TITLE = 1_000


@dataclass(frozen=True, slots=True)
class _Round:
    rule: str
    text: str
    place: Place
    part: Part


def follow_up_of(
    reading: Reading, parts: list[Part], start: date | None, end: date | None
) -> DocumentCommitment | None:
    """The commitment of follow-up, titled with the chapter's own heading; None where the plan names no round.

    A frequency counts where it is named first; its milestone's title is that sentence. Without a period of the
    plan nothing can recur: then each round is only told, and stays in its part.
    """
    rounds = list(_first_of_each(parts))
    if not rounds:
        return None
    for found in rounds:
        reading.warn("follow_up_round_found", found.place, found.part.label, rule=found.rule)
    if start is None or end is None:
        return None
    first = rounds[0].part
    milestones = tuple(
        DocumentStep(
            number=None, title=found.text[:_LONGEST_TITLE], recurrence=found.rule, start=start, end=end,
            start_precision=Precision.YEAR, end_precision=Precision.YEAR,
            places={"title": found.place, "recurrence": found.place},
        )
        for found in rounds
    )  # fmt: skip
    return DocumentCommitment(
        number=None, title=first.chapter or first.label, start=start, end=end, start_precision=Precision.YEAR,
        end_precision=Precision.YEAR, milestones=milestones, places={"title": first.place},
    )  # fmt: skip


def _first_of_each(parts: list[Part]) -> Iterator[_Round]:
    seen: set[str] = set()
    for part in parts:
        if part.key not in _KEYS:
            continue
        for text, place in zip(part.items, part.item_places, strict=True):
            numbered = enumerated(text)
            for sentence in sentences(numbered[1] if numbered else text):
                for rule in rounds_in(sentence):
                    if rule not in seen:
                        seen.add(rule)
                        yield _Round(rule, sentence, place, part)
