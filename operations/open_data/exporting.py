"""Open data of one plan or of all, written into a folder as they stood at the end of a day.

What the tables say is what the report of that day says, so that nobody can find one figure here and another
there; what a report leaves out (every progress report, review and move) is read beside it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from itertools import chain
from pathlib import Path

from sqlmodel import Session, col, select

from documents.writers.open_data.csv_files import write_table
from documents.writers.open_data.package import complete_package
from domain.rules.days import end_of_day, local_day
from domain.rules.open_data.tables import TABLES
from domain.rules.personal_data import scrub
from domain.tables.plan import Plan
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.open_data import OpenTable, PackageFacts, Row, WrittenFile
from domain.values.plan_words import NATIONAL_PLAN, PlanWords
from domain.values.report import Report
from operations.finding import find_plan
from operations.open_data.beside import Beside, institution_rows, read_beside
from operations.open_data.follow_up_rows import follow_up_rows
from operations.open_data.places import Placed, placed_in
from operations.open_data.plan_rows import activity_rows, commitment_rows, milestone_rows, plan_row
from operations.open_data.told_rows import amendment_rows, evidence_rows, finding_rows, role_rows
from operations.open_data.wishes import Wishes, open_data_path
from operations.reports.building import build_report
from operations.reports.collecting import collecting_later

_AHEAD = Text(
    es="La fecha de corte {as_of} es posterior a hoy ({today}); los datos no pueden hablar de lo que aún no ha "
    "pasado.",
    en="The cut-off {as_of} lies after today ({today}); data cannot speak of what has not happened.",
)
_NO_PLANS = Text(
    es="No hay ningún plan que exportar. Importe uno con «hitos plan import FICHERO».",
    en='There is no plan to export. Import one with "hitos plan import FILE".',
)
_NAMING_OTHERS = frozenset({"planes", "seguimiento"})
_SEVERAL = Text(es="Compromisos públicos: {plans}", en="Public commitments: {plans}")


@dataclass(frozen=True, slots=True)
class Package:
    """A written package: what it says of itself, the plan's words, and its files in order."""

    facts: PackageFacts
    words: PlanWords
    files: list[WrittenFile]


@dataclass(frozen=True, slots=True)
class Told:
    """A plan to be written: its report on the day, what stands beside it, and the rows of its follow-up."""

    placed: Placed
    beside: Beside
    follow_up: Callable[[], Iterable[Row]]


def export_records(
    session: Session, plan: str | None, as_of: date | None, now: datetime, wishes: Wishes, folder: Path
) -> Package:
    """Write the open data of the plan with this code (of all plans for None) into the empty ``folder``.

    ``as_of``: a local day of the plans, today by default (with several plans, the day that has begun in all).
    What was recorded for a later day is not told, so a day that is over always gives the same bytes.
    InvalidDataError for a day to come, NotFoundError for a plan there is not. ``session`` must be new: it reads
    one state of the database, whatever is written meanwhile.
    """
    with collecting_later():
        return _export(session, plan, as_of, now, wishes, folder)


def _export(
    session: Session, plan: str | None, as_of: date | None, now: datetime, wishes: Wishes, folder: Path
) -> Package:
    _read_one_state(session)
    plans = [find_plan(session, plan)] if plan else list(session.exec(select(Plan).order_by(col(Plan.code))))
    if not plans:
        raise InvalidDataError(_NO_PLANS)
    today = min(local_day(now, each.zone) for each in plans)
    day = as_of or today
    if day > today:
        raise InvalidDataError(_AHEAD, as_of=day, today=today)
    told = [_read(session, each, day, wishes) for each in plans]
    tables = write_tables(
        folder, told, wishes, lambda named: institution_rows(session, named, plans[0].language)
    )  # fmt: skip
    reports = [each.placed.report for each in told]
    facts, words = facts_of(reports, wishes), common_words(reports)
    return Package(facts, words, complete_package(folder, facts, words, tables))


def write_tables(
    folder: Path, told: Sequence[Told], wishes: Wishes, institutions: Callable[[set[str]], Iterable[Row]]
) -> list[WrittenFile]:
    """Write every table; the institutions last, those that the others named."""
    named = {acronym for plan in told for acronym in plan.placed.institutions}
    written = {}
    for table in TABLES:
        if table.name != "instituciones":
            rows = chain.from_iterable(rows_of(table.name, each, wishes) for each in told)
            written[table.name] = write_table(folder, table, _noting(table, rows, named))
    (last,) = (table for table in TABLES if table.name == "instituciones")
    written[last.name] = write_table(folder, last, institutions(named))
    return [written[table.name] for table in TABLES]


def rows_of(table: str, told: Told, wishes: Wishes) -> Iterable[Row]:
    """The rows of a plan in the table with this name (any but ``instituciones``)."""
    placed, beside = told.placed, told.beside
    made: dict[str, Callable[[], Iterable[Row]]] = {
        "planes": lambda: (plan_row(placed, beside),),
        "compromisos": lambda: commitment_rows(placed, wishes.ogp_ids),
        "hitos": lambda: milestone_rows(placed, beside),
        "actividades": lambda: activity_rows(placed, beside),
        "responsables": lambda: role_rows(placed, beside),
        "evidencias": lambda: evidence_rows(placed, beside),
        "seguimiento": told.follow_up,
        "hallazgos": lambda: finding_rows(placed),
        "modificaciones": lambda: amendment_rows(placed, beside),
    }
    return made[table]()


def facts_of(reports: Sequence[Report], wishes: Wishes, cut_off: str | None = None) -> PackageFacts:
    """What the package says of itself."""
    first, *others = reports
    publishers = dict.fromkeys(each.coordinator.name for each in reports if each.coordinator)
    codes = ", ".join(each.plan_code for each in reports)
    title = scrub(_SEVERAL.say(first.language, plans=codes) if others else first.plan_title, first.language)
    begins = end_of_day(first.as_of - timedelta(days=1), first.zone)
    periods = [each.period for each in reports if each.period]
    portal = wishes.portal if not others else ""
    return PackageFacts(
        title=title,
        plan=None if others else first.plan_code,
        as_of=first.as_of,
        created=f"{begins:%Y-%m-%dT%H:%M:%SZ}",
        publisher=scrub(", ".join(publishers), first.language) or title,
        licence=wishes.licence,
        languages=tuple(dict.fromkeys(each.language.value for each in reports)),
        first_day=min((each.start for each in periods if each.start), default=None),
        last_day=max((each.end for each in periods if each.end), default=None),
        address=f"{portal}{open_data_path(first.plan_code)}" if portal else "",
        cut_off=cut_off,
    )


def common_words(reports: Sequence[Report]) -> PlanWords:
    """What all plans call their levels; the words of a national plan where they differ."""
    first, *others = (report.words for report in reports)
    return first if all(words == first for words in others) else NATIONAL_PLAN


def _read(session: Session, plan: Plan, day: date, wishes: Wishes) -> Told:
    report = build_report(session, plan, day, wishes.grouping)
    whole = placed_in(report)
    return Told(whole, read_beside(session, plan, report), partial(follow_up_rows, session, plan, whole))


def _noting(table: OpenTable, rows: Iterable[Row], named: set[str]) -> Iterable[Row]:
    """The same rows; the institutions they name are put into ``named`` on the way.

    Only where others may stand than those that answer for something.
    """
    if table.name not in _NAMING_OTHERS:
        return rows
    places = [place for place, column in enumerate(table.columns) if column.points_to == "instituciones"]

    def noting() -> Iterator[Row]:
        for row in rows:
            for place in places:
                acronym = row[place]
                if acronym:
                    named.add(str(acronym))
            yield row

    return noting()


def _read_one_state(session: Session) -> None:
    """SQLite's readers see one state anyway; PostgreSQL's do when they ask for it."""
    if session.get_bind().dialect.name == "postgresql":
        session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
