"""OGP's self-assessment: every heading, every field of the template, three facts kept apart, nothing made up."""

import pytest

from documents.writers.blocks import Heading
from documents.writers.kinds.own_level import OwnLevel, own_level
from documents.writers.kinds.registry import KINDS
from domain.values.language import Language
from domain.values.report import ReportSection
from domain.values.vocabulary import Completion, ReportKind
from tests.writers.kinds.whole_report import a_whole_report, lines_of_kind, rows_of_table, tables_of_kind
from tests.writers.report_builders import a_commitment, a_report

SELF = ReportKind.SELF_ASSESSMENT
NOTHING = "Los registros no traen nada para este apartado; lo escribe la oficina antes de presentar el informe."


def test_the_headings_of_the_whole_report_stand_in_their_order() -> None:
    headings = [
        block.text
        for block in KINDS[SELF].outline(a_whole_report(), None).blocks
        if isinstance(block, Heading) and block.level == 1
    ]
    assert headings == [
        "Antecedentes", "Cómo se elaboró el plan", "Recomendaciones del IRM", "Implementación",
        "Resultados por compromiso", "Compromisos de la sociedad civil", "Criterios de elegibilidad",
        "Intercambio y aprendizaje entre pares", "Conclusiones y próximos pasos",
        "Otras partes del documento del plan", "Validación",
    ]  # fmt: skip


def test_a_heading_without_material_says_so_and_one_with_it_has_the_plans_own_text() -> None:
    said = lines_of_kind(a_whole_report(), SELF)
    assert said.count(NOTHING) == 6
    assert "Antecedentes del plan: Se acordó en cinco mesas." in said
    assert "Población objetivo: 340 municipalidades" in said


def test_the_plans_own_section_stands_under_its_heading_whatever_its_key() -> None:
    irm = ReportSection(key="irm_recommendations", label="Del IRM", items=("Publicar antes.",))
    said = lines_of_kind(a_whole_report(sections=(irm,)), SELF)
    headings = said[said.index("Validación") + 1 :]
    assert headings[headings.index("Recomendaciones del IRM") + 1] == "Del IRM: Publicar antes."
    assert "Otras partes del documento del plan" not in said


def test_the_declared_percentage_the_own_level_and_the_irms_are_three_facts() -> None:
    report = a_report(a_commitment(declared=60, verified=20, completion=Completion.LIMITED))
    levels = next(table for table in tables_of_kind(report, SELF) if table.caption.startswith("Nivel de"))
    assert rows_of_table(levels) == [
        ("Porcentaje que declara el gobierno", "60%"),
        ("Nivel con que se califica (escala de OGP)", "Sustancial"),
        (
            "Nivel que asigna el IRM",
            "No consta en los registros: lo asigna el IRM unos cuatro meses después del período del plan.",
        ),
        ("Avance con evidencia aceptada y nivel que le corresponde", "20%: limitado"),
    ]


def test_who_declared_nothing_has_no_level() -> None:
    report = a_report(a_commitment(declared=None, verified=None))
    said = lines_of_kind(report, SELF)
    assert "Sin declarar" in said
    assert not any("—: " in line for line in said), "no level of a figure that is not there"


def test_the_templates_fields_are_told_and_those_the_plan_lacks_are_named() -> None:
    template = next(table for table in tables_of_kind(a_whole_report(), SELF) if "Ficha del" in table.caption)
    told = {row[0]: row[1] for row in rows_of_table(template)}
    assert told["Problema"] == "Las municipalidades no publican sus gastos."
    assert told["Por qué es relevante"] == "No consta en el plan registrado."
    assert told["Budget"] == "Q 200", "a field of the plan's own is not lost"


@pytest.mark.parametrize(
    ("language", "label", "fields"),
    [
        (Language.ES, "Contacto", ("Nombre", "Cargo", "Correo electrónico", "Teléfono")),
        (Language.EN, "Contact", ("Name", "Title", "E-mail", "Telephone")),
    ],
)
def test_the_contact_names_the_coordinating_institution_and_leaves_the_persons_place_open(
    language: Language, label: str, fields: tuple[str, ...]
) -> None:
    whole = a_whole_report(language)
    assert whole.coordinator
    own = whole.coordinator.model_copy(update={"acronym": "INEX", "name": "Instituto de Ejemplo"})
    with_its_own, without = (
        commitment.model_copy(update={"institutions": institutions})
        for commitment, institutions in zip(whole.commitments, ((own,), ()), strict=True)
    )
    tables = tables_of_kind(whole.model_copy(update={"commitments": (with_its_own, without)}), SELF)
    contacts = [row[1].split("\n") for table in tables for row in rows_of_table(table) if row[0] == label]
    assert [institution for institution, *_ in contacts] == [
        "Instituto de Ejemplo - INEX", f"{whole.coordinator.name} - {whole.coordinator.acronym}",
    ]  # fmt: skip
    for _, *places in contacts:
        assert places == [f"{field}: ________________" for field in fields]


def test_results_and_what_changed_are_told_by_step() -> None:
    said = lines_of_kind(a_whole_report(), SELF)
    assert "C10-H1-A5: El plan de capacitación quedó aprobado y se procederá a publicarlo." in said
    assert any(line.startswith("C10-H5-A1: Modificación de fecha de término") for line in said)
    assert "Sin modificaciones registradas." in said
    assert not any(line.startswith("C10-H4-2019.05:") for line in said), "deliveries are told by their whole"


@pytest.mark.parametrize(
    ("declared", "level"),
    [
        (0, OwnLevel.NOT_STARTED), (1, OwnLevel.LIMITED), (49, OwnLevel.LIMITED), (50, OwnLevel.SUBSTANTIAL),
        (99, OwnLevel.SUBSTANTIAL), (100, OwnLevel.COMPLETED),
    ],
)  # fmt: skip
def test_the_own_level_follows_the_printed_rule(declared: int, level: OwnLevel) -> None:
    assert own_level(declared) is level


def test_every_sentence_exists_in_english() -> None:
    said = " ".join(lines_of_kind(a_whole_report(Language.EN), SELF))
    assert "The records hold nothing for this section" in said
    assert "Level the IRM assigns" in said
