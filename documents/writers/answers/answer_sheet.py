"""The workbook an institution fills in: what it owes, what it says of it, how to fill it in, what is closed."""

import io
from datetime import datetime
from textwrap import shorten, wrap
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.protection import WorkbookProtection

from documents.answer_columns import ANSWERED, ASKED, HEAD_ROW, HIDDEN, MARK, SHEET, VERSION, heads_in
from documents.writers.answers.instructions import write_instructions
from documents.writers.answers.rules import limit_answers
from documents.writers.cleaning import one_line
from documents.writers.sheets.look import ASKED_LOOK, FILL_LOOK, GREY_LOOK, Look, lock, make_room, put, set_up_page
from documents.writers.stable_zip import with_fixed_times
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.values.answer_sheet import AnswerSheet, AskedStep, Column
from domain.values.language import Text
from domain.values.vocabulary import Standing, State

_TITLE = Text(es="Avances de {name} · {plan} · al {day}", en="Progress of {name} · {plan} · on {day}")
_HINT = Text(
    es="Llene solo las celdas amarillas, guarde y devuelva este archivo. Lo que quede vacío no cambia nada. "
    "Cómo se llena: hoja «Instrucciones».",
    en="Fill in the yellow cells only, save and send this file back. What stays empty changes nothing. "
    'How to fill it in: sheet "Instructions".',
)
_CLOSED = Text(es="Cerrados", en="Closed")
_CLOSED_TITLE = Text(
    es="Ya cerrados al {day}: no hay nada que informar de ellos.",
    en="Closed by {day}: there is nothing to report of them.",
)
_DATES = Text(es="dd/mm/yyyy", en="yyyy-mm-dd")
_WIDTHS = {
    Column.CODE: 15.5, Column.COMMITMENT: 26, Column.TITLE: 40, Column.DUE: 12, Column.STANDING: 12,
    Column.DECLARED: 10, Column.PERCENT: 10, Column.NARRATIVE: 42, Column.OBSTACLES: 28, Column.EVIDENCE: 32,
    Column.CHOICE: 20,
}  # fmt: skip
_NUMBERS = frozenset({Column.DUE, Column.DECLARED, Column.PERCENT})
_LEAST_LINES = 3
_LONGEST_ABOVE = 80
"""Characters of a commitment's or milestone's title beside its steps: enough to know it again."""
_LATE = "9C0006"
_DARK = "1F3864"


def answer_sheet_xlsx(sheet: AnswerSheet) -> bytes:
    """The workbook (.xlsx); the same sheet gives the same bytes.

    Nothing in it is a formula, whatever a text begins with. It is locked without a password: that keeps from
    slips, not from people, so what comes back is compared with the hidden sheet and with the database.
    """
    book = Workbook()
    main = book.active
    main.title = SHEET.say(sheet.language)
    _write_steps(main, sheet)
    write_instructions(book, sheet)
    if sheet.closed:
        _write_closed(book, sheet)
    _write_hidden(book, sheet)
    book.security = WorkbookProtection(lockStructure=True)
    moment = datetime(sheet.as_of.year, sheet.as_of.month, sheet.as_of.day)  # noqa: DTZ001  (the format has no zone)
    book.properties.creator = "Hitos"
    book.properties.title = _title(sheet)
    book.properties.language = sheet.language.value
    book.properties.created = moment
    written = io.BytesIO()
    book.save(written)
    return with_fixed_times(written.getvalue(), moment)


def shown_texts(step: AskedStep, sheet: AnswerSheet) -> tuple[str | int | None, ...]:
    """What the locked cells of a step say, in the order of ``ASKED``; the date as ISO."""
    title = one_line(step.title)
    if step.part_of:
        title = f"{_short(step.part_of)} › {title}"
    return (
        step.code,
        _short(step.commitment),
        title,
        step.due_on.isoformat() if step.due_on else None,
        _standing(step, sheet),
        step.declared,
    )


def _write_steps(main: Any, sheet: AnswerSheet) -> None:
    heads = heads_in(sheet.language, sheet.words)
    _write_title(main, _title(sheet), _HINT.say(sheet.language))
    for number, column in enumerate(Column, 1):
        put(main, HEAD_ROW, number, heads[column], Look.HEAD if column in ASKED else Look.HEAD_TO_FILL)
        main.column_dimensions[get_column_letter(number)].width = _WIDTHS[column]
    for row, step in enumerate(sheet.steps, HEAD_ROW + 1):
        _write_asked(main, row, step, sheet, least=_LEAST_LINES)
        for number, column in enumerate(ANSWERED, len(ASKED) + 1):
            in_review = step.state is State.IN_REVIEW and column is not Column.EVIDENCE
            style = GREY_LOOK if in_review else FILL_LOOK
            put(main, row, number, None, style, centred=column is Column.PERCENT)
    last = HEAD_ROW + len(sheet.steps)
    main.freeze_panes = main.cell(HEAD_ROW + 1, 2)
    main.auto_filter.ref = f"A{HEAD_ROW}:{get_column_letter(len(Column))}{last}"
    if sheet.steps:
        limit_answers(main, sheet.language, last)
    set_up_page(main, f"1:{HEAD_ROW}", f"{sheet.plan_code} · {sheet.institution} · {sheet.as_of}", sheet.language)
    lock(main)


def _write_asked(main: Any, row: int, step: AskedStep, sheet: AnswerSheet, *, least: int) -> None:
    texts = dict(zip(ASKED, shown_texts(step, sheet), strict=True))
    room = [(str(texts[column]), int(_WIDTHS[column]) - 1) for column in (Column.COMMITMENT, Column.TITLE)]
    make_room(main, row, max(least, *(len(wrap(text, width)) for text, width in room)))
    is_late = step.standing is Standing.OVERDUE and step.state is not State.IN_REVIEW
    for number, (column, said) in enumerate(texts.items(), 1):
        late = column is Column.STANDING and is_late
        value = step.due_on if column is Column.DUE else said
        colour = _LATE if late else None
        cell = put(main, row, number, value, ASKED_LOOK, centred=column in _NUMBERS, colour=colour)
        if column is Column.DUE:
            cell.number_format = _DATES.say(sheet.language)


def _write_closed(book: Any, sheet: AnswerSheet) -> None:
    page = book.create_sheet(_CLOSED.say(sheet.language))
    heads = heads_in(sheet.language, sheet.words)
    _write_title(page, _CLOSED.say(sheet.language), _CLOSED_TITLE.say(sheet.language, day=sheet.as_of))
    for number, column in enumerate(ASKED, 1):
        put(page, HEAD_ROW, number, heads[column], Look.HEAD)
        page.column_dimensions[get_column_letter(number)].width = _WIDTHS[column]
    for row, step in enumerate(sheet.closed, HEAD_ROW + 1):
        _write_asked(page, row, step, sheet, least=1)
    page.freeze_panes = page.cell(HEAD_ROW + 1, 2)
    set_up_page(page, f"1:{HEAD_ROW}", f"{sheet.plan_code} · {sheet.institution} · {sheet.as_of}", sheet.language)
    lock(page)


def _write_hidden(book: Any, sheet: AnswerSheet) -> None:
    """Texts only: other programs turn them into nothing else when they save a copy."""
    hidden = book.create_sheet(HIDDEN)
    hidden.sheet_state = "veryHidden"
    heads = heads_in(sheet.language, sheet.words)
    facts = (MARK, VERSION, sheet.plan_code, sheet.institution, sheet.as_of.isoformat(), SHEET.say(sheet.language))
    rows: list[tuple[object, ...]] = [facts, tuple(heads[column] for column in Column)]
    rows += [(step.seen, *shown_texts(step, sheet)) for step in sheet.steps]
    for row, texts in enumerate(rows, 1):
        for number, text in enumerate(texts, 1):
            put(hidden, row, number, None if text is None else str(text), Look.PLAIN)
    lock(hidden)


def _write_title(page: Any, title: str, hint: str) -> None:
    put(page, 1, 1, title, Look.TITLE, colour=_DARK)
    put(page, 2, 1, hint, Look.HINT)
    make_room(page, HEAD_ROW, 2)


def _title(sheet: AnswerSheet) -> str:
    name = one_line(sheet.institution_name)
    if name != one_line(sheet.institution):
        name = f"{name} ({one_line(sheet.institution)})"
    return _TITLE.say(sheet.language, name=name, plan=one_line(sheet.plan_title), day=sheet.as_of)


def _short(title: str) -> str:
    return shorten(one_line(title), _LONGEST_ABOVE, placeholder=" …")


def _standing(step: AskedStep, sheet: AnswerSheet) -> str:
    """Against the calendar; what is in review or closed says that instead."""
    if step.state is State.IN_REVIEW or step.standing is Standing.CLOSED:
        return STATE_NAMES[step.state].say(sheet.language)
    return STANDING_NAMES[step.standing].say(sheet.language)
