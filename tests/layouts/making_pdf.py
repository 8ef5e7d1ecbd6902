"""Writes PDF as two producers do: typst, and LibreOffice from a Word document."""

import shutil
import subprocess
from pathlib import Path

import docx
import pytest
import typst
from docx.shared import Cm


def from_typst(path: Path, source: str) -> Path:
    """The PDF that typst sets from its own markup; fonts of the wheel only."""
    path.write_bytes(typst.compile(source.encode(), ignore_system_fonts=True))
    return path


def fitted(document: Path, *widths: float) -> Path:
    """The same Word document, the columns of its tables as wide as told (in centimetres)."""
    opened = docx.Document(str(document))
    for table in opened.tables:
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                if len(set(row.cells)) == len(widths):
                    cell.width = Cm(width)
    opened.save(str(document))
    return document


def from_docx(document: Path, *, tagged: bool = True) -> Path:
    """The PDF that LibreOffice prints beside a Word document. Some 4 s; skips the test where there is no LibreOffice."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice prints this layout and is not on this machine")
    options = f'{{"UseTaggedPDF":{{"type":"boolean","value":"{str(tagged).lower()}"}}}}'
    profile = f"-env:UserInstallation={(document.parent / 'office').as_uri()}"
    subprocess.run(
        [
            *(office, profile, "--headless", "--convert-to", f"pdf:writer_pdf_Export:{options}"),
            *("--outdir", str(document.parent), str(document)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return document.with_suffix(".pdf")
