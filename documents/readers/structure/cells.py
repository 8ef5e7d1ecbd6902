"""The labels and values in the cells of one row: side by side, several pairs, or both in one cell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from documents.readers.labels.lookup import BESIDE, field_of
from documents.readers.labels.model import Field
from documents.readers.structure.level_labels import level_label
from domain.rules.folding import flat

_DESCRIBES = re.compile(r"descri[pc]")
ACTORS = frozenset({Field.PUBLIC_ACTORS, Field.OTHER_ACTORS})


@dataclass(slots=True)
class Told:
    """What a row tells: the label as written, its field (None if nobody knows the label), the value's lines."""

    label: str
    field: Field | None
    value: str = ""
    closed: bool = False
    """Whether label and value stood in one cell, so that the next cell is no part of it."""


def told_in(cells: Sequence[str]) -> list[Told]:
    """The pairs of a row's filled cells in order; empty where its first cell is no label."""
    told: list[Told] = []
    for position, cell in enumerate(cells):
        pending = told[-1] if told and not told[-1].closed else None
        if pending is not None and not pending.value:
            inner = field_of(cell) if position + 1 < len(cells) else None
            if inner is None:
                pending.value = cell
            elif not (pending.field is Field.COLLABORATORS and inner in ACTORS):
                pending.label, pending.field = cell, inner
            continue
        if inline := _inline(cell):
            told += inline
        elif _is_label(cell) and (position + 1 < len(cells) or not told):
            told.append(Told(cell, field_of(cell)))
        elif pending is not None:
            pending.value += f"\n{cell}"
        elif not told:
            return []
        else:
            told.append(Told("", None, cell, closed=True))
    return told


def meant(field: Field, label: str, value: str) -> Field:
    """A label that usually heads a part of the form may bring its value along."""
    if field is not Field.HEADING or not value.strip():
        return field
    if BESIDE.match(flat(label).strip()):
        return Field.COLLABORATORS
    return Field.PROMISE if _DESCRIBES.search(flat(label)) else field


def _is_label(cell: str) -> bool:
    return field_of(cell) is not None or level_label(cell) is not None


def _inline(cell: str) -> list[Told]:
    """The pairs in a cell whose lines begin with labels; lines without one go on with the value before."""
    told: list[Told] = []
    if cell.rstrip().endswith(":") and "\n" not in cell:
        return []
    for line in cell.split("\n"):
        label, colon, value = line.partition(":")
        if colon and _is_label(label) and (value.strip() or "\n" in cell):
            told.append(Told(label.strip(), field_of(label), value.strip(), closed=True))
        elif not told:
            return []
        else:
            told[-1].value = f"{told[-1].value}\n{line}".strip("\n")
    return told
