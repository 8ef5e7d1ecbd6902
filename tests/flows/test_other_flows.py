"""Delivery, collection and reconciliation as runs on a real server."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from prefect import get_client
from sqlmodel import select

from domain.tables.outbox import Message
from domain.values.errors import UnavailableError
from domain.values.vocabulary import MessageStatus, Standing, State
from flows import collect_evidence as collecting
from flows import showing
from flows.collect_evidence import collect_evidence
from flows.deliver_messages import deliver_messages
from flows.reconcile import reconcile
from operations.acting.evidence import attach_address
from operations.actor import Actor
from operations.following.advancing import Advanced, PlanDay, advance
from operations.following.sweep import Moved
from runtime.wiring import Runtime
from tests.builders import NOON, a_plan
from tests.flows.running import run

pytestmark = pytest.mark.usefixtures("prefect_port")


def test_what_the_outbox_owes_is_sent_once(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="CORREO", steps=3)
    advance(stage.database, PlanDay("CORREO", date(2019, 8, 1), NOON))
    assert run(deliver_messages()).sent == 3
    assert run(deliver_messages()).sent == 0
    assert len(list((stage.mailbox_folder / "new").iterdir())) == 3
    with stage.database.reading() as session:
        assert set(session.exec(select(Message.status))) == {MessageStatus.SENT}


def test_addresses_are_not_visited_in_an_installation_that_sends_nothing_out(stage: Runtime) -> None:
    with stage.database.writing() as session:
        made = a_plan(session, code="PRUEBAS")
        for address in ("https://uno.example.org/a", "https://uno.example.org/b", "https://dos.example.org/"):
            attach_address(session, made.plan, made.steps[0], address, actor=Actor("INAP", NOON))
    assert run(collect_evidence("PRUEBAS")) == {"not_asked": 3}
    assert run(collect_evidence("PRUEBAS")) == {}


def test_a_host_whose_evidence_could_not_be_looked_at_makes_the_flow_fail_after_all_others(
    stage: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    with stage.database.writing() as session:
        made = a_plan(session, code="CAIDA")
        for host in ("malo", "bueno"):
            attach_address(
                session, made.plan, made.steps[0], f"https://{host}.example.org/", actor=Actor("INAP", NOON)
            )
    seen = Counter[str]()

    def collect(database: object, store: object, fetch: object, evidence_id: int, now: object) -> str:
        seen[str(evidence_id)] += 1
        if evidence_id == 1:
            raise RuntimeError("a defect")
        return "live"

    monkeypatch.setattr(collecting, "collect", collect)
    with pytest.raises(UnavailableError, match=r"malo\.example\.org"):
        run(collect_evidence("CAIDA"))
    assert seen == {"1": 1, "2": 1}


def test_reconciling_finds_a_plan_that_was_imported_meanwhile(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="IMPORTADO")
    run(reconcile())

    async def deployment() -> dict[str, object]:
        async with get_client() as client:
            return (await client.read_deployment_by_name("follow-plan/IMPORTADO")).parameters

    assert run(deployment()) == {"plan": "IMPORTADO", "send": True}


def test_of_a_day_on_which_very_much_moves_two_hundred_steps_are_told_and_the_rest_as_a_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(showing, "emit_event", lambda event, **more: told.append(f"{event} {more['payload']}"))
    one = Moved("C1-H1", "Hito", State.UNDER_WAY, Standing.ON_TIME, Standing.OVERDUE)
    moved = [replace(one, code=f"C1-H{number}") for number in range(250)]
    showing.tell_what_moved(Advanced(PlanDay("GRANDE", date(2019, 5, 1), NOON), tuple(moved), 0))
    assert len(told) == 201
    assert told[0].startswith("hitos.step.overdue ")
    assert "'moved': 250" in told[-1]
