"""``hitos doctor``: is this installation in order, and will anything leave the machine?"""

from pathlib import Path

import typer

from cli.common import JsonOption, opened, print_rows
from domain.values.language import Language
from notifications.messages.office_templates import load_templates
from storage.schema import newest_version, schema_version

_FOUND = 3


def doctor(as_json: JsonOption = False) -> None:
    """Revisar la instalación (código 3 si algo falta) / check the installation (exit code 3 if amiss)."""
    with opened() as (runtime, _):
        with runtime.database.engine.connect() as connection:
            version = schema_version(connection)
        channel = runtime.settings.channel.partition(":")[0]
        probe = runtime.settings.home / ".doctor"
        probe.write_bytes(b"")
        probe.unlink()
        rows = [
            {"check": "home", "says": str(runtime.settings.home.absolute()), "ok": True},
            {"check": "database", "says": f"{runtime.database.engine.dialect.name}, {version}",
             "ok": version == newest_version()},
            {"check": "channel", "says": _channel_words(channel), "ok": True},
            *_templates(runtime.settings.home, runtime.settings.language),
        ]  # fmt: skip
    print_rows(rows, as_json=as_json, empty="")
    if not all(row["ok"] for row in rows):
        raise typer.Exit(_FOUND)


def _templates(home: Path, language: Language) -> list[dict[str, object]]:
    """The office's templates, a row a problem; of one that cannot be used, ours goes out."""
    found = load_templates(home)
    problems = [problem.say(language) for each in found.problems.values() for problem in each]
    if not problems:
        return [{"check": "templates", "says": f"{len(found.own)} propias / own", "ok": True}]
    return [{"check": "templates", "says": problem, "ok": False} for problem in problems]


def _channel_words(channel: str) -> str:
    if channel == "mailbox":
        return "mailbox: nada sale de esta máquina / nothing leaves this machine"
    return f"{channel}: los mensajes salen / messages leave"
