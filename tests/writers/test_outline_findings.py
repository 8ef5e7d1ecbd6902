"""Findings with their answers, and what changed since the last report, as people read them."""

from datetime import date

import pytest

from documents.writers.blocks import Heading, Listing, Paragraph
from documents.writers.outline.details import said_text
from documents.writers.outline.findings import REPLIES
from documents.writers.outline.outline import outline_of
from documents.writers.outline.since import change_sentence
from documents.writers.outline.since_words import COLLECTED, SENTENCES
from documents.writers.report import write_report
from domain.rules.report_diff import differences
from domain.rules.report_view import view_of
from domain.rules.wording import Voice
from domain.values.language import Language
from domain.values.report import Finding, FindingAnswer, Report, ReportChange, ReportSince
from domain.values.vocabulary import FindingReply, Severity
from tests.writers.report_builders import a_report, the_guatemalan_report

FULL = "Se declara 100 % y no hay evidencia aceptada que lo muestre."
ES, EN = Voice(Language.ES), Voice(Language.EN)
ANSWER = FindingAnswer(reply=FindingReply.TO_BE_MENDED, text="Se pide el acta.", by="Rosa", on=date(2020, 8, 28))


def full(step: str, answer: FindingAnswer | None = None) -> Finding:
    return Finding(code="full_without_evidence", severity=Severity.SERIOUS, step=step, answer=answer)


def items(report: Report, anchor: str) -> list[str]:
    """The items of the first listing after the heading with this anchor."""
    blocks = list(outline_of(report).blocks)
    at = next(n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.anchor == anchor)
    listing = next(block for block in blocks[at:] if isinstance(block, Listing))
    return ["".join(run.text for run in item) for item in listing.items]


def paragraphs(report: Report) -> list[str]:
    blocks = outline_of(report).blocks
    return ["".join(run.text for run in block.runs) for block in blocks if isinstance(block, Paragraph)]


def changed(language: Language = Language.ES, sha256: str | None = None) -> Report:
    """The Guatemalan report, with a milestone renamed and the protocol at 60 % before."""
    new = the_guatemalan_report(language)
    ten, nineteen = new.commitments
    guide = ten.milestones[2].model_copy(update={"title": "Guía"})
    ten = ten.model_copy(update={"milestones": (*ten.milestones[:2], guide, *ten.milestones[3:])})
    protocol = nineteen.activities[0].model_copy(update={"declared": 60})
    nineteen = nineteen.model_copy(update={"activities": (protocol,)})
    old = new.model_copy(update={"commitments": (ten, nineteen), "findings": ()})
    since = ReportSince(as_of=date(2020, 5, 31), sha256=sha256, changes=differences(old, new))
    return new.model_copy(update={"since": since})


def test_an_answer_stands_under_its_finding_and_is_counted() -> None:
    report = the_guatemalan_report(findings=(full("C10-H1-A5"), full("C10-H7-A9", ANSWER)))
    assert items(report, "findings-serious") == [
        f"C10-H1-A5: {FULL}",
        f"C10-H7-A9: {FULL}\nSe corregirá: Se pide el acta. (Rosa, 28 de agosto de 2020)",
    ]
    assert any("Hallazgos: 2; con respuesta: 1." in line for line in paragraphs(report))


def test_the_same_finding_on_steps_of_one_commitment_stands_once_after_their_codes() -> None:
    codes = ("C10-H1-A5", "C10-H7-A9", "C19-A6")
    assert items(the_guatemalan_report(findings=tuple(map(full, codes))), "findings-serious") == [
        f"C10-H1-A5, C10-H7-A9: {FULL}",
        f"C19-A6: {FULL}",
    ]


@pytest.mark.parametrize("form", ["docx", "html", "md", "pdf", "json"])
def test_every_format_takes_answers_and_the_section_on_what_changed(form: str) -> None:
    report = changed().model_copy(update={"findings": (full("C10-H4-2019.12", ANSWER),)})
    written = write_report(report, form)
    if form in {"html", "md", "json"}:
        assert "Se pide el acta." in written.decode()


def test_what_changed_is_told_commitment_by_commitment_in_sentences() -> None:
    report = changed()
    guide = report.commitments[0].milestones[2].title
    told = items(report, "since")
    assert [each.split(" ")[0] for each in told] == ["C10-H1-A5", "C10-H5", "C10-H5-A2", "C10-H6", "C10-H7-A9"]
    assert told[1] == f"C10-H5 {guide}.\nTítulo: de «Guía» a «{guide}»."
    assert told[2].endswith(
        "\nHallazgo nuevo: Sigue sin cumplirse después de su plazo (31 de mayo de 2020), y ninguna resolución lo "
        "ha movido."
    )
    (protocol,) = items(report, "since-C19-A6")
    assert protocol.endswith(f"Avance declarado: de 60% a 100%; hallazgo nuevo: {FULL}")


@pytest.mark.parametrize(
    ("sha256", "told"),
    [
        ("ab" * 32, "Se compara con el corte congelado del 31 de mayo de 2020 (huella abababababababab…)."),
        (None, "Se compara con lo que constaba el 31 de mayo de 2020; de ese día no hay un corte congelado."),
    ],
)
def test_the_section_says_what_it_is_compared_with(sha256: str | None, told: str) -> None:
    assert told in paragraphs(changed(sha256=sha256))


def test_without_changes_the_section_says_so_and_without_being_asked_it_is_not_there() -> None:
    bare = a_report()
    since = ReportSince(as_of=date(2020, 5, 31), sha256=None)
    assert "Desde entonces no cambió nada." in paragraphs(bare.model_copy(update={"since": since}))
    assert not any("Desde" in line for line in paragraphs(bare))


def test_one_institutions_view_tells_only_of_what_it_shows() -> None:
    view = view_of(changed(), "SCEP")
    assert view.since is not None
    assert {change.step for change in view.since.changes} == {"C10-H1-A5"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("state", "under_way", "completed"), "estado: de «en marcha» a «cumplido»"),
        (("verified", None, "40"), "avance verificado: 40%"),
        (("due", "2020-05-31", "2020-08-31"), "fecha de término: de 31 de mayo de 2020 a 31 de agosto de 2020"),
        (("obstacles", "La lluvia", None), "obstáculos: antes «La lluvia», ahora sin dato"),
        (("narrative", "Antes", "Ahora"), "se relata ahora: «Ahora»"),
        (("added", None, "Taller"), "nuevo en el informe"),
        (("removed", "Taller", None), "ya no consta: Taller"),
        (("evidence", None, "acta.pdf"), "nueva evidencia: acta.pdf"),
        (("evidence_verdict", "x: pending", "x: accepted"), "«x»: de pendiente de revisión a aceptado"),
        (("evidence_collected", "https://x: live 2020-01-01", "https://x: dead 2020-02-01"),
         "«https://x»: de responde a no responde"),
        (("evidence_collected", "https://x: live 2020-01-01", "https://x: live 2020-02-01"), None),
        (("answer", None, "explained: Por la lluvia"), "respuesta a un hallazgo: Se explica: Por la lluvia"),
        (("completion", "limited", "complete"), "nivel de cumplimiento: de «limitado» a «completo»"),
        (("factor.vision", "40", "60"), "visión: de 40% a 60%"),
        (("indicator.efficacy", "70", None), "eficacia: antes 70%, ahora sin dato"),
        (("description.problem", None, "Falta agua"), "problema: «Falta agua»"),
    ],
)  # fmt: skip
def test_each_kind_of_change_has_its_sentence(
    change: tuple[str, str | None, str | None], told: str | None
) -> None:
    field, old, new = change
    assert change_sentence(ReportChange(step="C10", field=field, old=old, new=new), ES) == told
    english = change_sentence(ReportChange(step="C10", field=field, old=old, new=new), EN)
    assert (english is None) == (told is None)


def test_a_day_in_an_address_stays_as_it_is() -> None:
    said = (
        "La evidencia «https://example.org/2020-04-17/acta-2020-04-17.pdf» es del 2020-04-17, tarde (2020-03-31)."
    )
    assert said_text(said, Language.ES) == (
        "La evidencia «https://example.org/2020-04-17/acta-2020-04-17.pdf» es del 17 de abril de 2020, tarde "
        "(31 de marzo de 2020)."
    )
    assert said_text("El 2020-04-17.", Language.ES) == "El 17 de abril de 2020."


def test_every_word_has_both_languages() -> None:
    assert set(REPLIES) == set(FindingReply)
    for text in (*COLLECTED.values(), *(each for said in SENTENCES.values() for each in said)):
        assert text.es
        assert text.en
