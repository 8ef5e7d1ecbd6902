"""What a language calls the parts of strategic plans, policy sheets and project sheets."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from documents.readers.labels.model import Level
from domain.values.vocabulary import DocumentKind


class FormLabel(StrEnum):
    """The labels of a form that is filled in once an objective, with its strategies below."""

    HEAD = "head"
    """The form's own title: says nothing itself."""
    COMPONENT = "component"
    OBJECTIVE = "objective"
    STRATEGY = "strategy"
    DEFINITION = "definition"
    MADE_ON = "made_on"
    """The day the form was filled in: no date of the objective."""
    START = "start"
    END = "end"
    RESPONSIBLE = "responsible"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class SheetLabel(StrEnum):
    """The labels of a sheet that say more than a section to keep."""

    TITLE = "title"
    LEADS = "leads"
    COLLABORATORS = "collaborators"
    PURPOSE = "purpose"
    """What a project is for: its one commitment."""
    OFFERS = "offers"
    """What it does for those who take part: its milestones."""
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class KindLabels:
    """The words of one language. Phrases are parted by "|" and compared folded.

    ``levels``: words of headings, columns and lists, the plural beside the singular. ``parts``: beginnings of the
    headings of what is kept as a section, by its key. ``titles``: beginnings of a title that tell the kind.
    ``rounds``: regular expressions over flat text, by the recurrence (RFC 5545) they tell. ``denied``: one for
    a value that says there is none.
    """

    forms: Mapping[FormLabel, str]
    levels: Mapping[Level, str]
    sheet: Mapping[SheetLabel, str]
    parts: Mapping[str, str]
    titles: Mapping[DocumentKind, str]
    rounds: Mapping[str, str]
    denied: str
    contents: str
