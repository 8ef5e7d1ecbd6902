"""Which of the things every signed report must say a template never prints."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from documents.office.facts import Facts
from documents.office.required import Required

QR_PICTURE = "hitos-qr"
"""A picture of this name becomes the report's QR code; of a preview, nothing."""
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def left_out(filled: bytes, facts: Facts) -> tuple[Required, ...]:
    """What of these facts is required and not, or not whole, in the DOCX that was filled with them.

    Capitals do not matter. The QR code says the verification code too.
    """
    roots = list(_roots(filled))
    said = " ".join(_plain(text) for root in roots for text in _paragraphs(root))
    expected = {
        Required.FINDINGS: [finding.text for finding in facts.findings],
        Required.ANSWERS: [finding.answer.text for finding in facts.findings if finding.answer],
        Required.SIGNATURES: [signature.name for signature in facts.signatures if signature.on],
        Required.CODE: [] if _has_qr(roots) else [facts.verification_code or ""],
    }
    return tuple(part for part, texts in expected.items() if not all(_plain(text) in said for text in texts))


def _roots(filled: bytes) -> Iterator[Any]:
    """Body, headers, footers and notes."""
    with zipfile.ZipFile(io.BytesIO(filled)) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                yield etree.fromstring(package.read(name))


def _paragraphs(root: Any) -> Iterator[str]:
    for paragraph in root.iter(f"{_WORD}p"):
        yield "".join(run.text or "" for run in paragraph.iter(f"{_WORD}t"))


def _has_qr(roots: list[Any]) -> bool:
    return any(picture.get("name") == QR_PICTURE for root in roots for picture in root.iter(_DRAWN))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
