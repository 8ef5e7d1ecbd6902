"""Short ways to say what must be read out of a layout; what is not said must be empty."""

from collections.abc import Sequence
from typing import Any


def step(
    number: str | None,
    title: str,
    *,
    start: str | None = None,
    end: str | None = None,
    by: str = "month month",
    activities: Sequence[dict[str, Any]] = (),
    **more: Any,
) -> dict[str, Any]:
    """A milestone or an activity. ``by``: the precisions of start and end."""
    return {
        "number": number,
        "title": title,
        "leads": [],
        "collaborators": [],
        **_dates(start, end, by),
        "condition": None,
        "status": None,
        "progress": None,
        "narrative": None,
        "evidence": [],
        "units": [],
        "activities": list(activities),
        **more,
    }


def commitment(
    number: str | None,
    title: str,
    *milestones: dict[str, Any],
    start: str | None = None,
    end: str | None = None,
    by: str = "month month",
    **more: Any,
) -> dict[str, Any]:
    """A commitment and its milestones; ``more`` are further fields (leads, collaborators, axis, status…)."""
    return {
        "number": number,
        "title": title,
        **_dates(start, end, by),
        "leads": [],
        "collaborators": [],
        "milestones": list(milestones),
        "activities": [],
        **more,
    }


def _dates(start: str | None, end: str | None, by: str) -> dict[str, str | None]:
    start_precision, end_precision = by.split()
    return {
        "start": start,
        "end": end,
        "start_precision": start_precision if start else None,
        "end_precision": end_precision if end else None,
    }
