"""Formulas that were saved without a value: what they would give is not in the file, so the person is told."""

import io
import re
import zipfile

from documents.foreign.sources import Source
from documents.readers.sheets.book import opened_book

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_UNVALUED = re.compile(
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\b[^<>]*/>)\s*(?:(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)\s*)?</(?:\w+:)?c>"
)


def unvalued_formulas(source: Source) -> dict[str, tuple[str, ...]]:
    """The cells (``D9``) by sheet. The file is opened a second time only where there are any."""
    with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
        names = [name for name in archive.namelist() if _SHEET.fullmatch(name)]
        if not any(_UNVALUED.search(archive.read(name)) for name in names):
            return {}
    with opened_book(source) as values, opened_book(source, formulas=True) as texts:
        return {
            sheet.title: tuple(
                cell.coordinate
                for place, cell in sorted(sheet._cells.items())  # noqa: SLF001  (no empty cells are made)
                if cell.data_type == "f" and values[sheet.title]._cells[place].value is None  # noqa: SLF001
            )
            for sheet in texts.worksheets
        }
