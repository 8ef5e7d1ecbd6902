"""What our own writer says in Markdown, our own reader gives back."""

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from documents.foreign.sources import Source
from documents.readers.read import read_source
from documents.writers.outline.outline import outline_of
from documents.writers.to_markdown import to_markdown
from domain.rules.macro_indicators import indicators_from
from domain.values.language import Language
from domain.values.macro_indicators import Grouping
from domain.values.plan_document import DocumentCommitment, DocumentStep, PlanDocument
from domain.values.plan_words import WORDS_BY_KIND
from domain.values.report import Report, ReportCommitment, ReportStep
from domain.values.vocabulary import DocumentKind, StepKind
from tests.writers.report_builders import CUT_OFF, a_commitment, a_milestone, a_report, an_activity, an_address

WORDS = st.sampled_from(
    (
        "guía taller Compromiso HITO 7. 20% portal * _ # [x] <b> Avance 100%, según Actividad 2. acta 14-2018 y "
        "la INFOM Descripción: fecha a_b **c** «d» 3.1 | https://portal.example.org/ \\ `e` 2018-2020 á ~ > &amp;"
    ).split()
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
TITLES = SENTENCES.map(lambda words: f"Elaborar {words}".replace("https://portal.example.org/", "portal"))
NARRATIVES = st.none() | SENTENCES.map(lambda words: f"Se trabajó en {words} con las juntas")
PERCENTS = st.none() | st.integers(0, 100)
ADDRESSES = st.lists(
    st.integers(1, 9).map(lambda n: f"https://portal.example.org/{n}/a_b_c?x={n}"), max_size=3, unique=True
)
NUMBERS = st.lists(st.sampled_from(["1", "2", "3", "10", "1.10", "12"]), max_size=3, unique=True)


@st.composite
def activities(draw: st.DrawFn, parent: str) -> tuple[ReportStep, ...]:
    return tuple(
        an_activity(
            number, parent, title=draw(TITLES), declared=draw(PERCENTS), narrative=draw(NARRATIVES),
            evidence=tuple(map(an_address, draw(ADDRESSES))),
        )
        for number in draw(NUMBERS)
    )  # fmt: skip


@st.composite
def milestones(draw: st.DrawFn, parent: str) -> tuple[ReportStep, ...]:
    return tuple(
        a_milestone(
            number, parent, title=draw(TITLES), declared=draw(PERCENTS),
            activities=draw(activities(f"{parent}-H{number}")),
        )
        for number in draw(NUMBERS)
    )  # fmt: skip


@st.composite
def reports(draw: st.DrawFn) -> Report:
    commitments = [
        a_commitment(
            number, title=draw(TITLES), axis=draw(st.sampled_from([None, "EJE 1 AGUA", "Salud rural"])),
            milestones=draw(milestones(f"C{number}")), activities=draw(activities(f"C{number}")),
        )
        for number in draw(st.lists(st.sampled_from(["4", "9", "10"]), min_size=1, max_size=2, unique=True))
    ]  # fmt: skip
    return a_report(*commitments, language=draw(st.sampled_from(Language)))


def read_back(report: Report) -> PlanDocument:
    return read_source(Source("informe.md", to_markdown(outline_of(report))))


def told(step: ReportStep | DocumentStep, *, leaf: bool) -> dict[str, Any]:
    """What must come back of a step; a milestone's figure above its activities is only a sum."""
    declared = step.declared if isinstance(step, ReportStep) else step.progress
    evidence = [piece.address for piece in step.evidence] if isinstance(step, ReportStep) else list(step.evidence)
    return {
        "number": step.number,
        "title": normal(step.title),
        "progress": declared if leaf else None,
        "narrative": normal(step.narrative) if leaf else None,
        "evidence": evidence if leaf else None,
        "activities": [told(activity, leaf=True) for activity in step.activities],
    }


def normal(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None


def whole(commitment: ReportCommitment | DocumentCommitment) -> dict[str, Any]:
    return {
        "number": commitment.number,
        "title": normal(commitment.title),
        "milestones": [told(step, leaf=False) for step in commitment.milestones],
        "activities": [told(step, leaf=True) for step in commitment.activities],
    }


@settings(deadline=None)
@given(reports())
@example(a_report(a_commitment(milestones=(a_milestone(activities=(an_activity("1"),)),))))
def test_a_written_report_is_read_back(report: Report) -> None:
    document = read_back(report)
    assert document.document_kind is DocumentKind.FINAL_REPORT
    assert document.as_of == CUT_OFF
    for written, found in zip(report.commitments, document.commitments, strict=True):
        expected, actual = whole(written), whole(found)
        # An address in a narrative is evidence of its step too: it may be added, never lost.
        assert without_addresses_in_prose(expected) == without_addresses_in_prose(actual)


@pytest.mark.parametrize("language", list(Language))
def test_periods_roles_and_axes_come_back_too(language: Language) -> None:
    milestone = a_milestone("6", declared=40, narrative="Se hicieron dos talleres.", activities=())
    report = a_report(
        a_commitment(milestones=(milestone,), narrative="Se trabajó con 31 juntas."), language=language
    )
    (commitment,) = read_back(report).commitments
    (found,) = commitment.milestones
    assert (found.progress, found.narrative) == (40, "Se hicieron dos talleres.")
    assert (found.leads, found.collaborators) == (("INFOM",), ("ANAM",))
    assert (found.start, found.end) == (milestone.period.start, milestone.period.end)
    assert (commitment.axis, commitment.coordinator) == ("EJE No. 5 GOBIERNOS LOCALES", ("INFOM",))
    assert commitment.narrative == "Se trabajó con 31 juntas."


def test_deliveries_of_a_recurring_milestone_are_a_summary_and_no_activities() -> None:
    delivery = an_activity("2019.05", "C10-H4", kind=StepKind.OCCURRENCE, period=a_milestone().period)
    report = a_report(a_commitment(milestones=(a_milestone("4", activities=(delivery,)),)))
    document = read_back(report)
    assert document.commitments[0].milestones[0].activities == ()
    assert document.unplaced


@pytest.mark.parametrize("language", list(Language))
def test_the_macro_indicators_are_a_summary_and_change_nothing_else(language: Language) -> None:
    report = a_report(a_commitment(milestones=(a_milestone(activities=(an_activity("1"),)),)), language=language)
    measured = report.model_copy(update={"indicators": indicators_from({}, Grouping.FORMULA)})
    assert whole(read_back(measured).commitments[0]) == whole(read_back(report).commitments[0])
    assert read_back(measured).commitments[0].axis == read_back(report).commitments[0].axis


def test_a_report_in_a_strategic_plans_words_keeps_its_numbers_titles_and_nesting() -> None:
    activity = an_activity("1", "E-1-1-1", declared=40)
    milestone = a_milestone("E-1-1-1", code="E-1-1-1", activities=(activity,))
    words = WORDS_BY_KIND[DocumentKind.STRATEGIC_PLAN]
    report = a_report(a_commitment("1", milestones=(milestone,)), words=words)
    ((found,),) = [commitment.milestones for commitment in read_back(report).commitments]
    assert (found.number, found.title) == ("E-1-1-1", milestone.title)
    assert [(step.number, step.title, step.progress) for step in found.activities] == [("1", activity.title, 40)]


def test_obstacles_are_shown_as_not_placed_and_are_no_narrative() -> None:
    activity = an_activity("1", narrative="Se hizo.", obstacles="Faltó presupuesto.")
    document = read_back(a_report(a_commitment(milestones=(a_milestone(activities=(activity,)),))))
    assert document.commitments[0].milestones[0].activities[0].narrative == "Se hizo."


def without_addresses_in_prose(tree: dict[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in tree.items():
        if key == "evidence" and value is not None:
            result[key] = [address for address in value if address != "https://portal.example.org/"]
        elif key in {"milestones", "activities"}:
            result[key] = [without_addresses_in_prose(step) for step in value]
        else:
            result[key] = value
    return result
