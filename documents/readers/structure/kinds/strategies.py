"""Which number belongs to which text, where a form's cells come in any order."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.values.plan_document import Place


@dataclass(slots=True, eq=False)
class Event:
    """A number or a text of a strategy. ``labelled``: right behind its label; ``missing``: never came."""

    place: Place
    number: str | None = None
    text: str | None = None
    labelled: bool = False
    missing: bool = False


@dataclass(slots=True)
class Paired:
    """The strategies of a form in order, and what found no partner: numbers without a text."""

    strategies: list[tuple[Event | None, Event]]
    bare_numbers: list[Event]


def paired(events: Sequence[Event]) -> Paired:
    """Row by row where each text follows its number; column by column where all numbers stand before the texts.

    Of more numbers than texts those behind a label count, if they are as many as the texts.
    """
    numbers = [event for event in events if event.number is not None]
    texts = [event for event in events if event.text is not None]
    if len(numbers) > 1 and texts and max(map(events.index, numbers)) < min(map(events.index, texts)):
        return _by_column(numbers, texts)
    return _by_row(events)


def _by_column(numbers: list[Event], texts: list[Event]) -> Paired:
    labelled = [number for number in numbers if number.labelled]
    chosen = labelled if len(numbers) != len(texts) and len(labelled) == len(texts) else numbers
    bare = [number for number in numbers if number not in chosen] + chosen[len(texts) :]
    partners: list[Event | None] = [*chosen[: len(texts)], *(None for _ in texts[len(chosen) :])]
    return Paired(list(zip(partners, texts, strict=True)), bare)


def _by_row(events: Sequence[Event]) -> Paired:
    found = Paired([], [])
    open_number: Event | None = None
    for event in events:
        if event.number is not None:
            if open_number is not None:
                found.bare_numbers.append(open_number)
            open_number = event
        elif event.text is not None:
            found.strategies.append((open_number, event))
            open_number = None
    if open_number is not None:
        found.bare_numbers.append(open_number)
    return found
