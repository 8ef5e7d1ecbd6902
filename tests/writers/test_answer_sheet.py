"""The workbook an institution fills in, and reading it back however it was filled in and saved."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from documents.answer_columns import CHOICES, HIDDEN
from documents.foreign.sources import Source
from documents.readers.read import read_source
from documents.writers.answers.answer_sheet import answer_sheet_xlsx
from domain.rules.texts import clean_text
from domain.values.answer_sheet import AnswerSheet, AskedStep, Choice, Column
from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Language
from domain.values.plan_words import NATIONAL_PLAN, words_of
from domain.values.vocabulary import DocumentKind, Standing, State
from tests.answer_books import FIRST, LETTERS, answer, changed, filled, read


def a_step(number: int = 1, **told: Any) -> AskedStep:
    step = AskedStep(
        code=f"C10-H{number}", commitment="10. Un compromiso", part_of=None, title=f"Hito {number}",
        due_on=date(2019, 8, 31), state=State.UNDER_WAY, standing=Standing.ON_TIME, declared=40,
        seen=f"{number}.2.ab",
    )  # fmt: skip
    return replace(step, **told)


def a_sheet(*steps: AskedStep, **told: Any) -> AnswerSheet:
    sheet = AnswerSheet(
        plan_code="PRUEBA", plan_title="Plan de prueba", institution="INAP", institution_name="Institución INAP",
        as_of=date(2019, 5, 1), language=Language.ES, words=NATIONAL_PLAN, steps=steps or (a_step(1), a_step(2)),
    )  # fmt: skip
    return replace(sheet, **told)


BOOK = answer_sheet_xlsx(a_sheet())


def told(book: bytes, language: Language = Language.ES) -> list[str]:
    return [problem.error.say(language) for problem in read(book).problems]


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert answer_sheet_xlsx(a_sheet()) == BOOK
    with zipfile.ZipFile(io.BytesIO(BOOK)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(2019, 5, 1, 0, 0, 0)}
        assert b">2019-05-01T00:00:00Z</dcterms:modified>" in parts.read("docProps/core.xml")


def test_a_person_finds_dates_locks_lists_and_frozen_headings() -> None:
    book = load_workbook(io.BytesIO(BOOK))
    page = book.worksheets[0]
    assert [sheet.title for sheet in book.worksheets] == ["Avances", "Instrucciones", HIDDEN]
    assert page["D4"].value.date() == date(2019, 8, 31)
    assert [page[f"{letter}4"].protection.locked for letter in "ABCDEFGHIJK"] == [True] * 6 + [False] * 5
    assert page.protection.sheet
    assert page.protection.password is None
    assert (page.freeze_panes, page.auto_filter.ref) == ("B4", "A3:K5")
    rules = {str(rule.sqref): (rule.type, rule.formula1) for rule in page.data_validations.dataValidation}
    assert rules["G4:G5"] == ("whole", "0")
    assert rules["K4:K5"] == ("list", '"sin cambio,en marcha,presentar a revisión"')
    assert page["A3"].value == "Código"
    assert page["C3"].value == "Hito o actividad"


def test_the_sheet_speaks_the_institutions_language_and_the_plans_words() -> None:
    words = words_of(DocumentKind.STRATEGIC_PLAN)
    book = load_workbook(io.BytesIO(answer_sheet_xlsx(a_sheet(language=Language.EN, words=words))))
    assert [book.worksheets[0][f"{letter}3"].value for letter in "ABC"] == [
        "Code",
        "Objective",
        "Strategy or action",
    ]
    spanish = load_workbook(io.BytesIO(answer_sheet_xlsx(a_sheet(words=words))))
    assert "una estrategia o una acción" in spanish["Instrucciones"]["A2"].value


def test_closed_steps_stand_apart_and_what_is_in_review_takes_evidence_only() -> None:
    sheet = a_sheet(
        a_step(state=State.IN_REVIEW), closed=(a_step(3, state=State.COMPLETED, standing=Standing.CLOSED),)
    )
    book = load_workbook(io.BytesIO(answer_sheet_xlsx(sheet)))
    page = book.worksheets[0]
    locked = {column: page[f"{LETTERS[column]}4"].protection.locked for column in Column}
    assert [column for column, is_locked in locked.items() if not is_locked] == [Column.EVIDENCE]
    assert page["E4"].value == "en revisión"
    assert [cell.value for cell in book["Cerrados"][4]][0::4] == ["C10-H3", "cumplido"]


@pytest.mark.parametrize("title", ['=HYPERLINK("http://example.org","x")', "+1", "-2+3", "@SUM(1)", "=1\n+1"])
def test_a_title_that_looks_like_a_formula_is_text(title: str) -> None:
    book = answer_sheet_xlsx(a_sheet(a_step(title=title), institution_name=title, plan_title=title))
    for sheet in load_workbook(io.BytesIO(book)).worksheets:
        assert [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"] == []
    assert read(filled(book, {FIRST: answer()})).problems == ()


def test_what_was_left_empty_is_no_answer() -> None:
    sheet = read(BOOK)
    assert (sheet.plan_code, sheet.institution, sheet.as_of) == ("PRUEBA", "INAP", date(2019, 5, 1))
    assert (sheet.answers, sheet.problems) == ((), ())
    assert read(filled(BOOK, {FIRST: {Column.NARRATIVE: "   \n"}})).answers == ()


@pytest.mark.parametrize(
    ("given", "shape"),
    [(85, "0"), (85.0, "General"), (0.85, "0%"), (0.85, '0.00" "%'), ("85", "@"), ("85 %", "@"), ("  85%  ", "@"),
     ("85\xa0%", "General"), ("85,0", "@"), ("85.00 %", "General"), ("+85", "@")],
)  # fmt: skip
def test_a_percentage_is_understood_however_it_was_typed(given: object, shape: str) -> None:
    def fill(book: Any) -> None:
        cell = book.worksheets[0]["G4"]
        cell.value, cell.number_format = given, shape
        book.worksheets[0]["H4"] = "Se hizo."

    (said,) = read(changed(BOOK, fill)).answers
    assert said.percent == 85


@pytest.mark.parametrize(
    "given", ["abc", 101, -1, 85.5, "85.5", "8 5", True, "1e2", "٨٥", date(2019, 1, 1), "100000000000"]
)
def test_what_is_no_percentage_is_told_with_row_and_column(given: object) -> None:
    (said,) = told(filled(BOOK, {5: answer(given)}))
    assert said.startswith("fila 5, «Avance %»: «")
    assert said.endswith("» no es un número entero de 0 a 100.")


def test_a_fraction_that_is_not_shown_as_a_percentage_is_asked_about() -> None:
    (said,) = told(filled(BOOK, {4: answer(0.85)}), Language.EN)
    assert said == 'row 4, "Avance %": "0.85" can mean 0.85 or 85%; write a whole number from 0 to 100.'


def test_addresses_are_taken_apart_and_a_links_target_counts() -> None:
    given = "https://example.org/a, https://example.org/b;c\nHTTP://Example.org/d ; https://example.org/a"
    (said,) = read(filled(BOOK, {4: {Column.EVIDENCE: given}})).answers
    assert said.addresses == ("https://example.org/a", "https://example.org/b;c", "http://example.org/d")

    def link(book: Any) -> None:
        book.worksheets[0]["J4"] = "Acta"
        book.worksheets[0]["J4"].hyperlink = "https://example.org/acta"

    (linked,) = read(changed(BOOK, link)).answers
    assert linked.addresses == ("https://example.org/acta",)


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({Column.EVIDENCE: "ver acta"}, "fila 4, «Evidencia (direcciones web)»: «ver» no es una dirección"),
        ({Column.CHOICE: "listo"}, "fila 4, «Estado»: «listo» no está en la lista; elija entre «sin cambio»"),
        ({Column.PERCENT: 50}, "fila 4, «Qué se hizo»: falta decir qué se hizo"),
        ({Column.NARRATIVE: "Algo"}, "fila 4, «Avance %»: falta el avance"),
        ({Column.OBSTACLES: "Algo", Column.PERCENT: 1}, "fila 4, «Qué se hizo»: falta decir qué se hizo"),
        (answer(choice="Sin cambio"), "fila 4, «Estado»: dice «Sin cambio» y la fila informa de un avance"),
        (answer("=50+35"), "fila 4, «Avance %»: tiene una fórmula"),
        (answer(text="x" * 20_001), "fila 4, «Qué se hizo»: el texto tiene 20001 caracteres y caben 20000"),
        ({Column.CODE: "C10-H9"}, "fila 4, «Código»: el código «C10-H9» no es de este libro"),
        ({Column.TITLE: "Otro"}, "fila 4, «Hito o actividad»: la celda está bloqueada y decía «Hito 1»; ahora"),
        ({Column.DUE: date(2020, 1, 1)}, "la celda está bloqueada y decía «2019-08-31»; ahora dice «2020-01-01»"),
        ({Column.DECLARED: 90}, "«Último avance %»: la celda está bloqueada y decía «40»; ahora dice «90»"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_row_is_told_where_it_stands(cells: dict[Column, object], message: str) -> None:
    assert message in "\n".join(told(filled(BOOK, {4: cells})))


def test_every_problem_comes_at_once() -> None:
    said = told(filled(BOOK, {4: {Column.PERCENT: "abc", Column.EVIDENCE: "x y"}, 5: {Column.CHOICE: "z"}}))
    assert [text.split(":")[0] for text in said] == [
        "fila 4, «Avance %»", "fila 4, «Evidencia (direcciones web)»", "fila 4, «Evidencia (direcciones web)»",
        "fila 5, «Estado»",
    ]  # fmt: skip


def _sort(book: Any) -> None:
    page = book.worksheets[0]
    first, second = ([page[f"{letter}{row}"].value for letter in "ABCDEF"] for row in (4, 5))
    for letter, one, other in zip("ABCDEF", first, second, strict=True):
        page[f"{letter}4"], page[f"{letter}5"] = other, one


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda book: book.worksheets[0].delete_rows(4), "fila 4: falta la fila de C10-H1"),
        (_sort, "fila 4: las filas están en otro orden desde aquí (se esperaba C10-H1)"),
        (lambda book: book.worksheets[0].append(["C10-H1"]), "fila 6: C10-H1 ya está en la fila 4"),
        (lambda book: book.worksheets[0].append(["C99"]), "fila 6, «Código»: el código «C99» no es de este libro"),
        (lambda book: book.worksheets[0].append([None] * 6 + [50, "x"]), "fila 6: la fila tiene respuestas"),
    ],
)  # fmt: skip
def test_rows_that_were_deleted_sorted_or_added_are_told(change: Any, message: str) -> None:
    assert any(said.startswith(message) for said in told(changed(BOOK, change)))


def test_an_empty_row_between_the_others_harms_nothing() -> None:
    book = changed(filled(BOOK, {5: answer()}), lambda book: book.worksheets[0].insert_rows(5))
    sheet = read(book)
    assert ([said.code for said in sheet.answers], sheet.problems) == (["C10-H2"], ())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda book: book.worksheets[0].__setitem__("G3", "Avance"), "fila 3, «Avance %»: el título"),
        (lambda book: book.worksheets[0].delete_cols(9), "el título de la columna ya no es «Obstáculos»"),
        (lambda book: book.worksheets[0].__setattr__("title", "Hoja1"), "falta la hoja «Avances»"),
        (lambda book: book.remove(book[HIDDEN]), "no es un libro de avances"),
        (lambda book: book[HIDDEN].__setitem__("A1", "x"), "no es un libro de avances"),
        (lambda book: book[HIDDEN].__setitem__("E1", "x"), "no es un libro de avances"),
        (lambda book: book[HIDDEN].__setitem__("B1", "9"), "de otra versión (9; aquí se lee la 1)"),
    ],
)  # fmt: skip
def test_a_workbook_that_is_not_ours_any_more_is_refused_whole(change: Any, message: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        read(changed(BOOK, change))
    assert message in caught.value.say(Language.ES)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04xl/", b"%PDF-1.7", b"a;b\n1;2\n", BOOK[: len(BOOK) // 2]])
def test_a_file_that_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidDataError, match=r"avances\.xlsx: is "):
        read(data)


def test_it_is_not_taken_for_a_plan() -> None:
    with pytest.raises(InvalidDataError, match=r'Take it with "hitos progress import"'):
        read_source(Source("avances.xlsx", BOOK))


def test_a_copy_without_any_look_is_read_the_same() -> None:
    """As online spreadsheets write it: values only, dates as numbers that still say they are dates."""
    book = filled(BOOK, {4: answer("85 %", evidence="https://example.org/a", choice="en marcha")})

    def bare(opened: Any) -> None:
        for name in [sheet.title for sheet in opened.worksheets]:
            old = opened[name]
            rows = [[cell.value for cell in row] for row in old.iter_rows()]
            opened.remove(old)
            new = opened.create_sheet(name)
            for row in rows:
                new.append(row)

    assert read(changed(book, bare)).answers == read(book).answers


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=40)
"""Anything a keyboard, a phone or a copied page gives; the format has no other control characters."""


def _typed(text: str) -> bool:
    return bool(_kept(text)) and not text.lstrip().startswith("=")


def _kept(text: str) -> str:
    try:
        return clean_text(text, "x")
    except HitosError:
        return ""


NARRATIVES = TEXTS.map(lambda text: "".join(c for c in text if c in "\n\t" or c >= " ")).filter(_typed)
ADDRESSES = st.integers(1, 9).map(lambda n: f"https://example.org/{n}?a=b;c,d")
FORMS = st.sampled_from(["{}", "{} %", "{}%", " {} "]) | st.none()
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "report": st.tuples(st.integers(0, 100), FORMS, NARRATIVES),
        "addresses": st.lists(ADDRESSES, max_size=3, unique=True),
        "choice": st.sampled_from([Choice.UNDER_WAY, Choice.SUBMIT]),
    },
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(ANSWERS, min_size=1, max_size=5), st.sampled_from(Language))
def test_whatever_is_filled_in_is_read_back(rows: list[dict[str, Any]], language: Language) -> None:
    sheet = a_sheet(*(a_step(n) for n in range(1, len(rows) + 1)), language=language)
    cells: dict[int, dict[Column, object]] = {}
    expected = []
    for row, said in enumerate(rows, FIRST):
        cells[row] = {}
        percent, written, text = said.get("report", (None, None, None))
        if percent is not None:
            cells[row] |= answer(written.format(percent) if written else percent, text)
        if said.get("addresses"):
            cells[row][Column.EVIDENCE] = "\n".join(said["addresses"])
        if "choice" in said:
            cells[row][Column.CHOICE] = CHOICES[said["choice"]].say(language)
        if cells[row]:
            narrative = None if text is None else _kept(text)
            addresses = tuple(said.get("addresses", ()))
            expected.append((f"C10-H{row - FIRST + 1}", percent, narrative, addresses, said.get("choice")))
    back = read(filled(answer_sheet_xlsx(sheet), cells))
    assert back.problems == ()
    assert [
        (each.code, each.percent, each.narrative, each.addresses, each.choice) for each in back.answers
    ] == expected


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS)
def test_whatever_the_plan_is_called_the_sheet_can_be_written_and_comes_back(titles: list[str], name: str) -> None:
    steps = tuple(
        a_step(number, title=title, commitment=title, part_of=title if number % 2 else None)
        for number, title in enumerate(titles, 1)
    )
    sheet = a_sheet(*steps, plan_title=name, institution_name=name)
    back = read(filled(answer_sheet_xlsx(sheet), {FIRST: answer()}))
    assert ([said.code for said in back.answers], back.problems) == (["C10-H1"], ())
