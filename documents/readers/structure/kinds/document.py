"""A strategic plan, policy sheet or project sheet as a plan document."""

import re
from datetime import date

from documents.readers.blocks import Block, Blocks, Paragraph
from documents.readers.headings import Heading
from documents.readers.labels.kinds.lookup import kind_told_by
from documents.readers.labels.lookup import language_of
from documents.readers.labels.model import Level
from documents.readers.structure.checks import warnings_on
from documents.readers.structure.contacts import contacts_in
from documents.readers.structure.kinds.checks import warnings_on_kind
from documents.readers.structure.kinds.reader import read_kind
from documents.readers.structure.kinds.rounds import follow_up_of
from documents.readers.structure.kinds.state import State
from documents.readers.structure.reading import Reading
from domain.rules.dates_in_text import dates_in, period_in
from domain.values.plan_document import Place, PlanDocument
from domain.values.vocabulary import DocumentKind

_YEARS = re.compile(r"\W*(?P<from>(?:19|20)\d\d)\s*(?:[-–—/]|a|al|to|até)\s*(?P<to>(?:19|20)\d\d)\W*")
_NUMBER_SIGN = re.compile(r"\bN[ro]*\.", re.IGNORECASE)
"""Every form says it many times, and "no" is a small word of other languages."""
_BLOCKS_FOR_LANGUAGE = 2000
_NEAR = 2
_SHORT = 80


def document_of_kind(
    reading: Reading, items: tuple[Block, ...], blocks: Blocks, kind: DocumentKind
) -> PlanDocument | None:
    """What the blocks say, or None if no objective was found in them."""
    state = read_kind(reading, items, kind)
    _open_what_has_no_form(state)
    if not reading.commitments:
        return None
    state.sheet.share_out()
    title = _title(state)
    contacts = (*contacts_in(reading), *state.sheet.contacts())
    start, end = _period(state, title)
    commitments = tuple(commitment.as_commitment() for commitment in reading.commitments)
    is_strategic = kind is DocumentKind.STRATEGIC_PLAN
    follow_up = follow_up_of(reading, state.parts.all, start, end) if is_strategic else None
    _tell_misspelt_labels(state)
    told = {part.label for part in state.parts.all if part.items}
    for part in state.parts.all:
        if part.label not in told:
            reading.leave_text(part.label, part.place)
    if reading.heading_text is not None:
        reading.leave(reading.heading_text)
    document = PlanDocument(
        document_kind=kind,
        language=_language(items),
        title=title, period_start=start, period_end=end, coordinator=reading.coordinator,
        version_text=reading.version_text, version_date=reading.version_date, draft=reading.draft,
        sections=state.parts.sections(), commitments=commitments, follow_up=follow_up,
        institutions=reading.register.institutions(), contacts=contacts,
        unplaced=tuple(sorted(reading.unplaced, key=lambda place: (place.page or 0, place.line or 0))),
        files=(blocks.file,),
    )  # fmt: skip
    if document.unplaced:
        first = document.unplaced[0]
        place = Place(**first.model_dump(exclude={"text"}))
        reading.warn("lines_not_placed", place, count=len(document.unplaced), text=first.text[:_SHORT])
    found = (*blocks.warnings, *reading.register.warnings(), *reading.warnings, *warnings_on(document))
    return document.model_copy(update={"warnings": (*found, *warnings_on_kind(document))})


def _language(items: tuple[Block, ...]) -> str:
    text = " ".join(_text(block) for block in items[:_BLOCKS_FOR_LANGUAGE])
    return language_of(_NUMBER_SIGN.sub("", text))


def _text(block: Block) -> str:
    return block.text if isinstance(block, Paragraph) else "\n".join(block.cells)


def _title(state: State) -> str | None:
    """The sheet's own title, or the first line that tells the kind, with the years that stand below it."""
    preface = state.reading.preface
    title, taken = state.sheet.title, []
    if title is None and preface:
        chosen = next((p for p in preface if kind_told_by(p.text)), None)
        chosen = chosen or next((p for p in preface if p.level is not None), preface[0])
        years = _years_below(preface, chosen)
        title, taken = " ".join(p.text for p in (chosen, *years)), [chosen, *years]
    for paragraph in preface:
        if not any(paragraph is each for each in taken):
            state.reading.leave(paragraph)
    return title


def _years_below(preface: list[Paragraph], title: Paragraph) -> list[Paragraph]:
    """ "2022-2026" alone on one of the next lines, where the title itself holds no date."""
    below = preface[preface.index(title) + 1 :][:_NEAR]
    return [] if dates_in(title.text) else [p for p in below if _YEARS.fullmatch(p.text)][:1]


def _period(state: State, title: str | None) -> tuple[date | None, date | None]:
    """Two years in the title, or a part that holds a start and an end and nothing else of dates."""
    if state.reading.period != (None, None):
        return state.reading.period
    texts = [title or "", *(item for part in state.parts.all if part.key == "period" for item in part.items)]
    for text in texts:
        years = [written.span for written in dates_in(text) if written.span is not None]
        if len(years) < 2:  # noqa: PLR2004  (a period has two ends)
            continue
        start, end = period_in(text)
        if start is not None and end is not None and start.span is not None and end.span is not None:
            return start.span.first, end.span.last
    return None, None


def _open_what_has_no_form(state: State) -> None:
    """Objectives that are listed and have no form are promises; a policy may have nothing but its general one."""
    reading, statements = state.reading, state.statements
    for component, statement in statements.without_form():
        reading.axis = statements.titles.get(component)
        reading.axis_place = statements.title_places.get(component)
        reading.open(Heading(Level.COMMITMENT, None, statement.text), statement.place)
        reading.warn("objective_without_form", statement.place, text=statement.text)
    if reading.commitments:
        return
    general = next((part for part in state.parts.all if part.key == "general_objective" and part.items), None)
    if general is not None and state.is_sheet:
        reading.open(Heading(Level.COMMITMENT, None, " ".join(general.items)), general.item_places[0])


def _tell_misspelt_labels(state: State) -> None:
    if state.forms is not None:
        for text, (count, place) in state.forms.misspelt.items():
            state.reading.warn("label_misspelt", place, text=text, count=count)
