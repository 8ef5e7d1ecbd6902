"""``hitos indicator``: what people record of a strategic plan, and the figures that follow."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Hitos

STRATEGIC = Path(__file__).resolve().parents[2] / "examples" / "plan_estrategico.yaml"
PLAN = "PEM-2022-2024"


@pytest.fixture
def strategic(hitos: Hitos) -> Hitos:
    """The command line with the example strategic plan imported."""
    assert hitos("plan", "import", STRATEGIC, "--as-of", "2022-01-01").code == 0
    return hitos


def test_recorded_figures_become_the_six_with_both_groupings(strategic: Hitos) -> None:
    for factor, percent in (
        ("vision", 70),
        ("mission", 85),
        ("values", 90),
        ("objectives", 62),
        ("strategies", 55),
    ):
        done = strategic(
            "indicator", "record", PLAN, factor, percent, "--source", "Workshop 2", "--as-of", "2022-12-15"
        )
        assert done.code == 0
    assert done.out == f"{PLAN}: strategies, 55% on 2022-12-15. The figures: hitos indicator show {PLAN}\n"
    for options, expected in (
        ((), [66, 77, 51, 86, 279, 70]),
        (("--grouping", "table"), [80, 67, 54, 119, 320, 80]),
    ):
        shown = json.loads(strategic("indicator", "show", "--as-of", "2022-12-31", "--json", *options).out)
        assert [figure["percent"] for figure in shown["figures"]] == expected
        assert [row["source"] for row in shown["recorded"]] == ["Workshop 2"] * 5


def test_the_setting_chooses_the_grouping(strategic: Hitos, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HITOS_INDICATOR_GROUPING", "table")
    said = strategic("indicator", "show", PLAN, "--as-of", "2022-12-31").out
    assert "Grouping used: that of the table (efficacy: vision and values;" in said
    assert "not computed: vision and values are missing" in said
    assert "nobody has recorded it" in said


def test_a_dry_run_records_nothing(strategic: Hitos) -> None:
    told = strategic(
        "indicator", "record", PLAN, "vision", 70, "--source", "x", "--as-of", "2022-12-15", "--dry-run", "--json"
    )
    assert json.loads(told.out)["percent"] == 70
    assert "nothing was saved" in told.err
    shown = json.loads(strategic("indicator", "show", "--as-of", "2022-12-31", "--json").out)
    assert shown["recorded"] == []


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("record", PLAN, "vision", 101, "--source", "x"), 4, "101 is no percentage from 0 to 100"),
        (("record", PLAN, "vision", 70, "--source", " "), 4, "the source (--source)"),
        (("record", "NONE", "vision", 70, "--source", "x"), 2, 'There is no plan "NONE"'),
        (("record", PLAN, "luck", 70, "--source", "x"), 2, "luck"),
        (("show", "NONE"), 2, 'There is no plan "NONE"'),
    ],
)
def test_what_cannot_be_is_refused_with_the_way_out(
    strategic: Hitos, words: tuple[object, ...], code: int, told: str
) -> None:
    said = strategic("indicator", *words)
    assert said.code == code
    assert told in said.err


def test_a_national_plan_has_no_indicators_and_says_how_to_begin(planned: Hitos) -> None:
    said = planned("indicator", "show")
    assert said.code == 2
    assert "hitos indicator record PAN-2018-2020 vision 85 --source" in said.err


def test_findings_of_a_strategic_plan_are_told_in_its_words(strategic: Hitos) -> None:
    said = json.loads(strategic("report", "findings", "--as-of", "2022-12-31", "--json").out)
    told = {(row["code"], row["step"]): row["says"] for row in said}
    assert told["no_activities", "E-1-1-1"] == "La estrategia no tiene acciones, aunque otras de su objetivo sí."
    assert told["plan_without_action_plan", ""].startswith("El documento dice que no hay plan de acción")
    assert ("undated_step", "E-1-1-3") in told
