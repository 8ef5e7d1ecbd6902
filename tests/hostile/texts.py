# ruff: noqa: E501  (the files' own text stands here as it is written to them)
"""Texts, tables as text, Markdown and YAML made to harm, and what is no text at all."""

import bz2
import gzip
import io
import lzma
import tarfile
from random import Random

from tests.hostile.cases import PLAN, TITLE, Case, data, made
from tests.hostile.zips import packed

_MIB = 1024 * 1024
_ROWS = (
    "Compromiso;Hito;Institución responsable;Fecha de inicio;Fecha de término\n"
    f"Compromiso 1. Publicar;{TITLE};Instituto de Fomento Municipal -INFOM-;enero 2019;marzo 2019\n"
)
_MARKDOWN = "# Plan\n\n## Compromiso 1. Publicar\n\n### HITO 1. " + TITLE + "\n\n"
_YAML = f"title: Plan\ncommitments:\n- number: 1\n  title: Publicar\n  milestones:\n  - number: 1\n    title: {TITLE}\n"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512


def _text(
    name: str,
    text: str,
    told: str = "",
    *warned: str,
    ending: str = "txt",
    encoding: str = "utf-8",
    more: bytes = b"",
) -> Case:
    return Case(name, made(f"plan.{ending}", lambda: text.encode(encoding) + more), told, warned)


def _csv(name: str, text: str, told: str = "", *warned: str, encoding: str = "utf-8") -> Case:
    return _text(name, text, told, *warned, ending="csv", encoding=encoding)


def _md(name: str, text: str, told: str = "", *warned: str) -> Case:
    return _text(name, _MARKDOWN + text, told, *warned, ending="md")


def _yaml(name: str, text: str, told: str = "") -> Case:
    return _text(name, text, told, ending="yaml")


def _institutions(count: int) -> str:
    chance = Random(1)
    names = ("".join(chance.choices("abcdefgilmnorstu", k=9)).capitalize() for _ in range(count))
    return "".join(
        f"HITO {number}. Hacer algo\n\nInstitución responsable: Dirección de {name}\n\n"
        for number, name in enumerate(names, 2)
    )


def _tar() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("../../plan.docx"))
    return buffer.getvalue()


def _nested_zip() -> bytes:
    content = packed({"a": b"\0" * _MIB})
    for _ in range(9):
        content = packed({f"{number}.zip": content for number in range(16)})
    return content


_CASES_OF_TEXT = (
    _text("UTF-16 that says so", PLAN, encoding="utf-16"),
    _text("UTF-16 that does not say so", PLAN, "", "encoding_guessed", encoding="utf-16-le"),
    _text("UTF-16 the other way round that does not say so", PLAN, "", "encoding_guessed", encoding="utf-16-be"),
    _text("UTF-16 of an odd number of bytes", PLAN, "binario", encoding="utf-16", more=b"\0"),
    _text("UTF-32 that says so", PLAN, encoding="utf-32"),
    _text("UTF-32 that does not say so", PLAN, "binario", encoding="utf-32-le"),
    _text("the letters of Windows", PLAN, "", "encoding_guessed", encoding="cp1252"),
    _text("the letters of old Macintoshes", PLAN, "", "encoding_guessed", encoding="mac-roman"),
    _text("two encodings in one file", PLAN, "", "encoding_guessed", "text_looks_damaged", more="Año\n".encode("cp1252")),
    _text("bytes that no encoding has", PLAN, "binario", more=b"\x81\x8d\x8f\x90\x9d\xff"),
    _text("null characters", PLAN.replace("el", "e\0l"), "binario"),
    _text("signs that nobody sees and signs that turn the order round",
          PLAN.replace(TITLE, "\u202ePub\u200blicar \u2066el\ufeff portal\u202c"), "", "control_characters_removed"),
    _text("pictures for letters", PLAN + "\nResumen: 🏛️👩‍👩‍👧🇬🇹\n"),
    _text("a letter with a hundred thousand accents", PLAN + "\nResumen: a" + "\u0301" * 100_000),
    _text("one line of 48 MB", "a " * 24 * _MIB, "memoria"),
    _text("a hundred thousand lines of one letter", PLAN + "a\n\n" * 100_000),
    _text("ten thousand milestones", PLAN + "".join(f"HITO {n}. Hacer algo\n\n" for n in range(2, 10_000))),
    _text("a thousand institutions of which no two are one", PLAN + _institutions(1_000)),
    _text("ten thousand times the same number", PLAN + "HITO 1. Hacer algo\n\n" * 10_000, "", "number_used_twice"),
)  # fmt: skip
_CASES_OF_TABLES = (
    _csv("a million columns in a row", _ROWS + ";" * 1_000_000),
    _csv("a million filled columns in a row", _ROWS + "a;" * 1_000_000),
    _csv("a quotation that never ends", _ROWS + '"' + "a;b\n" * 100_000, "línea"),
    _csv("quotation marks in odd places", _ROWS + 'a"b;"c"d;"";"""\n' * 1000),
    _csv("a cell of 200,000 letters", _ROWS + f"a;{'b' * 200_000};c\n", "línea"),
    _csv("cells that are formulas", _ROWS + "=cmd|'/c calc'!A0;@SUM(1);+1;-1;=HYPERLINK(\"http://127.0.0.1:9\")\n"),
    _csv("its heading row five thousand times", (_ROWS.splitlines()[0] + "\n") * 5_000 + _ROWS),
    _csv("UTF-16 with tabs, as Excel saves it", _ROWS.replace(";", "\t"), encoding="utf-16"),
    _md("a list of three thousand levels", "".join(f"{'  ' * n}- a\n" for n in range(3_000))),
    _md("list marks a hundred thousand times in a line", "- " * 100_000),
    _md("quotation marks a hundred thousand times in a line", "> " * 100_000),
    _md("twenty thousand rows of ten columns", "| a " * 10 + "|\n" + "|---" * 10 + "|\n" + ("| b " * 10 + "|\n") * 20_000),
    _md("links and stars that are never closed", "[a](" * 4_000 + "\n\n" + "**a " * 4_000 + "\n\n" + "_a" * 9_000),
    _md("a script", "<script>fetch('http://127.0.0.1:9/')</script>\n\n![a](file:///etc/hostname)\n"),
)  # fmt: skip
_CASES_OF_YAML = (
    _yaml("anchors that grow a billionfold", "a: &a [x, x]\n" + "".join(
        f"{after}: &{after} [*{before}, *{before}]\n" for before, after in zip("abcdefgh", "bcdefghi", strict=True)), "anclas"),
    _yaml("lists nested a hundred thousand deep", "a: " + "[" * 100_000, "anidados"),
    _yaml("a tag that wants to run a program", "title: !!python/object/apply:os.system [touch fuera.txt]\n" + _YAML[12:], "texto"),
    _yaml("a tag that wants to be an object", "title: !!python/name:os.system Plan\n" + _YAML[12:]),
    _yaml("twenty thousand keys that nobody knows", _YAML + "".join(f"clave{n}: 1\n" for n in range(20_000)), "problemas más"),
    _yaml("one key twenty thousand times", _YAML + "title: Plan\n" * 20_000, "problemas más"),
    _yaml("a number of a million digits", _YAML.replace("number: 1\n  title", f"number: {'1' * 1_000_000}\n  title"), "caracteres"),
    _yaml("ten documents in one", _YAML + f"---\n{_YAML}" * 9, "YAML"),
)  # fmt: skip
_CASES_OF_OTHERS = (
    Case("an empty archive", data("plan.zip", b"PK\x05\x06" + b"\0" * 18), "archivo comprimido"),
    Case("archives in archives", made("plan.zip", _nested_zip), "archivo comprimido"),
    Case("RAR", data("plan.rar", b"Rar!\x1a\x07\x01\x00" + b"\0" * 99), "archivo comprimido"),
    Case("7z", data("plan.7z", b"7z\xbc\xaf\x27\x1c" + b"\0" * 99), "archivo comprimido"),
    Case("gzip", made("plan.gz", lambda: gzip.compress(PLAN.encode())), "archivo comprimido"),
    Case("bzip2", made("plan.bz2", lambda: bz2.compress(PLAN.encode())), "archivo comprimido"),
    Case("xz", made("plan.xz", lambda: lzma.compress(PLAN.encode())), "archivo comprimido"),
    Case("tar", made("plan.tar", _tar), "archivo comprimido"),
    Case("a document of Pages", made("plan.pages", lambda: packed({"Index/Document.iwa": b"\0" * 99})), "Pages"),
    Case(
        "a document of LibreOffice",
        made("plan.odt", lambda: packed({"mimetype": "application/vnd.oasis.opendocument.text"}, 0)),
        "LibreOffice",
    ),
    Case("a presentation", made("plan.pptx", lambda: packed({"ppt/presentation.xml": "<a/>"})), "presentación"),
    Case("an old document of Word", data("plan.doc", _OLE + "WordDocument".encode("utf-16-le")), ".doc"),
    Case("an old spreadsheet", data("plan.xls", _OLE + "Workbook".encode("utf-16-le")), ".xls"),
    Case(
        "an Office document under a password",
        data("plan.docx", _OLE + "EncryptedPackage".encode("utf-16-le")),
        "contraseña",
    ),
    Case("RTF", data("plan.rtf", b"{\\rtf1\\ansi Compromiso 1." + b"{\\b" * 50_000), "RTF"),
    Case("a picture of a plan", data("plan.heic", b"\0\0\0\x18ftypheic" + b"\0" * 99), "imagen"),
    Case("a program", data("plan.exe", b"MZ\x90\0" + b"\0" * 999), "binario"),
)

CASES = (*_CASES_OF_TEXT, *_CASES_OF_TABLES, *_CASES_OF_YAML, *_CASES_OF_OTHERS)
