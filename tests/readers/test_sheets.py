"""The policy sheet and the project sheet of the acceptance documents."""

import pytest

from documents.readers.read import read_files
from domain.values.plan_document import DocumentSection, PlanDocument
from domain.values.vocabulary import DocumentKind
from tests.readers.shared_cases import SHARED


def read(name: str) -> PlanDocument:
    path = SHARED / "seeds" / name
    if not path.exists():
        pytest.skip("the acceptance documents are not beside this checkout: left out")
    return read_files([path])


@pytest.fixture(scope="module")
def policy() -> PlanDocument:
    return read("000_abd787f1e71214d9.txt")


@pytest.fixture(scope="module")
def project() -> PlanDocument:
    return read("002_05f7034f3048aaf7.txt")


def sections(document: PlanDocument) -> dict[str, DocumentSection]:
    return {section.key: section for section in document.sections}


def warned(document: PlanDocument) -> list[str]:
    return [warning.code for warning in document.warnings]


def test_a_policys_year_of_making_is_no_start(policy: PlanDocument) -> None:
    assert policy.document_kind is DocumentKind.POLICY_SHEET
    assert policy.title == "Política de Fortalecimiento de las Municipalidades"
    assert (policy.period_start, policy.period_end) == (None, None)
    assert sections(policy)["period"].items == ("Año de formulación 2013",)


def test_a_policys_objectives_hold_guidelines_and_these_hold_actions(policy: PlanDocument) -> None:
    told = [
        (commitment.axis, [(step.title, len(step.activities)) for step in commitment.milestones])
        for commitment in policy.commitments
    ]
    assert told == [
        ("Lineamientos generales y de coordinación", [("Eje de Fortalecimiento Administrativo", 3)]),
        ("Lineamientos de fortalecimiento municipal", [("Eje de Fortalecimiento Financiero", 3)]),
    ]
    assert all(commitment.number is None for commitment in policy.commitments)


def test_a_policys_institutions_answer_for_every_objective(policy: PlanDocument) -> None:
    assert policy.coordinator == "INFOM"
    for commitment in policy.commitments:
        assert commitment.leads == commitment.coordinator == ("INFOM", "SEGEPLAN")
        assert commitment.collaborators == ("Municipalidades", "ANAM", "Consejos de Desarrollo")
        assert (commitment.places["leads"].line, commitment.places["collaborators"].line) == (18, 24)


def test_what_a_policy_says_besides_is_kept_and_its_gaps_are_told(policy: PlanDocument) -> None:
    kept = sections(policy)
    assert set(kept) == {
        "period", "evaluation", "legal_basis", "sector", "action_plan", "target_population", "general_objective",
        "notes", "national_priorities",
    }  # fmt: skip
    assert kept["sector"].items == ("Social",)
    assert kept["national_priorities"].items[0] == "Reducción de la pobreza y protección social"
    assert len(kept["national_priorities"].items) == 9
    assert warned(policy) == [
        "lines_not_placed", "no_evaluation", "no_legal_basis", "no_action_plan", "steps_without_dates",
    ]  # fmt: skip
    assert [place.line for place in policy.unplaced] == [5, 67]


def test_a_projects_purpose_is_the_commitment_and_what_it_offers_its_milestones(project: PlanDocument) -> None:
    assert project.document_kind is DocumentKind.PROJECT_SHEET
    assert project.title == "Proyecto de Fortalecimiento a las Entidades Territoriales – PFET"
    (only,) = project.commitments
    assert only.title.startswith("Fortalecer el desempeño de los gobiernos subnacionales")
    assert only.description["additional"].startswith("El proyecto desarrolla sus actividades")
    assert [(step.number, step.title.split()[0]) for step in only.milestones] == [
        (None, "Acceder"), (None, "Mejorar"), (None, "Contribuir"), (None, "Diseñar"), (None, "Mejorar"),
    ]  # fmt: skip


def test_criteria_and_assistance_are_lists(project: PlanDocument) -> None:
    kept = sections(project)
    assert kept["selection_criteria"].items == (
        "categoría Ley (1-6)",
        "caracterización por brechas",
        "indicadores de desempeño integral",
        "indicador de desempeño fiscal",
    )
    assert len(kept["selection_rule"].items) == 2
    assert len(kept["assistance_package"].items) == 5
    assert kept["related_plans"].label == "Relación con Planes de Desarrollo Territoriales (PDT)"


def test_a_contact_is_a_contact_and_stands_in_no_section(project: PlanDocument) -> None:
    (contact,) = project.contacts
    assert contact.name
    assert contact.role == "Gerente proyecto de fortalecimiento territorial"
    assert contact.phone == "3815000 Ext. 2426"
    assert contact.email is not None
    said = " ".join(item for section in project.sections for item in section.items)
    assert contact.name not in said
    assert contact.email not in said


def test_a_project_without_dates_or_owners_says_so(project: PlanDocument) -> None:
    assert warned(project) == ["lines_not_placed", "steps_without_dates", "steps_without_owner"]
    assert [place.text for place in project.unplaced] == ["Fortalecimiento"]
