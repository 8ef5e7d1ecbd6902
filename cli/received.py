"""``hitos received``: answers that came by mail, and what is made of them."""

import sys
from dataclasses import asdict
from typing import Annotated, Any

import typer

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_json, print_rows
from cli.opening import actor, changing, opened
from domain.rules.days import local_day
from domain.values.language import Language, Text
from domain.values.vocabulary import ReceivedState
from operations.finding import find_plan, find_step
from operations.receiving.fetching_answers import fetch_answers
from operations.receiving.received import (
    RECEIVED_STATE_NAMES,
    ReceivedView,
    TakeAs,
    list_received,
    show_received,
)
from operations.receiving.received import (
    discard as discard_mail,
)
from operations.receiving.received import (
    take as take_mail,
)
from operations.receiving.received_words import Why, say_why
from runtime.mail_room import MailRoom

app = typer.Typer(no_args_is_help=True, help="Respuestas por correo / answers by mail.")
_NumberArgument = Annotated[int, typer.Argument(metavar="ID", min=1, help="Número del correo / its number.")]
_HEAD = Text(
    es="Correo {id}: {state}{why}\nDe: {sender}\nInstitución: {institution}\nPaso: {step}\n"
    "Avance propuesto: {percent}",
    en="Mail {id}: {state}{why}\nFrom: {sender}\nInstitution: {institution}\nStep: {step}\n"
    "Proposed progress: {percent}",
)  # fmt: skip
_AWAY = Text(
    es="Si es una ausencia, anótela: hitos contact away {institution} --from … --to … --deputy … --email …",
    en="If this is an absence, record it: hitos contact away {institution} --from … --to … --deputy … --email …",
)
_NO_INBOX = Text(
    es="No hay buzón que leer: dé HITOS_ANSWERS_TO y HITOS_INBOX.",
    en="There is no mailbox to read: set HITOS_ANSWERS_TO and HITOS_INBOX.",
)
_FETCHED = Text(
    es="{to_review} por revisar, {refused} rechazados, {put_aside} que no son respuestas, {bounces} avisos de "
    "rebote, {opted_out} que se dan de baja, {known} ya conocidos",
    en="{to_review} to review, {refused} refused, {put_aside} that are no answers, {bounces} reports of bounces, "
    "{opted_out} that opt out, {known} known already",
)
_TAKEN = Text(es="El correo {id} quedó tomado en {step}.", en="Mail {id} is taken for {step}.")
_NONE = Text(es="Ningún correo.", en="No mail.")
_DISCARDED = Text(es="El correo {id} quedó descartado.", en="Mail {id} is discarded.")


@app.command("list")
def list_(
    state: Annotated[ReceivedState | None, typer.Option(help="Solo de este estado / of one state.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Los correos recibidos. / The mails that came in."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        language = runtime.settings.language
        zone, found = runtime.settings.zone, list_received(session, state)
        rows = [_row(view) if as_json else _in_short(view, language, zone) for view in found]
    print_rows(rows, language, as_json=as_json, empty=_NONE)


@app.command()
def show(number: _NumberArgument, as_json: JsonOption = False) -> None:
    """Un correo entero, con sus archivos. / One mail whole, with its files."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        view = show_received(session, number)
        language = runtime.settings.language
    if as_json:
        data = {"plan": view.plan, "step": view.step, "institution": view.institution, "percent": view.percent}
        print_json(view.mail.model_dump() | data)
    else:
        sys.stdout.write(_as_text(view, language))


@app.command()
def take(
    number: _NumberArgument,
    how: Annotated[TakeAs, typer.Option("--as", help="report | evidence")] = TakeAs.REPORT,
    percent: Annotated[int | None, typer.Option("--percent", help="El avance / the progress.")] = None,
    obstacles: Annotated[str | None, typer.Option("--obstacles", help="Qué lo impide / obstacles.")] = None,
    step: Annotated[str | None, typer.Option("--step", help="De qué paso / which step it is about.")] = None,
    plan: PlanOption = None,
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Hacer de un correo un avance con su evidencia. / Make a mail a progress report with its evidence."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        about = find_step(session, find_plan(session, plan), step) if step else None
        take_mail(
            session, number, runtime.evidence_files, actor(by, moment), how=how, percent=percent,
            obstacles=obstacles, step=about, most_bytes=runtime.settings.evidence_most_bytes,
        )  # fmt: skip
        said = _TAKEN.say(runtime.settings.language, id=number, step=show_received(session, number).step)
    NOTES.print(said, markup=False)


@app.command()
def discard(
    number: _NumberArgument,
    why: Annotated[str, typer.Option("--why", help="Por qué / why.")],
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Dejar de lado un correo. / Put a mail aside."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        discard_mail(session, number, actor(by, moment), why)
    NOTES.print(_DISCARDED.say(runtime.settings.language, id=number))


@app.command()
def fetch(as_json: JsonOption = False) -> None:
    """Leer el buzón. / Read the mailbox."""
    with opened() as (runtime, _):
        language, mails = runtime.settings.language, MailRoom(runtime)
        desk, inbox = mails.desk, mails.inbox
        if desk is None or inbox is None:
            NOTES.print(_NO_INBOX.say(language))
            return
        result = fetch_answers(runtime.database, inbox, desk, mails.sender, runtime.clock)
    if as_json:
        print_json(asdict(result))
    else:
        sys.stdout.write(f"{_FETCHED.say(language, **asdict(result))}\n")


def _row(view: ReceivedView) -> dict[str, Any]:
    mail = view.mail
    return {
        "id": mail.id, "at": f"{mail.at:%Y-%m-%d %H:%M}", "state": mail.state, "from": mail.sender,
        "institution": view.institution, "step": view.step, "percent": view.percent,
        "files": len(mail.attachments), "why": mail.why, "text": mail.text,
    }  # fmt: skip


def _in_short(view: ReceivedView, language: Language, zone: str) -> dict[str, Any]:
    mail, why = view.mail, say_why(view.mail.why, language)
    state = RECEIVED_STATE_NAMES[mail.state].say(language)
    return {
        "id": mail.id, "at": local_day(mail.at, zone), "state": f"{state}: {why}" if why else state,
        "who": view.institution or mail.sender, "step": view.step, "percent": view.percent,
    }  # fmt: skip


def _as_text(view: ReceivedView, language: Language) -> str:
    mail = view.mail
    why = say_why(mail.why, language)
    head = _HEAD.say(
        language, id=mail.id, state=RECEIVED_STATE_NAMES[mail.state].say(language), sender=mail.sender or "—",
        why=f" ({why})" if why else "", institution=view.institution or "—", step=view.step or "—",
        percent="—" if view.percent is None else f"{view.percent} %",
    )  # fmt: skip
    files = [f"  {file['name']}  {file['size']}  sha256 {file['sha256']}" for file in mail.attachments]
    away = [_AWAY.say(language, institution=view.institution or "…")] if mail.why == Why.AUTO_REPLY else []
    return "\n".join([head, "", mail.text, *files, *away, ""])
