"""Several officers sign a cut-off in order; it is sealed once, and any file is told from what was signed."""

import json
import zipfile
from datetime import UTC, date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from sqlmodel import Session, select

from documents.writers.blocks import Logo
from documents.writers.kinds.forms import FORMATS
from domain.rules.canonical import canonical_json, sha256_of
from domain.rules.signing_order import Stage
from domain.rules.verification import code_of
from domain.tables.columns import id_of
from domain.tables.cutoff import Publication, Snapshot
from domain.tables.history import ProgressReport
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.report import Finding, FindingAnswer, Report, Signatory
from domain.values.vocabulary import FindingReply, ReportKind, Severity, Verdict
from operations.actor import Actor
from operations.reports.closing import CutOff, decide_cut_off, freeze_cut_off, frozen_report, signing_of_cut_off
from operations.reports.files import write_report_file
from operations.reports.publishing import Written, record_written, seal
from operations.reports.signatories import set_signatories, signatories_of
from operations.reports.signing import find_snapshot, freeze
from operations.reports.staleness import differences_now
from operations.reports.verified import Checked, Outcome
from operations.reports.verifying import check_code, check_file, check_hash, recorded_file
from storage.database import Database
from tests.builders import a_plan

CUT_OFF = date(2020, 8, 28)
NOW = datetime(2020, 8, 30, 20, tzinfo=UTC)
ANA, LUIS = Signatory(name="Ana Ejemplo", office="Directora"), Signatory(name="Luis Muestra")
VERIFY_AT = "https://hitos.example.org/verificar"


@pytest.fixture
def cut_off(database: Database) -> tuple[Database, CutOff]:
    """A frozen cut-off that two must sign."""
    with database.writing() as session:
        set_signatories(session, a_plan(session).plan, (ANA, LUIS))
    return database, freeze_cut_off(database, None, CUT_OFF, NOW, "prueba")


def sign(database: Database, given: CutOff, by: str, note: str | None = None) -> None:
    verdict = Verdict.RETURNED if note else Verdict.ACCEPTED
    decide_cut_off(database, given.number, given.sha256, verdict, Actor(by, NOW), note=note)


def both_sign(database: Database, given: CutOff) -> None:
    sign(database, given, "Ana Ejemplo")
    sign(database, given, "Luis Muestra")


def antedate(session: Session) -> None:
    """A record of a day before the cut-off, made after it was frozen."""
    step = session.exec(select(Step)).first()
    assert step is not None
    day = date(2020, 8, 20)
    session.add(ProgressReport(step_id=id_of(step), on_day=day, at=NOW, percent=60, narrative="Antes.", by="x"))
    session.flush()


def the_plan(session: Session) -> Plan:
    return session.exec(select(Plan)).one()


def written(database: Database, given: CutOff, folder: Path, verify_at: str | None = VERIFY_AT) -> list[Path]:
    report = frozen_report(database, given.number, verify_at)
    return [write_report_file(report, form, folder) for form in FORMATS]


def checked(database: Database, path: Path) -> Checked:
    with database.reading() as session:
        return check_file(session, path, verify_at=VERIFY_AT)


def test_a_cut_off_keeps_the_signatories_it_was_frozen_with(cut_off: tuple[Database, CutOff]) -> None:
    database, frozen = cut_off
    with database.writing() as session:
        plan = the_plan(session)
        assert signatories_of(session, plan) == (ANA, LUIS)
        set_signatories(session, plan, (Signatory(name="Eva Prueba"),))
        assert signatories_of(session, plan) == (Signatory(name="Eva Prueba"),)
        snapshot = session.get_one(Snapshot, frozen.number)
        assert differences_now(session, plan, snapshot) == 0, "who signs the next one says nothing of this one"
        assert freeze(session, plan, CUT_OFF, Actor("x", NOW)).id != frozen.number
    assert frozen_report(database, frozen.number).signatories == (ANA, LUIS)
    both_sign(database, frozen)
    assert signing_of_cut_off(database, frozen.number).stage is Stage.APPROVED


def test_nobody_is_listed_twice_however_spelt(database: Database) -> None:
    with database.writing() as session:
        plan = a_plan(session).plan
        with pytest.raises(InvalidDataError, match="ANA EJÉMPLO is twice"):
            set_signatories(session, plan, (ANA, Signatory(name="ANA EJÉMPLO")))
        with pytest.raises(InvalidDataError):
            set_signatories(session, plan, (Signatory(name=" "),))


def test_each_signature_stands_in_the_report_and_the_last_one_makes_it_signed(
    cut_off: tuple[Database, CutOff],
) -> None:
    database, frozen = cut_off
    sign(database, frozen, "ana ejemplo")
    half = frozen_report(database, frozen.number)
    assert [(each.name, each.office) for each in half.signatures] == [("Ana Ejemplo", "Directora")]
    assert half.signed_by is None
    sign(database, frozen, "Luis Muestra")
    whole = frozen_report(database, frozen.number)
    assert (whole.signed_by, whole.signed_on, len(whole.signatures)) == ("Luis Muestra", date(2020, 8, 30), 2)
    assert sha256_of(whole) == sha256_of(half) == frozen.sha256


def test_a_code_signs_as_its_fingerprint_does_and_another_does_not(cut_off: tuple[Database, CutOff]) -> None:
    database, frozen = cut_off
    code = code_of(frozen.sha256)
    with pytest.raises(RefusedError, match="not the cut-off"):
        decide_cut_off(database, frozen.number, code_of("0" * 64), Verdict.ACCEPTED, Actor("Ana Ejemplo", NOW))
    decide_cut_off(database, frozen.number, code.lower(), Verdict.ACCEPTED, Actor("Ana Ejemplo", NOW))
    with database.reading() as session:
        assert find_snapshot(session, the_plan(session), code).id == frozen.number


def test_records_that_changed_make_it_stale_and_the_next_officer_does_not_sign_something_else(
    cut_off: tuple[Database, CutOff],
) -> None:
    database, frozen = cut_off
    sign(database, frozen, "Ana Ejemplo")
    with database.writing() as session:
        antedate(session)
        snapshot = session.get_one(Snapshot, frozen.number)
        assert differences_now(session, the_plan(session), snapshot) > 0
    with pytest.raises(RefusedError, match="changed since it was frozen, and all who sign must sign the same"):
        sign(database, frozen, "Luis Muestra")
    sign(database, frozen, "Luis Muestra", note="Cambió el avance")
    assert signing_of_cut_off(database, frozen.number).stage is Stage.RETURNED


def test_an_approval_stays_when_the_records_change_afterwards_and_is_told_stale(
    cut_off: tuple[Database, CutOff],
) -> None:
    database, frozen = cut_off
    both_sign(database, frozen)
    with database.writing() as session:
        antedate(session)
        [known] = check_code(session, code_of(frozen.sha256))
    assert known.signing.stage is Stage.APPROVED
    assert known.changed > 0


def test_what_other_rules_find_in_the_same_records_makes_nothing_stale_but_an_answer_does(
    cut_off: tuple[Database, CutOff],
) -> None:
    """A cut-off frozen by an earlier version of the program is still to be signed by the second officer."""
    database, frozen = cut_off
    answer = FindingAnswer(reply=FindingReply.EXPLAINED, text="Por la lluvia.", by="Ana", on=CUT_OFF)
    for given, changed in ((None, 0), (answer, 1)):
        old = Finding(code="undated", severity=Severity.NOTE, step="C10-H1", answer=given)
        with database.writing() as session:
            made = session.get_one(Snapshot, frozen.number)
            before = Report.model_validate_json(made.content).model_copy(update={"findings": (old,)})
            snapshot = Snapshot(
                plan_id=made.plan_id, as_of=CUT_OFF, sha256=sha256_of(before),
                content=canonical_json(before).decode(), at=NOW, by="x",
            )  # fmt: skip
            session.add(snapshot)
            session.flush()
            assert differences_now(session, the_plan(session), snapshot) == changed


def test_a_record_of_a_later_day_does_not_make_it_stale(cut_off: tuple[Database, CutOff]) -> None:
    database, frozen = cut_off
    with database.writing() as session:
        step = session.exec(select(Step)).first()
        assert step is not None
        day = date(2020, 8, 29)
        session.add(ProgressReport(step_id=id_of(step), on_day=day, at=NOW, percent=60, narrative="…", by="x"))
        session.flush()
        assert differences_now(session, the_plan(session), session.get_one(Snapshot, frozen.number)) == 0


def test_one_officer_signs_what_was_frozen_whatever_the_records_say_since(database: Database) -> None:
    with database.writing() as session:
        a_plan(session)
    frozen = freeze_cut_off(database, None, CUT_OFF, NOW, "prueba")
    with database.writing() as session:
        antedate(session)
    sign(database, frozen, "Cualquiera")
    assert signing_of_cut_off(database, frozen.number).stage is Stage.APPROVED


def test_only_what_is_approved_is_sealed_and_it_is_sealed_once(
    cut_off: tuple[Database, CutOff], tmp_path: Path
) -> None:
    database, frozen = cut_off
    folder, drafts = tmp_path / "informes", tmp_path / "por-publicar"
    sign(database, frozen, "Ana Ejemplo")
    with pytest.raises(RefusedError, match="not approved by all"):
        seal(database, frozen.number, written(database, frozen, tmp_path / "borradores"), folder, NOW)
    assert not folder.exists()
    sign(database, frozen, "Luis Muestra")
    placed = seal(database, frozen.number, written(database, frozen, drafts), folder, NOW)
    first = {path.name: path.read_bytes() for path in placed}
    assert not drafts.exists()
    again = seal(database, frozen.number, written(database, frozen, drafts), folder, NOW)
    assert {path.name: path.read_bytes() for path in again} == first
    with database.reading() as session:
        rows = session.exec(select(Publication)).all()
    assert {row.name: row.sha256 for row in rows} == {
        name: sha256(content).hexdigest() for name, content in first.items()
    }
    assert len(rows) == len(FORMATS)
    assert {(row.kind, row.view, row.size) for row in rows} == {
        (ReportKind.CLOSING, None, len(content)) for content in first.values()
    }


def test_a_seal_that_was_stopped_before_the_files_were_moved_is_finished_by_the_next(
    cut_off: tuple[Database, CutOff], tmp_path: Path
) -> None:
    database, frozen = cut_off
    both_sign(database, frozen)
    folder, drafts = tmp_path / "informes", tmp_path / "por-publicar"
    folder.write_text("in the way")  # so that moving fails after the record was written
    with pytest.raises(OSError, match="informes"):
        seal(database, frozen.number, written(database, frozen, drafts), folder, NOW)
    folder.unlink()
    assert len(seal(database, frozen.number, written(database, frozen, drafts), folder, NOW)) == len(FORMATS)
    with database.reading() as session:
        assert len(session.exec(select(Publication)).all()) == len(FORMATS)


def test_every_published_file_is_known_and_every_altered_one_is_told_with_the_cut_off_it_names(
    cut_off: tuple[Database, CutOff], tmp_path: Path
) -> None:
    database, frozen = cut_off
    both_sign(database, frozen)
    for path in seal(database, frozen.number, written(database, frozen, tmp_path / "d"), tmp_path / "i", NOW):
        found = checked(database, path)
        assert found.outcome is Outcome.SIGNED
        assert found.file is not None
        assert (found.file.name, found.file.form) == (path.name, path.suffix.lstrip("."))
        forged = tmp_path / f"forged{path.suffix}"
        forged.write_bytes(altered(path))
        told = checked(database, forged)
        assert told.outcome is Outcome.ALTERED, path.suffix
        assert told.cut_off is not None
        assert told.cut_off.sha256 == frozen.sha256


def altered(path: Path) -> bytes:
    """The file with the plan's title changed where that is simple, else with something behind its end."""
    content = path.read_bytes()
    if path.suffix in (".json", ".md", ".html"):
        assert b"Plan de prueba" in content
        return content.replace(b"Plan de prueba", b"Plan de muestra")
    if path.suffix == ".pdf":
        return content + b"\n%%EOF\n"
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(changed, "w") as new:
        for each in old.infolist():
            new.writestr(each, old.read(each).replace(b"Plan de prueba", b"Plan de muestra"))
    return changed.getvalue()


def test_json_is_what_was_signed_by_what_it_says_not_by_how_it_is_spelt(
    cut_off: tuple[Database, CutOff], tmp_path: Path
) -> None:
    database, frozen = cut_off
    both_sign(database, frozen)
    report = frozen_report(database, frozen.number)
    pretty = tmp_path / "bonito.json"
    pretty.write_text(json.dumps(json.loads(canonical_json(report)), indent=2, ensure_ascii=False), "utf-8")
    assert checked(database, pretty).outcome is Outcome.SAME_CONTENT
    for change, outcome in (
        ({"signed_by": "Otra Persona"}, Outcome.ALTERED),
        ({"plan_title": "Otro"}, Outcome.ALTERED),
        ({"signed_by": None, "signed_on": None, "signatures": ()}, Outcome.DRAFT_OF_SIGNED),
        ({"snapshot_sha256": "0" * 64}, Outcome.UNKNOWN),
    ):
        pretty.write_bytes(canonical_json(report.model_copy(update=change)))
        assert checked(database, pretty).outcome is outcome, change


def test_a_draft_is_no_signed_report_before_and_after_it_is_signed(
    cut_off: tuple[Database, CutOff], tmp_path: Path
) -> None:
    database, frozen = cut_off
    drafts = written(database, frozen, tmp_path)
    for draft in drafts:
        told = checked(database, draft)
        assert told.outcome is Outcome.DRAFT, draft.suffix
        assert told.cut_off is not None
        assert told.cut_off.signing.turn == ANA
    both_sign(database, frozen)
    assert {checked(database, draft).outcome for draft in drafts} == {Outcome.DRAFT_OF_SIGNED}


def test_what_has_nothing_of_ours_in_it_is_unknown_and_what_cannot_be_read_is_said(
    cut_off: tuple[Database, CutOff], tmp_path: Path
) -> None:
    database, _ = cut_off
    other = tmp_path / "otro.txt"
    other.write_text("Una carta. 2222-2222-2222", "utf-8")
    assert checked(database, other).outcome is Outcome.UNKNOWN
    broken = tmp_path / "roto.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing")
    with pytest.raises(InvalidDataError, match=r"roto\.pdf is none of the published files"):
        checked(database, broken)
    with pytest.raises(InvalidDataError, match=r"nada\.pdf cannot be read"):
        checked(database, tmp_path / "nada.pdf")
    with database.reading() as session:
        assert check_hash(session, "0" * 64).outcome is Outcome.UNKNOWN
        with pytest.raises(NotFoundError, match="No cut-off here"):
            check_code(session, code_of("0" * 64))


def test_a_fingerprint_finds_the_cut_off_as_its_code_does(
    cut_off: tuple[Database, CutOff], tmp_path: Path
) -> None:
    """Whole or as short as the pages show it; that of a published file tells which file it is."""
    database, frozen = cut_off
    both_sign(database, frozen)
    [path] = seal(database, frozen.number, written(database, frozen, tmp_path / "x")[:1], tmp_path / "y", NOW)
    of_the_file = sha256(path.read_bytes()).hexdigest()
    with database.reading() as session:
        for typed in (frozen.sha256, f" {frozen.sha256[:16].upper()} "):
            [known] = check_code(session, typed)
            assert known.sha256 == frozen.sha256
            assert recorded_file(session, typed) is None
        named = recorded_file(session, f" {of_the_file.upper()} ")
        assert named is not None
        assert named.cut_off is not None
        assert (named.outcome, named.cut_off.sha256) == (Outcome.SIGNED, frozen.sha256)
        with pytest.raises(NotFoundError, match="No cut-off or published file here has the fingerprint 0000"):
            check_code(session, "0" * 64)
        with pytest.raises(InvalidDataError, match="8 characters"):
            check_code(session, "23456789")


def test_a_file_written_outside_the_flow_is_recorded_only_if_it_says_what_was_signed(
    cut_off: tuple[Database, CutOff], tmp_path: Path
) -> None:
    database, frozen = cut_off
    report = frozen_report(database, frozen.number)
    files = [Written(write_report_file(report, "md", tmp_path, institution="INAP"), view="INAP")]
    assert not record_written(database, report, files, NOW), "a draft"
    both_sign(database, frozen)
    assert not record_written(database, report, files, NOW), "a draft that was written before the last signature"
    signed = frozen_report(database, frozen.number)
    told_more = signed.model_copy(update={"plan_title": "Otro"})
    assert not record_written(database, told_more, files, NOW)
    files = [Written(write_report_file(signed, "md", tmp_path, institution="INAP"), view="INAP")]
    assert record_written(database, signed, files, NOW)
    found = checked(database, files[0].path)
    assert found.file is not None
    assert (found.outcome, found.file.view) == (Outcome.SIGNED, "INAP")


def test_a_draft_with_the_offices_emblem_is_still_known_as_one(
    cut_off: tuple[Database, CutOff], tmp_path: Path
) -> None:
    database, frozen = cut_off
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><circle cx="40" cy="20" r="18"/></svg>'
    logo = Logo(svg, "image/svg+xml", 80, 40, "Emblema")
    draft = write_report_file(frozen_report(database, frozen.number, VERIFY_AT), "html", tmp_path, logo=logo)
    both_sign(database, frozen)
    with database.reading() as session:
        assert check_file(session, draft, verify_at=VERIFY_AT, logo=logo).outcome is Outcome.DRAFT_OF_SIGNED
        assert check_file(session, draft, verify_at=VERIFY_AT).outcome is Outcome.ALTERED
