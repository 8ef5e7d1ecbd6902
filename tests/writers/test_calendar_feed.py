"""Calendar feeds byte by byte, by a reader that forgives nothing (RFC 5545, 3.1 and 3.3.11)."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from documents.writers.calendar_feed import calendar_feed
from domain.values.feed import Feed, FeedEvent

TITLES = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")) | st.sampled_from('ñáéü¿—;,:\\"\n'), min_size=1
).filter(lambda text: text.strip() == text)
_ESCAPED = re.compile(r"\\([\\;,nN])")


@given(TITLES, TITLES, st.dates(date(1901, 1, 1), date(9000, 1, 1)), st.integers(0, 9), st.booleans())
def test_every_line_is_short_and_says_what_it_was_given(
    title: str, description: str, day: date, sequence: int, withdrawn: bool
) -> None:
    event = FeedEvent(
        "hitos-PLAN-C1-H1@example.org", sequence, datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), day, title,
        description, withdrawn=withdrawn,
    )  # fmt: skip
    written = calendar_feed(Feed("Plan", "es", "America/Guatemala", (event,)))
    lines = list(unfolded(written))
    assert lines[0] == ("BEGIN", "VCALENDAR")
    assert lines[-1] == ("END", "VCALENDAR")
    said = dict(lines[lines.index(("BEGIN", "VEVENT")) + 1 : lines.index(("END", "VEVENT"))])
    assert unescaped(said["SUMMARY;LANGUAGE=es"]) == title
    assert unescaped(said["DESCRIPTION"]) == description
    assert said["DTSTART;VALUE=DATE"] == f"{day:%Y}".zfill(4) + f"{day:%m%d}"
    assert said["DTEND;VALUE=DATE"] == f"{day + timedelta(days=1):%Y%m%d}".zfill(8)
    assert said["DTSTAMP"] == "20260102T030405Z"
    assert (said["UID"], said["SEQUENCE"]) == ("hitos-PLAN-C1-H1@example.org", str(sequence))
    assert said["STATUS"] == ("CANCELLED" if withdrawn else "CONFIRMED")


def unfolded(written: bytes) -> Iterator[tuple[str, str]]:
    """Name with parameters, and value, of each content line; refuses what the standard does not allow."""
    assert written.endswith(b"\r\n")
    physical = written.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= 75 for line in physical)
    assert b"\n" not in b"".join(physical)
    # Each line by itself: a letter that is cut in two by folding is broken for many readers.
    texts = [line.decode("utf-8") for line in physical]
    whole: list[str] = []
    for text in texts:
        if text.startswith(" "):
            whole[-1] += text[1:]
        else:
            whole.append(text)
    for line in whole:
        name, _, value = line.partition(":")
        yield name, value


def unescaped(value: str) -> str:
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value)
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
