"""What a new version of a plan does not have any more: told to the person, never done."""

from domain.rules.transitions import CLOSED
from domain.tables.columns import id_of
from domain.tables.plan import Commitment
from domain.tables.step import Step
from domain.values.language import Text
from domain.values.plan_document import PlanDocument
from domain.values.vocabulary import REPORTS
from operations.importing.context import Change, Difference, Importing, Remark
from operations.importing.pairing import Paired

_WHOLE_PLAN = 0.5
"""A document with more than one commitment and at least this share of the plan's is a version of the plan;
one with less, such as the template of a single commitment, says nothing of the others."""
_WITHDRAW = Text(
    es="{count} que el plan tiene no están en {source}: {codes}. No se quitó nada; si ya no rigen, retírelos con "
    "«hitos review withdraw CÓDIGO».",
    en="{count} that the plan has are not in {source}: {codes}. Nothing was removed; if they are no longer in "
    'force, withdraw them with "hitos review withdraw CODE".',
)


def tell_removed(doing: Importing, document: PlanDocument, paired: Paired) -> None:
    """Note what is missing from a document that promises; a report tells only of what it reports on.

    A document that was imported before misses only what it had then, not what others have added since.
    """
    if document.document_kind in REPORTS:
        return
    told_of = len(paired.commitments)
    whole = told_of > 1 and told_of >= _WHOLE_PLAN * (told_of + len(paired.missing))
    missing: list[Commitment | Step] = [*paired.missing] if whole else []
    missing += [step for pair in paired.commitments for step in pair.missing if step.state not in CLOSED]
    again = doing.known.knows_source(doing.source)
    gone = [row for row in missing if not again or _told_before(doing, row)]
    doing.differences += [Difference(row.code, "", row.title, None, Change.REMOVED) for row in gone]
    if gone:
        codes = ", ".join(row.code for row in gone)
        doing.remarks.append(Remark("", _WITHDRAW, {"count": len(gone), "source": doing.source, "codes": codes}))


def _told_before(doing: Importing, row: Commitment | Step) -> bool:
    subject = (row.commitment_id, id_of(row)) if isinstance(row, Step) else (id_of(row), None)
    return doing.known.told_before(subject, doing.source) is not None
