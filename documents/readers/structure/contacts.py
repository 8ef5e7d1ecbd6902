"""The contact block of a form: persons, their institutions and offices, how to reach them, put together."""

import re

from documents.readers.institutions.acronyms import is_acronym
from documents.readers.labels.given_names import GIVEN_NAMES
from documents.readers.labels.model import Field
from documents.readers.structure.reading import ContactCells, Reading
from domain.rules.folding import flat
from domain.values.plan_document import DocumentContact, Place

_REACH = re.compile(
    r"(?P<email>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)"
    r"(?:[\s,;/|-]*(?:tel[a-zéó]*|phone|fone)?[.:\s]*(?P<phone>\+?\d[\d\s().-]{5,}\d))?",
    re.IGNORECASE,
)
_LINE_BREAKS = re.compile(r"\s*(?:\n|;|<br\s*/?>)\s*")

CONTACT_FIELDS = {
    Field.CONTACT_NAMES: "names",
    Field.CONTACT_ROLES: "roles",
    Field.CONTACT_REACH: "reach",
}


def take_contact(reading: Reading, field: Field, value: str, place: Place) -> None:
    """Keep one cell or line of the contact block; a telephone on a line of its own joins the e-mail before it."""
    last = reading.contacts[-1] if reading.contacts else None
    if field is Field.CONTACT_REACH and last is not None and last.reach and ("@" in value) != ("@" in last.reach):
        last.reach = f"{last.reach} {value}"
    elif value.strip():
        reading.contact_cell(CONTACT_FIELDS[field], value, place)


def contacts_in(reading: Reading) -> tuple[DocumentContact, ...]:
    """Everybody the contact blocks name. Where the parts do not match in number, that is a warning.

    Unmatched persons keep their name only: nobody gets another's address.
    """
    return tuple(contact for cells in reading.contacts for contact in _contacts(reading, cells))


def _contacts(reading: Reading, cells: ContactCells) -> list[DocumentContact]:
    reach = [(found["email"], _phone(found["phone"])) for found in _REACH.finditer(cells.reach)]
    roles = _roles(cells.roles)
    names = _names(cells.names, len(roles) or len(reach))
    count = max(len(names), len(roles), len(reach))
    if any(len(part) not in {0, count} for part in (names, roles, reach)):
        reading.warn(
            "contacts_do_not_match", cells.place, names=len(names), roles=len(roles), addresses=len(reach)
        )
    whole_roles = roles if len(roles) == count else [(None, None)] * count
    whole_reach = reach if len(reach) == count else [(None, None)] * count
    people = names if len(names) == count else ([cells.names] if cells.names else [])
    if len(people) != count:
        return [DocumentContact(name=" ".join(name.split())) for name in people]
    contacts = [
        DocumentContact(name=name, institution=institution, role=role, email=email, phone=phone)
        for name, (institution, role), (email, phone) in zip(people, whole_roles, whole_reach, strict=True)
    ]
    for contact in contacts:
        if contact.institution is not None and is_acronym(contact.institution):
            reading.register.name_for(contact.institution, contact.institution)
            tied = reading.register.tie_loose_acronym(contact.institution, cells.place)
            reading.warnings += [tied] if tied else []
    return contacts


def _names(text: str, expected: int) -> list[str]:
    """One name a line; on one line, cut before given names after a surname, if that gives as many as expected."""
    lines = [" ".join(line.split()) for line in _LINE_BREAKS.split(text) if line.strip()]
    if len(lines) != 1 or expected <= 1:
        return lines
    by_comma = [part.strip() for part in lines[0].split(",") if part.strip()]
    if len(by_comma) == expected:
        return by_comma
    people: list[list[str]] = []
    surname_seen = True
    for word in lines[0].split():
        given = flat(word) in GIVEN_NAMES
        if given and surname_seen:
            people.append([])
        if not people:
            return lines
        people[-1].append(word)
        surname_seen = not given
    return [" ".join(words) for words in people] if len(people) == expected else lines


def _roles(text: str) -> list[tuple[str | None, str | None]]:
    """Institution and office: an acronym opens each, or each has its line with a comma between the two."""
    words = text.split()
    begins = [position for position, word in enumerate(words) if is_acronym(word)]
    if begins and begins[0] == 0:
        ends = [*begins[1:], len(words)]
        return [
            (words[begin].strip(",.;:"), " ".join(words[begin + 1 : end]).strip(" ,;-–") or None)
            for begin, end in zip(begins, ends, strict=True)
        ]
    pairs: list[tuple[str | None, str | None]] = []
    for line in _LINE_BREAKS.split(text):
        first, _, rest = (part.strip() for part in line.partition(","))
        if first:
            pairs.append((first, rest or None))
    return pairs


def _phone(written: str | None) -> str | None:
    return " ".join(written.split()) if written else None
