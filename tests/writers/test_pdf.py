"""The PDF is an archive file that a screen reader can read, whatever size the report has."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pdfplumber
import pikepdf
import pytest

from documents.writers.blocks import Block, Column, Heading, Listing, Paragraph, Run, Style, Table
from documents.writers.outline.outline import outline_of
from documents.writers.pdf import to_pdf, typeset
from documents.writers.pdf.glyphs import COVERED, fitted, settable
from documents.writers.report import write_report
from domain.values.errors import UnavailableError
from domain.values.language import Language
from tests.writers.report_builders import a_commitment, a_milestone, a_report, an_activity, the_guatemalan_report

_SHAPELESS = "\u00ad"
_FIGURE_AND_STATE = (
    (Style.VERIFIED, "Avance verificado: sin dato."),
    (Style.STATE, "C10-H1 · Estado: en marcha, a tiempo."),
)


@pytest.fixture(scope="module")
def pdf() -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(write_report(the_guatemalan_report(), "pdf")))


def test_it_is_tagged_in_its_language_and_says_which_standards_it_keeps(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.MarkInfo.Marked
    assert "/StructTreeRoot" in pdf.Root
    assert str(pdf.Root.Lang) == "es-GT"
    assert pdf.Root.OutputIntents[0].S == pikepdf.Name.GTS_PDFA1
    with pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"].startswith("Informe final de cumplimiento")


def test_the_output_intent_says_what_its_colours_mean(pdf: pikepdf.Pdf) -> None:
    intent = pdf.Root.OutputIntents[0]
    profile = intent.DestOutputProfile.read_bytes()
    assert (profile[36:40], profile[16:20]) == (b"acsp", b"RGB ")
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_headings_tables_and_lists_are_structure_not_looks(pdf: pikepdf.Pdf) -> None:
    roles = {str(element.S) for element in pdf.objects if _is_element(element)}
    wanted = {
        "/H1",
        "/H2",
        "/H3",
        "/H4",
        "/P",
        "/Table",
        "/TR",
        "/TH",
        "/TD",
        "/L",
        "/LI",
        "/Link",
        "/TOC",
        "/TOCI",
    }
    assert wanted <= roles


def test_a_heading_is_never_more_than_one_level_below_the_one_before(pdf: pikepdf.Pdf) -> None:
    levels = [int(str(e.S)[2:]) for e in _in_reading_order(pdf) if str(e.S)[1:2] == "H" and str(e.S)[2:].isdigit()]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_heading_cell_says_that_it_heads_a_column(pdf: pikepdf.Pdf) -> None:
    cells = [element for element in _in_reading_order(pdf) if str(element.S) == "/TH"]
    assert cells
    for cell in cells:
        attributes = cell.A if isinstance(cell.A, pikepdf.Array) else [cell.A]
        assert "/Column" in {
            str(each.get("/Scope")) for each in attributes if isinstance(each, pikepdf.Dictionary)
        }


def test_every_picture_is_told_in_words_and_followed_by_its_table(pdf: pikepdf.Pdf) -> None:
    elements = list(_in_reading_order(pdf))
    pictures = [place for place, element in enumerate(elements) if str(element.S) == "/Figure"]
    told = [str(elements[place].Alt) for place in pictures]
    assert [said.split(".")[0] for said in told] == [
        "Estado de los pasos al 28 de agosto de 2020",
        "Lo planificado y lo cumplido, mes a mes",
        "Cronograma de los hitos al 28 de agosto de 2020",
    ]
    for place in pictures:
        assert "/Table" in {str(element.S) for element in elements[place + 1 : place + 4]}


def test_all_that_is_drawn_is_either_in_the_structure_or_said_to_be_decoration(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in {"BDC", "BMC"}:
                assert str(instruction.operands[0]) == "/Artifact" or "/MCID" in instruction.operands[1]
                depth += 1
            elif operator == "EMC":
                depth -= 1
            elif operator in {"Tj", "TJ", "Do", "f", "S", "B"}:
                assert depth, f"{operator} stands outside of marked content"


def test_every_link_leads_somewhere_and_is_told_in_words(pdf: pikepdf.Pdf) -> None:
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
    assert len(links) > 20
    for link in links:
        assert str(link.Contents)
        assert "/Dest" in link or str(link.A.S) in {"/URI", "/GoTo"}


def test_every_font_is_embedded(pdf: pikepdf.Pdf) -> None:
    """Those of the drawings as well; each font a page names has its file inside."""
    descriptors = [each for each in pdf.objects if _type_of(each) == "/FontDescriptor"]
    assert descriptors
    for descriptor in descriptors:
        assert {"/FontFile2", "/FontFile3"} & set(descriptor.keys())
    for font in (each for each in pdf.objects if _type_of(each) == "/Font" and "/DescendantFonts" not in each):
        assert "/FontDescriptor" in font
        assert re.fullmatch(r"/[A-Z]{6}\+.+", str(font.BaseFont)), "a part of the font only"


def test_bookmarks_lead_through_axes_commitments_and_milestones(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        parts = [item.title for item in outline.root]
        axis = next(item for item in outline.root if item.title.startswith("EJE No. 5"))
        assert [item.title for item in axis.children] == ["Compromiso 10"]
        assert axis.children[0].children[0].title == "HITO 1."
    assert parts[0] == "Resumen"
    assert parts[-2:] == ["Hallazgos antes de la firma", "Fecha de corte, huella y firma"]


def test_it_is_dated_at_the_cut_off(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.docinfo.CreationDate).startswith("D:20200828")


def test_an_english_report_says_it_is_english() -> None:
    english = pikepdf.open(io.BytesIO(write_report(the_guatemalan_report(Language.EN), "pdf")))
    assert str(english.Root.Lang) == "en-GB"


def test_a_large_report_is_set_in_a_process_of_its_own_with_the_same_words() -> None:
    activities = tuple(an_activity(str(number)) for number in range(2_100))
    report = a_report(a_commitment(milestones=(a_milestone(activities=activities),)))
    with pikepdf.open(io.BytesIO(write_report(report, "pdf"))) as large:
        assert len(large.pages) > 100


def test_every_character_said_to_be_covered_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    covered = [chr(code) for first, last in COVERED for code in range(first, last + 1)]
    assert all(settable(each) == each for each in covered if each not in _SHAPELESS)
    spaced = a_report(a_commitment(narrative="\n".join(f"x{each}" for each in covered)))
    with monkeypatch.context() as patched:
        patched.setattr(typeset, "plainly", _must_not_be_needed)
        assert write_report(spaced, "pdf").startswith(b"%PDF")


def test_marks_heaped_on_a_letter_are_spelt_out_rather_than_failing() -> None:
    heap = "ñ" + "".join(map(chr, range(0x300, 0x340))) * 3 + "Ж"
    assert write_report(a_report(a_commitment(title=heap)), "pdf").startswith(b"%PDF")
    assert typeset.plainly('{"a":"ñ\u0316Ж"}') == '{"a":"ñ[U+0316][U+0416]"}'


def test_a_heading_with_its_remark_is_never_left_alone_at_the_foot_of_a_page() -> None:
    """At every height of the page, one after the other."""
    parts: list[Block] = []
    for number in range(1, 24):
        parts += [Paragraph(Style.BODY, (Run(f"Renglón {line}."),)) for line in range(number)]
        parts += [Heading(1, f"Parte {number}.", f"p{number}"), Paragraph(Style.NOTE, (Run("Léase así."),))]
        parts += [Heading(2, f"Apartado {number}.", f"a{number}"), Listing(((Run(f"Lo primero {number}."),),))]
    pages = _pages_of(parts)
    for number in range(1, 24):
        assert _page_with(pages, f"Parte {number}.") == _page_with(pages, f"Lo primero {number}.")


def test_a_few_rows_that_fill_a_page_begin_below_their_heading_and_are_not_put_off_to_the_next() -> None:
    rows = tuple(((Run(f"Fila {row}. " + "Mucho que contar. " * 30),),) for row in range(6))
    table = Table("Pocas filas", (Column("Qué", 60), Column("Cuándo", 40)), tuple((*row, ()) for row in rows))
    title = Paragraph(Style.LEAD, (Run("Un objetivo que se dice despacio. " * 4),))
    pages = _pages_of([Heading(1, "Componente", "c"), title, table])
    assert _page_with(pages, "Componente") == _page_with(pages, "Fila 0.") < _page_with(pages, "Fila 5.")


@pytest.mark.parametrize(("share", "words"), [(29, 400), (10, 90)])
def test_a_row_longer_than_a_page_goes_on_on_the_next_and_loses_no_word(share: int, words: int) -> None:
    """Whatever cell beside it is short, and though there are few letters where the column is narrow."""
    told = " ".join(f"palabra{number}" for number in range(words))
    columns = Column("Código", 14), Column("Lo contado", share), Column("Qué más", 86 - share)
    pages = _pages_of([Table("Relatos", columns, (((Run("C1"),), (Run(told),), (Run("—"),)),))])
    assert len(pages) > 1
    assert re.findall(r"palabra\d+", " ".join(pages)) == told.split()
    assert all(page.count("palabra") for page in pages), "no page is left empty before or between"


def test_a_long_account_begins_where_it_is_told_and_not_on_a_page_of_its_own() -> None:
    account = Paragraph(Style.PROGRESS, (Run("Inicio del relato. " + "Se contó mucho. " * 400 + "Fin."),))
    figure = Paragraph(Style.VERIFIED, (Run("Avance verificado: sin dato."),))
    before = Paragraph(Style.BODY, (Run("No tiene actividades."),))
    pages = _pages_of([Heading(1, "Hito 1", "h"), before, account, figure])
    assert (
        _page_with(pages, "No tiene actividades.")
        == _page_with(pages, "Inicio del relato.")
        < _page_with(pages, "Fin.")
    )


def test_the_state_of_a_step_stands_on_the_page_of_its_figures() -> None:
    """With every number of lines before it from the foot of the first page to the top of the second."""
    for lines in range(36, 41):
        before = [Paragraph(Style.BODY, (Run(f"Renglón {line}."),)) for line in range(lines)]
        figure, state = (Paragraph(style, (Run(said),)) for style, said in _FIGURE_AND_STATE)
        pages = _pages_of([*before, figure, state])
        assert _page_with(pages, "Avance verificado") == _page_with(pages, "C10-H1 · Estado"), lines


@pytest.mark.parametrize("word", ["informe_final_de_cumplimiento_firmada_2020.pdf", "Ñandú" * 9])
def test_a_long_word_does_not_run_into_the_next_column(word: str) -> None:
    row = (Run("C10"),), (Run(f"Véase {word} (aceptado)"),), (Run("ENSEGUIDA"),)
    table = Table("Pasos", (Column("Código", 13), Column("Qué", 30), Column("Quién", 57)), (row,))
    written = to_pdf.to_pdf(replace(outline_of(a_report()), blocks=iter([table])))
    with pdfplumber.open(io.BytesIO(written)) as set_:
        words = set_.pages[0].extract_words()
    (beside,) = (each for each in words if each["text"] == "ENSEGUIDA")
    row_of_it = [each for each in words if 0 <= each["top"] - beside["top"] < 60 and each is not beside]
    assert word in "".join(each["text"].replace("\u200b", "") for each in row_of_it)
    assert all(each["x1"] < beside["x0"] for each in row_of_it)


def test_a_word_that_fits_its_column_is_not_cut() -> None:
    assert fitted("planificado, sin capacitación", 10) == "planificado, sin capacitación"


def test_what_no_font_draws_is_spelt_out() -> None:
    assert settable("lista 🎉 de ꞌaqꞌabʼal") == "lista [U+1F389] de ʼaqʼabʼal"


def test_a_typesetter_that_fails_is_told_as_a_problem_to_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(to_pdf, "_LARGE", 0)
    monkeypatch.setattr(typeset, "__file__", "/nowhere/typeset.py")
    with pytest.raises(UnavailableError, match="DOCX or HTML"):
        write_report(a_report(), "pdf")


def _pages_of(blocks: list[Block]) -> list[str]:
    """The text of each page."""
    with pdfplumber.open(io.BytesIO(to_pdf.to_pdf(replace(outline_of(a_report()), blocks=iter(blocks))))) as set_:
        return [page.extract_text() for page in set_.pages]


def _page_with(pages: list[str], words: str) -> int:
    (found,) = (number for number, page in enumerate(pages) if words in page)
    return found


def _must_not_be_needed(data: str) -> str:
    raise AssertionError("a character said to be covered has no glyph")


def _is_element(element: pikepdf.Object) -> bool:
    return isinstance(element, pikepdf.Dictionary) and "/S" in element and "/P" in element and "/K" in element


def _type_of(element: pikepdf.Object) -> str:
    return str(element.get("/Type", "")) if isinstance(element, pikepdf.Dictionary) else ""


def _in_reading_order(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """The elements of the structure as a screen reader meets them."""
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop()
        if isinstance(element, pikepdf.Array):
            waiting += list(element)[::-1]
        elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
            yield element
            if "/K" in element:
                waiting.append(element.K)
