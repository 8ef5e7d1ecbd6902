"""What each piece of marked content on a page of a tagged PDF says, in the order in which it is read.

A piece may hold others: letters that are drawn otherwise than they are written say so themselves (``ActualText``).
Right-to-left letters are drawn from the left; each line of them is turned round.
"""

import re
from collections.abc import Mapping
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.psparser import PSLiteral, literal_name
from pdfminer.utils import decode_text

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_TURNED = re.compile(rf"[{_RIGHT_TO_LEFT}](?:[^A-Za-z\u00c0-\u024f]*[{_RIGHT_TO_LEFT}])?")
_AS_IT_IS = re.compile(r"\d+(?:[.,:/-]\d+)*")
_LETTER = 3
"""Where pdfminer gives a letter's number, after its size, scaling and rise."""
_MIRRORED = str.maketrans("()[]{}«»<>", ")(][}{»«><")


def marked_texts(page: Any, resources: PDFResourceManager) -> Mapping[int, str]:
    """The text of each piece by its number; raises what pdfminer raises. 10 ms a page."""
    device = _Device(resources)
    PDFPageInterpreter(resources, device).process_page(page.page_obj)
    return {mcid: "".join(map(logical, lines)) for mcid, lines in device.lines.items()}


def logical(line: str) -> str:
    """A line in the order in which it is read, of one in that in which it is drawn."""
    return _TURNED.sub(_turned, line)


def has_right_to_left(text: str) -> bool:
    """Whether letters of such a script are in it: beside others their order on a page does not tell the text's."""
    return _TURNED.search(text) is not None


class _Device(PDFTextDevice):
    """Takes the letters of marked content only: what is an artifact is on the page, not in the text."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.lines: dict[int, list[str]] = {}
        self._open: list[tuple[int | None, bool]] = []
        self._height: float | None = None

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """A piece inside another belongs to it unless it has a number of its own."""
        mcid, told = self._open[-1] if self._open else (None, False)
        said = props if isinstance(props, dict) else {}
        mcid = None if literal_name(tag) == "Artifact" else said.get("MCID", mcid)
        if mcid is not None and not told and isinstance(said.get("ActualText"), bytes):
            self._add(mcid, decode_text(said["ActualText"]))
            told = True
        self._open.append((mcid, told))

    def end_tag(self) -> None:
        """The piece around goes on."""
        if self._open:
            self._open.pop()

    def render_char(self, matrix: Any, font: Any, *given: Any) -> float:
        """One letter; how far it moves on does not matter here."""
        mcid, told = self._open[-1] if self._open else (None, False)
        if mcid is not None and not told:
            if matrix[5] != self._height:
                self.lines.setdefault(mcid, []).append("")
            self._height = matrix[5]
            self._add(mcid, font.to_unichr(given[_LETTER]))
        return 0.0

    def _add(self, mcid: int, said: str) -> None:
        lines = self.lines.setdefault(mcid, [""])
        lines[-1] += said


def _turned(found: re.Match[str]) -> str:
    """Turned round, but for the figures in it, which are drawn as they are written."""
    turned = found[0][::-1].translate(_MIRRORED)
    return _AS_IT_IS.sub(lambda figure: figure[0][::-1], turned)
