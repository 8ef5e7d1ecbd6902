"""How a page is laid out: columns, tables without lines, turned pages, what the edges repeat, cut addresses."""

import io

import pdfplumber
import pikepdf
import typst

from documents.readers.blocks import Blocks, Paragraph, Row
from documents.readers.pdf.blocks import pdf_blocks

FONT = '#set text(font: "Libertinus Serif", size: 10pt, lang: "es", hyphenate: true)\n'
PROSE = "Las instituciones publican cada trimestre lo que han hecho y lo que les falta, con sus pruebas. "
HEADS = "[No.], [Hitos], [Responsable], [Fecha de inicio], [Fecha de término]"


def blocks(page: str, body: str, turn: int = 0) -> Blocks:
    data = typst.compile(f"#set page({page})\n{FONT}{body}".encode(), ignore_system_fonts=True)
    if turn:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for each in pdf.pages:
                each.rotate(turn, relative=True)
            turned = io.BytesIO()
            pdf.save(turned)
        data = turned.getvalue()
    with pdfplumber.open(io.BytesIO(data)) as opened:
        return pdf_blocks("plan.pdf", iter(opened.pages))


def texts(read: Blocks) -> list[str]:
    return [block.text for block in read.items if isinstance(block, Paragraph) and not block.quoted]


def cells(read: Blocks) -> list[tuple[str, ...]]:
    return [block.cells for block in read.items if isinstance(block, Row)]


def test_two_columns_are_read_one_after_the_other() -> None:
    body = f"#set par(justify: true)\nPrimero. {PROSE * 5}\n\n#colbreak()\nSegundo. {PROSE * 5}"
    assert texts(blocks("width: 16cm, height: 9cm, columns: 2", body)) == [
        f"Primero. {PROSE * 5}".strip(),
        f"Segundo. {PROSE * 5}".strip(),
    ]


def test_a_table_without_lines_is_read_by_its_columns() -> None:
    rows = (
        "[1], [Publicar la guía de participación de los municipios], [INFOM], [enero 2020], [junio 2020], "
        "[2], [Evaluar], [INAP], [julio 2020], [agosto 2020]"
    )
    table = f"#table(columns: (1cm, 4cm, 3cm, 2.5cm, 2.5cm), stroke: none, {HEADS}, {rows})"
    assert cells(blocks("width: 17cm, height: 9cm", table))[1:] == [
        ("1", "Publicar la guía de participación de los municipios", "INFOM", "enero 2020", "junio 2020"),
        ("2", "Evaluar", "INAP", "julio 2020", "agosto 2020"),
    ]


def test_pages_turned_any_way_are_read_upright() -> None:
    table = f"#table(columns: 5, {HEADS}, [1], [Evaluar], [INAP], [julio 2020], [agosto 2020])"
    upright = cells(blocks("width: 17cm, height: 9cm", table))
    for turn in (90, 180, 270):
        assert cells(blocks("width: 17cm, height: 9cm", table, turn)) == upright


def test_labels_and_values_side_by_side_are_rows() -> None:
    pairs = "[Institución responsable], [Instituto de Fomento Municipal], [Plazo], [enero a junio de 2020]"
    body = f"#grid(columns: (5cm, 8cm), row-gutter: 8pt, {pairs})"
    assert cells(blocks("width: 17cm, height: 9cm", body)) == [
        ("Institución responsable", "Instituto de Fomento Municipal"),
        ("Plazo", "enero a junio de 2020"),
    ]


def test_what_two_pages_repeat_at_their_edges_is_set_apart() -> None:
    body = f"{PROSE * 2}\n\n#pagebreak()\nOtra página."
    read = blocks("width: 12cm, height: 9cm, header: [Plan de acción], footer: [#h(1fr) 7]", body)
    assert texts(read) == [(PROSE * 2).strip(), "Otra página."]


def test_an_address_over_two_lines_is_one_address() -> None:
    address = "https://www.ejemplo.gob.gt/direccion-de-agua-y-saneamiento/inventario-nacional/sistemas/consulta"
    read = blocks("width: 9cm, height: 9cm", f'Se consulta en #"{address}" desde marzo.')
    assert texts(read) == [f"Se consulta en {address} desde marzo."]


def test_a_label_that_a_page_divides_is_whole_and_told() -> None:
    label, value = "Fecha de inicio y término del compromiso", "enero a junio de 2020"
    body = f"#v(0.8cm)\n#table(columns: (2cm, 6cm), [{label}], [{value}])"
    read = blocks("width: 12cm, height: 4cm, margin: 0.7cm", body)
    assert cells(read) == [(label, value)]
    assert [warning.code for warning in read.warnings] == ["row_continued_after_page_break"]
