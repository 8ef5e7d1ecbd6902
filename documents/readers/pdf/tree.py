"""The tags of a PDF as a tree: what each element holds, in the order in which it is read.

pdfplumber's own tree forgets on which page a piece stands where an element goes on to the next page.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import literal_name


class Piece(NamedTuple):
    """A piece of marked content: its page from 1, and its number there."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Element:
    """One element under the standard's name for what it is."""

    kind: str
    parts: tuple["Element | Piece", ...]

    @property
    def children(self) -> Iterator["Element"]:
        """The elements in it, without its own pieces."""
        return (part for part in self.parts if isinstance(part, Element))

    @property
    def page(self) -> int | None:
        """Where it begins; None for one that shows nothing."""
        pages = (part.page for part in self.parts)
        return next((page for page in pages if page is not None), None)


def is_tagged(pdf: Any) -> bool:
    """Whether the file has a tree of tags."""
    return "StructTreeRoot" in pdf.doc.catalog


def elements_of(pdf: Any) -> tuple[Element, ...]:
    """The topmost elements; what stands twice in a damaged tree counts once. Raises what pdfminer raises."""
    root = resolve1(pdf.doc.catalog["StructTreeRoot"])
    pages = {page.page_obj.pageid: page.page_number for page in pdf.pages}
    roles = resolve1(root.get("RoleMap")) or {}
    tree = _Tree(pages, {name: literal_name(kind) for name, kind in roles.items()})
    return tuple(part for part in tree.parts(root, None) if isinstance(part, Element))


class _Tree:
    def __init__(self, pages: Mapping[int, int], roles: Mapping[str, str]) -> None:
        self._pages, self._roles = pages, roles
        self._seen: set[int] = set()

    def parts(self, told: dict[str, Any], page: int | None) -> Iterator[Element | Piece]:
        """What an element's dictionary holds. ``page``: the one of what is around it, where it names none."""
        page = self._page(told, page)
        inner = resolve1(told.get("K"))
        for each in inner if isinstance(inner, list) else [told.get("K")]:
            held = resolve1(each)
            if isinstance(held, int) and page is not None:
                yield Piece(page, held)
            elif isinstance(held, dict) and "MCID" in held:
                if (on := self._page(held, page)) is not None:
                    yield Piece(on, held["MCID"])
            elif isinstance(held, dict) and "S" in held and self._is_new(each):
                name = literal_name(held["S"])
                yield Element(self._roles.get(name, name), tuple(self.parts(held, page)))

    def _is_new(self, each: Any) -> bool:
        """Whether it stands nowhere before: a tree that holds itself would never end."""
        known = isinstance(each, PDFObjRef) and each.objid in self._seen
        if isinstance(each, PDFObjRef):
            self._seen.add(each.objid)
        return not known

    def _page(self, told: dict[str, Any], page: int | None) -> int | None:
        on = told.get("Pg")
        return self._pages.get(on.objid, page) if isinstance(on, PDFObjRef) else page
