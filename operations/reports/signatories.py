"""Who must sign a plan's cut-offs, in order. A cut-off freezes the list as it stands then."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sqlmodel import Session, col, delete, select

from domain.rules.signing_order import same_name
from domain.rules.texts import required_line
from domain.tables.columns import id_of
from domain.tables.cutoff import Signatory as SignatoryRow
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.report import Signatory
from notifications.channels.letter import is_address

_MOST = 120
"""Characters of a name or an office."""
_TWICE = Text(
    es="{name} está dos veces entre quienes firman; nadie firma dos veces el mismo corte.",
    en="{name} is twice among those who sign; nobody signs the same cut-off twice.",
)
_NO_ADDRESS = Text(
    es="«{given}» no es una dirección de correo para {name}. Escriba por ejemplo «{name} <alguien@example.org>».",
    en='"{given}" is no mail address for {name}. Write for example "{name} <somebody@example.org>".',
)
_NOBODY: Mapping[str, str] = MappingProxyType({})


def signatories_of(session: Session, plan: Plan) -> tuple[Signatory, ...]:
    """Those who must sign the next cut-off, in order; empty where any one officer may."""
    query = select(SignatoryRow).where(SignatoryRow.plan_id == plan.id).order_by(col(SignatoryRow.position))
    return tuple(Signatory(name=row.name, office=row.office) for row in session.exec(query))


def address_of(session: Session, plan: Plan, name: str) -> str | None:
    """Where somebody who signs is written to; None where no address is known, or the list has the name no more.

    Personal data: never frozen, printed or published.
    """
    query = select(SignatoryRow).where(SignatoryRow.plan_id == plan.id).order_by(col(SignatoryRow.position))
    return next((row.email for row in session.exec(query) if same_name(row.name, name)), None)


def set_signatories(
    session: Session, plan: Plan, wanted: Sequence[Signatory], emails: Mapping[str, str] = _NOBODY
) -> tuple[Signatory, ...]:
    """Replace the plan's list; cut-offs frozen before keep theirs.

    ``emails``: where they are told that it is their turn, by name as in ``wanted``. InvalidDataError for a name
    that is there twice, and for what is no address.
    """
    made: list[Signatory] = []
    for each in wanted:
        name = required_line(each.name, "NAME", _MOST)
        if any(same_name(name, other.name) for other in made):
            raise InvalidDataError(_TWICE, name=name)
        if each.name in emails and not is_address(emails[each.name].strip()):
            raise InvalidDataError(_NO_ADDRESS, given=emails[each.name][:80], name=name)
        made.append(
            Signatory(name=name, office=required_line(each.office, "OFFICE", _MOST) if each.office else None)
        )
    session.execute(delete(SignatoryRow).where(col(SignatoryRow.plan_id) == id_of(plan)))
    addresses = [emails[each.name].strip() if each.name in emails else None for each in wanted]
    session.add_all(
        SignatoryRow(plan_id=id_of(plan), position=position, name=each.name, office=each.office, email=email)
        for position, (each, email) in enumerate(zip(made, addresses, strict=True), 1)
    )
    session.flush()
    return tuple(made)
