"""How a database is named to SQLAlchemy; settings need that without loading it."""

from pathlib import Path


def sqlite_url(path: Path) -> str:
    """The address of an SQLite file."""
    return f"sqlite:///{path}"
