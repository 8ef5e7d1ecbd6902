"""Says in few words what must be read of a step or a commitment; what is not said must be empty."""

from typing import Any

Precisions = str | tuple[str | None, str | None]


def step(
    number: str | None,
    title: str,
    start: str | None = None,
    end: str | None = None,
    by: Precisions = "month",
    **more: Any,
) -> dict[str, Any]:
    """A milestone or activity. ``by``: the precision of its dates, or one for the start and one for the end."""
    return {
        "number": number,
        "title": title,
        "leads": [],
        "collaborators": [],
        "condition": None,
        "status": None,
        "progress": None,
        "activities": [],
        "evidence": [],
        **_dates(start, end, by),
        **more,
    }


def commitment(
    number: str | None,
    title: str,
    start: str | None = None,
    end: str | None = None,
    by: Precisions = "month",
    **more: Any,
) -> dict[str, Any]:
    """A commitment; what ``more`` does not name of its institutions, state and steps must be empty."""
    return {
        "number": number,
        "title": title,
        "leads": [],
        "collaborators": [],
        "status": None,
        "progress": None,
        "milestones": [],
        "activities": [],
        **_dates(start, end, by),
        **more,
    }


def _dates(start: str | None, end: str | None, by: Precisions) -> dict[str, str | None]:
    first, last = (by, by) if isinstance(by, str) else by
    return {
        "start": start,
        "end": end,
        "start_precision": first if start else None,
        "end_precision": last if end else None,
    }
