"""A commitment, milestone or activity of our own report, read line by line in the order in which it is written.

Each line is known by its place and by its sentence, so that nothing a person wrote into a title or a narrative
can pass for a line of ours. What no field takes is left as not placed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from documents.readers.blocks import Block, Paragraph
from documents.readers.own.parties import Parties, Party, parties_said
from documents.readers.own.periods import Fields, period_in
from documents.readers.own.sayings import opening, saying
from documents.readers.own.snapshot_document import STATUSES
from documents.writers import institution_words, phrases
from domain.rules.transitions import STATE_NAMES
from domain.rules.wording import Voice
from domain.values.language import Text
from domain.values.plan_document import DocumentCommitment, DocumentStep
from domain.values.vocabulary import StatedStatus

_NO_DATES: Fields = dict.fromkeys(("start", "end", "start_precision", "end_precision"))


@dataclass(slots=True)
class Lines:
    """What stands under one heading, taken from the front. ``left``: what nothing took."""

    heading: Paragraph
    rest: list[Block] = field(default_factory=list)
    left: list[Block] = field(default_factory=list)
    parties: list[Parties] = field(default_factory=list)

    @property
    def next(self) -> str | None:
        """The next paragraph's text; None before a table and at the end."""
        return self.at(0)

    def at(self, position: int) -> str | None:
        """The text so many blocks on."""
        block = self.rest[position] if position < len(self.rest) else None
        return block.text if isinstance(block, Paragraph) else None

    def take(self) -> str | None:
        """The next paragraph's text, which is then behind us."""
        said = self.next
        if said is not None:
            del self.rest[0]
        return said

    def said(self, text: Text, voice: Voice) -> Mapping[str, str] | None:
        """What our sentence holds, taken if it stands next."""
        found = saying(text, voice, self.next) if self.next is not None else None
        if found is not None:
            self.take()
        return found

    def begun(self, text: Text, voice: Voice) -> tuple[Mapping[str, str], str] | None:
        """The same for a line that our sentence only opens, with what follows it."""
        found = opening(text, voice, self.next) if self.next is not None else None
        if found is not None:
            self.take()
        return found

    def leave(self) -> None:
        """What is still there was taken by nothing."""
        self.left += self.rest
        self.rest = []


def read_commitment(
    lines: Lines, steps: Sequence[tuple[bool, DocumentStep]], axis: str | None, voice: Voice
) -> DocumentCommitment:
    """The commitment under its heading. ``steps``: each with whether it is a milestone."""
    number = (saying(phrases.COMMITMENT, voice, lines.heading.text) or {}).get("number")
    title = lines.take() or ""
    said = lines.said(phrases.COMMITMENT_PERIOD, voice)
    period = (period_in(said["period"], voice.language) if said else None) or _NO_DATES
    _taken_if(lines, phrases.NO_DATES, voice)
    lines.said(phrases.ORIGINAL_PERIOD, voice)  # a plan document holds a commitment's dates in force only
    who = _who(lines, institution_words.COMMITMENT, voice)
    narrative = None
    if lines.said(phrases.COMMITMENT_FIGURES, voice) is not None and not _ends_commitment(lines.next, voice):
        narrative = lines.take()
    _taken_if(lines, phrases.NO_STEPS, voice)
    lines.leave()
    return DocumentCommitment(
        number=number,
        title=title,
        axis=axis,
        coordinator=_known(who.coordinated_by),
        leads=_known(who.responsible),
        collaborators=_known(who.partners),
        narrative=narrative,
        milestones=tuple(step for is_milestone, step in steps if is_milestone),
        activities=tuple(step for is_milestone, step in steps if not is_milestone),
        places={"title": lines.heading.place},
        **period,
    )


def read_step(
    lines: Lines, activities: tuple[DocumentStep, ...], voice: Voice
) -> tuple[bool, DocumentStep] | None:
    """Whether it is a milestone, and the step; None under a heading that is none of ours: all of it is left."""
    headed = _headed(lines.heading.text, voice)
    if headed is None:
        lines.left.append(lines.heading)
        lines.leave()
        return None
    number, title = headed
    if is_milestone := title is None:
        title = (lines.begun(phrases.DESCRIPTION, voice) or ({}, ""))[1]
    lines.said(phrases.TITLE_IN_PLAN, voice)
    dates = _dates(lines, voice)
    who = _who(lines, institution_words.MILESTONE if is_milestone else institution_words.ACTIVITY, voice)
    _taken_if(lines, phrases.NO_ACTIVITIES, voice)
    progress, narrative = _told(lines, voice)
    step = DocumentStep(
        number=number,
        title=title or "",
        leads=_known(who.coordinated_by),
        collaborators=_known(who.partners),
        status=_status(lines, voice),
        progress=progress,
        narrative=narrative or None,
        evidence=_evidence(lines, voice),
        activities=activities,
        places={"title": lines.heading.place},
        **dates,
    )
    lines.leave()
    return is_milestone, step


def _headed(heading: str, voice: Voice) -> tuple[str | None, str | None] | None:
    """Number and title of a step's heading; a milestone's has no title, an activity's may have no number."""
    if (milestone := saying(phrases.MILESTONE, voice, heading)) is not None:
        return milestone["number"], None
    if saying(phrases.MILESTONE_UNNUMBERED, voice, heading) is not None:
        return None, None
    if (activity := saying(phrases.ACTIVITY, voice, heading)) is not None:
        return activity["number"], activity["title"]
    unnumbered = saying(phrases.ACTIVITY_UNNUMBERED, voice, heading)
    return (None, unnumbered["title"]) if unnumbered else None


def _dates(lines: Lines, voice: Voice) -> Fields:
    in_force = _NO_DATES
    if not _taken_if(lines, phrases.NO_DATES, voice) and (found := period_in(lines.next or "", voice.language)):
        lines.take()
        in_force = found
    moved = lines.said(phrases.ORIGINAL_PERIOD, voice)
    original = period_in(moved["period"], voice.language) if moved else None
    return original | {f"current_{name}": value for name, value in in_force.items()} if original else in_force


def _who(lines: Lines, subject: institution_words.Subject, voice: Voice) -> Parties:
    found = parties_said(lines.next, subject, voice) if lines.next is not None else None
    if found is None:
        return Parties()
    lines.take()
    lines.parties.append(found)
    return found


def _told(lines: Lines, voice: Voice) -> tuple[int | None, str | None]:
    """The declared figure of a step that is told by itself, and its narrative."""
    if lines.said(phrases.ROLLED_UP, voice) is not None:
        alone = _states(lines.next, voice) is not None and _states(lines.at(1), voice) is None
        return None, None if alone else lines.take()
    known = lines.begun(phrases.PROGRESS, voice)
    unknown = None if known else lines.begun(phrases.PROGRESS_UNKNOWN, voice)
    lines.said(phrases.VERIFIED, voice)
    if known:
        said, narrative = known
        return (int(said["percent"]) if said["percent"].isdigit() else None), narrative
    return None, unknown[1] if unknown else None


def _status(lines: Lines, voice: Voice) -> StatedStatus | None:
    state = _states(lines.next, voice)
    if state is None:
        return None
    lines.take()
    name = re.split(r"[.,]", state, maxsplit=1)[0].strip()
    return next((STATUSES[known] for known, text in STATE_NAMES.items() if voice.say(text) == name), None)


def _states(line: str | None, voice: Voice) -> str | None:
    """What follows "C1-H1 · Estado: "; None for any other line."""
    _, dot, said = (line or "").partition(" · ")
    begin = voice.say(phrases.STATE, state="\0").partition("\0")[0]
    return said.removeprefix(begin) if dot and said.startswith(begin) else None


def _evidence(lines: Lines, voice: Voice) -> tuple[str, ...]:
    """The addresses among the evidence; what stands before it, and files, are left."""
    label = voice.say(phrases.EVIDENCE)
    begin = next((at for at in range(len(lines.rest)) if lines.at(at) == label), None)
    if begin is None:
        return ()
    before, listed = lines.rest[:begin], lines.rest[begin + 1 :]
    end = next((at for at, each in enumerate(listed) if not _is_item(each)), len(listed))
    told = [_address(item, voice) for item in listed[:end]]
    others = [item for item, address in zip(listed, told, strict=False) if address is None]
    lines.rest = [*before, *others, *listed[end:]]
    return tuple(filter(None, told))


def _address(item: Block, voice: Voice) -> str | None:
    """What stands before the verdict, where that is no file."""
    verdicts = "|".join(re.escape(voice.say(text)) for text in phrases.VERDICTS.values())
    piece = re.compile(rf"(.+) \((?:{verdicts})(?:, [^()]*)?\)(?: SHA-256 \S+)?")
    told = piece.fullmatch(item.text) if isinstance(item, Paragraph) else None
    files = (phrases.FILE, phrases.FILE_UNNAMED)
    return told[1] if told and all(saying(text, voice, told[1]) is None for text in files) else None


def _is_item(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.item


def _ends_commitment(line: str | None, voice: Voice) -> bool:
    """Whether the commitment has no narrative: an amendment or the word that there are no steps stands there."""
    return (
        line is None or line == voice.say(phrases.NO_STEPS) or opening(phrases.AMENDMENT, voice, line) is not None
    )


def _taken_if(lines: Lines, text: Text, voice: Voice) -> bool:
    """Whether the sentence stands next, which is then behind us."""
    return lines.said(text, voice) is not None


def _known(parties: Sequence[Party]) -> tuple[str, ...]:
    return tuple(each.known_as for each in parties)
