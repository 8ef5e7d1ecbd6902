"""``prefect.yaml``: what it says can be imported, and a real server makes runs of its schedules."""

import asyncio
import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from prefect import get_client
from prefect.client.schemas.filters import (
    DeploymentFilter,
    DeploymentFilterName,
    FlowFilter,
    FlowFilterName,
    FlowRunFilter,
)
from prefect.client.schemas.objects import FlowRun, StateType

from flows.deployments import CODE, apply_deployments, flow_of, written_deployments
from operations.deploying import FollowedPlan
from tests.flows.running import run

DEPLOYMENTS = written_deployments()


@pytest.mark.parametrize("told", DEPLOYMENTS, ids=lambda told: told["entrypoint"])
def test_every_entrypoint_is_a_flow_that_takes_the_parameters_it_is_given(told: dict[str, Any]) -> None:
    flow = flow_of(told["entrypoint"])
    assert set(told.get("parameters", {})) <= set(flow.parameters.properties)


@pytest.mark.parametrize("told", DEPLOYMENTS, ids=lambda told: told["entrypoint"])
def test_of_what_piled_up_in_an_outage_one_run_is_left(told: dict[str, Any]) -> None:
    if told.get("schedules"):
        assert told["concurrency_limit"] == {"limit": 1, "collision_strategy": "CANCEL_NEW"}


def test_all_flows_of_the_house_are_deployed_and_none_by_an_absolute_path() -> None:
    names = {flow_of(told["entrypoint"]).name for told in DEPLOYMENTS}
    assert names == {
        "follow-plan",
        "deliver-messages",
        "collect-evidence",
        "closing-report",
        "reconcile",
        "receive-answers",
        "publish-open-data",
    }
    assert not re.search(r"[ :]/\w", (CODE / "prefect.yaml").read_text("utf-8"))


def test_a_cron_schedule_makes_runs_at_six_in_each_plans_own_zone(prefect_port: int) -> None:
    plans = [FollowedPlan("CRON-GT", "America/Guatemala"), FollowedPlan("CRON-ES", "Europe/Madrid")]

    async def scheduled(flow: str, name: str) -> list[FlowRun]:
        state = FlowRunFilter.model_validate({"state": {"type": {"any_": [StateType.SCHEDULED]}}})
        of_flow = FlowFilter(name=FlowFilterName(any_=[flow]))
        named = DeploymentFilter(name=DeploymentFilterName(any_=[name]))
        async with get_client() as client:
            for _ in range(200):
                found = await client.read_flow_runs(
                    flow_filter=of_flow, deployment_filter=named, flow_run_filter=state
                )
                if found:
                    return found
                await asyncio.sleep(0.1)
        return []

    async def apply_twice() -> tuple[list[str], list[str], list[FlowRun], list[FlowRun], list[FlowRun]]:
        first = await apply_deployments(plans)
        second = await apply_deployments(plans)
        guatemala = await scheduled("follow-plan", "CRON-GT")
        spain = await scheduled("follow-plan", "CRON-ES")
        return first, second, guatemala, spain, await scheduled("publish-open-data", "CRON-ES")

    first, second, in_guatemala, in_spain, monthly = run(apply_twice())
    assert first == second
    assert {"follow-plan/CRON-GT", "follow-plan/CRON-ES", "reconcile/every-quarter-hour"} <= set(first)
    for runs, zone in ((in_guatemala, "America/Guatemala"), (in_spain, "Europe/Madrid")):
        assert runs, f"no run was scheduled in {zone}"
        hours = {local_hour(each.expected_start_time, zone) for each in runs}
        assert hours == {6}
    assert {each.parameters["plan"] for each in in_spain} == {"CRON-ES"}
    assert {local_hour(each.expected_start_time, "Europe/Madrid") for each in monthly} == {5}
    assert {each.expected_start_time.day for each in monthly if each.expected_start_time} == {1}


def test_a_plan_imported_later_gets_its_daily_run(prefect_port: int) -> None:
    old, new = FollowedPlan("YA-ESTABA", "UTC"), FollowedPlan("NUEVO", "UTC")

    async def import_one() -> tuple[list[str], list[str]]:
        await apply_deployments([old])
        return await apply_deployments([old, new], only_new=True), await apply_deployments(
            [old, new], only_new=True
        )

    assert run(import_one()) == (["follow-plan/NUEVO", "publish-open-data/NUEVO"], [])


def local_hour(moment: datetime | None, zone: str) -> int:
    assert moment is not None
    return moment.astimezone(ZoneInfo(zone)).hour
