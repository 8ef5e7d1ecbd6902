"""No document makes its reader call anybody, run anything or show another file of this machine."""

import io
import socket
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.foreign.sources import Source
from documents.readers.read import read_source
from domain.values.errors import HitosError
from tests.hostile import pdfs, sheets, texts, word
from tests.hostile.cases import Case
from tests.hostile.zips import packed

REFERRING = tuple(
    case
    for case in (*word.CASES, *sheets.CASES, *pdfs.CASES, *texts.CASES)
    if any(
        mark in case.name
        for mark in (
            "elsewhere",
            "file of this machine",
            "programs",
            "script",
            "start a program",
            "links to",
            "run a program",
        )
    )
)


@pytest.fixture
def calls() -> Iterator[tuple[int, list[object]]]:
    """A server of this machine's own and whoever called it."""
    heard: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        over = threading.Event()

        def listen() -> None:
            while not over.is_set():
                try:
                    connection, caller = server.accept()
                except TimeoutError:
                    continue
                heard.append(caller)
                connection.close()

        listening = threading.Thread(target=listen)
        listening.start()
        yield server.getsockname()[1], heard
        over.set()
        listening.join()


@pytest.mark.parametrize("case", REFERRING, ids=lambda case: case.name)
def test_nobody_is_called_and_no_file_shown_even_without_a_confined_process(
    case: Case, tmp_path: Path, calls: tuple[int, list[object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read in this process, where nothing stops it; the document's addresses lead to a server that listens."""
    port, heard = calls
    secret = tmp_path / "secreto.txt"
    secret.write_text("palabra-secreta", "utf-8")
    path = case.build(tmp_path)
    data = _redirected(path.read_bytes(), f"127.0.0.1:{port}/".encode(), str(secret).encode())
    monkeypatch.chdir(tmp_path)
    try:
        said = read_source(Source(path.name, data)).model_dump_json()
    except HitosError as error:
        said = str(error)
    assert "palabra-secreta" not in said
    assert heard == []
    assert sorted(item.name for item in tmp_path.iterdir()) == sorted({path.name, "secreto.txt"})


def test_there_are_such_documents_of_every_form(tmp_path: Path) -> None:
    assert {case.build(tmp_path).suffix for case in REFERRING} >= {".docx", ".xlsx", ".pdf", ".md", ".yaml"}


def _redirected(data: bytes, server: bytes, file: bytes) -> bytes:
    def led(part: bytes) -> bytes:
        return part.replace(b"127.0.0.1:9/", server).replace(b"/etc/hostname", file)

    if not data.startswith(b"PK"):
        return led(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return packed({name: led(archive.read(name)) for name in archive.namelist()})
