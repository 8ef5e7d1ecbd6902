"""From blocks to a plan document: one pass, the same for every form a document comes in."""

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.readers.blocks import Block, Blocks, Paragraph
from documents.readers.institutions.register import Register
from documents.readers.labels.lookup import AS_OF, kind_of, language_of
from documents.readers.own.kinds import refuse_parts
from documents.readers.own.report import is_own_report, read_own_report
from documents.readers.runs import without_runs
from documents.readers.structure.addresses import repeated_lists
from documents.readers.structure.charts import with_bars
from documents.readers.structure.checks import warnings_on
from documents.readers.structure.contacts import contacts_in
from documents.readers.structure.drafts import Draft
from documents.readers.structure.fractions import with_percentages
from documents.readers.structure.kinds.document import document_of_kind
from documents.readers.structure.kinds.which import kind_in
from documents.readers.structure.labelled_rows import release_labels
from documents.readers.structure.notes import read_note
from documents.readers.structure.paragraphs import read_paragraph
from documents.readers.structure.reading import Reading
from documents.readers.structure.rows import close_table, read_row
from documents.readers.structure.step_rows import open_listed
from domain.rules.dates_in_text import dates_in
from domain.rules.folding import flat, fold
from domain.rules.texts import LONGEST_TEXT
from domain.values.plan_document import Place, PlanDocument, Warning  # noqa: A004  (the field's word)
from domain.values.vocabulary import DocumentKind, Precision

_YEARS_OF_A_PLAN = 2
_SHORT = 80
_LONGEST_TITLE = 200
_PLAN = re.compile(r"\b(?:plan|plano|plantilla|matriz|template|modelo)\b")
_BLOCKS_FOR_LANGUAGE = 2000


def plan_in(blocks: Blocks) -> PlanDocument | None:
    """The plan or report that the blocks hold, or None if there is no commitment, milestone or activity.

    InvalidDataError for a document of ours that tells only a part of a plan.
    """
    blocks = without_runs(blocks)
    refuse_parts(blocks)
    if is_own_report(blocks):
        return read_own_report(blocks) or _as_any(blocks)
    kind = kind_in(blocks)
    if kind is not None and (document := document_of_kind(*_begun(blocks), blocks, kind)) is not None:
        return document
    return _generic(blocks)


def _as_any(blocks: Blocks) -> PlanDocument | None:
    """A report of ours that cannot be read as such: the person is told that it was read as any document is."""
    place = Place(file=blocks.file)
    return _generic(replace(blocks, warnings=(*blocks.warnings, Warning(code="own_report_changed", place=place))))


def _generic(blocks: Blocks) -> PlanDocument | None:
    """One pass over the blocks."""
    reading, items = _begun(blocks)
    repeated = repeated_lists(items)
    reading.items = items
    for position, block in enumerate(items):
        reading.position = position
        if position in repeated:
            if position - 1 not in repeated:
                reading.warn("repeated_link_list", block.place)
        elif isinstance(block, Paragraph) and block.is_page_number:
            reading.leave(block)
        elif isinstance(block, Paragraph):
            close_table(reading)
            release_labels(reading)
            read_paragraph(reading, block)
        else:
            read_row(reading, block)
    close_table(reading)
    release_labels(reading)
    open_listed(reading)
    for line in blocks.margins:
        if not read_note(reading, line):
            reading.leave(line)
    if not any(_has_steps(commitment) for commitment in reading.commitments):
        return None
    return _document(reading, blocks)


def _begun(blocks: Blocks) -> tuple[Reading, tuple[Block, ...]]:
    """A reading that knows every institution that the document names, and the blocks it is to read."""
    reading = Reading(Register(), as_of=blocks.as_of)
    items = with_percentages(reading, with_bars(reading, _of_readable_length(reading, blocks)))
    for block in items:
        reading.register.learn(_text(block), block.place)
    return reading, items


def _of_readable_length(reading: Reading, blocks: Blocks) -> tuple[Block, ...]:
    """What is longer than any text that can be stored is nobody's paragraph: shown as not placed."""
    for block in blocks.items:
        if len(_text(block)) > LONGEST_TEXT:
            reading.leave(block)
            reading.warn("paragraph_too_long", block.place, length=len(_text(block)), most=LONGEST_TEXT)
    return tuple(block for block in blocks.items if len(_text(block)) <= LONGEST_TEXT)


def _text(block: Block) -> str:
    return block.text if isinstance(block, Paragraph) else "\n".join(block.cells)


def _document(reading: Reading, blocks: Blocks) -> PlanDocument:
    title = blocks.title or _title(reading)
    if blocks.title:
        _leave_preface(reading, blocks.title)
    kind = kind_of(title or "") or _kind_from_content(reading)
    contacts = contacts_in(reading)
    _cut_off_in(reading, title)
    start, end = _years(title) if reading.period == (None, None) else reading.period
    if reading.heading_text is not None:
        reading.leave(reading.heading_text)
    _finished_late(reading)
    document = PlanDocument(
        document_kind=kind,
        language=language_of(" ".join(_text(block) for block in blocks.items[:_BLOCKS_FOR_LANGUAGE])),
        title=title,
        as_of=reading.as_of,
        period_start=start,
        period_end=end,
        version_text=reading.version_text,
        version_date=reading.version_date,
        draft=reading.draft,
        coordinator=reading.coordinator,
        commitments=tuple(commitment.as_commitment() for commitment in reading.commitments),
        institutions=reading.register.institutions(),
        contacts=contacts,
        unplaced=tuple(sorted(reading.unplaced, key=lambda place: (place.page or 0, place.line or 0))),
        files=(blocks.file,),
    )
    if document.unplaced:
        first = document.unplaced[0]
        reading.warn(
            "lines_not_placed", Place(**first.model_dump(exclude={"text"})),
            count=len(document.unplaced), text=first.text[:_SHORT],
        )  # fmt: skip
    found = (*blocks.warnings, *reading.register.warnings(), *reading.warnings, *warnings_on(document))
    return document.model_copy(update={"warnings": found})


def _has_steps(commitment: Draft) -> bool:
    return bool(commitment.milestones or commitment.activities or (commitment.number and commitment.title))


def _title(reading: Reading) -> str | None:
    """The title among what stands before the first heading; the rest of it was not placed."""
    preface = reading.preface
    chosen = next((p for p in preface if kind_of(p.text)), None)
    chosen = chosen or next((p for p in preface if p.level is not None), None) or _largest(preface)
    chosen = chosen or next((p for p in preface if _names_a_plan(p.text)), None)
    chosen = chosen or next(iter(preface), None)
    if chosen is None:
        return None
    parts = [chosen.text]
    position = preface.index(chosen)
    for paragraph in preface[:position]:
        reading.leave(paragraph)
    for paragraph in preface[position + 1 :]:
        goes_on = parts[-1].endswith(",") or paragraph.text[:1].islower()
        if goes_on and len(parts) == preface.index(paragraph) - position:
            parts.append(paragraph.text)
        else:
            reading.leave(paragraph)
    return " ".join(parts)


def _leave_preface(reading: Reading, title: str) -> None:
    """The title is told apart from the text: what else stands before the first heading was not placed."""
    for paragraph in reading.preface:
        if fold(paragraph.text) != fold(title):
            reading.leave(paragraph)


def _largest(preface: Sequence[Paragraph]) -> Paragraph | None:
    """The one set in the largest letters, if it stands out."""
    sizes = sorted({round(p.size) for p in preface if p.size is not None})
    return next((p for p in preface if p.size and round(p.size) == sizes[-1]), None) if len(sizes) > 1 else None


def _names_a_plan(text: str) -> bool:
    """Whether a line is short and capitalised as titles are, and speaks of a plan."""
    return len(text) <= _LONGEST_TITLE and text[:1].isupper() and _PLAN.search(flat(text)) is not None


def _kind_from_content(reading: Reading) -> DocumentKind:
    steps = (*reading.every_step(), *reading.commitments)
    told = any(step.progress is not None or step.progress_unknown or step.status is not None for step in steps)
    return DocumentKind.PROGRESS_REPORT if told else DocumentKind.PLAN


def _finished_late(reading: Reading) -> None:
    for step in reading.every_step():
        if step.actual_end and step.end and step.actual_end > step.end:
            reading.warn(
                "finished_late", step.places.get("title"), step.path, end=step.end, actual=step.actual_end
            )


def _cut_off_in(reading: Reading, title: str | None) -> None:
    """The date behind "al", "a", "as of", "até" in the title or near it is the day the report speaks of."""
    if reading.as_of is not None:
        return
    for text in (title or "", *(paragraph.text for paragraph in reading.preface)):
        for written in dates_in(text):
            precise = written.span is not None and written.span.precision in {Precision.DAY, Precision.MONTH}
            if written.span is not None and precise and AS_OF.search(flat(text[: written.begin])):
                reading.as_of = written.span.last
                return


def _years(title: str | None) -> tuple[object, object]:
    """ "Plan … 2018-2020" gives the plan's period in years; any other date in a title gives none."""
    written = [each.span for each in dates_in(title or "") if each.span is not None]
    years = [span for span in written if span.precision is Precision.YEAR]
    if len(years) == len(written) == _YEARS_OF_A_PLAN and years[0].first < years[1].first:
        return years[0].first, years[1].last
    return None, None
