"""Sheets named for a commitment each: "C1", "Comp. 2", "3 Agua", "Compromiso 4 Salud"."""

import re

from documents.readers.headings import heading_of
from documents.readers.labels.model import Level
from domain.rules.folding import flat
from domain.values.plan_document import PlanDocument, Warning  # noqa: A004  (the field's word)

_LEAST_ALIKE = 2
_CODED = re.compile(
    r"\s*(?:c|comp|compr|compromiso|compromisso|commitment|eng|engagement)\W{0,2}(\d{1,2})\b\W*(.*)", re.DOTALL
)
_COUNTED = re.compile(r"\s*(\d{1,2})\b\W*(.*)", re.DOTALL)


def commitments_named(titles: list[str]) -> dict[str, tuple[str, str]]:
    """Number and rest of the name by sheet, where at least two of the sheets are named in that way."""
    for pattern in (_CODED, _COUNTED):
        found = {
            title: (str(int(match[1])), title[match.start(2) :].strip())
            for title in titles
            if (match := pattern.fullmatch(flat(title)))
        }
        if len(found) >= _LEAST_ALIKE and len({number for number, _ in found.values()}) == len(found):
            return found
    return {}


def is_heading(title: str) -> bool:
    """Whether one sheet's name alone is a heading ("Compromiso 4", "Eje 2 Agua")."""
    heading = heading_of(title, marked=True)
    return heading is not None and heading.level in {Level.AXIS, Level.COMMITMENT}


def with_names(document: PlanDocument, named: dict[str, tuple[str, str]]) -> PlanDocument:
    """A commitment that its sheet does not name otherwise has the sheet's name for a title, which is told."""
    names = {number: (rest, sheet) for sheet, (number, rest) in named.items()}
    told: list[Warning] = []
    commitments = []
    for commitment in document.commitments:
        rest, sheet = names.get(commitment.number or "", ("", ""))
        if sheet and commitment.title == (rest or sheet):
            place = commitment.places.get("title")
            told.append(
                Warning(
                    code="title_from_sheet_name",
                    subject=commitment.number or "",
                    data={"sheet": sheet},
                    place=place,
                )
            )
        commitments.append(
            commitment.model_copy(update={"title": rest}) if commitment.title == sheet else commitment
        )
    return document.model_copy(update={"commitments": tuple(commitments), "warnings": (*document.warnings, *told)})
