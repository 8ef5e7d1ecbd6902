"""Local days and recurrences."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from domain.rules.codes import activity_code, commitment_code, milestone_code, occurrence_code, parse_code
from domain.rules.days import local_day, occurrences
from domain.values.errors import InvalidDataError
from domain.values.language import Language


def test_at_eight_in_the_evening_in_guatemala_it_is_still_today_there() -> None:
    evening = datetime(2019, 9, 1, 2, 0, tzinfo=UTC)
    assert local_day(evening, "America/Guatemala") == date(2019, 8, 31)


def test_a_monthly_publication_from_may_2019_to_august_2020_is_sixteen_occurrences() -> None:
    spans = occurrences("FREQ=MONTHLY", date(2019, 5, 1), date(2020, 8, 31))
    assert len(spans) == 16
    assert spans[0] == (date(2019, 5, 1), date(2019, 5, 31))
    assert spans[-1] == (date(2020, 8, 1), date(2020, 8, 31))


def test_the_rounds_of_a_strategic_plan_cut_its_period_by_week_half_year_and_year() -> None:
    start, end = date(2022, 1, 1), date(2026, 12, 31)
    weekly = occurrences("FREQ=WEEKLY", start, end)
    half_yearly = occurrences("FREQ=MONTHLY;INTERVAL=6", start, end)
    yearly = occurrences("FREQ=YEARLY", start, end)
    assert (len(weekly), len(half_yearly), len(yearly)) == (261, 10, 5)
    assert weekly[0] == (date(2022, 1, 1), date(2022, 1, 7))
    assert weekly[-1] == (date(2026, 12, 26), date(2026, 12, 31))
    assert half_yearly[1] == (date(2022, 7, 1), date(2022, 12, 31))
    assert yearly[-1] == (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize("rule", ["", "EVERY MONTH", "FREQ=SOMETIMES", "FREQ=DAILY"])
def test_a_recurrence_that_is_none_or_too_many_is_refused_with_an_example(rule: str) -> None:
    with pytest.raises(InvalidDataError, match="rule"):
        occurrences(rule, date(2018, 1, 1), date(2020, 8, 31))


@pytest.mark.parametrize(
    "rule", ["FREQ=MONTHLY;COUNT=3", "FREQ=MONTHLY;UNTIL=20190801", "FREQ=MONTHLY;UNTIL=20190801T060000Z"]
)
def test_the_last_occurrence_of_a_rule_that_stops_by_itself_keeps_the_rhythm(rule: str) -> None:
    assert occurrences(rule, date(2019, 5, 15), date(2020, 8, 31)) == [
        (date(2019, 5, 15), date(2019, 6, 14)),
        (date(2019, 6, 15), date(2019, 7, 14)),
        (date(2019, 7, 15), date(2019, 8, 14)),
    ]


@pytest.mark.parametrize(
    ("rule", "start", "firsts"),
    [
        ("FREQ=MONTHLY", date(2026, 1, 31), ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]),
        ("FREQ=MONTHLY;COUNT=3", date(2028, 1, 30), ["2028-01-30", "2028-02-29", "2028-03-30"]),
        ("FREQ=MONTHLY;INTERVAL=3", date(2026, 8, 31), ["2026-08-31", "2026-11-30", "2027-02-28"]),
        ("FREQ=YEARLY", date(2024, 2, 29), ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]),
        # whoever names days gets those days
        ("FREQ=MONTHLY;BYMONTHDAY=31", date(2026, 1, 31), ["2026-01-31", "2026-03-31"]),
        ("FREQ=YEARLY", date(2026, 1, 31), ["2026-01-31", "2027-01-31"]),
    ],
)
def test_a_month_without_the_day_has_its_occurrence_on_its_last_one(
    rule: str, start: date, firsts: list[str]
) -> None:
    spans = occurrences(rule, start, date.fromisoformat(firsts[-1]))
    assert [first.isoformat() for first, _ in spans] == firsts
    assert all(last < following for (_, last), (following, _) in pairwise(spans))


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=HOURLY;COUNT=3"]
)
def test_a_rule_whose_days_would_be_looked_for_without_end_is_refused_at_once(rule: str) -> None:
    with pytest.raises(InvalidDataError, match="not understood"):
        occurrences(rule, date(2026, 1, 1), date(2026, 12, 31))


def test_a_day_has_one_occurrence_however_often_a_rule_names_it() -> None:
    days = [date(2019, 5, day) for day in (1, 2)]
    assert occurrences("FREQ=DAILY;BYHOUR=9,17", days[0], days[1]) == [(day, day) for day in days]


def test_a_rule_that_is_none_is_refused_in_the_readers_language_alone() -> None:
    with pytest.raises(InvalidDataError) as refused:
        occurrences("FREQ=MENSUAL", date(2019, 5, 1), date(2020, 8, 31))
    said = refused.value.say(Language.ES)
    assert "«FREQ=MENSUAL» no se entiende" in said
    assert "invalid" not in said


def test_codes_are_what_people_say() -> None:
    assert activity_code(milestone_code(commitment_code("10"), "7"), "9") == "C10-H7-A9"
    assert activity_code(commitment_code("19"), "6") == "C19-A6"
    assert occurrence_code("C10-H4", "2019.05") == "C10-H4-2019.05"
    assert parse_code(" c10-h7-a9 ") == "C10-H7-A9"
    assert parse_code("E-5-3-1") == "E-5-3-1"


@pytest.mark.parametrize("given", ["", "C10;", "../C10", "C10--H1", "C" * 41])
def test_what_is_no_code_is_refused(given: str) -> None:
    with pytest.raises(InvalidDataError, match="step code"):
        parse_code(given)
