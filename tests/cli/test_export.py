"""``hitos export`` as an officer runs it: files that appear whole, are never overwritten, and a frozen cut-off."""

import csv
import io
import json
import zipfile
from pathlib import Path

from frictionless import Package
from openpyxl import load_workbook

from tests.cli.conftest import Hitos

HALF_WAY = "2019-08-15"


def tables(path: Path) -> dict[str, list[dict[str, str]]]:
    """The tables of a ZIP by name."""
    with zipfile.ZipFile(path) as archive:
        return {
            name.removesuffix(".csv"): list(
                csv.DictReader(io.StringIO(archive.read(name).decode("utf-8"), newline=""))
            )
            for name in archive.namelist()
            if name.endswith(".csv")
        }


def test_a_package_and_a_workbook_are_written_and_never_over_another_file(planned: Hitos, tmp_path: Path) -> None:
    said = planned(
        "export", "--as-of", HALF_WAY, "-o", tmp_path / "a.zip", "--workbook", tmp_path / "a.xlsx", "--json"
    )
    assert said.code == 0, said.err
    listed = {row["file"]: row for row in json.loads(said.out)}
    assert listed["actividades.csv"]["rows"] == 36
    assert listed[str(tmp_path / "a.zip")]["bytes"] == (tmp_path / "a.zip").stat().st_size
    assert Package(str(tmp_path / "a.zip")).validate().valid
    book = load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames[:4] == ["Léame", "planes", "compromisos", "hitos"]
    heads = [cell.value for cell in book["hitos"][1]]
    second = dict(zip(heads, (cell.value for cell in book["hitos"][2]), strict=True))
    assert (second["Estado"], second["Fechas heredadas"]) == ("planificado", "no")
    again = planned("export", "--as-of", HALF_WAY, "-o", tmp_path / "a.zip")
    assert (again.code, "a.zip" in again.err) == (4, True)


def test_a_trial_run_says_what_would_be_written_and_writes_nothing(planned: Hitos, tmp_path: Path) -> None:
    said = planned("export", "--as-of", HALF_WAY, "--dry-run", "--json")
    names = [row["file"] for row in json.loads(said.out)]
    assert names[-1] == f"datos-abiertos-PAN-2018-2020-{HALF_WAY}.zip"
    assert "nothing was written" in said.err
    assert not list(tmp_path.glob("*.zip"))


def test_an_unknown_plan_and_a_day_to_come_are_told_with_the_way_out(planned: Hitos) -> None:
    assert planned("export", "--plan", "NADA").code == 2
    ahead = planned("export", "--as-of", "2199-01-01")
    assert (ahead.code, "lies after today" in ahead.err) == (4, True)


def test_a_frozen_cut_off_says_the_same_after_the_records_changed(planned: Hitos, tmp_path: Path) -> None:
    done(
        planned,
        "progress",
        "report",
        "C10-H1-A1",
        "--percent",
        "40",
        "--text",
        "Se comenzó",
        "--as-of",
        "2019-02-01",
    )
    done(planned, "report", "freeze", "--as-of", HALF_WAY)
    assert planned("export", "--cut-off", HALF_WAY, "-o", tmp_path / "frozen.zip").code == 0
    assert planned("export", "--as-of", HALF_WAY, "-o", tmp_path / "records.zip").code == 0
    done(planned, "progress", "report", "C10-H1-A1", "--percent", "90", "--text", "Mucho", "--as-of", "2019-03-01")
    assert planned("export", "--cut-off", HALF_WAY, "-o", tmp_path / "again.zip").code == 0
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / "frozen.zip").read_bytes()
    assert Package(str(tmp_path / "frozen.zip")).validate().valid
    assert planned("export", "--cut-off", "1999-01-01").code == 2


def test_a_frozen_cut_off_and_the_records_of_its_day_agree_in_what_a_cut_off_keeps(
    planned: Hitos, tmp_path: Path
) -> None:
    done(
        planned,
        "progress",
        "report",
        "C10-H1-A1",
        "--percent",
        "40",
        "--text",
        "Se comenzó",
        "--as-of",
        "2019-02-01",
    )
    done(planned, "evidence", "add", "C10-H1-A1", "--address", "https://example.org/acta", "--as-of", "2019-02-01")
    done(planned, "report", "freeze", "--as-of", HALF_WAY)
    done(planned, "export", "--cut-off", HALF_WAY, "-o", tmp_path / "frozen.zip")
    done(planned, "export", "--as-of", HALF_WAY, "-o", tmp_path / "records.zip")
    frozen, records = tables(tmp_path / "frozen.zip"), tables(tmp_path / "records.zip")
    not_kept = {"hitos": {"condicion", "repeticion"}, "responsables": {"unidad"}}
    for table in ("planes", "compromisos", "hitos", "actividades", "responsables", "evidencias", "hallazgos"):
        kept = {row["id"]: without(row, not_kept.get(table, set())) for row in frozen[table]}
        assert kept == {row["id"]: without(row, not_kept.get(table, set())) for row in records[table]}, table
    assert [row["relato"] for row in frozen["seguimiento"]] == ["Se comenzó"]
    assert {row["sigla"] for row in frozen["instituciones"]} == {row["sigla"] for row in records["instituciones"]}


def done(hitos: Hitos, *words: object) -> None:
    """Run a command that must succeed."""
    said = hitos(*words)
    assert said.code == 0, said.err


def without(row: dict[str, str], columns: set[str]) -> dict[str, str]:
    return {name: cell for name, cell in row.items() if name not in columns}
