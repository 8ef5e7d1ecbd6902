"""The outline as Markdown (CommonMark with tables), which our own text reader reads back.

Every paragraph, title and list item is one line, so that nothing inside a text can pass for a heading or a
new activity. What Markdown would take for markup is escaped with a backslash, as CommonMark defines it.
"""

import re
from collections.abc import Iterable

from documents.writers.blocks import (
    Block,
    Contents,
    Heading,
    Listing,
    Mark,
    Outline,
    Paragraph,
    Picture,
    Run,
    Runs,
    Signature,
    Style,
    Table,
)

_MARKUP = re.compile(r"[\\`*\[\]<|~]|(?<!\w)_|_(?!\w)|&(?=[#\w]+;)")
_LINE_START = re.compile(r"^(?:[#+=>-]|\d+(?=[.)](?:\s|$)))")
_CLOSING_MARKS = re.compile(r"(?<!\S)#+$")
_QUOTED = frozenset({Style.NOTICE, Style.NOTE})
_OPEN_LINE = "______________________________"


def to_markdown(outline: Outline) -> bytes:
    """UTF-8 Markdown. Milliseconds a thousand activities."""
    parts = [part for block in outline.blocks if (part := _block(block))]
    if outline.mark:
        parts.append(_mark(outline.mark))
    return ("\n\n".join(parts) + "\n").encode()


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * (level + 1)} {_heading(text)}"
        case Paragraph(Style.TITLE, runs):
            return f"# {_runs(runs)}"
        case Paragraph(style, runs):
            line = _line(runs)
            return f"> {line}" if style in _QUOTED else line
        case Listing(items):
            return "\n".join(f"- {_runs(runs)}" for runs in items)
        case Table():
            return _table(block)
        case Picture(alt=alt, twin=twin):
            return f"> {_escaped(alt)}\n\n{_table(twin)}"
        case Signature(rows):
            return "\n".join(
                f"- {_escaped(label)}: {_escaped(value) if value else _OPEN_LINE}" for label, value in rows
            )
        case Contents():
            return ""


def _heading(text: str) -> str:
    """Its text; number signs at its end would be taken for the end of the heading."""
    return _CLOSING_MARKS.sub(r"\\\g<0>", _escaped(text))


def _table(table: Table) -> str:
    rules = ("---:" if column.figures else "---" for column in table.columns)
    return "\n".join(
        [
            f"*{_escaped(table.caption)}*",
            "",
            _row(_escaped(column.name) for column in table.columns),
            _row(rules),
            *(_row(_runs(cell) for cell in row) for row in table.rows),
        ]
    )


def _mark(mark: Mark) -> str:
    """The last lines: the code, and what the QR code of the other forms says where that is more."""
    says = "" if mark.says == mark.code else f"  \n> {mark.says}"
    return f"---\n\n> {_escaped(mark.caption)}: `{mark.code}`{says}"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _line(runs: Runs) -> str:
    """A paragraph; what would open a list or a heading at its start is escaped too."""
    line = _runs(runs)
    if (opening := _LINE_START.match(line)) is None:
        return line
    end = opening.end()
    return f"{line[:end]}\\{line[end:]}" if line[0].isdigit() else f"\\{line}"


def _runs(runs: Runs) -> str:
    return "".join(map(_run, runs)).strip()


def _run(run: Run) -> str:
    if run.address:
        return run.address
    return _escaped(run.text)


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text.replace("\n", " "))
