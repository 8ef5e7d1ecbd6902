"""What a document tells of progress and proof, and where it tells everything: kept once."""

from domain.rules.texts import LONGEST_NAME, excerpt
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.tables.history import ProgressReport
from domain.tables.plan import Commitment
from domain.tables.provenance import Provenance
from domain.tables.step import Step
from domain.values.language import Text
from domain.values.plan_document import DocumentCommitment, DocumentStep
from domain.values.vocabulary import EvidenceKind
from operations.importing.context import Importing, Remark

_NOT_KEPT = {
    "status": Text(es="estados de un compromiso entero", en="statuses of a whole commitment"),
    "progress": Text(es="avances de un compromiso entero", en="progress of a whole commitment"),
    "evidence": Text(es="evidencias de un compromiso entero", en="evidence of a whole commitment"),
}
_TOLD_NOT_KEPT = Text(
    es="El documento dice y los registros no guardan: {what}: {told}.",
    en="The document says and the records do not keep: {what}: {told}.",
)


def report_on(doing: Importing, step: Step, told: DocumentStep) -> None:
    """Keep the progress, the narrative and the addresses a document tells of a step, once."""
    session, known, step_id = doing.session, doing.known, id_of(step)
    by = excerpt(f"{doing.actor.name} ({doing.source})", LONGEST_NAME)
    stated = told.status if told.progress is None else None
    if told.progress is not None or told.narrative or stated:
        said = (told.progress, told.narrative or "", stated)
        reports = known.reports.get(step_id, [])
        from_here = [row for row in reports if row.by.endswith(f"({doing.source})"[:LONGEST_NAME])]
        if said not in [(row.percent, row.narrative, row.stated) for row in (*from_here, *reports[-1:])]:
            session.add(
                ProgressReport(
                    step_id=step_id, on_day=doing.today, at=doing.actor.at, percent=told.progress,
                    stated=stated, narrative=told.narrative or "", by=by,
                )
            )  # fmt: skip
    addresses = known.addresses.get(step_id, set())
    session.add_all(
        Evidence(
            step_id=step_id, kind=EvidenceKind.ADDRESS, address=address, on_day=doing.today, at=doing.actor.at,
            by=by,
        )
        for address in dict.fromkeys(told.evidence)
        if address not in addresses
    )  # fmt: skip
    if told.actual_start or told.actual_end:
        step.actual_start_on = told.actual_start or step.actual_start_on
        step.actual_end_on = told.actual_end or step.actual_end_on
        session.add(step)


def tell_of_commitment(doing: Importing, commitment: Commitment, told: DocumentCommitment) -> None:
    """Note what a document tells of a whole commitment and only its steps have room for."""
    if told.progress is not None:
        doing.leave(commitment.code, "progress", f"{told.progress} %")
    elif told.status:
        doing.leave(commitment.code, "status", told.status.value)
    for address in told.evidence:
        doing.leave(commitment.code, "evidence", address)


def keep_places(doing: Importing, on: Commitment | Step, told: DocumentCommitment | DocumentStep) -> None:
    """Where the document says what it says of this; once while it stays the same."""
    subject = (on.commitment_id, id_of(on)) if isinstance(on, Step) else (id_of(on), None)
    places = {name: place.model_dump(exclude_none=True) for name, place in told.places.items()}
    rows = [row for row in doing.known.provenance.get(subject, ()) if row.source == doing.source]
    if not rows or rows[-1].places != places:
        doing.session.add(
            Provenance(
                commitment_id=subject[0], step_id=subject[1], source=doing.source, places=places, at=doing.actor.at
            )
        )


def remarks_on_not_kept(doing: Importing) -> list[Remark]:
    """What the document tells and no record has room for, a remark a field."""
    return [
        Remark("", _TOLD_NOT_KEPT, {"what": _NOT_KEPT[name], "told": "; ".join(told)})
        for name, told in doing.not_kept.items()
    ]
