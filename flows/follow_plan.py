"""``follow-plan``: the daily sweep as a flow, one task per group of commitments, each one transaction."""

from datetime import date

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.runtime import flow_run

from flows.deliver_messages import send_due
from flows.installation import installation
from flows.naming import rename_task_run
from flows.retrying import RETRY_DELAYS, outcome_of, trying_again_helps
from flows.showing import show_what_moved, tell_what_moved
from flows.threads import in_thread
from operations.following.advancing import (
    Advanced,
    PlanDay,
    anything_to_send,
    find_groups,
    follow_commitments,
    plan_day,
    some_failed,
    summed,
    tell_undelivered,
)
from operations.following.sweep import Followed, Group


def _run_name() -> str:
    as_of = flow_run.parameters.get("as_of")
    with installation() as hitos:
        today = plan_day(hitos.database, flow_run.parameters.get("plan"), as_of, hitos.clock())
    return f"follow-plan {today.day}"


@flow(name="follow-plan", flow_run_name=_run_name, persist_result=False)
async def follow_plan(plan: str | None = None, as_of: date | None = None, send: bool = False) -> Advanced:
    """Follow one plan's day: moves and reminders owed, a table of what moved, an event per moved step.

    ``plan``: its code, or nothing for the only one. ``as_of``: a day in the plan's zone, else today there.
    ``send``: what is owed goes out at once, in a task of this run; else ``deliver-messages`` does it.
    Idempotent per plan and day; days that were missed are caught up by any later one. Fails when a group
    could not be followed, after all the others were.
    """
    with installation() as hitos:
        today = await in_thread(plan_day, hitos.database, plan, as_of, hitos.clock())
        groups = await in_thread(find_groups, hitos.database, today)
        done: list[Followed] = []
        failed: list[tuple[Group, object]] = []
        for group in groups:
            named = follow_commitments_of.with_options(task_run_name=group.name)
            result = await outcome_of(named(today, group))
            if isinstance(result, Followed):
                done.append(result)
            else:
                failed.append((group, result))
        notices = await in_thread(tell_undelivered, hitos.database, today)
        advanced = summed(today, done, notices)
        await show_what_moved(advanced, hitos.settings.language)
        tell_what_moved(advanced)
        if send and await in_thread(anything_to_send, hitos.database, hitos.clock()):
            await send_due()
    if failed:
        raise some_failed(failed, len(groups))
    return advanced


@task(
    name="follow-commitments",
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=trying_again_helps,
    cache_policy=NO_CACHE,
    persist_result=False,
)
async def follow_commitments_of(today: PlanDay, group: Group) -> Followed:
    """Follow one group of commitments in one transaction; the run's name tells what came of it."""
    with installation() as hitos:
        done = await in_thread(follow_commitments, hitos.database, today, group.commitment_ids)
    rename_task_run(f"{group.name}: {len(done.moved)} moved, {done.messages} reminded")
    return done
