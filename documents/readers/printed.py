"""What is printed in a file, as plain text and in no order: enough to find a code or a fingerprint in it.

A file that is to be checked comes from anywhere, so it is read in a process of its own, within limits and without
a way out: ``python -m documents.readers.printed`` is that process.
"""

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pdfplumber

from documents.foreign.confinement import close_ways_out, limit
from domain.values.errors import InvalidDataError
from domain.values.language import Text

SECONDS, MEGABYTES = 20, 400
_ROOT = Path(__file__).resolve().parents[2]
_PAGES = 3
"""So many pages at each end of a PDF are looked at: the code stands on every one, the fingerprint on the last."""
_MOST_LETTERS = 5_000_000
_PDF, _ZIP = b"%PDF-", b"PK"
_PART = re.compile(r"(?:word|xl)/(?:document|footer\d*|header\d*|sharedStrings|worksheets/sheet\d+)\.xml")
_TAG = re.compile(r"<[^<>]*>")
_ENDS = re.compile(r"</(?:w:p|w:tc|t|si|c|p|td|th|li|div|h\d|footer|row)>")
_BROKEN = Text(
    es="{file} no es ninguno de los archivos publicados, y no se puede leer qué corte nombra: está dañado, "
    "cerrado con contraseña o es demasiado grande. Compruebe el código que lleva en sus páginas, o pida el "
    "archivo otra vez.",
    en="{file} is none of the published files, and which cut-off it names cannot be read: it is damaged, locked "
    "by a password or too large. Check the code that stands on its pages, or ask for the file again.",
)


def printed_in(content: bytes, name: str) -> str:
    """The text of a PDF, DOCX, XLSX, HTML, Markdown or JSON file; of anything else what reads as UTF-8.

    InvalidDataError, which says ``name``, for a file that is damaged, locked by a password or beyond the limits.
    Costs the start of a process.
    """
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-W", "ignore", "-m", "documents.readers.printed"],
            input=_looked_at(content), capture_output=True, timeout=SECONDS, check=True,
            env=kept | {"PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1"},
        )  # fmt: skip
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        raise InvalidDataError(_BROKEN, file=name) from error
    return str(json.loads(done.stdout))


def _looked_at(content: bytes) -> bytes:
    return content if content.startswith((_PDF, _ZIP)) else content[: 4 * _MOST_LETTERS]


def _text_of(content: bytes) -> str:
    if content.startswith(_PDF):
        return "\n".join(_pages(content))[:_MOST_LETTERS]
    if content.startswith(_ZIP):
        return "\n".join(_parts(content))[:_MOST_LETTERS]
    return _bare(content.decode("utf-8", "replace"))[:_MOST_LETTERS]


def _pages(content: bytes) -> Iterator[str]:
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        total = len(pdf.pages)
        for number in sorted({*range(min(_PAGES, total)), *range(max(0, total - _PAGES), total)}):
            page = pdf.pages[number]
            yield page.extract_text() or ""
            page.close()


def _parts(content: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for each in package.infolist():
            if _PART.fullmatch(each.filename):
                with package.open(each) as part:
                    yield _bare(part.read(_MOST_LETTERS).decode("utf-8", "replace"))


def _bare(marked: str) -> str:
    """Without tags: what ends a line or a cell ends a word, a tag inside a word does not."""
    return unescape(_TAG.sub("", _ENDS.sub("\n", marked)))


if __name__ == "__main__":
    limit(SECONDS, MEGABYTES)
    close_ways_out()
    sys.stdout.write(json.dumps(_text_of(sys.stdin.buffer.read())))
