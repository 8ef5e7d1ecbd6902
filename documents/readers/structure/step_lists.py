"""Steps that stand in a list: "Hitos" announces them, "3.1. …", "a) …" or a bullet begins each."""

import re
from dataclasses import dataclass

from documents.readers.blocks import Paragraph
from documents.readers.headings import Heading, heading_of
from documents.readers.labels.lookup import LEVEL_WORDS, field_of
from documents.readers.labels.model import Field, Level
from documents.readers.structure.drafts import Draft
from documents.readers.structure.inner_labels import apply_inner
from documents.readers.structure.reading import Listing, Reading
from documents.readers.structure.titles import dates_from_title
from domain.rules.folding import fold
from domain.values.plan_document import Place

_MARKED = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=[.)\-–:])|[a-zA-Z](?=[.)])|[ivxIVX]{1,5}(?=[.)]))"
    r"(?P<sign>\.?[)\-–:]|\.)?\s+(?P<title>\S.*)",
    re.DOTALL,
)
_MARK = re.compile(r"\(?(?P<number>\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})(?P<sign>[.)\-–:]*)")
_MOST_WORDS, _FEW_WORDS = 14, 3
_SHORT = 60
_COMMITMENTS = frozenset({fold(f"{word}s") for word, level in LEVEL_WORDS.items() if level is Level.COMMITMENT})
_STEPS = frozenset({Level.MILESTONE, Level.ACTIVITY})


@dataclass(frozen=True, slots=True)
class _Entry:
    number: str | None
    style: str
    title: str


def read_listed(reading: Reading, paragraph: Paragraph) -> bool:
    """Take a paragraph that announces a list of steps or is one of its entries; False for any other."""
    if paragraph.level is not None and _read_commitment(reading, paragraph):
        return True
    if reading.commitment is None or reading.skipping is not None:
        return False
    level = announced(paragraph.text)
    if level is not None:
        if level is Level.ACTIVITY and reading.milestone is not None and reading.milestone.title:
            reading.activity = None
        else:
            reading.close_steps()
        reading.field_open = None
        reading.listing = Listing(level, depth=paragraph.level)
        return True
    heading = heading_of(paragraph.text) if paragraph.item and reading.listing is not None else None
    if heading is not None and heading.level in _STEPS and heading.rest:
        listing = reading.listing
        draft = reading.open(heading, paragraph.place)
        dates_from_title(reading, draft, paragraph.place)
        reading.listing = listing
        return True
    entry = _entry_of(reading, paragraph)
    if entry is None or not reading.commitment.title:
        return False
    opened = _level_for(reading, entry, paragraph.place, in_list=paragraph.item)
    if opened is None:
        return False
    listing = reading.listing
    draft = reading.open(Heading(opened, entry.number, entry.title), paragraph.place, paragraph.level)
    apply_inner(reading, draft, paragraph.place)
    dates_from_title(reading, draft, paragraph.place)
    reading.listing = listing
    return True


def _read_commitment(reading: Reading, paragraph: Paragraph) -> bool:
    """Under the heading "Compromisos" the numbered headings one below it are the commitments."""
    if fold(paragraph.text) in _COMMITMENTS:
        reading.commitments_below = paragraph.level
        return False
    over, level = reading.commitments_below, paragraph.level or 0
    if over is None or level <= over or (reading.depth_of_commitments or level) != level:
        return False
    number = paragraph.mark.strip(" .)") or None
    inline = _MARKED.fullmatch(paragraph.text)
    if number is None and (inline is None or not inline["number"][0].isdigit()):
        return False
    title = inline["title"] if number is None and inline is not None else paragraph.text
    reading.depth_of_commitments = level
    reading.open(
        Heading(Level.COMMITMENT, number or (inline["number"] if inline else None), title), paragraph.place, level
    )
    return True


def announced(text: str) -> Level | None:
    """The level of the steps that a line announces: a plural, alone or with a remark ("Hitos verificables:")."""
    head, colon, rest = text.partition(":")
    words = fold(head).split()
    if not words or len(words) > _MOST_WORDS or (rest.strip() and not rest.strip()[0].islower()):
        return None
    first = words[1] if words[0] in {"principales", "main", "key", "los", "las"} and len(words) > 1 else words[0]
    singular = next(
        (each for each in (first.removesuffix("s"), first.removesuffix("es")) if each in LEVEL_WORDS), ""
    )
    if (
        not first.endswith("s")
        or LEVEL_WORDS.get(singular) not in _STEPS
        or text.rstrip().endswith((".", ";", ","))
    ):
        return None
    named = field_of(head)
    if named not in {None, Field.TITLE, Field.HEADING}:
        return None
    whole = named is not None or len(words) <= _FEW_WORDS or bool(colon) or text.istitle() or text.isupper()
    return LEVEL_WORDS[singular] if whole else None


def _entry_of(reading: Reading, paragraph: Paragraph) -> _Entry | None:
    mark = _MARK.fullmatch(paragraph.mark.strip()) if paragraph.mark else None
    if mark is not None:
        return _Entry(mark["number"], _style(mark["number"], mark["sign"]), paragraph.text)
    inline = _MARKED.fullmatch(paragraph.text)
    if inline is not None and (inline["sign"] or inline["title"][0].isupper() or not inline["title"][0].isalpha()):
        return (
            None
            if inline["title"][0] in "%‰" or inline["title"].rstrip().endswith("?")
            else _Entry(inline["number"], _style(inline["number"], inline["sign"] or ""), inline["title"])
        )
    listing = reading.listing
    if listing is None:
        return None
    if paragraph.item:
        return _Entry(None, "bullet", paragraph.text)
    if paragraph.level is not None and listing.depth is not None and paragraph.level > listing.depth:
        return _Entry(None, f"heading {paragraph.level}", paragraph.text)
    return None


def _level_for(reading: Reading, entry: _Entry, place: Place, *, in_list: bool) -> Level | None:
    """What the entry opens: what its number hangs it under, the next of its list, or one below."""
    number = entry.number or ""
    if (above := _hangs_under(reading, number)) is not None:
        return _one_below(reading, above) if number.count(".") == (above.number or "").count(".") + 1 else None
    if reading.listing is None and _begins_steps_of(reading, entry, in_list=in_list):
        milestone = reading.milestone.path if reading.milestone is not None else ""
        reading.warn("list_read_as_activities", place, milestone, text=entry.title[:_SHORT])
        reading.listing = Listing(Level.ACTIVITY)
    label, colon, _ = entry.title.partition(":")
    if reading.listing is None or (colon and field_of(label) is not None):
        return None
    return _in_list(reading, reading.listing, entry)


def _hangs_under(reading: Reading, number: str) -> Draft | None:
    """The milestone or commitment whose number a dotted number begins with."""
    drafts = (draft for draft in (reading.milestone, reading.commitment) if draft is not None and draft.number)
    return next((draft for draft in drafts if number.startswith(f"{(draft.number or '').rstrip('.')}.")), None)


def _one_below(reading: Reading, above: Draft) -> Level:
    if above is reading.milestone:
        return Level.ACTIVITY
    return reading.listing.level if reading.listing is not None else Level.MILESTONE


def _in_list(reading: Reading, listing: Listing, entry: _Entry) -> Level | None:
    """The list's own level for entries marked as its first is, one below for those marked otherwise."""
    number = entry.number or ""
    if listing.style is None:
        listing.style, listing.last = entry.style, number
        return listing.level
    if entry.style == listing.style:
        if not _follows(listing.last, number):
            return None
        listing.last, listing.inner = number, None
        return listing.level
    milestone = reading.milestone
    inner = listing.level is Level.MILESTONE and milestone is not None and not milestone.narrative
    if not inner or listing.inner not in {None, entry.style}:
        return None
    listing.inner = entry.style
    return Level.ACTIVITY


def _begins_steps_of(reading: Reading, entry: _Entry, *, in_list: bool) -> bool:
    """Whether a list that nobody announced begins under a milestone of which only fields are told yet."""
    milestone = reading.milestone
    silent = milestone is not None and not milestone.narrative and milestone.progress is None
    first = (entry.number or "").lower() in {"1", "a", "i"}
    return silent and first and in_list and reading.field_open is not Field.EVIDENCE and reading.activity is None


def _follows(last: str, number: str) -> bool:
    """Whether a number goes on counting; letters and bullets always do."""
    return not (last.isdigit() and number.isdigit()) or int(number) > int(last)


def _style(number: str, sign: str) -> str:
    if number.replace(".", "").isdigit():
        return f"{number.count('.')} {sign.strip('.') if '.' in number else sign}"
    return f"{'roman' if set(number.lower()) <= set('ivx') else 'letter'} {sign}"
