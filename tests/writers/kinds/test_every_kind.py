"""What holds for every kind of report, in every form and both languages."""

import io
import json
import subprocess

import pikepdf
import pytest

from documents.writers.blocks import Logo
from documents.writers.kinds.forms import FORMATS, forms_of
from documents.writers.kinds.registry import KINDS, outline_of_kind
from documents.writers.kinds.registry_words import SLUGS
from documents.writers.report import write_report
from domain.rules.canonical import canonical_json
from domain.rules.report_view import view_of
from domain.rules.wording import Voice
from domain.values.errors import NotFoundError, RefusedError
from domain.values.language import Language
from domain.values.report import Report
from domain.values.vocabulary import ReportKind
from tests.writers.kinds.whole_report import STEPS, a_whole_report, lines_of, lines_of_kind
from tests.writers.reading import HAS_POPPLER, squeezed, text_of
from tests.writers.report_builders import a_commitment, a_milestone, a_report
from tests.writers.test_strategic_report import NATIONAL, STRATEGIC, a_strategic_report

OTHERS = tuple(kind for kind in ReportKind if kind is not ReportKind.CLOSING)
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes.fromhex(
    "0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
LOGO = Logo(PICTURE, "image/png", 1, 1, "Escudo")


@pytest.mark.parametrize("kind", ReportKind)
def test_every_kind_has_a_name_a_purpose_and_an_outline_in_both_languages(kind: ReportKind) -> None:
    for language in Language:
        voice = Voice(language)
        assert voice.say(KINDS[kind].name)
        assert voice.say(KINDS[kind].purpose)
        assert lines_of_kind(a_whole_report(language), kind)
    assert kind is ReportKind.CLOSING or kind in SLUGS


@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize("language", Language)
def test_every_kind_is_written_in_every_form_the_same_each_time(kind: ReportKind, language: Language) -> None:
    for form in forms_of(kind):
        first, second = (
            write_report(a_whole_report(language), form, kind, step=STEPS.get(kind)) for _ in range(2)
        )
        assert first, form
        assert first == second, form


@pytest.mark.skipif(not HAS_POPPLER, reason="left out: no poppler on this machine to read a PDF back")
@pytest.mark.parametrize("kind", OTHERS)
def test_no_page_of_any_kind_is_empty(kind: ReportKind) -> None:
    written = write_report(a_whole_report(), "pdf", kind, step=STEPS.get(kind))
    with pikepdf.open(io.BytesIO(written)) as pdf:
        count = len(pdf.pages)
    for page in range(1, count + 1):
        done = subprocess.run(
            ["pdftotext", "-f", str(page), "-l", str(page), "-", "-"],
            input=written,
            capture_output=True,
            check=True,
        )
        assert len(done.stdout.split()) > 25, f"page {page} of {count}: more than its footer"


@pytest.mark.skipif(not HAS_POPPLER, reason="left out: no poppler on this machine to read a PDF back")
@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize("form", ["docx", "pdf", "html", "md"])
def test_every_line_of_the_outline_stands_in_every_printed_form(kind: ReportKind, form: str) -> None:
    report = a_whole_report()
    said = text_of(write_report(report, form, kind, step=STEPS.get(kind)), form)
    for line in lines_of_kind(report, kind):
        for part in line.removesuffix(": ____").split("\n"):
            if form == "pdf" and len(part) > 60:
                continue  # a long cell may be told on two pages, with the footer between
            assert squeezed(part) in said, part


@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize("language", Language)
def test_a_strategic_plan_is_told_in_its_own_words(kind: ReportKind, language: Language) -> None:
    report = a_whole_report(language)
    own = a_strategic_report(
        language=language, since=report.since.model_copy(update={"changes": ()}) if report.since else None
    )
    step = {ReportKind.MILESTONE: "E-1-1-1", ReportKind.LOCAL_END: "C1"}.get(kind)
    for line in lines_of(outline_of_kind(own, kind, step)):
        assert NATIONAL.search(line) is None, line


@pytest.mark.parametrize("kind", OTHERS)
def test_a_kind_carries_the_mark_of_its_cut_off_and_a_preview_none(kind: ReportKind) -> None:
    report = a_whole_report()
    assert outline_of_kind(report, kind, STEPS.get(kind)).mark is not None
    preview = report.model_copy(update={"snapshot_sha256": None})
    assert outline_of_kind(preview, kind, STEPS.get(kind)).mark is None
    said = " ".join(lines_of_kind(preview, kind))
    assert "Vista previa" in said


@pytest.mark.parametrize("kind", [kind for kind in OTHERS if kind is not ReportKind.EVALUATION])
def test_one_institutions_view_can_be_told_in_every_kind_but_the_evaluation(kind: ReportKind) -> None:
    view = view_of(a_whole_report(), "SESAN")
    step = {ReportKind.MILESTONE: "C19-A6", ReportKind.LOCAL_END: None}.get(kind)
    said = " ".join(lines_of(outline_of_kind(view, kind, step)))
    assert "SESAN" in said
    assert "C10-H5" not in said


def test_a_logo_stands_on_the_pages_of_a_kind() -> None:
    plain = write_report(a_whole_report(), "pdf", ReportKind.FOLLOW_UP)
    assert b"Escudo" not in plain
    with_logo = write_report(a_whole_report(), "html", ReportKind.FOLLOW_UP, logo=LOGO)
    assert b"Escudo" in with_logo


@pytest.mark.parametrize("kind", OTHERS)
def test_a_plan_without_commitments_gives_a_document_or_a_reason(kind: ReportKind) -> None:
    empty = a_whole_report(commitments=(), findings=())
    if KINDS[kind].about_one:
        with pytest.raises(RefusedError):
            write_report(empty, "pdf", kind)
    else:
        assert write_report(empty, "pdf", kind).startswith(b"%PDF")


def test_json_of_a_kind_about_the_plan_is_the_report_itself() -> None:
    report = a_whole_report()
    assert write_report(report, "json", ReportKind.TRACKER) == canonical_json(report)


def test_json_of_a_sheet_holds_its_step_and_the_findings_on_it() -> None:
    written = write_report(a_whole_report(), "json", ReportKind.MILESTONE, step="C10-H5-A2")
    held = Report.model_validate_json(written)
    (commitment,) = held.commitments
    (milestone,) = commitment.milestones
    assert (milestone.code, [part.code for part in milestone.activities]) == ("C10-H5", ["C10-H5-A2"])
    assert [finding.step for finding in held.findings] == ["C10-H5-A2"]


def test_json_of_a_commitments_form_holds_that_commitment() -> None:
    held = json.loads(write_report(a_whole_report(), "json", ReportKind.LOCAL_END, step="c19"))
    assert [commitment["code"] for commitment in held["commitments"]] == ["C19"]
    assert {finding["step"] for finding in held["findings"]} == {"C19-A6"}


def test_csv_is_a_form_of_the_tracker_alone() -> None:
    assert [kind for kind in ReportKind if "csv" in forms_of(kind)] == [ReportKind.TRACKER]
    with pytest.raises(NotFoundError, match="docx, pdf, html, md, json, xlsx"):
        write_report(a_whole_report(), "csv", ReportKind.PERIOD)
    assert "csv" not in FORMATS


REFUSALS = [
    (ReportKind.PERIOD, {"since": None}, None, "--since"),
    (ReportKind.MILESTONE, {}, None, "--step.*C10-H1"),
    (ReportKind.LOCAL_END, {}, None, "--step.*C10, C19"),
    (ReportKind.EVALUATION, {"indicators": None}, None, "GT-2018.*closing, executive"),
    (ReportKind.EVALUATION, {"indicators": None, "viewpoint": "INFOM"}, None, "without --institution"),
    (ReportKind.EXECUTIVE, {}, "C10-H5", "leave out --step C10-H5"),
    (ReportKind.CLOSING, {}, "C10-H5", "Closing report.*leave out --step"),
]


@pytest.mark.parametrize(("kind", "given", "step", "says"), REFUSALS)
@pytest.mark.parametrize("form", ["md", "json"])
def test_what_a_kind_lacks_is_said_with_the_way_out(
    kind: ReportKind, given: dict[str, object], step: str | None, says: str, form: str
) -> None:
    with pytest.raises(RefusedError, match=says):
        write_report(a_whole_report().model_copy(update=given), form, kind, step=step)


@pytest.mark.parametrize("kind", [ReportKind.MILESTONE, ReportKind.LOCAL_END])
def test_a_code_that_is_not_in_the_report_is_named_beside_those_that_are(kind: ReportKind) -> None:
    with pytest.raises(NotFoundError, match=r'"C10-H99".*C10'):
        write_report(a_whole_report(), "md", kind, step="C10-H99")


def test_words_for_levels_are_never_left_in_braces() -> None:
    bare = a_report(a_commitment(milestones=(a_milestone(),)), words=STRATEGIC)
    said = lines_of(outline_of_kind(bare, ReportKind.MILESTONE, "C10-H5"))
    assert not [line for line in said if "{" in line]
    assert said[0] == "Ficha de la estrategia C10-H5"
