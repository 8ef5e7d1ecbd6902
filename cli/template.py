"""``hitos template``: the messages in the office's own words, checked before any of them is sent."""

import sys
from typing import Annotated

import typer

from cli.common import NOTES, JsonOption, print_json, print_rows
from cli.opening import opened
from domain.values.errors import HitosError, ManyProblemsError, NotFoundError
from domain.values.language import Language, Text
from domain.values.vocabulary import MessageKind
from notifications.messages.compose import OURS, compose, template_of
from notifications.messages.examples import example
from notifications.messages.office_templates import (
    OfficeTemplates,
    copy_template,
    is_shared,
    load_templates,
)
from notifications.messages.trying import FOLDER
from runtime.mail_room import MailRoom

app = typer.Typer(no_args_is_help=True, help="Plantillas de los mensajes / templates of messages.")

_NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="reminder, escalation, … («hitos template list»)")
]
_LanguageOption = Annotated[Language | None, typer.Option("--language", help="es | en")]

_STATES = {
    "ours": Text(es="la de Hitos", en="that of Hitos"),
    "own": Text(es="la de la oficina", en="the office's"),
    "refused": Text(
        es="la de la oficina no sirve: va la de Hitos", en="the office's cannot be used: ours goes out"
    ),
    "unknown": Text(es="no es de ningún mensaje", en="of no message"),
}
_COPIED = Text(
    es="Copiada en {path}. Edítela y revísela con «hitos template check»; si no sirve, va la de Hitos.",
    en='Copied to {path}. Edit it and check it with "hitos template check"; if it cannot be used, ours goes out.',
)
_GOOD = Text(
    es="{count} plantillas de la oficina, todas sirven ({folder}).",
    en="{count} templates of the office's, all can be used ({folder}).",
)
_NONE = Text(
    es="La oficina no tiene plantillas propias ({folder}). Comience con «hitos template copy reminder».",
    en='The office has no templates of its own ({folder}). Begin with "hitos template copy reminder".',
)
_NO_KIND = Text(
    es="Ningún mensaje se llama «{given}». Hay: {names}.", en='No message is called "{given}". There are: {names}.'
)
_SUBJECT = Text(es="Asunto: {subject}", en="Subject: {subject}")


@app.command("list")
def list_(as_json: JsonOption = False) -> None:
    """Todas, y cuáles son de la oficina / all of them, and which are the office's."""
    with opened() as (runtime, _):
        found, language = load_templates(runtime.settings.home), runtime.settings.language
    names = sorted({*OURS.sources, *found.problems}, key=lambda name: (is_shared(name), name))
    rows = [{"template": name, "state": _state(name, found)} for name in names]
    if as_json:
        print_json(rows)
    else:
        told = [{**row, "state": _STATES[row["state"]].say(language)} for row in rows]
        print_rows(told, language, as_json=False)


@app.command()
def copy(name: _NameArgument, language: _LanguageOption = None) -> None:
    """Poner la de Hitos en la carpeta de la oficina, para editarla / put ours there, to be edited."""
    with opened() as (runtime, _):
        spoken = runtime.settings.language
        whole = name if name in OURS.sources else f"{language or spoken}/{name.removesuffix('.j2')}.j2"
        path = copy_template(runtime.settings.home, whole)
    NOTES.print(_COPIED.say(spoken, path=path), markup=False)


@app.command()
def check() -> None:
    """Revisar las de la oficina, con todos sus problemas a la vez / check the office's, all problems at once."""
    with opened() as (runtime, _):
        found, language = load_templates(runtime.settings.home), runtime.settings.language
    problems: tuple[HitosError, ...] = tuple(problem for each in found.problems.values() for problem in each)
    if problems:
        raise ManyProblemsError(problems)
    told = _GOOD if found.own else _NONE
    NOTES.print(told.say(language, count=len(found.own), folder=FOLDER.as_posix()), markup=False)


@app.command()
def show(
    name: _NameArgument,
    language: _LanguageOption = None,
    html: Annotated[bool, typer.Option("--html", help="La parte HTML / the HTML part.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Un ejemplo con datos inventados, para leerlo / an example with invented facts, to be read."""
    with opened() as (runtime, _):
        templates, spoken = MailRoom(runtime).templates, runtime.settings.language
    language = language or spoken
    kind = _kind(name)
    message = compose(example(kind, language), language, templates)
    if as_json:
        print_json({"kind": kind, "subject": message.subject, "plain": message.plain, "html": message.html})
    elif html:
        sys.stdout.write(message.html)
    else:
        sys.stdout.write(f"{_SUBJECT.say(spoken, subject=message.subject)}\n\n{message.plain}")


def _kind(name: str) -> MessageKind:
    """The kind that a template words, or the kind itself."""
    plain = name.rpartition("/")[2].removesuffix(".j2")
    if plain not in set(MessageKind):
        kinds = [kind.value for kind in MessageKind if template_of(kind, Language.ES).endswith(f"/{kind}.j2")]
        raise NotFoundError(_NO_KIND, given=name[:60], names=", ".join(kinds))
    return MessageKind(plain)


def _state(name: str, found: OfficeTemplates) -> str:
    if name in found.problems:
        return "refused" if name in OURS.sources else "unknown"
    return "own" if name in found.own else "ours"
