"""Bad input from the outside: each says what, where and what to do; nothing is lost and nothing half done."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLE, Hitos

STEP = "C10-H7-A1"


@pytest.mark.parametrize(
    ("broken", "mended", "message"),
    [
        # an institution that the register does not have
        ("leads: [CGC]", "leads: [CONTRALORIA-X]", "CONTRALORIA-X"),
        # end before start
        ("start: 2019-03, end: 2019-05", "start: 2019-06, end: 2019-05", "2019-05-31"),
        # a date that does not exist
        ("end: 2020-08-30", "end: 2020-02-30", "2020-02-30"),
        # two steps with one code
        ('number: "10", title: Monitoreo', 'number: "9", title: Monitoreo', "C10-H7-A9"),
        # a key nobody knows
        ("escalate_after: 10", "escalate_afer: 10", "escalate_afer"),
    ],
)
def test_a_plan_with_a_mistake_is_refused_with_its_place_and_nothing_is_stored(
    hitos: Hitos, tmp_path: Path, broken: str, mended: str, message: str
) -> None:
    text = EXAMPLE.read_text("utf-8")
    assert broken in text
    plan = tmp_path / "plan.yaml"
    plan.write_text(text.replace(broken, mended, 1), "utf-8")
    said = hitos("plan", "import", plan)
    assert said.code == 4
    assert message in said.err
    assert hitos("plan", "list", "--json").out.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("letter.txt", b"Estimados: adjunto encontrara la factura. Saludos.\n"),
        ("binary.txt", b"\x00\x01\x02\xff" * 1000),
        ("damaged.yaml", b"code: [PAN\ntitle: {"),
        ("photo.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 64),
    ],
)
def test_a_file_that_is_no_plan_is_refused_with_exit_code_4(
    hitos: Hitos, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    for verb in ("read", "import"):
        said = hitos("plan", verb, tmp_path / name)
        assert (said.code, said.out) == (4, "")
        assert name in said.err
    assert hitos("plan", "list", "--json").out.strip() == "[]"


def test_a_file_of_200_megabytes_is_refused_unread(hitos: Hitos, tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(200_000_000)
    said = hitos("plan", "read", tmp_path / "huge.txt")
    assert said.code == 4
    assert "huge.txt" in said.err


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("progress", "report", STEP, "--percent", "130", "--text", "Listo"), 4, "130"),
        (("progress", "report", "C10-H99", "--percent", "10", "--text", "Listo"), 2, "C10-H99"),
        (("progress", "report", "no code", "--percent", "10", "--text", "Listo"), 4, "no code"),
        (("evidence", "add", STEP, "--address", "no es una dirección"), 4, "dirección"),
        (("evidence", "add", STEP, "--address", "javascript:alert(1)"), 4, "javascript"),
        (("amend", "date", STEP, "--due", "2019-02-30", "--resolution", "A-1", "--reason", "x"), 4, "2019-02-30"),
        (("amend", "date", STEP, "--due", "2018-01-01", "--resolution", "A-1", "--reason", "x"), 4, "2018-01-01"),
        (("amend", "lead", STEP, "--to", "NADIE", "--resolution", "A-1", "--reason", "x"), 2, "NADIE"),
        (("review", "accept", STEP), 1, STEP),
        (("advance", "--as-of", "2018-10-31"), 4, "2018-11-01"),
        (("report", "freeze", "--as-of", "2999-01-01"), 4, "2999-01-01"),
        (("plan", "show", "--plan", "OTRO"), 2, "PAN-2018-2020"),
    ],
)
def test_a_command_that_cannot_be_done_says_why_and_changes_nothing(
    planned: Hitos, words: tuple[str, ...], code: int, message: str
) -> None:
    before = planned("plan", "show", "--json").out
    said = planned(*words)
    assert (said.code, said.out) == (code, "")
    assert message in said.err
    assert "Traceback" not in said.err
    assert planned("plan", "show", "--json").out == before


def test_a_hostile_file_name_and_hostile_texts_are_data_and_never_obeyed(
    planned: Hitos, tmp_path: Path, home: Path
) -> None:
    proof = tmp_path / "..;rm -rf ~;=1+1\n.txt"
    proof.write_text("acta de la reunión", "utf-8")
    assert planned("advance", "--as-of", "2018-11-01").code == 0
    text = '=HYPERLINK("http://example.org")'
    day = ("--as-of", "2018-11-05")
    assert planned("progress", "report", STEP, "--percent", "40", "--text", text, *day).code == 0
    assert planned("evidence", "add", STEP, "--file", proof, *day).code == 0
    (listed,) = json.loads(planned("evidence", "list", STEP, "--json").out)
    assert "\n" not in listed["name"]
    stored = [path for path in (home / "evidence").rglob("*") if path.is_file()]
    assert [path.name.endswith(listed["sha256"][-10:]) for path in stored] == [True]
    shown = planned("progress", "show", STEP, "--json").out
    assert json.dumps(text)[1:-1] in shown


def test_a_database_of_a_newer_version_is_refused_and_left_alone(planned: Hitos, home: Path) -> None:
    with sqlite3.connect(home / "hitos.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    said = planned("plan", "list")
    assert (said.code, said.out) == (4, "")
    assert "9999" in said.err


def test_the_command_runs_as_a_process_and_ends_with_its_exit_code(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cli", "plan", "read", "nothing.txt"],
        cwd=Path(__file__).resolve().parents[2], capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (4, "")
    assert "nothing.txt" in done.stderr
