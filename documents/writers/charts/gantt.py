"""The schedule of a report as a Gantt chart: original, current and actual dates, and the line of the cut-off."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from babel.dates import format_date

from documents.drawings.gantt import GanttRow, GanttWords, gantt_svg
from documents.writers import phrases
from documents.writers.blocks import Column, Picture, Run, Runs, Table
from documents.writers.calendar_words import day_words
from documents.writers.charts import words
from documents.writers.charts.steps import begun_on, closed_on
from documents.writers.charts.svg_size import picture
from documents.writers.cleaning import one_line
from domain.rules.transitions import CLOSED
from domain.rules.wording import Voice
from domain.values.language import Language, Text
from domain.values.report import Report, ReportCommitment, ReportPeriod, ReportStep
from domain.values.vocabulary import Standing, StepKind

_MOST_ROWS = 60


def gantt_chart(report: Report, voice: Voice) -> Picture:
    """The schedule in one picture of at most 60 rows.

    A row a milestone, and one an activity where there is a single commitment; where those are too many a row a
    commitment, then a row an axis. A plan with more than 60 axes shows the first 60 and says so.
    """
    for of_what, rows in _from_fine_to_coarse(report, voice):
        if len(rows) <= _MOST_ROWS:
            return _picture(report, voice, of_what, rows)
    return _picture(report, voice, of_what, rows[:_MOST_ROWS], len(rows))


def gantt_charts(report: Report, voice: Voice) -> tuple[Picture, ...]:
    """The schedule in as many pictures as its finest rows need, 60 to each, begun anew at a commitment."""
    of_what, rows = next(_from_fine_to_coarse(report, voice))
    pages = list(_pages(rows))
    if len(pages) == 1:
        return (_picture(report, voice, of_what, rows),)
    return tuple(
        _picture(report, voice, of_what, page, place=(number, len(pages)))
        for number, page in enumerate(pages, start=1)
    )


def _from_fine_to_coarse(report: Report, voice: Voice) -> Iterator[tuple[Text, list[GanttRow]]]:
    single = len(report.commitments) == 1
    steps = [row for commitment in report.commitments for row in _step_rows(commitment, voice, single=single)]
    yield (words.OF_MILESTONES_AND_ACTIVITIES if single else words.OF_MILESTONES), steps
    if single:
        yield words.OF_MILESTONES, [row for row in steps if not row.under]
    yield words.OF_COMMITMENTS, [_commitment_row(commitment) for commitment in report.commitments]
    by_axis = groupby(report.commitments, lambda commitment: one_line(commitment.axis or ""))
    yield words.OF_AXES, [_axis_row(axis, list(found), voice) for axis, found in by_axis]


def _step_rows(commitment: ReportCommitment, voice: Voice, *, single: bool) -> Iterator[GanttRow]:
    if not single:
        name = voice.say(phrases.COMMITMENT, number=one_line(commitment.number))
        yield GanttRow(f"{name}.", one_line(commitment.title), group=True)
    for step in (*commitment.milestones, *commitment.activities):
        yield _row(step)
        if single:
            activities = (part for part in step.activities if part.kind is StepKind.ACTIVITY)
            yield from (replace(_row(part), under=True) for part in activities)


def _row(step: ReportStep) -> GanttRow:
    period, ended = step.period, closed_on(step)
    endless = ended is None and step.state in CLOSED  # withdrawn, say, and nobody knows when
    return GanttRow(
        name=one_line(step.code),
        about=one_line(step.title),
        start=period.start,
        end=period.end,
        original_start=period.original_start,
        original_end=period.original_end,
        actual_start=None if endless else begun_on(step),
        actual_end=ended,
        parts=tuple(sorted(day for part in step.activities if (day := closed_on(part)))),
        of_parts=len(step.activities),
        late=step.standing is Standing.OVERDUE,
    )


def _commitment_row(commitment: ReportCommitment) -> GanttRow:
    period = commitment.period
    steps = [_row(step) for step in (*commitment.milestones, *commitment.activities)]
    return replace(
        _together(one_line(commitment.code), one_line(commitment.title), steps, period),
        original_start=period.original_start,
        original_end=period.original_end,
    )


def _axis_row(axis: str, commitments: Sequence[ReportCommitment], voice: Voice) -> GanttRow:
    rows = [_commitment_row(commitment) for commitment in commitments]
    return _together(axis or voice.say(phrases.NO_AXIS), "", rows, ReportPeriod())


def _together(name: str, about: str, rows: Sequence[GanttRow], period: ReportPeriod) -> GanttRow:
    """One row of several: closed when all are, late when one is."""
    closed = [row.actual_end for row in rows if row.actual_end]
    return GanttRow(
        name,
        about,
        start=period.start or min((row.start for row in rows if row.start), default=None),
        end=period.end or max((row.end for row in rows if row.end), default=None),
        actual_start=min((row.actual_start for row in rows if row.actual_start), default=None),
        actual_end=max(closed) if closed and len(closed) == len(rows) else None,
        parts=tuple(sorted(set(closed))),
        of_parts=len(rows),
        late=any(row.late for row in rows),
    )


def _pages(rows: Sequence[GanttRow]) -> Iterator[list[GanttRow]]:
    """At most 60 rows each; a group's name is repeated where its rows go on in the next picture."""
    page: list[GanttRow] = []
    group: GanttRow | None = None
    for place, row in enumerate(rows):
        if row.group:
            following = next(
                (n for n, other in enumerate(rows[place + 1 :]) if other.group), len(rows) - place - 1
            )
            if page and len(page) + 1 + min(following, _MOST_ROWS // 2) > _MOST_ROWS:
                yield page
                page = []
            group = row
        elif len(page) == _MOST_ROWS:
            yield page
            page = [group] if group else []
        page.append(row)
    yield page


def _picture(
    report: Report,
    voice: Voice,
    of_what: Text,
    rows: Sequence[GanttRow],
    of: int | None = None,
    place: tuple[int, int] | None = None,
) -> Picture:
    language, day = report.language, day_words(report.as_of, report.language)
    title = words.GANTT.say(language, of_what=voice.say(of_what), day=day)
    if place:
        title = words.GANTT_PART.say(language, title=title, number=place[0], count=place[1])
    said = _said(rows, language) + (words.GANTT_SOME.say(language, shown=len(rows), all=of) if of else "")
    legend = GanttWords(
        original=words.ORIGINAL.say(language),
        current=words.CURRENT.say(language),
        actual=words.ACTUAL.say(language),
        closed=words.CLOSED.say(language),
        part=words.PART_CLOSED.say(language),
        late=words.OVERDUE.say(language),
        cut_off=words.CUT_OFF.say(language, day=day),
    )
    svg = gantt_svg(title, said, rows, report.as_of, legend, language)
    return picture(svg, f"{title}. {said}", _twin(title, rows, language))


def _said(rows: Sequence[GanttRow], language: Language) -> str:
    told = [row for row in rows if not row.group]
    days = [day for row in told for day in (row.start, row.end) if day]
    if not told:
        return words.GANTT_NONE.say(language)
    return words.GANTT_SAID.say(
        language,
        count=len(told),
        first=_short(min(days), language) if days else words.NOT_YET.say(language),
        last=_short(max(days), language) if days else words.NOT_YET.say(language),
        moved=sum(row.original_start is not None or row.original_end is not None for row in told),
        closed=sum(row.actual_end is not None for row in told),
        late=sum(row.late for row in told),
    )


def _twin(title: str, rows: Sequence[GanttRow], language: Language) -> Table:
    """Without the column of original periods where no row was ever moved."""
    told = [row for row in rows if not row.group]
    moved = any(row.original_start or row.original_end for row in told)
    headings = [(words.COLUMN_CODE, 12), (words.COLUMN_TITLE, 28 if moved else 40)]
    headings += [(words.ORIGINAL, 20)] if moved else []
    headings += [(words.CURRENT, 20 if moved else 24), (words.COLUMN_ACTUAL, 20 if moved else 24)]
    return Table(
        caption=title,
        columns=tuple(Column(name.say(language), share) for name, share in headings),
        rows=tuple(_twin_row(row, language, moved=moved) for row in told),
    )


def _twin_row(row: GanttRow, language: Language, *, moved: bool) -> tuple[Runs, ...]:
    amended = row.original_start or row.original_end
    first = _span(row.original_start or row.start, row.original_end or row.end, language) if amended else ""
    original = (first,) if moved else ()
    cells = (row.name, row.about, *original, _span(row.start, row.end, language), _actual(row, language))
    return tuple((Run(cell or words.NOT_YET.say(language)),) for cell in cells)


def _actual(row: GanttRow, language: Language) -> str:
    start, end = row.actual_start, row.actual_end
    if start and end:
        return words.BEGUN_AND_CLOSED.say(language, start=_short(start, language), end=_short(end, language))
    if end:
        return words.CLOSED_AT.say(language, end=_short(end, language))
    said = words.BEGUN.say(language, start=_short(start, language)) if start else ""
    if not row.of_parts:
        return said
    parts = words.PARTS_CLOSED.say(language, closed=len(row.parts), count=row.of_parts)
    return f"{said}; {parts}" if said else parts


def _span(start: date | None, end: date | None, language: Language) -> str:
    if start and end:
        return words.BEGUN_AND_CLOSED.say(language, start=_short(start, language), end=_short(end, language))
    return _short(start or end, language) if start or end else ""


def _short(day: date | None, language: Language) -> str:
    """``30 ago 2020``."""
    return format_date(day, "d MMM y", locale=language.value).replace(".", "") if day else ""
