"""What a later document says of a commitment that is known."""

from datetime import date

from domain.rules.likeness import says_the_same
from domain.rules.matching import How
from domain.tables.plan import Commitment
from domain.values.plan_document import DocumentCommitment
from operations.importing.context import Change, Importing
from operations.importing.owners import amend_commitment_owners
from operations.importing.planning import axis_id, refuse_ends_first


def amend_commitment(doing: Importing, row: Commitment, told: DocumentCommitment, how: How) -> None:
    """Take over number, title, axis, dates, prose and owners where the document says otherwise, as amendments."""
    if doing.amend(row, "number", row.number, told.number, Change.RENUMBERED):
        row.number = told.number or row.number
    if not says_the_same(row.title, told.title):
        change = Change.REPLACED if how is How.REPLACED else Change.CHANGED
        if doing.amend(row, "title", row.title, told.title, change):
            row.title = told.title
    _amend_axis(doing, row, told.axis)
    if doing.amend(row, "start", _iso(row.start_on), _iso(told.start)):
        row.start_on, row.start_precision = told.start, told.start_precision
    if doing.amend(row, "due", _iso(row.due_on), _iso(told.end)):
        row.due_on, row.due_precision = told.end, told.end_precision
    refuse_ends_first(doing, row.code, row.start_on, row.due_on)
    for key, text in told.description.items():
        if _prose(doing, row, key, row.description.get(key), text):
            row.description = row.description | {key: text}
    if told.narrative and _prose(doing, row, "narrative", row.narrative, told.narrative):
        row.narrative = told.narrative
    amend_commitment_owners(doing, row, told)
    doing.session.add(row)


def _amend_axis(doing: Importing, row: Commitment, title: str | None) -> None:
    if not title:
        return
    known = next((name for name, known_id in doing.known.axes.items() if known_id == row.axis_id), None)
    if known is None:
        doing.fill(row.code, "axis", title)
    elif says_the_same(known, title) or not doing.amend(row, "axis", known, title):
        return
    row.axis_id = axis_id(doing, title)


def _prose(doing: Importing, row: Commitment, name: str, known: str | None, told: str) -> bool:
    """Whether to take over ``told``: what was empty is filled, what says otherwise is amended."""
    if known is None:
        doing.fill(row.code, name, told)
        return True
    return not says_the_same(known, told) and doing.amend(row, name, known, told)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
