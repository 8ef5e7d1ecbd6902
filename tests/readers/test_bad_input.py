"""Files that are no plan, or no file: one clear message, and nothing else ever escapes."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from documents.foreign.sources import Source
from documents.readers.read import read_files, read_source
from domain.values.errors import HitosError, InvalidDataError, ManyProblemsError
from domain.values.language import Language

PLAN = "Compromiso 1. Título\n\nHITO 1.\n\nDescripción: Publicar la información.\n"


def refusal(path: Path) -> InvalidDataError:
    with pytest.raises(InvalidDataError) as caught:
        read_files([path])
    return caught.value


def a_file(folder: Path, data: bytes, name: str = "plan.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("vacío.txt", b"", "está vacío"),
        ("blanco.txt", b"  \n\t\r\n ", "está vacío"),
        ("carta.txt", "Estimado señor: adjunto el plan.".encode(), "no se reconoce ningún compromiso"),
        ("plan.pdf", b"%PDF-1.7\n...", "es un PDF"),
        ("plan.docx", b"PK\x03\x04....word/document.xml", "documento de Word"),
        ("plan.txt", b"PK\x03\x04....xl/workbook.xml", "hoja de cálculo"),
        ("plan.zip", b"PK\x03\x04....", "archivo comprimido"),
        ("viejo.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", ".doc"),
        ("foto.png", b"\x89PNG\r\n\x1a\n", "una imagen"),
        ("nada.bin", b"abc\0def" * 20, "binario o dañado"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_it_is_and_names_itself(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    said = refusal(a_file(tmp_path, data, name)).say(Language.ES)
    assert said.startswith(f"{name}: ")
    assert told in said


def test_a_refused_form_names_the_forms_that_can_be_read(tmp_path: Path) -> None:
    said = refusal(a_file(tmp_path, b"\x89PNG", "foto.png")).say(Language.EN)
    assert "text (.txt)" in said
    assert "YAML" in said


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert "no existe" in refusal(tmp_path / "falta.txt").say(Language.ES)
    assert "es una carpeta" in refusal(tmp_path).say(Language.ES)


def test_a_path_that_no_system_accepts_is_refused() -> None:
    assert refusal(Path("a\0b.txt"))
    assert refusal(Path("x" * 5000))


def test_a_file_of_200_megabytes_is_refused_by_its_size_before_it_is_read(tmp_path: Path) -> None:
    path = a_file(tmp_path, b"Compromiso 1.")
    with path.open("r+b") as file:
        file.truncate(200 * 1024**2)
    assert "pesa 200 MB y se leen hasta 50 MB" in refusal(path).say(Language.ES)


def test_no_document_at_all_is_refused() -> None:
    with pytest.raises(InvalidDataError):
        read_files([])


def test_the_problems_of_several_files_are_told_together(tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", a_file(tmp_path, PLAN.encode()), tmp_path / "b.txt"]
    with pytest.raises(ManyProblemsError) as caught:
        read_files(paths)
    assert len(caught.value.problems) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_the_encodings_that_offices_use_are_read_and_a_guess_is_told(encoding: str) -> None:
    document = read_source(Source("plan.txt", PLAN.encode(encoding)))
    assert document.commitments[0].milestones[0].title == "Publicar la información."
    guessed = [w.data["encoding"] for w in document.warnings if w.code == "encoding_guessed"]
    assert guessed == (["Windows-1252"] if encoding == "cp1252" else [])


def test_control_characters_are_taken_out_and_told() -> None:
    document = read_source(Source("plan.txt", PLAN.replace("la ", "la\x07 ").encode()))
    assert document.commitments[0].milestones[0].title == "Publicar la información."
    assert "control_characters_removed" in {warning.code for warning in document.warnings}


def test_broken_accents_are_told() -> None:
    document = read_source(Source("plan.txt", PLAN.encode().decode("latin-1").encode()))
    assert "text_looks_damaged" in {warning.code for warning in document.warnings}


def test_a_paragraph_longer_than_any_text_is_shown_and_not_read() -> None:
    document = read_source(Source("plan.txt", (PLAN + "\n" + "palabra " * 5000).encode()))
    assert "paragraph_too_long" in {warning.code for warning in document.warnings}
    assert len(document.unplaced) == 1


SHAPES = st.sampled_from(
    [
        "Compromiso 1. ", "HITO 2.", "Actividad 3: ", "EJE 4 X", "\n", "\n\n", "\t", " | ", "Avance 100%. ", "# ",
        "- ", "https://a.org/ ", "Responsable: ", "No.\tHitos\tResponsable\tFecha de inicio\n", "Resumen", "**",
        "1\tA\tB\tmayo 2019\n", "30 de febrero de 2019", " con la colaboración de ", "-INFOM-", "Secretaría de ",
        " y ", "en la cual ", "(", ")", "Descripción: ", "Información de Contacto",
        "Institución, cargo\tINFOM Jefe\n",
        "Correo electrónico\ta@b.org\n", "Nombre de la persona responsable\tAna Pérez\n", "”",
    ]
)  # fmt: skip


@given(st.lists(SHAPES, max_size=40).map("".join), st.sampled_from(["a.txt", "a.md", "a"]))
def test_no_arrangement_of_a_plans_pieces_makes_the_reader_fail(text: str, name: str) -> None:
    try:
        document = read_source(Source(name, text.encode()))
    except HitosError:
        return
    assert all("title" in commitment.places for commitment in document.commitments)


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.yaml", "a.md", "a.pdf"]))
@example(b"{" * 300, "a.yaml")
@example(b"\xff\xfe\x00", "a.txt")
@example(b"a: &a [*a]", "a.yaml")
def test_no_bytes_make_a_reader_fail_with_anything_but_a_clear_message(data: bytes, name: str) -> None:
    try:
        read_source(Source(name, data))
    except HitosError as error:
        said = [error.say(language) for language in Language]
    else:
        said = ["read"]
    assert all(said)
