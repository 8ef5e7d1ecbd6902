"""The executive summary is one page, whatever the plan."""

import io

import pikepdf
import pytest

from documents.writers.blocks import Picture
from documents.writers.kinds.executive import executive_outline
from documents.writers.report import write_report
from domain.rules.report_view import view_of
from domain.values.language import Language
from domain.values.report import Report, ReportCommitment, ReportStep
from domain.values.vocabulary import ReportKind, Standing, State
from tests.writers.kinds.test_every_kind import LOGO
from tests.writers.kinds.whole_report import a_whole_report, due, lines_of
from tests.writers.report_builders import CUT_OFF, a_commitment, a_milestone, a_report, an_activity

LONG = "Fortalecimiento de las capacidades institucionales de los gobiernos locales " * 4
STATES = (State.PLANNED, State.UNDER_WAY, State.IN_REVIEW, State.NOT_COMPLETED, State.COMPLETED, State.WITHDRAWN)


def a_crowded_report(commitments: int, axes: int = 1, language: Language = Language.ES) -> Report:
    """Long titles, every state, much that is late, much that is due, and each of its dates once moved."""
    return a_report(
        *(_crowded(number, f"{LONG}{number % axes}") for number in range(1, commitments + 1)),
        plan_title=LONG, language=language, findings=a_whole_report().findings,
        verify_at="https://hitos.example.org/verificar",
    )  # fmt: skip


def _crowded(number: int, axis: str) -> ReportCommitment:
    code = f"C{number}"
    activities = tuple(_step(place, f"{code}-H1") for place in range(1, 25))
    milestone = a_milestone("1", code, title=LONG, activities=activities)
    return a_commitment(str(number), title=LONG, axis=axis, milestones=(milestone,))


def _step(place: int, parent: str) -> ReportStep:
    state = STATES[place % len(STATES)]
    ends = due(CUT_OFF.replace(month=1 + place % 12)).model_copy(
        update={"original_end": CUT_OFF.replace(month=1 + place % 6)}
    )
    late = state in {State.PLANNED, State.UNDER_WAY} and place % 12 < 7
    standing = Standing.OVERDUE if late else Standing.ON_TIME
    return an_activity(str(place), parent, title=LONG, state=state, standing=standing, period=ends)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("commitments", "axes"), [(1, 1), (2, 2), (3, 1), (4, 4), (9, 3), (40, 20), (120, 60)])
@pytest.mark.parametrize("frozen", [True, False])
def test_it_is_one_page_however_long_the_texts_and_many_the_commitments(
    language: Language, commitments: int, axes: int, frozen: bool
) -> None:
    report = a_crowded_report(commitments, axes, language)
    shown = report if frozen else report.model_copy(update={"snapshot_sha256": None})
    assert pages(write_report(shown, "pdf", ReportKind.EXECUTIVE)) == 1


@pytest.mark.parametrize("language", Language)
def test_a_view_with_a_logo_and_a_mark_is_still_one_page(language: Language) -> None:
    view = view_of(a_crowded_report(3, language=language), "INFOM")
    assert pages(write_report(view, "pdf", ReportKind.EXECUTIVE, logo=LOGO)) == 1


def test_it_tells_what_is_late_first_and_what_is_due_next() -> None:
    said = lines_of(executive_outline(a_whole_report()))
    assert "Compromiso 10: declarado 100%, verificado 40%. Compromiso 19: declarado 100%, verificado —." in said
    assert "Pasos atrasados: 2. Hallazgos: graves 3, advertencias 1, notas 1." in said
    late = [line for line in said if line.startswith("Venció el ")]
    assert len(late) == 2
    assert "C10-H4-2019.12" in late[0], "243 days, more than the other"
    assert any(line.startswith("Vence el 31 de agosto de 2020: C10-H6.") for line in said)


def test_what_was_withdrawn_whole_and_what_has_no_steps_lower_no_figure_of_their_axis() -> None:
    done = a_commitment("1", milestones=(a_milestone("1", "C1"),), declared=100, verified=60)
    gone = a_commitment("2", milestones=(_withdrawn("C2-H1"), _withdrawn("C2-H2")), declared=None, verified=None)
    empty = a_commitment("3", declared=None, verified=None)
    silent = a_commitment("4", axis="Otro", milestones=(a_milestone("1", "C4"),), declared=None, verified=None)
    said = lines_of(executive_outline(a_report(done, gone, empty, silent)))
    told = "EJE No. 5 GOBIERNOS LOCALES: declarado 100%, verificado 60%. Otro: declarado —, verificado —."
    assert any(line.startswith(told) for line in said)


def _withdrawn(code: str) -> ReportStep:
    return a_milestone(code=code, state=State.WITHDRAWN, standing=Standing.CLOSED)


def test_many_commitments_are_told_by_axis_and_many_axes_as_one() -> None:
    by_axis = charts(a_crowded_report(9, 3))[0].twin
    assert len(by_axis.rows) == 3
    assert len(charts(a_crowded_report(4, 2))[0].twin.rows) == 2
    whole = charts(a_crowded_report(4, 4))[0].twin
    assert len(whole.rows) == 1
    whole = charts(a_crowded_report(40, 20))[0].twin
    assert [row[0][0].text for row in whole.rows] == ["Todo el plan"]
    assert whole.rows[0][-1][0].text == str(40 * 24), "every step is counted"


def test_a_plan_without_deadlines_has_no_line_of_time() -> None:
    bare = a_report(a_commitment(activities=(an_activity(standing=Standing.UNDATED),)))
    assert len(charts(bare)) == 1
    assert charts(a_report()) == []


def charts(report: Report) -> list[Picture]:
    return [block for block in executive_outline(report).blocks if isinstance(block, Picture)]


def pages(written: bytes) -> int:
    with pikepdf.open(io.BytesIO(written)) as pdf:
        return len(pdf.pages)
