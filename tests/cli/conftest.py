"""The command line in this process: its own home, its exit code and what it said."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.main import run

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "gobierno_abierto.yaml"


@dataclass(frozen=True)
class Said:
    """What a command answered: exit code, data on standard output, remarks on standard error."""

    code: int
    out: str
    err: str


Hitos = Callable[..., Said]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty installation that speaks English, so that tests read in one language."""
    monkeypatch.setenv("HITOS_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HITOS_LANGUAGE", "en")
    monkeypatch.setenv("COLUMNS", "240")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


@pytest.fixture
def hitos(home: Path, capsys: pytest.CaptureFixture[str]) -> Hitos:
    """Run ``hitos`` with these words."""

    def call(*words: object) -> Said:
        capsys.readouterr()
        code = exit_code(*words)
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return call


@pytest.fixture(scope="session")
def planned_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation with the example plan imported on its first day, made once and copied for every test."""
    home = tmp_path_factory.mktemp("planned") / "home"
    with pytest.MonkeyPatch.context() as settings:
        settings.setenv("HITOS_HOME", str(home))
        assert exit_code("plan", "import", EXAMPLE, "--as-of", "2018-11-01") == 0
    return home


@pytest.fixture
def planned(hitos: Hitos, home: Path, planned_home: Path) -> Hitos:
    """The same with the example plan imported on its first day."""
    shutil.copytree(planned_home, home)
    return hitos


def exit_code(*words: object) -> int:
    """What ``hitos`` ends with."""
    with pytest.raises(SystemExit) as ended:
        run([str(word) for word in words])
    return int(ended.value.code or 0)
