"""A commitment template in its text form: our own document, in the structure of the real ones."""

from datetime import date

import pytest

from documents.readers.read import read_files
from domain.values.plan_document import DocumentCommitment, PlanDocument
from domain.values.vocabulary import Condition, DocumentKind, Precision
from tests.readers.shared_cases import OWN


@pytest.fixture(scope="module")
def document() -> PlanDocument:
    return read_files([OWN / "plantilla.txt"])


@pytest.fixture(scope="module")
def commitment(document: PlanDocument) -> DocumentCommitment:
    (only,) = document.commitments
    return only


def warned(document: PlanDocument, code: str) -> list[str]:
    return [warning.subject for warning in document.warnings if warning.code == code]


def test_the_document_says_what_it_is(document: PlanDocument) -> None:
    assert document.document_kind is DocumentKind.PLAN
    assert (document.title, document.language) == ("FICHA DE COMPROMISO", "es")
    assert (document.version_text, document.version_date) == ("Versión 3-2-2021", date(2021, 2, 3))
    assert document.draft
    assert warned(document, "draft") == [""]


def test_the_commitment_has_its_title_period_and_prose(commitment: DocumentCommitment) -> None:
    assert (commitment.number, commitment.title) == (
        "4",
        "Agua segura y cuentas abiertas en los municipios del corredor seco.",
    )
    assert (commitment.start, commitment.start_precision) == (date(2021, 2, 1), Precision.MONTH)
    assert (commitment.end, commitment.end_precision) == (date(2022, 12, 15), Precision.DAY)
    assert set(commitment.description) == {"problem", "commitment", "additional", "other_actors"}
    assert commitment.places["problem"].line == 14


def test_coordinator_and_leads_stand_in_one_cell_without_separators(commitment: DocumentCommitment) -> None:
    assert commitment.coordinator == ("IHA",)
    assert commitment.leads == ("IHA", "AMS", "SEFIN", "Comisión Ciudadana de Vigilancia del Agua", "TSC")
    assert commitment.collaborators == ("SEFIN", "TSC", "Comisión Ciudadana para Vigilancia del Agua")


def test_a_row_continued_on_the_next_page_is_one_milestone(
    document: PlanDocument, commitment: DocumentCommitment
) -> None:
    assert [milestone.number for milestone in commitment.milestones] == ["1", "2", "3"]
    second = commitment.milestones[1]
    assert second.title.endswith("en seguimiento al compromiso número 3 del plan anterior.")
    assert second.end == date(2022, 12, 31)
    assert second.progress is None
    assert warned(document, "row_continued_after_page_break") == ["4/2"]


def test_who_leads_who_helps_and_which_unit_belongs_to_the_lead(commitment: DocumentCommitment) -> None:
    first, second, third = commitment.milestones
    assert (first.leads, first.units) == (("IHA",), ("Dirección de Sistemas Rurales",))
    assert first.collaborators == ("SALUD", "SEFIN")
    assert second.leads == ("AMS",)
    assert second.collaborators == ("ULAB", "IHA", "Juntas de Agua organizadas")
    assert (third.leads, third.collaborators) == (("TSC",), ())


def test_a_date_that_does_not_exist_is_told_and_not_invented(
    document: PlanDocument, commitment: DocumentCommitment
) -> None:
    third = commitment.milestones[2]
    assert (third.start, third.start_precision) == (None, None)
    assert warned(document, "impossible_date") == ["4/3"]


def test_conditions_and_dates_are_read_column_by_column(commitment: DocumentCommitment) -> None:
    assert [m.condition for m in commitment.milestones] == [Condition.NEW, Condition.ONGOING, Condition.NEW]
    assert (commitment.milestones[0].start, commitment.milestones[0].end) == (date(2021, 2, 1), date(2021, 8, 31))


def test_every_step_says_where_it_stands(commitment: DocumentCommitment) -> None:
    assert commitment.places["title"].line == 5
    assert [milestone.places["title"].line for milestone in commitment.milestones] == [19, 20, 23]
    assert commitment.milestones[0].places["leads"].cell == 3


def test_contacts_on_one_line_are_told_apart(document: PlanDocument) -> None:
    assert [(c.name, c.institution, c.role, c.email, c.phone) for c in document.contacts] == [
        ("Lucía Amparo Núñez Rosales", "IHA", "Gerente", "gerencia@iha.example.org", "22001100"),
        ("Mario Quesada", "AMS", "Presidente", "ams@example.org", None),
        ("Irma Beltrán Soto", "CCVA", "Vocera", "vocera@example.org", "22003300"),
    ]


def test_an_acronym_without_a_name_is_tied_by_its_initials_and_the_person_is_asked(document: PlanDocument) -> None:
    (tied,) = [i for i in document.institutions if i.acronym == "CCVA"]
    assert tied.name == "Comisión Ciudadana de Vigilancia del Agua"
    assert warned(document, "acronym_from_initials") == ["CCVA"]


def test_a_line_that_belongs_to_no_field_is_shown(document: PlanDocument) -> None:
    assert [place.line for place in document.unplaced] == [34]
