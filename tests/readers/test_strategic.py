"""The municipal strategic plan of the acceptance documents: forms of six components, damaged in many places.

Everything asserted here was counted by hand in the text.
"""

from datetime import date

import pytest

from documents.readers.read import read_files
from domain.values.plan_document import DocumentCommitment, DocumentSection, PlanDocument
from domain.values.vocabulary import DocumentKind, Precision
from tests.readers.shared_cases import SHARED

SEED = SHARED / "seeds" / "003_98e875b15f815d29.txt"
STRATEGIES = {
    "D-1-1": 6, "D-1-2": 1, "D-1-3": 3,
    "D-2-1": 3, "D-2-2": 3,
    "D-3-1": 5, "D-3-2": 2, "D-3-3": 2, "D-3-4": 2, "D-3-5": 1,
    "D-4-1": 1, "D-4-2": 3, "D-4-3": 15, "D-4-4": 6, "D-4-5": 3,
    "B-5-1": 3, "D-5-2": 2, "D-5-3": 3,
    "D-6-1": 3, "D-6-2": 1, "D-6-3": 1,
}  # fmt: skip


@pytest.fixture(scope="module")
def document() -> PlanDocument:
    if not SEED.exists():
        pytest.skip("the acceptance documents are not beside this checkout: left out")
    return read_files([SEED])


@pytest.fixture(scope="module")
def objectives(document: PlanDocument) -> dict[str, DocumentCommitment]:
    return {commitment.number: commitment for commitment in document.commitments if commitment.number}


def sections(document: PlanDocument) -> dict[str, DocumentSection]:
    return {section.key: section for section in document.sections}


def warned(document: PlanDocument, code: str) -> list[tuple[str, int | None]]:
    return [(w.subject, w.place.line if w.place else None) for w in document.warnings if w.code == code]


def test_it_is_a_strategic_plan_with_the_period_of_its_title_page(document: PlanDocument) -> None:
    assert document.document_kind is DocumentKind.STRATEGIC_PLAN
    assert document.title == "PLAN ESTRATÉGICO INSTITUCIONAL 2022-2026"
    assert (document.period_start, document.period_end) == (date(2022, 1, 1), date(2026, 12, 31))


def test_six_components_hold_twenty_one_objectives_and_sixty_nine_strategies(
    objectives: dict[str, DocumentCommitment],
) -> None:
    assert {number: len(each.milestones) for number, each in objectives.items()} == STRATEGIES
    assert sum(STRATEGIES.values()) == 69
    axes = list(dict.fromkeys(each.axis for each in objectives.values()))
    assert axes == [
        "Fortalecimiento y Modernización Institucional",
        "Fortalecimiento de la Capacidad Financiera Institucional",
        "Impulso al Crecimiento Económico",
        "Impulso al Desarrollo Social",
        "Medio Ambiente y Gestión de Riesgos",
        "Participación Ciudadana y Transparencia",
    ]


def test_every_strategy_stands_under_the_objective_of_its_own_form_in_the_forms_order(
    objectives: dict[str, DocumentCommitment],
) -> None:
    assert [step.number for step in objectives["D-1-1"].milestones] == [
        "E-1-1-1", "E-1-1-2", "E1-1-3", "E-1-1-4", "E-1-1-5", "E1-1-6",
    ]  # fmt: skip
    assert [step.number for step in objectives["D-4-3"].milestones] == [f"E-4-3-{n}" for n in range(1, 16)]
    assert [step.number for step in objectives["B-5-1"].milestones] == ["E-5-1-4", "E-5-1-3", "E-5-1-3"]


def test_numbers_and_texts_in_separate_columns_find_each_other(objectives: dict[str, DocumentCommitment]) -> None:
    told = {
        step.number: step.title.split()[0]
        for number in ("D-2-1", "D-3-1")
        for step in objectives[number].milestones
    }
    assert told == {
        "E-2-1-1": "CREAREMOS", "E-2-1-2": "GENERAREMOS", "E-2-1-3": "MEJORAREMOS",
        "E-3-1-1": "CREAREMOS", "E-3-1-2": "FORMULAREMOS", "E-3-1-3": "GESTIONAREMOS",
        "E-3-1-4": "FORMULAREMOS,", "E-3-1-5": "DISEÑAREMOS",
    }  # fmt: skip


def test_no_strategy_is_a_page_header_or_the_next_objective(objectives: dict[str, DocumentCommitment]) -> None:
    titles = [step.title for each in objectives.values() for step in each.milestones]
    assert all(title.isupper() or "municipio" in title or "ONG's" in title for title in titles)
    assert not [title for title in titles if "NUEVA CIUDAD" in title or len(title) < 60]


def test_an_objective_has_the_whole_text_of_the_list_where_its_form_is_cut(
    document: PlanDocument, objectives: dict[str, DocumentCommitment]
) -> None:
    assert objectives["D-1-3"].title.endswith("con un ambiente de desarrollo y estabilidad laboral.")
    assert "fortalecimiento de las capacidades del personal" in objectives["D-1-3"].title
    assert ("D-1-3", 399) in warned(document, "form_text_differs")


def test_the_start_of_execution_is_the_start_and_the_day_of_writing_is_none(
    objectives: dict[str, DocumentCommitment],
) -> None:
    for objective in objectives.values():
        assert (objective.start, objective.start_precision) == (date(2021, 12, 17), Precision.DAY)
        assert objective.end is None
        assert all(step.start is None and step.end is None for step in objective.milestones)


def test_the_bodies_that_coordinate_and_execute_lead_as_written(objectives: dict[str, DocumentCommitment]) -> None:
    assert objectives["D-1-2"].leads == ("CONCEJO MUNICIPAL", "ALCALDIA MUNICIPAL", "GERENCIA GENERAL")
    assert objectives["D-4-5"].leads == ("CONCEJO MUNICIPAL", "ALCALDE", "GERENCIA GENERAL")
    assert objectives["D-3-2"].leads == ("CONCEJO MUNICIPAL", "ALCALDE")
    assert all(objective.leads[0].startswith("CONCEJO MUNICIPAL") for objective in objectives.values())


@pytest.mark.parametrize(
    ("code", "subject", "line"),
    [
        ("code_of_another_family", "B-5-1", 1286),
        ("code_written_otherwise", "D-1-1/E1-1-3", 316),
        ("code_written_otherwise", "D-1-1/E1-1-6", 348),
        ("code_written_otherwise", "D-1-3/E1-3-3", 415),
        ("number_used_twice", "B-5-1/E-5-1-3", 1313),
        ("number_without_text", "D-2-1/E-2-1-4", 466),
        ("codes_missing", "B-5-1", 200),
        ("form_cut", "D-1-1", 326),
        ("form_cut", "D-1-3", 394),
        ("form_cut", "B-5-1", 1296),
        ("names_cut", "D-1-3", 411),
        ("names_cut", "D-3-1", 553),
        ("form_goes_on", "D-4-4", 1188),
        ("form_repeats_otherwise", "D-4-4", 1212),
        ("empty_form_places", "D-6-3", 1542),
    ],
)
def test_damage_is_told_where_it_is(document: PlanDocument, code: str, subject: str, line: int) -> None:
    assert (subject, line) in warned(document, code)


def test_misspelt_labels_are_read_and_told_once_with_their_count(document: PlanDocument) -> None:
    told = {w.data["text"]: w.data["count"] for w in document.warnings if w.code == "label_misspelt"}
    assert told == {"COMP. ESTRAETGICO No.": "9", "RESPONSABLE COORDINAR/EJECUCION": "2"}


def test_the_prose_is_kept_in_sections(document: PlanDocument) -> None:
    kept = sections(document)
    assert set(kept) == {
        "introduction", "mission", "vision", "values", "diagnosis", "implementation", "dissemination", "follow_up",
        "evaluation", "macro_indicators",
    }  # fmt: skip
    assert kept["mission"].items[0].startswith("Somos un gobierno local")
    assert kept["values"].items[1] == "1. LEGALIDAD."
    assert sum(item.startswith("1 | ") for item in kept["diagnosis"].items) == 4
    assert "Valor Sobresaliente | 90 % ó más" in " ".join(kept["macro_indicators"].items)


def test_the_rounds_of_follow_up_recur_under_the_heading_of_their_chapter(document: PlanDocument) -> None:
    follow_up = document.follow_up
    assert follow_up is not None
    assert follow_up.number is None
    assert follow_up.title.startswith("LINEAMIENTOS BÁSICOS PARA LA IMPLEMENTACIÓN Y CONTROL")
    assert [(step.recurrence, step.places["title"].line) for step in follow_up.milestones] == [
        ("FREQ=WEEKLY", 1606),
        ("FREQ=MONTHLY;INTERVAL=6", 1607),
        ("FREQ=YEARLY", 1613),
    ]
    assert len(warned(document, "follow_up_round_found")) == 3


def test_only_headings_emblems_and_the_contents_belong_nowhere(document: PlanDocument) -> None:
    left = [each for each in document.unplaced if each.line is not None and each.line > 75]
    texts = {each.text for each in left}
    assert texts == {
        "II. PENSAMIENTO ESTRATÉGICO INSTITUCIONAL.", "D. OBJETIVOS INSTITUCIONALES DE LARGO PLAZO",
        "IV. MARCO ESTRATÉGICO INSTITUCIONAL DE LA MUNICIPALIDAD",
        "A. ESTRATEGIAS INSTITUCIONALES DE LA MUNICIPALIDAD DE SAN MIGUEL.",
        "ALCALDÍA DE SAN MIGUEL UNA NUEVA CIUDAD", "SAN MIGUEL", "UNA NUEVA CIUDAD •",
        "PLAN ESTRATÉGICO INSTITUCIONAL 2022-2026", '"CONSTRUYENDO UNA NUEVA CIUDAD"', "E-2-1-4",
    }  # fmt: skip
