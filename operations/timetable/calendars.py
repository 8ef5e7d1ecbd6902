"""A plan's working calendar: seeded from a country's public holidays, then edited day by day.

``holidays`` only knows the days that are the same by law; decreed days, half days and an office's own closures
are added by people. Every entry is a row with its source; nothing is taken away, the newest entry of a day
counts.
"""

from collections.abc import Iterable
from datetime import date
from importlib.metadata import version

from sqlalchemy import update
from sqlmodel import Session, col, select

from domain.rules.days import local_day
from domain.rules.texts import excerpt, required_line
from domain.rules.transitions import CLOSED
from domain.tables.calendar import CalendarEntry
from domain.tables.columns import id_of
from domain.tables.plan import Plan
from domain.tables.step import Step
from domain.values.calendar import Opening
from domain.values.errors import InvalidDataError
from domain.values.language import Language, Text
from operations.actor import Actor
from operations.timetable.deadlines import settle_again
from operations.timetable.timing import policy_of

_NO_COUNTRY = Text(
    es="No se conocen los asuetos de «{given}». Use el código de dos letras del país (GT, SV, CO, HN, CR, MX).",
    en='The holidays of "{given}" are not known. Use the country\'s two-letter code (GT, SV, CO, HN, CR, MX).',
)
_NO_YEARS = Text(
    es="Del {first} al {last} no es un período de 1 a 30 años; dé --from y --to.",
    en="{first} to {last} is no period of 1 to 30 years; give --from and --to.",
)
_MOST_YEARS = 30
_NOTHING_KNOWN = Text(
    es="La lista de asuetos de {country} no tiene ninguno del {first} al {last}; agréguelos uno por uno con "
    "«hitos calendar set».",
    en="The list of holidays of {country} has none from {first} to {last}; add them one by one with "
    '"hitos calendar set".',
)
_NO_SPAN = Text(
    es="Del {first} al {last} no es un período de 1 a {most} días con alguno fuera del fin de semana; corrija "
    "la fecha o --to.",
    en="{first} to {last} is no period of 1 to {most} days with one outside of the weekend; mend the date or "
    "--to.",
)
_MOST_DAYS = 366


def seed_calendar(
    session: Session, plan: Plan, country: str, years: tuple[int, int], actor: Actor
) -> list[CalendarEntry]:
    """Add a country's public holidays (ISO 3166 code) of the years, first and last included.

    Names are in the plan's language where the list has them. A day that has an entry is left as it is; the
    new entries come back in order. InvalidDataError for an unknown country or no sensible years.
    """
    # Imported where it is needed: it would cost every command 0.2 s.
    import holidays  # noqa: PLC0415

    first, last = years
    if not 0 <= last - first < _MOST_YEARS:
        raise InvalidDataError(_NO_YEARS, first=first, last=last)
    code = country.strip().upper()
    if code not in holidays.list_supported_countries():
        raise InvalidDataError(_NO_COUNTRY, given=excerpt(country, 20))
    spoken = {Language.ES: "es", Language.EN: "en_US"}[plan.language]
    language = spoken if spoken in holidays.list_localized_countries().get(code, ()) else None
    listed = holidays.country_holidays(code, years=range(first, last + 1), language=language)
    if not listed:
        raise InvalidDataError(_NOTHING_KNOWN, country=code, first=first, last=last)
    source = f"holidays {version('holidays')}, {code}"
    known = set(session.exec(select(col(CalendarEntry.day)).where(CalendarEntry.plan_id == plan.id)))
    entries = [
        _entry(plan, day, Opening.CLOSED, name, source, actor)
        for day, name in sorted(listed.items())
        if day not in known
    ]
    _keep(session, plan, entries, actor)
    return entries


def set_days(
    session: Session, plan: Plan, first: date, last: date, opening: Opening, *, name: str, source: str,
    actor: Actor,
) -> list[CalendarEntry]:  # fmt: skip
    """Say how every day from ``first`` to ``last`` is worked, an office's closure for one; the new entries.

    Of several days those of the weekend stay as they are. InvalidDataError for no such days, or over a year.
    """
    weekend = policy_of(plan).weekend_days if first < last else frozenset()
    span = [date.fromordinal(each) for each in range(first.toordinal(), last.toordinal() + 1)]
    days = [day for day in span if day.weekday() not in weekend]
    if not days or len(span) > _MOST_DAYS:
        raise InvalidDataError(_NO_SPAN, first=first, last=last, most=_MOST_DAYS)
    called, given = required_line(name, "--name"), required_line(source, "--source")
    entries = [_entry(plan, day, opening, called, given, actor) for day in days]
    _keep(session, plan, entries, actor)
    return entries


def entries_in_force(session: Session, plan: Plan, as_of: date | None = None) -> list[CalendarEntry]:
    """The newest entry of each day, in the order of days; ``as_of``: as the calendar stood on that local day."""
    rows = session.exec(
        select(CalendarEntry).where(CalendarEntry.plan_id == plan.id).order_by(col(CalendarEntry.id))
    )
    newest = {row.day: row for row in rows if as_of is None or local_day(row.at, plan.zone) <= as_of}
    return [newest[day] for day in sorted(newest)]


def look_at_all_again(session: Session, plan: Plan, today: date) -> None:
    """Have the next sweep evaluate every open step: a calendar or a policy counts their days differently."""
    session.execute(
        update(Step)
        .where(
            col(Step.plan_id) == plan.id, col(Step.state).not_in(CLOSED), col(Step.has_children).is_(False),
            col(Step.due_on).is_not(None) | col(Step.waiting_since).is_not(None),
        )
        .values(next_check_on=today)
    )  # fmt: skip


def _entry(plan: Plan, day: date, opening: Opening, name: str, source: str, actor: Actor) -> CalendarEntry:
    return CalendarEntry(
        plan_id=id_of(plan), day=day, opening=opening, name=name, source=source, at=actor.at, by=actor.name
    )


def _keep(session: Session, plan: Plan, entries: Iterable[CalendarEntry], actor: Actor) -> None:
    session.add_all(entries)
    session.flush()
    settle_again(session, plan)
    look_at_all_again(session, plan, local_day(actor.at, plan.zone))
