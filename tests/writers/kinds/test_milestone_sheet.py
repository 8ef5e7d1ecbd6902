"""The sheet about one step."""

import io
from datetime import date

import pikepdf
import pytest

from documents.writers.report import write_report
from domain.values.report import Deliveries, Finding, FindingAnswer, ReportAmendment
from domain.values.vocabulary import FindingReply, ReportKind, Severity, State
from tests.writers.kinds.whole_report import a_whole_report, lines_of_kind, rows_of_table, tables_of_kind
from tests.writers.report_builders import (
    CUT_OFF,
    a_commitment,
    a_milestone,
    a_period,
    a_report,
    an_activity,
    occurrences,
)

SHEET = ReportKind.MILESTONE


def test_original_current_and_actual_dates_stand_side_by_side() -> None:
    step = an_activity(
        period=a_period(original_end=date(2020, 5, 31), closed_on=date(2020, 9, 2)),
        actual_start=date(2019, 1, 15),
    )
    report = a_report(a_commitment(activities=(step,)))
    dates = next(table for table in tables_of_kind(report, SHEET, step.code) if table.caption == "Fechas")
    assert [column.name for column in dates.columns] == [" ", "Original", "Vigente", "Real"]
    assert rows_of_table(dates) == [
        ("Inicio", "diciembre de 2018", "diciembre de 2018", "15 de enero de 2019"),
        ("Término", "mayo de 2020", "agosto de 2020", "2 de septiembre de 2020"),
    ]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (State.COMPLETED, "2 de septiembre de 2020"),
        (State.WITHDRAWN, "retirado el 2 de septiembre de 2020"),
        (State.NOT_COMPLETED, "cerrado sin cumplirse el 2 de septiembre de 2020"),
    ],
)
def test_the_day_on_which_a_step_was_given_up_is_not_told_as_the_day_it_ended(state: State, said: str) -> None:
    step = an_activity(state=state, period=a_period(closed_on=date(2020, 9, 2)))
    tables = tables_of_kind(a_report(a_commitment(activities=(step,))), SHEET, step.code)
    dates = next(table for table in tables if table.caption == "Fechas")
    assert rows_of_table(dates)[1][-1] == said


def test_both_figures_who_answers_and_what_a_reader_would_ask_stand_on_it() -> None:
    said = lines_of_kind(a_whole_report(), SHEET, "C10-H5-A2")
    for line in (
        "Ficha de la actividad C10-H5-A2",
        "Aprobación de las instituciones involucradas por medio de una reunión técnica.",
        "C10-H5. Elaboración y divulgación de la Guía Técnica de Gobierno Abierto a nivel municipal",
        "Obstáculos: Dos de las cinco instituciones no asistieron a la reunión convocada.",
        "Lo realizado: nadie lo ha contado todavía.",
        "Medios de verificación: no se han presentado.",
        "Modificaciones: ninguna.",
    ):
        assert line in said, line
    assert any(line.startswith("Grave · C10-H5-A2: Sigue sin cumplirse después de su plazo") for line in said)


def test_a_milestone_lists_its_activities_and_the_findings_on_them() -> None:
    said = lines_of_kind(a_whole_report(), SHEET, "c10-h5 ")
    assert "Actualización de la guía técnica (Cumplido)" in said
    assert any(line.startswith("Grave · C10-H5-A2:") for line in said)


def test_an_answer_stands_with_the_finding_it_is_given_to() -> None:
    answer = FindingAnswer(reply=FindingReply.EXPLAINED, text="Faltó el acta.", by="Rosa", on=CUT_OFF)
    finding = Finding(code="not_completed", severity=Severity.SERIOUS, step="C10-H5-A2", answer=answer)
    report = a_whole_report().model_copy(update={"findings": (finding,)})
    assert (
        "Grave · C10-H5-A2: Se cerró sin cumplirse.\nSe explica: Faltó el acta. (Rosa, 28 de agosto de 2020)"
        in lines_of_kind(report, SHEET, "C10-H5-A2")
    )


def test_of_a_recurring_step_only_the_deliveries_that_are_not_in_order_are_listed() -> None:
    step = a_milestone("4", activities=occurrences(), deliveries=Deliveries(delivered=7, due=8, total=16))
    report = a_report(a_commitment(milestones=(step,)))
    said = lines_of_kind(report, SHEET, step.code)
    assert "7 de 8 con plazo hasta el corte; 16 en total" in said
    assert "Entregas: 6 cumplidas y verificadas." in said
    left = next(table for table in tables_of_kind(report, SHEET, step.code) if "demás" in table.caption)
    assert [row[0] for row in rows_of_table(left)] == ["C10-H4-2019.11", "C10-H4-2019.12"]


def test_a_usual_sheet_is_one_page() -> None:
    moved = ReportAmendment(
        field="due", old="2020-05-31", new="2020-08-31", resolution="Acta 3", reason="Elecciones.",
        effective_on=CUT_OFF,
    )  # fmt: skip
    parts = tuple(an_activity(str(number), "C10-H5") for number in range(1, 5))
    report = a_report(a_commitment(milestones=(a_milestone(activities=parts, amendments=(moved,)),)))
    for code in ("C10-H5", "C10-H5-A1"):
        with pikepdf.open(io.BytesIO(write_report(report, "pdf", SHEET, step=code))) as pdf:
            assert len(pdf.pages) == 1, code


def test_what_a_reader_would_ask_of_several_parts_alike_is_told_once() -> None:
    parts = tuple(an_activity(str(number), "C10-H5") for number in (1, 2))
    found = tuple(Finding(code="undated_step", severity=Severity.WARNING, step=part.code) for part in parts)
    report = a_report(a_commitment(milestones=(a_milestone(activities=parts),)), findings=found)
    said = [line for line in lines_of_kind(report, SHEET, "C10-H5") if line.startswith("Advertencia")]
    assert len(said) == 1
    assert said[0].startswith("Advertencia · C10-H5-A1, C10-H5-A2: Sin plazo")
