"""The load of a plan's messages: every week counted, quiet ones too, and drawn with its text twin."""

from dataclasses import replace
from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from documents.drawings.bars import Bar, bars_svg
from domain.values.vocabulary import MessageKind, MessageStatus
from operations.following.sweep import follow_group, groups_due
from operations.messages.outbox import OutboxLine, list_messages
from operations.rehearsing.load import load_per_week
from storage.database import Database
from tests.builders import a_plan

ZONE = "America/Guatemala"
NOON = datetime(2019, 5, 1, 18, tzinfo=UTC)


def a_line(
    owed_on: date, recipient: str, status: MessageStatus = MessageStatus.PENDING, digest: int | None = None
) -> OutboxLine:
    return OutboxLine(
        1, "PRUEBA", "C10-H1", recipient, MessageKind.REMINDER, "due-0", None, owed_on, status, 0, NOON, None,
        None, digest,
    )  # fmt: skip


def test_each_week_from_the_first_message_to_the_last_is_counted() -> None:
    days = [(date(2019, 5, 5), "INAP"), (date(2019, 5, 6), "SCEP"), (date(2019, 5, 12), "SCEP")]
    days += [(date(2019, 5, 8), "INAP"), (date(2019, 5, 27), "INAP")]
    weeks = load_per_week([a_line(day, to) for day, to in days], ZONE)
    assert [(week.monday, week.messages, week.recipients) for week in weeks] == [
        (date(2019, 4, 29), 1, (("INAP", 1),)),
        (date(2019, 5, 6), 3, (("SCEP", 2), ("INAP", 1))),
        (date(2019, 5, 13), 0, ()),
        (date(2019, 5, 20), 0, ()),
        (date(2019, 5, 27), 1, (("INAP", 1),)),
    ]
    assert load_per_week([], ZONE) == []


def test_a_digest_is_one_letter_however_much_it_carries_and_what_was_taken_back_is_none(
    database: Database,
) -> None:
    with database.writing() as session:
        plan = a_plan(session, steps=3, reminders={"digest": True}).plan
        for group in groups_due(session, plan, date(2019, 8, 24)):
            follow_group(session, plan, group.commitment_ids, date(2019, 8, 24), NOON)
    with database.reading() as session:
        lines = list_messages(session)
    taken_back = a_line(date(2019, 8, 24), "INAP", MessageStatus.CANCELLED)
    assert len(lines) == 4
    assert [week.messages for week in load_per_week([*lines, taken_back], ZONE)] == [1]


def test_what_waited_over_a_closed_weekend_weighs_on_the_week_in_which_it_leaves() -> None:
    late_on_sunday_there = datetime(2019, 5, 6, 4, tzinfo=UTC)
    on_monday = datetime(2019, 5, 6, 13, tzinfo=UTC)
    lines = [
        replace(a_line(date(2019, 5, 4), "INAP"), status=MessageStatus.SENT, sent_at=moment)
        for moment in (late_on_sunday_there, on_monday)
    ]
    assert [week.monday for week in load_per_week(lines, ZONE)] == [date(2019, 4, 29), date(2019, 5, 6)]


@given(st.lists(st.builds(Bar, st.text(max_size=12), st.integers(0, 10_000)), max_size=60), st.text(max_size=40))
def test_a_chart_says_every_bar_in_words_too_and_nothing_breaks_it(bars: list[Bar], title: str) -> None:
    clean = [Bar("".join(c for c in bar.label if c.isprintable()), bar.count) for bar in bars]
    title = "".join(c for c in title if c.isprintable())
    chart = bars_svg(title, "Todo", clean)
    drawn = ET.fromstring(chart)
    told = [node.text for node in drawn.iter("{http://www.w3.org/2000/svg}title")]
    assert told == [title or None, *(f"{bar.label}: {bar.count}" for bar in clean)]
    assert chart == bars_svg(title, "Todo", clean)
