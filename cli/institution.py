"""``hitos institution``: the register of institutions, their spellings and where their messages go."""

from dataclasses import asdict
from typing import Annotated

import typer
from sqlmodel import col, select

from cli.common import NOTES, ByOption, DryRunOption, JsonOption, print_json, print_rows
from cli.institution_text import show_institution, show_merged
from cli.opening import actor, changing, opened
from domain.rules.texts import required_line
from domain.tables.columns import id_of
from domain.tables.institution import Institution, InstitutionAlias
from domain.values.language import Language, Text
from domain.values.vocabulary import ContactRole
from operations.finding import find_institution
from operations.messages.channels import choose_channel
from operations.register.bounces import try_again
from operations.register.institutions import add_alias, add_institution, remove_alias, rename
from operations.register.merging import merge_institutions
from operations.register.near_names import near_pairs
from operations.views.institution_view import institution_view
from runtime.mail_room import MailRoom

app = typer.Typer(help="Las instituciones / institutions.", no_args_is_help=True)
InstitutionArgument = Annotated[
    str, typer.Argument(metavar="INSTITUTION", help="Sigla o nombre / acronym or name.")
]
_CHANNEL_HELP = (
    "channel:NOMBRE, una dirección de Apprise (se guarda cifrada), o «» para el de la instalación / channel:NAME, "
    'an Apprise address (kept encrypted), or "" for the installation\'s own.'
)
_SHOWN = ("acronym", "name", "email", "aliases")
_ADDED = Text(es="{acronym}: agregada.", en="{acronym}: added.")
_CHANGED = Text(
    es="{acronym}: cambiada; véala con «hitos institution show».",
    en='{acronym}: changed; see it with "hitos institution show".',
)
_NONE = Text(es="Ninguna institución todavía.", en="There is no institution yet.")
_NONE_NEAR = Text(
    es="Ningún par de nombres se parece tanto como para ser la misma institución.",
    en="No two names look alike enough to be one institution.",
)


@app.command("list")
def list_(as_json: JsonOption = False) -> None:
    """Todas, con sus otros nombres / all of them with their other names."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        spellings: dict[int, list[str]] = {}
        for alias in session.exec(select(InstitutionAlias)):
            spellings.setdefault(alias.institution_id, []).append(alias.spelling)
        standing = select(Institution).where(col(Institution.merged_into_id).is_(None))
        rows = [
            {
                "acronym": row.acronym, "name": row.name, "language": row.language, "email": row.email,
                "aliases": "; ".join(sorted(set(spellings.get(id_of(row), ())) - {row.acronym, row.name})),
            }
            for row in session.exec(standing.order_by(col(Institution.acronym)))
        ]  # fmt: skip
    print_rows(rows, runtime.settings.language, as_json=as_json, empty=_NONE, shown=_SHOWN)


@app.command()
def show(institution: InstitutionArgument, as_json: JsonOption = False) -> None:
    """Una, con sus nombres, lo que fue antes y de qué responde / one, its names and what it answers for."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        view = institution_view(session, find_institution(session, institution))
    if as_json:
        print_json(asdict(view))
    else:
        show_institution(view, runtime.settings.language)


@app.command()
def near(as_json: JsonOption = False) -> None:
    """Pares de nombres que parecen la misma institución / pairs of names that look like one institution.

    Nada se une solo: decida con «hitos institution merge» / nothing is merged by itself.
    """
    with opened() as (runtime, _), runtime.database.reading() as session:
        pairs = near_pairs(session)
    language = runtime.settings.language
    rows = [
        {
            "one": pair.one, "other": pair.other, "one_name": pair.one_name, "other_name": pair.other_name,
            "why": pair.why.say(language),
        }
        for pair in pairs
    ]  # fmt: skip
    print_rows(rows, language, as_json=as_json, empty=_NONE_NEAR)


@app.command()
def merge(
    keep: Annotated[str, typer.Argument(metavar="KEEP", help="La que queda / the one that stays.")],
    other: Annotated[
        str, typer.Argument(metavar="OTHER", help="La que resultó ser la misma / the one it also is.")
    ],
    why: Annotated[str, typer.Option("--why", help="Cómo se sabe / how it is known.")],
    by: ByOption = "coordinación",
    as_json: JsonOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Unir dos entradas que son una institución / merge two entries that are one institution."""
    with opened() as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        merged = merge_institutions(
            session, find_institution(session, keep), find_institution(session, other), why, actor(by, moment)
        )
    if as_json:
        print_json(asdict(merged))
    else:
        show_merged(merged, runtime.settings.language)


@app.command()
def add(
    acronym: Annotated[str, typer.Argument(help="Sigla, o el nombre si no tiene / acronym, or the name.")],
    name: Annotated[str | None, typer.Option("--name", help="Nombre completo / full name.")] = None,
    email: Annotated[str | None, typer.Option("--email", help="Correo de la oficina / office address.")] = None,
    alias: Annotated[list[str] | None, typer.Option("--alias", help="Otro nombre / another name.")] = None,
    language: Annotated[Language, typer.Option("--language", help="es | en")] = Language.ES,
    dry_run: DryRunOption = False,
) -> None:
    """Agregar una / add one."""
    with opened() as (runtime, _), changing(runtime, dry_run=dry_run) as session:
        made = add_institution(session, acronym, name, aliases=alias or (), email=email, language=language)
        said = _ADDED.say(runtime.settings.language, acronym=made.acronym)
    NOTES.print(said, markup=False)


@app.command()
def edit(
    institution: InstitutionArgument,
    acronym: Annotated[str | None, typer.Option("--acronym", help="Otra sigla / another acronym.")] = None,
    name: Annotated[str | None, typer.Option("--name", help="Otro nombre completo / another full name.")] = None,
    email: Annotated[str | None, typer.Option("--email", help="Correo de la oficina / office address.")] = None,
    channel: Annotated[str | None, typer.Option("--channel", help=_CHANNEL_HELP)] = None,
    alias: Annotated[list[str] | None, typer.Option("--alias", help="Otro nombre más / one more name.")] = None,
    remove: Annotated[
        list[str] | None, typer.Option("--remove-alias", help="Un nombre que no es suyo / a name not its own.")
    ] = None,
    language: Annotated[Language | None, typer.Option("--language", help="es | en")] = None,
    by: ByOption = "coordinación",
    dry_run: DryRunOption = False,
) -> None:
    """Cambiar sus nombres, su correo, su canal o su idioma / change its names, address, channel or language."""
    with opened() as (runtime, moment), changing(runtime, dry_run=dry_run) as session:
        found = find_institution(session, institution)
        rename(session, found, _line(acronym, "--acronym"), _line(name, "--name"))
        found.email = email or found.email
        if email is not None:
            session.flush()
            try_again(session, found, ContactRole.OFFICE, moment)
        found.language = language or found.language
        session.add(found)
        if channel is not None:
            choose_channel(session, MailRoom(runtime).sealing_box, found, channel, actor(by, moment))
        for spelling in remove or ():
            remove_alias(session, found, spelling)
        for spelling in alias or ():
            add_alias(session, found, spelling)
        said = _CHANGED.say(runtime.settings.language, acronym=found.acronym)
    NOTES.print(said, markup=False)


def _line(given: str | None, option: str) -> str | None:
    return None if given is None else required_line(given, option)
