"""The demonstration's last act: a finding is answered, two officers sign in turn, all of it is published.

The cut-off waits in the same suspended flow as in earnest. The first signs as the command line does, the second in
the form of Prefect's page. Only the process is one: where a worker would start the run again, it is called again.
"""

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from datetime import time as clock_time
from pathlib import Path
from typing import cast
from uuid import UUID

from prefect import get_client, tags
from prefect.exceptions import Pause
from prefect.flow_engine import run_flow_async

from cli.demo_words import BESIDE, FUTURE_ANSWER, OFFICES, REPORT, VERIFIED
from documents.writers.kinds.forms import FORMATS
from domain.rules.verification import code_of
from domain.values.report import Report, Signatory
from domain.values.vocabulary import FindingReply, ReportKind, Verdict
from flows.closing_report import closing_report
from flows.installation import lent
from flows.publish_open_data import publish_open_data
from flows.rehearse import quick_runs
from flows.sign_form import Choice
from operations.actor import Actor
from operations.finding import find_plan
from operations.open_data.publishing import ARCHIVE, folder_of_plan
from operations.reports.answers import answer
from operations.reports.building import build_report
from operations.reports.closing import CutOff, decide_cut_off, frozen_report
from operations.reports.files import write_report_file
from operations.reports.publishing import Written, record_written
from operations.reports.signatories import set_signatories
from operations.reports.signing import find_snapshot
from operations.reports.verified_words import OUTCOMES, cut_off_lines
from operations.reports.verifying import check_file
from runtime.clock import SimulatedClock, moment_on
from runtime.emblem import emblem
from runtime.wiring import Runtime

COORDINATION = "Marta Lima (INFOM)"
_FIRST, _SECOND = "Marta Lima", "Iris Nowell"
_ANSWERED = "C10-H5-A2"
_FREEZES_AT, _FIRST_SIGNS_AT, _SECOND_SIGNS_AT = clock_time(9), clock_time(11), clock_time(15)
_VIEW = "INFOM"
_BESIDE = (
    (ReportKind.CLOSING, "pdf", _VIEW),
    (ReportKind.EXECUTIVE, "pdf", None),
    (ReportKind.TRACKER, "pdf", None),
    (ReportKind.TRACKER, "xlsx", None),
)
"""What is written beside the closing report: the kind, the form, whose view."""


@dataclass(frozen=True, slots=True)
class Ending:
    """What the demonstration leaves: the signed files, what lies beside them, the open data."""

    signed: list[Path]
    beside: list[Path]
    open_data: Path


def answer_and_report(runtime: Runtime, plan_code: str, cut_off: date, today: date) -> Report:
    """Name who signs, answer the gravest finding, and build what will be frozen."""
    with runtime.database.writing() as session:
        plan = find_plan(session, plan_code)
        offices = [office.say(plan.language) for office in OFFICES]
        set_signatories(
            session, plan, [Signatory(name=_FIRST, office=offices[0]), Signatory(name=_SECOND, office=offices[1])]
        )
        actor = Actor(COORDINATION, moment_on(today, plan.zone))
        answer(
            session, plan, build_report(session, plan, cut_off), code="told_in_future", step=_ANSWERED,
            reply=FindingReply.TO_BE_MENDED, text=FUTURE_ANSWER.say(plan.language), actor=actor,
        )  # fmt: skip
        return build_report(session, plan, cut_off)


def sign_and_publish(runtime: Runtime, plan_code: str, cut_off: date, today: date) -> Ending:
    """Have the cut-off frozen, signed by both, sealed and published on ``today``, with its open data."""
    return asyncio.run(_signed_and_published(runtime, plan_code, cut_off, today))


async def _signed_and_published(runtime: Runtime, plan_code: str, cut_off: date, today: date) -> Ending:
    zone = runtime.settings.zone
    clock = SimulatedClock(moment_on(today, zone, _FREEZES_AT))
    stage = replace(runtime, clock=clock)
    # Prefect writes of every run that does not end at once, also of one that waits, as of an error.
    logging.getLogger("prefect.flow_runs").setLevel(logging.CRITICAL)
    with lent(stage), tags("rehearsal"):
        async with quick_runs(runtime.settings.home):
            run_id = await _begin(plan_code, cut_off)
            await _go_on(run_id)
            frozen = _frozen(stage, plan_code)
            clock.moment = moment_on(today, zone, _FIRST_SIGNS_AT)
            decide_cut_off(
                stage.database, frozen.number, frozen.sha256, Verdict.ACCEPTED, Actor(_FIRST, clock.moment)
            )
            clock.moment = moment_on(today, zone, _SECOND_SIGNS_AT)
            await _fill_in_the_form(run_id, _SECOND, frozen.sha256)
            signed = await _go_on(run_id)
            version = await publish_open_data(plan_code, cut_off)
    report = frozen_report(stage.database, frozen.number, stage.settings.verify_at)
    open_data = folder_of_plan(stage.open_data_folder, plan_code) / version / ARCHIVE
    return Ending(signed, _written_beside(stage, report), open_data)


async def _begin(plan_code: str, cut_off: date) -> UUID:
    """A run of a deployment, as only such a one can be suspended."""
    async with get_client() as client:
        deployment = await client.create_deployment(await client.create_flow(closing_report), "on-demand")
        parameters = {"plan": plan_code, "as_of": cut_off.isoformat(), "by": COORDINATION}
        run = await client.create_flow_run_from_deployment(deployment, parameters=parameters, tags=["rehearsal"])
        return run.id


async def _go_on(run_id: UUID) -> list[Path]:
    """The run until it is suspended or ends; what it published, nothing while it waits."""
    async with get_client() as client:
        run = await client.read_flow_run(run_id)
    try:
        published = await run_flow_async(closing_report, flow_run=run, parameters=run.parameters)
    except Pause:
        return []
    # Prefect's types give what the flow's function returns, a coroutine, and not what it awaits.
    return cast("list[Path]", published)


async def _fill_in_the_form(run_id: UUID, name: str, sha256: str) -> None:
    """What the button "Resume" in Prefect's page does."""
    async with get_client() as client:
        filled_in = {"choice": Choice.APPROVE.value, "name": name, "code": code_of(sha256)}
        await client.resume_flow_run(run_id, run_input=filled_in)


def _frozen(stage: Runtime, plan_code: str) -> CutOff:
    with stage.database.reading() as session:
        snapshot = find_snapshot(session, find_plan(session, plan_code))
        assert snapshot.id is not None
        return CutOff(snapshot.id, snapshot.as_of, snapshot.sha256)


def _written_beside(stage: Runtime, report: Report) -> list[Path]:
    folder, logo = stage.reports_folder, emblem(stage.settings)
    written = [
        Written(write_report_file(report, form, folder, kind=kind, institution=view, logo=logo), kind, view)
        for kind, form, view in _BESIDE
    ]
    record_written(stage.database, report, written, stage.clock())
    return [each.path for each in written]


def told(runtime: Runtime, ending: Ending) -> Iterator[str]:
    """Where everything is, a line each, in the installation's language."""
    language = runtime.settings.language
    pdf = next(path for path in ending.signed if path.suffix == ".pdf")
    yield REPORT.say(language, forms=", ".join(FORMATS))
    yield f"  {pdf}"
    yield VERIFIED.say(language)
    with runtime.database.reading() as session:
        checked = check_file(session, pdf, verify_at=runtime.settings.verify_at)
    known = cut_off_lines(checked.cut_off, language) if checked.cut_off else []
    yield from (f"    {line}" for line in (OUTCOMES[checked.outcome].say(language), *known))
    names = dict(zip(("view", "summary", "table", "sheet"), ending.beside, strict=True))
    places = {"zip": ending.open_data, "mailbox": runtime.mailbox_folder, "home": runtime.settings.home}
    for line in BESIDE:
        yield line.say(language, **names, **places)
