"""The charts say in words, figures and marks what the report says, in the plan's own words."""

import re
from datetime import date
from itertools import product
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # it ships no types

from documents.drawings.curves import Curve, curves_svg
from documents.drawings.gantt import BOLD, GanttRow, GanttWords, gantt_svg
from documents.drawings.kit import WIDTH, text_width
from documents.writers.blocks import Picture
from documents.writers.charts import words as chart_words
from documents.writers.charts.charts import (
    gantt_chart,
    gantt_charts,
    status_chart,
    summary_charts,
    timeline_at_cut_off,
    timeline_chart,
)
from domain.rules.wording import Voice, forms_of
from domain.values.language import Language, Text
from domain.values.plan_words import NATIONAL_PLAN, words_of
from domain.values.report import Report, ReportStep
from domain.values.vocabulary import DocumentKind, Standing, State
from tests.writers.report_builders import (
    CUT_OFF,
    a_commitment,
    a_milestone,
    a_period,
    a_report,
    an_activity,
    the_guatemalan_report,
)

STRATEGIC_PLAN = words_of(DocumentKind.STRATEGIC_PLAN)
CHARTS = (status_chart, timeline_chart, gantt_chart)
_SVG = "{http://www.w3.org/2000/svg}"
_STATES = (
    (State.COMPLETED, Standing.CLOSED, "Cumplido"),
    (State.IN_REVIEW, Standing.ON_TIME, "En revisión"),
    (State.UNDER_WAY, Standing.ON_TIME, "En marcha"),
    (State.UNDER_WAY, Standing.OVERDUE, "Atrasado"),
    (State.NOT_COMPLETED, Standing.CLOSED, "No cumplido"),
    (State.PLANNED, Standing.UPCOMING, "Planificado"),
    (State.WITHDRAWN, Standing.CLOSED, "Retirado"),
)


def test_every_state_has_its_own_surface_figure_and_name() -> None:
    steps = tuple(_step(n, state, standing) for n, (state, standing, _) in enumerate(_STATES))
    drawn = status_chart(_report(*steps), _voice())
    assert [column.name for column in drawn.twin.columns] == ["Hito", *(name for *_, name in _STATES), "Total"]
    assert _cells(drawn)[-1][1:] == ["0", "0", "0", "0", "0", "0", "1", "1"]
    patches = [(fill, dashes, hatch) for fill, dashes, hatch in _surfaces(drawn)[: len(_STATES)]]
    without_colour = {(dashes, hatch, _is_dark(fill), fill == "#ffffff") for fill, dashes, hatch in patches}
    assert len(without_colour) == len(_STATES), "told apart by lightness and hatching alone"


@pytest.mark.parametrize("states", range(1, len(_STATES) + 1))
def test_the_table_of_states_has_room_for_the_name_of_each(states: int) -> None:
    steps = (_step(n, state, standing) for n, (state, standing, _) in enumerate(_STATES[:states]))
    first, *others, last = (column.share for column in status_chart(_report(*steps), _voice()).twin.columns)
    assert len(others) == states
    assert min(others) >= 9
    assert first + sum(others) + last == 100
    assert first >= 30


def test_a_step_that_is_late_counts_as_overdue_before_its_state() -> None:
    drawn = status_chart(_report(_step(1, State.IN_REVIEW, Standing.OVERDUE)), _voice())
    assert "atrasados: 1; en revisión: 0;" in drawn.alt


def test_one_commitment_is_drawn_by_milestones_many_by_commitment_very_many_by_axis() -> None:
    one = a_report(a_commitment(milestones=tuple(a_milestone(str(n)) for n in range(3))))
    assert _cells(status_chart(one, _voice()))[0][0].startswith("C10-H0. ")
    many = a_report(*(a_commitment(str(n), milestones=(a_milestone(str(n)),)) for n in range(40)))
    assert _cells(status_chart(many, _voice()))[0][0].startswith("Compromiso 0. ")
    crowd = a_report(
        *(a_commitment(str(n), axis=f"Eje {n // 30}", milestones=(a_milestone(str(n)),)) for n in range(90))
    )
    assert [row[0] for row in _cells(status_chart(crowd, _voice()))] == ["Eje 0", "Eje 1", "Eje 2"]


def test_the_timeline_counts_what_was_due_and_what_was_completed_by_the_end_of_each_month() -> None:
    steps = (
        _dated(1, date(2020, 6, 30), closed_on=date(2020, 6, 30)),
        _dated(2, date(2020, 6, 30), closed_on=date(2020, 8, 1)),
        _dated(3, date(2020, 8, 31)),
        _dated(4, date(2020, 10, 31), original_end=date(2020, 7, 31)),
    )
    drawn = timeline_chart(_report(*steps), _voice())
    assert [column.name for column in drawn.twin.columns][1:] == [
        "Planificado (plazo vigente)",
        "Cumplido",
        "Planificado al inicio",
    ]
    assert _cells(drawn) == [
        ["junio de 2020", "2", "1", "2"],
        ["julio de 2020", "2", "1", "3"],
        ["agosto de 2020", "3", "2", "4"],
        ["septiembre de 2020", "3", "—", "4"],
        ["octubre de 2020", "4", "—", "4"],
    ]
    assert "Pasos con plazo: 4. Debían estar cumplidos al 28 de agosto de 2020: 2; lo estaban: 2." in drawn.alt


def test_a_line_of_several_months_is_named_by_the_last_of_them() -> None:
    steps = (_dated(1, date(2020, 2, 15)), _dated(2, date(2020, 9, 30)), _dated(3, date(2024, 1, 31)))
    cells = _cells(timeline_chart(_report(*steps), _voice()))
    assert cells[0][:2] == ["abril de 2020", "1"]
    assert cells[1][:2] == ["julio de 2020", "1"]
    assert cells[2][:2] == ["octubre de 2020", "2"]


@pytest.mark.parametrize(
    ("language", "day"), [(Language.ES, "28 de agosto de 2020"), (Language.EN, "28 August 2020")]
)
def test_the_timeline_at_the_cut_off_counts_to_that_day_and_not_to_the_end_of_its_month(
    language: Language, day: str
) -> None:
    steps = (
        _dated(1, date(2020, 6, 30), closed_on=date(2020, 8, 28)),
        _dated(2, date(2020, 8, 28), closed_on=date(2020, 8, 29)),
        _dated(3, date(2020, 8, 31), original_end=date(2020, 7, 31)),
    )
    report = _report(*steps).model_copy(update={"language": language})
    table = timeline_at_cut_off(report, Voice(language, report.words))
    assert [[cell[0].text for cell in row] for row in table.rows] == [[day, "2", "1", "3"]]


def test_what_was_completed_after_the_cut_off_is_not_drawn_as_completed() -> None:
    drawn = timeline_chart(_report(_dated(1, date(2020, 9, 30), closed_on=date(2020, 9, 2))), _voice())
    assert "lo estaban: 0" in drawn.alt


def test_last_figures_that_would_touch_stand_apart_above_the_axis_the_greater_higher() -> None:
    first, last = date(2020, 1, 1), date(2020, 8, 1)
    curves = [Curve(str(count), ((first, 100), (last, count))) for count in (1, 0, 2)]
    root = fromstring(curves_svg("Curvas", "Tres", curves, (last, "Corte"), Language.ES))
    axis = next(line.get("y1") for line in root.iter(f"{_SVG}line") if line.get("y1") == line.get("y2") == "216")
    ends = {
        text.text: float(text.get("y", ""))
        for text in root.iter(f"{_SVG}text")
        if text.get("font-weight") and text.text != "Corte"
    }
    assert float(axis or 0) > ends["0"] >= ends["1"] + 11 >= ends["2"] + 22


def test_the_schedule_has_original_current_and_actual_dates_and_the_line_of_the_cut_off() -> None:
    moved = _dated(
        1, date(2020, 3, 31), start=date(2019, 1, 1), original_end=date(2019, 12, 31), closed_on=date(2020, 4, 24)
    ).model_copy(update={"actual_start": date(2019, 2, 4)})
    drawn = gantt_chart(_report(moved, _dated(2, date(2020, 5, 31), standing=Standing.OVERDUE)), _voice())
    assert _cells(drawn)[0][2:] == [
        "1 ene 2019 a 31 dic 2019",
        "1 ene 2019 a 31 mar 2020",
        "4 feb 2019 a 24 abr 2020",
    ]
    said = _texts(drawn)
    assert {"Corte: 28 de agosto de 2020", "Plazo original", "Plazo vigente", "Ejecución", "Cierre", "!"} <= said
    assert "Con plazo modificado: 1; con cierre: 1; con atraso: 1." in drawn.alt


def test_the_name_of_a_group_stays_within_the_picture_though_it_is_bold() -> None:
    title = "Herramientas y capacidades de los gobiernos locales para abrirse a la ciudadanía " * 3
    rows = [GanttRow("Compromiso 10.", f"{title[:length]}", group=True) for length in range(60, len(title))]
    words = GanttWords("a", "b", "c", "d", "e", "f", "g")
    root = fromstring(gantt_svg("Cronograma", "Filas", rows, CUT_OFF, words, Language.ES))
    names = [
        (each.text or "", float(each.get("font-size", "0")))
        for each in root.iter(f"{_SVG}text")
        if (each.text or "").startswith("Compromiso 10.")
    ]
    assert len(names) == len(rows)
    assert max(text_width(said, size) * BOLD for said, size in names) <= WIDTH - 8


def test_the_column_of_original_periods_is_left_out_where_none_was_moved() -> None:
    drawn = gantt_chart(_report(_dated(1, date(2020, 3, 31))), _voice())
    assert [column.name for column in drawn.twin.columns] == ["Sigla", "Título", "Plazo vigente", "Fechas reales"]


def test_a_single_commitment_shows_its_activities_several_show_their_milestones() -> None:
    single = a_report(a_commitment(milestones=(a_milestone(activities=(an_activity("1"), an_activity("2"))),)))
    assert [row[0] for row in _cells(gantt_chart(single, _voice()))] == ["C10-H5", "C10-H5-A1", "C10-H5-A2"]
    several = [row[0] for row in _cells(gantt_chart(the_guatemalan_report(), _voice()))]
    assert several == ["C10-H1", "C10-H4", "C10-H5", "C10-H6", "C10-H7", "C19-A6"]


@pytest.mark.parametrize(("milestones", "pictures"), [(5, 1), (60, 1), (61, 2), (150, 3)])
def test_a_long_schedule_goes_on_in_further_pictures_and_loses_no_row(milestones: int, pictures: int) -> None:
    report = a_report(a_commitment(milestones=tuple(a_milestone(str(n)) for n in range(milestones))))
    drawn = gantt_charts(report, _voice())
    assert len(drawn) == pictures
    assert [row[0] for each in drawn for row in _cells(each)] == [f"C10-H{n}" for n in range(milestones)]
    assert all(each.height <= 880 for each in drawn), "each stays on one printed page"


def test_a_commitment_continued_in_the_next_picture_is_named_there_again() -> None:
    report = a_report(
        a_commitment("1", milestones=tuple(a_milestone(str(n), "C1") for n in range(100))),
        a_commitment("2", milestones=(a_milestone("1", "C2"),)),
    )
    drawn = gantt_charts(report, _voice())
    assert len(drawn) == 2
    assert all(any(said.startswith("Compromiso 1.") for said in _texts(each)) for each in drawn)


def test_the_one_picture_of_a_long_schedule_tells_commitments_then_axes() -> None:
    many = a_report(*(a_commitment(str(n), milestones=(a_milestone(str(n)),) * 3) for n in range(40)))
    assert "Cronograma de los compromisos" in gantt_chart(many, _voice()).alt
    crowd = a_report(
        *(a_commitment(str(n), axis=f"Eje {n // 20}", milestones=(a_milestone(str(n)),)) for n in range(80))
    )
    assert [row[0] for row in _cells(gantt_chart(crowd, _voice()))] == ["Eje 0", "Eje 1", "Eje 2", "Eje 3"]
    axes = a_report(*(a_commitment(str(n), axis=f"Eje {n}", milestones=(a_milestone(str(n)),)) for n in range(70)))
    assert "Se muestran las primeras 60 de 70" in gantt_chart(axes, _voice()).alt


@pytest.mark.parametrize(("chart", "language"), [*product(CHARTS, Language)])
def test_a_drawing_stands_alone_and_tells_what_it_is(chart: object, language: Language) -> None:
    drawn = chart(the_guatemalan_report(language), Voice(language))  # type: ignore[operator]
    root = _root(drawn)
    assert root.get("role") == "img"
    assert root[0].tag == f"{_SVG}title"
    assert root[1].tag == f"{_SVG}desc"
    assert drawn.alt == f"{root[0].text}. {root[1].text}"
    assert {element.tag.removeprefix(_SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "rect", "text", "line", "path", "circle", "g"
    }  # fmt: skip
    assert not re.search(r"\bid=|href|url\(|style=|\bon\w+=", drawn.svg)
    assert (drawn.width, drawn.height) == (640, round(float(root.get("height", ""))))


@pytest.mark.parametrize("chart", CHARTS)
def test_every_word_of_a_drawing_is_dark_enough_on_what_it_stands_on(chart: object) -> None:
    drawn = chart(the_guatemalan_report(), _voice())  # type: ignore[operator]
    for element in _root(drawn).iter(f"{_SVG}text"):
        fill = element.get("fill", "")
        ground = "#1d3f5e" if fill == "#ffffff" else "#eef2f6"
        assert _contrast(fill, ground) >= 4.5


def test_a_plan_is_drawn_in_its_own_words_and_in_english_months() -> None:
    report = the_guatemalan_report(Language.EN, words=STRATEGIC_PLAN)
    drawn = gantt_chart(report, Voice(Language.EN, STRATEGIC_PLAN))
    assert drawn.alt.startswith("Schedule of strategies as of 28 August 2020.")
    assert "Jan" in " ".join(_texts(drawn))
    spanish = the_guatemalan_report(words=STRATEGIC_PLAN)
    assert "Cronograma de las estrategias" in gantt_chart(spanish, Voice(Language.ES, STRATEGIC_PLAN)).alt


def test_a_report_with_next_to_nothing_to_see_has_no_charts() -> None:
    two_steps = a_report(a_commitment(milestones=(a_milestone("1"), a_milestone("2"))))
    assert list(summary_charts(two_steps, _voice())) == []
    assert len(list(summary_charts(the_guatemalan_report(), _voice()))) == 3
    undated = tuple(_step(n, State.PLANNED, Standing.UNDATED) for n in range(9))
    assert len(list(summary_charts(_report(*undated), _voice()))) == 1, "no schedule where nothing has a date"


@pytest.mark.parametrize("chart", CHARTS)
def test_nothing_to_draw_is_said_and_drawn_as_nothing(chart: object) -> None:
    drawn = chart(a_report(), _voice())  # type: ignore[operator]
    assert drawn.alt
    assert _root(drawn).get("role") == "img"


@pytest.mark.parametrize("chart", CHARTS)
def test_a_hostile_title_and_the_first_and_last_of_days_are_only_drawn(chart: object) -> None:
    step = _dated(1, date.max, start=date.min).model_copy(update={"title": "</text><script>1</script>&" * 20})
    drawn = chart(_report(step), _voice())  # type: ignore[operator]
    assert "script" not in {element.tag.removeprefix(_SVG) for element in _root(drawn).iter()}


def test_no_sentence_of_the_charts_lacks_a_language_or_a_blank() -> None:
    words = [value for value in vars(chart_words).values() if isinstance(value, Text)]
    assert len(words) > 30
    for text in words:
        assert text.es
        assert text.en
        assert _blanks(text.es) == _blanks(text.en), text


def _blanks(template: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", template)) - forms_of(NATIONAL_PLAN, Language.ES).keys()


def _voice() -> Voice:
    return Voice(Language.ES)


def _report(*steps: ReportStep) -> Report:
    return a_report(a_commitment(milestones=steps), as_of=CUT_OFF)


def _step(number: int, state: State, standing: Standing) -> ReportStep:
    return a_milestone(
        str(number), state=state, standing=standing, period=a_period().model_copy(update={"end": None})
    )


def _dated(number: int, end: date, *, standing: Standing = Standing.ON_TIME, **given: object) -> ReportStep:
    state = State.COMPLETED if given.get("closed_on") else State.UNDER_WAY
    period = a_period(end=end).model_copy(update={"start": None} | given)
    return a_milestone(str(number), state=state, standing=standing, period=period)


def _root(drawn: Picture) -> Element:
    root: Element = fromstring(drawn.svg)
    return root


def _texts(drawn: Picture) -> set[str]:
    return {element.text or "" for element in _root(drawn).iter(f"{_SVG}text")}


def _cells(drawn: Picture) -> list[list[str]]:
    return [["".join(run.text for run in cell) for cell in row] for row in drawn.twin.rows]


def _surfaces(drawn: Picture) -> list[tuple[str, str, str]]:
    """Ground, dashes and the kind of hatching of each edged rectangle, in order."""
    elements = list(_root(drawn))
    found = []
    for element, after in zip(elements, [*elements[1:], elements[0]], strict=True):
        if element.tag == f"{_SVG}rect" and element.get("stroke"):
            strokes = after.get("d", "") if after.tag == f"{_SVG}path" else ""
            kinds = {_direction(stroke) for stroke in strokes.split("M ")[1:]}
            found.append((element.get("fill", ""), element.get("stroke-dasharray", ""), "".join(sorted(kinds))))
    return found


def _direction(stroke: str) -> str:
    if "H" in stroke:
        return "level"
    start, end = (part.split() for part in stroke.split("L"))
    return "up" if float(end[1]) < float(start[1]) else "down"


def _is_dark(colour: str) -> bool:
    return _luminance(colour) < 0.2


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
