"""Every form of the report says the same, the same way each time, whatever the texts are made of."""

import pytest

from documents.writers.kinds.forms import FORMATS
from documents.writers.report import write_report
from domain.values.errors import NotFoundError
from domain.values.language import Language
from domain.values.report import Report, ReportStep
from domain.values.vocabulary import StepKind, Verdict
from tests.writers.reading import HAS_POPPLER, links_of, squeezed, text_of
from tests.writers.report_builders import (
    a_commitment,
    a_milestone,
    a_report,
    an_activity,
    an_address,
    the_guatemalan_report,
)

FORMS = tuple(FORMATS)
READABLE = tuple(form for form in FORMS if form != "xlsx" and (form != "pdf" or HAS_POPPLER))
"""Those told as running text; a workbook has tests of its own."""
PRINTED = tuple(form for form in READABLE if form != "json")
HOSTILE = {
    "a formula": "=1+1",
    "a script": "<script>alert('x')</script> & <b>",
    "typst code": '#panic("no") $x^2$ @ref <label> ```raw``` \\ #read("/etc/passwd")',
    "markdown": "# Actividad 3. Otra | *uno* _dos_ [a](http://x.example.org) `c` ![i](j)",
    "control characters": "".join(map(chr, range(32))) + "fin\x7f\x85\u2028\ufffe",
    "a word of ten thousand letters": "a" * 10_000,
    "right to left": "שלום \u202eעולם\u202c مرحبا",
    "pictures and far alphabets": "🎉 👩‍👩‍👧 漢字 ꞌ \U0001f1ec\U0001f1f9",
    "quotes and backslashes": '"\'«»\\\\ \\" ]]> -->',
}


@pytest.mark.parametrize("form", READABLE)
@pytest.mark.parametrize("language", Language)
def test_every_form_has_every_title_percentage_narrative_and_address(form: str, language: Language) -> None:
    report = the_guatemalan_report(language)
    written = write_report(report, form)
    said = text_of(written, form)
    for step in _steps(report):
        if step.kind is not StepKind.OCCURRENCE:
            assert squeezed(step.title) in said
        for text in (step.narrative, step.obstacles):
            assert text is None or squeezed(text) in said
        for percent in (step.declared, step.verified):
            assert percent is None or f"{percent}%" in said
    for commitment in report.commitments:
        assert squeezed(commitment.title) in said
    assert {e.address for step in _steps(report) for e in step.evidence if e.address} <= links_of(written, form)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_report_gives_the_same_bytes(form: str) -> None:
    assert write_report(the_guatemalan_report(), form) == write_report(the_guatemalan_report(), form)


@pytest.mark.parametrize("form", PRINTED)
def test_declared_and_verified_progress_are_two_figures(form: str) -> None:
    activity = an_activity(declared=90, verified=35)
    said = text_of(write_report(_report_of(activity), form), form)
    assert "Avance90%." in said
    assert "Avanceverificado:35%." in said
    assert "avancedeclarado100%;avanceverificado40%" in said
    assert "62%" not in said
    assert "63%" not in said


@pytest.mark.parametrize("form", PRINTED)
def test_a_figure_nobody_gave_is_said_to_be_missing_and_is_no_zero(form: str) -> None:
    activity = an_activity(declared=None, verified=None)
    said = text_of(write_report(_report_of(activity), form), form)
    assert "Avance:sindato." in said
    assert "Avanceverificado:sindato." in said
    assert "Avance0%" not in said


@pytest.mark.parametrize("form", [form for form in FORMS if form != "xlsx"])
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_text_is_only_text(form: str, kind: str) -> None:
    text = HOSTILE[kind]
    evidence = (an_address("javascript:alert(1)"), an_address(f"https://example.org/{text[:40]}"))
    activity = an_activity(
        "1", title=text, narrative=text, obstacles=text, original_title="=" + text, evidence=evidence
    )
    report = a_report(
        a_commitment(title=text, axis=text, milestones=(a_milestone(title=text, activities=(activity,)),))
    )
    written = write_report(report, form)
    assert b'href="javascript' not in written
    hosts = {link.split("/")[2] for link in links_of(written, form)}
    assert hosts <= {"example.org", "x.example.org)"}, "only what was given as evidence, or stands in a text"
    if form in {"html", "md"}:
        assert b"<script" not in written.replace(rb"\<script", b"")
    if form in PRINTED and kind in {"a formula", "a script", "typst code", "markdown", "quotes and backslashes"}:
        assert squeezed(f"Avance100%.{text}") in text_of(written, form)


@pytest.mark.parametrize("form", PRINTED)
def test_a_word_longer_than_a_page_is_broken_not_lost(form: str) -> None:
    said = text_of(write_report(_report_of(an_activity(narrative="ñ" * 10_000)), form), form)
    assert said.count("ñ") >= 10_000


@pytest.mark.parametrize("form", PRINTED)
def test_a_preview_says_that_it_cannot_be_signed(form: str) -> None:
    report = the_guatemalan_report()
    warning = squeezed("Vista previa: las cifras aún no están congeladas")
    assert warning not in text_of(write_report(report, form), form)
    preview = report.model_copy(update={"snapshot_sha256": None})
    assert warning in text_of(write_report(preview, form), form)


@pytest.mark.parametrize("form", PRINTED)
def test_the_review_of_each_piece_of_evidence_is_told(form: str) -> None:
    verdicts = tuple(an_address(f"https://{verdict}.example.org", verdict=verdict) for verdict in Verdict)
    said = text_of(write_report(_report_of(an_activity(evidence=verdicts)), form), form)
    for words in ("pendiente de revisión", "aceptado", "devuelto"):
        assert squeezed(words) in said


@pytest.mark.parametrize("form", FORMS)
def test_a_report_without_commitments_is_still_a_report(form: str) -> None:
    assert write_report(a_report(), form)


def test_an_unknown_form_names_those_there_are() -> None:
    with pytest.raises(NotFoundError, match="docx, pdf, html, md, json"):
        write_report(a_report(), "odt")


def _report_of(activity: ReportStep) -> Report:
    return a_report(a_commitment(milestones=(a_milestone(activities=(activity,)),)))


def _steps(report: Report) -> list[ReportStep]:
    milestones = [s for c in report.commitments for s in (*c.milestones, *c.activities)]
    return milestones + [activity for milestone in milestones for activity in milestone.activities]
