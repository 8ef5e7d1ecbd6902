"""A workbook that asks one institution about its steps, and what it answers. Plain values, no file behind them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Language, Text
from domain.values.plan_words import PlanWords
from domain.values.vocabulary import Standing, State


class Choice(StrEnum):
    """What an institution wants done with a step beside what it reports of it."""

    UNCHANGED = "unchanged"
    UNDER_WAY = "under_way"
    SUBMIT = "submit"


@dataclass(frozen=True, slots=True)
class AskedStep:
    """A step as the institution is shown it. ``part_of``: the milestone over an activity, None without one.

    ``seen`` identifies what had been reported and decided of the step by then: it changes with the next report.
    """

    code: str
    commitment: str
    part_of: str | None
    title: str
    due_on: date | None
    state: State
    standing: Standing
    declared: int | None
    seen: str


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """What one institution is asked on the plan's local day ``as_of``; ``closed`` is shown and not asked."""

    plan_code: str
    plan_title: str
    institution: str
    institution_name: str
    as_of: date
    language: Language
    words: PlanWords
    steps: tuple[AskedStep, ...]
    closed: tuple[AskedStep, ...] = ()


class Column(StrEnum):
    """The columns of the sheet, in their order."""

    CODE = "code"
    COMMITMENT = "commitment"
    TITLE = "title"
    DUE = "due"
    STANDING = "standing"
    DECLARED = "declared"
    PERCENT = "percent"
    NARRATIVE = "narrative"
    OBSTACLES = "obstacles"
    EVIDENCE = "evidence"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one row of the sheet (counted as the program shows it) says of a step. ``seen`` as it was asked."""

    row: int
    code: str
    seen: str
    percent: int | None = None
    narrative: str | None = None
    obstacles: str | None = None
    addresses: tuple[str, ...] = ()
    choice: Choice | None = None


@dataclass(frozen=True, slots=True)
class SheetProblem:
    """What is wrong in a row; 0 for the sheet as a whole."""

    row: int
    error: HitosError


@dataclass(frozen=True, slots=True)
class AnsweredSheet:
    """A sheet that came back: rows left empty are no answers. ``heads``: the columns as it names them."""

    file: str
    plan_code: str
    institution: str
    as_of: date
    heads: Mapping[Column, str]
    answers: tuple[Answer, ...]
    problems: tuple[SheetProblem, ...]


CELL = Text(es="fila {row}, «{column}»", en='row {row}, "{column}"')
_IN_ROW = Text(es="fila {row}: ", en="row {row}: ")


def problem_in_cell(row: int, head: str, text: Text, /, **data: object) -> SheetProblem:
    """What is wrong in the cell under the column called ``head``."""
    placed = Text(es=f"{CELL.es}: {text.es}", en=f"{CELL.en}: {text.en}")
    return SheetProblem(row, InvalidDataError(placed, **{**data, "row": row, "column": head}))


def problem_in_row(row: int, text: Text, /, **data: object) -> SheetProblem:
    """What is wrong with a row as a whole."""
    placed = Text(es=_IN_ROW.es + text.es, en=_IN_ROW.en + text.en)
    return SheetProblem(row, InvalidDataError(placed, **{**data, "row": row}))
