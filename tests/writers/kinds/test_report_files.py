"""Reports of any kind as files: their names, and that they appear whole or not at all."""

from datetime import date
from pathlib import Path

import pytest

from documents.writers.report import write_report
from domain.rules.verification import code_of
from domain.values.errors import InvalidDataError, RefusedError
from domain.values.language import Language
from domain.values.report import Report
from domain.values.vocabulary import ReportKind
from operations.reports.files import write_report_file
from tests.writers.kinds.whole_report import a_whole_report


@pytest.mark.parametrize(
    ("kind", "step", "institution", "name"),
    [
        (ReportKind.CLOSING, None, None, "informe-GT-2018-2020-08-28-borrador.md"),
        (ReportKind.CLOSING, None, "infom", "informe-GT-2018-2020-08-28-INFOM-borrador.md"),
        (ReportKind.PERIOD, None, "INFOM", "informe-GT-2018-2020-08-28-avance-INFOM-borrador.md"),
        (ReportKind.MILESTONE, "c10-h5 ", None, "informe-GT-2018-2020-08-28-ficha-C10-H5-borrador.md"),
        (ReportKind.TRACKER, None, None, "informe-GT-2018-2020-08-28-tabla-borrador.md"),
    ],
)
def test_a_files_name_says_plan_day_kind_step_view_and_that_it_is_a_draft(
    tmp_path: Path, kind: ReportKind, step: str | None, institution: str | None, name: str
) -> None:
    path = write_report_file(
        a_whole_report(), "md", tmp_path / "new", institution=institution, kind=kind, step=step
    )
    assert path == tmp_path / "new" / name
    assert path.stat().st_mode & 0o777 == 0o644


def test_an_english_report_has_an_english_name(tmp_path: Path) -> None:
    path = write_report_file(a_whole_report(Language.EN), "csv", tmp_path, kind=ReportKind.TRACKER)
    assert path.name == "report-GT-2018-2020-08-28-tracker-draft.csv"
    assert path.read_bytes() == write_report(a_whole_report(Language.EN), "csv", ReportKind.TRACKER)


def signed(**said: object) -> Report:
    made = {"snapshot_sha256": "d" * 64, "signed_by": "Ana Prueba", "signed_on": date(2020, 8, 31)}
    return a_whole_report().model_copy(update={**made, **said})


def test_a_draft_leaves_the_signed_file_of_the_same_day_as_it_is(tmp_path: Path) -> None:
    published = write_report_file(signed(), "md", tmp_path)
    sealed = published.read_bytes()
    assert published.name == "informe-GT-2018-2020-08-28.md"
    for draft in (a_whole_report(), signed(signed_by=None, signed_on=None)):
        assert write_report_file(draft, "md", tmp_path).name == "informe-GT-2018-2020-08-28-borrador.md"
    assert published.read_bytes() == sealed


def test_another_signed_cut_off_of_the_same_day_is_written_beside_the_first(tmp_path: Path) -> None:
    published = write_report_file(signed(), "md", tmp_path)
    sealed = published.read_bytes()
    other = signed(snapshot_sha256="e" * 64)
    beside = write_report_file(other, "md", tmp_path)
    assert beside.name == f"informe-GT-2018-2020-08-28-{code_of('e' * 64)}.md"
    assert write_report_file(signed(), "md", tmp_path) == published, "the same bytes keep their place"
    assert published.read_bytes() == sealed != beside.read_bytes()


def test_what_cannot_be_made_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(RefusedError):
        write_report_file(a_whole_report(), "pdf", tmp_path, kind=ReportKind.MILESTONE)
    with pytest.raises(InvalidDataError, match=r"odt.*docx, pdf, html, md, json, xlsx"):
        write_report_file(a_whole_report(), "odt", tmp_path)
    assert list(tmp_path.iterdir()) == []
