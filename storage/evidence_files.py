"""Evidence files, each stored once by its SHA-256 and never by the name it was given."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO

from domain.values.errors import InvalidDataError, NotFoundError, UnavailableError
from domain.values.language import Text
from storage.disk_reasons import disk_reason

_CHUNK = 1 << 20
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_EMPTY = Text(
    es="El archivo está vacío; no prueba nada y no se guardó. Revise que sea el que quería adjuntar.",
    en="The file is empty; it proves nothing and was not saved. Check that it is the one you meant to attach.",
)
_TOO_LARGE = Text(
    es="El archivo pasa de {most} bytes, el límite de esta instalación; no se guardó. Redúzcalo, adjunte una "
    "dirección, o suba el límite (HITOS_EVIDENCE_MOST_BYTES).",
    en="The file has more than {most} bytes, the limit of this installation; it was not saved. Make it smaller, "
    "attach an address, or raise the limit (HITOS_EVIDENCE_MOST_BYTES).",
)
_CANNOT_KEEP = Text(
    es="No se pudo guardar el archivo en {folder}: {reason}. No quedó nada a medias; libere espacio o revise "
    "la carpeta y repita.",
    en="The file could not be stored in {folder}: {reason}. Nothing was left behind; free some space or check "
    "the folder and repeat.",
)
_MISSING = Text(
    es="El archivo {sha256} no está en {folder}; recupérelo de una copia de seguridad.",
    en="The file {sha256} is not in {folder}; recover it from a backup.",
)
_NO_HASH = Text(
    es="«{given}» no es un SHA-256 (64 cifras hexadecimales).",
    en='"{given}" is not a SHA-256 (64 hexadecimal digits).',
)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as stored: its SHA-256 (hex) and its size in bytes."""

    sha256: str
    size: int


class EvidenceFiles:
    """A folder of files. Any number of processes may write to it: a name is a hash, a rename is whole.

    A file whose database row was never committed stays as an orphan. It is harmless: nothing leads to it,
    and the same bytes come to the same place when they are attached again.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, stream: BinaryIO, most_bytes: int) -> StoredFile:
        """Store what ``stream`` holds, on disk for good when this returns.

        InvalidDataError if it is empty or larger than ``most_bytes``; UnavailableError if the disk is full or
        refuses; then nothing is left behind. Memory: 1 MiB however large the file.
        """
        with self._disk():
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = mkstemp(prefix=".incoming-", dir=self.folder)
        incoming = Path(name)
        try:
            with self._disk(), os.fdopen(handle, "wb") as file:
                stored = _copy(stream, file, most_bytes)
                file.flush()
                os.fsync(file.fileno())
            with self._disk():
                self._put(incoming, self.path(stored.sha256))
        finally:
            incoming.unlink(missing_ok=True)
        return stored

    def open(self, sha256: str) -> BinaryIO:
        """The stored file, to be read and closed; NotFoundError if it is not there."""
        try:
            return self.path(sha256).open("rb")
        except FileNotFoundError as error:
            raise NotFoundError(_MISSING, sha256=sha256, folder=self.folder) from error

    def path(self, sha256: str) -> Path:
        """Where the file with this hash stands: ``ab/cdef…``. InvalidDataError for what is no hash."""
        if not _SHA256.fullmatch(sha256):
            raise InvalidDataError(_NO_HASH, given=sha256[:80])
        return self.folder / sha256[:2] / sha256[2:]

    def holds(self, sha256: str) -> bool | None:
        """Whether the stored bytes still have their hash; None if the file is missing. Reads it whole."""
        if not self.path(sha256).is_file():
            return None
        with self.open(sha256) as file:
            return _digest(file) == sha256

    def _put(self, incoming: Path, place: Path) -> None:
        """The rename that makes the file be there; it also heals a copy that was altered on disk."""
        place.parent.mkdir(exist_ok=True)
        incoming.replace(place)
        _sync_folder(place.parent)
        _sync_folder(self.folder)

    @contextmanager
    def _disk(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            text = _CANNOT_KEEP.with_words(reason=disk_reason(error))
            raise UnavailableError(text, folder=self.folder) from error


def _copy(stream: BinaryIO, file: BinaryIO, most_bytes: int) -> StoredFile:
    digest, size = sha256(), 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > most_bytes:
            raise InvalidDataError(_TOO_LARGE, most=most_bytes)
        digest.update(chunk)
        file.write(chunk)
    if not size:
        raise InvalidDataError(_EMPTY)
    return StoredFile(digest.hexdigest(), size)


def _digest(file: BinaryIO) -> str:
    digest = sha256()
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
