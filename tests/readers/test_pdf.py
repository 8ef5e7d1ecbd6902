"""PDF with text: what the page wrapped is whole again, what it repeats counts once, a scan is refused as one."""

import io

import pikepdf
import pytest
import typst

from documents.foreign.sources import Source
from documents.readers.pdf.lines import WholeWords
from documents.readers.pdf.plan import MOST_PAGES
from documents.readers.read import read_files, read_source
from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Language
from domain.values.plan_document import DocumentStep, PlanDocument
from tests.readers.shared_cases import SHARED, expected

LOOK = '#set page(width: 16cm, height: 12cm)\n#set text(font: "Libertinus Serif", size: 11pt, hyphenate: false)\n'
HEADINGS = "[No.], [Hitos], [Responsable], [Fecha de inicio], [Fecha de término]"
HITOS_WIDTHS = "columns: (1cm, 4cm, 3cm, 2.5cm, 2.5cm)"


def a_pdf(body: str) -> bytes:
    made: bytes = typst.compile((LOOK + body).encode())
    return made


def read(body: str) -> PlanDocument:
    return read_source(Source("plan.pdf", a_pdf(body)))


def steps(document: PlanDocument) -> tuple[DocumentStep, ...]:
    return tuple(milestone for commitment in document.commitments for milestone in commitment.milestones)


def refused(data: bytes) -> str:
    with pytest.raises(InvalidDataError) as caught:
        read_source(Source("plan.pdf", data))
    return caught.value.say(Language.EN)


def test_the_plan_with_narrow_columns_is_read_exactly_with_its_warnings() -> None:
    case = expected("gt_plantilla_tabla_partida")
    document = read_files([SHARED / "cases" / "gt_plantilla_tabla_partida" / "plan_columnas_estrechas.pdf"])
    told = document.model_dump(mode="json")["commitments"][0]
    wanted = case["commitments"][0]
    for field in ("number", "title", "start", "end", "leads", "coordinator"):
        assert _plain(told[field]) == _plain(wanted[field])
    assert len(told["milestones"]) == len(wanted["milestones"])
    for found, milestone in zip(told["milestones"], wanted["milestones"], strict=True):
        assert {name: _plain(found[name]) for name in milestone} == {n: _plain(v) for n, v in milestone.items()}
    assert {warning["code"] for warning in case["must_warn"]} <= {warning.code for warning in document.warnings}
    assert (document.draft, str(document.version_date)) == (True, "2016-08-12")


def _plain(value: object) -> object:
    return value.rstrip(".") if isinstance(value, str) else value


def test_paragraphs_wrapped_by_the_page_are_whole_and_know_their_page() -> None:
    document = read(
        "Compromiso 3. Agua limpia para todas las comunidades de la cuenca alta del río y sus afluentes\n\n"
        "HITO 1.\n\nDescripción: Publicar una guía para las juntas de agua de los municipios de la cuenca.\n\n"
        "#pagebreak()\n\nActividad 1. Taller\n\nAvance 40%. Se hizo un taller con las juntas de agua y con los\n"
        "municipios de la cuenca; falta imprimir."
    )
    (commitment,) = document.commitments
    (activity,) = commitment.milestones[0].activities
    assert commitment.title.endswith("de la cuenca alta del río y sus afluentes")
    assert (activity.progress, activity.places["narrative"].page) == (40, 2)
    assert activity.narrative == (
        "Se hizo un taller con las juntas de agua y con los municipios de la cuenca; falta imprimir."
    )


def test_a_title_goes_on_on_the_next_page() -> None:
    title = "Publicar una guía para las juntas de agua y para los municipios de la cuenca alta " * 6
    document = read(f"#set page(height: 5cm)\nCompromiso 3. Agua\n\nHITO 1.\n\nDescripción: {title}")
    (milestone,) = steps(document)
    assert milestone.title == title.strip()
    assert milestone.narrative is None


def test_a_row_cut_by_the_page_and_its_repeated_heading_are_one_milestone() -> None:
    filler = "#v(5.2cm)\n"
    document = read(
        f"Compromiso 3. Agua\n\n{filler}#table({HITOS_WIDTHS}, table.header({HEADINGS}),\n"
        "[1], [Publicar la guía de las juntas y repartirla en todos los municipios de la cuenca alta], [INFOM], "
        "[mayo 2019], [junio 2019], [2], [Evaluar], [ANAM], [julio 2019], [agosto 2019])"
    )
    first, second = steps(document)
    assert first.title == "Publicar la guía de las juntas y repartirla en todos los municipios de la cuenca alta"
    assert (str(first.end), second.leads) == ("2019-06-30", ("ANAM",))
    assert first.places["end"].cell == 5


def test_line_breaks_that_were_meant_part_institutions_and_wrapped_ones_do_not() -> None:
    document = read(
        f"Compromiso 3. Agua\n\n#table({HITOS_WIDTHS}, {HEADINGS},\n"
        "[1], [Publicar], [INFOM \\ Contraloría General de Cuentas \\ ANAM], [mayo 2019], [junio 2019])"
    )
    (milestone,) = steps(document)
    assert milestone.leads == ("INFOM", "Contraloría General de Cuentas", "ANAM")


def test_running_headers_and_page_numbers_are_set_apart() -> None:
    pages = "\n#pagebreak()\n".join(f"Actividad {n}. Taller\n\nAvance {n}0%. Se hizo." for n in range(1, 5))
    document = read('#set page(header: [Gobierno del Agua], numbering: "1")\nCompromiso 3. Agua\n\n' + pages)
    activities = document.commitments[0].activities
    assert [(each.progress, each.narrative) for each in activities] == [(n * 10, "Se hizo.") for n in range(1, 5)]
    assert document.unplaced


def test_what_opens_every_page_is_no_running_header() -> None:
    pages = "\n#pagebreak()\n".join(f"Actividad {n}. Taller\n\nAvance 10%. Se hizo." for n in range(1, 6))
    document = read("#set page(margin: (y: 0.5cm))\nCompromiso 3. Agua\n#pagebreak()\n" + pages)
    assert [each.number for each in document.commitments[0].activities] == list("12345")


def test_links_that_are_only_shown_by_their_words_are_evidence() -> None:
    document = read(
        "Compromiso 3. Agua\n\nActividad 1. Taller\n\n"
        'Avance 100%. Se publicó #link("https://portal.example.org/acta")[el acta].'
    )
    assert document.commitments[0].activities[0].evidence == ("https://portal.example.org/acta",)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("presupues", "to", True),
        ("diciembre", "de", False),
        ("ejecución", "mensual", False),
        ("SEGEPLA", "N", True),
        ("MINEDUC", ", MSPAS", True),
        ("Ministerio", "s", True),
        ("ciudadano", "y", False),
    ],
)
def test_pieces_of_words_are_told_from_words(left: str, right: str, one: bool) -> None:
    words = WholeWords(
        frozenset({"presupuesto", "ejecucion", "ministerio", "ciudadano"}), frozenset({"de", "y", "to"})
    )
    assert words.may_be_cut(left, right.split(maxsplit=1)[0]) is one


def test_a_scanned_pdf_is_refused_as_such() -> None:
    said = refused(a_pdf("#rect(width: 5cm, height: 5cm)\n#pagebreak()\n#rect(width: 5cm)"))
    assert "scanned PDF: its 2 pages" in said


def test_a_pdf_without_a_plan_says_so() -> None:
    assert "no commitment" in refused(a_pdf("Estimado señor: adjunto el plan."))


def test_a_pdf_with_a_password_is_refused() -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(a_pdf("Compromiso 3. Agua"))) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "password" in refused(locked.getvalue())


def test_a_pdf_of_too_many_pages_is_refused_before_they_are_read() -> None:
    data = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(MOST_PAGES + 1):
            pdf.add_blank_page()
        pdf.save(data)
    assert f"more than {MOST_PAGES} pages" in refused(data.getvalue())


def test_a_pdf_with_bytes_changed_or_cut_off_is_read_or_refused() -> None:
    data = a_pdf("Compromiso 3. Agua\n\nHITO 1. Guía\n\nActividad 1. Taller")
    step = len(data) // 25
    broken = [data[:n] + b"\x55\x55" + data[n + 2 :] for n in range(9, len(data), step)]
    broken += [data[:n] for n in range(9, len(data), step * 4)]
    for changed in broken:
        assert outcome(changed) in {"read", "refused"}


def outcome(data: bytes) -> str:
    """Any error that is not one of ours escapes."""
    try:
        read_source(Source("plan.pdf", data))
    except HitosError as error:
        return "refused" if error.say(Language.ES) else "silent"
    return "read"
