"""``hitos report kinds`` and ``hitos report write --kind``, as people type them."""

import json
from pathlib import Path

import pytest

from documents.writers.kinds.forms import forms_of
from domain.values.vocabulary import ReportKind
from tests.cli.conftest import Hitos

DAY = ("--as-of", "2020-01-31")


def written(hitos: Hitos, folder: Path, *words: object) -> list[str]:
    """The names of the files that ``report write`` made, in its order."""
    said = hitos("report", "write", *DAY, *words, "-o", folder)
    assert said.code == 0, said.err
    return [Path(line).name for line in said.out.split()]


def test_the_kinds_are_listed_with_what_each_is_for_and_what_it_needs(hitos: Hitos) -> None:
    rows = json.loads(hitos("report", "kinds", "--json").out)
    assert [row["kind"] for row in rows] == sorted(
        (kind.value for kind in ReportKind), key=[row["kind"] for row in rows].index
    )
    assert len(rows) == len(ReportKind)
    told = {row["kind"]: row for row in rows}
    assert "--since" in told["period"]["needs"]
    assert told["tracker"]["forms"] == "docx pdf html md json xlsx csv"
    assert all(row["name"] and row["for"] for row in rows)
    assert "Executive summary of one page" in hitos("report", "kinds").out


def test_without_a_form_every_form_of_the_kind_is_written(planned: Hitos, tmp_path: Path) -> None:
    names = written(planned, tmp_path / "out", "--kind", "tracker")
    assert names == [
        f"informe-PAN-2018-2020-2020-01-31-tabla-borrador.{form}" for form in forms_of(ReportKind.TRACKER)
    ]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(names)


def test_the_period_is_compared_with_the_day_that_is_given(planned: Hitos, tmp_path: Path) -> None:
    refused = planned("report", "write", *DAY, "--kind", "period")
    assert refused.code == 1
    assert "--since YYYY-MM-DD" in refused.err
    [name] = written(planned, tmp_path, "--kind", "period", "--since", "2019-10-31", "--form", "md")
    said = (tmp_path / name).read_text("utf-8")
    assert said.startswith("# Informe de avance, del 31 de octubre de 2019 al 31 de enero de 2020\n")
    later = planned("report", "write", *DAY, "--kind", "period", "--since", "2020-02-01")
    assert later.code == 4


def test_a_sheet_is_about_the_step_and_in_the_view_that_are_asked_for(planned: Hitos, tmp_path: Path) -> None:
    asked = ("--kind", "milestone", "--step", "c10-h5", "--institution", "infom", "--form", "md")
    assert written(planned, tmp_path, *asked) == [
        "informe-PAN-2018-2020-2020-01-31-ficha-C10-H5-INFOM-borrador.md"
    ]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--kind", "milestone"), 1, "give its code with --step"),
        (("--kind", "milestone", "--step", "C99"), 2, '"C99" is not in this report'),
        (("--kind", "evaluation"), 1, "has none. For this plan there are: closing, executive"),
        (("--kind", "nada"), 2, "nada"),
        (("--kind", "period", "--since", "ayer"), 2, "ayer"),
        (("--kind", "tracker", "--step", "C10-H5"), 1, "leave out --step C10-H5"),
        (("--kind", "tracker", "--form", "odt"), 4, "There are: docx, pdf, html, md, json, xlsx, csv"),
        (("--kind", "tracker", "--template", "oficio.docx"), 4, "leave out --template"),
        (("--cut-off", "2020-01-31"), 4, "give one of them"),
    ],
)
def test_what_cannot_be_made_is_said_with_an_exit_code(
    planned: Hitos, words: tuple[str, ...], code: int, told: str
) -> None:
    said = planned("report", "write", *DAY, *words)
    assert (said.code, told in said.err) == (code, True), said.err


EMBLEM = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><circle cx="40" cy="20" r="18"/></svg>'


def test_the_offices_emblem_stands_on_its_reports(
    planned: Hitos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    emblem = tmp_path / "escudo.svg"
    emblem.write_text(EMBLEM, "utf-8")
    monkeypatch.setenv("HITOS_LOGO", str(emblem))
    [name] = written(planned, tmp_path, "--form", "html")
    assert 'class="logo" src="data:image/svg+xml;base64,' in (tmp_path / name).read_text("utf-8")
    assert planned("doctor").code == 0


def test_an_emblem_that_cannot_be_used_is_refused_with_its_place_and_reason(
    planned: Hitos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    emblem = tmp_path / "escudo.svg"
    emblem.write_text(EMBLEM.replace("<circle", "<script/><circle"), "utf-8")
    monkeypatch.setenv("HITOS_LOGO", str(emblem))
    refused = planned("report", "write", *DAY, "--form", "html", "-o", tmp_path / "out")
    assert refused.code == 4
    assert "<script>" in refused.err
    assert not (tmp_path / "out").exists()
    amiss = planned("doctor")
    assert amiss.code == 3
    assert "<script>" in amiss.out
