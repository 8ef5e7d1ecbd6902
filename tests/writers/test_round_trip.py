"""What the Markdown report says, our own text reader reads back: a past report becomes history."""

from pathlib import Path

import pytest

from documents.readers.read import read_files
from documents.writers.report import write_report
from domain.values.language import Language
from domain.values.plan_document import DocumentStep, PlanDocument
from domain.values.report import Report, ReportStep
from domain.values.vocabulary import Role, StepKind
from tests.writers.report_builders import (
    a_commitment,
    a_milestone,
    a_report,
    an_activity,
    an_address,
    the_guatemalan_report,
)


@pytest.mark.parametrize("language", Language)
def test_every_step_comes_back_with_its_declared_figure_narrative_and_addresses(
    language: Language, tmp_path: Path
) -> None:
    report = the_guatemalan_report(language)
    read = _read(report, tmp_path)
    assert read.as_of == report.as_of
    assert [(c.number, c.axis, c.title) for c in read.commitments] == [
        (c.number, c.axis, c.title) for c in report.commitments
    ]
    for written, found in zip(report.commitments, read.commitments, strict=True):
        assert [_read_step(step) for step in found.milestones] == [_step(step) for step in written.milestones]
        assert [_read_step(step) for step in found.activities] == [_step(step) for step in written.activities]


def test_marks_of_markdown_in_a_text_come_back_as_they_were(tmp_path: Path) -> None:
    narrative = "Se usó *formato* _abierto_ y `código`, a|b y C:\\datos; =1+1 # nada."
    activity = an_activity("1", title="Guía_de_campo #2 [anexo]", narrative=narrative)
    read = _read(a_report(a_commitment(milestones=(a_milestone(activities=(activity,)),))), tmp_path)
    found = read.commitments[0].milestones[0].activities[0]
    assert (found.title, found.narrative) == (activity.title, narrative)


def test_a_narrative_that_looks_like_a_heading_makes_no_new_activity(tmp_path: Path) -> None:
    activity = an_activity(
        "1", narrative="Listo.\nActividad 2. Otra.\nAvance 10%.\nHITO 9.", evidence=(an_address(),)
    )
    read = _read(a_report(a_commitment(milestones=(a_milestone(activities=(activity,)),))), tmp_path)
    (milestone,) = read.commitments[0].milestones
    (found,) = milestone.activities
    assert (found.progress, found.evidence) == (100, ("https://portal.example.org/",))


def _read(report: Report, folder: Path) -> PlanDocument:
    file = folder / "informe.md"
    file.write_bytes(write_report(report, "md"))
    return read_files([file])


def _step(step: ReportStep) -> tuple[object, ...]:
    own = [institution for institution in step.institutions if not institution.inherited]
    parts = [part for part in step.activities if part.kind is not StepKind.OCCURRENCE]
    return (
        step.number,
        step.title.rstrip("."),
        tuple(one.acronym for one in own if one.role is Role.LEAD),
        tuple(one.acronym for one in own if one.role is Role.CO_RESPONSIBLE),
        None if step.activities else step.declared,
        " ".join(step.narrative.split()) if step.narrative else None,
        tuple(piece.address for piece in step.evidence if piece.address),
        tuple(_step(part) for part in parts),
    )


def _read_step(step: DocumentStep) -> tuple[object, ...]:
    return (
        step.number,
        step.title.rstrip("."),
        step.leads,
        step.collaborators,
        step.progress,
        step.narrative,
        step.evidence,
        tuple(_read_step(part) for part in step.activities),
    )
