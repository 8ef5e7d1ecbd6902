"""What checking a file or a code finds."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from documents.office.required import Required
from domain.rules.signing_order import Signing


class Outcome(StrEnum):
    """What checking a file found. Only the first two say that it is what was signed."""

    SIGNED = "signed"
    """The very bytes that were published, or that are written of the approved cut-off."""
    SAME_CONTENT = "same_content"
    """JSON that says all that was signed and nothing else, in other bytes."""
    FROM_TEMPLATE = "from_template"
    """Written here of the approved cut-off in an office's own template: signed data among words nobody signed."""
    DRAFT = "draft"
    """It names a cut-off that is not approved."""
    DRAFT_OF_SIGNED = "draft_of_signed"
    """The draft, without signatures, of a cut-off that was approved since."""
    ALTERED = "altered"
    """It names an approved cut-off but is not what was written of it."""
    UNKNOWN = "unknown"
    """It names no cut-off of this installation."""


RIGHT = frozenset({Outcome.SIGNED, Outcome.SAME_CONTENT})


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A recorded file: what it is, its SHA-256 (hex), and the day on which it was published.

    ``template``: the office's own that it was written in; such a file is not published as the report.
    """

    kind: str
    form: str
    view: str | None
    name: str
    sha256: str
    on: date
    template: str | None = None


@dataclass(frozen=True, slots=True)
class KnownCutOff:
    """A cut-off as anybody may know it. ``changed``: in how many facts the records say something else by now.

    ``files``: those published of it, none in an office's own template.
    """

    plan: str
    title: str
    as_of: date
    frozen_on: date
    sha256: str
    code: str
    signing: Signing
    changed: int
    files: tuple[KnownFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking a file found. ``cut_off``: the one it is of or claims to be of.

    ``left_out``: what a signed report must say and the document in an office's template does not.
    """

    outcome: Outcome
    sha256: str
    cut_off: KnownCutOff | None = None
    file: KnownFile | None = None
    left_out: tuple[Required, ...] = ()
