"""``closing-report``: a cut-off is frozen, written as a draft, waits for a signature, and is published signed.

The run may wait for months and its process ends meanwhile: it is suspended, and when it is resumed this code
begins again at its first line. So everything before the wait gives the same again, the cut-off's number is kept
as a tag of the run, and what decides is the signature in the database over the cut-off's hash, never the fact
that somebody resumed the run.
"""

import asyncio
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn
from uuid import uuid4

from prefect import flow, get_client, get_run_logger, task
from prefect.artifacts import acreate_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.flow_runs import asuspend_flow_run
from prefect.runtime import flow_run

from domain.rules.findings import say_finding
from domain.rules.wording import Voice
from domain.values.errors import RefusedError
from domain.values.language import Text
from domain.values.report import Report
from domain.values.vocabulary import Severity, Verdict
from flows.installation import installation
from flows.naming import artifact_key, rename_task_run
from flows.retrying import RETRY_DELAYS, trying_again_helps
from flows.threads import in_thread
from operations.following.advancing import plan_day
from operations.reports.closing import CutOff, cut_off_numbered, decision_on, freeze_cut_off, frozen_report
from operations.reports.files import write_report_file

FORMS = ("docx", "pdf", "html", "md", "json")
_TAG = "cut-off:"
DRAFTS = "borradores"
"""The folder of drafts, beside the signed reports."""

_RETURNED = Text(
    es="{by} devolvió el corte del {as_of}: {note}. Corrija los registros y comience el informe de nuevo.",
    en="{by} returned the cut-off of {as_of}: {note}. Mend the records and begin the report anew.",
)
_WAITS = Text(
    es="**{plan}**, corte del {as_of}: {count} hallazgos. Espera la firma de `{sha256}`. Borrador: `{folder}`. "
    "Para firmar: `hitos report sign {short} --by NOMBRE`; después se publica solo en un cuarto de hora, o "
    "enseguida con «Resume» aquí.",
    en="**{plan}**, cut-off of {as_of}: {count} findings. Waits for the signature of `{sha256}`. Draft: "
    "`{folder}`. To sign: `hitos report sign {short} --by NAME`; it is then published within a quarter of an "
    'hour, or at once with "Resume" here.',
)

_STEP, _FINDING = Text(es="Paso", en="Step"), Text(es="Hallazgo", en="Finding")


def _run_name() -> str:
    asked = flow_run.parameters
    with installation() as hitos:
        today = plan_day(hitos.database, asked.get("plan"), asked.get("as_of"), hitos.clock())
    return f"closing-report {today.plan} {today.day}"


@flow(name="closing-report", flow_run_name=_run_name, persist_result=False)
async def closing_report(
    plan: str | None = None, as_of: date | None = None, by: str = "closing-report"
) -> list[Path]:
    """Freeze a plan at the end of ``as_of`` (today by default), draft, wait for the signature, publish.

    ``by``: who has it frozen. Ends failed, with the officer's note, when the cut-off was returned.
    """
    with installation() as hitos:
        cut_off = await _cut_off_of_this_run(plan, as_of, by)
        signature = await in_thread(decision_on, hitos.database, cut_off.number)
        if signature is None:
            await _draft_and_suspend(cut_off)
        if signature.verdict is Verdict.RETURNED:
            raise RefusedError(_RETURNED, by=signature.by, as_of=cut_off.as_of, note=signature.note)
        published = await _written(cut_off, hitos.reports_folder)
        get_run_logger().info("Signed by %s, published in %s", signature.by, hitos.reports_folder)
        return published


def cut_off_of(tags: Sequence[str]) -> int | None:
    """The number of the cut-off that a run froze, which it carries as a tag; None before."""
    return next((int(tag.removeprefix(_TAG)) for tag in tags if tag.startswith(_TAG)), None)


@task(name="freeze", cache_policy=NO_CACHE, persist_result=False)
async def freeze_plan(plan: str | None, as_of: date | None, by: str) -> CutOff:
    """Freeze the cut-off, or find the same content frozen before."""
    with installation() as hitos:
        grouping = hitos.settings.indicator_grouping
        frozen = await in_thread(freeze_cut_off, hitos.database, plan, as_of, hitos.clock(), by, grouping)
    rename_task_run(f"freeze: {frozen.as_of} {frozen.sha256[:8]}")
    return frozen


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
        report = await in_thread(frozen_report, hitos.database, number)
    written = await in_thread(write_report_file, report, form, folder)
    rename_task_run(f"{form}: {written.name}")
    return written


async def _cut_off_of_this_run(plan: str | None, as_of: date | None, by: str) -> CutOff:
    """The cut-off this run froze when it first came here, whatever the records say meanwhile."""
    known = cut_off_of(flow_run.tags)
    if known is not None:
        with installation() as hitos:
            return await in_thread(cut_off_numbered, hitos.database, known)
    frozen = await freeze_plan(plan, as_of, by)
    async with get_client() as client:
        await client.update_flow_run(flow_run.id, tags=[*flow_run.tags, f"{_TAG}{frozen.number}"])
    return frozen


async def _written(cut_off: CutOff, folder: Path) -> list[Path]:
    return list(await asyncio.gather(*(write_form(cut_off.number, form, folder) for form in FORMS)))


async def _draft_and_suspend(cut_off: CutOff) -> NoReturn:
    """Write the draft and end this process until somebody resumes the run, however often that is in vain."""
    with installation() as hitos:
        folder = hitos.reports_folder / DRAFTS / cut_off.sha256[:8]
        await _written(cut_off, folder)
        report = await in_thread(frozen_report, hitos.database, cut_off.number)
        await _show_findings(report, cut_off, folder)
    # Without a limit of time, and with a key of its own: Prefect passes over a wait it has seen.
    await asuspend_flow_run(timeout=None, key=uuid4().hex)
    raise AssertionError("a wait with a new key suspends")


async def _show_findings(report: Report, cut_off: CutOff, folder: Path) -> None:
    language = report.language
    await acreate_table_artifact(
        key=artifact_key(report.plan_code, "closing"),
        table=[
            {
                _STEP.say(language): finding.step,
                _FINDING.say(language): say_finding(finding, Voice(language, report.words)),
            }
            for finding in sorted(report.findings, key=lambda each: list(Severity).index(each.severity))
        ],
        description=_WAITS.say(
            language, plan=report.plan_code, as_of=report.as_of, count=len(report.findings),
            sha256=cut_off.sha256, short=cut_off.sha256[:12], folder=folder,
        ),
    )  # fmt: skip
