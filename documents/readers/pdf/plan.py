"""PDF with text. A scanned one, which is only pictures of text, is refused with that reason."""

import io
import logging
from dataclasses import replace
from typing import Any

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from documents.foreign.sources import Source
from documents.readers.blocks import Blocks
from documents.readers.pdf.blocks import pdf_blocks
from documents.readers.pdf.bookmarks import Titles, bookmarks_of, with_marks
from documents.readers.pdf.tagged import is_ours, tagged_blocks
from documents.readers.refusals import no_plan
from documents.readers.structure.read_structure import plan_in
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.plan_document import PlanDocument

FORM = Text(es="PDF con texto (.pdf)", en="PDF with text (.pdf)")

MOST_PAGES = 500
"""The longest plan known has 90 pages."""

_SCANNED = Text(
    es="{file}: es un PDF escaneado: sus {pages} páginas son imágenes sin texto. Pida el documento original, o "
    "hágale reconocimiento de texto (OCR) y revise el resultado.",
    en="{file}: is a scanned PDF: its {pages} pages are pictures without text. Ask for the original document, or "
    "run text recognition (OCR) on it and check the result.",
)
_DAMAGED = Text(
    es="{file}: es un PDF, pero está dañado o protegido con contraseña ({reason}). Ábralo y guarde una copia sin "
    "contraseña.",
    en="{file}: is a PDF, but damaged or protected by a password ({reason}). Open it and save a copy without a "
    "password.",
)
_TOO_LONG = Text(
    es="{file}: es un PDF de más de {most} páginas. Guarde solo las del plan.",
    en="{file}: is a PDF of more than {most} pages. Save only those of the plan.",
)
_BAD_PDF = (
    PDFException, PSException, PdfminerException, MalformedPDFException, ValueError, TypeError, KeyError,
    IndexError, AttributeError, OverflowError, ZeroDivisionError, RecursionError, EOFError, OSError,
    AssertionError,
)  # fmt: skip
"""What pdfminer lets through where an object is not as the format says."""


def recognises(source: Source) -> bool:
    """A file that begins as a PDF does."""
    return source.data.startswith(b"%PDF")


def read(source: Source) -> PlanDocument:
    """The plan or report in the pages; InvalidDataError if there is none, or they hold no text or are damaged."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(io.BytesIO(source.data)) as pdf:
            count = len(pdf.pages)
            blocks = _blocks(source.name, pdf) if count <= MOST_PAGES else None
    except _BAD_PDF as error:
        cause = _cause(error)
        if isinstance(cause, MemoryError):
            raise cause from error
        reason = str(cause)[:120] or type(cause).__name__
        raise InvalidDataError(_DAMAGED, file=source.name, reason=reason) from error
    if blocks is None:
        raise InvalidDataError(_TOO_LONG, file=source.name, most=MOST_PAGES)
    if not count:
        raise InvalidDataError(_DAMAGED, file=source.name, reason="0 p.")
    if not blocks.items:
        raise InvalidDataError(_SCANNED, file=source.name, pages=count)
    document = plan_in(blocks)
    if document is None:
        raise no_plan(source)
    return document


def _blocks(file: str, pdf: Any) -> Blocks:
    if is_ours(pdf):
        return tagged_blocks(file, pdf)
    bookmarks = bookmarks_of(pdf.doc)
    blocks = pdf_blocks(file, iter(pdf.pages), Titles(bookmarks))
    return replace(blocks, items=with_marks(blocks.items, bookmarks))


def _cause(error: BaseException) -> BaseException:
    """What pdfplumber has wrapped in an error of its own: it takes even memory used up for a fault of the file."""
    inner = error.args[0] if isinstance(error, PdfminerException) and error.args else error
    return inner if isinstance(inner, BaseException) else error
