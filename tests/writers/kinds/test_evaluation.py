"""The yearly evaluation of a strategic plan."""

from documents.writers.blocks import Heading, Signature
from documents.writers.kinds.registry import KINDS
from domain.values.report import Deliveries
from domain.values.vocabulary import ReportKind
from tests.writers.kinds.whole_report import lines_of_kind, rows_of_table, tables_of_kind
from tests.writers.report_builders import a_commitment, a_milestone
from tests.writers.test_strategic_report import a_strategic_report

EVALUATION = ReportKind.EVALUATION


def test_each_macro_indicator_stands_in_its_range() -> None:
    ranges = next(table for table in tables_of_kind(a_strategic_report(), EVALUATION) if "rango" in table.caption)
    told = {row[0]: row[2] for row in rows_of_table(ranges)}
    assert told["80 a 89%"] == "Eficacia (85%)"
    assert "Productividad (213%)" in told["90% y más"]
    assert told["menos de 50%"] == "Eficiencia (40%), Efectividad (34%)"
    assert "—" not in told


def test_a_figure_that_cannot_be_computed_is_said_to_be_so() -> None:
    report = a_strategic_report()
    assert report.indicators
    figures = tuple(
        figure.model_copy(update={"percent": None, "rating": None}) for figure in report.indicators.figures
    )
    bare = report.model_copy(update={"indicators": report.indicators.model_copy(update={"figures": figures})})
    ranges = next(table for table in tables_of_kind(bare, EVALUATION) if "rango" in table.caption)
    assert rows_of_table(ranges)[-1][1:] == (
        "no se calcula", "Eficacia, Eficiencia, Efectividad, Productividad, Excelencia, Promedio",
    )  # fmt: skip


def test_components_objectives_and_strategies_stand_in_tables() -> None:
    said = lines_of_kind(a_strategic_report(), EVALUATION)
    assert said[0] == "Evaluación anual 2020 del plan, al 28 de agosto de 2020"
    assert "Sin componente" in said
    assert "Componente: Finanzas" in said
    assert "Estrategias del objetivo 1" in said
    assert any("entregas: 3 de 4 hasta el corte" in line for line in said)


def test_an_axis_that_begins_with_its_word_is_not_called_by_it_twice() -> None:
    report = a_strategic_report()
    named = [each.model_copy(update={"axis": "COMPONENTE 2. Finanzas"}) for each in report.commitments]
    said = lines_of_kind(report.model_copy(update={"commitments": tuple(named)}), EVALUATION)
    assert "COMPONENTE 2. Finanzas" in said


def test_the_signature_stands_right_under_its_heading() -> None:
    """So that no page break comes between them."""
    *_, heading, signature = KINDS[EVALUATION].outline(a_strategic_report(), None).blocks
    assert (type(heading), type(signature)) == (Heading, Signature)


def test_the_overview_counts_what_a_component_has() -> None:
    late = a_milestone(
        "E-2-1", code="E-2-1", standing="overdue", deliveries=Deliveries(delivered=0, due=1, total=1)
    )
    report = a_strategic_report()
    more = a_commitment("3", axis="Finanzas", milestones=(late,))
    overview = next(
        table
        for table in tables_of_kind(
            report.model_copy(update={"commitments": (*report.commitments, more)}), EVALUATION
        )
        if table.columns[0].name == "Componente"
    )
    assert rows_of_table(overview) == [
        ("Sin componente", "1", "3", "0", "0", "1", "3"),
        ("Componente: Finanzas", "2", "1", "0", "1", "0", "1"),
    ]
