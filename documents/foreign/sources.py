"""A file as it lies there: its bytes, what they look like, and its text where it is one."""

import codecs
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from domain.rules.texts import excerpt
from domain.values.errors import InvalidDataError
from domain.values.language import Text

LARGEST_FILE = 50 * 1024 * 1024
"""Bytes. A larger file is refused before it is read; the largest plan known has 12,000 activities, 4 MB."""

_MIB = 1024 * 1024
_MISSING = Text(
    es="{file}: no existe. Revise la ruta o arrastre el fichero a la ventana.",
    en="{file}: does not exist. Check the path, or drag the file into the window.",
)
_FOLDER = Text(
    es="{file}: es una carpeta. Indique los ficheros que hay en ella.",
    en="{file}: is a folder. Name the files in it.",
)
_UNREADABLE = Text(
    es="{file}: no se puede leer ({reason}). Revise los permisos o cierre el programa que lo tiene abierto.",
    en="{file}: cannot be read ({reason}). Check its permissions, or close the program that has it open.",
)
_TOO_LARGE = Text(
    es="{file}: pesa {size} MB y se leen hasta {most} MB. Divídalo, o quítele las imágenes.",
    en="{file}: has {size} MB and up to {most} MB are read. Split it, or take its pictures out.",
)
_EMPTY = Text(
    es="{file}: está vacío. Guárdelo de nuevo desde el programa con que se escribió.",
    en="{file}: is empty. Save it again from the program it was written with.",
)
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4_000
_MOSTLY = 0.45
_FEW_CONTROLS = 8
_MOST_CONTROLS = 0.02
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))


@dataclass(frozen=True)
class Source:
    """A file's name (without its folder) and its bytes."""

    name: str
    data: bytes

    @property
    def suffix(self) -> str:
        """The ending of the name in lower case, with its dot."""
        return Path(self.name).suffix.lower()

    @cached_property
    def decoded(self) -> tuple[str, str] | None:
        """The text and the encoding it is in, None where the bytes are no text.

        A byte order mark decides; else UTF-16 where every other byte is zero, as in all languages read here; else
        UTF-8; else, where no zero byte is in the way, Windows-1252.
        """
        for mark, encoding in _BYTE_ORDER_MARKS:
            if self.data.startswith(mark):
                return self._in(encoding)
        for encoding, zeros, letters in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
            sample = self.data[:_SAMPLE]
            if sample[zeros::2].count(0) > len(sample) * _MOSTLY and 0 not in sample[letters::2]:
                return self._in(encoding)
        controls = len(self.data) - len(self.data.translate(None, _CONTROLS))
        if b"\0" in self.data or controls > max(_FEW_CONTROLS, len(self.data) * _MOST_CONTROLS):
            return None
        return self._in("utf-8") or self._in("cp1252")

    def _in(self, encoding: str) -> tuple[str, str] | None:
        try:
            return self.data.decode(encoding), encoding
        except UnicodeDecodeError:
            return None


def shown_name(path: Path) -> str:
    """A file's name as messages and places show it: without its folder and without what would garble a line."""
    return " ".join(excerpt(path.name or str(path), 120).split())


def open_source(path: Path) -> Source:
    """The file at ``path``, read whole; InvalidDataError if it is missing, a folder, too large or empty."""
    name = shown_name(path)
    try:
        if path.is_dir():
            raise InvalidDataError(_FOLDER, file=name)
        if not path.exists():
            raise InvalidDataError(_MISSING, file=name)
        if not path.is_file():
            raise InvalidDataError(_UNREADABLE, file=name, reason="no file / sin fichero")
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise InvalidDataError(_TOO_LARGE, file=name, size=-(-size // _MIB), most=LARGEST_FILE // _MIB)
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InvalidDataError(_UNREADABLE, file=name, reason=reason) from error
    if len(data) > LARGEST_FILE:
        raise InvalidDataError(_TOO_LARGE, file=name, size=f"> {LARGEST_FILE // _MIB}", most=LARGEST_FILE // _MIB)
    if not data.strip(b" \t\r\n\f\0") or not data.removeprefix(codecs.BOM_UTF8).strip():
        raise InvalidDataError(_EMPTY, file=name)
    return Source(name, data)
