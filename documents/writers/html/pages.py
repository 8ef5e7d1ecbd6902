"""What HTML needs beside its words: how its pages are printed, and pictures inside the file."""

import re
from base64 import b64encode

from documents.writers.blocks import Logo, Outline
from documents.writers.qr import qr_svg

_QR_SIZE = "19mm"
_OWN_SIZE = re.compile(r'width="\d+" height="\d+"')


def printed_pages(outline: Outline) -> str:
    """CSS of the printed pages: cut-off, code and page number at the foot of each, the QR code beside them.

    A browser that knows no margin boxes prints without them; the mark then stands at the end only.
    """
    before, rest = outline.page.split("{page}")
    between, after = rest.split("{pages}")
    number = f"{_css(before)} counter(page) {_css(between)} counter(pages) {_css(after)}"
    mark = outline.mark
    if mark is None:
        boxes = f"@bottom-left {{ content: {_css(outline.footer)}; }} @bottom-right {{ content: {number}; }}"
    else:
        said = _css(f"{outline.footer}\n{mark.caption}: {mark.code}\n")
        code = _inline(_sized(qr_svg(mark.says)), "image/svg+xml")
        boxes = (
            f"@bottom-left {{ content: {said} {number}; white-space: pre; text-align: left; width: 80%; }} "
            f'@bottom-right {{ content: url("{code}"); width: 20%; }}'
        )
    return f"@media print {{ @page {{ {boxes} }} }}"


def data_address(logo: Logo | None) -> str:
    """The emblem as an address that holds it, empty where there is none."""
    return f"data:{logo.media};base64,{b64encode(logo.content).decode()}" if logo else ""


def _sized(svg: str) -> str:
    return _OWN_SIZE.sub(f'width="{_QR_SIZE}" height="{_QR_SIZE}"', svg, count=1)


def _inline(content: str, media: str) -> str:
    return f"data:{media};base64,{b64encode(content.encode()).decode()}"


def _css(said: str) -> str:
    """A CSS string in which nothing but letters and figures stands as it is."""
    return '"' + "".join(each if each.isalnum() and each.isascii() else f"\\{ord(each):x} " for each in said) + '"'
