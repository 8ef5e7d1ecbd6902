"""What a person would find in a written report: its text without markup or white space, and its links."""

import html
import io
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser

import pikepdf
from docx import Document
from docx.oxml.ns import qn

HAS_POPPLER = shutil.which("pdftotext") is not None


def squeezed(text: str) -> str:
    """Without white space and break points: where lines break is the format's own business."""
    return "".join(text.replace("\u200b", "").split())


def text_of(written: bytes, form: str) -> str:
    """The squeezed text of a report in any form; a PDF's needs poppler."""
    return squeezed(_READERS[form](written))


def links_of(written: bytes, form: str) -> set[str]:
    """Every web address the report offers as a link."""
    if form == "pdf":
        with pikepdf.open(io.BytesIO(written)) as pdf:
            notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
            actions = [note["/A"] for note in notes if "/A" in note]
            return {str(action["/URI"]) for action in actions if "/URI" in action}
    if form == "docx":
        body = Document(io.BytesIO(written)).element.body
        fields = "".join(field.text or "" for field in body.iter(qn("w:instrText")))
        return set(re.findall(r'HYPERLINK "([^"]+)"', fields))
    if form == "html":
        return {html.unescape(found) for found in re.findall(r'href="(http[^"]+)"', written.decode())}
    return set(re.findall(r'https?://[^\s"|]+', written.decode()))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _html(written: bytes) -> str:
    parser = _Words()
    parser.feed(written.decode())
    return " ".join(parser.words)


def _docx(written: bytes) -> str:
    return "".join(text.text or "" for text in Document(io.BytesIO(written)).element.body.iter(qn("w:t")))


def _pdf(written: bytes) -> str:
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", "-raw", "-nopgbrk", "-", "-"],
        input=written,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


def _markdown(written: bytes) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", written.decode())


def _json(written: bytes) -> str:
    return " ".join(_strings(json.loads(written)))


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in _strings(part)]
    if isinstance(value, list):
        return [text for part in value for text in _strings(part)]
    return [f"{value}%" if isinstance(value, int) else str(value)]


_READERS = {"html": _html, "docx": _docx, "pdf": _pdf, "md": _markdown, "json": _json}
