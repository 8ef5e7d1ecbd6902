"""A document in the office's own template is told from the report that was signed, and from an altered one."""

import json
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from docx import Document
from sqlmodel import Session, select

from documents.office.required import Required
from domain.rules.canonical import canonical_json
from domain.tables.columns import id_of
from domain.tables.cutoff import Publication
from domain.tables.institution import StepResponsibility
from domain.values.errors import InvalidDataError
from domain.values.report import Report
from domain.values.vocabulary import Role, Verdict
from operations.actor import Actor
from operations.reports.closing import CutOff, decide_cut_off, freeze_cut_off, frozen_report
from operations.reports.files import write_report_file
from operations.reports.from_template import write_from_template
from operations.reports.publishing import Written, record_written
from operations.reports.verified import RIGHT, Checked, Outcome
from operations.reports.verifying import check_code, check_file, check_hash, recorded_file
from storage.database import Database
from tests.builders import a_plan

CUT_OFF = date(2020, 8, 28)
NOW = datetime(2020, 8, 30, 20, tzinfo=UTC)
FINDINGS = ("{%p for f in findings %}", "{{ f.text }}", "{%p endfor %}")
SIGNATURES = ("{%p for s in signatures %}", "{{ s.name }}", "{%p endfor %}")


@pytest.fixture
def frozen(database: Database) -> CutOff:
    """A cut-off that waits for one signature. INFOM takes part in the second of its two steps only.

    Each step is late by another deadline, so that what is found about one is not found about the other.
    """
    with database.writing() as session:
        made = a_plan(session)
        made.steps[0].due_on = date(2019, 7, 31)
        step, infom = id_of(made.steps[1]), id_of(made.institutions["INFOM"])
        session.add(StepResponsibility(step_id=step, institution_id=infom, role=Role.CO_RESPONSIBLE))
    return freeze_cut_off(database, None, CUT_OFF, NOW, "prueba")


@pytest.fixture
def signed(database: Database, frozen: CutOff) -> Report:
    """The report of that cut-off, signed."""
    decide_cut_off(database, frozen.number, frozen.sha256, Verdict.ACCEPTED, Actor("Ana Ejemplo", NOW))
    return frozen_report(database, frozen.number)


def a_template(path: Path, *said: str) -> Path:
    document = Document()
    for line in ("{{ plan.title }}", "{{ verification_code }}", *said):
        document.add_paragraph(line)
    document.save(str(path))
    return path


def in_template(
    database: Database, report: Report, template: Path, folder: Path, institution: str | None = None
) -> Path:
    """What ``hitos report write --template`` does."""
    path = write_from_template(report, template, folder, institution=institution)
    record_written(database, report, [Written(path, view=institution, template=template.name)], NOW)
    return path


def checked(database: Database, path: Path) -> Checked:
    with database.reading() as session:
        return check_file(session, path)


def test_what_is_written_in_a_template_of_what_was_signed_is_known_but_not_taken_for_the_report(
    database: Database, signed: Report, tmp_path: Path
) -> None:
    path = in_template(database, signed, a_template(tmp_path / "Carta del ministro.docx"), tmp_path / "out")
    found = checked(database, path)
    assert found.outcome is Outcome.FROM_TEMPLATE
    assert found.outcome not in RIGHT
    assert found.file is not None
    assert (found.file.template, found.file.on) == ("Carta del ministro.docx", date(2020, 8, 30))
    assert found.cut_off is not None
    assert found.cut_off.files == (), "nobody is offered it as a published report"
    with database.reading() as session:
        named = recorded_file(session, found.sha256)
        assert named is not None
        assert named.outcome is Outcome.FROM_TEMPLATE, "the fingerprint says no more than the file"
        [known] = check_code(session, found.cut_off.code)
        assert known.files == ()


def test_one_byte_more_and_it_is_altered(database: Database, signed: Report, tmp_path: Path) -> None:
    path = in_template(database, signed, a_template(tmp_path / "carta.docx"), tmp_path / "out")
    path.write_bytes(path.read_bytes() + b"\n")
    assert checked(database, path).outcome is Outcome.ALTERED


def test_what_a_template_leaves_out_is_told_where_the_file_is_at_hand(
    database: Database, signed: Report, tmp_path: Path
) -> None:
    bare = in_template(database, signed, a_template(tmp_path / "carta.docx", *FINDINGS), tmp_path / "out")
    lines = (*FINDINGS, *SIGNATURES)
    whole = in_template(database, signed, a_template(tmp_path / "informe.docx", *lines), tmp_path / "out")
    assert checked(database, bare).left_out == (Required.SIGNATURES,)
    assert checked(database, whole).left_out == ()
    with database.reading() as session:
        assert check_hash(session, checked(database, bare).sha256).left_out == ()


def test_one_institutions_part_in_a_template_is_measured_by_what_concerns_it(
    database: Database, signed: Report, tmp_path: Path
) -> None:
    template = a_template(tmp_path / "carta.docx", *FINDINGS, *SIGNATURES)
    path = in_template(database, signed, template, tmp_path / "out", institution="INFOM")
    found, whole = checked(database, path), {finding.step for finding in signed.findings}
    assert found.file is not None
    assert {"C10-H1", "C10-H2"} <= whole
    assert (found.outcome, found.file.view, found.left_out) == (Outcome.FROM_TEMPLATE, "INFOM", ())


def test_a_draft_or_a_comparison_in_a_template_is_not_recorded(
    database: Database, frozen: CutOff, tmp_path: Path
) -> None:
    template = a_template(tmp_path / "carta.docx")
    draft = in_template(database, frozen_report(database, frozen.number), template, tmp_path / "out")
    assert checked(database, draft).outcome is Outcome.DRAFT
    decide_cut_off(database, frozen.number, frozen.sha256, Verdict.ACCEPTED, Actor("Ana Ejemplo", NOW))
    told_more = frozen_report(database, frozen.number).model_copy(update={"plan_title": "Otro"})
    more = in_template(database, told_more, template, tmp_path / "out")
    assert {checked(database, path).outcome for path in (draft, more)} == {Outcome.ALTERED}
    with database.reading() as session:
        assert session.exec(select(Publication)).all() == []


def test_a_template_called_like_an_institution_does_not_write_over_its_signed_report(
    database: Database, signed: Report, tmp_path: Path
) -> None:
    report = write_report_file(signed, "docx", tmp_path, institution="INAP")
    kept = report.read_bytes()
    filled = in_template(database, signed, a_template(tmp_path / "INAP.docx"), tmp_path)
    assert (filled != report, report.read_bytes()) == (True, kept)


def test_a_template_of_any_name_makes_a_file_that_a_file_system_takes(
    database: Database, signed: Report, tmp_path: Path
) -> None:
    for name in (f"{'ñ' * 120}.docx", os.fsdecode(b"carta-\xff.docx")):
        path = in_template(database, signed, a_template(tmp_path / name), tmp_path / "out")
        assert checked(database, path).outcome is Outcome.FROM_TEMPLATE


@pytest.fixture
def reading(database: Database, signed: Report) -> Iterator[Session]:
    """A database that knows one signed cut-off."""
    assert signed.signed_by
    with database.reading() as session:
        yield session


def test_what_is_no_file_is_said_and_not_waited_for(reading: Session, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tubo.pdf")
    (tmp_path / "carpeta.pdf").mkdir()
    (tmp_path / "vacio.pdf").touch()
    (tmp_path / "nada.pdf").symlink_to("falta.pdf")
    for name, reason in (
        ("tubo", "it is no file"),
        ("carpeta", "it is a folder"),
        ("vacio", "it is empty"),
        ("nada", "it does not exist"),
    ):
        with pytest.raises(InvalidDataError, match=rf"{name}\.pdf cannot be read: {reason}\."):
            check_file(reading, tmp_path / f"{name}.pdf")


def test_a_file_larger_than_any_report_is_not_taken_into_memory(reading: Session, tmp_path: Path) -> None:
    path = tmp_path / "grande.pdf"
    with path.open("wb") as file:
        file.truncate(300_000_001)
    with pytest.raises(InvalidDataError, match="more than 300 MB"):
        check_file(reading, path)


def test_a_json_made_to_be_costly_is_told_altered_before_it_is_read(
    reading: Session, signed: Report, tmp_path: Path
) -> None:
    """Each wrong item would become a complaint of some 600 bytes in memory."""
    path = tmp_path / "informe.json"
    claim = f'{{"snapshot_sha256": "{signed.snapshot_sha256}", "commitments": ['
    for middle, end in (("0," * 20_000_000 + "0", "]}"), ("[" * 1_000_000, "")):
        path.write_text(claim + middle + end, "ascii")
        assert check_file(reading, path).outcome is Outcome.ALTERED


def test_json_saved_with_a_byte_order_mark_still_says_what_was_signed(
    reading: Session, signed: Report, tmp_path: Path
) -> None:
    path = tmp_path / "informe.json"
    path.write_text(json.dumps(json.loads(canonical_json(signed)), indent=8), "utf-8-sig")
    assert check_file(reading, path).outcome is Outcome.SAME_CONTENT


def test_a_draft_is_known_as_one_under_another_suffix(database: Database, frozen: CutOff, tmp_path: Path) -> None:
    drafts = {
        write_report_file(frozen_report(database, frozen.number), form, tmp_path): suffix
        for form, suffix in (("xlsx", ".zip"), ("html", ".htm"), ("md", ""))
    }
    decide_cut_off(database, frozen.number, frozen.sha256, Verdict.ACCEPTED, Actor("Ana Ejemplo", NOW))
    for draft, suffix in drafts.items():
        renamed = draft.rename(tmp_path / f"{draft.stem.replace('.', '_')}{suffix}")
        assert checked(database, renamed).outcome is Outcome.DRAFT_OF_SIGNED, suffix


def test_capitals_in_the_suffix_a_link_and_a_name_that_is_no_text_change_nothing(
    database: Database, signed: Report, tmp_path: Path
) -> None:
    path = write_report_file(signed, "docx", tmp_path)
    strange = tmp_path / os.fsdecode(b"informe-\xff\xfe.DOCX")
    path.rename(strange)
    link = tmp_path / "enlace.Docx"
    link.symlink_to(strange)
    assert {checked(database, each).outcome for each in (strange, link)} == {Outcome.SIGNED}
