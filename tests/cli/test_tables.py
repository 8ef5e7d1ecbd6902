"""What a table on a terminal looks like: whole words, the installation's language, no more than fits."""

import json
import shutil
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from sqlmodel import select

from cli.common import print_table
from domain.tables.institution import Institution
from domain.tables.mail import Received
from domain.values.vocabulary import ReceivedState
from operations.register.bounces import mark_bounce
from runtime.wiring import open_runtime
from tests.builders import NOON
from tests.cli.conftest import Hitos, exit_code

WIDTH = 80


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.replace("┃", "│").split("│")]


def heading(said: str) -> list[str]:
    """The heading of a table, its lines joined."""
    lines = []
    for line in said.splitlines():
        if "━" in line:
            break
        lines.append(cells(line))
    return [" ".join(filter(None, column)) for column in zip(*lines, strict=True)]


def column(said: str, place: int) -> set[str]:
    """The words of a column under the heading."""
    rows = said[said.index("━") :].splitlines()[1:]
    return {cells(row)[place] for row in rows} - {""}


@pytest.mark.parametrize("width", [120, 80])
def test_words_that_all_have_room_for_are_never_broken(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    row = ("C10-H4-2020.08", "2020-08-31", "recordatorio, 147 días después de su plazo", "Descentralización")
    print_table(("Paso", "Vence", "Mensaje", "Título"), [row])
    said = capsys.readouterr().out
    for word in " ".join(row).split():
        assert word in said
    assert max(map(len, said.splitlines())) <= width


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=30)
TABLES = st.integers(1, 6).flatmap(
    lambda width: st.lists(
        st.lists(st.lists(WORDS, max_size=6).map(" ".join), min_size=width, max_size=width), min_size=1, max_size=4
    )
)


@given(TABLES)
def test_a_table_is_never_wider_than_the_terminal_and_loses_no_character(rows: list[list[str]]) -> None:
    written = StringIO()
    with pytest.MonkeyPatch.context() as settings, redirect_stdout(written):
        settings.setenv("COLUMNS", str(WIDTH))
        print_table("abcdef"[: len(rows[0])], rows)
    said = written.getvalue()
    assert all(cell_len(line) <= WIDTH for line in said.splitlines())
    assert set("".join(cell for row in rows for cell in row)) - {" "} <= set(said)


BUSINESS = (
    ("advance", "--as-of", "2019-05-01"),
    ("calendar", "set", "2020-08-31", "closed", "--name", "Asueto", "--source", "Acuerdo 1"),
    ("contact", "set", "INAP", "--name", "Ana Luz", "--email", "ana@example.org", "--since", "2019-01-01"),
    ("contact", "choose", "ana@example.org", "--less", "--as-of", "2019-05-01"),
    ("answer", "date", "C10-H3-A1", "2019-09-02", "--reason", "Falta equipo", "--as-of", "2019-05-01"),
    ("link", "show", "INAP", "--as-of", "2019-05-01"),
    ("report", "signers", "set", "Ana Ejemplo:Directora"),
    ("report", "freeze", "--as-of", "2019-05-01"),
)
OTHER = """
code: AGUA-1
title: Agua
period: {start: 2019-01-01, end: 2019-12-31}
institutions: [{acronym: AGUA, name: Empresa de Agua}]
commitments:
  - number: "1"
    title: Agua
    milestones: [{number: "1", title: Pozo, leads: [AGUA], start: 2019-01, end: 2019-05-10}]
"""
HEADINGS = [
    ("plan list", ["Código", "Título", "Comienzo", "Fin", "Idioma"]),
    ("plan show", ["Código", "Título", "Vence", "Estado"]),
    ("plan forecast --as-of 2020-08-01", ["Código", "Título", "Vence", "Terminaría", "Por culpa de"]),
    ("institution list", ["Sigla", "Nombre", "Correo", "Otros nombres"]),
    ("calendar list", ["Día", "Se trabaja", "Nombre", "Según"]),
    ("contact list", ["Institución", "Para qué", "Quién", "Observaciones"]),
    ("contact choices", ["Institución", "Correo", "Recibe", "Desde"]),
    ("outbox list", ["N.º", "Estado", "Paso", "Institución", "Mensaje", "Fecha"]),
    ("received list", ["N.º", "Fecha", "Estado", "Quién"]),
    ("answer list", ["N.º", "Paso", "Vence", "Propone", "Por qué", "Por"]),
    ("link list --as-of 2019-05-02", ["N.º", "Institución", "Paso", "Hasta", "Hecho"]),
    ("report list", ["Corte", "Código", "Estado", "Turno"]),
    ("report signers list", ["Turno", "Nombre", "Cargo"]),
    ("report freeze --as-of 2019-05-02 --dry-run", ["Plan", "Corte", "Huella SHA-256"]),
    ("policy show", ["Campo", "Vale", "Qué se puede escribir"]),
    ("template list", ["Plantilla", "Estado"]),
    ("export --as-of 2019-05-01 --dry-run", ["Archivo", "Filas", "Bytes"]),
    ("db status", ["Base de datos", "Versión", "La más nueva"]),
    ("doctor", ["Qué", "Cómo está", "En orden"]),
]


@pytest.fixture(scope="module")
def busy_home(planned_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example plan with something to list everywhere."""
    home = tmp_path_factory.mktemp("busy") / "home"
    shutil.copytree(planned_home, home)
    with pytest.MonkeyPatch.context() as settings:
        settings.setenv("HITOS_HOME", str(home))
        settings.setenv("HITOS_PORTAL_ADDRESS", "https://hitos.example.org")
        for words in BUSINESS:
            assert exit_code(*words) == 0, words
        with open_runtime() as runtime, runtime.database.writing() as session:
            mark_bounce(session, "ana@example.org", permanent=True, reason="5.1.1", at=NOON, message_id=None)
            session.add(
                Received(
                    header_id="<1@example.org>", sender="alguien@example.org", text="Listo.", at=NOON,
                    state=ReceivedState.DISCARDED, why="discarded: repetido",
                )
            )  # fmt: skip
    return home


@pytest.fixture
def busy(hitos: Hitos, home: Path, busy_home: Path, monkeypatch: pytest.MonkeyPatch) -> Hitos:
    """The same, in Spanish, on a terminal of 80 columns."""
    monkeypatch.setenv("HITOS_LANGUAGE", "es")
    monkeypatch.setenv("COLUMNS", str(WIDTH))
    shutil.copytree(busy_home, home)
    return hitos


@pytest.mark.parametrize(("words", "headings"), HEADINGS)
def test_every_table_fits_80_columns_under_headings_of_the_installations_language(
    busy: Hitos, words: str, headings: list[str]
) -> None:
    said = busy(*words.split())
    assert said.code == 0, said.err
    assert heading(said.out) == headings
    assert max(map(len, said.out.splitlines())) <= WIDTH


def test_values_are_in_the_installations_language_and_json_keeps_the_words(busy: Hitos) -> None:
    assert "en marcha, atrasado" in column(busy("plan", "show", "--as-of", "2019-05-01").out, 3)
    steps = json.loads(busy("plan", "show", "--as-of", "2019-05-01", "--json").out)
    assert {step["standing"] for step in steps} >= {"upcoming", "overdue"}
    assert column(busy("plan", "list").out, 4) == {"español"}
    assert json.loads(busy("plan", "list", "--json").out)[0]["language"] == "es"
    assert column(busy("calendar", "list").out, 1) == {"no"}
    assert json.loads(busy("calendar", "list", "--json").out)[0]["opening"] == "closed"
    assert "contacto" in column(busy("contact", "list").out, 1)
    [contact] = json.loads(busy("contact", "list", "--json").out)
    assert (contact["role"], contact["name"], contact["bounces_since"]) == ("office", "Ana Luz", str(NOON.date()))
    assert "descartado: repetido" in busy("received", "list").out
    [mail] = json.loads(busy("received", "list", "--json").out)
    assert (mail["state"], mail["why"]) == ("discarded", "discarded: repetido")


def test_the_same_table_speaks_english_in_an_english_installation(
    busy: Hitos, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HITOS_LANGUAGE", "en")
    shown = busy("plan", "show", "--as-of", "2019-05-01").out
    assert heading(shown) == ["Code", "Title", "Due", "State"]
    assert "under way, overdue" in column(shown, 3)


def test_a_contact_is_told_with_what_is_special_about_it(busy: Hitos) -> None:
    busy("contact", "set", "INAP", "--name", "Eva Sol", "--email", "eva@example.org", "--since", "2099-01-10")
    busy(
        "contact", "away", "INAP", "--from", "2099-02-01", "--to", "2099-02-05", "--deputy", "Iris Mar",
        "--email", "iris@example.org",
    )  # fmt: skip
    ana, eva = json.loads(busy("contact", "list", "--json").out)
    assert (ana["since"], ana["until"], eva["since"]) == ("2019-01-01", "2099-01-09", "2099-01-10")
    said = [cells(line)[3] for line in busy("contact", "list").out.splitlines() if "│" in line]
    assert " ".join(" ".join(said).split()) == (
        f"hasta el 2099-01-09; rebota desde el {NOON.date()} "
        "desde el 2099-01-10; ausente 2099-02-01 – 2099-02-05: Iris Mar"
    )


def test_messages_of_one_plan_do_not_repeat_it_and_a_notice_shows_no_key_of_its_own(busy: Hitos) -> None:
    listed = busy("outbox", "list").out
    assert "PAN-2018-2020" not in listed
    assert "answer-1" not in listed
    assert "respuesta por ver" in " ".join(listed.split())


def test_a_requested_review_is_not_told_to_have_waited_as_many_days_as_its_number(busy: Hitos) -> None:
    on_the_day = ("--as-of", "2019-05-02")
    assert (
        busy(
            "progress",
            "report",
            "C10-H3-A1",
            "--percent",
            "100",
            "--text",
            "Listo",
            "--obstacles",
            "Uno",
            *on_the_day,
        ).code
        == 0
    )
    assert busy("progress", "submit", "C10-H3-A1", *on_the_day).code == 0
    listed = " ".join(busy("outbox", "list").out.split())
    assert "revisión pedida" in listed
    assert "en revisión hace" not in listed


def test_messages_of_several_plans_say_of_which(busy: Hitos, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(OTHER, "utf-8")
    assert busy("plan", "import", tmp_path / "other.yaml", "--as-of", "2019-01-02").code == 0
    assert busy("advance", "--plan", "AGUA-1", "--as-of", "2019-05-03").code == 0
    listed = busy("outbox", "list").out
    assert heading(listed)[2] == "Plan"
    assert {"AGUA-1"} < column(listed, 2)
    assert max(map(len, listed.splitlines())) <= WIDTH


def test_a_policy_is_shown_as_one_would_write_it(busy: Hitos) -> None:
    said = busy("policy", "show").out
    shown = {cells(line)[0]: cells(line)[1] for line in said.splitlines() if "│" in line}
    assert (shown["weekend"], shown["before"]) == ("saturday, sunday", "30, 7, 1")
    assert (shown["on_the_day"], shown["superior_after"]) == ("true", "—")
    assert json.loads(busy("policy", "show", "--json").out)["weekend"] == ["saturday", "sunday"]


def test_an_institution_is_found_by_its_whole_address(busy: Hitos) -> None:
    with open_runtime() as runtime, runtime.database.reading() as session:
        emails = [row.email for row in session.exec(select(Institution)) if row.email]
    said = busy("institution", "list").out
    assert all(email in said for email in emails)
