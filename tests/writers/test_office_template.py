"""An office's own Word template: checked with places and reasons, sandboxed, filled the same every time."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from documents.foreign.sources import Source
from documents.office import facts
from documents.office.required import Required
from documents.office.starting import starting_template
from documents.readers.read import read_source
from documents.writers.docx.office_template import CHECKING, Limits, check_template, fill_template
from documents.writers.qr import qr_png
from domain.rules.verification import code_of
from domain.values.errors import HitosError, InvalidDataError, ManyProblemsError
from domain.values.language import Language
from domain.values.plan_words import WORDS_BY_KIND
from domain.values.vocabulary import DocumentKind
from tests.writers.report_builders import (
    CUT_OFF,
    FINGERPRINT,
    a_commitment,
    a_report,
    an_activity,
    the_guatemalan_report,
)


@pytest.mark.parametrize("language", Language)
def test_the_starting_template_passes_its_own_check_and_says_the_whole_report(
    language: Language, tmp_path: Path
) -> None:
    path = tmp_path / "oficina.docx"
    path.write_bytes(starting_template(language))
    assert check_template(path) == ()
    report = the_guatemalan_report(language)
    said = text_of(fill_template(path, report))
    for commitment in report.commitments:
        assert commitment.title in said
        for step in (*commitment.milestones, *commitment.activities):
            assert all(part in said for part in (step.title, step.code))
    assert report.findings[0].step in said


def test_a_template_is_told_what_a_signed_report_must_say_and_it_never_prints(tmp_path: Path) -> None:
    findings = ("{%p for f in findings %}", "{{ f.text|upper }}", "{%p endfor %}")
    answers = ("{%p for f in findings if f.answer %}", "{{ f.answer.text }} {{ f.answer.by }}", "{%p endfor %}")
    signatures = ("{%p for s in signatures %}", "{{ s.name }}", "{%p endfor %}")
    code = ("{{ verification_code }}",)
    assert check_template(template(tmp_path, "{{ title }}")) == tuple(Required)
    for absent in Required:
        lines = zip(Required, (findings, answers, signatures, code), strict=True)
        kept = [line for part, said in lines if part is not absent for line in said]
        assert check_template(template(tmp_path, *kept)) == (absent,)


def test_a_template_that_prints_some_of_the_findings_leaves_findings_out(tmp_path: Path) -> None:
    some = ("{%p for f in findings if f.answer %}", "{{ f.text }} {{ f.answer.text }}", "{%p endfor %}")
    assert Required.FINDINGS in check_template(template(tmp_path, *some))
    assert Required.ANSWERS not in check_template(template(tmp_path, *some))


def test_the_qr_code_says_the_verification_code(tmp_path: Path) -> None:
    def with_qr(document: Document) -> None:  # type: ignore[valid-type]  # see below
        picture = document.add_picture(io.BytesIO(qr_png("https://hitos.example.org/verificar")))  # type: ignore[attr-defined]
        picture._inline.docPr.set("name", "hitos-qr")

    assert Required.CODE in check_template(template(tmp_path, "{{ fingerprint }}"))
    assert Required.CODE not in check_template(template(tmp_path, change=with_qr))


def test_what_the_starting_template_makes_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "oficina.docx"
    path.write_bytes(starting_template(Language.ES))
    report = the_guatemalan_report()
    document = read_source(Source("informe.docx", fill_template(path, report)))
    assert [each.number for each in document.commitments] == ["10", "19"]
    milestones = [step for each in document.commitments for step in each.milestones]
    assert [step.title for step in milestones] == [s.title for c in report.commitments for s in c.milestones]


def test_the_same_template_and_report_give_the_same_bytes_dated_at_the_cut_off(tmp_path: Path) -> None:
    path = template(tmp_path, "{{ title }}")
    report = the_guatemalan_report()
    first = fill_template(path, report)
    assert first == fill_template(path, report)
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {part.date_time for part in package.infolist()} == {(2020, 8, 28, 0, 0, 0)}
    about = Document(io.BytesIO(first)).core_properties
    assert (about.title[:13], about.author, about.language) == (
        "Informe final", "Instituto de Fomento Municipal - INFOM", "es-GT",
    )  # fmt: skip
    assert (about.created, about.modified) == (about.created, about.created)
    assert about.created is not None
    assert about.created.date() == CUT_OFF


def test_markup_and_line_breaks_in_a_text_of_the_plan_are_only_text(tmp_path: Path) -> None:
    title = 'Agua <w:p/> & «{{ plan.code }}» {% for %} "x"'
    activity = an_activity("1", title=title, narrative="Uno.\nDos & <tres>.")
    path = template(tmp_path, "{%p for a in activities %}", "{{ a.title }}|{{ a.narrative }}", "{%p endfor %}")
    document = Document(io.BytesIO(fill_template(path, a_report(a_commitment(activities=(activity,))))))
    assert [paragraph.text for paragraph in document.paragraphs] == [f"{title}|Uno.\nDos & <tres>."]


def test_the_plans_own_words_and_the_filters_speak_the_reports_language(tmp_path: Path) -> None:
    words = WORDS_BY_KIND[DocumentKind.STRATEGIC_PLAN]
    line = "{{ words.milestones|inicial }} {{ cut_off|dia }} {{ cut_off|mes }} {{ cut_off|fecha }} "
    path = template(tmp_path, line + "{{ 85|porcentaje }} {{ none|porcentaje }}{{ none|dia }}{{ plan.start }}")
    spanish = text_of(fill_template(path, a_report(words=words)))
    english = text_of(fill_template(path, a_report(words=words, language=Language.EN)))
    assert spanish == "Estrategias 28 de agosto de 2020 agosto de 2020 28/08/2020 85% sin dato"
    assert english == "Strategies 28 August 2020 August 2020 2020-08-28 85% not stated"


def test_headers_footers_and_the_code_to_verify_are_filled_too(tmp_path: Path) -> None:
    def footer(document: Document) -> None:  # type: ignore[valid-type]  # python-docx calls its factory so
        shown = document.sections[0].footer.paragraphs[0]  # type: ignore[attr-defined]
        shown.text = "{{ verification_code }} {{ fingerprint }}"

    filled = fill_template(template(tmp_path, "x", change=footer), the_guatemalan_report())
    said = Document(io.BytesIO(filled)).sections[0].footer.paragraphs[0].text
    assert said == f"{code_of(FINGERPRINT)} {FINGERPRINT}"


def test_every_slip_is_told_at_once_with_its_place_and_what_was_probably_meant(tmp_path: Path) -> None:
    def table(document: Document) -> None:  # type: ignore[valid-type]  # see above
        made = document.add_table(2, 2)  # type: ignore[attr-defined]
        made.cell(1, 1).text = "{{ c.titel }}"

    path = template(
        tmp_path, "Todo bien.", "{{ planm.title }}", "{%p for c in commitments %}", "{{ c.titulo }}",
        "{%p endfor %}", "{{ plan.code|mayusculas }}", "{{ plan.coordinator.acronim }}", change=table,
    )  # fmt: skip
    problems = problems_of(path)
    assert problems[0].say(Language.ES) == (
        "plantilla.docx, cuerpo, párrafo 2, en «{{ planm.title }}»: no hay ningún dato «planm»; ¿quiso decir "
        "«plan»?"
    )
    said = "\n".join(problem.say(Language.EN) for problem in problems)
    assert len(problems) == 5
    assert 'paragraph 4, at "{{ c.titulo }}": "c" has no "titulo"; did you mean "title"?' in said
    assert 'paragraph 6, at "{{ plan.code|mayusculas }}": there is no filter "mayusculas"' in said
    assert '"plan.coordinator" has no "acronim"; did you mean "acronym"?' in said
    assert 'table 1, row 2, at "{{ c.titel }}": there is no fact "c"' in said


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["{{ plan.title"], "unexpected"),
        (["{{ plan.title }}", "{{ 1 + }}", "{% if %}x{% endif %}"], "paragraph 2"),
        (["{%p for c in commitments %}", "x"], "not understood"),
        (["{%p endfor %}"], "not understood"),
        (["{% include 'otro.docx' %}"], "does not include other files"),
        (["{% import '/etc/passwd' as x %}"], "does not include other files"),
        (["{% extends 'x' %}"], "does not include other files"),
        (["{% autoescape false %}{{ title }}{% endautoescape %}"], "autoescape"),
        (["{{ title|safe }}"], 'no filter "safe"'),
        (["{{ ''.__class__.__mro__ }}"], '"__class__" is not allowed'),
        (["{{ plan._secret }}"], '"_secret" is not allowed'),
        (["{{ plan['__class__'] }}"], "fails when it is filled"),
        (["{{ plan|attr('__class__') }}"], "fails when it is filled"),
        (["{{ '{0.__class__.__init__}'.format(plan) }}"], "fails when it is filled"),
        (["{{ self.__init__ }}"], '"__init__" is not allowed'),
        (["{{ lipsum }}"], 'no fact "lipsum"'),
        (["{{ 1/0 }}"], "division by zero"),
        (["{{ plan.coordinator.acronym }}"], "nearly empty report"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_reason(lines: list[str], said: str, tmp_path: Path) -> None:
    assert said in "\n".join(problem.say(Language.EN) for problem in problems_of(template(tmp_path, *lines)))


def test_a_block_that_begins_in_a_paragraph_and_ends_in_a_table_is_refused(tmp_path: Path) -> None:
    def table(document: Document) -> None:  # type: ignore[valid-type]  # see above
        document.add_table(1, 1).cell(0, 0).text = "{% endif %}"  # type: ignore[attr-defined]

    (problem,) = problems_of(template(tmp_path, "{% if preview %}", change=table))
    assert "comes out malformed" in problem.say(Language.EN)


def test_a_text_that_would_stand_outside_any_paragraph_is_refused(tmp_path: Path) -> None:
    (problem,) = problems_of(template(tmp_path, "{{p plan.title }}"))
    assert "ends up outside any paragraph" in problem.say(Language.EN)


@pytest.mark.parametrize(
    "line",
    [
        "{% for i in range(10**9) %}x{% endfor %}",
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{{ 'x' * 10**10 }}",
        "{{ 9**(9**9) }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% for i in range(90000) %}{{ title * 9999 }}{% endfor %}",
    ],
)
def test_a_template_that_never_ends_or_wants_all_memory_is_stopped(line: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidDataError):
        check_template(template(tmp_path, line), Limits(6, CHECKING.megabytes))


def test_filling_is_limited_as_checking_is_and_names_the_file(tmp_path: Path) -> None:
    path = template(tmp_path, "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}")
    with pytest.raises(InvalidDataError) as caught:
        fill_template(path, a_report(), Limits(3, 500))
    assert caught.value.say(Language.ES).startswith("plantilla.docx: no se terminó de llenar en 3 s.")


def relate(kind: str, target: str) -> Callable[[Document], None]:  # type: ignore[valid-type]  # see above
    def change(document: Document) -> None:  # type: ignore[valid-type]  # see above
        document.part.relate_to(target, kind, is_external=True)  # type: ignore[attr-defined]

    return change


def test_a_link_to_the_web_is_fine(tmp_path: Path) -> None:
    check_template(template(tmp_path, "x", change=relate(RELATIONSHIP_TYPE.HYPERLINK, "https://a.example.org/")))


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        (RELATIONSHIP_TYPE.STYLES.replace("styles", "attachedTemplate"), "https://a.example.org/x.dotm"),
        (RELATIONSHIP_TYPE.IMAGE, "https://a.example.org/x.png"),
        (RELATIONSHIP_TYPE.HYPERLINK, "file:///etc/passwd"),
        (RELATIONSHIP_TYPE.OLE_OBJECT, "\\\\a.example.org\\x"),
    ],
)
def test_what_a_template_would_fetch_from_outside_is_refused(kind: str, target: str, tmp_path: Path) -> None:
    (problem,) = problems_of(template(tmp_path, "x", change=relate(kind, target)))
    assert "fetches something from outside" in problem.say(Language.EN)
    with pytest.raises(InvalidDataError):
        fill_template(tmp_path / "plantilla.docx", a_report())


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("word/vbaProject.bin", b"x", "macros"),
        ("word/embeddings/oleObject1.bin", b"x", "another file or object"),
        ("word/activeX/activeX1.xml", b"<x/>", "another file or object"),
        ("customXml/item9.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "declares entities"),
        ("customXml/item9.xml", b"<x>" + b" " * 17_000_000 + b"</x>", "when unpacked"),
        ("word/footer9.xml", b"<f><r><instrText> INCLUDETEXT c:\\x </instrText></r></f>", "INCLUDETEXT"),
    ],
)
def test_what_a_package_may_not_hold_is_refused(name: str, content: bytes, said: str, tmp_path: Path) -> None:
    path = template(tmp_path, "{{ title }}")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    assert said in "\n".join(problem.say(Language.EN) for problem in problems_of(path))


@pytest.mark.parametrize("content", [b"no zip", b"PK\x03\x04 word/ cut", b""])
def test_what_is_no_word_document_is_told_so(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    with pytest.raises(InvalidDataError):
        check_template(path)


def template(folder: Path, *lines: str, change: Callable[[Document], None] | None = None) -> Path:  # type: ignore[valid-type]
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    if change:
        change(document)
    path = folder / "plantilla.docx"
    document.save(str(path))
    return path


def problems_of(path: Path) -> list[HitosError]:
    with pytest.raises(InvalidDataError) as caught:
        check_template(path)
    return list(caught.value.problems) if isinstance(caught.value, ManyProblemsError) else [caught.value]


def text_of(filled: bytes) -> str:
    document = Document(io.BytesIO(filled))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


def test_every_name_a_template_may_use_is_documented() -> None:
    told = (Path(__file__).resolve().parents[2] / "docs" / "office_template.md").read_text("utf-8")
    classes = [each for each in vars(facts).values() if isinstance(each, type) and is_dataclass(each)]
    assert len(classes) == 14
    missing = {f"{each.__name__}.{field.name}" for each in classes for field in fields(each) if
               f"`{'' if each is facts.Facts else '.'}{field.name}`" not in told}  # fmt: skip
    assert missing == set()
