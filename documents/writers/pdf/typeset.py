"""Sets the PDF with Typst. Also runs as a program of its own, since Typst's cache grows with each report.

As a program: JSON data on standard input, the PDF on standard output. Imports nothing of the project.
"""

import re
import sys
from pathlib import Path

import typst

_NO_GLYPH = "could not be displayed"
_UNCOMMON = re.compile("[^\x00-\x7f\xa1-\xac\xae-\u017f\u02bc\u2010-\u2015\u2018-\u201f\u2022\u2026\u20ac\ufffd]")
_TEMPLATE = Path(__file__).with_name("templates") / "report.typ"


def typeset(data: str, timestamp: int) -> bytes:
    """``data`` (JSON, see ``to_pdf``) as PDF/A-2a and PDF/UA-1, dated ``timestamp`` (seconds, UTC).

    Only the fonts of the wheel are used. The same arguments give the same bytes. Where a glyph is missing
    after all (marks heaped on a letter, say) the text is set again with all but European letters spelt out as
    code points. typst.TypstError if that fails too.
    """
    try:
        return _compiled(data, timestamp)
    except typst.TypstError as error:
        if _NO_GLYPH not in str(error):
            raise
        return _compiled(plainly(data), timestamp)


def plainly(data: str) -> str:
    """The data with every character that is not a common European one written as ``[U+05D0]``."""
    return _UNCOMMON.sub(lambda match: f"[U+{ord(match[0]):04X}]", data.replace("\u200b", ""))


def main() -> None:
    """Standard input to standard output; the timestamp is the only argument."""
    sys.stdout.buffer.write(typeset(sys.stdin.buffer.read().decode(), int(sys.argv[1])))


def _compiled(data: str, timestamp: int) -> bytes:
    compiled: bytes = typst.compile(
        str(_TEMPLATE),
        root=str(_TEMPLATE.parent),
        ignore_system_fonts=True,
        sys_inputs={"report": data},
        format="pdf",
        pdf_standards=["a-2a", "ua-1"],
        timestamp=timestamp,
    )
    return compiled


if __name__ == "__main__":
    main()
