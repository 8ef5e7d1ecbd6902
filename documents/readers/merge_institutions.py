"""The registers of several documents as one."""

from collections.abc import Iterable

from documents.readers.institutions.names import is_same_name
from domain.rules.folding import fold
from domain.values.plan_document import DocumentInstitution


def institutions_of(told: Iterable[DocumentInstitution]) -> tuple[DocumentInstitution, ...]:
    """Each institution once, by its acronym or by a name it shares; the first document's name stays."""
    result: list[DocumentInstitution] = []
    for institution in told:
        known = next((position for position, other in enumerate(result) if _is_same(other, institution)), None)
        if known is None:
            result.append(institution)
        else:
            result[known] = _both(result[known], institution)
    return tuple(result)


def _is_same(one: DocumentInstitution, other: DocumentInstitution) -> bool:
    if one.acronym and other.acronym:
        return fold(one.acronym) == fold(other.acronym)
    return any(is_same_name(a, b) for a in _names(one) for b in _names(other))


def _both(one: DocumentInstitution, other: DocumentInstitution) -> DocumentInstitution:
    names = list(dict.fromkeys((*_names(one), *_names(other))))
    return DocumentInstitution(
        acronym=one.acronym or other.acronym,
        name=names[0] if names else None,
        aliases=tuple(names[1:]),
        spellings=tuple(dict.fromkeys((*one.spellings, *other.spellings))),
        email=one.email or other.email,
        language=one.language or other.language,
    )


def _names(institution: DocumentInstitution) -> tuple[str, ...]:
    return (*((institution.name,) if institution.name else ()), *institution.aliases)
