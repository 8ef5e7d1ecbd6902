"""The tracker table: its codes, its status by rule, and the fields it must not leave empty."""

import csv
import io

import pytest
from openpyxl import load_workbook

from documents.writers.blocks import Paragraph, Style, Table
from documents.writers.kinds.registry import outline_of_kind
from documents.writers.kinds.tracker_rows import TrackerRow, reporting_period, rows_of, status_of
from documents.writers.report import write_report
from domain.rules.wording import Voice
from domain.values.language import Language
from domain.values.report import Deliveries, Report
from domain.values.vocabulary import ReportKind, State, Verdict
from tests.writers.kinds.whole_report import EARLIER, a_whole_report, lines_of_kind
from tests.writers.report_builders import (
    a_commitment,
    a_milestone,
    a_report,
    an_activity,
    an_address,
    occurrences,
)

TRACKER = ReportKind.TRACKER


def rows(report: Report) -> list[TrackerRow]:
    return [row for _, _, found in rows_of(report, Voice(report.language, report.words)) for row in found]


def as_csv(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(write_report(report, "csv", TRACKER).decode())))


@pytest.mark.parametrize(
    ("declared", "state", "status"),
    [
        (None, State.PLANNED, "NS"),
        (None, State.UNDER_WAY, "NS"),
        (None, State.COMPLETED, "C"),
        (0, State.UNDER_WAY, "NS"),
        (1, State.UNDER_WAY, "LP"),
        (49, State.UNDER_WAY, "LP"),
        (50, State.UNDER_WAY, "SP"),
        (99, State.IN_REVIEW, "SP"),
        (100, State.UNDER_WAY, "C"),
    ],
)
def test_the_status_follows_from_the_declared_percentage(declared: int | None, state: State, status: str) -> None:
    assert status_of(an_activity(declared=declared, state=state)) == status


def test_codes_are_the_plans_numbers_at_every_level() -> None:
    codes = [row.code for row in rows(a_whole_report())]
    assert codes == ["C10.1.5", "C10.4", "C10.5.1", "C10.5.2", "C10.6", "C10.7.9", "C19.6"]


def test_where_numbers_are_no_distinct_whole_numbers_the_order_counts() -> None:
    report = a_report(
        a_commitment("D-1-1", milestones=(a_milestone("E-1"), a_milestone("E-2"))),
        a_commitment("D-1-2", milestones=(a_milestone("1"), a_milestone("1"))),
    )
    assert [row.code for row in rows(report)] == ["C01.1", "C01.2", "C02.1", "C02.2"]


def test_activities_directly_under_a_commitment_come_after_its_milestones() -> None:
    commitment = a_commitment("3", milestones=(a_milestone("1"), a_milestone("4")), activities=(an_activity("2"),))
    assert [row.code for row in rows(a_report(commitment))] == ["C03.1", "C03.4", "C03.5"]
    later = commitment.model_copy(update={"activities": (an_activity("9"),)})
    assert [row.code for row in rows(a_report(later))] == ["C03.1", "C03.4", "C03.9"]


def test_obstacles_are_other_with_their_text_and_a_missing_challenge_is_visibly_missing() -> None:
    told = an_activity("1", declared=30, obstacles="Faltó el acuerdo.")
    silent = an_activity("2", declared=0)
    done = an_activity("3", declared=100)
    report = a_report(a_commitment(activities=(told, silent, done)))
    assert [(row["challenges"], row["challenges_other"], row["missing"]) for row in as_csv(report)] == [
        ("OT", "Faltó el acuerdo.", ""),
        ("", "", "challenges"),
        ("", "", ""),
    ]
    said = lines_of_kind(report, TRACKER)
    assert "FALTA" in said
    assert "OT: Faltó el acuerdo." in said
    assert "C10.2 (C10-H5-A2): reto (estado NS)" in said


def test_progress_is_one_to_three_bullets_and_nil_where_nobody_told() -> None:
    many = an_activity("1", narrative="Uno.\nDos.\n\nTres.\nCuatro.")
    none = an_activity("2", narrative=None)
    report = a_report(a_commitment(activities=(many, none)))
    assert [row.progress for row in rows(report)] == [("Uno.", "Dos.", "Tres. Cuatro."), ("NIL",)]


def test_a_recurring_step_is_one_row_with_its_count_and_the_evidence_of_its_deliveries() -> None:
    step = a_milestone("4", activities=occurrences(), deliveries=Deliveries(delivered=7, due=8, total=8))
    (row,) = rows(a_report(a_commitment(milestones=(step,))))
    assert row.progress == ("Entregas cumplidas: 7 de 8 con plazo hasta el corte; 8 en total.",)
    assert len(row.evidence) == 7


def test_evidence_that_was_returned_and_steps_that_were_withdrawn_are_left_out() -> None:
    kept = an_activity("1", evidence=(an_address("https://a.example.org"), an_address(verdict=Verdict.RETURNED)))
    gone = an_activity("2", state=State.WITHDRAWN)
    (row,) = rows(a_report(a_commitment(activities=(kept, gone))))
    assert row.evidence == ("https://a.example.org",)


def test_a_commitment_without_rows_says_whether_its_steps_were_withdrawn_or_it_has_none() -> None:
    gone = a_commitment("1", milestones=(a_milestone("1", "C1", state=State.WITHDRAWN),))
    said = lines_of_kind(a_report(gone, a_commitment("2")), TRACKER)
    assert "Los pasos del compromiso que aquí constan fueron retirados del plan." in said
    assert "A la fecha de corte este compromiso no tiene hitos ni actividades registrados." in said


def test_the_data_has_the_deadline_as_phrase_and_day_and_no_persons() -> None:
    first = as_csv(a_whole_report())[0]
    assert (first["reporting_period"], first["commitments"]) == ("2020-05-01/2020-08-28", "C10")
    guide = next(row for row in as_csv(a_whole_report()) if row["milestones"] == "C10.6")
    assert (guide["deadline"], guide["deadline_on"]) == ("agosto de 2020", "2020-08-31")
    assert (guide["indicators"], guide["owner_org"]) == ("", "CGC")
    assert guide["lead_department"] == "Contraloría General de Cuentas - CGC"
    assert "user" not in " ".join(first)
    assert EARLIER.isoformat() in first["reporting_period"]


def test_the_period_without_an_earlier_cut_off_is_the_plans_or_the_day() -> None:
    report = a_whole_report().model_copy(update={"since": None})
    assert reporting_period(report) == "2018-11-01/2020-08-28"
    assert reporting_period(report.model_copy(update={"period": None})) == "2020-08-28"


def test_a_commitments_title_is_never_left_alone_above_its_table() -> None:
    blocks = list(outline_of_kind(a_whole_report(), ReportKind.TRACKER).blocks)
    before = [blocks[place - 1] for place, block in enumerate(blocks) if isinstance(block, Table)]
    assert before
    assert all(isinstance(block, Paragraph) and block.style is Style.LEAD for block in before)


def test_a_text_that_begins_like_a_formula_is_no_formula() -> None:
    report = a_report(a_commitment(activities=(an_activity(title="=1+1", narrative="@SUM(A1)"),)))
    (row,) = as_csv(report)
    assert (row["indicator_text"], row["progress"]) == ("'=1+1", "'@SUM(A1)")


@pytest.mark.parametrize("language", Language)
def test_workbook_and_csv_hold_the_same_rows(language: Language) -> None:
    report = a_whole_report(language)
    book = load_workbook(io.BytesIO(write_report(report, "xlsx", TRACKER)))
    cells = [list(row) for sheet in book for row in sheet.iter_rows(values_only=True)]
    head = next(place for place, row in enumerate(cells) if row[0] == "reporting_period")
    told = as_csv(report)
    assert cells[head] == list(told[0])
    assert [row[1:4] for row in cells[head + 1 : head + 1 + len(told)]] == [
        [row["commitments"], row["milestones"], row["indicators"] or None] for row in told
    ]
