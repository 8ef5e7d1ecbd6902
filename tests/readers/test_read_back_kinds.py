"""What the reader makes of every document of ours: the plan, or a plain word on what the file is."""

from typing import Any

import pytest

from documents.foreign.sources import Source
from documents.readers.own.kinds import is_title_of_a_kind
from documents.readers.read import read_source
from documents.writers.kinds.forms import forms_of
from documents.writers.kinds.registry import KINDS, outline_of_kind
from documents.writers.report import write_report
from domain.rules.canonical import sha256_of
from domain.rules.report_view import view_of
from domain.values.errors import InvalidDataError
from domain.values.language import Language
from domain.values.plan_document import PlanDocument
from domain.values.report import Report
from domain.values.vocabulary import ReportKind
from tests.writers.kinds.whole_report import STEPS, a_whole_report
from tests.writers.report_builders import a_commitment, a_milestone, a_report
from tests.writers.round_trips import OWN_WORDS, expected, told

PRINTED = ("docx", "pdf", "md", "xlsx")
PARTS = tuple(kind for kind in KINDS if kind is not ReportKind.CLOSING)


def frozen(report: Report) -> Report:
    return report.model_copy(update={"snapshot_sha256": sha256_of(report)})


def read(
    report: Report, form: str, kind: ReportKind = ReportKind.CLOSING, step: str | None = None
) -> PlanDocument:
    return read_source(Source(f"informe.{form}", write_report(report, form, kind, step=step)))


def codes(document: PlanDocument) -> set[str]:
    return {warning.code for warning in document.warnings}


@pytest.mark.parametrize("form", PRINTED)
@pytest.mark.parametrize("kind", PARTS)
@pytest.mark.parametrize("language", Language)
def test_a_document_that_tells_only_a_part_of_a_plan_is_refused_by_its_title(
    language: Language, kind: ReportKind, form: str
) -> None:
    report = a_whole_report(language)
    step = STEPS.get(kind)
    with pytest.raises(InvalidDataError) as refused:
        read(report, form, kind, step)
    assert outline_of_kind(report, kind, step).title in refused.value.say(Language.ES)
    assert "GT-2018" in refused.value.say(Language.EN)


@pytest.mark.parametrize("form", PRINTED)
@pytest.mark.parametrize("kind", [kind for kind in PARTS if kind is not ReportKind.EVALUATION])
def test_so_is_one_institutions_view_of_it_and_one_in_a_plans_own_words(kind: ReportKind, form: str) -> None:
    view = view_of(a_whole_report(), "SESAN")
    step = {ReportKind.MILESTONE: "C19-A6"}.get(kind)
    for report in (view, view.model_copy(update={"words": OWN_WORDS})):
        with pytest.raises(InvalidDataError, match="GT-2018"):
            read(report, form, kind, step)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", Language)
def test_its_json_holds_the_whole_plan_or_says_that_it_does_not(kind: ReportKind, language: Language) -> None:
    report = frozen(a_whole_report(language))
    document = read(report, "json", kind, STEPS.get(kind))
    if KINDS[kind].about_one:
        assert "not_the_whole_cut_off" in codes(document)
    else:
        assert told(document) == expected(report)
        assert not {"not_the_whole_cut_off", "part_of_one_institution"} & codes(document)


def test_what_changed_since_another_day_may_be_told_beside_a_whole_cut_off() -> None:
    report = frozen(a_whole_report().model_copy(update={"since": None}))
    beside = report.model_copy(update={"since": a_whole_report().since})
    assert "not_the_whole_cut_off" not in codes(read(beside, "json"))


@pytest.mark.parametrize("form", ["docx", "pdf", "md", "json"])
@pytest.mark.parametrize("language", Language)
def test_one_institutions_closing_report_is_read_and_said_to_be_a_part(form: str, language: Language) -> None:
    view = view_of(frozen(a_whole_report(language)), "SESAN")
    document = read(view, form)
    assert told(document) == expected(view)
    assert "part_of_one_institution" in codes(document)
    assert "part_of_one_institution" not in codes(read(a_whole_report(language), form))


@pytest.mark.parametrize("language", Language)
def test_the_closing_report_as_a_workbook_is_refused_by_its_title(language: Language) -> None:
    report = a_whole_report(language)
    for each in (report, view_of(report, "SESAN")):
        with pytest.raises(InvalidDataError, match="GT-2018"):
            read(each, "xlsx")


@pytest.mark.parametrize("form", ["csv", "html"])
@pytest.mark.parametrize("language", Language)
def test_a_tracker_as_csv_and_a_web_page_are_refused_for_what_they_are(language: Language, form: str) -> None:
    assert form in {*forms_of(ReportKind.TRACKER)}
    says = {"csv": "tabla de seguimiento", "html": "página web"}[form]
    with pytest.raises(InvalidDataError) as refused:
        read(a_whole_report(language), form, ReportKind.TRACKER)
    assert says in refused.value.say(Language.ES)


@pytest.mark.parametrize("title", ["Informe de autoevaluación, al 28 de agosto de 2020", "Ficha del hito 3"])
def test_an_office_may_give_its_own_document_such_a_title(title: str) -> None:
    assert is_title_of_a_kind(title)
    text = f"# {title}\n\nMinisterio de Ejemplo\n\n## Compromiso 3. Publicar\n\n### Hito 1. Publicar el censo\n"
    document = read_source(Source("plan.md", text.encode()))
    assert [each.number for each in document.commitments] == ["3"]


def own_words_in(form: str, **given: Any) -> PlanDocument:
    report = a_report(a_commitment(milestones=(a_milestone(),)), words=OWN_WORDS, **given)
    document = read(report, form)
    assert told(document) == expected(report)
    return document


@pytest.mark.parametrize("form", ["docx", "pdf", "md", "json"])
@pytest.mark.parametrize("language", Language)
def test_a_plan_with_names_of_its_own_for_its_levels_is_read_back(form: str, language: Language) -> None:
    document = own_words_in(form, language=language)
    assert document.words == OWN_WORDS
    assert "own_report_changed" not in codes(document)
