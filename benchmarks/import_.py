"""How long reading a large document takes, in its own process with limits, against bare loops of the libraries.

``python3 dev.py bench import`` prints one JSON object. The documents are made here, seeded: a PDF of 60 pages of
ruled tables (Typst), a spreadsheet of 5,000 rows, a Word document of 300 pages. ``seconds`` are of the whole, the
start of the process included; ``bare_seconds`` of the least that the library itself can do in this process:
pdfplumber's words and tables page by page, openpyxl's rows read-only, python-docx's paragraphs and cells.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import docx
import openpyxl
import pdfplumber
import typst
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from benchmarks.measuring import print_result, seconds
from documents.readers.limited import Limits, outcome_of
from domain.values.errors import HitosError
from domain.values.plan_document import PlanDocument

_SEED = 20181101
_UNLIMITED = Limits(seconds=300, megabytes=4000)
_PDF_STEPS, _DOCX_STEPS, _XLSX_ROWS = 700, 3_600, 5_000
_A_COMMITMENT = 50
_HEADINGS = ("No.", "Actividad", "Institución responsable", "Fecha de inicio", "Fecha de término", "Avance")
_WORDS = "guía portal taller convenio listado reunión curso informe municipal abierto técnico seguimiento".split()
_OFFICES = ("Instituto de Fomento Municipal -INFOM-", "Ministerio de Educación -MINEDUC-",
            "Secretaría de Planificación -SEGEPLAN-", "Contraloría General de Cuentas -CGC-")  # fmt: skip
_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()

Row = tuple[str, str, str, str, str, str]


def main() -> None:
    """Make the documents, read each both ways, print the figures."""
    figures: dict[str, object] = {"seed": _SEED}
    with TemporaryDirectory() as folder:
        for name, make, bare in (
            ("pdf_60_pages", _make_pdf, _bare_pdf),
            ("xlsx_5000_rows", _make_xlsx, _bare_xlsx),
            ("docx_300_pages", _make_docx, _bare_docx),
        ):
            path = make(Path(folder) / f"plan.{name[:4].rstrip('_')}")
            figures[name] = _measured(path, bare)
    print_result("import", figures)


def _measured(path: Path, bare: Callable[[Path], int]) -> dict[str, object]:
    units: list[int] = []
    outcome = outcome_of(path, _UNLIMITED)
    if isinstance(outcome.told, HitosError):
        raise outcome.told
    took = seconds(lambda: units.append(bare(path)))
    return {
        "steps": _steps(outcome.told),
        "units": units[0],
        "megabytes": path.stat().st_size / 1e6,
        "seconds": outcome.seconds,
        "bare_seconds": took,
        "ratio": outcome.seconds / took,
        "peak_megabytes": outcome.peak_megabytes,
    }


def _steps(document: PlanDocument) -> int:
    return sum(
        len(commitment.activities) + sum(1 + len(milestone.activities) for milestone in commitment.milestones)
        for commitment in document.commitments
    )


def _rows(count: int) -> Iterator[Row]:
    chance = Random(_SEED)
    for number in range(count):
        begin, length = chance.randrange(12), chance.randrange(1, 11)
        end = begin + length
        yield (
            str(number % _A_COMMITMENT + 1),
            " ".join(chance.choices(_WORDS, k=18)).capitalize() + ".",
            chance.choice(_OFFICES),
            f"{_MONTHS[begin]} 2019",
            f"{_MONTHS[end % 12]} {2019 + end // 12}",
            f"{chance.randrange(101)}%",
        )


def _make_pdf(path: Path) -> Path:
    parts = ['#set page(numbering: "1")', "#set text(size: 10pt)", "= Plan de Acción 2018-2020"]
    for number, row in enumerate(_rows(_PDF_STEPS)):
        if number % _A_COMMITMENT == 0:
            parts += [")"] * bool(number)
            parts.append(f"\n== Compromiso {number // _A_COMMITMENT + 1}. Publicar la información municipal\n")
            parts.append("#table(columns: (2em, 1fr, 9em, 5em, 5em, 4em),")
            parts.append(f"table.header({', '.join(f'[{cell}]' for cell in _HEADINGS)}),")
        parts.append(", ".join(f"[{cell}]" for cell in row) + ",")
    parts.append(")")
    path.write_bytes(typst.compile("\n".join(parts).encode(), ignore_system_fonts=True))
    return path


def _make_xlsx(path: Path) -> Path:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Plan")
    sheet.append(("Compromiso", *_HEADINGS))
    for number, row in enumerate(_rows(_XLSX_ROWS)):
        sheet.append((f"Compromiso {number // _A_COMMITMENT + 1}. Publicar la información municipal", *row))
    book.save(path)
    return path


def _make_docx(path: Path) -> Path:
    document = docx.Document()
    document.add_heading("Plan de Acción 2018-2020", 0)
    rows = list(_rows(_DOCX_STEPS))
    for first in range(0, _DOCX_STEPS, _A_COMMITMENT):
        title = f"Compromiso {first // _A_COMMITMENT + 1}. Publicar la información municipal"
        document.add_heading(title, 1)
        # Its own way of filling a table takes a second a row.
        lines = "".join(_docx_row(row) for row in (_HEADINGS, *rows[first : first + _A_COMMITMENT]))
        grid = "<w:gridCol/>" * len(_HEADINGS)
        table = f"<w:tbl {nsdecls('w')}><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"
        document.element.body.insert(-1, parse_xml(table))
    document.save(str(path))
    return path


def _docx_row(row: Row) -> str:
    return f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>' for cell in row)}</w:tr>"


def _bare_pdf(path: Path) -> int:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.extract_tables()
            page.close()
        return len(pdf.pages)


def _bare_xlsx(path: Path) -> int:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    count = sum(1 for sheet in book for _ in sheet.iter_rows(values_only=True))
    book.close()
    return count


def _bare_docx(path: Path) -> int:
    document = docx.Document(str(path))
    texts = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        texts += [cell.text for row in table.rows for cell in row.cells]
    return len(texts)


if __name__ == "__main__":
    main()
