"""``prefect.yaml`` applied to a server: the work pool, the deployments with their schedules, the automation.

The same file serves ``prefect deploy``. Here ``follow-plan`` and ``publish-open-data`` are made once for each
plan, in the plan's zone.
"""

import asyncio
import os
from collections.abc import Sequence
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml
from prefect import Flow, get_client
from prefect.client.orchestration import PrefectClient
from prefect.client.schemas.actions import DeploymentScheduleCreate, WorkPoolCreate
from prefect.client.schemas.objects import ConcurrencyOptions, StateType
from prefect.client.schemas.schedules import CronSchedule
from prefect.events.actions import ChangeFlowRunState
from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture
from prefect.exceptions import ObjectAlreadyExists
from prefect.utilities.callables import parameter_schema

from flows.engine import wait_until_healthy
from operations.deploying import FollowedPlan, plans_to_follow
from runtime.wiring import open_runtime

CODE = Path(__file__).resolve().parent.parent
"""The checkout or image this program runs from; workers run flows in it."""
POOL = "hitos"
_PER_PLAN = frozenset({"follow-plan", "publish-open-data"})
_SILENCE = "hitos: runs without heartbeat"
_SILENT_AFTER = timedelta(seconds=100)
"""Three heartbeats of 30 seconds and a little."""


def written_deployments() -> list[dict[str, Any]]:
    """The deployments as ``prefect.yaml`` has them."""
    found: list[dict[str, Any]] = yaml.safe_load((CODE / "prefect.yaml").read_text("utf-8"))["deployments"]
    return found


def flow_of(entrypoint: str) -> Flow[..., Any]:
    """The flow behind ``flows/name.py:function``; fails loudly where ``prefect deploy`` would go on."""
    file, _, function = entrypoint.partition(":")
    found = getattr(import_module(file.removesuffix(".py").replace("/", ".")), function)
    assert isinstance(found, Flow), f"{entrypoint} is no flow"
    return found


async def apply_deployments(plans: Sequence[FollowedPlan], *, only_new: bool = False) -> list[str]:
    """Make the pool, every deployment and the automation; the names of the deployments, ``flow/deployment``.

    Applying again changes what differs and doubles nothing. ``only_new``: just the plans that have none yet.
    """
    async with get_client() as client:
        await _make_pool(client)
        await _make_automation(client)
        known = {each.name for each in await client.read_deployments()} if only_new else set()
        made: list[str] = []
        for told in written_deployments():
            flow = flow_of(told["entrypoint"])
            copies = [_for_plan(told, plan) for plan in plans] if flow.name in _PER_PLAN else [told]
            for copy in copies:
                if only_new and (copy is told or copy["name"] in known):
                    continue
                await _make_deployment(client, flow, copy)
                made.append(f"{flow.name}/{copy['name']}")
        return made


def _for_plan(told: dict[str, Any], plan: FollowedPlan) -> dict[str, Any]:
    schedules = [schedule | {"timezone": plan.zone} for schedule in told["schedules"]]
    return told | {
        "name": plan.code,
        "parameters": told["parameters"] | {"plan": plan.code},
        "schedules": schedules,
    }


async def _make_deployment(client: PrefectClient, flow: Flow[..., Any], told: dict[str, Any]) -> None:
    limit = told.get("concurrency_limit")
    await client.create_deployment(
        flow_id=await client.create_flow(flow),
        name=told["name"],
        description=told["description"],
        entrypoint=told["entrypoint"],
        parameters=told.get("parameters", {}),
        schedules=[
            DeploymentScheduleCreate(
                slug=each["slug"], schedule=CronSchedule(cron=each["cron"], timezone=each["timezone"])
            )
            for each in told.get("schedules", ())
        ],
        concurrency_limit=limit["limit"] if limit else None,
        concurrency_options=ConcurrencyOptions(collision_strategy=limit["collision_strategy"]) if limit else None,
        work_pool_name=told["work_pool"]["name"],
        tags=told["tags"],
        parameter_openapi_schema=parameter_schema(flow).model_dump(),
        enforce_parameter_schema=True,
        pull_steps=[{"prefect.deployments.steps.set_working_directory": {"directory": str(CODE)}}],
    )


async def _make_pool(client: PrefectClient) -> None:
    try:
        await client.create_work_pool(WorkPoolCreate(name=POOL, type="process"))
    except ObjectAlreadyExists:
        return


async def _make_automation(client: PrefectClient) -> None:
    """A run whose heartbeats stop is marked crashed within two minutes, while the server is there to see it."""
    if await client.read_automations_by_name(_SILENCE):
        return
    ends = {f"prefect.flow-run.{state}" for state in ("Completed", "Failed", "Cancelled", "Crashed", "Suspended")}
    await client.create_automation(
        AutomationCore(
            name=_SILENCE,
            description="A run whose heartbeats stop has lost its process; its place is given to the next run.",
            trigger=EventTrigger(
                after={"prefect.flow-run.heartbeat"},
                expect={"prefect.flow-run.heartbeat"} | ends,
                match={"prefect.resource.id": ["prefect.flow-run.*"]},
                for_each={"prefect.resource.id"},
                posture=Posture.Proactive,
                threshold=1,
                within=_SILENT_AFTER,
            ),
            actions=[ChangeFlowRunState(state=StateType.CRASHED, message="No heartbeat: its process is gone.")],
        )
    )


def main() -> None:
    """``python -m flows.deployments``: apply everything to the server the variables name, once it answers."""
    port = int(os.environ["HITOS_PREFECT_PORT"])
    with open_runtime() as hitos:
        wait_until_healthy(port, hitos.settings.home / "prefect" / "server.log")
        asyncio.run(apply_deployments(plans_to_follow(hitos.database)))


if __name__ == "__main__":
    main()
