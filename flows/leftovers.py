"""Runs that an accident left in a state nobody will change: silent ones, and reports decided but suspended."""

from datetime import UTC, datetime, timedelta

from prefect import get_client
from prefect.client.orchestration import PrefectClient
from prefect.client.schemas.filters import FlowFilter, FlowFilterName, FlowRunFilter
from prefect.client.schemas.objects import FlowRun, StateType
from prefect.client.schemas.responses import SetStateStatus
from prefect.events.filters import EventFilter, EventNameFilter, EventOccurredFilter, EventResourceFilter
from prefect.runtime import flow_run
from prefect.states import Crashed, Scheduled

from domain.rules.signing_order import Stage
from domain.values.errors import NotFoundError
from flows.closing_report import closing_report, cut_off_of
from flows.installation import installation
from flows.threads import in_thread
from operations.reports.closing import cut_off_of_hash, signing_of_cut_off
from storage.database import Database

SILENT_AFTER = timedelta(minutes=5)
"""Ten heartbeats: a machine under load may miss one."""


_DECIDED = frozenset({Stage.APPROVED, Stage.RETURNED})


async def mark_silent_runs(silent_after: timedelta = SILENT_AFTER) -> list[str]:
    """Mark runs crashed that have been Running for longer than ``silent_after`` without a heartbeat; their names.

    As a run that never ends holds its deployment's only place, all later ones would be cancelled.
    """
    since = datetime.now(UTC) - silent_after
    running = FlowRunFilter.model_validate({"state": {"type": {"any_": [StateType.RUNNING]}}})
    marked: list[str] = []
    async with get_client() as client:
        for run in await client.read_flow_runs(flow_run_filter=running):
            began = run.state.timestamp if run.state else None
            if str(run.id) == flow_run.id or began is None or began > since:
                continue
            if not await _has_given_sign(client, run, since):
                message = "No heartbeat: the process of this run is gone."
                await client.set_flow_run_state(run.id, Crashed(message=message), force=True)
                marked.append(run.name)
    return marked


async def resume_decided_runs() -> list[str]:
    """Resume the suspended closing reports whose cut-off is approved by all who must, or returned; their names.

    One of a cut-off that is not in the database, which was put back to an earlier day, is left: whoever resumes it
    is told so, and all others go on.
    """
    suspended = FlowRunFilter.model_validate({"state": {"type": {"any_": [StateType.PAUSED]}}})
    name = FlowFilter(name=FlowFilterName(any_=[closing_report.name]))
    resumed: list[str] = []
    async with get_client() as client:
        with installation() as hitos:
            for run in await client.read_flow_runs(flow_filter=name, flow_run_filter=suspended):
                if await in_thread(_is_decided, hitos.database, cut_off_of(run.tags)):
                    await _resume(client, run)
                    resumed.append(run.name)
    return resumed


def _is_decided(database: Database, cut_off: str | None) -> bool:
    if cut_off is None:
        return False
    try:
        number = cut_off_of_hash(database, cut_off).number
    except NotFoundError:
        return False
    return signing_of_cut_off(database, number).stage in _DECIDED


async def _resume(client: PrefectClient, run: FlowRun) -> None:
    """With the form left empty. A run killed before it laid out its form takes none and is scheduled directly."""
    result = await client.resume_flow_run(run.id, run_input={})
    if result.status is not SetStateStatus.ACCEPT:
        await client.set_flow_run_state(run.id, Scheduled(name="Resuming"), force=True)


async def _has_given_sign(client: PrefectClient, run: FlowRun, since: datetime) -> bool:
    page = await client.read_events(
        filter=EventFilter(
            occurred=EventOccurredFilter(since=since),
            event=EventNameFilter(name=["prefect.flow-run.heartbeat"]),
            resource=EventResourceFilter(id=[f"prefect.flow-run.{run.id}"]),
        ),
        limit=1,
    )
    return bool(page.events)
