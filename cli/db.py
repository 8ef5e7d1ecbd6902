"""``hitos db``: the installation's database."""

import typer

from cli.common import JsonOption, print_rows
from cli.opening import opened
from storage.schema import newest_version, schema_version

app = typer.Typer(help="La base de datos / the database.", no_args_is_help=True)


@app.command()
def status(as_json: JsonOption = False) -> None:
    """Dónde está y en qué versión / where it is and at which version."""
    with opened() as (runtime, _), runtime.database.engine.connect() as connection:
        row = {
            "database": runtime.database.engine.url.render_as_string(hide_password=True),
            "version": schema_version(connection),
            "newest": newest_version(),
        }
    print_rows([row], runtime.settings.language, as_json=as_json)


@app.command()
def upgrade() -> None:
    """Ponerla al día / bring it up to date (every command does so when it opens the database)."""
    status(as_json=False)
