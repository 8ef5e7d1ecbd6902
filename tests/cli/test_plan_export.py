"""``hitos plan export``: a plan out as YAML and into an installation that has none."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Hitos


def test_a_plan_goes_from_one_installation_to_another(
    planned: Hitos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = json.loads(planned("plan", "show", "--json", "--as-of", "2018-11-01").out)
    said = planned("plan", "export", "PAN-2018-2020", "-o", "plan.yaml")
    assert (said.code, said.out) == (0, "")
    monkeypatch.setenv("HITOS_HOME", str(tmp_path / "elsewhere"))
    assert planned("plan", "import", "plan.yaml", "--as-of", "2018-11-01").code == 0
    assert json.loads(planned("plan", "show", "--json", "--as-of", "2018-11-01").out) == shown
    assert planned("plan", "export", "-o", "again.yaml").code == 0
    assert (tmp_path / "again.yaml").read_bytes() == (tmp_path / "plan.yaml").read_bytes()


def test_nothing_is_written_over_what_is_there(planned: Hitos, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("mine")
    said = planned("plan", "export", "-o", "plan.yaml")
    assert (said.code, "it exists already" in said.err) == (4, True)
    assert (tmp_path / "plan.yaml").read_text() == "mine"


def test_a_plan_that_is_not_there_is_told(planned: Hitos) -> None:
    assert planned("plan", "export", "OTRO").code == 2
