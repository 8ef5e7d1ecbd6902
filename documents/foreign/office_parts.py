"""The parts of an Office package (.docx, .xlsx): read one by one, within limits, nothing run and nothing fetched.

A part is only ever text to us: macros, pictures and embedded files are never opened, an address of an outside
part is only ever an address.
"""

import io
import lzma
import struct
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]  # it ships no types
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # it ships no types

from documents.foreign.sources import Source
from domain.values.errors import InvalidDataError
from domain.values.language import Text

LARGEST_PART = 64 * 1024 * 1024
"""Bytes of one part after unpacking; the largest report known, 12,000 activities, has 30 MB."""

LARGEST_WHOLE = 192 * 1024 * 1024
"""Bytes of all parts with text after unpacking, however many of them are one and the same bytes in the file."""

MOST_PARTS = 20_000

_MIB = 1024 * 1024
_OF_TEXT = (".xml", ".rels", ".vml")
_DAMAGED = Text(
    es="{file}: es {es_kind}, pero el fichero está dañado o protegido ({reason}). Ábralo en su programa y guarde "
    "una copia sin contraseña.",
    en="{file}: is {en_kind}, but damaged or protected ({reason}). Open it in its program and save a copy "
    "without a password.",
)
_TOO_MUCH = Text(
    es="{file}: la parte {part} ocupa más de {most} MB al descomprimirse. Divida el documento.",
    en="{file}: its part {part} takes more than {most} MB when unpacked. Split the document.",
)
_ALL_TOO_MUCH = Text(
    es="{file}: sus partes ocupan {size} MB al descomprimirse y se leen hasta {most}. Divida el documento.",
    en="{file}: its parts take {size} MB when unpacked and up to {most} are read. Split the document.",
)
_TOO_MANY = Text(
    es="{file}: trae {count} partes y se leen hasta {most}. Guárdelo de nuevo desde su programa.",
    en="{file}: has {count} parts and up to {most} are read. Save it again from its program.",
)
_DECLARES = Text(
    es="{file}: la parte {part} declara entidades o un tipo de documento, cosa que ningún programa de oficina "
    "escribe. Por seguridad no se lee; guárdelo de nuevo desde su programa.",
    en="{file}: its part {part} declares entities or a document type, which no office program writes. It is "
    "not read, to be safe; save it again from its program.",
)
_DECLARATIONS = tuple(
    mark.encode(encoding) for mark in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_BAD_ZIP = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, RuntimeError,
    OverflowError,
)  # fmt: skip
"""RuntimeError: a password is wanted, or a way of packing that zipfile does not know."""


class Parts:
    """An opened package. Names are those inside the zip, without a leading slash."""

    def __init__(self, source: Source, kind: Text, largest: int = LARGEST_PART) -> None:
        """InvalidDataError if the zip's directory cannot be read or names too many parts."""
        self._file, self._kind, self._largest = source.name, kind, largest
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source.data))
            self.names = frozenset(self._zip.namelist())
        except _BAD_ZIP as error:
            raise self.damaged(str(error)) from error
        if len(self.names) > MOST_PARTS:
            raise InvalidDataError(_TOO_MANY, file=self._file, count=len(self.names), most=MOST_PARTS)
        # No part gives more bytes than it states, even where it has them.
        whole = sum(part.file_size for part in self._zip.infolist() if part.filename.lower().endswith(_OF_TEXT))
        if whole > LARGEST_WHOLE:
            raise InvalidDataError(_ALL_TOO_MUCH, file=self._file, size=whole // _MIB, most=LARGEST_WHOLE // _MIB)

    def damaged(self, reason: str) -> InvalidDataError:
        """The error for a package in which something is not as it must be."""
        kind = self._kind
        return InvalidDataError(
            _DAMAGED, file=self._file, es_kind=kind.es, en_kind=kind.en, reason=reason[:120] or "zip"
        )

    def data(self, name: str) -> bytes:
        """A part's bytes; InvalidDataError if it is missing, damaged or, whatever it states, too large."""
        if name not in self.names:
            raise self.damaged(name)
        try:
            with self._zip.open(name) as part:
                data = part.read(self._largest + 1)
        except _BAD_ZIP as error:
            raise self.damaged(str(error)) from error
        if len(data) > self._largest:
            raise InvalidDataError(_TOO_MUCH, file=self._file, part=name, most=self._largest // _MIB)
        return data

    def check_xml(self, name: str) -> None:
        """Refuse a part that declares entities, for one that another library is going to parse."""
        data = self.data(name)
        if any(mark in data for mark in _DECLARATIONS):
            raise InvalidDataError(_DECLARES, file=self._file, part=name)

    def tree(self, name: str) -> Element:
        """A part's XML without namespaces: they differ between strict and transitional files."""
        try:
            root: Element = fromstring(self.data(name), forbid_dtd=True)
        except DefusedXmlException as error:
            raise InvalidDataError(_DECLARES, file=self._file, part=name) from error
        except (ParseError, ValueError, LookupError) as error:
            raise self.damaged(f"{name}: {error}") from error
        for element in root.iter():
            element.tag = element.tag.rpartition("}")[2]
            if element.attrib:
                element.attrib = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
        return root

    def tree_if_there(self, name: str) -> Element | None:
        """The same, None for a part that the package does not have."""
        return self.tree(name) if name in self.names else None

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part refers to: kind (the last word of its type) and target by id; "" is the package itself."""
        folder, _, base = name.rpartition("/")
        tree = self.tree_if_there(f"{folder}/_rels/{base}.rels".lstrip("/"))
        return {
            row.get("Id", ""): (row.get("Type", "").rpartition("/")[2], row.get("Target", ""))
            for row in (tree if tree is not None else ())
        }

    def main(self, usual: str) -> str:
        """The name of the main part, ``usual`` where the package does not say."""
        targets = [target for kind, target in self.relations("").values() if kind == "officeDocument"]
        return targets[0].lstrip("/") if targets and targets[0].lstrip("/") in self.names else usual
