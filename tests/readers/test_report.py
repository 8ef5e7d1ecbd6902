"""Reports: our own final report in the shape a PDF leaves it in, and two in other languages and layouts."""

from datetime import date

import pytest

from documents.foreign.sources import Source
from documents.readers.read import read_files, read_source
from domain.values.plan_document import DocumentStep, PlanDocument
from domain.values.vocabulary import DocumentKind, Precision, StatedStatus
from tests.readers.shared_cases import OWN


@pytest.fixture(scope="module")
def report() -> PlanDocument:
    return read_files([OWN / "informe.txt"])


def steps(document: PlanDocument) -> dict[str, DocumentStep]:
    found = {}
    for commitment in document.commitments:
        for milestone in (*commitment.milestones, *commitment.activities):
            found[f"{commitment.number}/{milestone.number}"] = milestone
            for activity in milestone.activities:
                found[f"{commitment.number}/{milestone.number}/{activity.number}"] = activity
    return found


def warned(document: PlanDocument, code: str) -> list[str]:
    return [warning.subject for warning in document.warnings if warning.code == code]


def test_the_cut_off_stands_in_the_title(report: PlanDocument) -> None:
    assert report.document_kind is DocumentKind.FINAL_REPORT
    assert report.as_of == date(2022, 11, 30)
    assert report.title is not None
    assert report.title.endswith("actividades, al 30 de Noviembre 2022.")


def test_lines_that_the_page_broke_are_one_text_again(report: PlanDocument) -> None:
    found = steps(report)
    assert report.commitments[0].title.endswith("con participación de las juntas y de los patronatos.")
    assert found["4/1"].title.endswith("Acuerdo 77-2019 de fecha 5 de junio de 2019.")
    assert found["4/1/2"].narrative is not None
    assert found["4/1/2"].narrative.endswith("según el formato de 2021-2022.")


def test_the_numbering_is_the_documents_own(report: PlanDocument) -> None:
    assert list(steps(report)) == ["4/1", "4/1/2", "4/1/4", "4/2", "4/3", "4/3/1", "4/3/2", "9/6"]
    assert warned(report, "activity_numbers_have_gaps") == ["4/1", "9"]
    assert warned(report, "activities_without_milestone") == ["9/6"]
    assert [c.axis for c in report.commitments] == ["EJE No. 2 AGUA Y SANEAMIENTO", "EJE 7. SALUD RURAL."]


def test_roles_are_told_by_sentences_and_only_by_those_that_speak_of_the_step(report: PlanDocument) -> None:
    found = steps(report)
    assert (found["4/1"].leads, found["4/1"].collaborators) == (("IHA",), ("AMS", "SEFIN"))
    assert (found["4/3"].leads, found["4/3"].collaborators) == (("SEFIN",), ("IHA",))
    assert (found["9/6"].leads, found["9/6"].collaborators) == (("SALUD",), ("MOVA", "IHA"))
    assert (found["4/1/2"].leads, found["4/1/2"].collaborators) == ((), ())


def test_a_narrative_that_tells_who_led_something_else_names_no_lead() -> None:
    text = """Informe final
Compromiso 1. Agua
Actividad 1. Taller
Avance 50%. El almuerzo fue coordinado por la ANAM.
Actividad 2. Taller
Avance 50%. Esta actividad fue coordinada por la ANAM."""
    first, second = read_source(Source("informe.txt", text.encode())).commitments[0].activities
    assert (first.leads, second.leads) == ((), ("ANAM",))


def test_a_paragraph_that_tells_more_than_roles_is_also_narrative(report: PlanDocument) -> None:
    second = steps(report)["4/2"]
    assert second.leads == ("TSC",)
    assert second.narrative is not None
    assert second.narrative.startswith("Las actividades del Hito 2 son coordinadas")
    assert steps(report)["4/1"].narrative is None


def test_only_a_stated_percentage_of_progress_counts(report: PlanDocument) -> None:
    found = steps(report)
    assert [found[code].progress for code in ("4/1/2", "4/1/4", "4/2", "4/3/1", "4/3/2", "9/6")] == [
        100, 85, None, 100, None, 100,
    ]  # fmt: skip
    assert [found[code].status for code in ("4/1/2", "4/1/4", "4/3/2")] == [StatedStatus.COMPLETED, None, None]
    assert warned(report, "progress_not_stated") == ["4/3/2"]
    assert warned(report, "milestone_without_activities") == ["4/2"]


def test_addresses_printed_twice_are_one_and_a_pages_link_list_belongs_to_nothing(report: PlanDocument) -> None:
    found = steps(report)
    assert found["4/3/1"].evidence == ("https://informes.example.org/uno", "https://informes.example.org/dos")
    assert found["9/6"].evidence == ()
    assert len([w for w in report.warnings if w.code == "repeated_link_list"]) == 2
    assert warned(report, "evidence_missing") == ["4", "9"]


def test_a_claim_of_completion_in_the_future_tense_is_noticed(report: PlanDocument) -> None:
    assert warned(report, "claims_completion_in_future_tense") == ["4/3/1"]


def test_nothing_of_the_report_was_left_out(report: PlanDocument) -> None:
    assert report.unplaced == ()


def test_a_portuguese_report_in_markdown_is_read_by_the_same_structure() -> None:
    report = read_files([OWN / "relatorio.md"])
    assert (report.document_kind, report.language) == (DocumentKind.FINAL_REPORT, "pt")
    assert report.as_of == date(2022, 10, 31)
    (commitment,) = report.commitments
    assert (commitment.axis, commitment.coordinator) == ("Eixo 1 – Dados abertos", ("AFL",))
    first, second = commitment.milestones
    assert (first.number, first.title) == ("1.10", "Inventário das bases")
    assert (first.leads, first.units, first.collaborators) == (
        ("AFL",),
        ("Diretoria de Dados",),
        ("IDA", "Rede Rios"),
    )
    assert (first.start, first.end) == (date(2021, 3, 1), date(2021, 12, 1))
    assert (first.status, first.progress) == (StatedStatus.COMPLETED, 100)
    assert first.evidence == ("https://dados.example.org/bases", "https://dados.example.org/mapa")
    assert (second.leads, second.collaborators, second.progress) == (("AFL",), ("IDA",), 40)


def test_an_english_report_with_labels_and_wrapped_lines_is_read_by_the_same_structure() -> None:
    report = read_files([OWN / "report_en.txt"])
    assert (report.document_kind, report.language) == (DocumentKind.PROGRESS_REPORT, "en")
    first, second = report.commitments[0].milestones
    assert (first.leads, first.collaborators) == (("RIVA",), ("WIN", "Open Rivers Network"))
    assert (first.end, first.end_precision) == (date(2020, 6, 30), Precision.QUARTER)
    assert (first.progress, first.status) == (60, StatedStatus.DELAYED)
    assert first.evidence == ("https://data.example.org/inventory",)
    assert second.end_precision is Precision.HALF
    assert second.narrative is not None
    assert second.narrative.endswith("the texts were agreed with them in two meetings.")
    assert warned(report, "overdue_at_report_date") == ["7/1"]


def test_page_numbers_cut_neither_a_paragraph_nor_a_table() -> None:
    text = """Plan
Compromiso 1. Agua
No.\tHitos\tResponsable\tInicio\tTérmino
1\tPublicar las tarifas de\tINE\tmayo 2019\tjunio 2019
Página 1 de 2
\tcada mes\t\t\t
2\tCapacitar\tANAM\tmayo 2019\tjunio 2019
Compromiso 2. Se publicará el presupuesto de los municipios de la zona
Página 2 de 2
norte del país"""
    document = read_source(Source("plan.txt", text.encode()))
    water, budget = document.commitments
    assert [milestone.title for milestone in water.milestones] == ["Publicar las tarifas de cada mes", "Capacitar"]
    assert budget.title.endswith("de la zona norte del país")
    assert [place.line for place in document.unplaced] == [5, 9]
