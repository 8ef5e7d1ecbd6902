"""What is printed in a file that is to be checked, wherever in it the code stands."""

import zipfile
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from documents.readers.printed import printed_in
from domain.rules.verification import code_of, codes_in
from domain.values.errors import InvalidDataError

CODE = code_of("ab" * 32)


def a_package(path: Path, **parts: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/") + ".xml", content)
    return path


@pytest.mark.parametrize(
    ("name", "part", "content"),
    [
        ("a.docx", "word__footer2", f"<w:p><w:r><w:t>{CODE[:6]}</w:t></w:r><w:t>{CODE[6:]}</w:t></w:p>"),
        ("a.docx", "word__document", f"<w:p>Uno</w:p><w:p>{CODE}</w:p><w:p>Dos</w:p>"),
        ("a.xlsx", "xl__sharedStrings", f"<sst><si><t>Uno</t></si><si><t>{CODE}</t></si></sst>"),
    ],
)  # fmt: skip
def test_a_code_is_found_in_any_part_and_across_runs(tmp_path: Path, name: str, part: str, content: str) -> None:
    assert codes_in(said_in(a_package(tmp_path / name, **{part: content}))) == [CODE]


def test_tags_between_cells_end_words_and_text_of_other_parts_is_not_taken(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(f"<table><tr><td>Z{CODE}</td><td>{CODE}</td></tr></table>&iexcl;", "utf-8")
    assert codes_in(said_in(page)) == [CODE]
    assert "¡" in said_in(page)
    assert said_in(a_package(tmp_path / "b.docx", word__settings=CODE)) == ""


def said_in(path: Path) -> str:
    return printed_in(path.read_bytes(), path.name)


def locked() -> bytes:
    """A PDF that asks for a password."""
    made = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(made, encryption=pikepdf.Encryption(owner="dueño", user="clave"))
    return made.getvalue()


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"PK\x03\x04 no zip", locked()], ids=["pdf", "zip", "locked"])
def test_a_file_that_cannot_be_read_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(InvalidDataError, match=r"^roto is none .* damaged, locked by a password or too large"):
        printed_in(content, "roto")


def test_a_file_that_swells_when_it_is_opened_costs_no_more_than_the_limit(tmp_path: Path) -> None:
    swollen = a_package(tmp_path / "a.docx", word__document="<w:t>" + "A" * 200_000_000)
    assert len(said_in(swollen)) <= 5_000_000


def test_of_a_long_text_the_beginning_is_looked_at() -> None:
    assert codes_in(printed_in(CODE.encode() + b" A" * 200_000_000, "a.txt")) == [CODE]
