"""The forms that can be read. A reader of another form is one more module and one more line here."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Protocol, cast

from documents.foreign.sources import Source
from domain.values.language import Text
from domain.values.plan_document import PlanDocument

_PDF_BEGINS_WITHIN = 1024


class Reader(Protocol):
    """A module with these names. ``FORM`` is what people call the form."""

    FORM: Text

    def recognises(self, source: Source) -> bool:
        """Whether the bytes (not only the file's name) are of this form. Raises nothing."""

    def read(self, source: Source) -> PlanDocument:
        """What the document says; InvalidDataError where it is no plan or damaged."""


def readers_for(source: Source) -> Iterator[Reader]:
    """The readers to be asked, the choosier first. Each is loaded when its turn comes: all cost 0.6 s, one 0.2."""
    return (_load(name) for name, may_be in _READERS.items() if may_be(source.data))


def forms() -> Iterator[Text]:
    """What people call the forms that can be read, in order."""
    return (_load(name).FORM for name in _READERS)


def _load(name: str) -> Reader:
    return cast("Reader", import_module(f"documents.readers.{name}"))


def _is_zip(data: bytes) -> bool:
    return data.startswith(b"PK")


def _is_pdf(data: bytes) -> bool:
    return b"%PDF" in data[:_PDF_BEGINS_WITHIN]


def _is_json(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def _is_anything(_: bytes) -> bool:
    return True


_READERS: dict[str, Callable[[bytes], bool]] = {
    "docx.plan": _is_zip,
    "sheets.plan": _is_zip,
    "pdf.plan": _is_pdf,
    "own.snapshot_plan": _is_json,
    "yaml.plan": _is_anything,
    "sheets.csv_plan": _is_anything,
    "text.plan": _is_anything,
}
"""By module, what the first bytes must at least look like for it to be worth asking."""
