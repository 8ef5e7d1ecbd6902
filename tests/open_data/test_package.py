"""The package as whoever downloads it finds it: valid, whole, the same however often, nobody's data in it."""

import csv
import hashlib
import json
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package as DataPackage
from openpyxl import load_workbook

from documents.writers.open_data.workbook import write_workbook
from domain.values.errors import InvalidDataError, ManyProblemsError, NotFoundError, RefusedError
from domain.values.open_data import Licence
from operations.open_data.checking import check_package
from operations.open_data.wishes import Wishes, ogp_ids_in
from storage.database import Database
from tests.builders import a_plan
from tests.open_data.story import DAY, GIVEN_NAME, MAIL, PEOPLE, TELEPHONE, Written, tell, write


@pytest.fixture
def written(sqlite_database: Database, tmp_path: Path) -> Written:
    """The story's package as of the cut-off."""
    tell(sqlite_database)
    return write(sqlite_database, tmp_path / "made", "PLAN-1")


def rows(written: Written, table: str) -> list[dict[str, str]]:
    """A table as a program reads it."""
    with (written.folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_frictionless_finds_the_unpacked_and_the_zipped_package_valid(written: Written) -> None:
    unpacked = DataPackage(str(written.folder / "datapackage.json")).validate()
    assert unpacked.valid, unpacked.flatten(["title", "message"])
    assert len(unpacked.tasks) == 10
    zipped = DataPackage(str(written.archive)).validate()
    assert zipped.valid, zipped.flatten(["title", "message"])


def test_frictionless_sees_a_pointer_that_leads_nowhere(written: Written) -> None:
    """The check above can fail."""
    path = written.folder / "actividades.csv"
    path.write_bytes(path.read_bytes().replace(b"PLAN-1/C10-H1,", b"PLAN-1/C99-H1,"))
    found = DataPackage(str(written.folder / "datapackage.json")).validate().flatten(["type"])
    assert {"foreign-key"} <= {kind for (kind,) in found}


def test_nobodys_name_mail_or_telephone_is_in_any_file(written: Written) -> None:
    with zipfile.ZipFile(written.archive) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8")
            for secret in (MAIL, TELEPHONE, GIVEN_NAME, *PEOPLE, "Vista.", "Porque sí", "Bien, Ana"):
                assert secret not in text, (name, secret)


def test_texts_say_where_something_was_left_out_and_are_otherwise_as_recorded(written: Written) -> None:
    (commitment,) = rows(written, "compromisos")
    assert commitment["problema"] == "Escriba a [correo omitido] o llame al [teléfono omitido]."
    (report,) = (row for row in rows(written, "seguimiento") if row["tipo"] == "report")
    assert report["relato"] == "Se avanzó.\nMás con [correo omitido], tel. [teléfono omitido]; «acta, 3»."
    assert report["obstaculos"] == "-2 técnicos"
    _, address = rows(written, "evidencias")
    assert address["direccion"] == "https://example.org/?u=[correo omitido]&d=22301234"
    assert '=HYPERLINK("https://example.org","premio")' in {row["titulo"] for row in rows(written, "hitos")}


def test_what_came_after_the_cut_off_is_not_told(
    written: Written, sqlite_database: Database, tmp_path: Path
) -> None:
    assert "Después del corte" not in {row["relato"] for row in rows(written, "seguimiento")}
    file, address = rows(written, "evidencias")
    assert (file["dictamen"], file["revisada"], file["comprobacion"]) == ("accepted", "2020-08-22", "intact")
    assert (address["dictamen"], address["revisada"]) == ("pending", "")
    later = write(sqlite_database, tmp_path / "later", "PLAN-1", date(2020, 9, 10))
    assert "Después del corte" in {row["relato"] for row in rows(later, "seguimiento")}
    told = [row["id"].removeprefix("PLAN-1/C10-H2") for row in rows(later, "seguimiento")]
    assert told == ["/I1", "/I2", "/R1", "/C1", "/C2"]
    second = rows(later, "hitos")[1]
    assert (second["situacion"], second["avance_declarado"], second["avance_verificado"]) == (
        "overdue",
        "90",
        "60",
    )


def test_declared_and_verified_original_dates_and_levels_stand_apart(written: Written) -> None:
    first, second, third = rows(written, "hitos")
    assert (second["avance_declarado"], second["avance_verificado"]) == ("60", "60")
    assert (second["plazo"], second["plazo_original"], second["plazo_precision"]) == (
        "2020-08-31",
        "2020-06-30",
        "day",
    )
    assert (second["informado"], second["aceptado"], second["cerrado"]) == ("2020-08-20", "2020-08-22", "")
    assert (first["avance_declarado"], first["estado"]) == ("", "planned")
    assert [third[f"entregas_{what}"] for what in ("hechas", "vencidas", "total")] == ["0", "3", "3"]
    (commitment,) = rows(written, "compromisos")
    assert (commitment["avance_declarado"], commitment["nivel_ogp"]) == ("15", "limited")
    assert (commitment["nivel_autoevaluacion"], commitment["plazo_precision"]) == ("limited", "month")


def test_the_tree_has_every_step_once_under_what_it_is_part_of(written: Written) -> None:
    (plan,) = json.loads((written.folder / "planes.json").read_text("utf-8"))["planes"]
    (commitment,) = plan["compromisos"]
    parts = {hito["codigo"]: [each["codigo"] for each in hito["actividades"]] for hito in commitment["hitos"]}
    assert parts == {
        "C10-H1": ["C10-H1-A1", "C10-H1-A2"], "C10-H2": [], "C10-H3": ["C10-H3-E1", "C10-H3-E2", "C10-H3-E3"],
    }  # fmt: skip
    assert [each["codigo"] for each in commitment["actividades"]] == ["C10-A9"]
    assert commitment["hitos"][1]["avance_declarado"] == 60
    assert commitment["hitos"][1]["fechas_heredadas"] is False


def test_in_the_workbook_no_cell_is_a_formula_and_days_numbers_and_words_are_what_they_are(
    written: Written, tmp_path: Path
) -> None:
    package = written.package
    write_workbook(written.folder, package.facts, package.words, package.files, tmp_path / "planes.xlsx")
    book = load_workbook(tmp_path / "planes.xlsx")
    kinds = {
        cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None
    }
    assert "f" not in kinds
    heads, _, second, _ = book["hitos"].iter_rows()
    told = {head.value: cell for head, cell in zip(heads, second, strict=True)}
    assert told["Título"].value == '=HYPERLINK("https://example.org","premio")'
    assert told["Título"].quotePrefix
    assert told["Plazo"].value == datetime(2020, 8, 31)  # noqa: DTZ001  (a sheet's days have no zone)
    assert (told["Avance declarado (%)"].value, told["Situación"].value) == (60, "por vencer")
    report = next(row for row in book["seguimiento"].iter_rows(values_only=True) if "Se avanzó" in str(row))
    assert "-2 técnicos" in report
    again = tmp_path / "again.xlsx"
    write_workbook(written.folder, package.facts, package.words, package.files, again)
    assert again.read_bytes() == (tmp_path / "planes.xlsx").read_bytes()


def test_the_same_cut_off_gives_the_same_bytes(sqlite_database: Database, tmp_path: Path) -> None:
    tell(sqlite_database)
    first = write(sqlite_database, tmp_path / "a", "PLAN-1").archive.read_bytes()
    assert write(sqlite_database, tmp_path / "b", "PLAN-1").archive.read_bytes() == first


def test_postgresql_writes_what_sqlite_writes(
    sqlite_database: Database, postgres_database: Database, tmp_path: Path
) -> None:
    for database in (sqlite_database, postgres_database):
        tell(database)
    one = write(sqlite_database, tmp_path / "a", "PLAN-1").folder
    other = write(postgres_database, tmp_path / "b", "PLAN-1").folder
    assert {file.name: file.read_text("utf-8") for file in one.iterdir()} == {
        file.name: file.read_text("utf-8") for file in other.iterdir()
    }


def test_every_fingerprint_is_that_of_the_file_in_the_archive(written: Written) -> None:
    with zipfile.ZipFile(written.archive) as archive:
        digests = {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
        package = json.loads(archive.read("datapackage.json"))
        record = json.loads(archive.read("catalogo.jsonld"))
        sums = dict(line.split("  ")[::-1] for line in archive.read("SHA256SUMS").decode().splitlines())
    assert sums == {name: digest for name, digest in digests.items() if name != "SHA256SUMS"}
    assert all(each["hash"] == f"sha256:{digests[each['path']]}" for each in package["resources"])
    told = {each["dcat:downloadURL"]["@id"]: each["spdx:checksum"] for each in record["dcat:distribution"]}
    assert {name: each["spdx:checksumValue"]["@value"] for name, each in told.items()} == {
        name: digests[name] for name in digests if name not in {"SHA256SUMS", "catalogo.jsonld"}
    }


def test_the_package_says_its_cut_off_licence_publisher_period_and_where_it_is(
    sqlite_database: Database, tmp_path: Path
) -> None:
    tell(sqlite_database)
    wishes = Wishes(Licence.CC0, "https://hitos.example.org", {"PLAN-1/C10": "GT0094"})
    made = write(sqlite_database, tmp_path / "made", "PLAN-1", wishes=wishes)
    package: dict[str, Any] = json.loads((made.folder / "datapackage.json").read_text("utf-8"))
    assert (package["version"], package["created"]) == ("2020-08-28", "2020-08-28T06:00:00Z")
    assert package["licenses"][0]["name"] == "CC0-1.0"
    assert package["contributors"][0]["title"] == "Institución INFOM"
    record = json.loads((made.folder / "catalogo.jsonld").read_text("utf-8"))
    assert record["dct:temporal"]["dcat:startDate"]["@value"] == "2018-11-01"
    address = "https://hitos.example.org/planes/PLAN-1/datos-abiertos/"
    assert record["@id"] == address
    assert all(each["dcat:downloadURL"]["@id"].startswith(address) for each in record["dcat:distribution"])
    assert rows(made, "compromisos")[0]["id_ogp"] == "GT0094"


def test_several_plans_go_into_one_package_and_a_day_to_come_into_none(
    sqlite_database: Database, tmp_path: Path
) -> None:
    tell(sqlite_database)
    with sqlite_database.writing() as session:
        a_plan(session, code="OTRO", lead="MINEDUC", coordinator="GPAT")
    both = write(sqlite_database, tmp_path / "both")
    assert [row["id"] for row in rows(both, "planes")] == ["OTRO", "PLAN-1"]
    assert both.package.facts.plan is None
    assert DataPackage(str(both.archive)).validate().valid
    check_package(both.archive)
    with pytest.raises(InvalidDataError, match="2020-09-16"):
        write(sqlite_database, tmp_path / "ahead", "PLAN-1", date(2020, 9, 16))
    with pytest.raises(NotFoundError, match="OTRO, PLAN-1"):
        write(sqlite_database, tmp_path / "none", "NADA", DAY - timedelta(days=1))


def test_what_is_checked_before_publishing_is_found_in_order(written: Written) -> None:
    counted = check_package(written.archive)
    assert counted == {
        file.name.removesuffix(".csv"): file.rows for file in written.package.files if file.rows is not None
    }
    assert (counted["hitos"], counted["actividades"]) == (3, 6)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("actividades.csv", b"PLAN-1/C10-H1,", b"PLAN-1/C99-H1,", "PLAN-1/C99-H1"),
        ("hitos.csv", b",under_way,", b",underway,", "enum"),
        ("hitos.csv", b"2020-08-31", b"2020-08-32", "date"),
        ("seguimiento.csv", b",60,", b",160,", "0–100"),
        ("instituciones.csv", b"INFOM,", b"INAP,", "2×"),
        ("compromisos.csv", b"[correo omitido]", b"ana@example.org", "e-mail address"),
        ("modificaciones.csv", b"campo", b"field", "header"),
        ("planes.json", b'"codigo": "C10-H2"', b'"codigo": "C10-H9"', None),
    ],
)
def test_a_package_with_a_mistake_is_not_published(
    written: Written, name: str, old: bytes, new: bytes, said: str | None
) -> None:
    """Even where its fingerprints were made anew after the mistake."""
    path = written.folder / name
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new, 1))
    if said is not None:
        sums = written.folder / "SHA256SUMS"
        lines = (line.split("  ")[1] for line in sums.read_text("ascii").splitlines())
        sums.write_text("".join(f"{digest(written.folder / each)}  {each}\n" for each in lines), "ascii")
    with zipfile.ZipFile(written.archive, "w") as archive:
        for file in written.package.files:
            archive.write(written.folder / file.name, file.name)
    with pytest.raises(ManyProblemsError, match=said or "SHA-256") as caught:
        check_package(written.archive)
    assert caught.value.problems


def test_what_is_no_package_at_all_is_refused(written: Written) -> None:
    written.archive.write_bytes(written.archive.read_bytes()[:500])
    with pytest.raises(RefusedError, match="no readable ZIP"):
        check_package(written.archive)


def test_ogps_identifiers_are_read_from_a_list_and_a_line_that_is_none_is_named(tmp_path: Path) -> None:
    path = tmp_path / "ogp-ids.csv"
    assert ogp_ids_in(path) == {}
    path.write_text("id,id_ogp\nPLAN-1/C10,GT0094\n\n", "utf-8")
    assert ogp_ids_in(path) == {"PLAN-1/C10": "GT0094"}
    path.write_text("PLAN-1/C10,94\n", "utf-8")
    with pytest.raises(InvalidDataError, match="line 1"):
        ogp_ids_in(path)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
