"""When a failed message comes back."""

from datetime import UTC, datetime, timedelta

from notifications.outbox.backoff import LONGEST_ASKED, LONGEST_WAIT, MOST_ATTEMPTS, as_asked, next_try

NOW = datetime(2020, 8, 24, 13, tzinfo=UTC)


def waits(key: str) -> list[timedelta]:
    moments = [next_try(key, attempts, NOW) for attempts in range(1, MOST_ATTEMPTS)]
    return [moment - NOW for moment in moments if moment is not None]


def test_waits_double_from_five_minutes_to_six_hours_and_no_jitter_exceeds_a_fifth() -> None:
    minutes = [5, 10, 20, 40, 80, 160, 320, 360, 360, 360, 360]
    for wait, least in zip(waits("1/2/before-7/2020-08-31"), minutes, strict=True):
        assert timedelta(minutes=least) <= wait <= timedelta(minutes=least) * 1.2
    assert timedelta(minutes=360) == LONGEST_WAIT


def test_after_twelve_tries_there_is_no_other() -> None:
    assert next_try("llave", 12, NOW) is None


def test_messages_that_failed_together_come_back_apart_and_each_always_alike() -> None:
    assert len({next_try(f"llave {n}", 1, NOW) for n in range(50)}) == 50
    assert waits("llave") == waits("llave")


def test_who_asks_for_a_longer_wait_gets_it_but_for_no_more_than_a_day() -> None:
    again = NOW + timedelta(minutes=5)
    assert as_asked(again, None, NOW) == again
    assert as_asked(again, timedelta(minutes=1), NOW) == again
    assert as_asked(again, timedelta(minutes=20), NOW) == NOW + timedelta(minutes=20)
    assert as_asked(again, timedelta(days=400), NOW) == NOW + LONGEST_ASKED
