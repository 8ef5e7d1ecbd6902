"""``hitos link``: the personal links by which institutions answer without a password."""

from typing import Annotated

import typer

from cli.common import NOTES, AsOfOption, ByOption, DryRunOption, JsonOption, PlanOption, print_json, print_rows
from cli.opening import actor, changing, opened
from domain.rules.days import local_day
from domain.values.errors import RefusedError
from domain.values.language import Text
from operations.finding import find_institution, find_plan, find_step
from operations.messages.links import link_for, list_links
from operations.messages.links import revoke as revoke_link
from runtime.mail_room import MailRoom

app = typer.Typer(no_args_is_help=True, help="Enlaces personales / personal links.")

_NO_PORTAL = Text(
    es="No se sabe dónde se abren las páginas; diga la dirección: HITOS_PORTAL_ADDRESS=https://hitos.example.org",
    en="It is not known where people reach the pages; say it: HITOS_PORTAL_ADDRESS=https://hitos.example.org",
)
_REVOKED = Text(
    es="Los enlaces como el {id} ({count}) ya no sirven. El próximo correo llevará uno nuevo.",
    en="Links like {id} ({count}) work no more. The next mail carries a new one.",
)
_NONE = Text(es="Ningún enlace sirve.", en="No link works.")
_ONLY_ID = Text(
    es="Ya no servía ninguno como el {id}: nada cambió.", en="None like {id} worked any more: nothing changed."
)


@app.command("list")
def list_(
    every: Annotated[bool, typer.Option("--all", help="También los que ya no sirven / also past ones.")] = False,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> None:
    """Los enlaces que sirven / the links that work."""
    with opened(as_of) as (runtime, moment), runtime.database.reading() as session:
        today = local_day(moment, runtime.settings.zone)
        rows = [
            {
                "id": link.id, "institution": acronym, "step": code or "*", "until": link.expires_on,
                "made": local_day(link.created_at, runtime.settings.zone),
                "revoked": local_day(link.revoked_at, runtime.settings.zone) if link.revoked_at else None,
                "by": link.revoked_by,
            }
            for link, acronym, code in list_links(session, None if every else today)
        ]  # fmt: skip
    print_rows(rows, runtime.settings.language, as_json=as_json, empty=_NONE)


@app.command()
def show(
    institution: Annotated[str, typer.Argument(help="Sigla o nombre / acronym or name.")],
    code: Annotated[str | None, typer.Argument(help="Un paso; sin él, todo / a step; all without it.")] = None,
    plan: PlanOption = None,
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """El enlace que llevaría su próximo correo, y que sirva / the link of its next mail, made to work.

    Quien lo tenga puede responder en nombre de la institución / whoever has it can answer in its name.
    """
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        links = MailRoom(runtime).links
        if links is None:
            raise RefusedError(_NO_PORTAL)
        found = find_institution(session, institution)
        step = find_step(session, find_plan(session, plan), code) if code else None
        address = link_for(session, links, found, step, actor(by, moment), runtime.settings.zone)
    if as_json:
        print_json({"institution": found.acronym, "step": step.code if step else None, "link": address})
    else:
        typer.echo(address)


@app.command()
def revoke(
    number: Annotated[int, typer.Argument(metavar="ID", help="Uno de «hitos link list» / one of them.")],
    by: ByOption = "coordinación",
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Que el enlace, y los demás para lo mismo, ya no sirvan / have it and its like work no more."""
    with opened(as_of) as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        ended = revoke_link(session, number, actor(by, moment))
        language = runtime.settings.language
    if as_json:
        print_json([{"id": link.id, "until": link.expires_on, "revoked": link.revoked_at} for link in ended])
    else:
        NOTES.print((_REVOKED if ended else _ONLY_ID).say(language, count=len(ended), id=number))
