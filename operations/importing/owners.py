"""Who answers for what a document tells: given to what is new, amended where the document says otherwise."""

from collections.abc import Sequence

from sqlalchemy import delete
from sqlmodel import col

from domain.rules.transitions import CLOSED
from domain.tables.columns import id_of
from domain.tables.institution import CommitmentResponsibility, Institution, StepResponsibility
from domain.tables.plan import Commitment
from domain.tables.step import Step
from domain.values.plan_document import DocumentCommitment, DocumentStep
from domain.values.vocabulary import Role
from operations.acting.notices import cancel_of_former_leads
from operations.importing.context import Importing
from operations.register.institutions import unit_of

_FIELDS = {Role.LEAD: "lead", Role.CO_RESPONSIBLE: "collaborators", Role.COORDINATOR: "coordinator"}
"""What an amendment calls the institutions of a role; longer names do not fit into its column."""


def answer_for(doing: Importing, step: Step, parent: Step | None, told: DocumentStep) -> None:
    """The institutions a new step names; where it names none, those of its milestone, marked as inherited."""
    if not told.leads and not told.collaborators and parent is not None:
        rows = [
            StepResponsibility(
                step_id=id_of(step), institution_id=row.institution_id, role=row.role, position=row.position,
                inherited=True,
            )
            for row in doing.known.answers.get(id_of(parent), ())
        ]  # fmt: skip
    else:
        leads, beside = _institutions(doing, told.leads), _institutions(doing, told.collaborators)
        rows = _rows(doing, step, Role.LEAD, leads, told.units) + _rows(doing, step, Role.CO_RESPONSIBLE, beside)
    doing.known.answers[id_of(step)] = rows
    doing.session.add_all(rows)


def amend_owners(doing: Importing, step: Step, told: DocumentStep) -> None:
    """Take over leads and collaborators where the document names others, each role as one amendment.

    Parts that inherit them, or had none to inherit, follow; what reminds a former lead and was not sent is
    cancelled.
    """
    for role in (Role.LEAD, Role.CO_RESPONSIBLE):
        names = told.leads if role is Role.LEAD else told.collaborators
        known = _of_role(doing, step, role)
        wanted = _institutions(doing, names)
        if doing.reports and role is Role.CO_RESPONSIBLE:
            wanted = _with_known(doing, known, wanted)
        if not names or {id_of(each) for each in wanted} == {row.institution_id for row in known}:
            continue
        if not doing.amend(step, _FIELDS[role], _named(doing, known), _said(wanted)):
            continue
        rows = _rows(doing, step, role, wanted, told.units)
        _replace(doing, step, role, rows)
        for part in doing.known.steps.get((step.commitment_id, step.id), ()):
            rows_of_part = doing.known.answers.get(id_of(part))
            if part.state in CLOSED or rows_of_part is None:  # new in this document: it is asked next
                continue
            if all(row.inherited for row in rows_of_part):
                inherited = [
                    StepResponsibility(
                        step_id=id_of(part), institution_id=row.institution_id, role=role, position=row.position,
                        inherited=True,
                    )
                    for row in rows
                ]  # fmt: skip
                _replace(doing, part, role, inherited)


def answer_for_commitment(doing: Importing, commitment: Commitment, told: DocumentCommitment) -> None:
    """The institutions a new commitment names."""
    for role, names in _roles(told):
        _put(doing, commitment, role, _institutions(doing, names))


def amend_commitment_owners(doing: Importing, commitment: Commitment, told: DocumentCommitment) -> None:
    """Take over who coordinates, leads and collaborates where the document names others."""
    rows = doing.known.commitment_answers.get(id_of(commitment), [])
    for role, names in _roles(told):
        known = sorted((row for row in rows if row.role is role), key=lambda row: row.position)
        wanted = _institutions(doing, names)
        if doing.reports and role is Role.CO_RESPONSIBLE:
            wanted = _with_known(doing, known, wanted)
        if not names or {id_of(each) for each in wanted} == {row.institution_id for row in known}:
            continue
        if doing.amend(commitment, _FIELDS[role], _named(doing, known), _said(wanted)):
            for row in known:
                doing.session.delete(row)
            doing.session.flush()
            _put(doing, commitment, role, wanted)


def _roles(told: DocumentCommitment) -> tuple[tuple[Role, tuple[str, ...]], ...]:
    return (
        (Role.COORDINATOR, told.coordinator), (Role.LEAD, told.leads), (Role.CO_RESPONSIBLE, told.collaborators),
    )  # fmt: skip


def _put(doing: Importing, commitment: Commitment, role: Role, institutions: Sequence[Institution]) -> None:
    doing.session.add_all(
        CommitmentResponsibility(
            commitment_id=id_of(commitment), institution_id=id_of(institution), role=role, position=position
        )
        for position, institution in enumerate(institutions)
    )


def _rows(
    doing: Importing, step: Step, role: Role, institutions: Sequence[Institution], units: Sequence[str] = ()
) -> list[StepResponsibility]:
    """The step's rows of one role; a unit the document names belongs to the first of them."""
    rows: list[StepResponsibility] = []
    for position, institution in enumerate(institutions):
        unit = unit_of(doing.session, institution, units[0]) if units and position == 0 else None
        rows.append(
            StepResponsibility(
                step_id=id_of(step), institution_id=id_of(institution), role=role, position=position,
                unit_id=id_of(unit) if unit else None,
            )
        )  # fmt: skip
    return rows


def _replace(doing: Importing, step: Step, role: Role, rows: list[StepResponsibility]) -> None:
    session, step_id = doing.session, id_of(step)
    former = _of_role(doing, step, role)
    for row in former:
        session.expunge(row)
    session.execute(
        delete(StepResponsibility).where(
            col(StepResponsibility.step_id) == step_id, col(StepResponsibility.role) == role
        )
    )
    session.add_all(rows)
    doing.known.answers[step_id] = [
        *(row for row in doing.known.answers.get(step_id, ()) if row.role is not role), *rows
    ]  # fmt: skip
    gone = {row.institution_id for row in former} - {row.institution_id for row in rows}
    if role is Role.LEAD and gone:
        cancel_of_former_leads(session, step, [row.institution_id for row in rows])


def _of_role(doing: Importing, step: Step, role: Role) -> list[StepResponsibility]:
    rows = (row for row in doing.known.answers.get(id_of(step), ()) if row.role is role)
    return sorted(rows, key=lambda row: row.position)


def _with_known(
    doing: Importing,
    known: Sequence[StepResponsibility] | Sequence[CommitmentResponsibility],
    told: Sequence[Institution],
) -> list[Institution]:
    """Who is known and who is told: a report names those who took part in what it tells, not all who should."""
    rows = [doing.session.get_one(Institution, row.institution_id) for row in known]
    return list({id_of(each): each for each in (*rows, *told)}.values())


def _institutions(doing: Importing, names: Sequence[str]) -> list[Institution]:
    """Each institution once, in the order in which it is named."""
    return list({id_of(each): each for each in (doing.institution(name) for name in names)}.values())


def _named(
    doing: Importing, rows: Sequence[StepResponsibility] | Sequence[CommitmentResponsibility]
) -> str | None:
    return _said([doing.session.get_one(Institution, row.institution_id) for row in rows])


def _said(institutions: Sequence[Institution]) -> str | None:
    return ", ".join(institution.acronym for institution in institutions) or None
