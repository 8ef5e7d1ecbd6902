"""Labels inside a line: "Definir los barrios. Responsable: DIDECO. Plazo: abril 2022"."""

import re

from documents.readers.labels.lookup import LANGUAGES, field_of
from documents.readers.labels.model import Field, phrases
from documents.readers.structure.drafts import Draft
from documents.readers.structure.fields import apply_field
from documents.readers.structure.reading import Reading
from domain.rules.folding import flat, fold
from domain.values.plan_document import Place

_SPOKEN = (
    Field.RESPONSIBLE, Field.COLLABORATORS, Field.PERIOD, Field.START, Field.END, Field.STATUS, Field.PROGRESS,
    Field.CONDITION, Field.EVIDENCE,
)  # fmt: skip
_SHORTEST = 3
_LABELS = sorted(
    {
        fold(phrase)
        for labels in LANGUAGES
        for name in _SPOKEN
        for phrase in phrases(labels.fields.get(name, ""))
        if len(fold(phrase)) >= _SHORTEST
    },
    key=len,
    reverse=True,
)
_ANY_LABEL = "|".join(label.replace(" ", r"\W+") for label in _LABELS)
_INNER = re.compile(rf"(?:^|[\s(\[|–—-])(?P<label>{_ANY_LABEL})\s*:")
_EDGES = " \t\n.;,|–—-·"
_LONGEST = 600


def split_labels(text: str) -> tuple[str, list[tuple[Field, str]]]:
    """What stands before the first inner label, and the fields with their values. Labels have a capital."""
    if len(text) > _LONGEST or text.count(":") == 0:
        return text, []
    found = [each for each in _INNER.finditer(flat(text)) if text[each.start("label")].isupper()]
    if not found:
        return text, []
    ends = [each.start() for each in found[1:]] + [len(text)]
    told = [
        (field_of(each["label"]), _bare(text[each.end() : end])) for each, end in zip(found, ends, strict=True)
    ]
    named = [(field, value) for field, value in told if field is not None]
    return text[: found[0].start()].strip(_EDGES + "(["), named


def _bare(value: str) -> str:
    """The value without what parts it from the next label, and without the bracket that closes around both."""
    text = value.strip(_EDGES)
    while text[-1:] in {")", "]"} and text.count("(") + text.count("[") < text.count(")") + text.count("]"):
        text = text[:-1].strip(_EDGES)
    return text.removesuffix("(").removesuffix("[").strip(_EDGES)


def apply_inner(reading: Reading, draft: Draft, place: Place) -> None:
    """Take the fields out of a title that holds them; what a field does not take is shown as not placed."""
    title, told = split_labels(draft.title)
    if not told or not title:
        return
    draft.title = title
    for field, value in told:
        if not apply_field(reading, draft, field, value, place):
            reading.leave_text(value, place)
