"""What a person sees of documents and of the register: places, differences, near-misses, mergers."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLE, Hitos


@pytest.fixture
def rescheduled(tmp_path: Path) -> Path:
    """The example plan a year on: a deadline moved, a title in other words, a lead changed."""
    text = EXAMPLE.read_text("utf-8")
    for old, new in (
        ("start: 2019-03, end: 2019-05", "start: 2019-03, end: 2019-09"),
        ("title: Diagnóstico de las competencias que pueden trasladarse", "title: Compra de equipo de cómputo"),
        ("leads: [CGC]", "leads: [SENACYT]"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "plan_reprogramado.yaml"
    path.write_text(text, "utf-8")
    return path


def test_every_value_is_explained_with_its_place_in_words(hitos: Hitos, monkeypatch: pytest.MonkeyPatch) -> None:
    said = hitos("plan", "read", "--explain", EXAMPLE).out
    assert "Where" in said
    assert 'line 38, key "title"' in " ".join(said.split())
    assert "2018-11-01 (given by month)" in said
    monkeypatch.setenv("HITOS_LANGUAGE", "es")
    said = hitos("plan", "read", "--explain", EXAMPLE).out
    assert "Dónde está" in said
    assert "línea 38, clave «title»" in " ".join(said.split())


def test_lines_that_no_field_took_are_shown_with_their_text(hitos: Hitos, tmp_path: Path) -> None:
    path = tmp_path / "informe.md"
    path.write_text(
        "# Informe de avance\n\n## Compromiso 4. Datos abiertos\n\n### Hito 1. Portal\n\n> Nota al margen\n\n"
        "Avance 50%. Se hizo.\n",
        "utf-8",
    )
    for words in (("plan", "read"), ("plan", "read", "--explain")):
        assert "line 7: Nota al margen" in hitos(*words, path).out.replace("informe.md, ", "")


def test_a_first_import_says_what_was_made_in_a_few_lines_and_json_says_all(hitos: Hitos) -> None:
    said = hitos("plan", "import", EXAMPLE, "--as-of", "2018-11-01", "--dry-run")
    assert said.code == 0
    assert len(said.out.splitlines()) < 6
    assert "2 commitments" in said.out
    rows = json.loads(hitos("plan", "import", EXAMPLE, "--as-of", "2018-11-01", "--json").out)
    assert {row["change"] for row in rows} == {"added"}
    assert {"code": "C10-H1", "change": "added", "field": "", "before": None}.items() <= next(
        row for row in rows if row["code"] == "C10-H1"
    ).items()


def test_differences_stand_old_beside_new_and_nothing_is_saved_by_looking(
    planned: Hitos, rescheduled: Path
) -> None:
    before = planned("plan", "show", "--json").out
    looked = planned("plan", "import", rescheduled, "--dry-run", "--json", "--as-of", "2019-04-01")
    rows = {(row["code"], row["field"]): row for row in json.loads(looked.out)}
    replaced = rows["C10-H1-A1", "title"]
    assert (replaced["change"], replaced["after"]) == ("replaced", "Compra de equipo de cómputo")
    assert "C10-H1-A1" in looked.err
    assert planned("plan", "show", "--json").out == before
    assert planned("amend", "list").out == ""
    said = planned("plan", "import", rescheduled, "--as-of", "2019-04-01").out
    assert "text replaced" in said
    assert "2019-05-31" in said
    assert "2019-09-30" in said
    assert "plan_reprogramado" not in planned("amend", "list").err
    assert "2019-09-30" in planned("amend", "list").out
    again = planned("plan", "import", rescheduled, "--as-of", "2019-04-02")
    assert (again.code, again.out) == (0, "")
    assert "No differences" in again.err


def test_a_report_given_before_its_plan_is_saved_after_it(hitos: Hitos, tmp_path: Path) -> None:
    report = tmp_path / "informe.txt"
    report.write_text(
        "INFORME FINAL\n\nCOMPROMISO 10. Herramientas\n\nHITO 1. Publicación distinta de lo anterior\n\n"
        "Actividad 1. Taller de cierre\nAvance 100%. Se hizo.\n",
        "utf-8",
    )
    rows = json.loads(hitos("plan", "import", report, EXAMPLE, "--json", "--as-of", "2018-11-01").out)
    assert rows[0]["code"] == "PAN-2018-2020"
    assert ("C10-H1", "title") in {(row["code"], row["field"]) for row in rows}


def test_a_steps_values_lead_back_to_file_and_line(planned: Hitos, rescheduled: Path) -> None:
    assert planned("plan", "import", rescheduled, "--as-of", "2019-04-01").code == 0
    views = json.loads(planned("plan", "source", "C10-H7-A1", "--json").out)
    assert [view["source"] for view in views] == ["gobierno_abierto.yaml", "plan_reprogramado.yaml"]
    assert all(view["places"]["title"]["line"] > 1 for view in views)
    assert "gobierno_abierto.yaml, line" in planned("plan", "source", "C10").out
    missing = planned("plan", "source", "C10-H99")
    assert (missing.code, "C10-H99" in missing.err) == (2, True)


def test_institutions_are_edited_found_near_and_merged(planned: Hitos) -> None:
    assert planned("institution", "add", "Secretaría de Panificación y Programación de la Presidencia").code == 0
    twice = planned("institution", "add", "INAP")
    assert (twice.code, "INAP" in twice.err) == (4, True)
    (pair,) = json.loads(planned("institution", "near", "--json").out)
    assert (pair["one"], "panificacion" in pair["why"]) == ("SEGEPLAN", True)
    steps = json.loads(planned("institution", "show", "SEGEPLAN", "--json").out)["roles"]
    preview = planned("institution", "merge", "SEGEPLAN", pair["other"], "--why", "errata", "--dry-run")
    assert preview.code == 0
    assert planned("institution", "near", "--json").out.strip() != "[]"
    done = planned("institution", "merge", "SEGEPLAN", pair["other"], "--why", "errata")
    assert "SEGEPLAN" in done.out
    assert planned("institution", "near").out == ""
    shown = json.loads(planned("institution", "show", pair["other"], "--json").out)
    assert (shown["acronym"], shown["was"], shown["roles"]) == ("SEGEPLAN", [pair["other"]], steps)
    listed = json.loads(planned("institution", "list", "--json").out)
    assert pair["other"] not in {row["acronym"] for row in listed}
    changes = ("--acronym", "SGP", "--alias", "Segeplán GT", "--remove-alias", pair["other"], "--language", "en")
    assert planned("institution", "edit", "SEGEPLAN", *changes).code == 0
    assert "SGP" in planned("institution", "show", "segeplan").out
    assert planned("institution", "show", pair["other"]).code == 2


def test_a_merger_needs_a_reason_and_two_institutions(planned: Hitos) -> None:
    for words in (("INAP", "NADIE"), ("INAP", "inap")):
        said = planned("institution", "merge", *words, "--why", "x")
        assert (said.code in {1, 2}, said.out) == (True, "")
        assert words[1].upper() in said.err
    empty = planned("institution", "merge", "INAP", "SCEP", "--why", " ")
    assert (empty.code, empty.out) == (4, "")
