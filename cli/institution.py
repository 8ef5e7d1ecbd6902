"""``hitos institution``: the register of institutions, their spellings and where their messages go."""

from typing import Annotated

import typer
from sqlmodel import col, select

from cli.common import DryRunOption, JsonOption, changing, opened, print_rows
from domain.tables.columns import id_of
from domain.tables.institution import Institution, InstitutionAlias
from domain.values.language import Language
from operations.finding import find_institution
from operations.institutions import add_alias, add_institution

app = typer.Typer(help="Las instituciones / institutions.", no_args_is_help=True)


@app.command("list")
def list_(as_json: JsonOption = False) -> None:
    """Todas, con sus otros nombres / all of them with their other names."""
    with opened() as (runtime, _), runtime.database.reading() as session:
        spellings: dict[int, list[str]] = {}
        for alias in session.exec(select(InstitutionAlias)):
            spellings.setdefault(alias.institution_id, []).append(alias.spelling)
        rows = [
            {
                "acronym": row.acronym, "name": row.name, "language": row.language.value, "email": row.email,
                "aliases": "; ".join(sorted(set(spellings.get(id_of(row), ())) - {row.acronym, row.name})),
            }
            for row in session.exec(select(Institution).order_by(col(Institution.acronym)))
        ]  # fmt: skip
    print_rows(rows, as_json=as_json, empty="Ninguna institución / no institution.")


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
        add_institution(session, acronym, name, aliases=alias or (), email=email, language=language)


@app.command()
def edit(
    institution: Annotated[str, typer.Argument(help="Sigla o nombre / acronym or name.")],
    email: Annotated[str | None, typer.Option("--email", help="Correo de la oficina / office address.")] = None,
    alias: Annotated[list[str] | None, typer.Option("--alias", help="Otro nombre / another name.")] = None,
    language: Annotated[Language | None, typer.Option("--language", help="es | en")] = None,
    dry_run: DryRunOption = False,
) -> None:
    """Cambiar su correo, su idioma o agregar un nombre / change its address or language, or add a name."""
    with opened() as (runtime, _), changing(runtime, dry_run=dry_run) as session:
        found = find_institution(session, institution)
        found.email = email or found.email
        found.language = language or found.language
        session.add(found)
        for spelling in alias or ():
            add_alias(session, found, spelling)
