"""What open data is made of: tables with columns that say what they hold, and the licence it is given under."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.values.language import Text

Cell = str | int | None
"""A value as it is written: text (days in ISO 8601, ``true`` and ``false``), a whole number, or nothing."""
Row = tuple[Cell, ...]
"""The cells of one row in the order of the table's columns."""


class Kind(StrEnum):
    """The type of a column, by the name Data Package gives it."""

    TEXT = "string"
    WHOLE = "integer"
    DAY = "date"
    YES_NO = "boolean"


class Licence(StrEnum):
    """Open licences an office may choose from, by their SPDX identifiers."""

    CC_BY = "CC-BY-4.0"
    CC0 = "CC0-1.0"
    ODC_BY = "ODC-By-1.0"
    ODBL = "ODbL-1.0"


LICENCES: Mapping[Licence, tuple[str, str]] = {
    Licence.CC_BY: ("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    Licence.CC0: ("Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    Licence.ODC_BY: ("Open Data Commons Attribution 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
    Licence.ODBL: ("Open Data Commons Open Database 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
}
"""Title and address of each."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in files, its title for people, and what it says.

    ``words``: the only values it may have, each with its name. ``points_to``: the table whose first column it
    repeats. ``least`` and ``most`` bound a number.
    """

    name: str
    kind: Kind
    title: Text
    about: Text
    required: bool = False
    words: Mapping[str, Text] | None = None
    points_to: str | None = None
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class OpenTable:
    """One table; its first column is its primary key."""

    name: str
    title: Text
    about: Text
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The header."""
        return tuple(column.name for column in self.columns)

    @property
    def file(self) -> str:
        """Its file in the package."""
        return f"{self.name}.csv"


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """One file as it was written. ``rows`` of a table; None for any other file."""

    name: str
    size: int
    sha256: str
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """What the package says of itself. ``address``: where it is published, empty where nobody said.

    ``plan`` is the code of the only plan in it, None for several. ``cut_off`` is the hash of the frozen cut-off
    it was made of, None where it was made of the records.
    """

    title: str
    plan: str | None
    as_of: date
    created: str
    publisher: str
    licence: Licence
    languages: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    address: str = ""
    cut_off: str | None = None
