"""One import under way, and the trace it leaves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sqlmodel import Session

from domain.rules.folding import fold
from domain.rules.following import Timing
from domain.tables.columns import id_of
from domain.tables.history import Amendment
from domain.tables.institution import Institution
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from domain.values.language import Language, Text
from operations.actor import Actor
from operations.importing.known import Known
from operations.register.institutions import institution_for

_FROM_DOCUMENT = Text(es="según el documento importado", en="as the imported document says")


class Change(StrEnum):
    """What a document does to one thing of the plan."""

    ADDED = "added"
    FILLED = "filled"
    """A field that was empty."""
    CHANGED = "changed"
    RENUMBERED = "renumbered"
    REPLACED = "replaced"
    """The number was kept and the text is another one."""
    REMOVED = "removed"
    """A new version of the plan does not have it any more: told, never done."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that importing a document changes. ``field`` is empty for what is added or missing whole."""

    code: str
    field: str
    old: str | None
    new: str | None
    change: Change = Change.CHANGED


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at that importing did not decide. ``subject``: a code, or empty; data may be texts."""

    subject: str
    text: Text
    data: Mapping[str, object] = field(default_factory=dict)

    def say(self, language: Language) -> str:
        """The remark in one language, its subject before it."""
        data = {
            name: value.say(language) if isinstance(value, Text) else value for name, value in self.data.items()
        }
        said = self.text.say(language, **data)
        return f"{self.subject}: {said}" if self.subject else said


@dataclass(slots=True)
class Importing:
    """What is known while a document is imported, and what it has changed so far."""

    session: Session
    plan: Plan
    source: str
    actor: Actor
    today: date
    """The day the document speaks of, else the plan's local day of the import."""
    timing: Timing
    known: Known
    differences: list[Difference]
    remarks: list[Remark] = field(default_factory=list)
    reports: bool = False
    """Whether the document tells what was done: it shows parts and takes nothing away."""
    not_kept: dict[str, list[str]] = field(default_factory=dict)
    """What the records have no room for, by field: codes with what is told of them."""
    moved: list[Step] = field(default_factory=list)
    """Steps whose dates moved."""
    _institutions: dict[str, Institution] = field(default_factory=dict)

    def added(self, code: str, title: str) -> None:
        """Note a commitment or step that was not there before."""
        self.differences.append(Difference(code, "", None, title, Change.ADDED))

    def institution(self, spelling: str) -> Institution:
        """The institution the document calls so; added when it is new."""
        folded = fold(spelling)
        if folded not in self._institutions:
            self._institutions[folded] = institution_for(self.session, spelling)
        return self._institutions[folded]

    def amend(
        self, on: Commitment | Step, name: str, old: str | None, new: str | None, change: Change = Change.CHANGED
    ) -> bool:
        """Write down that the document says otherwise; False if it says nothing, the same, or nothing new.

        Nothing new: this very document said so before, and something later took its place. No resolution
        stands behind such an amendment: the report's findings name it until one does.
        """
        commitment_id, step_id = (on.commitment_id, id_of(on)) if isinstance(on, Step) else (id_of(on), None)
        if not new or new == old or self.known.superseded(commitment_id, step_id, name, new, self.source):
            return False
        self.differences.append(Difference(on.code, name, old, new, change))
        self.session.add(
            Amendment(
                commitment_id=commitment_id, step_id=step_id, field=name, old=old, new=new,
                reason=_FROM_DOCUMENT.say(self.plan.language), source=self.source, effective_on=self.today,
                at=self.actor.at, by=self.actor.name,
            )
        )  # fmt: skip
        return True

    def fill(self, code: str, name: str, new: str) -> None:
        """Note a value that was missing until now."""
        self.differences.append(Difference(code, name, None, new, Change.FILLED))

    def leave(self, code: str, name: str, told: object) -> None:
        """Note something told that the records have no room for."""
        self.not_kept.setdefault(name, []).append(f"{code} {told}")
