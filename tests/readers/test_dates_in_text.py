"""Dates as plans write them, each with the span it stands for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.dates_in_text import MONTHS, dates_in, is_only_dates, period_in
from domain.values.vocabulary import Precision

SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()


@pytest.mark.parametrize(
    ("written", "first", "last", "precision"),
    [
        ("noviembre de 2018", "2018-11-01", "2018-11-30", "month"),
        ("noviembre 2018", "2018-11-01", "2018-11-30", "month"),
        ("NOVIEMBRE DEL 2018", "2018-11-01", "2018-11-30", "month"),
        ("Setiembre 2019", "2019-09-01", "2019-09-30", "month"),
        ("ago-20", "2020-08-01", "2020-08-31", "month"),
        ("feb. 2020", "2020-02-01", "2020-02-29", "month"),
        ("2018-11", "2018-11-01", "2018-11-30", "month"),
        ("03/2019", "2019-03-01", "2019-03-31", "month"),
        ("dez/2022", "2022-12-01", "2022-12-31", "month"),
        ("março de 2022", "2022-03-01", "2022-03-31", "month"),
        ("August 2020", "2020-08-01", "2020-08-31", "month"),
        ("30 de agosto 2020", "2020-08-30", "2020-08-30", "day"),
        ("28 de Agosto de 2020", "2020-08-28", "2020-08-28", "day"),
        ("1º de março de 2022", "2022-03-01", "2022-03-01", "day"),
        ("1ro de julio de 2019", "2019-07-01", "2019-07-01", "day"),
        ("28th of August 2020", "2020-08-28", "2020-08-28", "day"),
        ("August 28, 2020", "2020-08-28", "2020-08-28", "day"),
        ("7-11-2018", "2018-11-07", "2018-11-07", "day"),
        ("31/12/22", "2022-12-31", "2022-12-31", "day"),
        ("8/28/2020", "2020-08-28", "2020-08-28", "day"),
        ("2020-08-28", "2020-08-28", "2020-08-28", "day"),
        ("28-ago-20", "2020-08-28", "2020-08-28", "day"),
        ("primer trimestre de 2019", "2019-01-01", "2019-03-31", "quarter"),
        ("IV trimestre 2019", "2019-10-01", "2019-12-31", "quarter"),
        ("Q3 2021", "2021-07-01", "2021-09-30", "quarter"),
        ("2021-T2", "2021-04-01", "2021-06-30", "quarter"),
        ("segundo semestre de 2020", "2020-07-01", "2020-12-31", "half"),
        ("first half of 2020", "2020-01-01", "2020-06-30", "half"),
        ("2019", "2019-01-01", "2019-12-31", "year"),
    ],
)
def test_a_written_date_stands_for_its_whole_span(written: str, first: str, last: str, precision: str) -> None:
    (found,) = dates_in(written)
    assert found.span is not None
    assert (found.span.first.isoformat(), found.span.last.isoformat()) == (first, last)
    assert found.span.precision is Precision(precision)
    assert is_only_dates(written)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("noviembre de 2018 – 30 de agosto 2020", "2018-11-01", "2020-08-30"),
        ("Diciembre de 2018 a Agosto de 2020.", "2018-12-01", "2020-08-31"),
        ("del 3 al 28 de febrero de 2017", "2017-02-03", "2017-02-28"),
        ("enero a junio de 2019", "2019-01-01", "2019-06-30"),
        ("15 de marzo - 30 de junio de 2019", "2019-03-15", "2019-06-30"),
        ("2018-2020", "2018-01-01", "2020-12-31"),
        ("from January 2020 to March 2020", "2020-01-01", "2020-03-31"),
    ],
)
def test_a_period_has_the_first_day_of_its_start_and_the_last_of_its_end(
    written: str, start: str, end: str
) -> None:
    first, last = period_in(written)
    assert first is not None
    assert last is not None
    assert first.span is not None
    assert last.span is not None
    assert (first.span.first.isoformat(), last.span.last.isoformat()) == (start, end)
    assert is_only_dates(written)


@pytest.mark.parametrize("written", ["30 de febrero de 2019", "31/04/2020", "2019-02-30", "0 de mayo de 2020"])
def test_a_date_that_does_not_exist_is_found_and_has_no_span(written: str) -> None:
    (found,) = dates_in(written)
    assert found.span is None


@pytest.mark.parametrize(
    "prose", ["340 municipalidades", "20% de las", "Acuerdo DS-11", "la Agenda 3.1, 3.2 y 3.3", "mayo", "el set"]
)
def test_what_is_no_date_is_none(prose: str) -> None:
    assert dates_in(prose) == ()


def test_prose_around_a_date_is_not_only_a_date() -> None:
    assert not is_only_dates("aprobada por Acuerdo de fecha 23 de noviembre de 2017.")


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_back_from_its_words(day: date) -> None:
    written = f"hasta el {day.day} de {SPANISH[day.month - 1]} de {day.year}, a más tardar"
    (found,) = dates_in(written)
    assert found.span is not None
    assert (found.span.first, found.span.last) == (day, day)
    assert written[found.begin : found.end] == found.text


@given(st.sampled_from(sorted(MONTHS)), st.integers(1950, 2099))
def test_every_months_span_ends_on_the_day_before_the_next_month(month: str, year: int) -> None:
    (found,) = dates_in(f"{month} {year}")
    assert found.span is not None
    assert found.span.first == date(year, MONTHS[month], 1)
    assert (found.span.last + timedelta(days=1)).day == 1


@given(st.text(alphabet="0123456789/-. aeo denmrylujs", max_size=60))
def test_no_text_makes_the_reader_of_dates_fail(text: str) -> None:
    for found in dates_in(text):
        assert text[found.begin : found.end] == found.text
    period_in(text)
    is_only_dates(text)
