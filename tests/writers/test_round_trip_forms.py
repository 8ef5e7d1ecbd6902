"""What the writers say in each form is read back to the same values: language, words and everything a step has."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from documents.foreign.sources import Source
from documents.readers.read import read_source
from documents.writers.level_words import LEVELS
from documents.writers.report import write_report
from domain.rules.macro_indicators import indicators_from
from domain.values.language import Language
from domain.values.macro_indicators import Grouping
from domain.values.plan_document import PlanDocument
from domain.values.plan_words import NATIONAL_PLAN, WORDS_BY_KIND, PlanWords
from domain.values.report import (
    FindingAnswer,
    Report,
    ReportChange,
    ReportInstitution,
    ReportPeriod,
    ReportSignature,
    ReportSince,
    Signatory,
)
from domain.values.vocabulary import DocumentKind, FindingReply, Precision, Role
from tests.writers.report_builders import (
    CUT_OFF,
    a_commitment,
    a_milestone,
    a_partner,
    a_period,
    a_report,
    an_activity,
    an_address,
    an_institution,
    the_guatemalan_report,
)
from tests.writers.round_trips import expected, read_back, reports, told

JOINER = repr("\u200d")[1:-1]
FORMS = ("docx", "pdf", "md", "json")
HEBREW = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd \u05d1\u05d3\u05d9\u05e7\u05d4"
ARABIC = "\u062e\u0637\u0629 \u0627\u0644\u0639\u0645\u0644 2019"
PLENTY = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
FEW = settings(PLENTY, max_examples=6)


@PLENTY
@given(reports())
def test_a_report_in_markdown_is_read_back(report: Report) -> None:
    assert told(read_back(report, "md")) == expected(report)


@PLENTY
@given(reports())
def test_a_report_in_word_is_read_back(report: Report) -> None:
    assert told(read_back(report, "docx")) == expected(report)


@FEW
@given(reports())
def test_a_report_in_pdf_is_read_back(report: Report) -> None:
    """What a sign is made of comes back: a PDF has no place for what joins them. The reader says so."""
    document = read_back(report, "pdf")
    assert repr(told(document)) == repr(expected(report)).replace(JOINER, "")
    assert ("pdf_text_not_exact" in codes(document)) or JOINER not in repr(expected(report))


@PLENTY
@given(reports())
def test_a_report_in_json_is_read_back(report: Report) -> None:
    document = read_back(report, "json")
    assert told(document) == expected(report)
    assert document.words == (None if report.words == NATIONAL_PLAN else report.words)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", Language)
def test_the_guatemalan_report_is_read_back(form: str, language: Language) -> None:
    report = the_guatemalan_report(language)
    assert told(read_back(report, form)) == expected(report)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", sorted(WORDS_BY_KIND))
def test_the_plans_own_words_come_back(form: str, kind: DocumentKind) -> None:
    report = the_guatemalan_report().model_copy(update={"words": WORDS_BY_KIND[kind]})
    document = read_back(report, form)
    assert document.words == WORDS_BY_KIND[kind]
    assert (document.document_kind, document.as_of) == (DocumentKind.FINAL_REPORT, CUT_OFF)
    assert [each.axis for each in document.commitments] == [each.axis for each in report.commitments]


@pytest.mark.parametrize("words", WORDS_BY_KIND.values())
def test_they_come_back_where_no_sentence_tells_them_apart(words: PlanWords) -> None:
    """Three kinds of plan call a commitment an objective: only the names of all levels tell which it is."""
    report = a_report(a_commitment(activities=(an_activity(),)), words=words)
    assert read_back(report, "md").words == words


def test_they_come_back_from_a_report_that_does_not_list_them() -> None:
    report = the_guatemalan_report().model_copy(update={"words": WORDS_BY_KIND[DocumentKind.POLICY_SHEET]})
    lines = write_report(report, "md").decode().splitlines()
    bare = [line for line in lines if LEVELS.es not in line]
    assert len(bare) == len(lines) - 1
    document = read_source(Source("informe.md", "\n".join(bare).encode()))
    assert told(document) == expected(report)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "institutions",
    [
        (an_institution("CGC"),),
        (an_institution("CGC"), an_institution("INAP"), a_partner("ANAM")),
        (a_partner("ANAM"), a_partner("INAP")),
        (an_institution("CGC", Role.COORDINATOR), an_institution("INAP"), a_partner("ANAM"), a_partner("MAGA")),
        (),
    ],
)
def test_whoever_answers_for_a_commitment_comes_back_in_its_role(
    form: str, language: Language, institutions: tuple[ReportInstitution, ...]
) -> None:
    report = a_report(a_commitment(institutions=institutions, milestones=(a_milestone(),)), language=language)
    assert told(read_back(report, form)) == expected(report)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", Language)
def test_a_milestone_without_a_number_comes_back_without_one(form: str, language: Language) -> None:
    milestones = (
        a_milestone(None, code="C10-H5"),
        a_milestone("C10-H6", code="C10-H6", activities=(an_activity(None, "C10-H6"),)),
    )
    report = a_report(a_commitment(milestones=milestones), language=language)
    found = read_back(report, form)
    assert [each.number for each in found.commitments[0].milestones] == [None, "C10-H6"]
    assert told(found) == expected(report)


@pytest.mark.parametrize("language", Language)
def test_a_text_that_goes_on_over_pages_of_a_pdf_comes_back_whole(language: Language) -> None:
    """Each line ends somewhere else: behind a space, a hyphen (which Spanish repeats) or a stroke, or inside."""
    words = "Se firmó el acta 14-2018 con juntas agro-pecuarias, C10-H5 y/o 2018–2020 — \U0001f389"
    long = " ".join([words] * 90) + "\nparti-\nda\ny -\n-\nfin\n" + "ñandú" * 40
    step = an_activity(narrative=long, evidence=(an_address(f"https://portal.example.org/{'a-b/' * 60}"),))
    report = a_report(
        a_commitment(title=" ".join([words] * 9), narrative=long, activities=(step,)), language=language
    )
    assert told(read_back(report, "pdf")) == expected(report)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", Language)
def test_what_a_report_says_beside_its_steps_is_no_step(form: str, language: Language) -> None:
    """Charts with their twins, what changed, answers, macro-indicators and signatures change nothing."""
    report = the_guatemalan_report(language)
    answer = FindingAnswer(
        reply=FindingReply.EXPLAINED, text="Actividad 2. Se explicó.", by="Ana Ficticia", on=CUT_OFF
    )
    changes = (
        ReportChange(step="C10-H5", field="due", old="2020-05-31", new="2020-08-31"),
        ReportChange(step="C10-H5-A1", field="narrative", old=None, new="Actividad 9. Otra."),
    )
    full = report.model_copy(
        update={
            "findings": tuple(each.model_copy(update={"answer": answer}) for each in report.findings),
            "since": ReportSince(as_of=date(2020, 2, 28), sha256="ab" * 32, changes=changes),
            "signatories": (Signatory(name="Ana Ficticia", office="Directora"),),
            "signatures": (ReportSignature(name="Ana Ficticia", office="Directora", on=CUT_OFF),),
            "indicators": indicators_from({}, Grouping.FORMULA),
            "verify_at": "https://hitos.example.org/verificar",
        }
    )
    assert told(read_back(full, form)) == expected(report)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "period",
    [
        ReportPeriod(start=date(2020, 1, 1)),
        ReportPeriod(end=date(2020, 6, 30), end_precision=Precision.HALF),
        ReportPeriod(),
        a_period(date(2020, 3, 1), date(2020, 3, 31)),
    ],
)
def test_a_commitments_narrative_with_years_in_it_is_no_date_of_its_period(
    form: str, period: ReportPeriod
) -> None:
    commitment = a_commitment(
        period=period, narrative="Se trabajó en\n2018-2020 con 31 juntas.", milestones=(a_milestone(),)
    )
    report = a_report(commitment)
    assert told(read_back(report, form)) == expected(report)


def test_an_original_date_comes_back_beside_the_one_in_force() -> None:
    moved = an_activity(period=a_period(original_end=date(2020, 5, 31)))
    (commitment,) = read_back(a_report(a_commitment(activities=(moved,))), "docx").commitments
    (found,) = commitment.activities
    assert (found.end, found.current_end) == (date(2020, 5, 31), date(2020, 8, 31))
    assert (found.start, found.current_start) == (date(2018, 12, 1), date(2018, 12, 1))


@pytest.mark.parametrize("form", ["docx", "md"])
def test_right_to_left_text_comes_back(form: str) -> None:
    report = a_report(a_commitment(title=HEBREW, narrative=ARABIC, milestones=(a_milestone(title=ARABIC),)))
    assert told(read_back(report, form)) == expected(report)


def test_right_to_left_text_of_a_pdf_comes_back_with_a_warning() -> None:
    report = a_report(a_commitment(title=HEBREW, milestones=(a_milestone(),)))
    document = read_back(report, "pdf")
    assert document.commitments[0].title == HEBREW
    assert "pdf_text_not_exact" in codes(document)


def test_a_report_that_lost_its_headings_is_read_with_a_warning() -> None:
    lines = write_report(the_guatemalan_report(), "md").decode().splitlines()
    bare = "\n".join(line.lstrip("# ") if line.startswith("##") else line for line in lines)
    document = read_source(Source("informe.md", bare.encode()))
    assert "own_report_changed" in codes(document)


def test_a_heading_that_an_office_put_in_is_shown_as_not_placed_and_moves_nothing() -> None:
    report = the_guatemalan_report()
    text = write_report(report, "md").decode()
    before, heading, after = text.rpartition("\n#### ")
    document = read_source(
        Source("informe.md", f"{before}\n#### Nota de la oficina\n\nUn comentario.\n{heading}{after}".encode())
    )
    assert told(document) == expected(report)
    assert {"Nota de la oficina", "Un comentario."} <= {each.text for each in document.unplaced}


def test_two_names_that_could_be_one_are_told() -> None:
    names = ("Congreso de la Nación", "Senado")
    owners = tuple(ReportInstitution(acronym=name, name=name, role=Role.LEAD) for name in names)
    report = a_report(a_commitment(activities=(an_activity(institutions=owners),)))
    assert "name_may_be_two" in codes(read_back(report, "docx"))


def codes(document: PlanDocument) -> set[str]:
    return {warning.code for warning in document.warnings}
