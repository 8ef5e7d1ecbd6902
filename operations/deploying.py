"""Which plans the engine follows every day, and in which zone."""

from dataclasses import dataclass

from sqlmodel import col, select

from domain.tables.plan import Plan
from storage.database import Database


@dataclass(frozen=True, slots=True)
class FollowedPlan:
    """A plan's code and the IANA zone in which its days begin."""

    code: str
    zone: str


def plans_to_follow(database: Database) -> list[FollowedPlan]:
    """Every plan of the installation, by code."""
    with database.reading() as session:
        rows = session.exec(select(Plan.code, Plan.zone).order_by(col(Plan.code)))
        return [FollowedPlan(code, zone) for code, zone in rows]
