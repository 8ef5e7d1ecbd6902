"""``hitos answer``: what institutions answer to reminders, and deciding on the dates they propose."""

from typing import Annotated

import typer
from sqlmodel import Session

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_rows
from cli.opening import actor, changing, opened
from cli.step_text import CodeArgument
from domain.rules.given_dates import parse_day
from domain.tables.answer import Answer
from domain.tables.institution import Institution
from domain.tables.step import Step
from domain.values.language import Text
from operations.acting.answering import (
    accept_date,
    acknowledge,
    declare_blocked,
    decline_date,
    propose_date,
    waiting_proposals,
)
from operations.finding import find_institution, find_plan, find_step

app = typer.Typer(no_args_is_help=True, help="Respuestas a los avisos / answers to reminders.")
InstitutionOption = Annotated[
    str | None, typer.Option("--institution", help="Quién responde / which institution answers.")
]
ReasonOption = Annotated[str, typer.Option("--reason", help="Por qué / why.")]
ProposalArgument = Annotated[int, typer.Argument(metavar="ID", help="La fecha propuesta / the proposal.")]

_SHOWN = ("id", "step", "due", "proposed", "reason", "by")
_QUIET = Text(es="{code}: visto. Sin avisos hasta el {day}.", en="{code}: seen. No reminders until {day}.")
_BLOCKED = Text(es="{code}: anotado que está bloqueado.", en="{code}: noted as blocked.")
_PROPOSED = Text(
    es="{code}: se propone el {day} (n.º {id}). El plazo sigue siendo el {due} hasta que se decida.",
    en="{code}: {day} is proposed (no. {id}). The deadline stays {due} until that is decided.",
)
_ACCEPTED = Text(
    es="{code}: vence ahora el {due}, por {resolution}.", en="{code}: is due on {due} now, by {resolution}."
)
_DECLINED = Text(
    es="{code}: no se aceptó el {day}; vence el {due}.", en="{code}: {day} was not accepted; it is due on {due}."
)
_NONE = Text(es="Ninguna fecha espera decisión.", en="No date waits for a decision.")
_ONCE = Text(
    es="{code}: anotado. No hay otra pausa mientras no se informe algún avance.",
    en="{code}: noted. There is no second pause until some progress is reported.",
)


@app.command()
def seen(
    code: CodeArgument,
    institution: InstitutionOption = None,
    note: Annotated[str | None, typer.Option("--note", help="Nota / note.")] = None,
    plan: PlanOption = None,
    by: ByOption = "responsable",
    as_of: AsOfOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """«Visto, estamos en ello»: los avisos callan unos días, una vez / "seen, we are on it"."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        step = find_step(session, found, code)
        before = step.quiet_until
        acknowledge(
            session, found, step, actor(by, moment), institution=_institution(session, institution), note=note
        )
        said = _ONCE if step.quiet_until == before else _QUIET
        NOTES.print(said.say(runtime.settings.language, code=step.code, day=step.quiet_until))


@app.command()
def blocked(
    code: CodeArgument,
    reason: ReasonOption,
    institution: InstitutionOption = None,
    plan: PlanOption = None,
    by: ByOption = "responsable",
    as_of: AsOfOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Decir que no se puede seguir, y por qué / say that it cannot go on, and why."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        step = find_step(session, found, code)
        who = _institution(session, institution)
        declare_blocked(session, found, step, actor(by, moment), reason=reason, institution=who)
        said = _BLOCKED.say(runtime.settings.language, code=step.code)
    NOTES.print(said)


@app.command()
def date(
    code: CodeArgument,
    day: Annotated[str, typer.Argument(metavar="DATE", help="La fecha propuesta / the proposed date.")],
    reason: ReasonOption,
    institution: InstitutionOption = None,
    plan: PlanOption = None,
    by: ByOption = "responsable",
    as_of: AsOfOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Proponer otra fecha; nada cambia hasta que se decida / propose another date."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        step = find_step(session, found, code)
        made = propose_date(
            session, found, step, actor(by, moment), day=parse_day(day, "DATE"), reason=reason,
            institution=_institution(session, institution),
        )  # fmt: skip
        facts = {"code": step.code, "day": made.proposed_due, "id": made.id, "due": step.due_on or "—"}
        said = _PROPOSED.say(runtime.settings.language, **facts)
    NOTES.print(said)


@app.command("list")
def list_(plan: PlanOption = None, as_json: JsonOption = False) -> None:
    """Las fechas propuestas que esperan decisión / the proposed dates that wait."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        rows = [
            {
                "id": answer.id, "step": step.code, "due": step.due_on, "proposed": answer.proposed_due,
                "reason": answer.note, "on": answer.on_day, "by": answer.by,
            }
            for answer, step in waiting_proposals(session, find_plan(session, plan))
        ]  # fmt: skip
    print_rows(rows, runtime.settings.language, as_json=as_json, empty=_NONE, shown=_SHOWN)


@app.command()
def accept(
    proposal: ProposalArgument,
    resolution: Annotated[str, typer.Option("--resolution", help="La resolución / the resolution.")],
    note: Annotated[str | None, typer.Option("--note", help="Nota / note.")] = None,
    plan: PlanOption = None,
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Aceptar una fecha propuesta: queda como modificación / accept: it becomes an amendment."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_plan(session, plan)
        accept_date(session, found, proposal, actor(by, moment), resolution=resolution, note=note)
        facts = _decided(session, proposal) | {"resolution": resolution}
        said = _ACCEPTED.say(runtime.settings.language, **facts)
    NOTES.print(said, markup=False)


@app.command()
def decline(
    proposal: ProposalArgument,
    note: Annotated[str, typer.Option("--note", help="Por qué / why.")],
    plan: PlanOption = None,
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """No aceptar una fecha propuesta / decline a proposed date."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        decline_date(session, find_plan(session, plan), proposal, actor(by, moment), note=note)
        said = _DECLINED.say(runtime.settings.language, **_decided(session, proposal))
    NOTES.print(said)


def _decided(session: Session, proposal: int) -> dict[str, object]:
    answer = session.get_one(Answer, proposal)
    step = session.get_one(Step, answer.step_id)
    return {"code": step.code, "day": answer.proposed_due, "due": step.due_on or "—"}


def _institution(session: Session, given: str | None) -> Institution | None:
    return find_institution(session, given) if given else None
