"""Tables as text (.csv, .tsv): what parts the cells is found out, as is the encoding."""

import csv
import io

from documents.foreign.sources import Source
from documents.readers.blocks import Blocks, Row
from documents.readers.refusals import kind_of_bytes, no_plan
from documents.readers.structure.fields import columns_of
from documents.readers.structure.read_structure import plan_in
from documents.readers.text.plan import clean, warnings_on_text
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.plan_document import Place, PlanDocument

FORM = Text(es="tabla de texto (.csv, .tsv)", en="table as text (.csv, .tsv)")

_DAMAGED = Text(
    es="{file}, línea {line}: no se puede leer como tabla ({reason}). Guárdela de nuevo como CSV UTF-8.",
    en="{file}, line {line}: cannot be read as a table ({reason}). Save it again as CSV UTF-8.",
)
_SUFFIXES = frozenset({".csv", ".tsv", ".tab"})
_DELIMITERS = (";", ",", "\t", "|")
_SAMPLE = 40
_LEAST_COLUMNS = 3
_MOSTLY = 0.8
_LONGEST_CELL = 131_072
"""Characters; a quote that is never closed makes one cell of all that follows."""


def recognises(source: Source) -> bool:
    """A file with the ending of a table, or a text whose commas or semicolons part the cells of a heading row."""
    if kind_of_bytes(source.data) is not None or source.decoded is None:
        return False
    if source.suffix in _SUFFIXES:
        return True
    lines = clean(source.decoded[0]).splitlines()[:_SAMPLE]
    tabbed = sum("\t" in line for line in lines) >= sum(bool(line.strip()) for line in lines) * _MOSTLY
    return any(_headings(lines, delimiter) for delimiter in (";,\t" if tabbed else ";,"))


def read(source: Source) -> PlanDocument:
    """The plan or report in the table; InvalidDataError if there is none in it or its quoting is broken."""
    text, encoding = source.decoded or ("", "")
    document = plan_in(Blocks(source.name, tuple(_rows(source.name, clean(text)))))
    if document is None:
        raise no_plan(source)
    found = (*warnings_on_text(source.name, text, encoding), *document.warnings)
    return document.model_copy(update={"warnings": found})


def delimiter_of(text: str) -> str:
    """What parts the cells: what the file says of itself (``sep=;``), else what gives the most even rows."""
    lines = text.splitlines()[:_SAMPLE]
    if lines and lines[0].lower().startswith("sep=") and len(lines[0].strip()) == len("sep=;"):
        return lines[0].strip()[-1]
    return max(_DELIMITERS, key=lambda delimiter: (_headings(lines, delimiter), _evenness(lines, delimiter)))


def _rows(file: str, text: str) -> list[Row]:
    delimiter = delimiter_of(text)
    csv.field_size_limit(_LONGEST_CELL)  # one for the whole process: who else is in it may have raised it
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[Row] = []
    try:
        begin = 1
        for number, cells in enumerate(reader, 1):
            place = Place(file=file, line=begin, table=1, row=number)
            begin = reader.line_num + 1
            if any(cell.strip() for cell in cells) and not (number == 1 and cells[0].lower().startswith("sep=")):
                rows.append(Row(tuple(cell.strip() for cell in cells), place))
    except csv.Error as error:
        raise InvalidDataError(_DAMAGED, file=file, line=reader.line_num, reason=str(error)) from error
    return rows


def _headings(lines: list[str], delimiter: str) -> int:
    """How many fields the best heading row names if the lines are parted by ``delimiter``; 0 if too few."""
    best = max((len(set(columns_of(tuple(row)).values())) for row in _parsed(lines, delimiter)), default=0)
    return best if best >= _LEAST_COLUMNS else 0


def _evenness(lines: list[str], delimiter: str) -> int:
    """How many rows have as many cells as most have, none where that is one."""
    widths = [len(row) for row in _parsed(lines, delimiter) if row]
    usual = max(set(widths), key=widths.count, default=1)
    return widths.count(usual) if usual > 1 else 0


def _parsed(lines: list[str], delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return []
