"""What the flow adds to the sweep: names, a table, events, retries, and failing when a task failed."""

import asyncio
from datetime import date

import pytest
from prefect import get_client
from prefect.client.schemas.filters import (
    ArtifactFilter,
    ArtifactFilterKey,
    FlowRunFilter,
    FlowRunFilterId,
    FlowRunFilterName,
)
from prefect.client.schemas.objects import FlowRun, TaskRun
from prefect.events.filters import EventFilter, EventNameFilter
from prefect.events.schemas.events import ReceivedEvent
from prefect.events.worker import EventsWorker
from sqlmodel import func, select

from domain.tables.history import Move
from domain.tables.outbox import Message
from domain.values.errors import InvalidDataError, RefusedError, UnavailableError
from domain.values.language import Text
from flows import follow_plan as module
from flows.follow_plan import follow_commitments_of, follow_plan
from operations.following.advancing import PlanDay, advance, follow_commitments
from operations.following.sweep import Followed
from runtime.clock import SimulatedClock, moment_on
from runtime.wiring import Runtime
from storage.database import Database
from tests.builders import a_plan
from tests.flows.running import run

START = date(2019, 5, 1)
REMINDED = date(2019, 8, 1)

pytestmark = pytest.mark.usefixtures("prefect_port")


def rows(stage: Runtime) -> tuple[int, int]:
    """How many moves and messages the database holds."""
    with stage.database.reading() as session:
        moves = session.exec(select(func.count()).select_from(Move)).one()
        return moves, session.exec(select(func.count()).select_from(Message)).one()


async def recorded(run_name: str, plan: str, tasks: int = 1) -> tuple[FlowRun, list[TaskRun]]:
    """A run by its name and so many ended task runs, once the server has them."""
    async with get_client() as client:
        named = FlowRunFilter(name=FlowRunFilterName(any_=[run_name]))
        for _ in range(100):
            runs = [
                each
                for each in await client.read_flow_runs(flow_run_filter=named)
                if each.parameters["plan"] == plan
            ]
            ids = FlowRunFilter(id=FlowRunFilterId(any_=[each.id for each in runs]))
            seen = await client.read_task_runs(flow_run_filter=ids) if runs else []
            if len(seen) >= tasks and all(task.state and task.state.is_final() for task in seen):
                return runs[-1], seen
            await asyncio.sleep(0.1)
    raise AssertionError(f"{run_name} was not recorded")


def test_a_day_can_be_read_in_prefect(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="LEGIBLE", steps=3)

    async def look() -> tuple[FlowRun, list[TaskRun], object]:
        await follow_plan("LEGIBLE", START)
        await follow_plan("LEGIBLE", REMINDED)
        async with get_client() as client:
            key = ArtifactFilter(key=ArtifactFilterKey(any_=["plan-legible-moved"]))
            artifacts = await client.read_artifacts(artifact_filter=key)
        return *(await recorded(f"follow-plan {REMINDED}", "LEGIBLE")), artifacts[-1].data

    ended, tasks, table = run(look())
    assert ended.state is not None
    assert ended.state.is_completed()
    assert ended.parameters == {"plan": "LEGIBLE", "as_of": "2019-08-01", "send": False}
    assert [task.name for task in tasks] == ["C10: 3 moved, 3 reminded"]
    assert "C10-H3" in str(table)


def test_what_a_day_owes_can_go_out_in_the_same_run(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="ENVIA", steps=2)

    assert isinstance(stage.clock, SimulatedClock)
    stage.clock.moment = moment_on(REMINDED, "America/Guatemala")

    async def send() -> list[TaskRun]:
        await follow_plan("ENVIA", send=True)
        await follow_plan("ENVIA", send=True)
        return (await recorded(f"follow-plan {REMINDED}", "ENVIA", tasks=2))[1]

    assert {task.name for task in run(send())} == {"C10: 2 moved, 2 reminded", "outbox: 2 sent"}


def test_each_moved_step_is_told_to_whoever_listens(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="OIDO", steps=2)

    async def listen() -> list[ReceivedEvent]:
        await follow_plan("OIDO", START)
        await EventsWorker.drain_all(timeout=5)  # type: ignore[misc]  # an awaitable where a loop runs
        async with get_client() as client:
            for _ in range(50):
                found = await client.read_events(
                    filter=EventFilter(event=EventNameFilter(name=["hitos.step.on_time"])), limit=50
                )
                told = [event for event in found.events if ".OIDO." in event.resource.id]
                if len(told) > 1:
                    return told
                await asyncio.sleep(0.1)
        return []

    events = run(listen())
    assert {event.resource.id for event in events} == {"hitos.step.OIDO.C10-H1", "hitos.step.OIDO.C10-H2"}
    assert events[0].payload["day"] == "2019-05-01"


def test_a_day_run_again_changes_nothing_twice(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="DOSVECES")
    first = run(follow_plan("DOSVECES", REMINDED))
    held = rows(stage)
    again = run(follow_plan("DOSVECES", REMINDED))
    assert (len(first.moved), first.messages) == (2, 2)
    assert (again.moved, again.messages) == ((), 0)
    assert rows(stage) == held


def test_two_runs_of_one_day_at_once_write_the_rows_of_one(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="ALAVEZ", steps=5)

    async def both() -> int:
        one, other = await asyncio.gather(follow_plan("ALAVEZ", REMINDED), follow_plan("ALAVEZ", REMINDED))
        return one.messages + other.messages

    assert run(both()) == 5
    assert rows(stage) == (5, 5)


def test_days_that_were_missed_are_caught_up_by_one_run(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="TARDE", steps=1)
    caught_up = run(follow_plan("TARDE", date(2019, 8, 30)))
    assert [(moved.code, moved.standing) for moved in caught_up.moved] == [("C10-H1", "due_soon")]
    assert caught_up.messages == 1


def test_the_flow_and_the_command_write_the_same(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="FLUJO")
    by_flow = run(follow_plan("FLUJO", REMINDED))
    again = advance(stage.database, PlanDay("FLUJO", REMINDED, by_flow.today.now))
    assert (again.moved, again.messages) == ((), 0)


@pytest.fixture
def errors(monkeypatch: pytest.MonkeyPatch) -> list[Exception]:
    """What following a group raises, one a call, before it works again."""
    waiting: list[Exception] = []

    def follow(database: Database, today: PlanDay, commitment_ids: tuple[int, ...]) -> Followed:
        if waiting:
            raise waiting.pop(0)
        return follow_commitments(database, today, commitment_ids)

    monkeypatch.setattr(module, "follow_commitments", follow)
    monkeypatch.setattr(follow_commitments_of, "retry_delay_seconds", [0.0, 0.0])
    return waiting


BUSY = UnavailableError(Text(es="ocupada", en="busy"))
REFUSED = RefusedError(Text(es="no", en="no"))


def test_what_did_not_answer_is_tried_again(stage: Runtime, errors: list[Exception]) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="OCUPADA")
    errors += [BUSY, BUSY]
    assert len(run(follow_plan("OCUPADA", START)).moved) == 2
    assert errors == []


def test_a_task_that_fails_makes_the_flow_fail_and_the_next_run_takes_its_steps(
    stage: Runtime, errors: list[Exception]
) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="ROTA")
    errors += [BUSY, BUSY, BUSY]
    with pytest.raises(UnavailableError, match="C10"):
        run(follow_plan("ROTA", START))
    ended, tasks = run(recorded(f"follow-plan {START}", "ROTA"))
    assert [ended.state_name, *(task.state_name for task in tasks)] == ["Failed", "Failed"]
    assert rows(stage) == (0, 0)
    assert len(run(follow_plan("ROTA", START)).moved) == 2


def test_a_refusal_is_not_tried_again(stage: Runtime, errors: list[Exception]) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="NO")
    errors += [REFUSED, REFUSED]
    with pytest.raises(UnavailableError):
        run(follow_plan("NO", START))
    assert errors == [REFUSED]


def test_a_day_before_the_plan_begins_fails_with_what_to_do(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="ANTES")
    with pytest.raises(InvalidDataError, match="begins on 2018-11-01"):
        run(follow_plan("ANTES", date(2018, 10, 31)))
