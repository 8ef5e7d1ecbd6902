"""A command is imported when it is asked for, with nothing heavy that it does not need; listings stay true."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.core import TyperGroup

from cli.later import Later
from cli.main import app
from tests.cli.conftest import Hitos

ROOT = Path(__file__).resolve().parents[2]
WRITERS = {"docx", "docxtpl", "lxml", "openpyxl", "typst"}
ALWAYS_HEAVY = WRITERS | {"alembic", "apprise", "fastapi", "httpx", "pdfminer", "pdfplumber", "prefect", "uvicorn"}
DATABASE = {"sqlalchemy", "sqlmodel"}
MAIL = {"cryptography", "jinja2"}
LOADED = """
import sys
from cli.main import run
try:
    run(sys.argv[1:])
except SystemExit as ended:
    assert not ended.code, ended.code
print("", *{name.partition(".")[0] for name in sys.modules}, sep="\\n")
"""


def listed(group: TyperGroup, path: str = "hitos") -> Iterator[tuple[str, Later]]:
    for name, command in group.commands.items():
        assert isinstance(command, Later), name
        yield f"{path} {name}", command
        real = command.loaded()
        if isinstance(real, TyperGroup) and any(isinstance(each, Later) for each in real.commands.values()):
            yield from listed(real, f"{path} {name}")


@pytest.mark.parametrize("command", [pytest.param(command, id=path) for path, command in listed(app)])
def test_a_listing_says_of_a_command_what_its_own_help_begins_with(command: Later) -> None:
    assert " ".join(command.loaded().help.split("\n\n")[0].split()) == command.help


def test_the_listing_of_a_group_is_the_one_of_the_commands_in_it(hitos: Hitos) -> None:
    said = hitos("report", "--help").out
    assert "Los cortes y sus firmas / cut-offs and their signatures." in said
    assert "--plan" in hitos("report", "signers", "list", "--help").out


def test_a_misspelt_command_below_a_group_is_told_which_was_meant(hitos: Hitos) -> None:
    said = hitos("report", "templat", "check")
    assert said.code == 2
    assert "Did you mean 'template'?" in said.err


@pytest.mark.parametrize(
    ("words", "absent"),
    [
        ("--help", ALWAYS_HEAVY | DATABASE | MAIL | {"pydantic_settings"}),
        ("plan --help", ALWAYS_HEAVY | DATABASE | MAIL),
        ("report --help", ALWAYS_HEAVY | DATABASE | MAIL),
        ("report kinds", ALWAYS_HEAVY | DATABASE | MAIL),
        ("plan read --help", ALWAYS_HEAVY | MAIL),
        ("plan list", ALWAYS_HEAVY | MAIL),
        ("report list --help", ALWAYS_HEAVY | MAIL),
        ("outbox list", ALWAYS_HEAVY),
    ],
)
def test_a_command_loads_nothing_heavy_that_it_does_not_need(words: str, absent: set[str], hitos: Hitos) -> None:
    hitos("db", "status")  # makes the database, which alembic is loaded for
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *words.split()], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.splitlines())
    assert "typer" in loaded
    assert loaded & absent == set()
