"""``hitos channel``: ways out other than the mail server, by name, with their secrets encrypted."""

import secrets
import sys
from dataclasses import asdict
from typing import Annotated
from uuid import uuid4

import typer
from sqlmodel import select

from cli.common import NOTES, ByOption, DryRunOption, JsonOption, print_json, print_table
from cli.opening import actor, changing, opened
from domain.rules.texts import excerpt
from domain.tables.mail import Channel
from domain.values.errors import InvalidDataError, NotFoundError
from domain.values.language import Language, Text
from notifications.channels.kinds import KINDS, WEBHOOK
from notifications.channels.named import NAMED
from notifications.channels.outcome import Outcome, Refused, Retry, Sent, Trouble, Uncertain, say_reason
from notifications.identity import message_id
from operations.messages.channels import (
    list_channels,
    remove_channel,
    set_channel,
    set_channel_address,
    trial_letter,
)
from runtime.mail_room import MailRoom

app = typer.Typer(no_args_is_help=True, help="Canales por nombre / channels by name.")
NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="Nombre del canal / the channel's name.")]

_FOUND = 3
_NOTHING = Text(es="No hay canales.", en="There are no channels.")
_COLUMNS = Text(
    es="Nombre|Clase|Datos|Secretos|Instituciones|Desde|Por", en="Name|Kind|Fields|Secrets|Institutions|Since|By"
)
_LOCKED = Text(es="no se pueden abrir: falta la clave", en="cannot be opened: the key is missing")
_PAIR = Text(
    es="«{given}» no es campo=valor. Escriba por ejemplo host=ntfy.sh topic=- (con - se lee de la entrada).",
    en='"{given}" is not field=value. Write for example host=ntfy.sh topic=- (- is read from standard input).',
)
_NO_INPUT = Text(
    es="Faltó una línea de la entrada para {field}.", en="A line of standard input was missing for {field}."
)
_NO_CHANNEL = Text(es="No hay un canal «{given}».", en='There is no channel "{given}".')
_KEPT = Text(es="Canal {name} guardado ({kind}).", en="Channel {name} kept ({kind}).")
_NEW_KEY = Text(
    es="Clave de firma, que no se volverá a mostrar; désela a quien recibe:",
    en="Signing key, which will not be shown again; give it to the receiver:",
)
_REMOVED = Text(es="Canal {name} borrado.", en="Channel {name} removed.")
_STAYS = Text(
    es="Nada salió de esta máquina: HITOS_CHANNEL es el buzón local. El mensaje de prueba está en {folder}.",
    en="Nothing left this machine: HITOS_CHANNEL is the local mailbox. The test message is in {folder}.",
)
_WENT = Text(es="El canal {name} lo aceptó.", en="The channel {name} took it.")
_NOT_SAID = Text(
    es="No salió: {name} es correo y no se dijo a quién. Repita con --to DIRECCIÓN.",
    en="It did not leave: {name} is mail and nobody was named. Repeat it with --to ADDRESS.",
)
_NO_ADDRESS = Text(
    es="No salió: «{to}» no es una dirección de correo. Escriba una como oficina@example.org.",
    en='It did not leave: "{to}" is no mail address. Write one like office@example.org.',
)
_AGAIN = Text(
    es="No salió por ahora; un mensaje se volvería a intentar: {why}.",
    en="It did not leave now; a message would be tried again: {why}.",
)
_NEVER = Text(
    es="No salió y así no saldrá: {why}.", en="It did not leave and never will as it is: {why}."
)  # fmt: skip
_PERHAPS = Text(es="Quizá salió: {why}.", en="It may have left: {why}.")


@app.command("list")
def list_(as_json: JsonOption = False) -> None:
    """Todos, sin sus secretos / all of them, without their secrets."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        lines, language = list_channels(session, MailRoom(runtime).opening_box), runtime.settings.language
    if as_json:
        print_json([asdict(line) for line in lines])
    elif lines:
        print_table(
            _COLUMNS.say(language).split("|"),
            [
                (
                    line.name, KINDS[line.kind].called if line.kind in KINDS else line.kind,
                    ", ".join(f"{name}={value}" for name, value in line.fields.items()),
                    ", ".join(line.secrets) if line.opens else _LOCKED.say(language),
                    ", ".join(line.institutions), line.at.date(), line.by,
                )
                for line in lines
            ],
        )  # fmt: skip
    else:
        NOTES.print(_NOTHING.say(language))


@app.command("set")
def set_(
    name: NameArgument,
    fields: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FIELD=VALUE", help="Con - el valor se lee de la entrada / - reads standard input."
        ),
    ] = None,
    kind: Annotated[str | None, typer.Option("--kind", help=" | ".join(KINDS))] = None,
    url: Annotated[
        str | None,
        typer.Option("--url", help="Una dirección entera, o - / a whole address, or - for standard input."),
    ] = None,
    by: ByOption = "coordinación",
    dry_run: DryRunOption = False,
) -> None:
    """Crear o cambiar un canal; sus secretos se guardan cifrados / make or change one; secrets are encrypted."""
    given = dict(_pair(each) for each in fields or ())
    new_key = secrets.token_urlsafe(32) if kind == WEBHOOK and "key" not in given else None
    if new_key:
        given["key"] = new_key
    with opened() as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        language, who = runtime.settings.language, actor(by, moment)
        box = MailRoom(runtime).sealing_box
        if url is not None and kind is None and not given:
            kind = set_channel_address(session, box, name, _typed("url", url), who)
        else:
            whole = {"url": _typed("url", url)} if url is not None else {}
            set_channel(session, box, name, kind or "", given | whole, who)
    NOTES.print(_KEPT.say(language, name=name, kind=KINDS[kind or ""].called), markup=False)
    if new_key and not dry_run:
        NOTES.print(_NEW_KEY.say(language))
        sys.stdout.write(f"{new_key}\n")


@app.command()
def remove(name: NameArgument, dry_run: DryRunOption = False) -> None:
    """Borrar un canal y sus secretos / forget a channel and its secrets."""
    with opened() as (runtime, _), changing(runtime, dry_run=dry_run) as session:
        remove_channel(session, name)
        NOTES.print(_REMOVED.say(runtime.settings.language, name=name), markup=False)


@app.command("test")
def try_(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Sin nombre, el de la instalación / the installation's.")
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", help="Correo de quien recibe / the receiver's address.")
    ] = None,
) -> None:
    """Enviar un mensaje de prueba y decir qué pasó (código 3 si no salió) / send one test message."""
    with opened() as (runtime, moment):
        language, sender = runtime.settings.language, MailRoom(runtime).sender
        with runtime.database.reading() as session:
            if name and session.exec(select(Channel).where(Channel.name == name)).first() is None:
                raise NotFoundError(_NO_CHANNEL, given=excerpt(name))
        letter = trial_letter(
            name or "HITOS_CHANNEL", to, language, moment, message_id(f"test/{uuid4().hex}", sender.domain)
        )
        with sender.batch():
            outcome = sender.send(letter, sender.route(f"{NAMED}{name}" if name else None))
        said = _said(outcome, name or "HITOS_CHANNEL", to, language)
        if sender.sends_nothing and isinstance(outcome, Sent):
            said = _STAYS.say(language, folder=runtime.mailbox_folder)
    NOTES.print(said, markup=False)
    if not isinstance(outcome, Sent):
        raise typer.Exit(_FOUND)


def _said(outcome: Outcome, name: str, to: str | None, language: Language) -> str:
    if isinstance(outcome, Sent):
        return _WENT.say(language, name=name)
    # The stored words of these two speak of the institution that was written to; here it is a person's option.
    of_address = {Trouble.NO_ADDRESS: _NOT_SAID, Trouble.BAD_ADDRESS: _NO_ADDRESS}.get(outcome.reason.trouble)
    if of_address:
        return of_address.say(language, name=name, to=excerpt(to or ""))
    text = {Retry: _AGAIN, Refused: _NEVER, Uncertain: _PERHAPS}[type(outcome)]
    return text.say(language, why=say_reason(str(outcome.reason), language))


def _pair(given: str) -> tuple[str, str]:
    field, sign, value = given.partition("=")
    if not sign or not field.isidentifier():
        raise InvalidDataError(_PAIR, given=excerpt(field))
    return field, _typed(field, value)


def _typed(field: str, value: str) -> str:
    """The value, or for ``-`` the next line of standard input, so that no secret stands in a list of processes."""
    if value != "-":
        return value
    line = sys.stdin.readline().strip()
    if not line:
        raise InvalidDataError(_NO_INPUT, field=field)
    return line
