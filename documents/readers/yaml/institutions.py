"""The institutions of a YAML plan: declared ones must be named rightly, undeclared ones are taken as written."""

from difflib import get_close_matches

import yaml

from documents.readers.institutions.acronyms import is_acronym
from documents.readers.yaml import values as value
from documents.readers.yaml.nodes import Problems, items, mapping
from domain.rules.folding import fold
from domain.values.language import Text
from domain.values.plan_document import DocumentInstitution

_KEYS = ("acronym", "name", "aliases", "email", "language")
_UNKNOWN = Text(
    es="{key}: la institución «{given}» no está en la lista «institutions». {meant}Agréguela o corrija la sigla.",
    en='{key}: the institution "{given}" is not in the list "institutions". {meant_en}Add it or mend the acronym.',
)
_NAMELESS = Text(
    es="la institución necesita al menos acronym o name.", en="the institution needs acronym or name at least."
)
_TAKEN = Text(
    es="«{given}» nombra ya a otra institución de la lista; use otra sigla o quite el alias.",
    en='"{given}" already names another institution of the list; use another acronym or remove the alias.',
)


class Institutions:
    """Who may be named in this plan. Without a list anybody may."""

    def __init__(self, problems: Problems, node: yaml.Node | None) -> None:
        self._problems = problems
        self._declared = node is not None
        self._all: list[DocumentInstitution] = []
        self._by_name: dict[str, str] = {}
        for item in items(problems, node, "institutions"):
            self._declare(item)

    def named(self, node: yaml.Node | None, key: str) -> tuple[str, ...]:
        """The institutions a key names, by acronym where they have one, each once."""
        return tuple(
            dict.fromkeys(
                self._known(written, item, key) for written, item in value.texts(self._problems, node, key)
            )
        )

    def all(self) -> tuple[DocumentInstitution, ...]:
        """Every institution declared or named."""
        return tuple(self._all)

    def _known(self, written: str, node: yaml.Node, key: str) -> str:
        known = self._by_name.get(fold(written))
        if known is not None:
            return known
        if self._declared:
            near = get_close_matches(fold(written), self._by_name, n=1)
            meant = self._by_name[near[0]] if near else ""
            self._problems.add(
                node, _UNKNOWN, key=key, given=written[:80],
                meant=f"¿Quiso decir «{meant}»? " if meant else "",
                meant_en=f'Did you mean "{meant}"? ' if meant else "",
            )  # fmt: skip
        else:
            short = is_acronym(written)
            self._all.append(
                DocumentInstitution(acronym=written if short else None, name=None if short else written)
            )
            self._by_name[fold(written)] = written
        return written

    def _declare(self, node: yaml.Node) -> None:
        problems = self._problems
        told = mapping(problems, node, "institution", _KEYS)
        acronym = value.text(problems, told.get("acronym"), "acronym")
        name = value.text(problems, told.get("name"), "name")
        aliases = tuple(alias for alias, _ in value.texts(problems, told.get("aliases"), "aliases"))
        if acronym is None and name is None:
            problems.add(node, _NAMELESS)
            return
        said = acronym or name or ""
        for written in dict.fromkeys(filter(None, (acronym, name, *aliases))):
            if self._by_name.setdefault(fold(written), said) != said:
                problems.add(node, _TAKEN, given=written[:80])
        self._all.append(
            DocumentInstitution(
                acronym=acronym, name=name, aliases=aliases,
                email=value.email(problems, told.get("email"), "email"),
                language=value.text(problems, told.get("language"), "language"),
            )
        )  # fmt: skip
