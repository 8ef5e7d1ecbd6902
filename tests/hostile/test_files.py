"""What a path may lead to besides a file that stays as it is."""

import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from documents.foreign.sources import open_source
from documents.readers.limited import outcome_of
from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Language
from tests.hostile.cases import PLAN, TITLE

needs_unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def refusal(path: Path) -> str:
    outcome = outcome_of(path)
    assert isinstance(outcome.told, InvalidDataError)
    assert outcome.seconds < 5
    return outcome.told.say(Language.ES)


@needs_unix
def test_a_pipe_that_nobody_writes_to_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.txt")
    assert "plan.txt: no se puede leer" in refusal(tmp_path / "plan.txt")


@needs_unix
def test_a_socket_and_an_endless_device_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("plan.txt")
        assert "no se puede leer" in refusal(Path("plan.txt"))
    assert "no se puede leer" in refusal(Path("/dev/zero"))


@needs_unix
def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").symlink_to("plan.txt")
    assert "plan.txt: no existe" in refusal(tmp_path / "plan.txt")


@needs_unix
def test_a_link_to_a_file_is_read_under_the_name_of_the_link(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN, "utf-8")
    (tmp_path / "b.txt").symlink_to("a.txt")
    told = outcome_of(tmp_path / "b.txt").told
    assert not isinstance(told, HitosError)
    assert told.files == ("b.txt",)


def test_a_way_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    assert "no existe" in refusal(tmp_path / "plan.txt" / "plan.txt")


@needs_unix
def test_a_file_that_may_not_be_read_is_refused() -> None:
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        plan = Path(folder) / "plan.txt"
        plan.write_text(PLAN, "utf-8")
        plan.chmod(0)
        with somebody_else(), pytest.raises(InvalidDataError) as refused:
            open_source(plan)
    assert "Revise los permisos" in refused.value.say(Language.ES)


@contextmanager
def somebody_else() -> Iterator[None]:
    """Root may read every file: then the process is nobody for a while."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(was)


_NOBODY = 65534


class Vanishing(type(Path())):  # type: ignore[misc]  # the class of paths on this system
    """A path whose file is gone between looking and opening."""

    def open(self, *_: object, **__: object) -> object:
        self.unlink()
        return super().open("rb")


def test_a_file_that_vanishes_between_looking_and_opening_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    with pytest.raises(InvalidDataError, match="cannot be read"):
        open_source(Vanishing(tmp_path / "plan.txt"))


def test_a_file_that_grows_while_it_is_read_is_read_or_refused(tmp_path: Path) -> None:
    path, done = tmp_path / "plan.txt", threading.Event()
    path.write_text(PLAN, "utf-8")

    def grow() -> None:
        with path.open("a", encoding="utf-8") as file:
            while not done.is_set() and file.tell() < 1_000_000:
                file.write("\nUna línea más.\n")

    growing = threading.Thread(target=grow)
    growing.start()
    told = outcome_of(path).told
    done.set()
    growing.join()
    assert isinstance(told, HitosError) or told.commitments[0].milestones[0].title == TITLE


@pytest.mark.parametrize(
    "name",
    [
        "a\nb.txt",
        "a\tb\x1b[31m.txt",
        "a\u202etxt.exe.txt",
        "-rf.txt",
        "--megabytes.txt",
        "a;touch b.txt",
        "{file}.txt",
        "%s.txt",
        "🏛.txt",
    ],
)
def test_a_name_is_only_ever_a_name(tmp_path: Path, name: str) -> None:
    try:
        (tmp_path / name).write_text(PLAN, "utf-8")
    except OSError:
        pytest.skip("this system has no such names")
    told = outcome_of(tmp_path / name).told
    assert not isinstance(told, HitosError)
    assert len(told.files) == 1
    assert not set(told.files[0]) & set("\n\t\x1b\u202e")
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no text")
def test_a_name_that_is_no_text_is_read_too(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt"))
    path.write_text(PLAN, "utf-8")
    assert not isinstance(outcome_of(path).told, HitosError)
    assert "�" in refusal(path.with_name(os.fsdecode(b"b\xff.txt")))
