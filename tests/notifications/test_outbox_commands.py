"""``hitos outbox`` as people use it: what is listed, shown, delivered, tried again and dropped."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from sqlmodel import select
from typer.testing import CliRunner, Result

from cli.outbox import app
from domain.tables.institution import Institution
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.errors import NotFoundError, RefusedError
from domain.values.vocabulary import State
from operations.following.sweep import follow_group
from runtime.wiring import open_runtime
from tests.builders import a_plan
from tests.notifications.mail_server import MailServer, running

Hitos = Callable[..., Result]


@pytest.fixture
def hitos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hitos:
    """The command in an installation of its own, on 24 August 2019: two steps, due in a week."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HITOS_HOME", str(tmp_path / "casa"))
    monkeypatch.setenv("COLUMNS", "160")
    with open_runtime() as runtime, runtime.database.writing() as session:
        a_plan(session, steps=2)
    sweep(date(2019, 8, 24))

    def run(*words: str) -> Result:
        return CliRunner().invoke(app, words)

    return run


def sweep(day: date) -> None:
    """One day's sweep of the only plan."""
    with open_runtime() as runtime, runtime.database.writing() as session:
        plan = session.exec(select(Plan)).one()
        follow_group(session, plan, [1], day, datetime.combine(day, time(13), UTC))


def test_the_list_says_what_is_owed_to_whom(hitos: Hitos) -> None:
    listed = hitos("list").stdout.splitlines()
    assert [cell.strip() for cell in listed[2].replace("│", "|").split("|")] == [
        "1", "pendiente", "C10-H1", "INAP", "recordatorio, 7 días antes", "2019-08-24",
    ]  # fmt: skip
    assert [line["step"] for line in json.loads(hitos("list", "--json").stdout)] == ["C10-H1", "C10-H2"]
    assert hitos("list", "--status", "sent").stdout == ""


def test_delivery_says_that_nothing_left_the_machine(hitos: Hitos) -> None:
    delivered = hitos("deliver", "--as-of", "2019-08-24")
    assert delivered.stdout.startswith("2 enviados, 0 por repetir")
    assert "nada salió de esta máquina" in delivered.stderr
    assert json.loads(hitos("deliver", "--as-of", "2019-08-24", "--json").stdout)["sent"] == 0


def test_a_message_is_shown_as_it_was_sent(hitos: Hitos) -> None:
    hitos("deliver", "--as-of", "2019-08-24")
    shown = hitos("show", "1", "--as-of", "2019-08-30").stdout
    assert "Asunto: C10-H1 vence en 7 días (31 de agosto de 2019): informe el avance · Hito 1\n" in shown
    assert shown.endswith("\n2019-08-24 13:00 UTC: enviado\n")
    data = json.loads(hitos("show", "1", "--json").stdout)
    assert data["tries"][0]["subject"] == data["subject"]
    assert hitos("show", "1", "--html").stdout == data["html"]


def test_a_pending_message_is_shown_as_it_would_be_sent(hitos: Hitos) -> None:
    assert "Asunto: C10-H1 vence mañana" in hitos("show", "1", "--as-of", "2019-08-30").stdout


def test_a_message_without_an_address_is_explained_and_goes_out_after_it_is_mended(
    hitos: Hitos, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(MailServer()) as server:
        monkeypatch.setenv("HITOS_CHANNEL", server.address)
        give_address(None)
        hitos("deliver", "--as-of", "2019-08-24")
        assert hitos("list", "--status", "dead").stdout.count("la institución no tiene correo electrónico") == 2
        give_address("inap@example.org")
        hitos("retry", "1")
        assert hitos("deliver").stdout.startswith("1 enviados")
    assert server.recipients == ["inap@example.org"]


def test_a_dropped_message_never_goes_out_and_says_who_dropped_it_and_why(hitos: Hitos) -> None:
    hitos("drop", "1", "--by", "Ana Pérez", "--why", "se avisó por teléfono")
    assert hitos("deliver", "--as-of", "2019-08-24").stdout.startswith("1 enviados")
    assert hitos("show", "1").stdout.endswith("retirado por Ana Pérez: se avisó por teléfono\n")


@pytest.mark.parametrize("words", [("retry", "1"), ("drop", "1", "--by", "Ana", "--why", "tarde")])
def test_what_left_can_neither_be_repeated_nor_dropped(hitos: Hitos, words: tuple[str, ...]) -> None:
    hitos("deliver", "--as-of", "2019-08-24")
    refused = hitos(*words).exception
    assert isinstance(refused, RefusedError)
    assert str(refused) == "Message 1 has been sent; there is nothing to repeat or to drop."


def test_a_message_of_a_closed_step_is_not_tried_again(hitos: Hitos) -> None:
    with open_runtime() as runtime, runtime.database.writing() as session:
        session.get_one(Step, 1).state = State.COMPLETED
    refused = hitos("retry", "1").exception
    assert isinstance(refused, RefusedError)
    assert str(refused).startswith(
        "Message 1 is no longer owed: C10-H1 is completed, and what the message asks for"
    )


@pytest.mark.parametrize(
    ("due", "said"),
    [(date(2019, 12, 31), "C10-H1 is now due on 2019-12-31."), (None, "C10-H1 has no deadline any more.")],
)
def test_a_message_of_a_date_that_moved_says_which_and_where_the_new_ones_are(
    hitos: Hitos, due: date | None, said: str
) -> None:
    with open_runtime() as runtime, runtime.database.writing() as session:
        session.get_one(Step, 1).due_on = due
    refused = hitos("retry", "1").exception
    assert isinstance(refused, RefusedError)
    assert f"it speaks of the deadline of 2019-08-31, and {said}" in str(refused)
    assert 'hitos policy explain C10-H1"' in str(refused)


@pytest.mark.parametrize("words", [("show", "99"), ("retry", "99"), ("drop", "99", "--by", "Ana", "--why", "x")])
def test_a_message_that_is_not_there_is_said_so(hitos: Hitos, words: tuple[str, ...]) -> None:
    assert isinstance(hitos(*words).exception, NotFoundError)


def give_address(email: str | None) -> None:
    """Enter INAP's e-mail address."""
    with open_runtime() as runtime, runtime.database.writing() as session:
        session.exec(select(Institution).where(Institution.acronym == "INAP")).one().email = email
