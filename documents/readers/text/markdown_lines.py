"""Markdown's marks are decoration: they are taken off each line, and what they tell is kept beside it."""

import re
from dataclasses import dataclass

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)(?:\s+\1)?\s*")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+(?=\S)")
_RULE_MARKS = frozenset("-*_=|: \t")
_LEAST_MARKS = 3
_LONGEST_LINE = 20_000
"""Characters; a longer line is nobody's prose and keeps its marks."""
_BARE_RULE = re.compile(r"\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+")
_TABLE_ROW = re.compile(r"\s*\|.*\|\s*")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.{1,1000}?)(?<=[^\s\\])\1")
_EMPHASIS = re.compile(r"(?<![\w\\*_])([*_])(?=\S)([^*_]{1,1000}?)(?<=[^\s\\])\1(?![\w*_])")
_LINK = re.compile(r"(?<!\\)!?\[((?:[^\[\]\\]|\\.){0,500})\]\((<[^<>]*>|[^\s)\[\]]*)(?:\s+\"[^\"]*\")?\)")
_AUTOLINK = re.compile(r"<(https?://[^\s<>]+|mailto:[^\s<>]+)>", re.IGNORECASE)
_CODE = re.compile(r"(?<!\\)`([^`]+)`")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_IS_MARKDOWN = re.compile(r"^#{1,6}\s+\S", re.MULTILINE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlainLine:
    """A line without its marks. The cells of a table row are parted by tabs."""

    text: str
    level: int | None = None
    item: bool = False
    quoted: bool = False
    mark: str = ""
    """The list mark as written."""
    strong: bool = False
    """Whether the line begins with words in bold, as labels do."""


def looks_like_markdown(name: str, text: str) -> bool:
    """By the ending of the file's name, or by a heading mark somewhere in it."""
    return name.lower().endswith((".md", ".markdown")) or bool(_IS_MARKDOWN.search(text))


def with_outer_bars(text: str) -> str:
    """The text with a bar at both ends of each row of a table that is written without them."""
    lines = text.split("\n")
    for position, line in enumerate(lines):
        if not _BARE_RULE.fullmatch(line) or not position or "|" not in lines[position - 1]:
            continue
        end = next((at for at in range(position, len(lines)) if "|" not in lines[at]), len(lines))
        for at in range(position - 1, end):
            if not lines[at].strip().startswith("|"):
                lines[at] = f"| {lines[at].strip()} |"
    return "\n".join(lines)


def is_rule(line: str) -> bool:
    """A line drawn across the page, or the one under a table's heading."""
    return _RULE_MARKS.issuperset(line) and sum(line.count(mark) for mark in "-*_=") >= _LEAST_MARKS


def plain_line(raw: str, *, markdown: bool) -> PlainLine:
    """The line as its reader sees it. In a text that is no Markdown only strong marks and links go."""
    if len(raw) > _LONGEST_LINE:
        return PlainLine(raw)
    if _TABLE_ROW.fullmatch(raw):
        cells = re.split(r"(?<!\\)\|", raw.strip()[1:-1])
        return PlainLine("\t".join(_unmarked(cell.strip(), markdown=markdown) for cell in cells))
    if not markdown:
        return PlainLine(_unmarked(raw, markdown=False))
    if heading := _HEADING.fullmatch(raw):
        return PlainLine(_unmarked(heading[2], markdown=True), level=len(heading[1]))
    quote = _QUOTE.match(raw)
    content = raw[quote.end() :] if quote else raw
    item = _ITEM.match(content)
    content = content[item.end() :] if item else content
    return PlainLine(
        _unmarked(content, markdown=True),
        item=item is not None,
        quoted=quote is not None,
        mark=item.group().strip() if item else "",
        strong=bool(_STRONG.match(content)),
    )


def _unmarked(text: str, *, markdown: bool) -> str:
    """Addresses are left as they are: what looks like a mark inside them is part of them."""
    text = _AUTOLINK.sub(r"\1", text)
    if markdown:
        text = _LINK.sub(_link, text)
    parts: list[str] = []
    end = 0
    for address in _ADDRESS.finditer(text):
        parts += (_prose(text[end : address.start()], markdown=markdown), address.group())
        end = address.end()
    return "".join((*parts, _prose(text[end:], markdown=markdown)))


def _prose(text: str, *, markdown: bool) -> str:
    text = _STRONG.sub(r"\2", text)
    if not markdown:
        return text
    text = _EMPHASIS.sub(r"\2", _CODE.sub(r"\1", text))
    return _ESCAPED.sub(r"\1", text)


def _link(found: re.Match[str]) -> str:
    shown, address = found[1], found[2].strip("<>")
    return address if shown in {"", address} else f"{shown} {address}"
