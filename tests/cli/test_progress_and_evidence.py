"""The commands by which progress and evidence come in, run as a person runs them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlmodel import select
from typer import Typer
from typer.testing import CliRunner, Result

from cli import amend, evidence, progress, review
from domain.tables.history import Amendment, ProgressReport
from domain.values.errors import HitosError, InvalidDataError, NotFoundError, RefusedError
from runtime.settings import load_settings
from storage.database import Database
from storage.schema import upgrade
from tests.builders import a_plan, an_institution

Hitos = Callable[..., Result]
NOUNS: dict[str, Typer] = {
    "progress": progress.app, "evidence": evidence.app, "review": review.app, "amend": amend.app,
}  # fmt: skip


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HITOS_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    made = Database(load_settings().database_url)
    upgrade(made)
    with made.writing() as session:
        a_plan(session)
        an_institution(session, "SCEP")
    made.close()
    return made


@pytest.fixture
def hitos(database: Database) -> Hitos:
    """Runs ``hitos NOUN …`` and lets problems come out as they are; their exit codes are ``cli.main``'s."""

    def run(noun: str, *words: str) -> Result:
        result = CliRunner().invoke(NOUNS[noun], words)
        if isinstance(result.exception, HitosError):
            raise result.exception
        return result

    return run


def test_a_step_goes_from_report_to_acceptance(hitos: Hitos, tmp_path: Path) -> None:
    (tmp_path / "acta.pdf").write_bytes(b"%PDF-1.7")
    on = ("--as-of", "2019-06-03")
    words = ("--percent", "100", "--text", "Se hizo.", "--institution", "inap", *on)
    assert "C10-H1: 100 % declarado el 2019-06-03" in hitos("progress", "report", "c10-h1", *words).stdout
    added = hitos("evidence", "add", "C10-H1", "--file", "acta.pdf", "--dated", "2019-06-01", *on, "--json")
    assert json.loads(added.stdout)["media_type"] == "application/pdf"
    assert (
        "presentado a revisión el 2019-06-04"
        in hitos("progress", "submit", "C10-H1", "--as-of", "2019-06-04").stdout
    )
    waiting = hitos("review", "list")
    assert waiting.stdout == (
        "C10-H1  Hito 1\n    INAP; 100 %; evidencias: 1; presentado el 2019-06-04 por línea de órdenes\n"
    )
    accepted = hitos("review", "accept", "C10-H1", "--as-of", "2019-06-05", "--note", "Completo.")
    assert accepted.stdout == "C10-H1 está ahora cumplido.\n"
    assert hitos("evidence", "get", "1", "-o", "copia.pdf").exit_code == 0
    assert (tmp_path / "copia.pdf").read_bytes() == b"%PDF-1.7"
    shown = hitos("progress", "show", "C10-H1", "--as-of", "2019-06-05")
    assert shown.stdout == (
        "C10-H1  Hito 1\n"
        "cumplido, cerrado al 2019-06-05; vence: 2019-08-31\n"
        "Avance declarado: 100 %   verificado: 100 %\n"
        "\nInformes de avance\n  2019-06-03  100 %  (INAP)\n    Se hizo.\n"
        "\nRevisiones\n  2019-06-05  aceptada  (coordinación)\n    Completo.\n"
        "\nEvidencias\n  1  C10-H1  acta.pdf  aceptada  2019-06-01\n"
    )


def test_a_dry_run_shows_everything_and_saves_nothing(hitos: Hitos, database: Database, tmp_path: Path) -> None:
    (tmp_path / "acta.pdf").write_bytes(b"%PDF-1.7")
    words = ("--percent", "40", "--text", "Va.", "--as-of", "2019-06-03", "--dry-run")
    reported = hitos("progress", "report", "C10-H1", *words)
    assert "40 %" in reported.stdout
    assert "no se guardó nada" in reported.stderr
    assert "acta.pdf" in hitos("evidence", "add", "C10-H1", "--file", "acta.pdf", "--dry-run").stdout
    moved = hitos(
        "amend", "date", "C10-H1", "--due", "2020-10-31", "--resolution", "R1", "--reason", "x", "--dry-run"
    )
    assert "2019-08-31 → 2020-10-31" in moved.stdout
    with database.reading() as session:
        assert session.exec(select(ProgressReport)).all() == []
        assert session.exec(select(Amendment)).all() == []
    assert not (tmp_path / "home" / "evidence").exists()


def test_amendments_are_made_and_listed(hitos: Hitos) -> None:
    why = ("--resolution", "Resolución 12-2019", "--reason", "Compra desierta.", "--as-of", "2019-07-01")
    hitos("amend", "date", "C10-H1", "--due", "2020-10-31", *why)
    hitos("amend", "lead", "C10-H1", "--to", "scep", *why)
    hitos("amend", "title", "C10-H2", "--to", "Guía publicada", *why)
    listed = json.loads(hitos("amend", "list", "--json").stdout)
    assert [(row["code"], row["field"], row["old"], row["new"]) for row in listed] == [
        ("C10-H1", "due", "2019-08-31", "2020-10-31"),
        ("C10-H1", "lead", "INAP", "SCEP"),
        ("C10-H2", "title", "Hito 2", "Guía publicada"),
    ]
    assert hitos("amend", "list", "C10-H2").stdout == (
        "C10-H2  título: Hito 2 → Guía publicada\n"
        "    Resolución 12-2019, rige desde el 2019-07-01 (coordinación): Compra desierta.\n"
    )


def test_files_are_checked_and_addresses_not_asked_in_a_new_installation(hitos: Hitos, tmp_path: Path) -> None:
    (tmp_path / "acta.txt").write_text("acta")
    hitos("evidence", "add", "C10-H1", "--file", "acta.txt")
    hitos("evidence", "add", "C10-H1", "--address", "https://portal.example.org/acta")
    assert hitos("evidence", "collect").stdout == "1  files  íntegra\n2  portal.example.org  no se consulta\n"
    assert "íntegra" in hitos("evidence", "list", "C10-H1").stdout


@pytest.mark.parametrize(
    ("words", "error", "message"),
    [
        (("progress", "report", "C10-H1", "--percent", "130", "--text", "x"),
         InvalidDataError, "130 is no percentage of progress"),
        (("progress", "report", "C10-H1", "--percent", "1", "--text", "x", "--as-of", "2019-02-30"),
         InvalidDataError, "--as-of: 2019-02-30 does not exist in the calendar"),
        (("progress", "report", "C10-H1", "--percent", "1", "--text", "x", "--as-of", "2018-10-01"),
         InvalidDataError, "The plan PRUEBA begins on 2018-11-01"),
        (("progress", "report", "C10-H1", "--percent", "1", "--text", "x", "--institution", "NADIE"),
         NotFoundError, 'The institution "NADIE" is not known'),
        (("progress", "report", "C10-H1", "--percent", "1", "--text", "x", "--by", "a" * 121),
         InvalidDataError, "--by: the text has 121 characters and 120 fit"),
        (("progress", "show", "C10-H9"), NotFoundError, "The plan PRUEBA has no step C10-H9"),
        (("evidence", "add", "C10-H1"), InvalidDataError, "Give a file .* or an address"),
        (("evidence", "add", "C10-H1", "--file", "none.pdf"), NotFoundError, '"none.pdf" cannot be read'),
        (("evidence", "get", "7", "-o", "x"), NotFoundError, "There is no evidence 7"),
        (("review", "evidence", "1"), InvalidDataError, "Decide: --accept or --return"),
        (("review", "accept", "C10-H1"), RefusedError, "C10-H1 is planned; it is not possible to accept it"),
        (("amend", "date", "C10-H1", "--resolution", "R", "--reason", "x"), InvalidDataError, "--due or --start"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_says_why(
    hitos: Hitos, words: tuple[str, ...], error: type[HitosError], message: str
) -> None:
    with pytest.raises(error, match=message):
        hitos(*words)


def test_a_copy_never_overwrites_and_an_altered_file_is_not_handed_out(hitos: Hitos, tmp_path: Path) -> None:
    (tmp_path / "acta.txt").write_text("acta")
    hitos("evidence", "add", "C10-H1", "--file", "acta.txt")
    with pytest.raises(InvalidDataError, match=r'"acta.txt" cannot be written: it exists already'):
        hitos("evidence", "get", "1", "-o", "acta.txt")
    assert hitos("evidence", "get", "1", "-o", "-").stdout_bytes == b"acta"
    stored = next(path for path in (tmp_path / "home" / "evidence").rglob("*") if path.is_file())
    stored.write_text("otra")
    with pytest.raises(RefusedError, match="The file of evidence 1 is no longer the one that was attached"):
        hitos("evidence", "get", "1", "-o", "copia.txt")
    assert not (tmp_path / "copia.txt").exists()
