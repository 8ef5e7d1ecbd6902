"""Several officers sign one after the other, in Prefect's form or on the command line, across restarts."""

import shutil
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from prefect import get_client
from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterKey
from prefect.client.schemas.objects import FlowRun
from prefect.client.schemas.responses import SetStateStatus
from prefect.client.schemas.sorting import ArtifactSort
from sqlmodel import select

from domain.rules.verification import code_of
from domain.tables.columns import id_of
from domain.tables.cutoff import Publication, Snapshot
from domain.tables.history import ProgressReport
from domain.values.errors import RefusedError
from domain.values.report import Signatory
from domain.values.vocabulary import Verdict
from flows.closing_report import FORMS, closing_report
from flows.deployments import apply_deployments
from flows.leftovers import resume_decided_runs
from flows.naming import artifact_key
from operations.actor import Actor
from operations.finding import find_plan, find_step
from operations.reports.signatories import set_signatories
from operations.reports.signing import decide, decisions_on, find_snapshot, freeze
from runtime.wiring import Runtime
from tests.builders import NOON, a_plan
from tests.flows import working
from tests.flows.running import run

CUT_OFF = date(2019, 5, 1)
ANA, LUIS = Signatory(name="Ana Ejemplo", office="Directora"), Signatory(name="Luis Muestra")
APPROVE, RETURN = "Aprobar / approve", "Devolver con nota / return with a note"


def two_must_sign(stage: Runtime, plan_code: str) -> None:
    with stage.database.writing() as session:
        set_signatories(session, a_plan(session, code=plan_code, steps=1).plan, (ANA, LUIS))


def worked(stage: Runtime, run_id: UUID) -> FlowRun:
    """The run after a worker's process has had it."""
    working.worked(stage, run_id)
    return run(read(run_id))


async def begin(plan_code: str) -> UUID:
    await apply_deployments([])
    async with get_client() as client:
        deployment = await client.read_deployment_by_name("closing-report/on-demand")
        parameters = {"plan": plan_code, "as_of": CUT_OFF.isoformat(), "by": "prueba"}
        return (await client.create_flow_run_from_deployment(deployment.id, parameters=parameters)).id


async def read(run_id: UUID) -> FlowRun:
    async with get_client() as client:
        return await client.read_flow_run(run_id)


async def fill_in(run_id: UUID, **fields: Any) -> SetStateStatus:
    """Resume the run with the form filled in, as the button in Prefect's page does."""
    async with get_client() as client:
        return (await client.resume_flow_run(run_id, run_input=fields)).status


async def told_beside_the_form(run_id: UUID) -> str:
    async with get_client() as client:
        found = await client.read_flow_run(run_id)
        assert found.state is not None
        keys = found.state.state_details.run_input_keyset
        assert keys is not None
        return await client.read_flow_run_input(run_id, keys["description"])


async def told_at_the_end(plan_code: str) -> str:
    """The text in the place where it said before that the cut-off waits."""
    async with get_client() as client:
        keyed = ArtifactFilter(key=ArtifactFilterKey(any_=[artifact_key(plan_code, "closing")]))
        newest = await client.read_artifacts(artifact_filter=keyed, sort=ArtifactSort.CREATED_DESC, limit=1)
        return str(newest[0].data)


async def lose_the_form(run_id: UUID) -> None:
    """As if the process had ended after the run was suspended and before its form was there."""
    async with get_client() as client:
        found = await client.read_flow_run(run_id)
        assert found.state is not None
        keys = found.state.state_details.run_input_keyset
        assert keys is not None
        await client.delete_flow_run_input(run_id, keys["schema"])


def snapshot_of(stage: Runtime, plan_code: str) -> Snapshot:
    with stage.database.reading() as session:
        return find_snapshot(session, find_plan(session, plan_code))


def signed(stage: Runtime, plan_code: str) -> list[tuple[str, str | None, Verdict]]:
    with stage.database.reading() as session:
        number = find_snapshot(session, find_plan(session, plan_code)).id
        assert number is not None
        return [(each.by, each.office, each.verdict) for each in decisions_on(session, number)]


def sign(stage: Runtime, plan_code: str, by: str) -> None:
    with stage.database.writing() as session:
        plan = find_plan(session, plan_code)
        snapshot = find_snapshot(session, plan)
        decide(session, plan, snapshot, snapshot.sha256, Verdict.ACCEPTED, None, Actor(by, NOON))


def published(stage: Runtime) -> dict[str, str]:
    """The SHA-256 of what lies in the reports' folder itself, by name."""
    files = [path for path in stage.reports_folder.glob("*") if path.is_file()]
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in files}


def recorded(stage: Runtime) -> dict[str, str]:
    with stage.database.reading() as session:
        rows = session.exec(select(Publication)).all()
        assert len({row.name for row in rows}) == len(rows), "nothing is recorded twice"
        return {row.name: row.sha256 for row in rows}


def test_two_officers_sign_in_turn_while_server_and_worker_are_stopped_between(
    stage: Runtime, restart_prefect: Callable[[], None]
) -> None:
    """The first in Prefect's form, the second on the command line; then it is sealed, recorded and published."""
    two_must_sign(stage, "DOS")
    run_id = run(begin("DOS"))
    assert worked(stage, run_id).state_name == "Suspended"
    code = code_of(snapshot_of(stage, "DOS").sha256)
    assert code not in run(told_beside_the_form(run_id)), "who signs reads it on the draft"

    assert run(fill_in(run_id, choice="yes")) is SetStateStatus.REJECT
    assert run(fill_in(run_id, choice=APPROVE, name=5)) is SetStateStatus.REJECT
    run(fill_in(run_id, choice=APPROVE, name="Luis Muestra", code=code))
    assert worked(stage, run_id).state_name == "Suspended"
    told = run(told_beside_the_form(run_id))
    assert "Todavía no es el turno de Luis Muestra" in told
    assert "Turno de: Ana Ejemplo (Directora)" in told

    run(fill_in(run_id, choice=APPROVE, name="ana ejemplo", code=code.lower()))
    assert worked(stage, run_id).state_name == "Suspended"
    assert signed(stage, "DOS") == [("Ana Ejemplo", "Directora", Verdict.ACCEPTED)]
    assert published(stage) == {}

    restart_prefect()
    assert run(read(run_id)).state_name == "Suspended"
    told = run(told_beside_the_form(run_id))
    assert "Firmaron: Ana Ejemplo (Directora). Turno de: Luis Muestra" in told
    assert run(resume_decided_runs()) == []
    sign(stage, "DOS", "Luis Muestra")
    assert len(run(resume_decided_runs())) == 1
    assert worked(stage, run_id).state_name == "Completed"
    told = run(told_at_the_end("DOS"))
    assert "sellado y publicado" in told
    assert "Firmaron: Ana Ejemplo (Directora), Luis Muestra" in told
    first = published(stage)
    assert recorded(stage) == first
    assert {Path(name).suffix.lstrip(".") for name in first} == set(FORMS)
    markdown = next(stage.reports_folder.glob("*.md")).read_text("utf-8")
    assert "Ana Ejemplo" in markdown
    assert "Luis Muestra" in markdown

    for path in stage.reports_folder.glob("informe-*"):
        path.unlink()
    run(closing_report("DOS", CUT_OFF))
    assert published(stage) == recorded(stage) == first, "the same bytes again, recorded once"


@pytest.mark.usefixtures("prefect_port")
def test_an_officer_returns_it_in_the_form_and_the_run_ends_with_the_note(stage: Runtime) -> None:
    """An empty form decides nothing, and neither does a note without a name."""
    two_must_sign(stage, "DEVUELVE")
    run_id = run(begin("DEVUELVE"))
    assert worked(stage, run_id).state_name == "Suspended"
    sha = snapshot_of(stage, "DEVUELVE").sha256
    run(fill_in(run_id))
    assert worked(stage, run_id).state_name == "Suspended"
    run(fill_in(run_id, choice=RETURN, note="Falta el hito 2", code=sha[:12]))
    assert worked(stage, run_id).state_name == "Suspended"
    assert signed(stage, "DEVUELVE") == []
    run(fill_in(run_id, choice=RETURN, name="Luis Muestra", note="Falta el hito 2", code=sha[:12]))
    ended = worked(stage, run_id)
    assert ended.state_name == "Failed"
    assert ended.state is not None
    assert "Falta el hito 2" in (ended.state.message or "")
    assert run(told_at_the_end("DEVUELVE")).startswith("Luis Muestra devolvió el corte")
    assert published(stage) == {}


@pytest.mark.usefixtures("prefect_port")
def test_what_went_stale_between_two_signatures_is_not_sealed(stage: Runtime) -> None:
    """Neither does the next officer sign it, nor does the run wait any longer."""
    two_must_sign(stage, "RANCIO")
    run_id = run(begin("RANCIO"))
    assert worked(stage, run_id).state_name == "Suspended"
    sign(stage, "RANCIO", "Ana Ejemplo")
    with stage.database.writing() as session:
        step = find_step(session, find_plan(session, "RANCIO"), "C10-H1")
        session.add(
            ProgressReport(step_id=id_of(step), on_day=CUT_OFF, at=NOON, percent=60, narrative="Después.", by="x")
        )
    with pytest.raises(RefusedError, match="Return it"):
        sign(stage, "RANCIO", "Luis Muestra")
    run(fill_in(run_id))
    ended = worked(stage, run_id)
    assert ended.state_name == "Failed"
    assert ended.state is not None
    assert "signed by 1 of 2" in (ended.state.message or "")
    assert published(stage) == recorded(stage) == {}


@pytest.mark.usefixtures("prefect_port")
def test_a_run_that_was_killed_before_it_laid_out_its_form_is_resumed_all_the_same(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="SINFORMA", steps=1)
    run_id = run(begin("SINFORMA"))
    assert worked(stage, run_id).state_name == "Suspended"
    run(lose_the_form(run_id))
    assert run(fill_in(run_id)) is SetStateStatus.REJECT
    sign(stage, "SINFORMA", "Ana Ejemplo")
    assert len(run(resume_decided_runs())) == 1
    assert worked(stage, run_id).state_name == "Completed"
    assert recorded(stage) == published(stage)


@pytest.mark.usefixtures("prefect_port")
def test_a_run_whose_cut_off_is_gone_holds_nobody_up_and_says_so_when_it_is_resumed(stage: Runtime) -> None:
    """A database put back to an earlier day, in which its number may be another cut-off's by now."""
    with stage.database.writing() as session:
        a_plan(session, code="ANTES", steps=1)
    stage.database.close()
    file = stage.settings.home / "hitos.db"
    before = shutil.copy(file, stage.settings.home / "before.db")
    run_id = run(begin("ANTES"))
    assert worked(stage, run_id).state_name == "Suspended"
    stage.database.close()
    shutil.copy(before, file)
    with stage.database.writing() as session:
        freeze(session, find_plan(session, "ANTES"), date(2019, 4, 30), Actor("prueba", NOON))
    sign(stage, "ANTES", "Ana Ejemplo")
    assert run(resume_decided_runs()) == []
    run(fill_in(run_id))
    ended = worked(stage, run_id)
    assert ended.state_name == "Failed"
    assert ended.state is not None
    assert "is not in this database" in (ended.state.message or "")
    assert published(stage) == {}
