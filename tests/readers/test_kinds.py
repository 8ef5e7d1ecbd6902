"""What the readers of strategic plans and sheets do with lists, matrices and gaps, in documents of a few lines."""

from pathlib import Path

import pytest

from documents.readers.read import read_files
from domain.values.errors import InvalidDataError
from domain.values.plan_document import PlanDocument
from domain.values.vocabulary import DocumentKind

STRATEGIC = """Plan Estratégico de la Cuenca {years}

Objetivo estratégico 1: Reducir los vertidos

Estrategias:
- Instalar doce estaciones
- Multar a los reincidentes

Responsable: Unidad de Vigilancia

Seguimiento
El comité se reunirá mensualmente. Habrá una evaluación anual.
"""
POLICY = """Nombre de la política: Política de Juventud
Ente rector: Dirección de Juventud (DIJU)
{lines}
Objetivo específico 1. Conseguir el primer empleo
"""
MATRIX = """Plan Estratégico de Puertos 2020-2022

Objetivo\tEstrategia\tAcción\tResponsable\tMeta
1 Abrir el puerto\t1.1 Dragar\tContratar la draga\tAutoridad de Puertos\t4 m
\t\tdesde enero hasta mayo\t\t
\t1.2 Alumbrar\tComprar boyas\tAutoridad de Puertos\t12
Objetivo\tEstrategia\tAcción\tResponsable\tMeta
2 Cobrar tasas\t2.1 Tarifa nueva\tPublicar la tarifa\t\t
"""


def read(folder: Path, text: str, name: str = "plan.txt") -> PlanDocument:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_files([path])


def warned(document: PlanDocument) -> set[str]:
    return {warning.code for warning in document.warnings}


def test_a_list_under_its_label_is_the_objectives_and_what_follows_speaks_of_the_objective(tmp_path: Path) -> None:
    objective = read(tmp_path, STRATEGIC.format(years="2021-2025")).commitments[0]
    assert [step.title for step in objective.milestones] == [
        "Instalar doce estaciones",
        "Multar a los reincidentes",
    ]
    assert objective.leads == ("Unidad de Vigilancia",)


def test_each_round_is_a_recurring_milestone_with_its_own_sentence(tmp_path: Path) -> None:
    rounds = read(tmp_path, STRATEGIC.format(years="2021-2025")).follow_up
    assert rounds is not None
    assert [(step.recurrence, step.title) for step in rounds.milestones] == [
        ("FREQ=MONTHLY", "El comité se reunirá mensualmente."),
        ("FREQ=YEARLY", "Habrá una evaluación anual."),
    ]


def test_without_a_period_rounds_are_told_and_stay_in_their_section(tmp_path: Path) -> None:
    document = read(tmp_path, STRATEGIC.format(years=""))
    assert [commitment.number for commitment in document.commitments] == ["1"]
    assert "follow_up_round_found" in warned(document)
    assert [section.key for section in document.sections] == ["follow_up"]


def test_a_matrix_says_an_objective_once_and_repeats_its_heading_in_vain(tmp_path: Path) -> None:
    document = read(tmp_path, MATRIX)
    told = [
        (each.number, [(step.number, [a.title for a in step.activities]) for step in each.milestones])
        for each in document.commitments
    ]
    assert told == [
        ("1", [("1.1", ["Contratar la draga desde enero hasta mayo"]), ("1.2", ["Comprar boyas"])]),
        ("2", [("2.1", ["Publicar la tarifa"])]),
    ]
    assert [each.text for each in document.unplaced] == ["4 m", "12"]
    assert {"column_not_placed", "row_continued_after_page_break"} <= warned(document)


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("Evaluación: No se ha realizado", {"no_evaluation"}),
        ("Plan de acción: No cuenta con plan", {"no_action_plan"}),
        ("Plan de acción: Plan de acción 2020", set()),
        ("Base legal: Sin acuerdo", {"no_legal_basis"}),
    ],
)
def test_only_what_a_sheet_denies_is_told_as_missing(tmp_path: Path, lines: str, codes: set[str]) -> None:
    document = read(tmp_path, POLICY.format(lines=lines))
    assert document.document_kind is DocumentKind.POLICY_SHEET
    assert warned(document) & {"no_evaluation", "no_action_plan", "no_legal_basis"} == codes


def test_two_years_behind_the_label_are_the_period_of_a_policy(tmp_path: Path) -> None:
    document = read(tmp_path, POLICY.format(lines="Vigencia: 2020 a 2025"))
    assert (str(document.period_start), str(document.period_end)) == ("2020-01-01", "2025-12-31")


def test_an_action_plan_that_speaks_of_objectives_is_still_read_as_one(tmp_path: Path) -> None:
    text = "Plan de acción 2018-2020\n\nCompromiso 1. Abrir datos\nObjetivo: Publicar\nHITO 1. Portal\n"
    document = read(tmp_path, text)
    assert document.document_kind is DocumentKind.PLAN
    assert document.commitments[0].milestones[0].title == "Portal"


def test_a_title_without_any_objective_is_refused_as_no_plan(tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError):
        read(tmp_path, "Plan Estratégico 2020-2022\n\nMisión\nServir.\n")
