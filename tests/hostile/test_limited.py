"""The process that reads a foreign file: its limits, what it is not given, and how its answers come back."""

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from documents.foreign.answers import answer, told_in
from documents.readers.limited import BUSY, Limits, outcome_of, read_files_limited
from documents.readers.read import read_files
from domain.values.errors import (
    HitosError,
    InvalidDataError,
    ManyProblemsError,
    NotFoundError,
    RefusedError,
    UnavailableError,
)
from domain.values.language import Language, Text
from tests.hostile.cases import PLAN
from tests.hostile.pdfs import CASES as PDFS

ROOT = Path(__file__).resolve().parents[2]
ENDLESS = next(case for case in PDFS if "thousand million times" in case.name)


def a_plan(folder: Path, name: str = "plan.txt") -> Path:
    path = folder / name
    path.write_text(PLAN, "utf-8")
    return path


def children() -> set[str]:
    """The processes of this one's threads, by number; other tests of the process may have left some."""
    return {
        number for task in Path("/proc/self/task").iterdir() for number in (task / "children").read_text().split()
    }


def confined(work: str) -> str:
    """What a fresh interpreter says that has closed its ways out and then does ``work``."""
    code = f"from documents.foreign.confinement import close_ways_out\nclose_ways_out()\n{work}"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.stdout + done.stderr


def test_a_file_is_understood_as_it_is_without_limits(tmp_path: Path) -> None:
    path = a_plan(tmp_path)
    assert read_files_limited([path]) == read_files([path])


def test_several_files_become_one_plan_and_their_problems_are_told_together(tmp_path: Path) -> None:
    one, other = a_plan(tmp_path), a_plan(tmp_path, "otro.txt")
    assert read_files_limited([one, other]).files == ("plan.txt", "otro.txt")
    with pytest.raises(ManyProblemsError) as caught:
        read_files_limited([tmp_path / "a.txt", one, tmp_path / "b.txt"])
    assert len(caught.value.problems) == 2
    with pytest.raises(InvalidDataError):
        read_files_limited([])


def test_a_file_that_takes_too_long_is_given_up_and_the_way_out_is_told(tmp_path: Path) -> None:
    outcome = outcome_of(ENDLESS.build(tmp_path), Limits(seconds=1.5))
    assert isinstance(outcome.told, InvalidDataError)
    assert "plan.pdf: no se terminó de leer en 1.5 s" in outcome.told.say(Language.ES)
    assert "--seconds" in outcome.told.say(Language.EN)
    assert outcome.seconds < BUSY * 1.5 + 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process within its address space")
def test_more_memory_than_allowed_is_not_given_and_the_way_out_is_told(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN + "a " * 20_000_000, "utf-8")
    outcome = outcome_of(path, Limits(megabytes=128))
    assert isinstance(outcome.told, InvalidDataError)
    assert "plan.txt: leerlo pide más de 128 MB" in outcome.told.say(Language.ES)
    assert "--megabytes" in outcome.told.say(Language.EN)


@pytest.mark.parametrize("limits", [Limits(seconds=0.1), Limits(megabytes=10)])
def test_limits_in_which_nothing_could_be_read_are_refused(tmp_path: Path, limits: Limits) -> None:
    with pytest.raises(InvalidDataError, match="at least"):
        read_files_limited([a_plan(tmp_path)], limits)


def test_no_process_and_no_open_file_stays_behind(tmp_path: Path) -> None:
    endless, plan = ENDLESS.build(tmp_path), a_plan(tmp_path)
    before = children(), len(list(Path("/dev/fd").iterdir()))
    outcome_of(endless, Limits(seconds=1))
    outcome_of(plan)
    assert (children(), len(list(Path("/dev/fd").iterdir()))) == before


def test_two_threads_read_at_once(tmp_path: Path) -> None:
    path, found = a_plan(tmp_path), list[object]()
    threads = [threading.Thread(target=lambda: found.append(outcome_of(path).told)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [read_files([path])] * 2


@pytest.mark.parametrize("kind", [InvalidDataError, NotFoundError, RefusedError, UnavailableError])
def test_a_problem_comes_back_as_what_it_was(kind: type[HitosError]) -> None:
    sent = kind(Text(es="{file}: falta {count}", en="{file}: {count} is missing"), file="año\udce9.txt", count=3)
    told, peak = told_in(answer(sent, 12.5))
    assert type(told) is kind
    assert (told.text, told.data, peak) == (sent.text, sent.data, 12.5)


def test_many_problems_come_back_in_their_order(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("code: P\ntitel: x\ncommitments: []\n", "utf-8")
    with pytest.raises(ManyProblemsError) as here:
        read_files([path])
    with pytest.raises(ManyProblemsError) as there:
        read_files_limited([path])
    assert [problem.say(Language.ES) for problem in there.value.problems] == [
        problem.say(Language.ES) for problem in here.value.problems
    ]


@pytest.mark.parametrize(
    "work",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('example.org', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import os; os.system('true')",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.fork()",
        "open('/etc/hostname').read()",
        "import pathlib; pathlib.Path('/etc/passwd').read_bytes()",
        "open('fuera.txt', 'w')",
        "import tempfile; tempfile.mkstemp(dir='.')",
        "import os; os.remove('/nothing')",
    ],
)
def test_a_library_finds_no_way_out(work: str) -> None:
    assert "PermissionError: not " in confined(work)


def test_what_readers_need_of_their_own_stays_open() -> None:
    needed = "import openpyxl, pdfplumber, zoneinfo; zoneinfo.ZoneInfo('America/Guatemala'); print('read')"
    assert confined(needed).strip() == "read"


def test_the_process_is_given_no_settings_and_no_passwords(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reading process dies of a poisoned module if it takes its paths from the environment."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "__init__.py").write_text("raise SystemExit('taken from outside')", "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "documents" / "__init__.py"))
    monkeypatch.chdir(tmp_path)
    assert read_files_limited([a_plan(tmp_path)]).commitments


def test_a_child_asked_for_nothing_ends_with_an_error_and_not_with_an_answer() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "documents.readers.child"],
        input=json.dumps({}).encode(),
        capture_output=True,
        check=False,
        timeout=60,
        env={"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode != 0
    assert done.stdout == b""
