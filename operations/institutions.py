"""The register of institutions: found by any spelling, added when a document names a new one."""

from collections.abc import Iterable

from sqlmodel import Session, col, select

from domain.rules.folding import fold
from domain.tables.columns import id_of
from domain.tables.institution import Institution, InstitutionAlias, Unit
from domain.values.errors import InvalidDataError
from domain.values.language import Language, Text
from operations.finding import institution_named

_TAKEN = Text(
    es="«{spelling}» ya es un nombre de {owner}; no puede ser también de {given}.",
    en='"{spelling}" is already a name of {owner}; it cannot also be one of {given}.',
)
_NO_NAME = Text(
    es="La institución necesita una sigla o un nombre con letras; se dio «{given}».",
    en='The institution needs an acronym or a name with letters; "{given}" was given.',
)


def add_institution(
    session: Session,
    acronym: str,
    name: str | None = None,
    *,
    aliases: Iterable[str] = (),
    email: str | None = None,
    language: Language = Language.ES,
) -> Institution:
    """Add an institution with every spelling it is known by; InvalidDataError if one is another's."""
    if not fold(acronym):
        raise InvalidDataError(_NO_NAME, given=acronym)
    made = Institution(acronym=acronym, name=name or acronym, email=email, language=language)
    session.add(made)
    session.flush()
    for spelling in (acronym, made.name, *aliases):
        add_alias(session, made, spelling)
    return made


def add_alias(session: Session, institution: Institution, spelling: str) -> None:
    """Have ``spelling`` name the institution; nothing happens if it does; refused if it names another."""
    folded = fold(spelling)
    if not folded:
        return
    known = session.get(InstitutionAlias, folded)
    if known is None:
        session.add(InstitutionAlias(folded=folded, spelling=spelling, institution_id=id_of(institution)))
        session.flush()
    elif known.institution_id != institution.id:
        owner = session.get_one(Institution, known.institution_id)
        raise InvalidDataError(_TAKEN, spelling=spelling, owner=owner.acronym, given=institution.acronym)


def institution_for(session: Session, spelling: str) -> Institution:
    """The institution a document calls ``spelling``; added under that very name when it is new."""
    return institution_named(session, spelling) or add_institution(session, spelling)


def unit_of(session: Session, institution: Institution, name: str) -> Unit:
    """The unit of the institution with this name; added when it is new."""
    units = session.exec(select(Unit).where(Unit.institution_id == institution.id).order_by(col(Unit.id)))
    for unit in units:
        if fold(unit.name) == fold(name):
            return unit
    made = Unit(institution_id=id_of(institution), name=name)
    session.add(made)
    session.flush()
    return made
