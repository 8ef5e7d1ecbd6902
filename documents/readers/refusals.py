"""Why a file cannot be read, and what to do with it: said by what its first bytes show it to be."""

from collections.abc import Iterable

from documents.foreign.sources import Source
from domain.values.errors import InvalidDataError
from domain.values.language import Text

_NOT_READ = Text(
    es="{file}: es {es_kind}, que esta versión todavía no lee. Se leen: {es_forms}. Guarde una copia en una de "
    "esas formas (en Word: Guardar como, Texto sin formato, UTF-8).",
    en="{file}: is {en_kind}, which this version does not read yet. It reads: {en_forms}. Save a copy in one of "
    "these forms (in Word: Save as, Plain text, UTF-8).",
)
_NO_PLAN = Text(
    es="{file}: no se reconoce ningún compromiso, hito ni actividad. Un plan los anuncia con líneas como "
    "«Compromiso 10», «HITO 1.» o «Actividad 1. …», o con una tabla de hitos.",
    en="{file}: no commitment, milestone or activity is recognised. A plan announces them with lines like "
    '"Commitment 10", "MILESTONE 1." or "Activity 1. …", or with a table of milestones.',
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ZIP = Text(es="un archivo comprimido", en="a compressed archive")
_PAGE = Text(es="una página web (HTML)", en="a web page (HTML)")
_PICTURE = Text(es="una imagen", en="a picture")
_SIGNATURES = (
    (b"%PDF", 0, Text(es="un PDF", en="a PDF")),
    (
        _OLD_OFFICE,
        0,
        Text(es="un documento de Office antiguo (.doc, .xls)", en="an old Office document (.doc, .xls)"),
    ),
    (b"{\\rtf", 0, Text(es="un documento RTF", en="an RTF document")),
    *((mark, 0, _PAGE) for mark in (b"<!doctype html", b"<!DOCTYPE html")),
    *((mark, 0, _PICTURE) for mark in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")),
    (b"ftyphei", 4, _PICTURE),
    *((mark, 0, _ZIP) for mark in (b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")),
    (b"ustar", 257, _ZIP),
)
"""What a file of a form begins with, or has at a place further on."""
_IN_ZIP = (
    (b"word/", Text(es="un documento de Word (.docx)", en="a Word document (.docx)")),
    (b"xl/", Text(es="una hoja de cálculo (.xlsx)", en="a spreadsheet (.xlsx)")),
    (b"opendocument", Text(es="un documento de LibreOffice", en="a LibreOffice document")),
    (b"ppt/", Text(es="una presentación", en="a presentation")),
    (b"Index/Document.iwa", Text(es="un documento de Pages", en="a Pages document")),
)
_LOCKED = Text(
    es="un documento de Office protegido con contraseña (quítesela en su programa)",
    en="an Office document under a password (take it off in its program)",
)
_BINARY = Text(es="un fichero binario o dañado", en="a binary or damaged file")


def kind_of_bytes(data: bytes) -> Text | None:
    """What a file of no text form is, None where its first bytes betray nothing."""
    if data.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in _IN_ZIP if mark in data), _ZIP)
    if data.startswith(_OLD_OFFICE) and "EncryptedPackage".encode("utf-16-le") in data:
        return _LOCKED
    return next((kind for mark, place, kind in _SIGNATURES if data.startswith(mark, place)), None)


def refusal(source: Source, forms: Iterable[Text]) -> InvalidDataError:
    """The error for a file that no reader recognises."""
    kind = kind_of_bytes(source.data) or _BINARY
    named = list(forms)
    return InvalidDataError(
        _NOT_READ, file=source.name, es_kind=kind.es, en_kind=kind.en,
        es_forms=", ".join(form.es for form in named), en_forms=", ".join(form.en for form in named),
    )  # fmt: skip


def no_plan(source: Source) -> InvalidDataError:
    """The error for a file that was read and tells of no plan."""
    return InvalidDataError(_NO_PLAN, file=source.name)
