"""The report as a workbook: one row a fact, days as days, nothing that a spreadsheet program would run."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from documents.writers.blocks import Block, Column, Outline, Paragraph, Picture, Run, Style, Table
from documents.writers.sheets.cells import Day, Link, Percent, Value
from documents.writers.sheets.to_xlsx import tables_to_xlsx, to_xlsx
from documents.writers.sheets.workbook import Column as SheetColumn
from documents.writers.sheets.workbook import Facts, Sheet, workbook
from domain.rules.verification import code_of
from domain.values.language import Language
from domain.values.plan_words import WORDS_BY_KIND
from domain.values.report import (
    Finding,
    FindingAnswer,
    Report,
    ReportChange,
    ReportSignature,
    ReportSince,
    Signatory,
)
from domain.values.vocabulary import DocumentKind, FindingReply, Precision, Severity, State
from tests.writers.report_builders import (
    CUT_OFF,
    FINGERPRINT,
    a_commitment,
    a_milestone,
    a_period,
    a_report,
    an_activity,
    an_address,
    the_guatemalan_report,
)

FACTS = Facts("Título", "Tema", "INFOM", Language.ES, CUT_OFF, "Corte")


def test_every_step_is_one_row_under_its_heads() -> None:
    report = the_guatemalan_report()
    heads, *rows = table(report, "Pasos")
    assert heads[:5] == ("Código", "Compromiso", "Nivel", "N.º", "Título")
    codes = [row[0] for row in rows]
    assert codes[:2] == ["C10-H1", "C10-H1-A5"]
    assert len(codes) == len(set(codes)) == 18
    assert [row[2] for row in rows[:2]] == ["Hito", "Actividad"]


def test_the_original_the_current_and_the_real_dates_stand_side_by_side_as_days() -> None:
    step = a_milestone(
        period=a_period(original_end=date(2020, 5, 31)), actual_start=date(2019, 1, 7), actual_end=date(2020, 8, 3)
    )
    heads, row = table(a_report(a_commitment(milestones=(step,))), "Pasos")
    told = dict(zip(heads, row, strict=True))
    assert told["Fin original"] == datetime(2020, 5, 31)  # noqa: DTZ001  (a sheet's days have no zone)
    assert told["Fin vigente"] == datetime(2020, 8, 31)  # noqa: DTZ001
    assert told["Inicio original"] == told["Inicio vigente"] == datetime(2018, 12, 1)  # noqa: DTZ001
    assert (told["Inicio real"].date(), told["Fin real"].date()) == (step.actual_start, step.actual_end)


def test_a_step_that_was_withdrawn_has_no_real_end() -> None:
    step = a_milestone(period=a_period(closed_on=date(2020, 8, 3)), state=State.WITHDRAWN)
    heads, row = table(a_report(a_commitment(milestones=(step,))), "Pasos")
    assert dict(zip(heads, row, strict=True))["Fin real"] is None


@pytest.mark.parametrize(
    ("precision", "shape"),
    [
        (Precision.DAY, "dd/mm/yyyy"), (None, "dd/mm/yyyy"), (Precision.MONTH, "mm/yyyy"),
        (Precision.QUARTER, '"T3 "yyyy'), (Precision.HALF, '"S2 "yyyy'),
        (Precision.YEAR, "yyyy"),
    ],
)  # fmt: skip
def test_a_day_is_shown_as_exactly_as_the_plan_gave_it(precision: Precision | None, shape: str) -> None:
    (cell,) = cells([Day(date(2020, 7, 1), precision)])
    assert (cell.number_format, cell.value.date()) == (shape, date(2020, 7, 1))
    assert len(shape.replace('"', "")) <= len("dd/mm/yyyy"), "what is wider than its column is shown as ####"


def test_a_row_is_as_high_as_its_longest_text_needs_and_no_higher_than_a_row_can_be() -> None:
    texts: list[Value] = ["x", "x" * 10, "uno\n\ndos", Link("x" * 28, "https://x.example.org/"), "x" * 9_000]
    sheet = workbook([Sheet("A", (SheetColumn("A", 10),), [(text,) for text in texts])], FACTS)
    heights = load_workbook(io.BytesIO(sheet))["A"].row_dimensions
    assert [heights[row].height for row in range(2, 7)] == [None, None, 39, 39, 409]
    assert b"customHeight" not in part(sheet, "xl/worksheets/sheet1.xml"), "a program may still measure it anew"


def test_the_lines_above_a_table_stand_over_all_its_columns() -> None:
    """Else the lines of the print would cross them, and a long one would end at the edge of the page."""
    columns = (SheetColumn("A", 20), SheetColumn("B", 40))
    sheets = [
        Sheet("A", columns, [("x", "y")], above=("Título " * 9, "Nota")),
        Sheet("B", columns[:1], [], ("T",)),
    ]
    book = load_workbook(io.BytesIO(workbook(sheets, FACTS)))
    assert sorted(map(str, book["A"].merged_cells.ranges)) == ["A1:B1", "A2:B2"]
    assert [book["A"].row_dimensions[row].height for row in (1, 2)] == [40, 13]
    assert (book["A"]["A3"].value, book["A"].auto_filter.ref) == ("A", "A3:B4")
    assert not book["B"].merged_cells.ranges


def test_a_figure_does_not_touch_the_text_beside_it() -> None:
    percent, day = cells([Percent(85), Day(CUT_OFF)])
    assert (percent.alignment.horizontal, percent.alignment.indent, day.alignment.horizontal) == (
        "right",
        1,
        "left",
    )


def test_declared_and_verified_are_two_columns_of_fractions_and_what_nobody_said_is_empty() -> None:
    known, unknown = an_activity("1", declared=85, verified=20), an_activity("2", declared=None, verified=None)
    heads, *rows = table(a_report(a_commitment(activities=(known, unknown))), "Pasos")
    declared, verified = heads.index("Avance declarado"), heads.index("Avance verificado")
    assert [(row[declared], row[verified]) for row in rows] == [(0.85, 0.2), (None, None)]


def test_columns_are_as_wide_as_what_they_hold_and_percentages_are_shown_as_such() -> None:
    book = load_workbook(io.BytesIO(to_xlsx(the_guatemalan_report())))
    for sheet in book:
        widths = [sheet.column_dimensions[column[-1].column_letter].width for column in sheet.iter_cols()]
        assert all(6 <= width <= 90 for width in widths), sheet.title
    steps = book["Pasos"]
    heads = {cell.value: cell.column_letter for cell in steps[1]}
    assert steps.column_dimensions[heads["Título"]].width > 2 * steps.column_dimensions[heads["Fin vigente"]].width
    shown = {cell.number_format for cell in steps[heads["Avance declarado"]][1:] if cell.value is not None}
    assert shown == {"0%"}


def test_the_summary_counts_the_steps_of_a_commitment_and_says_what_is_frozen() -> None:
    sheet = opened(the_guatemalan_report())["Resumen"]
    lines = list(sheet.iter_rows(values_only=True))
    head = next(number for number, line in enumerate(lines) if line[0] == "N.º")
    assert lines[0][0] == "Informe final de cumplimiento de los compromisos 10 y 19, al 28 de agosto de 2020"
    assert [line[0] for line in lines[head + 1 :]] == ["10", "19"]
    assert sheet.freeze_panes == f"A{head + 2}"
    assert sheet.print_title_rows == f"${head + 1}:${head + 1}"


def test_a_finding_stands_with_the_officers_answer() -> None:
    answer = FindingAnswer(reply=FindingReply.ACCEPTED_RISK, text="Se repondrá.", by="Ana Ficticia", on=CUT_OFF)
    finding = Finding(code="no_activities", severity=Severity.WARNING, step="C10-H6", answer=answer)
    _, row = table(a_report(findings=(finding,)), "Hallazgos")
    assert row[:2] == ("advertencia", "C10-H6")
    assert row[3:6] == ("riesgo aceptado", "Se repondrá.", "Ana Ficticia")


def test_the_last_sheet_tells_what_was_frozen_who_signed_and_how_to_check_it() -> None:
    report = a_report(
        signatories=(Signatory(name="Ana Ficticia", office="Directora"),),
        signatures=(ReportSignature(name="Ana Ficticia", on=CUT_OFF),),
        verify_at="https://hitos.example.org/verificar",
    )
    told = dict(table(report, "Corte"))
    assert told["Huella SHA-256 del registro congelado"] == FINGERPRINT
    assert told["Código de comprobación"] == code_of(FINGERPRINT)
    assert told["Debe firmar (1)"] == "Ana Ficticia (Directora)"
    assert told["Firmó (1)"] == "Ana Ficticia, el 28 de agosto de 2020"
    assert told["Se comprueba en"] == "https://hitos.example.org/verificar"


def test_what_changed_since_an_earlier_cut_off_has_its_sheet() -> None:
    change = ReportChange(step="C10-H5", field="due", old="2020-05-31", new="2020-08-31")
    since = ReportSince(as_of=date(2020, 2, 28), sha256=None, changes=(change,))
    rows = table(a_report(since=since), "Cambios")
    assert rows[0][0] == "Desde el corte anterior (28 de febrero de 2020)"
    assert rows[2][:2] == ("C10-H5", "fecha de término")
    assert rows[2][3].date() == date(2020, 8, 31)


def test_heads_speak_the_plans_words_in_its_language() -> None:
    words = WORDS_BY_KIND[DocumentKind.STRATEGIC_PLAN]
    milestone = a_milestone(activities=(an_activity("1"),))
    report = a_report(a_commitment(milestones=(milestone,)), words=words, language=Language.EN)
    heads, *rows = table(report, "Steps")
    assert heads[1] == "Objective"
    assert [row[2] for row in rows] == ["Strategy", "Action"]


@pytest.mark.parametrize("said", ["=1+1", "+cmd", "-2", "@SUM(A1)", '=HYPERLINK("https://x.example.org")'])
def test_a_text_that_could_be_run_stays_a_text_with_the_quote_prefix(said: str) -> None:
    (cell,) = cells([said])
    assert (cell.value, cell.data_type, cell.quotePrefix) == (said, "s", True)


def test_no_cell_of_a_whole_report_is_a_formula() -> None:
    awkward = an_activity(
        "1", title="=1+1", narrative="@x", obstacles="+1", evidence=(an_address("=cmd|' /C'!A0"),)
    )
    book = load_workbook(io.BytesIO(to_xlsx(a_report(a_commitment(activities=(awkward,))))))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "d", "inlineStr"}


def test_a_web_address_is_a_link_and_anything_else_is_not() -> None:
    web, other = cells([Link("https://a.example.org/?q=1&r=ü", "https://a.example.org/?q=1&r=ü"), Link("x", None)])
    assert web.hyperlink.target == "https://a.example.org/?q=1&r=ü"
    assert other.hyperlink is None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=40), min_size=1, max_size=6))
def test_any_text_is_kept_but_for_controls_and_white_space(texts: list[str]) -> None:
    printable = [text for text in texts if text.isprintable()]
    found = [cell.value for cell in cells(list(printable)) if cell.value is not None]
    assert [value.replace("_x005F_", "_") for value in found] == [text for text in printable if text]
    cells(list(texts))  # what is not printable can be written and opened too


def test_a_text_beyond_what_a_cell_holds_is_cut_and_says_so() -> None:
    (cell,) = cells(["😀" * 20_000])
    assert cell.value.endswith(" […]")
    assert len(cell.value.encode("utf-16-le")) // 2 <= 32_767


def test_what_looks_like_an_escape_of_the_format_is_escaped() -> None:
    assert b'<t xml:space="preserve">a_x005F_x0041_b</t>' in part(
        book_of(["a_x0041_b"]), "xl/worksheets/sheet1.xml"
    )


def test_the_same_report_gives_the_same_bytes_dated_at_its_cut_off() -> None:
    report = the_guatemalan_report()
    assert to_xlsx(report) == to_xlsx(report)
    about = load_workbook(io.BytesIO(to_xlsx(report))).properties
    assert (about.language, about.modified.date(), about.created.date()) == ("es", CUT_OFF, CUT_OFF)


def test_every_sheet_prints_landscape_with_its_heads_and_page_numbers() -> None:
    for sheet in opened(the_guatemalan_report()):
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_rows
        assert sheet.oddFooter.right.text == "Página &P de &N"
        assert sheet.auto_filter.ref
        assert sheet.freeze_panes


def test_sheets_whose_names_would_collide_or_are_not_allowed_get_others() -> None:
    sheets = [Sheet(name, (SheetColumn("A", 9),), [("x",)]) for name in ("a/b: 1", "A B 1", "x" * 40, "")]
    assert load_workbook(io.BytesIO(workbook(sheets, FACTS))).sheetnames == ["a b 1", "A B 1 2", "x" * 31, "-"]


def test_an_outlines_tables_are_sheets_and_its_texts_stand_in_the_first() -> None:
    table_ = Table(
        "Avance", (Column("N.º", 30), Column("Avance", 70, figures=True)), (((Run("1"),), (Run("85%"),)),)
    )
    picture = Picture("<svg/>", 10, 10, "Un diagrama", Table("Gemela", (Column("A", 100),), (((Run("x"),),),)))
    blocks: list[Block] = [
        Paragraph(Style.TITLE, (Run("Informe"),)),
        Paragraph(Style.BODY, (Run("Todo bien."),)),
        table_,
        picture,
    ]
    outline = Outline(
        Language.ES, "Informe", "Plan", "INFOM", CUT_OFF, "Corte", "{page}/{pages}", "", iter(blocks)
    )
    book = load_workbook(io.BytesIO(tables_to_xlsx(outline)))
    assert book.sheetnames == ["Texto", "1. Avance", "2. Gemela"]
    assert [row[1] for row in book["Texto"].iter_rows(min_row=3, values_only=True)] == [
        "Todo bien.", "Avance", "Gemela",
    ]  # fmt: skip
    assert [cell.value for cell in book["1. Avance"][3]] == ["1", 0.85]


def test_a_tables_columns_are_wide_enough_for_their_words_however_small_their_share() -> None:
    heads = (Column("a", 5), Column("reporting_period", 5), Column("texto", 5), Column("x", 85))
    row = tuple((Run(text),) for text in ("x", "2018-11-01", "uno dos " * 20, "y" * 400))
    outline = Outline(
        Language.ES, "T", "P", "I", CUT_OFF, "C", "{page}/{pages}", "", iter([Table("Datos", heads, (row,))])
    )
    sheet = load_workbook(io.BytesIO(tables_to_xlsx(outline)))["1. Datos"]
    assert [sheet.column_dimensions[letter].width for letter in "ABCD"] == [8, 17, 40, 119]
    assert sheet.page_setup.fitToWidth == 1


def opened(report: Report) -> Any:
    return load_workbook(io.BytesIO(to_xlsx(report)))


def table(report: Report, name: str) -> list[tuple[Any, ...]]:
    return list(opened(report)[name].iter_rows(values_only=True))


def book_of(values: list[Value]) -> bytes:
    columns = tuple(SheetColumn(str(number), 9) for number in range(len(values) or 1))
    return workbook([Sheet("A", columns, [values])], FACTS)


def cells(values: list[Any]) -> list[Any]:
    sheet = load_workbook(io.BytesIO(book_of(values)))["A"]
    return [sheet.cell(2, number) for number in range(1, len(values) + 1)]


def part(package: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as opened_:
        return opened_.read(name)
