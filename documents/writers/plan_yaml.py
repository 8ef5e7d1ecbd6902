"""A plan document in our own YAML: what the YAML reader reads back as the same document."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from documents.writers.yaml_text import Listed, Plain, dumped
from domain.values.plan_document import (
    DocumentCommitment,
    DocumentContact,
    DocumentInstitution,
    DocumentSection,
    DocumentStep,
    PlanDocument,
)
from domain.values.plan_words import Noun, PlanWords, Word
from domain.values.vocabulary import Precision

_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}


def plan_yaml(document: PlanDocument) -> str:
    """The document as YAML, every field that says something; the same document gives the same text.

    Left out is what tells of the reading and not of the plan: places, spellings, files, warnings, what was not
    placed. The form wants a number on every commitment and step: one without gets its position, as importing
    counts it. A date that is no edge of its month, quarter, half or year is written as that day.
    """
    whole: dict[str, object] = {
        "kind": document.document_kind.value,
        "code": document.code,
        "title": document.title,
        "language": document.language,
        "zone": document.zone,
        "period": _days({"start": document.period_start, "end": document.period_end}),
        "as_of": _day(document.as_of),
        "version": _kept({"text": document.version_text, "date": _day(document.version_date)}),
        "draft": Plain("true") if document.draft else None,
        "coordinator": document.coordinator,
        "reminders": document.reminders,
        "words": _words(document.words),
        "sections": [_section(section) for section in document.sections],
        "institutions": [_institution(each) for each in document.institutions],
        "contacts": [_contact(each) for each in document.contacts],
        "commitments": [_commitment(each, place) for place, each in enumerate(document.commitments, 1)],
    }
    return dumped(_kept(whole))


def _commitment(told: DocumentCommitment, place: int) -> dict[str, object]:
    below = len(told.milestones) + 1
    return _kept(
        {
            "number": told.number or str(place),
            "title": told.title,
            "axis": told.axis,
            "start": _edge(told.start, told.start_precision, last=False),
            "end": _edge(told.end, told.end_precision, last=True),
            "coordinator": Listed(told.coordinator),
            "leads": Listed(told.leads),
            "collaborators": Listed(told.collaborators),
            "units": list(told.units),
            "description": dict(told.description),
            "status": told.status.value if told.status else None,
            "progress": told.progress,
            "narrative": told.narrative,
            "evidence": list(told.evidence),
            "milestones": [_step(each, at) for at, each in enumerate(told.milestones, 1)],
            "activities": [_step(each, at) for at, each in enumerate(told.activities, below)],
        }
    )


def _step(told: DocumentStep, place: int) -> dict[str, object]:
    return _kept(
        {
            "number": told.number or str(place),
            "title": told.title,
            "leads": Listed(told.leads),
            "collaborators": Listed(told.collaborators),
            "units": list(told.units),
            "start": _edge(told.start, told.start_precision, last=False),
            "end": _edge(told.end, told.end_precision, last=True),
            "current_start": _edge(told.current_start, told.current_start_precision, last=False),
            "current_end": _edge(told.current_end, told.current_end_precision, last=True),
            "actual_start": _day(told.actual_start),
            "actual_end": _day(told.actual_end),
            "condition": told.condition.value if told.condition else None,
            "weight": told.weight,
            "after": Listed(told.after),
            "status": told.status.value if told.status else None,
            "progress": told.progress,
            "narrative": told.narrative,
            "evidence": list(told.evidence),
            "recurrence": told.recurrence,
            "activities": [_step(each, at) for at, each in enumerate(told.activities, 1)],
        }
    )


def _institution(told: DocumentInstitution) -> dict[str, object]:
    return _kept(
        {
            "acronym": told.acronym, "name": told.name, "aliases": list(told.aliases), "email": told.email,
            "language": told.language,
        }
    )  # fmt: skip


def _contact(told: DocumentContact) -> dict[str, object]:
    return _kept(
        {
            "name": told.name, "institution": told.institution, "role": told.role, "email": told.email,
            "phone": told.phone,
        }
    )  # fmt: skip


def _section(told: DocumentSection) -> dict[str, object]:
    return {"key": told.key, "label": told.label, "items": list(told.items)}


def _words(words: PlanWords | None) -> dict[str, object] | None:
    if words is None:
        return None
    levels: dict[str, Word] = {name: getattr(words, name) for name in PlanWords.model_fields}
    return {name: {"es": _noun(word.es), "en": _noun(word.en)} for name, word in levels.items()}


def _noun(noun: Noun) -> dict[str, object]:
    told: dict[str, object] = {"one": noun.one, "many": noun.many}
    return told | ({"feminine": Plain("true")} if noun.feminine else {})


def _days(days: Mapping[str, date | None]) -> dict[str, object]:
    return _kept({name: _day(day) for name, day in days.items()})


def _day(day: date | None) -> Plain | None:
    return Plain(day.isoformat()) if day else None


def _edge(day: date | None, precision: Precision | None, *, last: bool) -> Plain | None:
    """A date as exactly as it was given: ``2019``, ``2019-H1``, ``2019-Q2``, ``2019-05`` or the day."""
    if day is None:
        return None
    span = _MONTHS.get(precision) if precision else None
    if span is None or not _is_edge(day, span, last=last):
        return _day(day)
    which = (day.month - 1) // span + 1
    year = f"{day.year:04d}"
    return Plain({1: f"{year}-{day.month:02d}", 3: f"{year}-Q{which}", 6: f"{year}-H{which}", 12: year}[span])


def _is_edge(day: date, months: int, *, last: bool) -> bool:
    if last:
        return day.month % months == 0 and day.day == monthrange(day.year, day.month)[1]
    return (day.month - 1) % months == 0 and day.day == 1


def _kept(told: dict[str, object]) -> dict[str, object]:
    """Without what says nothing; 0 and False say something."""
    return {name: value for name, value in told.items() if value not in (None, "", [], {}, ())}
