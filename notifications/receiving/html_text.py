"""The text of an HTML mail as its reader saw it: lines, quotes marked by ``>``; nothing is fetched or run."""

import re
from html import unescape

_MOST_CHARACTERS = 400_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"']|\"[^\"<>]*\"|'[^'<>]*'){0,200})>|<[^<>]{0,400}>")
_UNSEEN = ("<!--", "-->"), ("<style", "</style>"), ("<script", "</script>"), ("<head", "</head>")
_BREAKS = frozenset(
    {"br", "div", "p", "tr", "li", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "hr", "pre"}
)
_PARAGRAPHS = frozenset({"p", "blockquote", "table"})


def text_of_html(html: str) -> str:
    """The words of the first 400,000 characters. Time grows with the length alone, whatever is in it."""
    html = html[:_MOST_CHARACTERS]
    for begin, end in _UNSEEN:
        html = _without(html, begin, end)
    lines, line, depth, last = [""], "", 0, 0
    for tag in _TAG.finditer(html):
        line += _words(html[last : tag.start()])
        last = tag.end()
        name, closing = (tag[2] or "").lower(), bool(tag[1])
        if name not in _BREAKS:
            continue
        if name == "br" or line.strip():
            lines.append(_quoted(line, depth))
            line = ""
        if name in _PARAGRAPHS and lines[-1].strip("> "):
            lines.append(_quoted("", depth))
        if name == "blockquote":
            depth = max(0, depth - 1) if closing else depth + 1
    lines.append(_quoted(line + _words(html[last:]), depth))
    return "\n".join(lines).strip("\n")


def _without(html: str, begin: str, end: str) -> str:
    """Without what stands from ``begin`` to ``end``, or to the text's end where nothing ends it."""
    folded, kept, at = _folded(html), [], 0
    while (start := folded.find(begin, at)) >= 0:
        kept.append(html[at:start])
        stop = folded.find(end, start)
        if stop < 0:
            return "".join(kept)
        at = stop + len(end)
    return "".join([*kept, html[at:]])


def _folded(html: str) -> str:
    """In lower case, each character in its place (some letters become two when folded)."""
    return re.sub(r"[A-Z]+", lambda found: found[0].lower(), html)


def _words(text: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", unescape(text)).replace("\u00a0", " ").replace("\u200b", "")


def _quoted(line: str, depth: int) -> str:
    text = line.strip()
    return f"{'>' * depth} {text}".rstrip() if depth else text
