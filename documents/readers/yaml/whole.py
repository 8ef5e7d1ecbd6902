"""What our YAML says of a document beside its plan: its version, and whom it names for its institutions."""

from dataclasses import dataclass
from datetime import date

import yaml

from documents.readers.yaml import values as value
from documents.readers.yaml.institutions import Institutions
from documents.readers.yaml.nodes import Problems, items, mapping
from domain.values.plan_document import DocumentContact

_VERSION = ("text", "date")
_CONTACT = ("name", "institution", "role", "email", "phone")


@dataclass(frozen=True, slots=True)
class Version:
    """What a document calls its version, and the day it is of."""

    text: str | None = None
    day: date | None = None


def version_from(problems: Problems, node: yaml.Node | None) -> Version:
    """The version; nothing without the key."""
    if node is None:
        return Version()
    told = mapping(problems, node, "version", _VERSION)
    day, _ = value.day(problems, told.get("date"), "version.date", last=True)
    return Version(value.text(problems, told.get("text"), "version.text"), day)


def contacts_from(
    problems: Problems, node: yaml.Node | None, institutions: Institutions
) -> tuple[DocumentContact, ...]:
    """The persons named for institutions."""
    return tuple(_contact(problems, item, institutions) for item in items(problems, node, "contacts"))


def _contact(problems: Problems, node: yaml.Node, institutions: Institutions) -> DocumentContact:
    told = mapping(problems, node, "contact", _CONTACT)
    named = institutions.named(told.get("institution"), "institution")
    return DocumentContact(
        name=value.text(problems, told.get("name"), "name"),
        institution=named[0] if named else None,
        role=value.text(problems, told.get("role"), "role"),
        email=value.email(problems, told.get("email"), "email"),
        phone=value.text(problems, told.get("phone"), "phone"),
    )
