"""The text of one Word paragraph as a person sees it: links with their addresses, deletions left out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "", "ptab": "\t"}
_UNSEEN = frozenset({"pPr", "rPr", "del", "moveFrom", "delText", "footnoteReference", "annotationRef"})
_DRAWN = frozenset({"drawing", "pict", "object"})
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|(?!\\)(\S+))', re.IGNORECASE)
_MAIL = re.compile(r"mailto:([^?\s]+)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_DEEPEST = 60


@dataclass(slots=True)
class _Field:
    """A complex field on the way: its instruction, then its result."""

    instruction: list[str] = field(default_factory=list)
    result: list[str] | None = None


@dataclass(slots=True)
class ParagraphText:
    """What stands in a paragraph. Line breaks are kept; ``boxes`` are text boxes that hang on it."""

    links: dict[str, str]
    parts: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    counts_pages: bool = False
    """Whether it tells a page of something else: a line of the contents."""
    _fields: list[_Field] = field(default_factory=list)

    def take(self, element: Iterable[Element], depth: int = 0) -> None:
        """Add what an element and those in it show. Deeper than any program nests, nothing is taken."""
        if depth > _DEEPEST:
            return
        for child in element:
            self._one(child, depth)

    def finish(self) -> str:
        """The text; a field that goes on in the next paragraph shows what stands in this one."""
        while self._fields:
            self._close()
        return "".join(self.parts)

    def _one(self, child: Element, depth: int) -> None:
        tag = child.tag
        if tag in _UNSEEN or (tag == "r" and _is_hidden(child)):
            return
        if tag == "t" or tag in _SIGNS or tag == "br":
            self._add(_said(child))
        elif tag in {"fldChar", "instrText"}:
            self._field(child)
        elif tag == "hyperlink":
            self._linked(child, self.links.get(child.get("id", ""), ""), depth)
        elif tag == "fldSimple":
            self._linked(child, self._address(child.get("instr", "")), depth)
        elif tag in _DRAWN:
            self.boxes += _boxes(child)
        else:
            self.take(child[:1] if tag == "AlternateContent" else child, depth + 1)

    def _add(self, text: str) -> None:
        if not self._fields:
            self.parts.append(text)
        elif (result := self._fields[-1].result) is not None:
            result.append(text)

    def _field(self, element: Element) -> None:
        kind = element.get("fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif not self._fields:
            return
        elif kind is None:
            self._fields[-1].instruction.append(element.text or "")
        elif kind == "separate":
            self._fields[-1].result = []
        else:
            self._close()

    def _close(self) -> None:
        closed = self._fields.pop()
        self._add(shown_with("".join(closed.result or ()), self._address("".join(closed.instruction))))

    def _linked(self, child: Element, address: str, depth: int) -> None:
        kept, self.parts = self.parts, []
        fields, self._fields = self._fields, []
        self.take(child, depth + 1)
        text = self.finish()
        self.parts, self._fields = kept, fields
        self._add(shown_with(text, address))

    def _address(self, instruction: str) -> str:
        if "PAGEREF" in instruction:
            self.counts_pages = True
        found = _LINK_FIELD.match(instruction)
        return (found[1] or found[2] or "") if found else ""


def shown_with(text: str, address: str) -> str:
    """A link's text and, where that does not show it, its address; inner and local targets add nothing."""
    mail = _MAIL.match(address)
    if mail is not None:
        return text if mail[1].lower() in text.lower() else f"{text} {mail[1]}"
    if not re.match(r"https?://\S", address, re.IGNORECASE):
        return text
    seen = text.strip()
    if not seen:
        return address
    if not _ADDRESS.fullmatch(seen):
        return f"{text} {address}"
    if seen.lower().startswith("http") and _same(seen, address):
        return text
    cut = seen.rstrip(".…")
    return address if _same(seen, address) or _bare(address).startswith(_bare(cut)) else f"{text} {address}"


def _said(element: Element) -> str:
    if element.tag == "br":
        return "\n" if element.get("type", "textWrapping") == "textWrapping" else " "
    return _SIGNS.get(element.tag, element.text or "")


def _same(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", address.strip().lower()).rstrip("/")


def _boxes(drawing: Element) -> Iterator[Element]:
    """The outermost text boxes of a drawing: what is in a box is met when the box is read."""
    waiting = [drawing]
    while waiting:
        for child in waiting.pop():
            if child.tag == "txbxContent":
                yield child
            else:
                waiting.append(child)


def _is_hidden(run: Element) -> bool:
    properties = run.find("rPr")
    hidden = properties.find("vanish") if properties is not None else None
    return hidden is not None and hidden.get("val", "1") not in {"0", "false"}
