"""What a person sees of a day in Prefect: a table of what moved, and events to hang automations on."""

from prefect.artifacts import acreate_table_artifact
from prefect.events import emit_event

from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.values.language import Language, Text
from flows.naming import artifact_key
from operations.following.advancing import Advanced

MOST_SHOWN = 200
"""Rows of the table and events of one day; beyond it the rest is told as a number."""

_COLUMNS = {
    "code": Text(es="Paso", en="Step"),
    "title": Text(es="Título", en="Title"),
    "state": Text(es="Estado", en="State"),
    "before": Text(es="Antes", en="Before"),
    "now": Text(es="Ahora", en="Now"),
}
_SUMMARY = Text(
    es="**{plan}**, {day}: {moved} pasos cambiaron, {messages} avisos por enviar.",
    en="**{plan}**, {day}: {moved} steps moved, {messages} messages owed.",
)
_REST = Text(es=" Se muestran los primeros {most}.", en=" The first {most} are shown.")


async def show_what_moved(advanced: Advanced, language: Language) -> None:
    """Publish the table "what moved today" under the plan's key; nothing if nothing happened."""
    if not advanced.moved and not advanced.messages:
        return
    rest = _REST.say(language, most=MOST_SHOWN) if len(advanced.moved) > MOST_SHOWN else ""
    await acreate_table_artifact(
        key=artifact_key(advanced.today.plan, "moved"),
        table=[
            {
                _COLUMNS["code"].say(language): step.code,
                _COLUMNS["title"].say(language): step.title,
                _COLUMNS["state"].say(language): STATE_NAMES[step.state].say(language),
                _COLUMNS["before"].say(language): STANDING_NAMES[step.standing_before].say(language),
                _COLUMNS["now"].say(language): STANDING_NAMES[step.standing].say(language),
            }
            for step in advanced.moved[:MOST_SHOWN]
        ],
        description=_SUMMARY.say(
            language, plan=advanced.today.plan, day=advanced.today.day,
            moved=len(advanced.moved), messages=advanced.messages,
        ) + rest,
    )  # fmt: skip


def tell_what_moved(advanced: Advanced) -> None:
    """Emit ``hitos.step.<standing>`` for each step that moved, at most 200 a day; then one event for the rest.

    A hint for speed: events are lost while the server is away, and the next sweep knows without them.
    """
    plan, day = advanced.today.plan, str(advanced.today.day)
    for step in advanced.moved[:MOST_SHOWN]:
        emit_event(
            event=f"hitos.step.{step.standing}",
            resource={
                "prefect.resource.id": f"hitos.step.{plan}.{step.code}",
                "prefect.resource.name": step.code,
            },
            payload={"plan": plan, "day": day, "state": step.state, "standing_before": step.standing_before},
        )
    if len(advanced.moved) > MOST_SHOWN:
        emit_event(
            event="hitos.plan.many-moved",
            resource={"prefect.resource.id": f"hitos.plan.{plan}", "prefect.resource.name": plan},
            payload={"day": day, "moved": len(advanced.moved), "told": MOST_SHOWN},
        )
