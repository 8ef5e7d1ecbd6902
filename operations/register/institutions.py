"""The register of institutions: found by any spelling, added when a document names a new one."""

from collections.abc import Iterable

from sqlmodel import Session, col, select

from domain.rules.folding import fold
from domain.tables.columns import id_of
from domain.tables.institution import Institution, InstitutionAlias, Unit
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
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
_NO_ALIAS = Text(
    es="«{spelling}» no es un nombre de {given}. Los que tiene: «hitos institution show {given}».",
    en='"{spelling}" is no name of {given}. Those it has: "hitos institution show {given}".',
)
_OWN_NAME = Text(
    es="«{spelling}» es la sigla o el nombre de {given}; dele antes otro con «hitos institution edit».",
    en='"{spelling}" is the acronym or the name of {given}; give it another first with "hitos institution edit".',
)
_OF_MERGED = Text(
    es="«{spelling}» es la sigla de una entrada que se unió con {given}, y la conserva en lo pasado. "
    "Dé otra sigla; por esa ya se encuentra.",
    en='"{spelling}" is the acronym of an entry that was merged into {given}, which keeps it for what is past. '
    "Give another one; it is found by that one already.",
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
    _refuse_taken(session, acronym, acronym, None)
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
    _refuse_taken(session, spelling, institution.acronym, institution.id)
    if session.get(InstitutionAlias, folded) is None:
        session.add(InstitutionAlias(folded=folded, spelling=spelling, institution_id=id_of(institution)))
        session.flush()


def remove_alias(session: Session, institution: Institution, spelling: str) -> None:
    """Have ``spelling`` name the institution no more. NotFoundError; RefusedError for its acronym or its name."""
    known = session.get(InstitutionAlias, fold(spelling))
    if known is None or known.institution_id != institution.id:
        raise NotFoundError(_NO_ALIAS, spelling=spelling, given=institution.acronym)
    if known.folded in {fold(institution.acronym), fold(institution.name)}:
        raise RefusedError(_OWN_NAME, spelling=spelling, given=institution.acronym)
    session.delete(known)
    session.flush()


def rename(session: Session, institution: Institution, acronym: str | None, name: str | None) -> None:
    """Give the institution another acronym or name; the former ones go on naming it. InvalidDataError."""
    for spelling in filter(None, (acronym, name)):
        if not fold(spelling):
            raise InvalidDataError(_NO_NAME, given=spelling)
        add_alias(session, institution, spelling)
    former = select(Institution).where(Institution.acronym == acronym, Institution.id != institution.id)
    if acronym and session.exec(former).first() is not None:
        raise RefusedError(_OF_MERGED, spelling=acronym, given=institution.acronym)
    institution.acronym = acronym or institution.acronym
    institution.name = name or institution.name
    session.add(institution)
    session.flush()


def standing_institutions(session: Session, ids: Iterable[int]) -> dict[int, Institution]:
    """The institution that each id stands for today: itself, or the one it was merged into. One or two queries."""
    rows = session.exec(select(Institution).where(col(Institution.id).in_(sorted(set(ids))))).all()
    into = {row.merged_into_id for row in rows if row.merged_into_id is not None}
    kept = {id_of(row): row for row in rows}
    if into - set(kept):
        kept |= {id_of(row): row for row in session.exec(select(Institution).where(col(Institution.id).in_(into)))}
    return {id_of(row): kept[row.merged_into_id] if row.merged_into_id is not None else row for row in rows}


def _refuse_taken(session: Session, spelling: str, given: str, but: int | None) -> None:
    known = session.get(InstitutionAlias, fold(spelling))
    if known is not None and known.institution_id != but:
        owner = session.get_one(Institution, known.institution_id)
        raise InvalidDataError(_TAKEN, spelling=spelling, owner=owner.acronym, given=given)


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
