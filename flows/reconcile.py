"""``reconcile``: every quarter of an hour, what a crash or a lost event left behind.

Messages whose deliverer died need nothing here: their lease runs out and the next delivery takes them.
"""

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from flows.deployments import apply_deployments
from flows.installation import installation
from flows.leftovers import mark_silent_runs, resume_decided_runs
from flows.naming import rename_task_run
from flows.threads import in_thread
from operations.deploying import plans_to_follow


def _run_name() -> str:
    with installation() as hitos:
        return f"reconcile {hitos.clock():%Y-%m-%d %H:%M} UTC"


@flow(name="reconcile", flow_run_name=_run_name, persist_result=False)
async def reconcile() -> None:
    """Mark runs that died unseen, resume reports that were decided, give new plans their daily run."""
    with installation():
        await silent_runs()
        await decided_reports()
        await new_plans()


@task(name="silent-runs", task_run_name="silent runs", cache_policy=NO_CACHE, persist_result=False)
async def silent_runs() -> list[str]:
    """Runs that say they run and give no sign of life are marked crashed; their names."""
    marked = await mark_silent_runs()
    rename_task_run(f"silent runs: {len(marked)} marked crashed")
    return marked


@task(name="decided-reports", task_run_name="decided reports", cache_policy=NO_CACHE, persist_result=False)
async def decided_reports() -> list[str]:
    """Closing reports that are suspended although their cut-off is decided go on; their names."""
    resumed = await resume_decided_runs()
    rename_task_run(f"decided reports: {len(resumed)} resumed")
    return resumed


@task(name="new-plans", task_run_name="new plans", cache_policy=NO_CACHE, persist_result=False)
async def new_plans() -> list[str]:
    """Plans imported since the last time get their own daily run; the deployments made."""
    with installation() as hitos:
        plans = await in_thread(plans_to_follow, hitos.database)
    made = await apply_deployments(plans, only_new=True)
    rename_task_run(f"new plans: {len(made)}")
    return made
