"""Two officers at the same moment, each in a process of its own, and a seal killed wherever it may be."""

import os
import signal
from datetime import UTC, date, datetime
from hashlib import sha256
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import PoolProxiedConnection
from sqlmodel import select

from domain.rules.signing_order import Stage
from domain.rules.verification import code_of
from domain.tables.cutoff import Publication
from domain.tables.plan import Plan
from domain.values.errors import RefusedError
from domain.values.report import Signatory
from domain.values.vocabulary import Verdict
from operations.actor import Actor
from operations.reports.closing import CutOff, decide_cut_off, freeze_cut_off, signing_of_cut_off
from operations.reports.publishing import seal
from operations.reports.signatories import set_signatories
from storage.database import Database
from tests.builders import a_plan
from tests.processes import forking

NOW = datetime(2020, 8, 30, 20, tzinfo=UTC)
ANA, LUIS = Signatory(name="Ana Ejemplo", office="Directora"), Signatory(name="Luis Muestra")
FILES = 3
MOMENTS = 1 + FILES
"""Before the commit of the record, and before each file is moved."""
PROCESSES = forking(__name__)


def frozen(database: Database, *signatories: Signatory) -> CutOff:
    with database.writing() as session:
        set_signatories(session, a_plan(session, steps=2).plan, signatories)
    return freeze_cut_off(database, None, date(2020, 8, 28), NOW, "prueba")


def decide_when_all_do(url: str, cut_off: CutOff, by: str, start: Barrier, told: "Queue[str]") -> None:
    database = Database(url)
    signing_of_cut_off(database, cut_off.number)  # connected before all begin
    start.wait(30)
    try:
        decide_cut_off(database, cut_off.number, cut_off.sha256, Verdict.ACCEPTED, Actor(by, NOW))
        told.put("written")
    except RefusedError as refused:
        told.put(str(refused))
    database.close()


def at_once(database: Database, cut_off: CutOff, *officers: str) -> list[str]:
    """What each process is told when all of them sign at the same moment, sorted."""
    told: Queue[str] = PROCESSES.Queue()
    start = PROCESSES.Barrier(len(officers))
    arguments: list[tuple[Any, ...]] = [(database.url, cut_off, by, start, told) for by in officers]
    children = [PROCESSES.Process(target=decide_when_all_do, args=each) for each in arguments]
    for child in children:
        child.start()
    answers = sorted(told.get(timeout=60) for _ in children)
    for child in children:
        child.join(30)
    return answers


def test_officers_who_sign_at_the_same_moment_sign_once_each_and_in_order(database: Database) -> None:
    """Each of the two from two windows. Whoever comes before his turn is refused, and signs after it."""
    cut_off = frozen(database, ANA, LUIS)
    told = at_once(database, cut_off, "Ana Ejemplo", "Luis Muestra", "Ana Ejemplo", "Luis Muestra")
    signing = signing_of_cut_off(database, cut_off.number)
    assert told.count("written") == len(signing.signed) in (1, 2)
    assert [each.by for each in signing.signed] == ["Ana Ejemplo", "Luis Muestra"][: len(signing.signed)]
    if signing.stage is not Stage.APPROVED:
        at_once(database, cut_off, "Luis Muestra", "Luis Muestra")
    signing = signing_of_cut_off(database, cut_off.number)
    assert signing.stage is Stage.APPROVED
    assert [each.by for each in signing.signed] == ["Ana Ejemplo", "Luis Muestra"]


def test_where_any_one_officer_may_sign_the_first_does_and_the_other_is_told_so(database: Database) -> None:
    cut_off = frozen(database)
    told = at_once(database, cut_off, "Ana Ejemplo", "Luis Muestra", "Eva Prueba")
    assert told.count("written") == 1
    assert sum("already approved by" in each for each in told) == len(told) - 1
    assert len(signing_of_cut_off(database, cut_off.number).signed) == 1


def drafts_in(folder: Path) -> list[Path]:
    """The same files each time, as a report written again is."""
    folder.mkdir(parents=True, exist_ok=True)
    made = [folder / f"informe.{form}" for form in ("docx", "html", "pdf")[:FILES]]
    for path in made:
        path.write_bytes(path.suffix.encode() * 1000)
    return made


def seal_until_killed(url: str, number: int, folder: Path, at: int) -> None:
    """Seal in a process that is killed at the moment ``at``, counted from 1."""
    database, left = Database(url), at

    def light() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    real_commit, real_replace = database.engine.dialect.do_commit, Path.replace

    def commit(dbapi_connection: PoolProxiedConnection) -> None:
        light()
        real_commit(dbapi_connection)

    def replace(path: Path, target: Path) -> Path:
        light()
        return real_replace(path, target)

    database.engine.dialect.do_commit = commit  # type: ignore[method-assign]  # the moment is to be chosen
    Path.replace = replace  # type: ignore[assignment,method-assign]  # likewise, in a process of its own
    seal(database, number, drafts_in(folder / "por-publicar"), folder / "informes", NOW)


@pytest.mark.parametrize("at", range(1, MOMENTS + 2))
def test_a_seal_that_was_killed_anywhere_is_finished_by_the_next_and_doubles_nothing(
    database: Database, tmp_path: Path, at: int
) -> None:
    """And whatever lies among the published files meanwhile is recorded."""
    cut_off = frozen(database)
    decide_cut_off(database, cut_off.number, cut_off.sha256, Verdict.ACCEPTED, Actor("Ana Ejemplo", NOW))
    child = PROCESSES.Process(target=seal_until_killed, args=(database.url, cut_off.number, tmp_path, at))
    child.start()
    child.join(60)
    assert child.exitcode == (0 if at > MOMENTS else -signal.SIGKILL)
    assert found(tmp_path).items() <= recorded(database).items()

    seal(database, cut_off.number, drafts_in(tmp_path / "por-publicar"), tmp_path / "informes", NOW)
    assert found(tmp_path) == recorded(database)
    assert len(found(tmp_path)) == FILES
    assert not (tmp_path / "por-publicar").exists()


def test_a_second_cut_off_of_the_same_day_leaves_the_files_of_the_first_in_their_place(
    database: Database, tmp_path: Path
) -> None:
    first = frozen(database)
    decide_cut_off(database, first.number, first.sha256, Verdict.ACCEPTED, Actor("Ana Ejemplo", NOW))
    seal(database, first.number, drafts_in(tmp_path / "por-publicar"), tmp_path / "informes", NOW)
    kept = found(tmp_path)
    with database.writing() as session:
        set_signatories(session, session.exec(select(Plan)).one(), [ANA])
    second = freeze_cut_off(database, None, date(2020, 8, 28), NOW, "prueba")
    decide_cut_off(database, second.number, second.sha256, Verdict.ACCEPTED, Actor("Ana Ejemplo", NOW))
    drafts = drafts_in(tmp_path / "por-publicar")
    for draft in drafts:
        draft.write_bytes(b"another")
    published = seal(database, second.number, drafts, tmp_path / "informes", NOW)
    assert {path.name for path in published} == {
        f"informe-{code_of(second.sha256)}{path.suffix}" for path in drafts
    }
    assert kept.items() <= found(tmp_path).items()
    assert found(tmp_path) == recorded(database)


def found(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.glob("informes/*")}


def recorded(database: Database) -> dict[str, str]:
    with database.reading() as session:
        rows = session.exec(select(Publication)).all()
    assert len({row.name for row in rows}) == len(rows), "nothing is recorded twice"
    return {row.name: row.sha256 for row in rows}
