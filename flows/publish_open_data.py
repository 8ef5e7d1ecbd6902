"""``publish-open-data``: a plan's open data are written anew, checked from the file, and swapped in whole.

Until the last move the old version is the one that counts; a run that dies anywhere leaves it in place, and the
next one clears away what it left.
"""

import shutil
from datetime import date, timedelta
from pathlib import Path

from prefect import flow, get_run_logger, task
from prefect.artifacts import acreate_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.runtime import flow_run

from domain.values.language import Language, Text
from flows.installation import installation
from flows.naming import artifact_key, rename_task_run
from flows.retrying import RETRY_DELAYS, trying_again_helps
from flows.threads import in_thread
from operations.following.advancing import plan_day
from operations.open_data.checking import check_package
from operations.open_data.publishing import ARCHIVE, Published, folder_of_plan, new_draft, swap_in
from operations.open_data.versions import Draft, write_version
from operations.open_data.wishes import wishes_of

_TABLE, _ROWS = Text(es="Tabla", en="Table"), Text(es="Filas", en="Rows")
_PUBLISHED = Text(
    es="**{plan}**: datos abiertos al {day}, publicados y comprobados. Versión `{version}`.",
    en="**{plan}**: open data as of {day}, published and checked. Version `{version}`.",
)


def _run_name() -> str:
    asked = flow_run.parameters
    with installation() as hitos:
        today = plan_day(hitos.database, asked.get("plan"), asked.get("as_of"), hitos.clock())
    return f"publish-open-data {today.plan} {today.day}"


@flow(name="publish-open-data", flow_run_name=_run_name, persist_result=False)
async def publish_open_data(plan: str | None = None, as_of: date | None = None) -> str:
    """Publish a plan's open data (by code, or the only plan's) as of a local day; the version's name.

    By default as of yesterday there, the last day that is over: what it says will not change any more. Fails, and
    leaves what was published, when the written package is not what it says it is.
    """
    with installation() as hitos:
        today = await in_thread(plan_day, hitos.database, plan, as_of, hitos.clock())
        day = as_of or today.day - timedelta(days=1)
        folder = folder_of_plan(hitos.open_data_folder, today.plan)
        place = await in_thread(new_draft, folder)
        try:
            draft = await export_plan(today.plan, day, place)
            rows = await check_draft(place)
            published = await swap_in_draft(folder, place, draft.version)
        finally:
            shutil.rmtree(place, ignore_errors=True)
        await _show(today.plan, day, draft.language, rows, published)
        get_run_logger().info("Published %s in %s", draft.version, published.folder)
        return published.version


@task(
    name="export",
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=trying_again_helps,
    cache_policy=NO_CACHE,
    persist_result=False,
)
async def export_plan(plan: str, day: date, place: Path) -> Draft:
    """Write the package, its ZIP and the workbook into ``place``, whatever an earlier try left there."""
    with installation() as hitos:
        chosen = hitos.settings
        wishes = wishes_of(
            hitos.open_data_folder, chosen.open_data_licence, chosen.portal_address, chosen.indicator_grouping
        )
        draft = await in_thread(write_version, hitos.database, plan, day, hitos.clock(), wishes, place)
    rename_task_run(f"export: {draft.version}")
    return draft


@task(name="check", cache_policy=NO_CACHE, persist_result=False)
async def check_draft(place: Path) -> dict[str, int]:
    """Read the written ZIP again and check all it says; the rows of each table."""
    rows = await in_thread(check_package, place / ARCHIVE)
    rename_task_run(f"check: {sum(rows.values())} rows")
    return rows


@task(name="swap-in", cache_policy=NO_CACHE, persist_result=False)
async def swap_in_draft(folder: Path, place: Path, version: str) -> Published:
    """Make the draft the version that counts, in one move."""
    published = await in_thread(swap_in, folder, place, version)
    rename_task_run(f"swap-in: {version}")
    return published


async def _show(plan: str, day: date, language: Language, rows: dict[str, int], published: Published) -> None:
    await acreate_table_artifact(
        key=artifact_key(plan, "open-data"),
        table=[{_TABLE.say(language): name, _ROWS.say(language): count} for name, count in rows.items()],
        description=_PUBLISHED.say(language, plan=plan, day=day, version=published.version),
    )
