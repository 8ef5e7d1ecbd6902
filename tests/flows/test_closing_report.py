"""The closing report's wait for a signature, in processes of its own as a worker runs them."""

import time
from datetime import date, timedelta
from uuid import UUID

import pytest
from prefect import get_client
from prefect.client.schemas.objects import State
from sqlalchemy import text, update
from sqlmodel import col, func, select

from domain.tables.cutoff import Snapshot
from domain.values.errors import RefusedError
from domain.values.vocabulary import Act, Verdict
from flows.closing_report import FORMS, closing_report
from flows.deployments import apply_deployments
from flows.leftovers import mark_silent_runs, resume_decided_runs
from operations.acting.acts import act_on
from operations.actor import Actor
from operations.finding import find_plan, find_step
from operations.reports.closing import CutOff, freeze_cut_off
from operations.reports.signing import decide, find_snapshot
from runtime.wiring import Runtime
from tests.builders import NOON, a_plan
from tests.flows import working
from tests.flows.running import run

CUT_OFF = date(2019, 5, 1)
OFFICER = Actor("Marta Lima", NOON)

pytestmark = pytest.mark.usefixtures("prefect_port")


def sign(stage: Runtime, plan_code: str, verdict: Verdict, note: str | None = None) -> None:
    with stage.database.writing() as session:
        plan = find_plan(session, plan_code)
        snapshot = find_snapshot(session, plan)
        decide(session, plan, snapshot, snapshot.sha256, verdict, note, OFFICER)


def published(stage: Runtime) -> set[str]:
    """The forms that lie in the reports' folder itself."""
    return {path.suffix for path in stage.reports_folder.glob("*.*")}


async def begin(plan_code: str) -> UUID:
    """A run of the deployment, waiting for a worker."""
    await apply_deployments([])
    async with get_client() as client:
        deployment = await client.read_deployment_by_name("closing-report/on-demand")
        made = await client.create_flow_run_from_deployment(
            deployment.id, parameters={"plan": plan_code, "as_of": CUT_OFF.isoformat(), "by": "prueba"}
        )
        return made.id


def worked(stage: Runtime, run_id: UUID) -> State:
    """The state of a run after a worker has had it."""
    working.worked(stage, run_id)
    return state_of(run_id)


def state_of(run_id: UUID) -> State:
    async def read() -> State:
        async with get_client() as client:
            found = (await client.read_flow_run(run_id)).state
            assert found is not None
            return found

    return run(read())


async def resume(run_id: UUID) -> None:
    async with get_client() as client:
        await client.resume_flow_run(run_id)


def test_a_report_waits_for_its_signature_and_is_published_as_it_was_frozen(stage: Runtime) -> None:
    """However it is resumed without one, and whatever the records say meanwhile."""
    with stage.database.writing() as session:
        a_plan(session, code="CIERRE", steps=1)
    run_id = run(begin("CIERRE"))
    assert worked(stage, run_id).name == "Suspended"
    assert {path.suffix for path in stage.reports_folder.glob("borradores/*/*")} >= {".docx", ".pdf", ".md"}

    run(resume(run_id))
    assert worked(stage, run_id).name == "Suspended"
    assert published(stage) == set()

    with stage.database.writing() as session:
        plan = find_plan(session, "CIERRE")
        act_on(session, plan, find_step(session, plan, "C10-H1"), Act.WITHDRAW, OFFICER, "ya no")
    assert run(resume_decided_runs()) == []
    sign(stage, "CIERRE", Verdict.ACCEPTED)
    assert len(run(resume_decided_runs())) == 1
    assert worked(stage, run_id).name == "Completed"
    assert published(stage) == {f".{form}" for form in FORMS}
    [told] = [path.read_text("utf-8") for path in stage.reports_folder.glob("*.md")]
    assert "Marta Lima" in told
    assert "ya no" not in told


def cut_offs(stage: Runtime) -> int:
    with stage.database.reading() as session:
        return session.exec(select(func.count()).select_from(Snapshot)).one()


def frozen(stage: Runtime, plan_code: str) -> CutOff:
    with stage.database.writing() as session:
        a_plan(session, code=plan_code)
    return freeze_cut_off(stage.database, plan_code, CUT_OFF, NOON, "prueba")


def test_a_returned_report_ends_with_the_officers_note_and_nothing_published(stage: Runtime) -> None:
    frozen(stage, "DEVUELTO")
    sign(stage, "DEVUELTO", Verdict.RETURNED, "Falta el hito 2")
    with pytest.raises(RefusedError, match="Falta el hito 2"):
        run(closing_report("DEVUELTO", CUT_OFF))
    assert published(stage) == set()


def test_what_was_altered_after_it_was_frozen_is_not_published(stage: Runtime) -> None:
    frozen(stage, "ALTERADO")
    sign(stage, "ALTERADO", Verdict.ACCEPTED)
    with stage.database.writing() as session:
        # Only somebody with the database in hand can do this: the program's own triggers refuse it.
        triggers = session.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
        for trigger in triggers:
            session.execute(text(f"DROP TRIGGER {trigger}"))
        session.execute(update(Snapshot).values(content=col(Snapshot.content) + " "))
    with pytest.raises(RefusedError, match="altered"):
        run(closing_report("ALTERADO", CUT_OFF))
    assert published(stage) == set()


def test_a_run_whose_process_was_killed_is_marked_and_the_next_one_does_the_work(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="MUERTO")
    run_id = run(begin("MUERTO"))
    worker, end = working.started(stage, run_id), time.monotonic() + 60
    while cut_offs(stage) == 0 and time.monotonic() < end:
        time.sleep(0.005)
    worker.kill()  # between the frozen cut-off and its draft
    worker.join()
    assert state_of(run_id).name == "Running"
    assert len(run(mark_silent_runs(timedelta(0)))) == 1
    assert state_of(run_id).name == "Crashed"
    assert worked(stage, run(begin("MUERTO"))).name == "Suspended"
    assert cut_offs(stage) == 1
