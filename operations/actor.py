"""Who acts, as every operation that changes something is told."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts and when. ``at`` is an aware moment; the plan's local day is derived from it."""

    name: str
    at: datetime
