"""The database's version: brought up to date by Alembic, refused when it is newer than this program."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from domain.values.errors import InvalidDataError
from domain.values.language import Text
from storage.database import Database

_NEWER = Text(
    es="La base de datos {where} es de una versión más nueva de Hitos ({found}); este programa llega hasta "
    "{known}. No se tocó nada. Actualice el programa o use otra carpeta con HITOS_HOME.",
    en="The database {where} belongs to a newer version of Hitos ({found}); this program knows up to {known}. "
    "Nothing was touched. Update the program or use another folder with HITOS_HOME.",
)


_VERSIONS = Path(__file__).parent / "migrations" / "versions"


def upgrade(database: Database) -> bool:
    """Create or update the schema; True if anything was done. Costs one query when it is current.

    InvalidDataError when the database was written by a newer program.
    """
    # Only a look: it must not wait for whoever is writing.
    with database.engine.execution_options(hitos_writes=False).connect() as connection:
        found = schema_version(connection)
        if found == newest_version():
            return False
        _refuse_newer(database, found)
    _migrate(database)
    return True


def schema_version(connection: Connection) -> str | None:
    """The revision the database stands at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(found) if found else None


def newest_version() -> str:
    """The revision this program writes: its last migration file's number, ``0001`` and up."""
    return max(_known_versions())


def _refuse_newer(database: Database, found: str | None) -> None:
    if found is not None and found not in _known_versions():
        where = database.engine.url.render_as_string(hide_password=True)
        raise InvalidDataError(_NEWER, where=where, found=found, known=newest_version())


def _known_versions() -> set[str]:
    return {file.name[:4] for file in _VERSIONS.glob("[0-9]*.py")}


def _migrate(database: Database) -> None:
    # Imported where it is needed: it would cost every command 0.4 s, and most find nothing to do.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_VERSIONS.parent))
    with database.engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.commit()
