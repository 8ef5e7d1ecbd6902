"""One import under way, and the trace it leaves."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from domain.tables.columns import id_of
from domain.tables.history import Amendment
from domain.tables.plan import Commitment, Plan
from domain.tables.step import Step
from operations.acts import Actor

_FROM_DOCUMENT = "según documento / as a document says"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that importing a document changes. ``field`` is empty for what is added whole."""

    code: str
    field: str
    old: str | None
    new: str | None


@dataclass(slots=True)
class Importing:
    """What is known while a document is imported, and the differences it has made so far."""

    session: Session
    plan: Plan
    source: str
    actor: Actor
    today: date
    """The day the document speaks of, else the plan's local day of the import."""
    differences: list[Difference]

    def added(self, code: str, title: str) -> None:
        """Note a commitment or step that was not there before."""
        self.differences.append(Difference(code, "", None, title))

    def amend(
        self, commitment_id: int, step: Step | None, code: str, field: str, old: str | None, new: str | None
    ) -> bool:
        """Write down that the document says otherwise; False if it says nothing or the same.

        No resolution stands behind such an amendment: the report's findings name it until one does.
        """
        if not new or new == old:
            return False
        self.differences.append(Difference(code, field, old, new))
        self.session.add(
            Amendment(
                commitment_id=commitment_id, step_id=id_of(step) if step else None, field=field, old=old, new=new,
                reason=_FROM_DOCUMENT, source=self.source, effective_on=self.today, at=self.actor.at,
                by=self.actor.name,
            )
        )  # fmt: skip
        return True

    def amend_commitment(self, commitment: Commitment, field: str, old: str | None, new: str | None) -> bool:
        """The same for a field of the commitment itself."""
        return self.amend(id_of(commitment), None, commitment.code, field, old, new)
