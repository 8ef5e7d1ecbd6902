"""What stands behind a label, put where it belongs."""

import re
from collections.abc import Callable

from documents.readers.institutions.parties import Parties
from documents.readers.labels.date_columns import dated_column, heading_field
from documents.readers.labels.lookup import PERCENT, UNKNOWN, condition_of, exact_field_of, field_of, status_of
from documents.readers.labels.loose import without_number
from documents.readers.labels.model import DESCRIPTION_FIELDS, Field, Level
from documents.readers.structure.addresses import addresses_in
from documents.readers.structure.choices import chosen_in, offers_choices
from documents.readers.structure.drafts import Draft
from documents.readers.structure.field_dates import SHIFTED_DATES, apply_dates, apply_shifted
from documents.readers.structure.field_parties import apply_parties
from documents.readers.structure.reading import Reading
from domain.rules.folding import flat, fold
from domain.values.plan_document import Place

_ALL = 100
_LONGEST_LABEL = 60
_LONGEST_QUESTION = 160
_EXPLAINS = re.compile(r"\b(?:answer|respuesta|resposta|reponse)\b")
_NOTHING = frozenset({"nil", "n a", ""})
_SHORT = 80
_NO_COLUMNS = frozenset({Field.HEADING, Field.REPEATS})
_PERCENT = re.compile(PERCENT)
_UNKNOWN = re.compile(UNKNOWN)
_BARE_NUMBER = re.compile(r"\s*(?P<percent>\d{1,3})(?:[.,](?P<fraction>\d+))?\s*", re.ASCII)


def apply_field(reading: Reading, draft: Draft, field: Field, text: str, place: Place) -> bool:
    """Give ``draft`` the value ``text`` of ``field``; False where the field takes nothing of it."""
    if not text.strip():
        return True
    if field in _PARTIES:
        apply_parties(reading, draft, field, text, place)
        return True
    if field in SHIFTED_DATES:
        return draft.level is not Level.COMMITMENT and apply_shifted(reading, draft, field, text, place)
    if field in _DATES:
        apply_dates(reading, draft, field, text, place)
        return True
    if field in DESCRIPTION_FIELDS and draft.level is Level.COMMITMENT:
        known = draft.description.get(field.value)
        draft.description[field.value] = f"{known} {_one_line(text)}" if known else _one_line(text)
        draft.places.setdefault(field.value, place)
        if field is Field.OTHER_ACTORS:
            reading.warn("other_actors_kept_as_text", place, draft.path, text=_one_line(text)[:_SHORT])
        return True
    apply = _APPLY.get(field)
    return apply is not None and apply(reading, draft, text, place)


def apply_percent(reading: Reading, draft: Draft, text: str, place: Place) -> bool:
    """A percentage of progress; one over 100 is told and not stored."""
    found = _PERCENT.search(flat(text)) or _BARE_NUMBER.fullmatch(text)
    if found is None and _UNKNOWN.fullmatch(flat(text).strip(" .")):
        draft.progress_unknown = True
        return True
    if found is None:
        return status_of(text) is not None and _apply_status(reading, draft, text, place)
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
    found = field_of(label) or (dated_column(label) if colon and len(label) <= _LONGEST_LABEL else None)
    if found is not None and colon:
        return found, value.strip()
    question, asked, answer = without_number(text).partition("?")
    if asked and len(question) < _LONGEST_QUESTION and (named := exact_field_of(question)) is not None:
        return named, answer.strip(" :")
    whole = exact_field_of(text)
    return (whole, "") if whole is not None and (text.rstrip().endswith("?") or not colon) else None


def explains_again(draft: Draft, field: Field, label: str) -> bool:
    """Forms ask for "a brief explanation of your answer" after each question; the first tells what was done."""
    return field is Field.NARRATIVE and bool(draft.narrative) and _EXPLAINS.search(flat(label)) is not None


def columns_of(cells: tuple[str, ...]) -> dict[int, Field]:
    """The fields that the cells of a heading row name, by column."""
    named = {position: heading_field(cell) for position, cell in enumerate(cells) if cell.strip()}
    return {
        position: name
        for position, name in named.items()
        if name is not None and name not in _NO_COLUMNS and not _is_choice(cells[position])
    }


def _is_choice(cell: str) -> bool:
    """Whether the cell says a state ("No iniciado") and only begins like a label ("No.")."""
    return "%" not in cell and status_of(cell) is not None and exact_field_of(cell) is None


def _apply_title(reading: Reading, draft: Draft, text: str, place: Place) -> bool:
    before = "" if draft.makeshift else draft.title
    reading.entitle(draft, f"{before} {_one_line(text)}".strip(), place)
    return True


def _apply_unit(reading: Reading, draft: Draft, text: str, place: Place) -> bool:
    """A unit belongs to the lead named before it; where none is named, it answers itself."""
    if not draft.leads:
        reading.warn("unit_without_institution", place, draft.path, name=_one_line(text)[:_SHORT])
        apply_parties(reading, draft, Field.RESPONSIBLE, text, place)
        return True
    draft.add(Parties(units=(_one_line(text),)), place)
    return True


def _apply_condition(reading: Reading, draft: Draft, text: str, place: Place) -> bool:
    said = _chosen(reading, draft, text, place)
    if said is None:
        return True
    draft.condition = condition_of(said)
    if draft.condition is None:
        reading.warn("condition_not_understood", place, draft.path, text=_one_line(text))
    else:
        draft.places["condition"] = place
    return True


def _apply_status(reading: Reading, draft: Draft, text: str, place: Place) -> bool:
    said = _chosen(reading, draft, text, place)
    if said is None:
        return True
    if _PERCENT.fullmatch(flat(said).strip()):
        return apply_percent(reading, draft, said, place)
    stated = status_of(said)
    if stated is None:
        reading.warn("status_not_understood", place, draft.path, text=_one_line(text))
    else:
        draft.places["status"] = place
    draft.status = stated or draft.status
    return True


def _chosen(reading: Reading, draft: Draft, text: str, place: Place) -> str | None:
    """The one choice that is ticked, or the text where it offers none; None where it is not one, which is told."""
    if not offers_choices(text):
        return text
    chosen = chosen_in(text)
    if len(chosen) == 1:
        return chosen[0]
    reading.warn("choice_not_clear", place, draft.path, text=_one_line(text))
    return None


def _apply_narrative(reading: Reading, draft: Draft, text: str, place: Place) -> bool:
    if fold(text) in _NOTHING:
        return True
    apply_addresses(reading, draft, text, place)
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
