"""The kinds made of the five documents' plans, imported and reported on as they stand."""

import io
from datetime import UTC, date, datetime

import pikepdf
import pytest

from documents.readers.read import read_files
from documents.writers.kinds.forms import forms_of
from documents.writers.report import write_report
from domain.values.errors import RefusedError
from domain.values.language import Language
from domain.values.report import Report
from domain.values.vocabulary import ReportKind
from operations.actor import Actor
from operations.finding import find_plan
from operations.importing.document import import_document
from operations.reports.building import build_report
from operations.reports.earlier import since
from storage.database import Database
from tests.readers.shared_cases import SHARED
from tests.writers.kinds.whole_report import lines_of_kind, rows_of_table, tables_of_kind

SEEDS = {
    "000": ("000_abd787f1e71214d9.txt", date(2022, 6, 30)),
    "001": ("001_810282737a75ad5b.txt", date(2020, 8, 28)),
    "002": ("002_05f7034f3048aaf7.txt", date(2022, 6, 30)),
    "003": ("003_98e875b15f815d29.txt", date(2022, 12, 31)),
    "004": ("004_adccf84db263e53a.txt", date(2020, 8, 28)),
}


def report_on(database: Database, seed: str) -> Report:
    """The seed's plan at a cut-off, with what changed since a day half a year before."""
    name, day = SEEDS[seed]
    path = SHARED / "seeds" / name
    if not path.exists():
        pytest.skip("the acceptance documents are not beside this checkout: left out")
    imported = datetime(day.year - 1, 1, 10, 18, tzinfo=UTC)
    with database.writing() as session:
        import_document(session, read_files([path]), Actor("Ana Prueba", imported), zone="America/Guatemala")
    with database.reading() as session:
        plan = find_plan(session, None)
        report = build_report(session, plan, day)
        earlier = since(session, plan, report, day.replace(month=1, day=1).isoformat())
        return report.model_copy(update={"since": earlier})


@pytest.mark.parametrize("seed", SEEDS)
def test_every_kind_that_fits_a_real_plan_is_written_in_every_form(sqlite_database: Database, seed: str) -> None:
    report = report_on(sqlite_database, seed)
    for language in Language:
        told = report.model_copy(update={"language": language})
        for kind in ReportKind:
            step = _step_for(told, kind)
            if kind is ReportKind.EVALUATION and told.indicators is None:
                with pytest.raises(RefusedError):
                    write_report(told, "md", kind)
                continue
            for form in forms_of(kind):
                written = write_report(told, form, kind, step=step)
                assert written, (kind, form)
                if kind is ReportKind.EXECUTIVE and form == "pdf":
                    with pikepdf.open(io.BytesIO(written)) as pdf:
                        assert len(pdf.pages) == 1


def test_the_follow_up_of_the_policy_sheet_begins_with_its_gaps(sqlite_database: Database) -> None:
    report = report_on(sqlite_database, "000")
    gaps = next(table for table in tables_of_kind(report, ReportKind.FOLLOW_UP) if table.caption == "De 6 pasos")
    assert rows_of_table(gaps)[0] == ("Plazo", "6 de 6", "todos")
    assert "El documento dice que no hay evaluación: «No»." in lines_of_kind(report, ReportKind.FOLLOW_UP)


def test_the_tracker_of_the_final_report_has_a_row_for_each_of_its_activities(sqlite_database: Database) -> None:
    report = report_on(sqlite_database, "001")
    written = write_report(report, "csv", ReportKind.TRACKER).decode()
    assert len(written.splitlines()) > 20
    assert ",C10.7.9," in written.replace("C10.7,C10.7.9", ",C10.7.9")
    assert "C19.6" in written


def test_the_evaluation_of_the_strategic_plan_tells_its_components(sqlite_database: Database) -> None:
    report = report_on(sqlite_database, "003")
    overview = next(
        table for table in tables_of_kind(report, ReportKind.EVALUATION) if table.columns[0].name == "Componente"
    )
    assert sum(int(row[1]) for row in rows_of_table(overview)) == len(report.commitments)
    assert "Medio Ambiente y Gestión de Riesgos" in " ".join(lines_of_kind(report, ReportKind.EVALUATION))


def _step_for(report: Report, kind: ReportKind) -> str | None:
    first = report.commitments[0]
    if kind is ReportKind.LOCAL_END:
        return first.code
    return (*first.milestones, *first.activities)[0].code if kind is ReportKind.MILESTONE else None
