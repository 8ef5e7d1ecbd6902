"""What stands behind a label, put where it belongs."""

import re
from collections.abc import Callable

from documents.readers.institutions.parties import Parties
from documents.readers.labels.lookup import PERCENT, column_of, condition_of, field_of, status_of
from documents.readers.labels.model import DESCRIPTION_FIELDS, Field, Level
from documents.readers.structure.addresses import addresses_in
from documents.readers.structure.drafts import Draft
from documents.readers.structure.field_dates import apply_actual, apply_dates
from documents.readers.structure.field_parties import apply_parties
from documents.readers.structure.reading import Reading
from domain.rules.folding import flat
from domain.values.plan_document import Place

_ALL = 100
_PERCENT = re.compile(PERCENT)
_BARE_NUMBER = re.compile(r"\s*(?P<percent>\d{1,3})(?:[.,](?P<fraction>\d+))?\s*", re.ASCII)


def apply_field(reading: Reading, draft: Draft, field: Field, text: str, place: Place) -> bool:
    """Give ``draft`` the value ``text`` of ``field``; False where the field takes nothing of it."""
    if not text.strip():
        return True
    if field in _PARTIES:
        apply_parties(reading, draft, field, text, place)
        return True
    if field in {Field.ACTUAL_START, Field.ACTUAL_END}:
        apply_actual(reading, draft, field, text, place)
        return True
    if field in _DATES:
        apply_dates(reading, draft, field, text, place)
        return True
    if field in DESCRIPTION_FIELDS and draft.level is Level.COMMITMENT:
        known = draft.description.get(field.value)
        draft.description[field.value] = f"{known} {_one_line(text)}" if known else _one_line(text)
        draft.places.setdefault(field.value, place)
        return True
    apply = _APPLY.get(field)
    return apply is not None and apply(reading, draft, text, place)


def apply_percent(reading: Reading, draft: Draft, text: str, place: Place) -> bool:
    """A percentage of progress; one over 100 is told and not stored."""
    found = _PERCENT.search(flat(text)) or _BARE_NUMBER.fullmatch(text)
    if found is None:
        return False
    percent = int(found["percent"])
    if percent > _ALL or (percent == _ALL and int(found["fraction"] or 0)):
        reading.warn("impossible_percentage", place, draft.path, text=found.group().strip())
        return True
    if int(found["fraction"] or 0):
        reading.warn("percentage_rounded_down", place, draft.path, text=found.group().strip(), percent=percent)
    draft.set_progress(percent, place)
    return True


def inline_label(text: str) -> tuple[Field, str] | None:
    """The field and value of a line "Etiqueta: valor"; the value is empty for a line that is only a label."""
    label, colon, value = text.partition(":")
    found = field_of(label)
    if found is not None and colon:
        return found, value.strip()
    whole = field_of(text)
    return (whole, "") if whole is not None and (text.rstrip().endswith("?") or not colon) else None


def columns_of(cells: tuple[str, ...]) -> dict[int, Field]:
    """The fields that the cells of a heading row name, by column."""
    named = {position: column_of(cell) for position, cell in enumerate(cells) if cell.strip()}
    return {position: name for position, name in named.items() if name is not None}


def _apply_title(reading: Reading, draft: Draft, text: str, place: Place) -> bool:
    reading.entitle(draft, " ".join(filter(None, (draft.title, _one_line(text)))), place)
    return True


def _apply_unit(_: Reading, draft: Draft, text: str, place: Place) -> bool:
    draft.add(Parties(units=(_one_line(text),)), place)
    return True


def _apply_condition(reading: Reading, draft: Draft, text: str, place: Place) -> bool:
    draft.condition = condition_of(text)
    if draft.condition is None:
        reading.warn("condition_not_understood", place, draft.path, text=_one_line(text))
    return True


def _apply_status(reading: Reading, draft: Draft, text: str, place: Place) -> bool:
    stated = status_of(text)
    if stated is None:
        reading.warn("status_not_understood", place, draft.path, text=_one_line(text))
    draft.status = stated or draft.status
    return True


def _apply_narrative(_: Reading, draft: Draft, text: str, place: Place) -> bool:
    draft.narrative.append(_one_line(text))
    draft.places.setdefault("narrative", place)
    return True


def apply_addresses(_: Reading, draft: Draft, text: str, place: Place) -> bool:
    """Keep the addresses of a text as evidence; whether there were any."""
    found = addresses_in(text)
    draft.evidence += [address for address in found if address not in draft.evidence]
    if found:
        draft.places.setdefault("evidence", place)
    return bool(found)


def _one_line(text: str) -> str:
    return " ".join(text.split())


_PARTIES = frozenset({Field.RESPONSIBLE, Field.COORDINATOR, Field.COLLABORATORS, Field.PUBLIC_ACTORS})
_DATES = frozenset({Field.START, Field.END, Field.PERIOD})
_APPLY: dict[Field, Callable[[Reading, Draft, str, Place], bool]] = {
    Field.TITLE: _apply_title,
    Field.UNITS: _apply_unit,
    Field.CONDITION: _apply_condition,
    Field.STATUS: _apply_status,
    Field.PROGRESS: apply_percent,
    Field.NARRATIVE: _apply_narrative,
    Field.EVIDENCE: apply_addresses,
}
