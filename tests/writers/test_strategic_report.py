"""The report of a plan with words of its own: in every form, and with the macro-indicators of a strategic plan."""

import json
import re

import pytest

from documents.writers.blocks import Contents, Heading, Listing, Paragraph, Runs, Table
from documents.writers.outline.outline import outline_of
from documents.writers.report import write_report
from domain.rules.canonical import canonical_json, sha256_of
from domain.rules.macro_indicators import indicators_from
from domain.rules.report_view import view_of
from domain.values.language import Language
from domain.values.macro_indicators import FactorFigure, Grouping, PlanIndicators
from domain.values.plan_words import NATIONAL_PLAN, WORDS_BY_KIND
from domain.values.report import Deliveries, Finding, Report, ReportAmendment, ReportPeriod
from domain.values.vocabulary import DocumentKind, Factor, Severity, Standing, StepKind
from tests.writers.reading import HAS_POPPLER, squeezed, text_of
from tests.writers.report_builders import CUT_OFF, a_commitment, a_milestone, a_report, an_activity, an_institution

STRATEGIC = WORDS_BY_KIND[DocumentKind.STRATEGIC_PLAN]
NATIONAL = re.compile(
    r"compromiso|\bhitos?\b|actividad|\bejes?\b|commitment|milestone|\bactivit|\bax[ie]s\b", re.IGNORECASE
)


def some_indicators() -> PlanIndicators:
    recorded = {Factor.VISION: 90, Factor.MISSION: 40, Factor.VALUES: 55}
    factors = {
        factor: FactorFigure(factor=factor, percent=percent, source="Encuesta 2022", on_day=CUT_OFF)
        for factor, percent in recorded.items()
    }
    derived = {
        Factor.OBJECTIVES: FactorFigure(factor=Factor.OBJECTIVES, percent=80, derived_from=3),
        Factor.STRATEGIES: FactorFigure(factor=Factor.STRATEGIES, percent=25, derived_from=1),
    }
    return indicators_from(factors | derived, Grouping.FORMULA)


def a_strategic_report(**given: object) -> Report:
    delivery = an_activity("2022.01", "E-1-1-3", kind=StepKind.OCCURRENCE, title="Reunión")
    milestones = (
        a_milestone("E-1-1-1", code="E-1-1-1", title="Rutas", activities=(an_activity("1", "E-1-1-1"),)),
        a_milestone("E-1-1-2", code="E-1-1-2", title="Educar", period=ReportPeriod(), standing=Standing.UNDATED),
        a_milestone(
            "E-1-1-3", code="E-1-1-3", title="Reunión", activities=(delivery,),
            deliveries=Deliveries(delivered=3, due=4, total=6),
        ),
    )  # fmt: skip
    findings = tuple(
        Finding(code=code, severity=Severity.WARNING, step=step)
        for code, step in (
            ("no_activities", "E-1-1-2"), ("undated_step", "E-1-1-2"), ("undated_step", "E-1-1-3"),
            ("undated", "E-1-1-1"),
        )
    )  # fmt: skip
    facts: dict[str, object] = {
        "plan_title": "Plan de Valle Sereno", "words": STRATEGIC, "findings": findings,
        "indicators": some_indicators(),
    }  # fmt: skip
    whole = a_commitment("1", title="Calles limpias", axis=None, milestones=milestones)
    bare = a_commitment("2", title="Cuentas claras", axis="Finanzas", milestones=())
    return a_report(whole, bare, **(facts | given))


@pytest.mark.parametrize("language", list(Language))
def test_no_sentence_names_a_level_of_a_national_plan(language: Language) -> None:
    report = a_strategic_report(language=language)
    for seen in (report, view_of(report, "INFOM"), a_report(words=STRATEGIC, language=language)):
        for line in lines(seen):
            assert NATIONAL.search(line) is None, line


def test_headings_sentences_and_findings_speak_of_strategies() -> None:
    said = lines(a_strategic_report())
    for line in (
        "Informe final de cumplimiento de los objetivos 1 y 2, al 28 de agosto de 2020",
        "Objetivo 1",
        "Objetivos sin componente",
        "ESTRATEGIA E-1-1-1.",
        "Plazo: sin fechas en el plan.",
        "A la fecha de corte esta estrategia no tiene acciones registradas.",
        "A la fecha de corte este objetivo no tiene estrategias ni acciones registradas.",
        "E-1-1-2: La estrategia no tiene acciones, aunque otras de su objetivo sí.",
        "E-1-1-2, E-1-1-3: Sin plazo: nadie puede decir si va a tiempo, y no se recuerda.",
        "Entregas periódicas de E-1-1-3: cumplidas 3 de 4 con plazo hasta la fecha de corte; 6 en total",
    ):
        assert line in said, line
    assert any(line.startswith("Esta estrategia es coordinada por el Instituto") for line in said)
    assert any(", en la cual la Asociación" in line for line in said)


@pytest.mark.parametrize("form", ["docx", "html", "md", "json", "pdf"])
@pytest.mark.parametrize("language", list(Language))
def test_the_macro_indicators_stand_in_every_form(form: str, language: Language) -> None:
    if form == "pdf" and not HAS_POPPLER:
        pytest.skip("left out: no poppler on this machine to read a PDF back")
    said = text_of(write_report(a_strategic_report(language=language), form), form)
    spanish = ("Eficacia", "85%", "Muy bueno", "213%", "Sobresaliente", "Encuesta 2022",
               "Avance verificado de 3 objetivos", "Agrupación usada: la de la fórmula")  # fmt: skip
    english = ("Efficacy", "85%", "Very good", "213%", "Outstanding", "Encuesta 2022",
               "Verified progress of 3 objectives", "Grouping used: that of the formula")  # fmt: skip
    in_json = ("efficacy", "85%", "very_good", "213%", "outstanding", "Encuesta 2022", "formula")
    for words in in_json if form == "json" else spanish if language is Language.ES else english:
        assert squeezed(words) in said, words


def test_a_report_without_indicators_has_no_such_part() -> None:
    assert "Macroindicadores de gestión estratégica" not in lines(a_strategic_report(indicators=None))


def test_one_institutions_view_leaves_out_the_indicators_and_keeps_findings_on_the_plan() -> None:
    whole = Finding(code="plan_without_evaluation", severity=Severity.WARNING, step="", data={"said": "No"})
    view = view_of(a_strategic_report(findings=(whole,)), "INFOM")
    assert view.indicators is None
    assert view.findings == (whole,)


def test_a_report_frozen_before_plans_had_words_loads_and_keeps_its_fingerprint() -> None:
    report = a_report(a_commitment(milestones=(a_milestone(activities=(an_activity(),)),)))
    frozen = json.loads(canonical_json(report))
    assert not {"words", "indicators"} & frozen.keys()
    assert "deliveries" not in frozen["commitments"][0]["milestones"][0]
    loaded = Report.model_validate(frozen)
    assert loaded.words == NATIONAL_PLAN
    assert sha256_of(loaded) == sha256_of(report)
    assert sha256_of(report.model_copy(update={"words": STRATEGIC})) != sha256_of(report)


def test_words_and_indicators_come_back_from_the_canonical_json() -> None:
    report = a_strategic_report()
    assert Report.model_validate_json(canonical_json(report)) == report


def test_an_objective_coordinated_by_several_keeps_its_gender() -> None:
    several = (an_institution("INFOM"), an_institution("ANAM"))
    report = a_strategic_report(words=STRATEGIC.model_copy(update={"commitment": STRATEGIC.milestone}))
    whole = report.commitments[0].model_copy(update={"institutions": several})
    said = lines(report.model_copy(update={"commitments": (whole,)}))
    assert any(line.startswith("Esta estrategia es coordinada por el Instituto") for line in said)
    assert "Conjunto de la estrategia: avance declarado 100%" in " ".join(said)


def test_an_amended_level_is_named_in_the_plans_words() -> None:
    moved = ReportAmendment(field="axis", old="A", new="B", resolution=None, reason="—", effective_on=CUT_OFF)
    whole = a_commitment("1", amendments=(moved,), milestones=())
    said = lines(a_report(whole, words=STRATEGIC))
    assert any(line.startswith("Modificación de componente: antes «A», ahora «B»") for line in said)


def lines(report: Report) -> list[str]:
    return [line for block in outline_of(report).blocks for line in _lines_of(block)]


def _lines_of(block: object) -> list[str]:
    match block:
        case Heading():
            return [block.text]
        case Paragraph():
            return [_said(block.runs)]
        case Listing():
            return [_said(item) for item in block.items]
        case Table():
            return [block.caption, *(_said(cell) for row in block.rows for cell in row)]
        case Contents():
            return [heading.entry for heading in block.headings]
    return []


def _said(runs: Runs) -> str:
    return "".join(run.text for run in runs)
