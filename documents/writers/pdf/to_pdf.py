"""The outline as PDF/A-2a and PDF/UA-1: archivable, and readable by a screen reader."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import typst

from documents.writers.blocks import (
    Block,
    Column,
    Contents,
    Heading,
    Listing,
    Logo,
    Mark,
    Outline,
    Paragraph,
    Picture,
    Run,
    Runs,
    Signature,
    Style,
    Table,
    is_long,
)
from documents.writers.pdf import typeset
from documents.writers.pdf.glyphs import drawable, fitted, settable
from documents.writers.qr import qr_png
from domain.values.errors import UnavailableError
from domain.values.language import Language, Text

_LARGE = 8000
"""Blocks from which a report is set in a process of its own, its parts on new pages (some 1,000 steps)."""
_RESERVED = "%/:?#[]@!$&'()*+,;=~"
_MOST_TOGETHER, _WORDS_TOGETHER = 6, 900
"""Rows, and letters in all."""
_ONE_PAGE_CELL, _ONE_PAGE_LINES = 1000, 36
"""Letters of a cell, and lines of a row: beyond, it might not fit on any page."""
_TEXT_WIDTH, _PICTURE_HEIGHT = 165.9, 205.0
_LOGO_WIDTH, _LOGO_HEIGHT = 60.0, 22.0
"""Millimetres, as the template's page has them."""
_LINE_END = "\u00a0\n"
"""A line that a person ended keeps a space there, which tells it from one that ends where the page does."""
_REGIONS = {Language.ES: "GT", Language.EN: "GB"}
_FAILED = Text(
    es="No se pudo componer el PDF: {reason}. Escriba el informe como DOCX o HTML y avise a quien mantiene Hitos.",
    en="The PDF could not be set: {reason}. Write the report as DOCX or HTML and tell whoever maintains Hitos.",
)


def to_pdf(outline: Outline) -> bytes:
    """PDF bytes, the same for the same outline; dated midnight UTC of the cut-off.

    12,000 activities (some 4,000 pages) take 21 s of processor time and 3 GB in a child process, 1,000 take 2 s
    and 0.3 GB; a report of some hundred steps takes 0.1 s in this process.
    UnavailableError if the typesetter fails.
    """
    blocks = [_block(block) for block in outline.blocks]
    large = len(blocks) >= _LARGE
    data = json.dumps(
        _frame(outline) | {"blocks": blocks, "large": large}, ensure_ascii=False, separators=(",", ":")
    )
    as_of = outline.as_of
    timestamp = int(datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC).timestamp())
    try:
        return _in_a_child(data, timestamp) if large else typeset.typeset(data, timestamp)
    except typst.TypstError as error:
        raise UnavailableError(_FAILED, reason=error) from error


def _in_a_child(data: str, timestamp: int) -> bytes:
    program = str(Path(typeset.__file__))
    done = subprocess.run(  # noqa: S603  (our own interpreter and file; the data goes by standard input)
        [sys.executable, "-P", program, str(timestamp)],
        input=data.encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode != 0:
        problem = done.stderr.decode(errors="replace").strip().splitlines()
        raise UnavailableError(_FAILED, reason=problem[-1] if problem else f"exit {done.returncode}")
    return done.stdout


def _frame(outline: Outline) -> dict[str, object]:
    return {
        "title": settable(outline.title),
        "author": settable(outline.author),
        "subject": settable(outline.subject),
        "language": outline.language.value,
        "region": _REGIONS[outline.language],
        "year": outline.as_of.year,
        "month": outline.as_of.month,
        "day": outline.as_of.day,
        "footer": settable(outline.footer),
        "page": outline.page,
        "mark": _mark(outline.mark) if outline.mark else None,
        "logo": _logo(outline.logo) if outline.logo else None,
    }


def _mark(mark: Mark) -> dict[str, object]:
    """The QR code as PNG: the file holds it once, however many pages show it."""
    return {"caption": settable(mark.caption), "code": settable(mark.code), "qr": list(qr_png(mark.says))}


def _logo(logo: Logo) -> dict[str, object]:
    wide, high = logo.width, logo.height
    width = min(_LOGO_WIDTH, _LOGO_HEIGHT * wide / high)
    return {"content": list(logo.content), "alt": settable(logo.alt), "width": width}


def _block(block: Block) -> dict[str, object]:
    match block:
        case Heading(level, text, anchor, entry):
            return {
                "kind": "heading",
                "level": level,
                "text": settable(text),
                "anchor": anchor,
                "entry": settable(entry),
            }
        case Paragraph(style, runs):
            return {"kind": "paragraph", "style": _style(style, runs).value, "runs": _runs(runs)}
        case Listing(items):
            return {"kind": "listing", "items": [_runs(runs) for runs in items]}
        case Table():
            return _table(block)
        case Picture():
            return _picture(block)
        case Signature(rows):
            known = [(settable(label), settable(value or "")) for label, value in rows]
            return {"kind": "signature", "lines": known}
        case Contents(title):
            return {"kind": "contents", "title": title}


def _style(style: Style, runs: Runs) -> Style:
    """A long account of progress is set as any text: it would leave the page before it empty."""
    return Style.BODY if style is Style.PROGRESS and is_long(runs) else style


def _table(table: Table) -> dict[str, object]:
    return {
        "kind": "table",
        "caption": settable(table.caption),
        "columns": [
            {"name": settable(column.name), "share": column.share, "figures": column.figures}
            for column in table.columns
        ],
        "rows": [_row(table, row) for row in table.rows],
        "together": _stays_together(table),
    }


def _stays_together(table: Table) -> bool:
    """Whether it may be kept on one page: tables that take more than a third of one leave too much of it empty."""
    if len(table.rows) > _MOST_TOGETHER:
        return False
    words = sum(len(run.text) for row in table.rows for cell in row for run in cell)
    return words <= _WORDS_TOGETHER and sum(_lines(table, row) for row in table.rows) <= _ONE_PAGE_LINES


def _picture(drawn: Picture) -> dict[str, object]:
    """As wide as the text, or less where it would be higher than a page."""
    share = min(100.0, 100 * _PICTURE_HEIGHT / (drawn.height * _TEXT_WIDTH / drawn.width))
    svg = drawable(drawn.svg)
    return {"kind": "picture", "svg": svg, "alt": settable(drawn.alt), "share": share, "twin": _table(drawn.twin)}


def _row(table: Table, row: tuple[Runs, ...]) -> dict[str, object]:
    """A row stays on one page unless it is so long that it might not fit on any."""
    long = any(sum(len(run.text) for run in cell) > _ONE_PAGE_CELL for cell in row)
    cells = [_runs(cell, _room(column)) for column, cell in zip(table.columns, row, strict=True)]
    return {"cells": cells, "long": long or _lines(table, row) > _ONE_PAGE_LINES}


def _lines(table: Table, row: tuple[Runs, ...]) -> int:
    """About how many lines the row takes, rather more than fewer."""
    return max(_lines_of(cell, _room(column)) for column, cell in zip(table.columns, row, strict=True))


def _room(column: Column) -> int:
    """About how many letters stand on a line: one a hundredth of the width, less the room at the sides."""
    return max(column.share - 2, 1)


def _lines_of(cell: Runs, room: int) -> int:
    said = "".join(settable(run.text) for run in cell)
    return sum(-(-len(line) // room) or 1 for line in said.split("\n"))


def _runs(runs: Runs, room: int | None = None) -> list[object]:
    """The runs of a paragraph, or of a cell ``room`` letters wide."""
    return [_run(run, room) for run in runs]


def _run(run: Run, room: int | None) -> object:
    said = run.text.replace("\n", _LINE_END)
    text = settable(said) if room is None or run.fixed else fitted(said, room)
    if not (run.strong or run.fixed or run.address or run.anchor):
        return text
    return {
        "text": text,
        "strong": run.strong,
        "fixed": run.fixed,
        "address": quote(run.address, safe=_RESERVED) if run.address else None,
        "anchor": run.anchor,
    }
