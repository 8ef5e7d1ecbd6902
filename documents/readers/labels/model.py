"""What a language has to say about plans: one row of synonyms per thing. A new country adds rows, not code."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.values.vocabulary import Condition, DocumentKind, StatedStatus


class Level(StrEnum):
    """What a numbered heading opens."""

    AXIS = "axis"
    COMMITMENT = "commitment"
    MILESTONE = "milestone"
    ACTIVITY = "activity"


class Field(StrEnum):
    """What stands behind a label: beside it in a table, after its colon, or on the lines below it."""

    NUMBER = "number"
    TITLE = "title"
    RESPONSIBLE = "responsible"
    COLLABORATORS = "collaborators"
    COORDINATOR = "coordinator"
    UNITS = "units"
    PERIOD = "period"
    START = "start"
    END = "end"
    ACTUAL_START = "actual_start"
    ACTUAL_END = "actual_end"
    CURRENT_START = "current_start"
    CURRENT_END = "current_end"
    """The rescheduled date beside the original one."""
    CONDITION = "condition"
    STATUS = "status"
    PROGRESS = "progress"
    NARRATIVE = "narrative"
    EVIDENCE = "evidence"
    PROBLEM = "problem"
    PROMISE = "commitment"
    CONTRIBUTION = "contribution"
    RELEVANCE = "relevance"
    ADDITIONAL = "additional"
    PUBLIC_ACTORS = "public_actors"
    OTHER_ACTORS = "other_actors"
    OBSTACLES = "obstacles"
    """Told in our own reports; a plan document has no field for it, so it is shown as not placed."""
    CONTACT_NAMES = "contact_names"
    CONTACT_ROLES = "contact_roles"
    CONTACT_REACH = "contact_reach"
    VERSION = "version"
    AS_OF = "as_of"
    HEADING = "heading"
    """Heads a part of the form; says nothing itself."""
    REPEATS = "repeats"
    """Opens a part that only repeats or sums up what stands elsewhere (contents, summary, signature)."""


DESCRIPTION_FIELDS = (
    Field.PROBLEM,
    Field.PROMISE,
    Field.CONTRIBUTION,
    Field.RELEVANCE,
    Field.ADDITIONAL,
    Field.OTHER_ACTORS,
)
"""Prose that is kept under the field's name in a commitment's ``description``."""


def phrases(row: str) -> list[str]:
    """The phrases of one row of a table."""
    return [phrase.strip() for phrase in row.split("|")]


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language. Phrases are parted by "|" and compared folded (no accents, case, punctuation).

    ``levels``: words that open a numbered heading. ``fields``: labels. ``kinds``: words of a title that
    tell the kind of document, the first that is found decides. ``heads``: first words of institutions'
    names; ``unit_heads``: of their units; ``territories``: heads under which two nearly equal names are
    two institutions. ``adjectives``: words that no preposition precedes in a name ("Secretaría *de
    Nacional* de …" is a slip). ``small``: words a name goes on after. The rest are regular expressions
    over flat text: ``beside`` is followed by who collaborates, ``led`` by who leads, ``in_which`` opens a
    clause on who is co-responsible, ``takes_part`` closes it, ``progress`` is followed by a percentage,
    ``done_at`` stands before one in prose, ``derived`` opens lines that only sum up;
    ``planned``, ``actual`` and ``rescheduled`` say which date a heading or a label before a date means.
    """

    language: str
    levels: Mapping[Level, str]
    fields: Mapping[Field, str]
    conditions: Mapping[Condition, str]
    statuses: Mapping[StatedStatus, str]
    kinds: tuple[tuple[str, DocumentKind], ...]
    heads: str
    unit_heads: str
    territories: str
    adjectives: str
    small: str
    common: str
    beside: tuple[str, ...]
    led: tuple[str, ...]
    subject: str
    in_which: str
    takes_part: str
    progress: str
    done_at: str
    derived: tuple[str, ...]
    as_of: str
    draft: str
    version: str
    planned: str
    actual: str
    rescheduled: str = r"(?!)"
