"""``hitos outbox``: what institutions are owed, what was said to them, and what did not arrive."""

import os
import socket
import sys
from dataclasses import asdict
from typing import Annotated, Any
from uuid import uuid4

import typer

from cli.common import NOTES, AsOfOption, ByOption, JsonOption, PlanOption, print_json, print_table
from cli.opening import opened
from cli.rung_text import rung_text
from domain.values.language import Language, Text
from domain.values.vocabulary import MessageStatus
from notifications.channels.outcome import say_reason
from operations.messages.delivery import DeliveryResult, deliver_due
from operations.messages.outbox import (
    KIND_NAMES,
    MESSAGE_STATUS_NAMES,
    OutboxEntry,
    OutboxLine,
    drop_message,
    list_messages,
    retry_message,
    show_message,
)
from runtime.mail_room import MailRoom

app = typer.Typer(no_args_is_help=True, help="Mensajes a las instituciones / messages to institutions.")

_NumberArgument = Annotated[int, typer.Argument(metavar="ID", min=1, help="Número del mensaje / its number.")]
_COLUMNS = Text(
    es="N.º|Estado|Plan|Paso|Institución|Mensaje|Fecha", en="No.|Status|Plan|Step|Institution|Message|Date"
)
_NOTHING = Text(es="No hay mensajes.", en="There are no messages.")
_HEAD = Text(
    es="Mensaje {id}: {status}\nPara: {recipient} <{email}>\nMessage-ID: {message_id}\nAsunto: {subject}\n",
    en="Message {id}: {status}\nTo: {recipient} <{email}>\nMessage-ID: {message_id}\nSubject: {subject}\n",
)
_NO_EMAIL = Text(es="sin correo electrónico", en="no e-mail address")
_OUTCOMES: dict[str | None, Text] = {
    "sent": Text(es="enviado", en="sent"),
    "retry": Text(es="se repetirá", en="to be tried again"),
    "refused": Text(es="rechazado", en="refused"),
    "uncertain": Text(es="incierto", en="uncertain"),
    "cancelled": Text(es="cancelado", en="cancelled"),
    "dropped": Text(es="retirado por {by}", en="dropped by {by}"),
    None: Text(es="en curso o interrumpido", en="under way or cut off"),
}
_BOUNCED = Text(es="rebotó: {what}", en="bounced: {what}")
_DELIVERED = Text(
    es="{sent} enviados, {retried} por repetir, {dead} no entregados, {uncertain} inciertos, "
    "{cancelled} que ya no correspondían, {postponed} en espera del servidor",
    en="{sent} sent, {retried} to be tried again, {dead} not delivered, {uncertain} uncertain, "
    "{cancelled} no longer owed, {postponed} waiting for the server",
)
_STAYS_HERE = Text(
    es="El canal es el buzón local {folder}: nada salió de esta máquina.",
    en="The channel is the local mailbox {folder}: nothing left this machine.",
)
_AGAIN = Text(
    es="El mensaje {id} saldrá en la próxima entrega («hitos outbox deliver»).",
    en='Message {id} goes out with the next delivery ("hitos outbox deliver").',
)
_DROPPED = Text(es="El mensaje {id} no se enviará.", en="Message {id} will not be sent.")


@app.command("list")
def list_command(
    status: Annotated[MessageStatus | None, typer.Option(help="Solo de este estado / of one status.")] = None,
    plan: PlanOption = None,
    most: Annotated[int, typer.Option(min=1, help="Cuántos, los más nuevos / how many, the newest.")] = 500,
    as_json: JsonOption = False,
) -> None:
    """Los mensajes y dónde están. / The messages and where they stand."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        lines = list_messages(session, status, plan, most)
        language = runtime.settings.language
    if as_json:
        print_json([asdict(line) for line in lines])
    elif lines:
        one_plan = len({line.plan for line in lines}) == 1
        rows = [_cells(line, language, with_plan=not one_plan) for line in lines]
        print_table(_COLUMNS.say(language).split("|"), rows)
    else:
        NOTES.print(_NOTHING.say(language))


@app.command()
def show(
    number: _NumberArgument,
    as_of: AsOfOption = None,
    html: Annotated[bool, typer.Option("--html", help="Solo el HTML / the HTML alone.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Un mensaje entero y sus intentos. / One message whole, with its tries."""
    with opened(as_of) as (runtime, moment), runtime.database.reading() as session:
        mails = MailRoom(runtime)
        entry = show_message(
            session,
            number,
            moment,
            runtime.settings.message_domain,
            mails.links,
            mails.answers,
            mails.templates,
            runtime.reports_folder,
        )
        language = runtime.settings.language
    if as_json:
        print_json(_as_data(entry))
    elif html:
        sys.stdout.write(entry.message.html)
    else:
        sys.stdout.write(_as_text(entry, language))


@app.command()
def deliver(as_of: AsOfOption = None, as_json: JsonOption = False) -> None:
    """Entrega lo que corresponde. / Deliver what is due."""
    with opened(as_of) as (runtime, moment):
        clock = runtime.clock if as_of is None else lambda: moment
        mails = MailRoom(runtime)
        sender = mails.sender
        result = deliver_due(
            runtime.database,
            sender,
            clock,
            _worker(),
            links=mails.links,
            answers=mails.answers,
            templates=mails.templates,
            reports=runtime.reports_folder,
        )
        language = runtime.settings.language
        if sender.sends_nothing:
            NOTES.print(_STAYS_HERE.say(language, folder=runtime.mailbox_folder), markup=False)
    if as_json:
        print_json(asdict(result))
    else:
        sys.stdout.write(f"{_delivered(result, language)}\n")


@app.command()
def retry(number: _NumberArgument) -> None:
    """Intenta de nuevo un mensaje que no salió. / Try again a message that did not leave."""
    with opened() as (runtime, moment), runtime.database.writing() as session:
        retry_message(session, number, moment)
    NOTES.print(_AGAIN.say(runtime.settings.language, id=number))


@app.command()
def drop(
    number: _NumberArgument,
    why: Annotated[str, typer.Option("--why", help="Por qué / why.")],
    by: ByOption,
) -> None:
    """Retira un mensaje antes de que salga. / Take a message back before it leaves."""
    with opened() as (runtime, moment), runtime.database.writing() as session:
        drop_message(session, number, moment, by, why)
    NOTES.print(_DROPPED.say(runtime.settings.language, id=number))


def _worker() -> str:
    """A name no other deliverer has, readable by people."""
    return f"{socket.gethostname()}/{os.getpid()}/{uuid4().hex[:8]}"


def _cells(line: OutboxLine, language: Language, *, with_plan: bool) -> list[object]:
    message = ", ".join(filter(None, (KIND_NAMES[line.kind].say(language), rung_text(line.rung, language))))
    if line.trouble:
        message = f"{message}: {say_reason(line.trouble, language)}"
    status = MESSAGE_STATUS_NAMES[line.status].say(language)
    when = line.sent_at.date() if line.sent_at else line.owed_on
    about = line.step or line.cut_off
    return [line.id, status, line.plan if with_plan else None, about, line.recipient, message, when]


def _as_data(entry: OutboxEntry) -> dict[str, Any]:
    return {
        **asdict(entry.line), "message_id": entry.message_id, "email": entry.email,
        **asdict(entry.message), "tries": [asdict(one) for one in entry.tries],
        "bounces": list(entry.bounces),
    }  # fmt: skip


def _as_text(entry: OutboxEntry, language: Language) -> str:
    line = entry.line
    head = _HEAD.say(
        language, id=line.id, status=MESSAGE_STATUS_NAMES[line.status].say(language), recipient=line.recipient,
        email=entry.email or _NO_EMAIL.say(language), message_id=entry.message_id,
        subject=entry.message.subject,
    )  # fmt: skip
    tries = []
    for one in entry.tries:
        outcome = _OUTCOMES[one.outcome].say(language, by=one.worker)
        if one.detail:
            outcome = f"{outcome}: {say_reason(one.detail, language)}"
        tries.append(f"{one.started_at:%Y-%m-%d %H:%M %Z}: {outcome}")
    bounces = [_BOUNCED.say(language, what=one) for one in entry.bounces]
    return "\n".join([head, entry.message.plain, *tries, *bounces, ""])


def _delivered(result: DeliveryResult, language: Language) -> str:
    return _DELIVERED.say(language, **asdict(result))
