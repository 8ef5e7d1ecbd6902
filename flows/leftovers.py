"""Runs that an accident left in a state nobody will change: silent ones, and reports decided but suspended."""

from datetime import UTC, datetime, timedelta

from prefect import get_client
from prefect.client.orchestration import PrefectClient
from prefect.client.schemas.filters import FlowFilter, FlowFilterName, FlowRunFilter
from prefect.client.schemas.objects import FlowRun, StateType
from prefect.events.filters import EventFilter, EventNameFilter, EventOccurredFilter, EventResourceFilter
from prefect.runtime import flow_run
from prefect.states import Crashed

from flows.closing_report import closing_report, cut_off_of
from flows.installation import installation
from flows.threads import in_thread
from operations.reports.closing import decision_on

SILENT_AFTER = timedelta(minutes=5)
"""Ten heartbeats: a machine under load may miss one."""


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
    """Resume the suspended closing reports whose cut-off an officer has approved or returned; their names."""
    suspended = FlowRunFilter.model_validate({"state": {"type": {"any_": [StateType.PAUSED]}}})
    name = FlowFilter(name=FlowFilterName(any_=[closing_report.name]))
    resumed: list[str] = []
    async with get_client() as client:
        with installation() as hitos:
            for run in await client.read_flow_runs(flow_filter=name, flow_run_filter=suspended):
                number = cut_off_of(run.tags)
                decision = None if number is None else await in_thread(decision_on, hitos.database, number)
                if decision is not None:
                    await client.resume_flow_run(run.id)
                    resumed.append(run.name)
    return resumed


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
