"""The details of a step in words: its evidence, its amendments, and the deliveries of a recurring one."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from documents.writers import phrases
from documents.writers.blocks import Column, Run, Runs, Table
from documents.writers.calendar_words import date_words, day_words, period_words
from documents.writers.cleaning import lines, one_line, web_address
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.rules.wording import Voice
from domain.values.language import Language
from domain.values.report import ReportAmendment, ReportEvidence, ReportStep
from domain.values.vocabulary import Precision, Standing, Verdict

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY_IN_TEXT = re.compile(r"(?<![\w/.\-])\d{4}-\d{2}-\d{2}(?![\w/\-]|\.\w)")
"""Not one that is part of an address or of the name of a file."""
_AMENDED = re.compile(r"(\w+): (.+), (\d{4}-\d{2}-\d{2})")
_DATES = frozenset({"start", "due"})


def evidence_items(evidence: Sequence[ReportEvidence], language: Language) -> tuple[Runs, ...]:
    """One line a piece: the address or the file, of which day, and what the review said."""
    return tuple([_piece(piece, language) for piece in evidence])


def amendment_words(amendment: ReportAmendment, voice: Voice) -> str:
    """What changed from what to what, by which resolution, since when and why."""
    language = voice.language
    name = phrases.FIELDS.get(amendment.field)
    resolution = (
        phrases.RESOLUTION.say(language, resolution=one_line(amendment.resolution)) if amendment.resolution else ""
    )
    return phrases.AMENDMENT.say(
        language,
        field=voice.say(name) if name else one_line(amendment.field),
        old=_value(amendment.old, language),
        new=_value(amendment.new, language),
        resolution=resolution,
        day=day_words(amendment.effective_on, language),
    ) + phrases.REASON.say(language, reason=one_line(amendment.reason))


def changed_amendment(said: str, voice: Voice) -> str:
    """An amendment as ``domain.rules.report_diff`` tells of it, its field and its days as people read them."""
    found = _AMENDED.fullmatch(one_line(said))
    if found is None:
        return one_line(said)
    field, change, day = found.groups()
    name = phrases.FIELDS.get(field)
    return phrases.AMENDED.say(
        voice.language,
        field=voice.say(name) if name else field,
        change=said_text(change, voice.language) if field in _DATES else change,
        day=said_value(day, voice.language),
    )


def said_value(value: str, language: Language) -> str:
    """A stored value as people read it: an ISO day as a date in words, anything else as it is."""
    if _ISO_DAY.fullmatch(value):
        try:
            return day_words(date.fromisoformat(value), language)
        except ValueError:
            return value
    return one_line(value)


def said_text(text: str, language: Language) -> str:
    """A sentence with stored values in it, its ISO days as dates in words."""
    return _DAY_IN_TEXT.sub(lambda day: said_value(day.group(), language), one_line(text))


def occurrence_table(step: ReportStep, occurrences: Sequence[ReportStep], voice: Voice) -> Table:
    """The deliveries of a recurring step, one row each: period, both figures, state, what was done."""
    language = voice.language
    caption = phrases.OCCURRENCES.say(language, code=one_line(step.code))
    if step.deliveries:
        caption = phrases.OCCURRENCES_COUNTED.say(language, caption=caption, **step.deliveries.model_dump())
    return Table(
        caption=caption,
        columns=(
            Column(phrases.COLUMN_PERIOD.say(language), 18),
            Column(phrases.COLUMN_DECLARED.say(language), 13, figures=True),
            Column(phrases.COLUMN_VERIFIED.say(language), 13, figures=True),
            Column(phrases.COLUMN_STATE.say(language), 12),
            Column(phrases.COLUMN_DONE.say(language), 44),
        ),
        rows=tuple(_row(step, occurrence, voice) for occurrence in occurrences),
    )


def _row(step: ReportStep, occurrence: ReportStep, voice: Voice) -> tuple[Runs, ...]:
    language = voice.language
    state = STATE_NAMES[occurrence.state].say(language)
    if occurrence.standing is not Standing.CLOSED:
        state += ", " + STANDING_NAMES[occurrence.standing].say(language)
    return (
        (Run(_when(occurrence, language)),),
        (Run(_percent(occurrence.declared, language)),),
        (Run(_percent(occurrence.verified, language)),),
        (Run(state),),
        tuple(_done(step, occurrence, voice)),
    )


def _done(step: ReportStep, occurrence: ReportStep, voice: Voice) -> Iterator[Run]:
    language = voice.language
    parts: list[Runs] = []
    if occurrence.title != step.title:
        parts.append((Run(one_line(occurrence.title)),))
    if occurrence.narrative:
        parts.append((Run(lines(occurrence.narrative)),))
    if occurrence.obstacles:
        label = Run(phrases.OBSTACLES.say(language), strong=True)
        parts.append((label, Run(lines(occurrence.obstacles))))
    parts += [(Run(amendment_words(amendment, voice)),) for amendment in occurrence.amendments]
    parts += [_piece(piece, language) for piece in occurrence.evidence]
    for position, part in enumerate(parts):
        if position:
            yield Run("\n")
        yield from part


def _when(occurrence: ReportStep, language: Language) -> str:
    """The month where the delivery covers exactly one, else its span, else its number in the plan."""
    start, end = occurrence.period.start, occurrence.period.end
    if start and end and start.day == 1 and (start.year, start.month) == (end.year, end.month):
        return date_words(start, Precision.MONTH, language)
    return period_words(occurrence.period, language) or one_line(occurrence.number or occurrence.code)


def _piece(piece: ReportEvidence, language: Language) -> Runs:
    judged = _judged(piece.verdict, piece.dated_on, language)
    if piece.sha256:
        return _what(piece, language), judged, Run(" SHA-256 "), Run(one_line(piece.sha256), fixed=True)
    return _what(piece, language), judged


def _what(piece: ReportEvidence, language: Language) -> Run:
    if piece.address:
        address = one_line(piece.address)
        return Run(address, address=web_address(address))
    if piece.given_name:
        return Run(phrases.FILE.say(language, name=one_line(piece.given_name)))
    return Run(phrases.FILE_UNNAMED.say(language))


@lru_cache(maxsize=4096)
def _judged(verdict: Verdict, dated_on: date | None, language: Language) -> Run:
    facts = [phrases.VERDICTS[verdict].say(language)]
    if dated_on:
        facts.append(phrases.DATED_ON.say(language, day=day_words(dated_on, language)))
    return Run(f" ({', '.join(facts)})")


def _percent(percent: int | None, language: Language) -> str:
    text = phrases.NOT_STATED if percent is None else phrases.PERCENT
    return text.say(language, percent=percent)


def _value(value: str | None, language: Language) -> str:
    if value is None:
        return phrases.NOTHING.say(language)
    said = said_value(value, language)
    if said != one_line(value):
        return said
    return f"«{said}»" if language is Language.ES else f"“{said}”"
