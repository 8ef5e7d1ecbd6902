"""What a document says it lacks becomes a finding, and only that."""

import pytest

from domain.rules.plan_gaps import gaps_of
from domain.values.plan_document import DocumentSection


def a_section(key: str, *items: str) -> DocumentSection:
    return DocumentSection(key=key, label="Título", items=items)


@pytest.mark.parametrize(
    ("items", "says_no"),
    [
        (("No cuenta con plan de acción",), True),
        (("NO",), True),
        (("Sin evaluación.",), True),
        (("Ninguna", "por ahora"), True),
        (("None so far",), True),
        (("Não possui",), True),
        (("Sí, cada año",), False),
        (("No. 4-2019: evaluación de medio término",), False),
        (("No obstante lo anterior, se evalúa cada año",), False),
        (("Nota: se evalúa cada año",), False),
        ((), False),
    ],
)
def test_a_section_says_no_by_how_it_begins(items: tuple[str, ...], says_no: bool) -> None:
    found = list(gaps_of([a_section("evaluation", *items)]))
    assert found == ([("plan_without_evaluation", " ".join(items))] if says_no else [])


def test_each_kind_of_gap_has_its_finding_and_other_sections_none() -> None:
    sections = [
        a_section("action_plan", "No tiene"),
        a_section("diagnosis", "No hay"),
        a_section("evaluation", "No"),
    ]
    assert [code for code, _ in gaps_of(sections)] == ["plan_without_action_plan", "plan_without_evaluation"]


def test_what_a_long_section_says_is_cut() -> None:
    ((_, said),) = gaps_of([a_section("action_plan", "No " + "consta " * 60)])
    assert len(said) <= 160
    assert said.endswith("…")
