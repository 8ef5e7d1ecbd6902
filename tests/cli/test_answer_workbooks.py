"""``hitos plan template`` and ``hitos progress import``, as a coordinator and an agency use them."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from domain.values.answer_sheet import Column
from tests.answer_books import FIRST, answer, filled
from tests.cli.conftest import Hitos

DAY = ("--as-of", "2019-01-15")


@pytest.fixture
def book(planned: Hitos, tmp_path: Path) -> Path:
    """The workbook of INAP in the example plan."""
    path = tmp_path / "inap.xlsx"
    said = planned("plan", "template", "--institution", "inap", "-o", path, *DAY)
    assert (said.code, said.out) == (0, "")
    assert "steps of INAP on 2019-01-15" in said.err
    return path


def _fill(book: Path, rows: dict[int, dict[Column, object]]) -> None:
    book.write_bytes(filled(book.read_bytes(), rows))


def test_a_workbook_goes_out_and_comes_back_once(planned: Hitos, book: Path) -> None:
    code = load_workbook(book).worksheets[0]["A4"].value
    _fill(book, {FIRST: answer("30 %", "Se diseñó.", evidence="https://example.org/malla")})
    tried = planned("progress", "import", book, *DAY, "--dry-run")
    assert (tried.code, "nothing was saved" in tried.err) == (0, True)
    first = planned("progress", "import", book, *DAY)
    assert (first.code, first.out) == (0, tried.out)
    assert first.out == f"row 4  {code}: progress 30%\nrow 4  {code}: evidence https://example.org/malla\n"
    assert "INAP: rows answered: 1; changes: 2." in first.err
    again = planned("progress", "import", book, *DAY, "--json")
    assert (again.code, json.loads(again.out)["changes"]) == (0, [])
    shown = json.loads(planned("progress", "show", code, "--json", *DAY).out)
    assert [(told["percent"], told["institution"]) for told in shown["reports"]] == [(30, "INAP")]


def test_a_bad_row_is_told_by_row_and_column_and_nothing_is_kept(planned: Hitos, book: Path) -> None:
    before = planned("plan", "show", "--json").out
    _fill(book, {4: answer(30), 5: answer("abc")})
    said = planned("progress", "import", book, *DAY)
    assert (said.code, said.out) == (4, "")
    assert said.err == 'row 5, "Avance %": "abc" is not a whole number from 0 to 100.\n'
    assert planned("plan", "show", "--json").out == before


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("plan", "template", "--institution", "NADIE", "-o", "x.xlsx"), 2, "NADIE"),
        (("plan", "template", "--institution", "INAP", "-o", "inap.xlsx"), 4, "cannot be written: it exists"),
        (("progress", "import", "none.xlsx"), 4, "none.xlsx"),
        (("progress", "import", "inap.xlsx", "--plan", "OTRO"), 4, "not of the plan OTRO"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_says_why(
    planned: Hitos, book: Path, words: tuple[str, ...], code: int, message: str
) -> None:
    said = planned(*words)
    assert (said.code, said.out) == (code, "")
    assert message in said.err
