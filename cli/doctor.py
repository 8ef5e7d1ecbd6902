"""``hitos doctor``: is this installation in order, and will anything leave the machine?"""

from pathlib import Path

import typer

from cli.common import JsonOption, print_rows
from cli.opening import opened
from cli.plural import Plural
from domain.values.errors import HitosError
from domain.values.language import Language, Text
from notifications.messages.office_templates import load_templates
from runtime.emblem import emblem
from runtime.settings import Settings
from storage.schema import newest_version, schema_version

_FOUND = 3
_CHECKS = {
    "home": Text(es="carpeta", en="folder"),
    "database": Text(es="base de datos", en="database"),
    "channel": Text(es="canal", en="channel"),
    "templates": Text(es="plantillas", en="templates"),
    "logo": Text(es="logotipo", en="logo"),
}
_OWN = Plural(Text(es="una propia", en="one of its own"), Text(es="{count} propias", en="{count} of its own"))
_STAYS = Text(es="mailbox: nada sale de esta máquina", en="mailbox: nothing leaves this machine")
_LEAVES = Text(es="{channel}: los mensajes salen", en="{channel}: messages leave")


def doctor(as_json: JsonOption = False) -> None:
    """Revisar la instalación (código 3 si algo falta) / check the installation (exit code 3 if amiss)."""
    with opened() as (runtime, _):
        with runtime.database.engine.connect() as connection:
            version = schema_version(connection)
        channel = runtime.settings.channel.partition(":")[0]
        probe = runtime.settings.home / ".doctor"
        probe.write_bytes(b"")
        probe.unlink()
        language = runtime.settings.language
        rows = [
            {"check": "home", "says": str(runtime.settings.home.absolute()), "ok": True},
            {"check": "database", "says": f"{runtime.database.engine.dialect.name}, {version}",
             "ok": version == newest_version()},
            {"check": "channel", "says": _channel_words(channel, language), "ok": True},
            *_templates(runtime.settings.home, language),
            *_logo(runtime.settings, language),
        ]  # fmt: skip
    if not as_json:
        rows = [{**row, "check": _CHECKS[str(row["check"])].say(language)} for row in rows]
    print_rows(rows, language, as_json=as_json)
    if not all(row["ok"] for row in rows):
        raise typer.Exit(_FOUND)


def _templates(home: Path, language: Language) -> list[dict[str, object]]:
    """The office's templates, a row a problem; of one that cannot be used, ours goes out."""
    found = load_templates(home)
    problems = [problem.say(language) for each in found.problems.values() for problem in each]
    if not problems:
        return [{"check": "templates", "says": _OWN.say(language, len(found.own)), "ok": True}]
    return [{"check": "templates", "says": problem, "ok": False} for problem in problems]


def _logo(settings: Settings, language: Language) -> list[dict[str, object]]:
    """The emblem, where one is set; without it reports are not written."""
    try:
        found = emblem(settings)
    except HitosError as error:
        return [{"check": "logo", "says": error.say(language), "ok": False}]
    return [{"check": "logo", "says": str(settings.logo), "ok": True}] if found else []


def _channel_words(channel: str, language: Language) -> str:
    return (_STAYS if channel == "mailbox" else _LEAVES).say(language, channel=channel)
