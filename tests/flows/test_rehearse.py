"""A rehearsal on a small plan: the right days, the same flows, nothing sent."""

from dataclasses import replace
from datetime import date

import pytest

from domain.values.errors import RefusedError
from domain.values.vocabulary import State
from flows.rehearse import Rehearsed, rehearse
from operations.finding import find_plan, find_step
from operations.rehearsing.rehearsal import Scene, Script, Verb
from runtime.wiring import Runtime
from tests.builders import a_plan
from tests.flows.running import run

FIRST, LAST = date(2019, 7, 1), date(2019, 10, 31)

pytestmark = pytest.mark.usefixtures("prefect_port")


def rehearsed(stage: Runtime, code: str, *scenes: Scene) -> tuple[Rehearsed, list[date]]:
    days: list[date] = []
    return run(rehearse(stage, code, Script(scenes=scenes), FIRST, LAST, days.append)), days


def test_only_days_with_something_to_do_are_played_and_only_in_the_mailbox(stage: Runtime) -> None:
    """Windows at 30, 14, 7, 1 days, the day itself, weekly after, the escalation after ten days."""
    with stage.database.writing() as session:
        a_plan(session, code="ENSAYO", steps=1, due=date(2019, 8, 31))
    elsewhere = replace(stage, settings=stage.settings.model_copy(update={"channel": "smtp://127.0.0.1:9"}))
    done, days = rehearsed(elsewhere, "ENSAYO")
    assert days[:7] == [
        FIRST, date(2019, 8, 1), date(2019, 8, 17), date(2019, 8, 24), date(2019, 8, 30), date(2019, 8, 31),
        date(2019, 9, 1),
    ]  # fmt: skip
    assert done.messages == len(list((stage.mailbox_folder / "new").iterdir())) == 5 + 8 + 1
    assert done.days < 20 < (LAST - FIRST).days


def test_whoever_answers_is_not_reminded_again(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="RESPONDE", steps=1, due=date(2019, 8, 31))
    done, days = rehearsed(
        stage,
        "RESPONDE",
        Scene(day=date(2019, 8, 20), step="C10-H1", verb=Verb.PRESENT, by="INAP", text="Se entregó."),
        Scene(day=date(2019, 8, 22), step="C10-H1", verb=Verb.ACCEPT, by="INFOM"),
    )
    assert (done.acts, done.messages) == (2, 4)  # two reminders, the request for review and the acceptance
    assert days[-1] <= date(2019, 8, 23)
    with stage.database.reading() as session:
        assert find_step(session, find_plan(session, "RESPONDE"), "C10-H1").state is State.COMPLETED


def test_a_scene_the_rules_refuse_ends_the_rehearsal_with_their_words(stage: Runtime) -> None:
    with stage.database.writing() as session:
        a_plan(session, code="IMPOSIBLE", steps=1)
    with pytest.raises(RefusedError, match="C10-H1"):
        rehearsed(stage, "IMPOSIBLE", Scene(day=FIRST, step="C10-H1", verb=Verb.ACCEPT, by="INFOM"))
