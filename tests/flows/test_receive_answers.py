"""Reading the mailbox as a run on a real server."""

import mailbox
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlmodel import select

from domain.tables.mail import Received
from flows.installation import lent
from flows.receive_answers import receive_answers
from operations.receiving.fetching_answers import FetchResult
from runtime.clock import SimulatedClock
from runtime.settings import Settings
from runtime.wiring import Runtime, open_runtime
from tests.builders import NOON
from tests.flows.running import run
from tests.notifications.received_mails import mail

pytestmark = pytest.mark.usefixtures("prefect_port")


def test_without_a_mailbox_in_the_settings_the_flow_does_nothing(stage: Runtime) -> None:
    assert run(receive_answers()) == FetchResult()


def test_what_waits_in_the_mailbox_is_taken_in_once(tmp_path: Path) -> None:
    mailbox.Maildir(tmp_path / "entrada", create=True).add(mail("Hola", to="respuestas@hitos.example.org"))
    chosen = Settings(
        home=tmp_path / "home", answers_to="respuestas@hitos.example.org",
        inbox=SecretStr(f"maildir:{tmp_path / 'entrada'}"),
    )  # fmt: skip
    with open_runtime(chosen, SimulatedClock(NOON)) as runtime, lent(runtime):
        assert run(receive_answers()) == FetchResult(refused=1)
        assert run(receive_answers()) == FetchResult()
        with runtime.database.reading() as session:
            assert session.exec(select(Received.why)).one() == "no_token"
