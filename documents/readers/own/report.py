"""Our own closing report, read back exactly when it returns as Word, PDF or Markdown.

Its headings tell where each commitment and step begins: an axis is a heading with a commitment's heading right
under it, and every other part of that height (summary, charts, what changed, findings, signatures) only sums up,
compares or comments the plan. A copy without headings is no longer one of ours: it is read as any document is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from documents.readers.blocks import Block, Blocks, Paragraph
from documents.readers.own.parties import Party, party
from documents.readers.own.parts import part_of_one
from documents.readers.own.periods import last_day_in
from documents.readers.own.sayings import saying
from documents.readers.own.steps import Lines, read_commitment, read_step
from documents.readers.own.words import words_said
from documents.readers.structure.checks import warnings_on
from documents.writers import phrases
from documents.writers.level_words import LEVELS
from domain.rules.wording import Voice
from domain.values.language import Language
from domain.values.plan_document import (
    DocumentCommitment,
    DocumentInstitution,
    Place,
    PlanDocument,
    Spelling,
    Unplaced,
    Warning,  # noqa: A004  (the field's word)
)
from domain.values.plan_words import NATIONAL_PLAN, WORDS_BY_KIND, PlanWords
from domain.values.vocabulary import DocumentKind

_OPENING = 20
"""Blocks among which the title stands."""
_SHORT = 80
_PAIR = 2
_CODE = re.compile(r".*\(([^()]+)\)")
_TITLE = phrases.TITLE.with_words(of_commitments="{numbers}", view="")
_SENTENCES = (phrases.COMMITMENT_FIGURES, phrases.ROLLED_UP, phrases.NO_STEPS, phrases.NO_ACTIVITIES)
_HEADINGS = (phrases.COMMITMENT, phrases.MILESTONE, phrases.ACTIVITY, phrases.ACTIVITY_UNNUMBERED)
"""Both hold names of levels and begin with nothing that a person wrote."""


@dataclass(slots=True)
class _Part:
    """A commitment's lines, and its steps', each with those of its own activities."""

    axis: str | None
    lines: Lines
    steps: list[tuple[Lines, list[Lines]]] = field(default_factory=list)

    def every(self) -> Iterator[Lines]:
        yield self.lines
        for step, activities in self.steps:
            yield from (step, *activities)


def is_own_report(blocks: Blocks) -> bool:
    """Whether the document says that it is a closing report of ours."""
    return _opened(blocks.items) is not None


def read_own_report(blocks: Blocks) -> PlanDocument | None:
    """The plan in a closing report of ours.

    None for any other document and for one that lost its headings.
    """
    opened = _opened(blocks.items)
    if opened is None:
        return None
    language, title, day = opened
    facts = dict(_facts(blocks.items))
    said = words_said(facts.get(LEVELS.say(language), ""))
    words = [said] if said else _words(blocks.items, language)
    voice = Voice(language, words[0])
    parts, beside = _parts(blocks.items, voice)
    if not parts:
        return None
    commitments = tuple(_commitment(part, voice) for part in parts)
    every = [lines for part in parts for lines in part.every()]
    code = _CODE.fullmatch(facts.get(phrases.PLAN_CODE.say(language), ""))
    coordinator = _coordinator(blocks.items, voice)
    named = [each for lines in every for said in lines.parties for each in said]
    document = PlanDocument(
        document_kind=DocumentKind.FINAL_REPORT,
        language=language.value,
        title=title,
        code=code[1] if code else None,
        zone=facts.get(phrases.ZONE.say(language)),
        as_of=last_day_in(day),
        coordinator=coordinator.known_as if coordinator else None,
        words=voice.words if len(words) == 1 and voice.words != NATIONAL_PLAN else None,
        commitments=commitments,
        institutions=tuple(_institutions(([coordinator] if coordinator else []) + named, blocks.file)),
        unplaced=tuple(_unplaced([*beside, *(block for lines in every for block in lines.left), *blocks.margins])),
        files=(blocks.file,),
    )
    view = _view(facts.get(phrases.VIEW.say(language)), language, blocks.file)
    found = (*blocks.warnings, *view, *_doubts(every), *_not_placed(document), *warnings_on(document))
    return document.model_copy(update={"warnings": found})


def _opened(items: Sequence[Block]) -> tuple[Language, str, str] | None:
    """Language, title and cut-off of a report of ours."""
    for language in Language:
        for block in items[:_OPENING]:
            if (said := saying(_TITLE, Voice(language), _text(block))) is not None:
                return language, _text(block), said["day"]
    return None


def _words(items: Sequence[Block], language: Language) -> list[PlanWords]:
    """Where no line says the words: those in which most lines name levels, several where none tells them apart."""
    lines = [each for each in items if isinstance(each, Paragraph)]
    candidates = (NATIONAL_PLAN, *WORDS_BY_KIND.values())
    voices = [Voice(language, words) for words in candidates]
    counts = [sum(_names_a_level(line, voice) for line in lines) for voice in voices]
    return [words for words, count in zip(candidates, counts, strict=True) if count == max(counts)]


def _names_a_level(line: Paragraph, voice: Voice) -> bool:
    texts = _SENTENCES if line.level is None else _HEADINGS
    return any(saying(text, voice, line.text) is not None for text in texts)


def _parts(items: Sequence[Block], voice: Voice) -> tuple[list[_Part], list[Block]]:
    """The commitments with their lines, and all that stands beside them."""
    summary = phrases.SUMMARY.say(voice.language)
    top = next((level for each in items if (level := _level(each)) and _text(each) == summary), None)
    parts: list[_Part] = []
    beside: list[Block] = []
    if top is None:
        return parts, beside
    axis: str | None = None
    current = Lines(Paragraph("", Place(file="")))
    inside = False
    for at, block in enumerate(items):
        level = _level(block)
        if level is not None and level <= top:
            inside = level == top and any(_is_commitment(each, top + 1, voice) for each in items[at + 1 : at + 2])
            axis = _axis(_text(block), voice)
        if not inside:
            beside.append(block)
        elif level is None or not isinstance(block, Paragraph):
            current.rest.append(block)
        elif level > top:
            current = Lines(block)
            if level == top + 1:
                parts.append(_Part(axis, current))
            elif level == top + 2 or not parts[-1].steps:
                parts[-1].steps.append((current, []))
            else:
                parts[-1].steps[-1][1].append(current)
    return parts, beside


def _is_commitment(block: Block | None, level: int, voice: Voice) -> bool:
    return (
        block is not None
        and _level(block) == level
        and saying(phrases.COMMITMENT, voice, _text(block)) is not None
    )


def _axis(heading: str, voice: Voice) -> str | None:
    return None if heading in {voice.say(phrases.NO_AXIS), voice.say(phrases.COMMITMENTS)} else heading


def _commitment(part: _Part, voice: Voice) -> DocumentCommitment:
    steps = []
    for lines, below in part.steps:
        activities = tuple(step[1] for each in below if (step := read_step(each, (), voice)) is not None)
        if (read := read_step(lines, activities, voice)) is not None:
            steps.append(read)
    return read_commitment(part.lines, steps, part.axis, voice)


def _facts(items: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """The rows of two cells: label and value."""
    for block in items:
        if not isinstance(block, Paragraph) and len(block.cells) == _PAIR:
            label, value = (" ".join(cell.split()) for cell in block.cells)
            yield label, value


def _view(said: str | None, language: Language, file: str) -> Iterator[Warning]:
    if said is not None and said != phrases.WHOLE_PLAN.say(language):
        yield part_of_one(said, file)


def _coordinator(items: Sequence[Block], voice: Voice) -> Party | None:
    said = (saying(phrases.COORDINATED_BY, voice, _text(block)) for block in items[:_OPENING])
    return next((party(found["name"]) for found in said if found), None)


def _institutions(parties: Sequence[Party], file: str) -> Iterator[DocumentInstitution]:
    for each in {each.known_as: each for each in parties}.values():
        known_by = "acronym" if each.acronym else "name"
        spelling = Spelling(text=each.name, known_by=known_by, place=Place(file=file))
        yield DocumentInstitution(acronym=each.acronym, name=each.name, spellings=(spelling,))


def _doubts(every: Sequence[Lines]) -> Iterator[Warning]:
    for lines in every:
        for parties in lines.parties:
            for name in parties.doubtful:
                yield Warning(code="name_may_be_two", data={"name": name}, place=lines.heading.place)


def _unplaced(blocks: Sequence[Block]) -> Iterator[Unplaced]:
    for block in blocks:
        if text := " | ".join(filter(None, (" ".join(cell.split()) for cell in _cells(block)))):
            yield Unplaced(**dict(block.place), text=text)


def _not_placed(document: PlanDocument) -> Iterator[Warning]:
    if document.unplaced:
        first = document.unplaced[0]
        data = {"count": str(len(document.unplaced)), "text": first.text[:_SHORT]}
        yield Warning(code="lines_not_placed", data=data, place=Place(**first.model_dump(exclude={"text"})))


def _cells(block: Block) -> tuple[str, ...]:
    return (block.text,) if isinstance(block, Paragraph) else block.cells


def _text(block: Block) -> str:
    return block.text if isinstance(block, Paragraph) else ""


def _level(block: Block) -> int | None:
    return block.level if isinstance(block, Paragraph) and not block.quoted else None
