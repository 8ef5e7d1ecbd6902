"""A filled-in answer workbook, as Excel, LibreOffice or an online spreadsheet saves it, back into a value.

What makes the whole unreadable is raised; what is wrong in rows and cells is collected, so that a person hears
of everything at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from documents.answer_columns import ASKED, HEAD_ROW, HIDDEN, MARK, VERSION
from documents.foreign.sources import Source
from documents.readers.answer_book.cells import Cell, answer_in, cells_of, shown
from documents.readers.sheets.book import is_book, opened_book
from domain.values.answer_sheet import Answer, AnsweredSheet, Column, SheetProblem, problem_in_cell, problem_in_row
from domain.values.errors import InvalidDataError, ManyProblemsError
from domain.values.language import Text

_NOT_OURS = Text(
    es="{file}: no es un libro de avances hecho con «hitos plan template», o perdió su hoja oculta al copiarlo. "
    "Copie las respuestas en un libro nuevo y guárdelo como .xlsx.",
    en='{file}: is no progress workbook made by "hitos plan template", or it lost its hidden sheet when it was '
    "copied. Copy the answers into a new workbook and save it as .xlsx.",
)
_OTHER_VERSION = Text(
    es="{file}: es un libro de avances de otra versión ({version}; aquí se lee la {ours}). Pida un libro nuevo.",
    en="{file}: is a progress workbook of another version ({version}; {ours} is read here). Ask for a new one.",
)
_NO_PLAN = Text(
    es="{file}: es un libro de avances de una institución, no un plan. Recíbalo con «hitos progress import».",
    en='{file}: is a progress workbook that an institution fills in, not a plan. Take it with "hitos progress '
    'import".',
)
_NO_SHEET = Text(
    es="{file}: falta la hoja «{sheet}». No la borre ni la renombre; copie las respuestas en un libro nuevo.",
    en='{file}: the sheet "{sheet}" is missing. Do not delete or rename it; copy the answers into a new workbook.',
)
_HEAD_CHANGED = Text(
    es="el título de la columna ya no es «{column}», dice «{now}». Devuélvale su nombre y su lugar.",
    en='the column\'s heading is no longer "{column}", it says "{now}". Give it its name and place back.',
)
_CHANGED = Text(
    es="la celda está bloqueada y decía «{before}»; ahora dice «{now}». Devuélvale su texto; los cambios de "
    "códigos, textos y fechas del plan se piden a quien coordina.",
    en='the cell is locked and said "{before}"; it now says "{now}". Give it its text back; changes of the '
    "plan's codes, texts and dates are asked of the coordinating institution.",
)
_ADDED = Text(
    es="el código «{code}» no es de este libro. No agregue filas; cada libro trae los pasos de su institución.",
    en='the code "{code}" is not of this workbook. Add no rows; each workbook has its institution\'s steps.',
)
_NO_CODE = Text(
    es="la fila tiene respuestas y no tiene código. Devuélvaselo, o pase las respuestas a la fila de su paso.",
    en="the row has answers and no code. Give it back, or move the answers to the row of their step.",
)
_TWICE = Text(
    es="{code} ya está en la fila {first}; deje una sola fila de cada paso.",
    en="{code} is in row {first} already; leave one row of each step.",
)
_DELETED = Text(
    es="falta la fila de {code}. No borre filas: las que quedan vacías no cambian nada. Recupérela o use un libro "
    "nuevo.",
    en="the row of {code} is missing. Delete no rows: those left empty change nothing. Bring it back or use a new "
    "workbook.",
)
_SORTED = Text(
    es="las filas están en otro orden desde aquí (se esperaba {code}), y no es seguro que cada respuesta siga "
    "junto a su paso. Deshaga la ordenación o use un libro nuevo.",
    en="the rows are in another order from here on ({code} was expected), and it is not certain that each answer "
    "still stands beside its step. Undo the sorting or use a new workbook.",
)
_LONGEST_QUOTE = 80


@dataclass(frozen=True, slots=True)
class _Asked:
    """A step as the workbook was made: ``texts`` by locked column."""

    seen: str
    texts: Mapping[Column, str]

    @property
    def code(self) -> str:
        return self.texts[Column.CODE]


def read_answer_sheet(source: Source) -> AnsweredSheet:
    """What was filled in. InvalidDataError if it is no workbook of ours, damaged, or of another version.

    Percentages may be 85, "85 %" or 0.85 shown as a percentage; 0.85 shown as a number is refused as unclear.
    """
    if not is_book(source):
        raise InvalidDataError(_NOT_OURS, file=source.name)
    with opened_book(source, formulas=True) as book:
        sheets = {sheet.title: cells_of(sheet) for sheet in book.worksheets}
    hidden = sheets.get(HIDDEN, {})
    facts = _texts(hidden.get(1, {}), 6)
    if facts[0] != MARK:
        raise InvalidDataError(_NOT_OURS, file=source.name)
    if facts[1] != VERSION:
        raise InvalidDataError(_OTHER_VERSION, file=source.name, version=facts[1][:20], ours=VERSION)
    _, _, plan, institution, as_of, name = facts
    if name not in sheets:
        raise InvalidDataError(_NO_SHEET, file=source.name, sheet=name[:_LONGEST_QUOTE])
    heads = dict(zip(Column, _texts(hidden.get(2, {}), len(Column)), strict=True))
    asked = [_asked(_texts(hidden[row], len(ASKED) + 1)) for row in sorted(hidden) if row > 2]  # noqa: PLR2004  (facts, heads)
    _check_heads(sheets[name].get(HEAD_ROW, {}), heads)
    rows = {row: cells for row, cells in sheets[name].items() if row > HEAD_ROW}
    answers, problems = _read_rows(rows, asked, heads)
    try:
        day = date.fromisoformat(as_of)
    except ValueError as error:
        raise InvalidDataError(_NOT_OURS, file=source.name) from error
    return AnsweredSheet(source.name, plan, institution, day, heads, tuple(answers), tuple(problems))


def refuse_answers(source: Source, book: Any) -> None:
    """InvalidDataError with the way out where an opened workbook is one of ours, for whoever looks for a plan."""
    if HIDDEN in book.sheetnames and book[HIDDEN]["A1"].value == MARK:
        raise InvalidDataError(_NO_PLAN, file=source.name)


def _check_heads(cells: Mapping[int, Cell], heads: Mapping[Column, str]) -> None:
    now = _texts(cells, len(Column))
    problems = [
        problem_in_cell(HEAD_ROW, said, _HEAD_CHANGED, now=found[:_LONGEST_QUOTE]).error
        for said, found in zip(heads.values(), now, strict=True)
        if said != found
    ]
    if problems:
        raise ManyProblemsError(tuple(problems))


def _read_rows(
    rows: Mapping[int, Mapping[int, Cell]], asked: list[_Asked], heads: Mapping[Column, str]
) -> tuple[list[Answer], list[SheetProblem]]:
    by_code = {each.code: each for each in asked}
    at: dict[str, int] = {}
    answers: list[Answer] = []
    problems: list[SheetProblem] = []
    for row in sorted(rows):
        cells = {column: rows[row].get(number, Cell()) for number, column in enumerate(Column, 1)}
        code = shown(cells[Column.CODE])
        answer, wrong = answer_in(row, cells, heads)
        if code in at:
            problems.append(problem_in_row(row, _TWICE, code=code, first=at[code]))
        elif code in by_code:
            at[code] = row
            problems += _changes(row, cells, by_code[code], heads)
            problems += wrong
            if answer is not None:
                answers.append(Answer(row, code, by_code[code].seen, *answer))
        elif code:
            problems.append(problem_in_cell(row, heads[Column.CODE], _ADDED, code=code[:_LONGEST_QUOTE]))
        elif answer is not None or wrong:
            problems.append(problem_in_row(row, _NO_CODE))
    return answers, problems + _misplaced(asked, at)


def _misplaced(asked: list[_Asked], at: Mapping[str, int]) -> list[SheetProblem]:
    """Rows that are gone, each; and the first place at which those there are stand in another order."""
    expected = list(enumerate((each.code for each in asked), HEAD_ROW + 1))
    problems = [problem_in_row(row, _DELETED, code=code) for row, code in expected if code not in at]
    kept = [code for _, code in expected if code in at]
    for code, row in zip(kept, sorted(at.values()), strict=True):
        if at[code] != row:
            return [*problems, problem_in_row(row, _SORTED, code=code)]
    return problems


def _changes(
    row: int, cells: Mapping[Column, Cell], asked: _Asked, heads: Mapping[Column, str]
) -> list[SheetProblem]:
    return [
        problem_in_cell(
            row, heads[column], _CHANGED, before=asked.texts[column][:_LONGEST_QUOTE],
            now=shown(cells[column])[:_LONGEST_QUOTE],
        )
        for column in ASKED
        if shown(cells[column]) != asked.texts[column]
    ]  # fmt: skip


def _asked(texts: list[str]) -> _Asked:
    return _Asked(texts[0], dict(zip(ASKED, texts[1:], strict=True)))


def _texts(cells: Mapping[int, Cell], count: int) -> list[str]:
    return [shown(cells.get(number, Cell())) for number in range(1, count + 1)]
