"""What a Word document's styles and lists add to its paragraphs: heading levels and automatic numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from documents.foreign.office_parts import Parts

_HEADING = re.compile(r"(?:heading|t[ií]tulo|encabezado|titre|cabeçalho)\s*(\d)", re.IGNORECASE)
_TITLES = frozenset({"title", "título", "titulo", "toc heading"})
_OUR_STYLE = "HitosProgress"
_BODY_LEVEL = 9
_LONGEST_CHAIN = 20
_LETTERS = re.compile(r"[^\W\d_]{2}")
_ROMANS = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Style:
    """What counts of a paragraph style for reading."""

    name: str = ""
    level: int | None = None
    numbering: Element | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """What Word prints before a paragraph of a list; ``text`` is empty for a bullet."""

    text: str

    @property
    def speaks(self) -> bool:
        """Whether it holds a word ("HITO 1."), so that the paragraph's meaning hangs on it."""
        return _LETTERS.search(self.text) is not None


@dataclass(slots=True)
class Styles:
    """Styles by id, and the lists' counters as the document is walked through."""

    by_id: dict[str, Style]
    default: Style
    _levels: dict[str, dict[int, Element]]
    _list_of: dict[str, str]
    _counters: dict[str, dict[int, int]] = field(default_factory=dict)

    @property
    def ours(self) -> bool:
        """Whether our own writer made the document: its paragraphs are whole, whatever their lines look like."""
        return _OUR_STYLE in self.by_id

    def of(self, properties: Element | None) -> Style:
        """The style of a paragraph; a level of its own goes before its style's."""
        named = _value(properties, "pStyle")
        style = self.by_id.get(named, self.default) if named else self.default
        level = _level(_value(properties, "outlineLvl"))
        return style if level is None else Style(style.name, level, style.numbering)

    def mark(self, properties: Element | None, style: Style) -> Mark | None:
        """The list mark of the paragraph, counting on; None outside lists."""
        own = properties.find("numPr") if properties is not None else None
        chosen = own if own is not None else style.numbering
        number = _value(chosen, "numId")
        levels = self._levels.get(self._list_of.get(number, ""))
        if not levels:
            return None
        depth = _whole(_value(chosen, "ilvl"), 0)
        counters = self._counters.setdefault(self._list_of[number], {})
        for deeper in [level for level in counters if level > depth]:
            del counters[deeper]
        counters[depth] = counters.get(depth, _start(levels.get(depth)) - 1) + 1
        return Mark(_printed(levels, depth, counters))


def styles_of(parts: Parts, main: str) -> Styles:
    """The styles and lists that the main part refers to; none where it has none."""
    folder = main.rpartition("/")[0]
    names = {
        kind: f"{folder}/{target}".lstrip("/") if not target.startswith("/") else target.lstrip("/")
        for kind, target in parts.relations(main).values()
    }
    style_tree = parts.tree_if_there(names.get("styles", ""))
    rows = {row.get("styleId", ""): row for row in _all(style_tree, "style") if row.get("type") == "paragraph"}
    by_id = {name: _style(row, rows) for name, row in rows.items()}
    default = next((by_id[name] for name, row in rows.items() if row.get("default") in {"1", "true"}), Style())
    list_tree = parts.tree_if_there(names.get("numbering", ""))
    levels = {
        row.get("abstractNumId", ""): {_whole(lvl.get("ilvl"), 0): lvl for lvl in row.findall("lvl")}
        for row in _all(list_tree, "abstractNum")
    }
    lists = {row.get("numId", ""): _value(row, "abstractNumId") for row in _all(list_tree, "num")}
    return Styles(by_id, default, levels, lists)


def _style(row: Element, rows: dict[str, Element]) -> Style:
    """A style with what it inherits."""
    name = _value(row, "name")
    level = _named_level(name)
    numbering: Element | None = None
    current: Element | None = row
    for _ in range(_LONGEST_CHAIN):
        if current is None:
            break
        properties = current.find("pPr")
        if level is None:
            level = _level(_value(properties, "outlineLvl")) or _named_level(_value(current, "name"))
        if numbering is None and properties is not None:
            numbering = properties.find("numPr")
        current = rows.get(_value(current, "basedOn"))
    return Style(name.lower(), level, numbering)


def _named_level(name: str) -> int | None:
    found = _HEADING.fullmatch(name.strip())
    if found:
        return int(found[1])
    return 1 if name.strip().lower() in _TITLES else None


def _level(written: str) -> int | None:
    level = _whole(written, _BODY_LEVEL)
    return level + 1 if 0 <= level < _BODY_LEVEL else None


def _printed(levels: dict[int, Element], depth: int, counters: dict[int, int]) -> str:
    """The mark's pattern with the counters put in: ``%1.%2`` is ``3.1``."""
    level = levels.get(depth)
    if level is None or _value(level, "numFmt") in {"bullet", "none"}:
        return ""

    def counted(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        shape = levels.get(at)
        return _counted(counters.get(at, _start(shape)), _value(shape, "numFmt"))

    return re.sub(r"%([1-9])", counted, _value(level, "lvlText")).strip()


def _counted(number: int, form: str) -> str:
    if form.endswith("Letter") and 1 <= number <= 26:  # noqa: PLR2004  (letters of the alphabet)
        letter = chr(ord("a") + number - 1)
        return letter.upper() if form.startswith("upper") else letter
    if form.endswith("Roman") and 1 <= number < 40:  # noqa: PLR2004  (as far as lists go)
        roman, rest = "", number
        for value, sign in _ROMANS:
            roman, rest = roman + sign * (rest // value), rest % value
        return roman.upper() if form.startswith("upper") else roman
    return str(number)


def _start(level: Element | None) -> int:
    return _whole(_value(level, "start"), 1)


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and re.fullmatch(r"\d{1,6}", written, re.ASCII) else otherwise


def _value(element: Element | None, child: str) -> str:
    found = element.find(child) if element is not None else None
    return found.get("val", "") if found is not None else ""


def _all(tree: Element | None, tag: str) -> Iterator[Element]:
    return iter(tree.findall(tag) if tree is not None else ())
