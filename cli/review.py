"""``hitos review``: what waits for a decision, and the decisions."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated

import typer
from sqlmodel import Session

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_json
from cli.opening import actor, changing, opened
from cli.step_text import CodeArgument, say, say_evidence, say_percent
from domain.rules.days import local_day
from domain.rules.transitions import STATE_NAMES
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.vocabulary import Verdict
from operations.acting import reviews
from operations.actor import Actor
from operations.finding import find_plan, find_step
from operations.views.step_view import evidence_view, view_of_step, waiting_for_review

app = typer.Typer(no_args_is_help=True, help="Revisión de lo presentado / review of what was submitted.")

NoteOption = Annotated[str | None, typer.Option("--note", help="Por qué / why.")]
MandatoryNote = Annotated[str, typer.Option("--note", help="Qué falta / what is missing.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="Por qué / why.")]
_REVIEWER = "coordinación"

_NOW = Text(es="{code} está ahora {state}.", en="{code} is now {state}.")
_WAITING = Text(
    es="{code}  {title}\n    {leads}; {percent}; evidencias: {evidence}; presentado el {since} por {by}",
    en="{code}  {title}\n    {leads}; {percent}; pieces of evidence: {evidence}; submitted on {since} by {by}",
)
_NOTHING_WAITS = Text(es="Nada espera revisión.", en="Nothing waits for review.")
_ONE_OF_TWO = Text(es="Decida: --accept o --return.", en="Decide: --accept or --return.")


@app.command()
def accept(
    code: CodeArgument,
    note: NoteOption = None,
    plan: PlanOption = None,
    by: ByOption = _REVIEWER,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Aceptar: el paso queda cumplido / accept: the step is completed.

    Acepta también las evidencias sin revisar / evidence not yet reviewed is accepted along with it.
    """
    _decide(
        lambda session, found, step, who: reviews.accept(session, found, step, who, note),
        code, plan, by, as_of, as_json=as_json, dry_run=dry_run,
    )  # fmt: skip


@app.command("return")
def return_(
    code: CodeArgument,
    note: MandatoryNote,
    plan: PlanOption = None,
    by: ByOption = _REVIEWER,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Devolver con una nota que se envía a los responsables / return with a note that is sent to the leads."""
    _decide(
        lambda session, found, step, who: reviews.return_(session, found, step, note, who),
        code, plan, by, as_of, as_json=as_json, dry_run=dry_run,
    )  # fmt: skip


@app.command("close-unmet")
def close_unmet(
    code: CodeArgument,
    reason: ReasonOption,
    plan: PlanOption = None,
    by: ByOption = _REVIEWER,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Cerrar sin cumplir / close as not completed."""
    _decide(
        lambda session, found, step, who: reviews.close_unmet(session, found, step, reason, who),
        code, plan, by, as_of, as_json=as_json, dry_run=dry_run,
    )  # fmt: skip


@app.command()
def withdraw(
    code: CodeArgument,
    reason: ReasonOption,
    plan: PlanOption = None,
    by: ByOption = _REVIEWER,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Retirar del plan / take out of the plan."""
    _decide(
        lambda session, found, step, who: reviews.withdraw(session, found, step, reason, who),
        code, plan, by, as_of, as_json=as_json, dry_run=dry_run,
    )  # fmt: skip


@app.command()
def reopen(
    code: CodeArgument,
    reason: ReasonOption,
    plan: PlanOption = None,
    by: ByOption = _REVIEWER,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Volver a abrir un paso cerrado / open a closed step again."""
    _decide(
        lambda session, found, step, who: reviews.reopen(session, found, step, reason, who),
        code, plan, by, as_of, as_json=as_json, dry_run=dry_run,
    )  # fmt: skip


@app.command()
def evidence(
    number: Annotated[int, typer.Argument(metavar="ID", help="Número de la evidencia / its number.")],
    accepted: Annotated[bool, typer.Option("--accept", help="Aceptarla / accept it.")] = False,
    returned: Annotated[bool, typer.Option("--return", help="Devolverla / return it.")] = False,
    note: NoteOption = None,
    by: ByOption = _REVIEWER,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Decidir sobre una sola evidencia / decide on one piece of evidence."""
    if accepted == returned:
        raise InvalidDataError(_ONE_OF_TWO)
    verdict = Verdict.ACCEPTED if accepted else Verdict.RETURNED
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        row = reviews.review_evidence(session, number, verdict, note, actor(by, moment))
        view = evidence_view(row, session.get_one(Step, row.step_id).code)
        if as_json:
            print_json(asdict(view))
        else:
            typer.echo(say_evidence(view, runtime.settings.language))


@app.command("list")
def list_(plan: PlanOption = None, as_json: JsonOption = False) -> None:
    """Lo que espera revisión, lo más antiguo primero / what waits for review, oldest first."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        waiting = waiting_for_review(session, find_plan(session, plan))
    language = runtime.settings.language
    if as_json:
        print_json([asdict(each) for each in waiting])
        return
    for each in waiting:
        facts = asdict(each) | {
            "leads": ", ".join(each.leads), "percent": say_percent(each.percent, language),
            "since": each.since or "—", "by": each.by or "—",
        }  # fmt: skip
        say(runtime, _WAITING, **facts)
    if not waiting:
        NOTES.print(_NOTHING_WAITS.say(language))


def _decide(
    act: Callable[[Session, Plan, Step, Actor], object],
    code: str, plan: str | None, by: str, as_of: str | None, *, as_json: bool, dry_run: bool,
) -> None:  # fmt: skip
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        step = find_step(session, found, code)
        act(session, found, step, actor(by, moment))
        if as_json:
            print_json(asdict(view_of_step(session, found, step, local_day(moment, found.zone))))
        else:
            say(runtime, _NOW, code=step.code, state=STATE_NAMES[step.state].say(runtime.settings.language))
