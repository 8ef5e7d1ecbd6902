"""``closing-report``: a cut-off is frozen, written as a draft, waits for its signatures, and is published sealed.

The run may wait for months and its process ends meanwhile: it is suspended, and when it is resumed this code
begins again at its first line. So everything before the wait gives the same again, the cut-off's hash is kept
as a tag of the run, and what decides are the signatures in the database over the cut-off's hash, never the fact
that somebody resumed the run. What was filled into the form of Prefect's page becomes such a signature first.
"""

import asyncio
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NoReturn
from uuid import UUID, uuid4

from prefect import flow, get_client, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from prefect.flow_runs import asuspend_flow_run
from prefect.runtime import flow_run

from documents.writers.kinds.forms import FORMATS
from domain.rules.signing_order import Signing, Stage
from domain.rules.texts import optional_text, required_line
from domain.values.errors import HitosError, RefusedError
from domain.values.language import Text
from flows.installation import installation
from flows.naming import rename_task_run
from flows.retrying import RETRY_DELAYS, trying_again_helps
from flows.sign_form import VERDICTS, SignForm, forget_form, sent_forms
from flows.sign_page import beside_the_form, show_ended, show_published, show_waiting
from flows.threads import in_thread
from operations.actor import Actor
from operations.following.advancing import plan_day
from operations.reports.closing import (
    CutOff,
    cut_off_of_hash,
    decide_cut_off,
    freeze_cut_off,
    frozen_report,
    signing_of_cut_off,
    went_stale,
)
from operations.reports.drafts import draft_folder
from operations.reports.files import write_report_file
from operations.reports.publishing import seal
from runtime.emblem import emblem

FORMS = tuple(FORMATS)
_TAG, _DIGITS = "cut-off:", 16
_SEALING = "por-publicar"
"""The folder beside a draft where signed files are written until all of them are, so that none is seen alone."""

_RETURNED = Text(
    es="{by} devolvió el corte del {as_of}: «{note}» Corrija los registros y comience el informe de nuevo.",
    en='{by} returned the cut-off of {as_of}: "{note}" Mend the records and begin the report anew.',
)
_STALE = Text(
    es="El corte del {as_of} está firmado por {signed} de {needed}, pero {count} datos de ese día cambiaron desde "
    "que se congeló: no se puede sellar. Comience el informe de nuevo, para que todos firmen lo mismo.",
    en="The cut-off of {as_of} is signed by {signed} of {needed}, but {count} facts of that day changed since it "
    "was frozen: it cannot be sealed. Begin the report anew, so that all sign the same.",
)


def _run_name() -> str:
    asked = flow_run.parameters
    with installation() as hitos:
        today = plan_day(hitos.database, asked.get("plan"), asked.get("as_of"), hitos.clock())
    return f"closing-report {today.plan} {today.day}"


@flow(name="closing-report", flow_run_name=_run_name, persist_result=False)
async def closing_report(
    plan: str | None = None, as_of: date | None = None, by: str = "closing-report"
) -> list[Path]:
    """Freeze a plan at the end of ``as_of`` (today by default), draft, wait for all signatures, seal and publish.

    ``by``: who has it frozen. Ends failed, with the officer's note, when the cut-off was returned; and when the
    records changed after some of several officers signed, for the others would sign something else.
    """
    with installation() as hitos:
        cut_off = await _cut_off_of_this_run(plan, as_of, by)
        refused = [await take_in(cut_off.number, key, form) for key, form in await sent_forms(_run_id())]
        signing = await in_thread(signing_of_cut_off, hitos.database, cut_off.number)
        if signing.returned is not None:
            back = signing.returned
            await _end_in_vain(cut_off, RefusedError(_RETURNED, by=back.by, as_of=cut_off.as_of, note=back.note))
        if signing.stage is Stage.PARTLY:
            await _still_true(cut_off, signing)
        if signing.stage is not Stage.APPROVED:
            await _draft_and_suspend(cut_off, signing, [problem for problem in refused if problem is not None])
        folder = draft_folder(hitos.reports_folder, cut_off.sha256) / _SEALING
        published = await seal_files(cut_off, await _written(cut_off, folder))
        report = await in_thread(frozen_report, hitos.database, cut_off.number)
        await show_published(report, signing, hitos.reports_folder)
        signed = ", ".join(each.by for each in signing.signed)
        get_run_logger().info("Signed by %s, published in %s", signed, hitos.reports_folder)
        return published


def cut_off_of(tags: Sequence[str]) -> str | None:
    """The first digits of the hash of the cut-off that a run froze, which it carries as a tag; None before.

    Not its number: in a database that was put back to an earlier day the same number may be given to another.
    """
    return next((tag.removeprefix(_TAG) for tag in tags if tag.startswith(_TAG)), None)


@task(name="freeze", cache_policy=NO_CACHE, persist_result=False)
async def freeze_plan(plan: str | None, as_of: date | None, by: str) -> CutOff:
    """Freeze the cut-off, or find the same content frozen before."""
    with installation() as hitos:
        grouping = hitos.settings.indicator_grouping
        frozen = await in_thread(freeze_cut_off, hitos.database, plan, as_of, hitos.clock(), by, grouping)
    rename_task_run(f"freeze: {frozen.as_of} {frozen.sha256[:8]}")
    return frozen


@task(name="sign", cache_policy=NO_CACHE, persist_result=False)
async def take_in(number: int, key: str, form: SignForm) -> HitosError | None:
    """Write what an officer filled in as a signature, then forget the form; the refusal, where it is refused.

    Stopped in between, the form is taken in again and refused as signed already: nothing is signed twice.
    """
    refusal: HitosError | None = None
    with installation() as hitos:
        try:
            actor = Actor(required_line(form.name, "name", 120), hitos.clock())
            note = optional_text(form.note, "note")
            grouping = hitos.settings.indicator_grouping
            await in_thread(
                decide_cut_off,
                hitos.database,
                number,
                form.code,
                VERDICTS[form.choice],
                actor,
                note=note,
                grouping=grouping,
            )
        except HitosError as problem:
            refusal = problem
            get_run_logger().warning("%s", problem)
    await forget_form(_run_id(), key)
    rename_task_run(f"sign: {'refused' if refusal else VERDICTS[form.choice]}")
    return refusal


@task(
    name="write",
    task_run_name="{form}",
    retries=len(RETRY_DELAYS),
    retry_delay_seconds=RETRY_DELAYS,
    retry_condition_fn=trying_again_helps,
    cache_policy=NO_CACHE,
    persist_result=False,
)
async def write_form(number: int, form: str, folder: Path) -> Path:
    """Write the report of a cut-off in one format; the file appears whole or not at all."""
    with installation() as hitos:
        report = await in_thread(frozen_report, hitos.database, number, hitos.settings.verify_at)
        logo = await in_thread(emblem, hitos.settings)
    written = await in_thread(partial(write_report_file, report, form, folder, logo=logo))
    rename_task_run(f"{form}: {written.name}")
    return written


@task(name="seal", cache_policy=NO_CACHE, persist_result=False)
async def seal_files(cut_off: CutOff, drafts: list[Path]) -> list[Path]:
    """Record the SHA-256 of every file and move all of them to where people find them."""
    with installation() as hitos:
        published = await in_thread(
            seal, hitos.database, cut_off.number, drafts, hitos.reports_folder, hitos.clock()
        )
    rename_task_run(f"seal: {len(published)} files")
    return published


async def _cut_off_of_this_run(plan: str | None, as_of: date | None, by: str) -> CutOff:
    """The cut-off this run froze when it first came here, whatever the records say meanwhile."""
    known = cut_off_of(flow_run.tags)
    if known is not None:
        with installation() as hitos:
            return await in_thread(cut_off_of_hash, hitos.database, known)
    frozen = await freeze_plan(plan, as_of, by)
    async with get_client() as client:
        await client.update_flow_run(flow_run.id, tags=[*flow_run.tags, f"{_TAG}{frozen.sha256[:_DIGITS]}"])
    return frozen


async def _still_true(cut_off: CutOff, signing: Signing) -> None:
    with installation() as hitos:
        grouping = hitos.settings.indicator_grouping
        changed = await in_thread(went_stale, hitos.database, cut_off.number, grouping)
    if changed:
        signed, needed = len(signing.signed), signing.needed
        stale = RefusedError(_STALE, as_of=cut_off.as_of, signed=signed, needed=needed, count=changed)
        await _end_in_vain(cut_off, stale)


async def _end_in_vain(cut_off: CutOff, why: RefusedError) -> NoReturn:
    """Say why in the plan's language on the page where it said that it waits, and end the run as failed."""
    with installation() as hitos:
        await show_ended(await in_thread(frozen_report, hitos.database, cut_off.number), why)
    raise why


async def _written(cut_off: CutOff, folder: Path) -> list[Path]:
    return list(await asyncio.gather(*(write_form(cut_off.number, form, folder) for form in FORMS)))


async def _draft_and_suspend(cut_off: CutOff, signing: Signing, refused: Sequence[HitosError]) -> NoReturn:
    """Write the draft and end this process until somebody resumes the run, however often that is in vain."""
    with installation() as hitos:
        folder = draft_folder(hitos.reports_folder, cut_off.sha256)
        await _written(cut_off, folder)
        report = await in_thread(frozen_report, hitos.database, cut_off.number)
        await show_waiting(report, signing, folder, refused)
    form = SignForm.with_initial_data(description=beside_the_form(report, signing, folder, refused))
    # Without a limit of time, and with a key of its own: Prefect passes over a wait it has seen.
    await asuspend_flow_run(wait_for_input=form, timeout=None, key=uuid4().hex)
    raise AssertionError("a wait with a new key suspends")


def _run_id() -> UUID:
    return UUID(str(flow_run.id))
