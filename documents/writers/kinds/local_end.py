"""OGP Local's end-of-commitment form for one commitment: what is known filled in, the rest open and named.

Rules of the form: at most three files of 10 MB, due one month after complete implementation. The wording of the
questions after 1.1 and 2.1.1 is ours; the form says so.
"""

import calendar
from collections.abc import Iterator
from datetime import date

from documents.writers.blocks import Block, Listing, Outline, Run, Runs, Signature
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import lines, one_line
from documents.writers.kinds import common_words as common
from documents.writers.kinds import local_end_words as words
from documents.writers.kinds.cells import percent, without_steps
from documents.writers.kinds.frame import body, cell, facts, framed, note, opening, part, voice_of
from documents.writers.kinds.own_level import own_level
from documents.writers.kinds.steps import is_open, owed_steps
from documents.writers.outline.details import amendment_words, evidence_items
from domain.rules.wording import Voice, capital
from domain.values.language import Text
from domain.values.report import Report, ReportCommitment, ReportStep
from domain.values.vocabulary import EvidenceKind, State, Verdict

_MOST_FILES = 3
_MOST_SHOWN = 12
_WHO_OPEN = (words.EVALUATOR, words.MAIL, words.MEMBER)
_RESULTS_OPEN = (words.Q_2_1_1, words.Q_2_1_2, words.Q_2_1_3, words.Q_2_1_4, words.Q_2_2)


def local_end_outline(report: Report, commitment: ReportCommitment) -> Outline:
    """The form for one commitment of the report."""
    voice = voice_of(report)
    title = voice.say(words.TITLE, number=one_line(commitment.number))
    steps = [placed.step for placed in owed_steps(report) if placed.commitment.code == commitment.code]
    return framed(report, title, _blocks(report, commitment, steps, title, voice))


def complete_on(steps: list[ReportStep]) -> date | None:
    """The day on which the last step was closed, all of them completed; None while that is not so."""
    if not steps or any(step.state is not State.COMPLETED for step in steps):
        return None
    days = [step.actual_end or step.period.closed_on for step in steps]
    return max((day for day in days if day), default=None)


def a_month_after(day: date) -> date:
    """The same day of the next month, its last where the month is too short."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)  # noqa: PLR2004  (December)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _blocks(
    report: Report, commitment: ReportCommitment, steps: list[ReportStep], title: str, voice: Voice
) -> Iterator[Block]:
    heads = common.FACT, common.VALUE
    yield from opening(report, title, (voice.say(words.HOW_TO_FILL), *_rules(report, steps, voice)))
    yield part(voice.say(words.WHO), "who")
    missing = () if commitment.description.get("problem") else (words.PROBLEM,)
    yield _open((*_WHO_OPEN, *missing), voice)
    yield facts(voice.say(words.KNOWN), heads, _who(report, commitment, voice), voice)
    yield part(voice.say(words.COMPLETION), "completion")
    yield facts(voice.say(words.KNOWN), heads, _completion(report, commitment, steps, voice), voice)
    evidence = tuple(_accepted(steps, voice))
    yield part(voice.say(words.Q_1_1_EVIDENCE), "evidence", 2)
    yield Listing(evidence) if evidence else body(voice.say(words.NO_EVIDENCE))
    yield _open((words.Q_1_2,), voice)
    yield part(voice.say(words.Q_1_3), "as-planned", 2)
    amendments = tuple(_amendments(commitment, steps, voice))
    yield body(voice.say(words.AMENDMENTS if amendments else words.NO_AMENDMENTS))
    if amendments:
        yield Listing(amendments)
    yield _open((words.Q_1_3,), voice)
    yield part(voice.say(words.RESULTS), "results")
    yield _open(_RESULTS_OPEN, voice)
    yield part(voice.say(words.LESSONS), "lessons")
    yield _open((words.Q_3,), voice)
    yield part(voice.say(words.STILL_OPEN), "open")
    yield note(voice.say(words.STILL_OPEN_NOTE))
    left = (*_WHO_OPEN, *missing, words.Q_1_2, words.Q_1_3, *_RESULTS_OPEN, words.Q_3)
    yield Listing(tuple(cell(voice.say(each)) for each in left))


def _rules(report: Report, steps: list[ReportStep], voice: Voice) -> Iterator[str]:
    files = [piece for step in steps for piece in step.evidence if piece.kind is EvidenceKind.FILE]
    count = len(files)
    said = voice.say(words.FILES)
    yield f"{said} {voice.say(words.FILES_TOO_MANY, count=count)}" if count > _MOST_FILES else said
    done = complete_on(steps)
    if done:
        yield voice.say(words.DUE, day=day_words(a_month_after(done), voice.language))
    else:
        yield voice.say(words.DUE_UNKNOWN, day=day_words(report.as_of, voice.language))


def _open(questions: tuple[Text, ...], voice: Voice) -> Signature:
    """A line to write on for each question."""
    return Signature(tuple((voice.say(question), None) for question in questions))


def _who(report: Report, commitment: ReportCommitment, voice: Voice) -> Iterator[tuple[str, Runs]]:
    yield voice.say(words.PLAN), cell(f"{one_line(report.plan_title)} ({one_line(report.plan_code)})")
    yield voice.say(words.COMMITMENT), cell(f"{one_line(commitment.number)}. {one_line(commitment.title)}")
    if problem := commitment.description.get("problem"):
        yield voice.say(words.PROBLEM), cell(lines(problem))


def _completion(
    report: Report, commitment: ReportCommitment, steps: list[ReportStep], voice: Voice
) -> Iterator[tuple[str, Runs]]:
    declared = commitment.declared
    level = words.NOT_DECLARED if declared is None else common.OWN_LEVELS[own_level(declared)]
    figures = {"declared": percent(declared, voice), "verified": percent(commitment.verified, voice)}
    yield (
        voice.say(words.Q_1_1),
        cell(capital(voice.say(words.LEVEL, level=voice.say(level), **figures)), strong=True),
    )
    counted = voice.say(
        words.EXPLANATION,
        count=len(steps),
        completed=sum(step.state is State.COMPLETED for step in steps),
        open=sum(is_open(step) for step in steps),
        day=day_words(report.as_of, voice.language),
    )
    explained = counted if steps else without_steps(commitment, voice)
    told = [explained, *([lines(commitment.narrative)] if commitment.narrative else [])]
    obstacles = [f"{one_line(step.code)}: {one_line(step.obstacles)}" for step in steps if step.obstacles]
    if obstacles:
        told += [voice.say(words.OBSTACLES), *obstacles]
    yield voice.say(words.Q_1_1_WHY), cell("\n".join(told))


def _accepted(steps: list[ReportStep], voice: Voice) -> Iterator[Runs]:
    accepted = [piece for step in steps for piece in step.evidence if piece.verdict is Verdict.ACCEPTED]
    yield from evidence_items(accepted[:_MOST_SHOWN], voice.language)
    if len(accepted) > _MOST_SHOWN:
        yield (Run(voice.say(words.MORE_EVIDENCE, count=len(accepted) - _MOST_SHOWN)),)


def _amendments(commitment: ReportCommitment, steps: list[ReportStep], voice: Voice) -> Iterator[Runs]:
    told = {step.code: step.amendments for step in (*commitment.milestones, *commitment.activities, *steps)}
    for code, amendments in ({commitment.code: commitment.amendments} | told).items():
        for amendment in amendments:
            yield Run(f"{one_line(code)}: ", strong=True), Run(amendment_words(amendment, voice))
