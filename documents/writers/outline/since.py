"""Since the last report: what is new, what moved from what to what, step by step, in sentences."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from documents.writers import phrases
from documents.writers.blocks import Block, Heading, Listing, Paragraph, Run, Runs, Style
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import anchor, one_line
from documents.writers.outline import since_words as words
from documents.writers.outline.details import changed_amendment, said_text, said_value
from documents.writers.outline.findings import REPLIES
from documents.writers.outline.parts import part_heading
from domain.rules import report_diff
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.rules.wording import Voice, capital
from domain.values.language import Text
from domain.values.report import Report, ReportChange, ReportSince
from domain.values.vocabulary import FindingReply

SINCE = ("since", words.SINCE)
_SHORT = 16
_LONGEST = 160
_PERCENTAGES = frozenset({"declared", "verified"})
_QUOTED = frozenset({"title", "narrative", "obstacles"})
_ONLY_NOW = frozenset({"narrative", "obstacles"})
_FOLLOWS = {
    "standing": {"state"}, "accepted_on": {"closed_on"}, "reported_on": {"declared", "narrative", "obstacles"},
}  # fmt: skip
"""What need not be said where one of these was: it goes along with it."""
_VALUES: dict[str, dict[str, Text]] = {
    "state": {state.value: name for state, name in STATE_NAMES.items()},
    "standing": {standing.value: name for standing, name in STANDING_NAMES.items()},
    "completion": {level.value: name for level, name in phrases.COMPLETION.items()},
    report_diff.VERDICT: {verdict.value: name for verdict, name in phrases.VERDICTS.items()},
    report_diff.COLLECTED: words.COLLECTED,
}


class _Place(NamedTuple):
    number: str
    """Of the commitment it is in."""
    title: str
    heading: str | None


def since_blocks(report: Report, since: ReportSince, told_at: Mapping[str, str], voice: Voice) -> Iterator[Block]:
    """The section: what it is compared with, then each commitment's steps, those that changed, in order.

    A code leads to the heading that ``told_at`` names for the step.
    """
    yield part_heading(SINCE, report.language)
    day = day_words(since.as_of, report.language)
    basis = words.FROZEN if since.sha256 else words.REBUILT
    yield Paragraph(Style.NOTE, (Run(voice.say(basis, day=day, short=(since.sha256 or "")[:_SHORT])),))
    told = [(code, group) for code, group in _by_step(since.changes) if any(_sentences(group, voice))]
    if not told:
        yield Paragraph(Style.BODY, (Run(voice.say(words.NOTHING)),))
        return
    places = _places(report, told_at)
    yield Paragraph(Style.BODY, (Run(voice.say(words.COUNTED, count=len(told))),))
    for number, steps in groupby(told, key=lambda each: places[each[0]].number if each[0] in places else None):
        group = list(steps)
        if number is not None:
            yield Heading(
                2, voice.say(phrases.COMMITMENT, number=one_line(number)), f"since-{anchor(group[0][0])}"
            )
        elif group[0][0]:
            yield Heading(2, voice.say(words.GONE), "since-gone")
        yield Listing(tuple(_item(code, changes, places, voice) for code, changes in group))


def change_sentence(change: ReportChange, voice: Voice) -> str | None:
    """One change as a sentence without its full stop; None for what says nothing (a visit that found the same)."""
    old, new = _value(change, change.old, voice), _value(change, change.new, voice)
    special = words.SENTENCES.get(change.field)
    if change.field == report_diff.COLLECTED and _bare(change.old) == _bare(change.new):
        return None
    if special:
        came_moved_went = special[0 if change.old is None else 1 if change.new is not None else 2]
        return voice.say(came_moved_went, old=old, new=new)
    field = _field(change.field, voice)
    if change.field in report_diff.OF_A_PIECE:
        name = (change.new or change.old or "").rpartition(": ")[0]
        return voice.say(words.PIECE, name=one_line(name), old=old, new=new)
    if change.old is None or (change.new is not None and change.field in _ONLY_NOW):
        return voice.say(words.NOW, field=field, new=new)
    if change.field in _VALUES:
        old, new = _quoted(old, voice), _quoted(new, voice)
    return voice.say(words.MOVED if change.new is not None else words.NO_MORE, field=field, old=old, new=new)


def _by_step(changes: Sequence[ReportChange]) -> Iterator[tuple[str, list[ReportChange]]]:
    for code, group in groupby(changes, key=lambda change: change.step):
        yield code, list(group)


def _sentences(changes: Sequence[ReportChange], voice: Voice) -> Iterator[str]:
    fields = {change.field for change in changes}
    for change in changes:
        if not _FOLLOWS.get(change.field, set()) & fields and (said := change_sentence(change, voice)):
            yield said


def _item(code: str, changes: Sequence[ReportChange], places: Mapping[str, _Place], voice: Voice) -> Runs:
    place = places.get(code)
    said = capital("; ".join(sentence.rstrip(".") for sentence in _sentences(changes, voice))) + "."
    if not code:
        return (Run(f"{voice.say(words.PLAN)}: ", strong=True), Run(said))
    name = Run(one_line(code), strong=True, anchor=anchor(place.heading) if place and place.heading else None)
    return (name, Run(f" {_short(place.title).rstrip('.')}.\n" if place else ": "), Run(said))


def _places(report: Report, told_at: Mapping[str, str]) -> dict[str, _Place]:
    places: dict[str, _Place] = {}
    for commitment in report.commitments:
        places[commitment.code] = _Place(commitment.number, commitment.title, told_at.get(commitment.code))
        for step in (*commitment.milestones, *commitment.activities):
            for part in (step, *step.activities):
                places[part.code] = _Place(commitment.number, part.title, told_at.get(part.code))
    return places


def _field(field: str, voice: Voice) -> str:
    name = words.FIELDS.get(field) or phrases.FIELDS.get(field.rpartition(".")[2])
    return voice.say(name) if name else one_line(field.rpartition(".")[2])


def _value(change: ReportChange, value: str | None, voice: Voice) -> str:
    if value is None:
        return voice.say(phrases.NOTHING)
    known = _VALUES.get(change.field, {}).get(_bare(value) if change.field in report_diff.OF_A_PIECE else value)
    if known:
        return voice.say(known)
    if change.field == report_diff.ANSWER:
        reply, _, text = value.partition(": ")
        return f"{voice.say(REPLIES[FindingReply(reply)])} {one_line(text)}"
    if change.field == report_diff.AMENDMENT:
        return changed_amendment(value, voice)
    if change.field == report_diff.FINDING:
        return said_text(value, voice.language)
    if change.field in _PERCENTAGES or change.field.startswith((report_diff.FACTOR, report_diff.INDICATOR)):
        return voice.say(phrases.PERCENT, percent=value)
    if change.field in _QUOTED or change.field.startswith(report_diff.DESCRIPTION):
        return _quoted(_short(value), voice)
    return said_value(value, voice.language)


def _quoted(text: str, voice: Voice) -> str:
    return voice.say(words.QUOTED, text=text)


def _bare(value: str | None) -> str:
    """What was found of a piece, without its name and the day of the visit."""
    return (value or "").rpartition(": ")[2].split(" ")[0]


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
