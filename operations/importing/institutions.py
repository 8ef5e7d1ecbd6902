"""The institutions of a document, entered in the register under every spelling it uses."""

from sqlmodel import Session

from domain.values.language import Language, Text
from domain.values.plan_document import PlanDocument
from operations.finding import institution_named
from operations.importing.context import Remark
from operations.register.institutions import add_alias, add_institution
from operations.register.near_names import NameIndex, why_near

_NEAR = Text(
    es="«{new}» es nueva en el registro y se parece a {known} «{name}»: {why}. Si son la misma, únalas con "
    "«hitos institution merge».",
    en='"{new}" is new in the register and looks like {known} "{name}": {why}. If they are one, merge them with '
    '"hitos institution merge".',
)


def import_institutions(session: Session, document: PlanDocument) -> list[Remark]:
    """Enter the document's institutions; what is told of new ones that look like one that was known before.

    Nothing is merged here: a near miss may be a slip of the pen or a neighbour.
    """
    before = NameIndex.of(session)
    new: list[str] = []
    for told in document.institutions:
        name = told.acronym or told.name
        if not name:
            continue
        known = institution_named(session, name)
        if known is None:
            language = Language(told.language) if told.language in set(Language) else Language.ES
            known = add_institution(session, name, told.name, email=told.email, language=language)
            new.append(told.name or name)
        for alias in (told.name, *told.aliases):
            if alias and institution_named(session, alias) is None:
                add_alias(session, known, alias)
    for contact in document.contacts:
        known = institution_named(session, contact.institution) if contact.institution else None
        if known is not None and known.email is None:
            known.email = contact.email
            session.add(known)
    return [remark for name in new for remark in _near(before, name)]


def _near(before: NameIndex, name: str) -> list[Remark]:
    return [
        Remark("", _NEAR, {"new": name, "known": acronym, "name": known, "why": why})
        for known, acronym in before.near(name)
        if (why := why_near(known, name)) is not None
    ]
