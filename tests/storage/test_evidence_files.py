"""Evidence files on a real disk: kept once, whole or not at all, and never by their given name."""

import os
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.media_types import media_type_of
from domain.rules.texts import LONGEST_NAME, shown_file_name
from domain.values.errors import InvalidDataError, NotFoundError, UnavailableError
from storage.evidence_files import EvidenceFiles

PROJECT = Path(__file__).resolve().parents[2]
ON_A_FULL_DISK = """
import resource, sys
from io import BytesIO
from pathlib import Path
from domain.values.errors import UnavailableError
from storage.evidence_files import EvidenceFiles

resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    EvidenceFiles(Path(sys.argv[1])).keep(BytesIO(b"x" * 3_000_000), 10_000_000)
except UnavailableError as error:
    print(error)
"""


def _everything_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_is_kept_under_its_hash_and_read_back(tmp_path: Path) -> None:
    store = EvidenceFiles(tmp_path / "evidence")
    content = os.urandom(3_000_001)
    stored = store.keep(BytesIO(content), 5_000_000)
    assert (stored.sha256, stored.size) == (sha256(content).hexdigest(), 3_000_001)
    assert store.path(stored.sha256) == tmp_path / "evidence" / stored.sha256[:2] / stored.sha256[2:]
    with store.open(stored.sha256) as file:
        assert file.read() == content


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    store = EvidenceFiles(tmp_path)
    assert store.keep(BytesIO(b"acta"), 10) == store.keep(BytesIO(b"acta"), 10)
    assert len(_everything_in(tmp_path)) == 1


def test_an_empty_file_is_refused_and_nothing_stays(tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError, match="The file is empty; it proves nothing and was not saved"):
        EvidenceFiles(tmp_path).keep(BytesIO(b""), 10)
    assert _everything_in(tmp_path) == []


def test_a_file_over_the_limit_is_refused_with_the_limit_and_nothing_stays(tmp_path: Path) -> None:
    store = EvidenceFiles(tmp_path)
    assert store.keep(BytesIO(b"x" * 2_000_000), 2_000_000).size == 2_000_000
    with pytest.raises(InvalidDataError, match=r"more than 2000000 bytes.*HITOS_EVIDENCE_MOST_BYTES"):
        store.keep(BytesIO(b"y" * 2_000_001), 2_000_000)
    assert len(_everything_in(tmp_path)) == 1


def test_a_disk_that_takes_no_more_leaves_nothing_behind(tmp_path: Path) -> None:
    """A real refusal of the system: the child may write no file larger than 100,000 bytes."""
    folder = tmp_path / "evidence"
    child = subprocess.run(
        [sys.executable, "-c", ON_A_FULL_DISK, str(folder)],
        cwd=PROJECT, capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    assert child.stdout == (
        f"The file could not be stored in {folder}: the system takes no file that large. Nothing was left "
        "behind; free some space or check the folder and repeat.\n"
    ), child.stderr
    assert _everything_in(folder) == []


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "evidence").write_text("a file stands where the folder should")
    with pytest.raises(UnavailableError, match=r"could not be stored in .*evidence: it exists already\."):
        EvidenceFiles(tmp_path / "evidence").keep(BytesIO(b"acta"), 10)


def test_a_source_that_breaks_off_leaves_nothing_behind(tmp_path: Path) -> None:
    class BreaksOff(BytesIO):
        def read(self, _: int | None = -1, /) -> bytes:
            part = super().read(4)
            if not part:
                raise ConnectionResetError("peer went away")
            return part

    with pytest.raises(UnavailableError):
        EvidenceFiles(tmp_path).keep(BreaksOff(b"acta" * 3), 1_000)
    assert _everything_in(tmp_path) == []


def test_altered_and_missing_files_are_noticed_and_attaching_again_heals(tmp_path: Path) -> None:
    store = EvidenceFiles(tmp_path)
    kept = store.keep(BytesIO(b"acta"), 10).sha256
    assert store.holds(kept) is True
    store.path(kept).write_bytes(b"otra")
    assert store.holds(kept) is False
    store.keep(BytesIO(b"acta"), 10)
    assert store.holds(kept) is True
    store.path(kept).unlink()
    assert store.holds(kept) is None
    with pytest.raises(NotFoundError, match=rf"The file {kept} is not in .*; recover it from a backup"):
        store.open(kept)


@pytest.mark.parametrize("given", ["../../etc/passwd", "a" * 63, "A" * 64, "a" * 64 + "\n", "", "٣" * 64])
def test_what_is_no_hash_never_becomes_a_path(tmp_path: Path, given: str) -> None:
    with pytest.raises(InvalidDataError, match=r"is not a SHA-256 \(64 hexadecimal digits\)"):
        EvidenceFiles(tmp_path).path(given)


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        (r"C:\Documentos\acta final.pdf", "acta final.pdf"),
        ("acta\0.pdf", "acta.pdf"),
        ("acta\r\nX-Header: 1.pdf", "acta X-Header: 1.pdf"),
        ("acta\u202efdp.exe", "acta fdp.exe"),
        ("=1+1.csv", "=1+1.csv"),
        ("informe/", "evidencia"),
        ("..", "evidencia"),
        (None, "evidencia"),
        ("a" * 500 + ".pdf", "a" * 115 + "….pdf"),
    ],
)
def test_a_given_name_is_only_ever_shown(given_name: str | None, shown: str) -> None:
    assert shown_file_name(given_name) == shown


@given(st.text(st.characters(), max_size=600))
def test_every_given_name_becomes_one_short_line_without_folders(given_name: str) -> None:
    shown = shown_file_name(given_name)
    assert 0 < len(shown) <= LONGEST_NAME
    assert not set("/\\\0\r\n\t") & set(shown)
    assert shown == shown.strip()
    shown.encode()


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (b"%PDF-1.7\n...", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0", "image/png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"),
        (b"PK\x03\x04 ... [Content_Types].xml ... word/document.xml",
         "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"PK\x03\x04 ... mimetypeapplication/vnd.oasis.opendocument.text",
         "application/vnd.oasis.opendocument.text"),
        (b"PK\x03\x04 ... fotos/1.jpg", "application/zip"),
        ("código;título\n1;Acción".encode(), "text/plain"),
        ("señal".encode()[:-1] + "ñ".encode()[:1], "text/plain"),
        (b"<script>alert(1)</script>", "text/plain"),
        (b"MZ\x90\0\x03", "application/octet-stream"),
        ("código".encode("latin-1") * 3, "application/octet-stream"),
    ],
)  # fmt: skip
def test_the_bytes_tell_what_a_file_is(head: bytes, media_type: str) -> None:
    assert media_type_of(head) == media_type
