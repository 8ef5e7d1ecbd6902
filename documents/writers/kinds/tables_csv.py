"""The one table of an outline as CSV: UTF-8, a head row, RFC 4180 quoting."""

import csv
import io

from documents.writers.blocks import Outline, Table

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(outline: Outline) -> bytes:
    """The rows of the outline's tables, which have the same columns.

    A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV injection").
    """
    written = io.StringIO()
    rows = csv.writer(written)
    headed = False
    for block in outline.blocks:
        if not isinstance(block, Table):
            continue
        if not headed:
            rows.writerow(column.name for column in block.columns)
            headed = True
        rows.writerows([_plain("".join(run.text for run in cell)) for cell in row] for row in block.rows)
    return written.getvalue().encode()


def _plain(text: str) -> str:
    return f"'{text}" if text.startswith(_BEGINS_A_FORMULA) else text
