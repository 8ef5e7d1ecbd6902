"""Reports of any kind as files: their names, and that they appear whole or not at all."""

from pathlib import Path

import pytest

from documents.writers.report import write_report
from domain.values.errors import InvalidDataError, RefusedError
from domain.values.language import Language
from domain.values.vocabulary import ReportKind
from operations.reports.files import write_report_file
from tests.writers.kinds.whole_report import a_whole_report


@pytest.mark.parametrize(
    ("kind", "step", "institution", "name"),
    [
        (ReportKind.CLOSING, None, None, "informe-GT-2018-2020-08-28.md"),
        (ReportKind.CLOSING, None, "infom", "informe-GT-2018-2020-08-28-INFOM.md"),
        (ReportKind.PERIOD, None, "INFOM", "informe-GT-2018-2020-08-28-avance-INFOM.md"),
        (ReportKind.MILESTONE, "c10-h5 ", None, "informe-GT-2018-2020-08-28-ficha-C10-H5.md"),
        (ReportKind.TRACKER, None, None, "informe-GT-2018-2020-08-28-tabla.md"),
    ],
)
def test_a_files_name_says_plan_day_kind_step_and_view(
    tmp_path: Path, kind: ReportKind, step: str | None, institution: str | None, name: str
) -> None:
    path = write_report_file(
        a_whole_report(), "md", tmp_path / "new", institution=institution, kind=kind, step=step
    )
    assert path == tmp_path / "new" / name
    assert path.stat().st_mode & 0o777 == 0o644


def test_an_english_report_has_an_english_name(tmp_path: Path) -> None:
    path = write_report_file(a_whole_report(Language.EN), "csv", tmp_path, kind=ReportKind.TRACKER)
    assert path.name == "report-GT-2018-2020-08-28-tracker.csv"
    assert path.read_bytes() == write_report(a_whole_report(Language.EN), "csv", ReportKind.TRACKER)


def test_what_cannot_be_made_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(RefusedError):
        write_report_file(a_whole_report(), "pdf", tmp_path, kind=ReportKind.MILESTONE)
    with pytest.raises(InvalidDataError, match=r"odt.*docx, pdf, html, md, json, xlsx"):
        write_report_file(a_whole_report(), "odt", tmp_path)
    assert list(tmp_path.iterdir()) == []
