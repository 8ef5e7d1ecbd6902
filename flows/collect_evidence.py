"""``collect-evidence``: looks at evidence again, one task per host, so that nobody's server is crowded."""

import asyncio
from collections import Counter, defaultdict

from prefect import flow, task
from prefect.cache_policies import NO_CACHE

from domain.values.errors import UnavailableError
from domain.values.language import Text
from flows.installation import installation
from flows.naming import rename_task_run
from flows.retrying import RETRY_DELAYS, outcome_of, trying_again_helps
from flows.threads import in_thread
from operations.acting.collection import FILES, collect, evidence_to_collect
from operations.finding import find_plan

_HOSTS_AT_ONCE = 4
_SOME_FAILED = Text(
    es="La evidencia de {places} no se pudo revisar; se intenta la próxima noche. Primera causa: {reason}",
    en="The evidence of {places} could not be looked at; the next night tries again. First cause: {reason}",
)


def _run_name() -> str:
    with installation() as hitos:
        return f"collect-evidence {hitos.clock():%Y-%m-%d}"


@flow(name="collect-evidence", flow_run_name=_run_name, persist_result=False)
async def collect_evidence(plan: str | None = None) -> dict[str, int]:
    """Look at all evidence not seen in the last 20 hours, of one plan or of all; how many of each result.

    A dead address is a result, not a failure. Fails when a host's evidence could not be looked at at all.
    """
    with installation():
        places = await in_thread(_by_place, plan)
        gate = asyncio.Semaphore(_HOSTS_AT_ONCE)

        async def visit(place: str, ids: list[int]) -> Counter[str] | BaseException:
            async with gate:
                return await outcome_of(look_at.with_options(task_run_name=_plain(place))(place, ids))

        results = await asyncio.gather(*(visit(place, ids) for place, ids in places.items()))
    found: Counter[str] = Counter()
    failed: dict[str, BaseException] = {}
    for place, result in zip(places, results, strict=True):
        if isinstance(result, BaseException):
            failed[place] = result
        else:
            found.update(result)
    if failed:
        raise UnavailableError(_SOME_FAILED, places=", ".join(failed), reason=next(iter(failed.values())))
    return dict(found)


@task(
    name="look-at",
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=trying_again_helps,
    cache_policy=NO_CACHE,
    persist_result=False,
)
async def look_at(place: str, ids: list[int]) -> Counter[str]:
    """Look at the evidence of one host (or at the stored files), one after the other."""
    with installation() as hitos:
        fetch = None if place == FILES else hitos.fetch
        store, found = hitos.evidence_files, Counter[str]()
        for number in ids:
            found[await in_thread(collect, hitos.database, store, fetch, number, hitos.clock())] += 1
    rename_task_run(f"{place}: " + ", ".join(f"{count} {what}" for what, count in sorted(found.items())))
    return found


def _plain(place: str) -> str:
    # Prefect fills braces of a run's name; a host has none, an address that is damaged may.
    return place.replace("{", "(").replace("}", ")")


def _by_place(plan: str | None) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    with installation() as hitos, hitos.database.reading() as session:
        found = find_plan(session, plan) if plan else None
        for number, place in evidence_to_collect(session, found, hitos.clock()):
            places[place].append(number)
    return dict(places)
