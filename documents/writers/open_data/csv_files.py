"""Tables as CSV by RFC 4180: UTF-8 without a mark, commas, CRLF, quotes only where needed, one header line.

What begins with ``=``, ``+``, ``-`` or ``@`` is written as it is. An apostrophe before it, as some advise for
people who open CSV in a spreadsheet, would change the data of everybody who reads it with a program: a code, a
negative number and a quotation would no longer be what was recorded. The package's read-me says so, and the
workbook, which is what a spreadsheet should open, neutralises such cells.
"""

import csv
import hashlib
from collections.abc import Iterable, Iterator
from itertools import count
from operator import itemgetter
from pathlib import Path

from domain.values.open_data import OpenTable, Row, WrittenFile

_BUFFER = 1 << 20


def write_table(folder: Path, table: OpenTable, rows: Iterable[Row]) -> WrittenFile:
    """Write ``table`` into ``folder`` as its rows come; nothing is kept in memory."""
    path, counted = folder / table.file, count()
    with path.open("w", encoding="utf-8", newline="", buffering=_BUFFER) as file:
        writer = csv.writer(file)
        writer.writerow(table.names)
        # Counted in C on the way: a generator that counts costs a tenth more.
        writer.writerows(map(itemgetter(0), zip(rows, counted, strict=False)))
    return described(path, rows=next(counted))


def read_table(path: Path) -> Iterator[list[str]]:
    """The rows of a written table without its header; a cell that holds nothing is empty text."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        yield from rows


def described(path: Path, rows: int | None = None) -> WrittenFile:
    """A file's name, size and SHA-256, read from the disk."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
    return WrittenFile(path.name, path.stat().st_size, digest.hexdigest(), rows)
