"""``hitos policy explain``: of a milestone with parts, what its parts will cause, each with its code."""

import json
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import select
from typer.testing import CliRunner, Result

from cli.policy import app
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.vocabulary import State
from runtime.wiring import open_runtime
from tests.builders import a_plan


@pytest.fixture
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first milestone is followed through the second, which is due in August."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HITOS_HOME", str(tmp_path / "casa"))
    monkeypatch.setenv("COLUMNS", "80")
    with open_runtime() as runtime, runtime.database.writing() as session:
        whole, part = a_plan(session, steps=2, due=date(2019, 8, 31)).steps
        whole.has_children, whole.next_check_on = True, None
        part.parent_id = whole.id


def explain(*words: str) -> Result:
    return CliRunner().invoke(app, ["explain", "C10-H1", "--as-of", "2019-08-20", *words])


@pytest.mark.usefixtures("installation")
def test_every_message_of_a_whole_names_the_part_it_is_about() -> None:
    told = json.loads(explain("--json").stdout)
    assert {each["step"] for each in told} == {"C10-H2"}
    assert [each["rung"] for each in told[:3]] == ["before-14", "before-7", "before-1"]
    said = explain().output
    assert "Paso" in said.splitlines()[0]
    assert max(map(len, said.splitlines())) <= 80
    assert "Y así cada 7 días de atraso" in said


@pytest.mark.usefixtures("installation")
@pytest.mark.parametrize("code", ["C10-H1", "C10-H2"])
def test_why_nothing_will_be_sent_is_said(code: str) -> None:
    with open_runtime() as runtime, runtime.database.writing() as session:
        for step in session.exec(select(Step)):
            step.state = State.IN_REVIEW
    said = CliRunner().invoke(app, ["explain", code, "--as-of", "2019-08-20"]).output
    assert f"{code} no causará ningún aviso: " in said
    assert ("sus partes" in said) is (code == "C10-H1")


@pytest.mark.usefixtures("installation")
def test_how_it_goes_on_and_what_days_are_counted_is_said() -> None:
    with open_runtime() as runtime, runtime.database.writing() as session:
        session.exec(select(Plan)).one().reminders = {"counting": "working", "take_up_after": 4, "review_after": 3}
        for step in session.exec(select(Step)):
            step.state, step.waiting_since = State.IN_REVIEW, date(2019, 8, 19)
    said = " ".join(CliRunner().invoke(app, ["explain", "C10-H2", "--as-of", "2019-08-20"]).output.split())
    assert "Y así cada 3 días, hasta que se decida." in said
    assert "Los días se cuentan hábiles" in said
    assert "de atraso" not in said
