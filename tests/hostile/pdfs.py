# ruff: noqa: E501  (the files' own text stands here as it is written to them)
"""PDFs made to harm, and such as programs break them."""

import io
import zlib
from collections.abc import Callable, Mapping

import pikepdf

from tests.hostile.cases import PLAN, Case, made

_MIB = 1024 * 1024


def text(lines: str = PLAN) -> str:
    """A content stream that shows the lines, 14 points apart."""
    shown = "".join(f"({line}) Tj T*\n" for line in lines.splitlines())
    return f"BT /F1 10 Tf 14 TL 50 700 Td\n{shown}ET\n"


def pdf(objects: Mapping[int, str | bytes], trailer: str = "/Root 1 0 R") -> bytes:
    """A file of the objects with a right table of where they stand."""
    out = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number, content in objects.items():
        places[number] = len(out)
        written = content.encode("latin-1") if isinstance(content, str) else content
        out += b"%d 0 obj\n" % number + written + b"\nendobj\n"
    start, size = len(out), max(objects) + 1
    rows = "".join(
        f"{places[number]:010d} 00000 n \n" if number in places else "0000000000 65535 f \n"
        for number in range(size)
    )
    out += f"xref\n0 {size}\n{rows}trailer\n<< /Size {size} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def stream(content: str | bytes, entries: str = "") -> bytes:
    """A stream object."""
    raw = content.encode("latin-1") if isinstance(content, str) else content
    return b"<< /Length %d %s >>\nstream\n" % (len(raw), entries.encode()) + raw + b"\nendstream"


def honest(**changed: str | bytes) -> dict[int, str | bytes]:
    """The objects of a file of one page; ``o3="…"`` puts another object in place of the third, or adds one."""
    objects: dict[int, str | bytes] = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        4: stream(text()),
        5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    return objects | {int(name[1:]): content for name, content in changed.items()}


def _case(name: str, content: Callable[[], bytes], told: str = "") -> Case:
    return Case(name, made("plan.pdf", content), told)


def _page(entries: str, box: str = "[0 0 612 792]", contents: str = "4 0 R") -> str:
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Contents {contents} "
        f"/Resources << /Font << /F1 5 0 R >> {entries} >> >>"
    )


def _pages(count: int) -> bytes:
    kids = " ".join(f"{number} 0 R" for number in range(10, 10 + count))
    pages = {number: _page("") for number in range(10, 10 + count)}
    return pdf({**honest(), 2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>"} | pages)


def _bomb(times: int) -> bytes:
    """Spaces deflated ``times`` MiB."""
    squeezer = zlib.compressobj(9)
    return b"".join(squeezer.compress(b" " * _MIB) for _ in range(times)) + squeezer.flush()


def _locked(user: str) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(honest()))) as opened:
        opened.save(buffer, encryption=pikepdf.Encryption(owner="dueño", user=user, R=6))
    return buffer.getvalue()


def _forms(count: int) -> bytes:
    """Drawings each of which shows the next one twice: two to the power of ``count``."""
    drawings = {
        number: stream(
            "/X Do /X Do",
            f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {number + 1} 0 R >> >>",
        )
        for number in range(10, 10 + count)
    }
    last = {10 + count: stream("0 0 1 1 re f", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")}
    return pdf(honest(o3=_page("/XObject << /X 10 0 R >>"), o4=stream(text() + "/X Do\n")) | drawings | last)


def _font(cmap: str) -> bytes:
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>"
    return pdf(honest(o5=font, o6=stream(cmap)))


_OBJECTS = 200_000
_SELF = stream(b"\0" * 20, "/Type /ObjStm /N 1000000000 /First 1000000000 /Extends 6 0 R")
_ACTIONS = (
    "/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/'\\)) >> "
    "/AA << /WC << /S /Launch /F (calc.exe) >> >> "
    "/Names << /EmbeddedFiles << /Names [(a) << /F (file:///etc/hostname) /EF << /F 6 0 R >> >>] >> >>"
)
_WHOLE = pdf(honest())

CASES = (
    _case("ten thousand pages", lambda: _pages(10_000), "páginas"),
    _case("a page that is its own parent", lambda: pdf(honest(o2="<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"))),
    _case("pages nested twenty thousand deep", lambda: pdf(
        honest(o2="<< /Type /Pages /Kids [10 0 R] /Count 1 >>")
        | {n: f"<< /Type /Pages /Kids [{n + 1} 0 R] /Count 1 >>" for n in range(10, 20_010)} | {20_010: _page("")}), "dañado"),
    _case("a count of pages that is a lie", lambda: pdf(honest(o2="<< /Type /Pages /Kids [3 0 R] /Count 999999999 >>"))),
    _case("two hundred thousand objects nobody uses", lambda: pdf(honest() | dict.fromkeys(range(10, _OBJECTS), "null"))),
    _case("a stream of objects that holds itself", lambda: pdf(honest(o6=_SELF, o3="6 0 R")), "dañado"),
    _case("a length that is its own length", lambda: pdf(honest(o4=stream(text()).replace(b"/Length ", b"/Length 4 0 R /L "))), "dañado"),
    _case("a table of objects that goes back to itself", lambda: pdf(honest(), "/Root 1 0 R /Prev 9")),
    _case("a table of objects at no place there is", lambda: _WHOLE[: _WHOLE.index(b"startxref")] + b"startxref\n99999999999\n%%EOF"),
    _case("no table of objects", lambda: _WHOLE[: _WHOLE.index(b"xref")], "dañado"),
    _case("a table of objects a thousand million long", lambda: _WHOLE.replace(b"xref\n0 6\n", b"xref\n0 999999999\n")),
    _case("no page", lambda: pdf(honest(o2="<< /Type /Pages /Kids [] /Count 0 >>"))),
    _case("no catalogue", lambda: pdf(honest(), ""), "dañado"),
    _case("a password to open it", lambda: _locked("secreto"), "contraseña"),
    _case("a lock without a password", lambda: _locked("")),
    _case("a page as large as a country", lambda: pdf(honest(o3=_page("", "[-1000000000 -1000000000 1000000000 1000000000]")))),
    _case("a page without a size", lambda: pdf(honest(o3=_page("", "[]"))), "dañado"),
    _case("a page of negative size", lambda: pdf(honest(o3=_page("", "[612 792 0 0]")))),
    _case("a page whose size is a word", lambda: pdf(honest(o3=_page("", "(grande)")))),
    _case("scripts, programs and files in it", lambda: pdf(
        honest(o1=f"<< /Type /Catalog /Pages 2 0 R {_ACTIONS} >>", o6=stream("MZ" * 99)))),
    _case("a page of 1 GB in 1 MB", lambda: pdf(honest(o4=stream(_bomb(1024), "/Filter /FlateDecode"))), "memoria"),
    _case("a page deflated twice over", lambda: pdf(
        honest(o4=stream(zlib.compress(_bomb(1024), 9), "/Filter [/FlateDecode /FlateDecode]"))), "memoria"),
    _case("a page with a thousand filters", lambda: pdf(honest(o4=stream(text(), f"/Filter [{'/ASCIIHexDecode ' * 1000}]"))), "dañado"),
    _case("arrays nested a hundred thousand deep", lambda: pdf(honest(o4=stream("[" * 100_000 + "]" * 100_000 + " 0 Td\n" + text())))),
    _case("states saved three hundred thousand times and never brought back", lambda: pdf(honest(o4=stream("q " * 300_000 + text())))),
    _case("thirty thousand ruled lines", lambda: pdf(honest(o4=stream(
        text() + "".join(f"{n % 600} 0 m {n % 600} {n // 600 * 10} l S\n" for n in range(30_000)))))),
    _case("twenty thousand boxes", lambda: pdf(honest(o4=stream(
        text() + "".join(f"{n % 140 * 4} {n // 140 * 5} 4 5 re S\n" for n in range(20_000))))), "memoria"),
    _case("a drawing in itself", lambda: pdf(honest(
        o3=_page("/XObject << /X 6 0 R >>"), o4=stream(text() + "/X Do\n"),
        o6=stream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>")))),
    _case("drawings that show each other a thousand million times", lambda: _forms(30), "10 s|memoria"),
    _case("an alphabet of four thousand million letters", lambda: _font("1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"), "memoria"),
    _case("an alphabet that uses itself", lambda: _font("/a usecmap 1 beginbfchar <41> <0041> endbfchar")),
    _case("a text of marks that turn the order round", lambda: pdf(honest(o4=stream(text() + "BT /F1 10 Tf 50 500 Td <FEFF202E> Tj ET")))),
    _case("no end of a text", lambda: pdf(honest(o4=stream(text() + "BT (" + "(" * 200_000)))),
    _case("an HTML page called PDF", lambda: b"<html><body><script>alert(1)</script></body></html>" * 9, "no se reconoce"),
    *(
        _case(f"all but {part} sixteenths cut off", lambda part=part: _WHOLE[: len(_WHOLE) * part // 16], "dañado")  # type: ignore[misc]
        for part in range(1, 16, 2)
    ),
)  # fmt: skip
