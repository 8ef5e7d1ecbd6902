"""The texts of an opened template that are filled in, and where in them each line stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.opc.constants import RELATIONSHIP_TYPE
from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # it ships no types

from domain.rules.texts import excerpt
from domain.values.errors import InvalidDataError
from domain.values.language import Text

_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_MARKUP = re.compile(r"<w:tbl[ >]|</w:tbl>|<w:tr[ >]|<w:p(?=[ >])|<w:t(?: [^>]*)?>([^<]*)</w:t>")
_NUMBER = re.compile(r' hitos="(\d+)"')
_LONGEST = 70
_IN_TABLE = Text(
    es="{file}, {part}, tabla {table}, fila {row}, en «{said}»: {reason}",
    en='{file}, {part}, table {table}, row {row}, at "{said}": {reason}',
)
_IN_TEXT = Text(
    es="{file}, {part}, párrafo {paragraph}, en «{said}»: {reason}",
    en='{file}, {part}, paragraph {paragraph}, at "{said}": {reason}',
)
BODY = Text(es="cuerpo", en="body")
_HEADER = Text(es="encabezado", en="header")
_FOOTER = Text(es="pie de página", en="footer")
_NOTES = Text(es="notas al pie", en="footnotes")
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


@dataclass(frozen=True, slots=True)
class Spot:
    """One paragraph: its number in its part, or its table and row, and what it says."""

    paragraph: int
    table: int
    row: int
    said: str


@dataclass(frozen=True, slots=True)
class Filled:
    """One text to be filled: Jinja source, line by line the paragraphs, and where these stand."""

    part: Text
    source: str
    numbers: tuple[int, ...]
    spots: tuple[Spot, ...]

    def problem(self, file: str, line: int, reason: Text, hint: str = "", **data: object) -> InvalidDataError:
        """What is wrong at a line of the source (from 1); ``hint`` is what is looked for near it."""
        number = self.numbers[min(max(line, 1), len(self.numbers)) - 1]
        near = [spot for spot in self.spots if spot.paragraph >= number and hint in spot.said]
        spot = (near or [*self.spots[max(number, 1) - 1 :], Spot(1, 0, 0, "")])[0]
        text = (_IN_TABLE if spot.table else _IN_TEXT).with_words(part=self.part, reason=reason)
        said = _said(spot.said, hint)
        told = {"file": file, "paragraph": spot.paragraph, "table": spot.table, "row": spot.row, "said": said}
        return InvalidDataError(text, **(told | data))


def texts_of(template: DocxTemplate) -> Iterator[Filled]:
    """Body, headers, footers and footnotes as docxtpl will hand them to Jinja, line for line."""
    template.init_docx()
    yield _filled(template, BODY, template.get_xml())
    kinds = ((RELATIONSHIP_TYPE.HEADER, _HEADER), (RELATIONSHIP_TYPE.FOOTER, _FOOTER))
    for kind, name in kinds:
        for _, part in template.get_headers_footers(kind):
            yield _filled(template, name, template.get_part_xml(part))
    for part in template.docx.part.package.parts:
        if part.content_type == FOOTNOTES:
            yield _filled(template, _NOTES, template.get_part_xml(part))


def _filled(template: DocxTemplate, part: Text, xml: str) -> Filled:
    spots = tuple(_spots(xml))
    count = iter(range(1, len(spots) + 1))
    numbered = _PARAGRAPH.sub(lambda _: f'<w:p hitos="{next(count)}"', xml)
    patched = template.patch_xml(numbered)
    source = _PARAGRAPH.sub("\n<w:p", patched)
    numbers: list[int] = []
    for line in source.split("\n"):
        found = _NUMBER.search(line)
        numbers.append(int(found[1]) if found else numbers[-1] if numbers else 0)
    return Filled(part, _NUMBER.sub("", source), tuple(numbers), spots)


def _spots(xml: str) -> Iterator[Spot]:
    """Each paragraph with the table (from 1) and row it is in; 0 outside tables."""
    tables = row = count = 0
    open_tables: list[tuple[int, int]] = []
    said: list[str] = []
    spot: Spot | None = None
    for found in _MARKUP.finditer(xml):
        mark = found[0]
        if mark.startswith("<w:tbl"):
            tables += 1
            open_tables.append((tables, 0))
        elif mark == "</w:tbl>":
            open_tables.pop()
        elif mark.startswith("<w:tr"):
            table, row = open_tables[-1]
            open_tables[-1] = (table, row + 1)
        elif mark == "<w:p":
            if spot:
                yield Spot(spot.paragraph, spot.table, spot.row, "".join(said))
            count, said = count + 1, []
            table, row = open_tables[-1] if open_tables else (0, 0)
            spot = Spot(count, table, row, "")
        else:
            said.append(found[1])
    if spot:
        yield Spot(spot.paragraph, spot.table, spot.row, "".join(said))


def _said(said: str, hint: str) -> str:
    """What a person looks for: the surroundings of the hint, else how the paragraph begins."""
    if hint and hint in said and len(said) > _LONGEST:
        start = max(0, said.index(hint) - _LONGEST // 3)
        return excerpt(said[start:], _LONGEST)
    return excerpt(said, _LONGEST)
