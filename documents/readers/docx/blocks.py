"""A Word document's body into blocks: paragraphs and table rows in the order in which they are read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from documents.foreign.office_parts import Parts
from documents.readers.blocks import Block, Blocks, Paragraph, Row
from documents.readers.docx.styles import Styles, styles_of
from documents.readers.docx.text import ParagraphText
from documents.readers.labels.lookup import field_of
from documents.readers.text.blocks import pieces_of
from documents.readers.text.plan import clean
from domain.values.plan_document import Place

_WRAPPERS = frozenset(
    {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "AlternateContent", "Choice"}
)
_MARGIN = re.compile(r"word/(?:header|footer)\d*\.xml")
_DEEPEST = 30
_MOST_COLUMNS = 500


def docx_blocks(file: str, parts: Parts, main: str) -> Blocks:
    """The blocks of the package's main part; InvalidDataError where tables are nested beyond any office's use.

    Deletions that wait for approval are left out, insertions are taken. Footnotes come last.
    """
    links = {name: target for name, (kind, target) in parts.relations(main).items() if kind == "hyperlink"}
    walk = _Walk(file, parts, links, styles_of(parts, main))
    body = parts.tree(main).find("body")
    if body is None:
        raise parts.damaged(main)
    walk.container(body, 0)
    notes = parts.tree_if_there(f"{main.rpartition('/')[0]}/footnotes.xml".lstrip("/"))
    for note in notes if notes is not None else ():
        if note.get("type", "normal") == "normal":
            walk.aside(note)
    for name in sorted(parts.names):
        if _MARGIN.fullmatch(name):
            walk.margin(parts.tree(name))
    return Blocks(file, tuple(walk.items), margins=tuple(walk.margins))


@dataclass(slots=True)
class _Cell:
    """A table cell on the way: where it begins, its own text, the tables in it."""

    column: int
    text: str
    element: Element
    goes_on: bool
    nested: list[Element]


@dataclass(slots=True)
class _Walk:
    file: str
    parts: Parts
    links: dict[str, str]
    styles: Styles
    items: list[Block] = field(default_factory=list)
    margins: list[Paragraph] = field(default_factory=list)
    line: int = 0
    table: int = 0

    def container(self, container: Element, depth: int, place: Place | None = None) -> None:
        """Paragraphs and tables of a body, a cell or a text box."""
        self._limit(depth)
        for child in self._children(container, {"p", "tbl"}):
            if child.tag == "p":
                self._paragraph(child, depth, place)
            else:
                self._table(child, depth)

    def aside(self, note: Element) -> None:
        """A footnote: shown to the person, part of nothing."""
        for child in self._children(note, {"p"}):
            text = " ".join(self._text(child)[0].split())
            if text:
                self.items.append(Paragraph(text, Place(file=self.file, line=self.line), quoted=True))

    def margin(self, part: Element) -> None:
        """A header or footer: each line once, apart from the running text."""
        seen = len(self.items)
        self.container(part, 0)
        lines, self.items[seen:] = self.items[seen:], []
        texts = [text for item in lines for text in ([item.text] if isinstance(item, Paragraph) else item.cells)]
        for text in dict.fromkeys(" ".join(text.split()) for text in texts):
            if text and text not in {margin.text for margin in self.margins}:
                self.margins.append(Paragraph(text, Place(file=self.file, line=self.line), quoted=True))

    def _limit(self, depth: int) -> None:
        if depth > _DEEPEST:
            raise self.parts.damaged("tables or parts nested too deeply / tablas o partes anidadas en exceso")

    def _children(self, container: Element, tags: set[str], depth: int = 0) -> Iterator[Element]:
        self._limit(depth)
        for child in container:
            if child.tag in tags:
                yield child
            elif child.tag in _WRAPPERS:
                yield from self._children(child, tags, depth + 1)

    def _paragraph(self, element: Element, depth: int, place: Place | None) -> None:
        text, taken = self._text(element)
        properties = element.find("pPr")
        style = self.styles.of(properties)
        mark = self.styles.mark(properties, style)
        at = (place or Place(file=self.file)).model_copy(update={"line": self.line})
        in_contents = taken.counts_pages or (style.name.startswith("toc ") and style.name != "toc heading")
        if mark is not None and mark.speaks and text.strip():
            text = f"{mark.text} {text}"
        item = mark is not None and not mark.speaks and style.level is None
        counted = mark.text if mark is not None and not mark.speaks else ""
        pieces = (" ".join(text.split()),) if self.styles.ours and text.strip() else pieces_of(text)
        for piece in pieces:
            self.items.append(Paragraph(piece, at, style.level, item, quoted=in_contents, mark=counted))
            counted = ""
        for box in taken.boxes:
            self.container(box, depth + 1)

    def _text(self, element: Element) -> tuple[str, ParagraphText]:
        self.line += 1
        taken = ParagraphText(self.links)
        taken.take(element)
        return clean(taken.finish()), taken

    def _table(self, element: Element, depth: int) -> None:
        self._limit(depth)
        self.table += 1
        table, above = self.table, dict[int, str]()
        rows = [row for row in self._children(element, {"tr"}) if not _is_deleted(row)]
        for number, row in enumerate(rows, 1):
            place = Place(file=self.file, line=self.line + 1, table=table, row=number)
            cells = list(self._cells(row, depth))
            filled = [cell for cell in cells if cell.text.strip()]
            nested = [table for cell in cells for table in cell.nested]
            if len(cells) == 1 and cells[0].column == 0 and not cells[0].goes_on and not _is_wide(row):
                self.items += _paragraphs(cells[0].text, place)
            elif filled:
                self.items.append(_row(cells, above, place, banner=len(cells) == 1 and _is_wide(row)))
            for inner in nested:
                self._table(inner, depth + 1)

    def _cells(self, row: Element, depth: int) -> Iterator[_Cell]:
        """The cells of a row with their texts; tables in a cell with a text beside them are part of the text."""
        column = min(_whole(_property(row, "trPr", "gridBefore")), _MOST_COLUMNS)
        found: list[_Cell] = []
        for element in self._children(row, {"tc"}):
            nested = list(self._children(element, {"tbl"}))
            merged = _merge(element)
            found.append(_Cell(column, self._cell_text(element, depth), element, merged == "continue", nested))
            column += max(1, min(_whole(_property(element, "tcPr", "gridSpan")), _MOST_COLUMNS))
        crowded = sum(bool(cell.text.strip() or cell.nested) for cell in found) > 1
        for cell in found:
            if crowded and cell.nested:
                inner = [self._flattened(table, depth + 1) for table in cell.nested]
                cell.text, cell.nested = "\n".join(filter(str.strip, (cell.text, *inner))), []
            yield cell

    def _flattened(self, table: Element, depth: int) -> str:
        self._limit(depth)
        rows = [[cell.text for cell in self._cells(row, depth)] for row in self._children(table, {"tr"})]
        heads = rows[0] if len(rows) > 1 and all(field_of(text) for text in rows[0]) else []
        lines = (
            f"{heads[at]}: {text}" if at < len(heads) else text
            for row in rows[bool(heads) :]
            for at, text in enumerate(row)
            if text.strip()
        )
        return "\n".join(lines)

    def _cell_text(self, cell: Element, depth: int) -> str:
        """The paragraphs of a cell, each on its lines; a lone one with the number that Word counts for it."""
        self._limit(depth)
        paragraphs = list(self._children(cell, {"p"}))
        texts: list[str] = []
        for element in paragraphs:
            text, taken = self._text(element)
            properties = element.find("pPr")
            mark = self.styles.mark(properties, self.styles.of(properties))
            if mark is not None and mark.text and (mark.speaks or len(paragraphs) == 1):
                text = f"{mark.text} {text}"
            texts.append("\n".join(" ".join(line.split()) for line in text.split("\n")))
            texts += [self._cell_text(box, depth + 1) for box in taken.boxes]
        return "\n".join(filter(None, texts))


def _paragraphs(text: str, place: Place) -> Iterable[Paragraph]:
    return [Paragraph(piece, place) for line in text.split("\n") for piece in pieces_of(line)]


def _row(cells: list[_Cell], above: dict[int, str], place: Place, *, banner: bool) -> Row:
    """A row on the table's grid; ``above`` remembers the cells that reach down."""
    width = cells[-1].column + 1
    texts, reaching = [""] * width, [""] * width
    for cell in cells:
        if cell.goes_on:
            reaching[cell.column] = above.get(cell.column, "")
            texts[cell.column] = cell.text
        else:
            texts[cell.column] = above[cell.column] = cell.text
    return Row(tuple(texts), place, tuple(reaching) if any(reaching) else (), banner)


def _merge(cell: Element) -> str:
    properties = cell.find("tcPr")
    merge = properties.find("vMerge") if properties is not None else None
    return "" if merge is None else merge.get("val", "continue")


def _is_wide(row: Element) -> bool:
    """Whether the row's only cell spans columns: then it is a row of its table, not a box around text."""
    cell = row.find("tc")
    return cell is not None and _whole(_property(cell, "tcPr", "gridSpan")) > 1


def _is_deleted(row: Element) -> bool:
    properties = row.find("trPr")
    return properties is not None and properties.find("del") is not None


def _property(element: Element, group: str, name: str) -> str:
    properties = element.find(group)
    found = properties.find(name) if properties is not None else None
    return found.get("val", "") if found is not None else ""


def _whole(written: str) -> int:
    return int(written) if written.isascii() and written.isdigit() and len(written) < 6 else 0  # noqa: PLR2004
