"""Rows of ``planes``, ``compromisos``, ``hitos`` and ``actividades``, as the report of the day has them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from domain.rules.open_data.words import own_level
from domain.rules.report_figures import figures_together
from domain.values.language import Language
from domain.values.open_data import Cell, Row
from domain.values.plan_words import PlanWords
from domain.values.report import ReportInstitution, ReportPeriod, ReportStep
from domain.values.vocabulary import Precision, Role, StepKind
from operations.open_data.beside import Beside, public_cell
from operations.open_data.places import Placed

PROSE = ("problem", "commitment", "contribution", "relevance", "additional")
"""The fields of a commitment's description that are published; no other is, whatever a document had in it."""

_YES_NO = ("false", "true")
_NOTHING_RECURS: Row = (None, None, None)
_DAY = Precision.DAY.value


def plan_row(placed: Placed, beside: Beside) -> Row:
    """The one row of a plan."""
    report = placed.report
    figures = figures_together(report.commitments)
    period = report.period or ReportPeriod()
    coordinator = report.coordinator.acronym if report.coordinator else None
    return (
        report.plan_code, public_cell(report.plan_title, report.language), beside.kind, report.language.value,
        report.zone, _text(period.start), _text(period.end), coordinator, beside.steering, _text(report.as_of),
        figures.declared, figures.verified, len(report.commitments), *_level_names(report.words, report.language),
    )  # fmt: skip


def commitment_rows(placed: Placed, ogp_ids: Mapping[str, str]) -> Iterator[Row]:
    """The commitments. ``ogp_ids``: OGP's identifiers by ours (``PLAN/C10``)."""
    language = placed.report.language
    for (plan, key, _, _), told in placed.commitments:
        own = own_level(told.declared)
        yield (
            key, plan, told.code, ogp_ids.get(key or ""), told.number, public_cell(told.axis, language),
            public_cell(told.title, language),
            *(public_cell(told.description.get(field), language) for field in PROSE),
            public_cell(told.narrative, language), *_dates(told.period), _lead(told.institutions), told.declared,
            told.verified, told.completion.value, own.value if own else None,
        )  # fmt: skip


def milestone_rows(placed: Placed, beside: Beside) -> Iterator[Row]:
    """The milestones."""
    for (plan, commitment, milestone, _), told in placed.steps:
        if told.kind is StepKind.MILESTONE:
            condition, recurrence, promised = beside.of_step(told.code)
            count = told.deliveries
            made = (count.delivered, count.due, count.total) if count else _NOTHING_RECURS
            cells = _told(told, promised, placed.report.language)
            yield (milestone, plan, commitment, *cells, condition, recurrence, *made)


def activity_rows(placed: Placed, beside: Beside) -> Iterator[Row]:
    """The activities, and the deliveries of what recurs."""
    language = placed.report.language
    for (plan, commitment, milestone, activity), told in placed.steps:
        if told.kind is not StepKind.MILESTONE:
            cells = _told(told, beside.of_step(told.code)[2], language)
            yield (activity, plan, commitment, milestone, told.kind.value, *cells)


def _told(told: ReportStep, promised: Cell, language: Language) -> Row:
    period = told.period
    return (
        told.code, told.number, public_cell(told.title, language), public_cell(told.original_title, language),
        *_dates(period), _YES_NO[period.inherited], promised, _lead(told.institutions), told.state.value,
        told.standing.value, told.declared, told.verified, told.weight, _text(told.reported_on),
        _text(told.accepted_on), _text(period.closed_on), _text(told.actual_start), _text(told.actual_end),
    )  # fmt: skip


def _dates(period: ReportPeriod) -> Row:
    """Start and deadline, each with how exactly it is known (a day where nobody said less) and the original."""
    start, end, starts, ends = period.start, period.end, period.start_precision, period.end_precision
    return (
        start.isoformat() if start else None, (starts.value if starts else _DAY) if start else None,
        _text(period.original_start),
        end.isoformat() if end else None, (ends.value if ends else _DAY) if end else None,
        _text(period.original_end),
    )  # fmt: skip


def _lead(institutions: Iterable[ReportInstitution]) -> Cell:
    for each in institutions:
        if each.role is Role.LEAD:
            return each.acronym
    return None


def _text(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _level_names(words: PlanWords, language: Language) -> tuple[str, ...]:
    levels = (words.axis, words.commitment, words.milestone, words.activity)
    return tuple(word.noun(language).many for word in levels)
