"""The progress report of a period: what moved since an earlier cut-off, what is late, what comes next."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from documents.writers import phrases
from documents.writers.blocks import Block, Column, Contents, Heading, Listing, Outline, Run, Runs, Table
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import one_line
from documents.writers.institution_words import named
from documents.writers.kinds import common_words as common
from documents.writers.kinds import period_words as words
from documents.writers.kinds.cells import due_words, percent, state_words
from documents.writers.kinds.changes import change_words
from documents.writers.kinds.frame import body, cell, framed, opening, part, signed, view_words, voice_of
from documents.writers.kinds.moved import Moved, Share, days_within, horizon, moved_in
from documents.writers.kinds.steps import Placed, placed_steps
from documents.writers.outline.details import said_text
from domain.rules.report_diff import FINDING
from domain.rules.wording import Voice
from domain.values.language import Text
from domain.values.report import Report, ReportChange, ReportSince

_SHORT_FINGERPRINT = 16
_FIRST = {"state": 0, "declared": 1, "verified": 2}


def period_outline(report: Report, since: ReportSince) -> Outline:
    """The report from the cut-off of ``since`` to its own."""
    voice = voice_of(report)
    earlier, day = day_words(since.as_of, report.language), day_words(report.as_of, report.language)
    title = voice.say(words.TITLE, view=view_words(report), since=earlier, day=day)
    return framed(report, title, _blocks(report, since, title, voice))


def _blocks(report: Report, since: ReportSince, title: str, voice: Voice) -> Iterator[Block]:
    told = moved_in(report, since)
    yield from opening(report, title, (_basis(since, voice), voice.say(common.TWO_FIGURES)))
    yield Contents(voice.say(phrases.CONTENTS), tuple(_entries(told, voice)))
    yield _heading(words.SUMMARY, "summary", voice)
    if not since.changes:
        yield body(voice.say(words.NO_CHANGES))
    yield _counts(report, since, told, voice)
    if report.commitments:
        yield _figures(report, since, voice)
    if told.shares:
        yield _heading(words.BY_INSTITUTION, "institutions", voice)
        yield _by_institution(report, since, told, voice)
    for number, share in enumerate(told.shares, start=1):
        yield _share_heading(share, number, voice)
        yield from _share(report, since, share, voice)
    if told.others:
        yield _heading(words.PLAN_CHANGES, "plan", voice)
        yield _others(report, told.others, voice)
    yield _heading(words.FINDINGS, "findings", voice)
    yield from _findings(report, since, voice)
    yield _heading(words.SIGNATURE, "signature", voice)
    yield signed(report)


def _entries(told: Moved, voice: Voice) -> Iterator[Heading]:
    yield _heading(words.SUMMARY, "summary", voice)
    if told.shares:
        yield _heading(words.BY_INSTITUTION, "institutions", voice)
    for number, share in enumerate(told.shares, start=1):
        yield _share_heading(share, number, voice)
    if told.others:
        yield _heading(words.PLAN_CHANGES, "plan", voice)
    yield _heading(words.FINDINGS, "findings", voice)
    yield _heading(words.SIGNATURE, "signature", voice)


def _heading(text: Text, name: str, voice: Voice) -> Heading:
    return part(voice.say(text), name)


def _share_heading(share: Share, number: int, voice: Voice) -> Heading:
    return part(_whose(share, voice), f"institution-{number}", 2)


def _whose(share: Share, voice: Voice) -> str:
    return named(share.institution) if share.institution else voice.say(words.NOBODY)


def _basis(since: ReportSince, voice: Voice) -> str:
    day = day_words(since.as_of, voice.language)
    if since.sha256 is None:
        return voice.say(words.BASIS_REBUILT, since=day)
    return voice.say(words.BASIS_FROZEN, since=day, short=since.sha256[:_SHORT_FINGERPRINT])


def _counts(report: Report, since: ReportSince, told: Moved, voice: Voice) -> Table:
    completed = sum(change.field == "state" and change.new == "completed" for change in since.changes)
    days = horizon(report, since)
    rows = (
        (words.MOVED_COUNT, told.moved),
        (words.COMPLETED_COUNT, completed),
        (words.LATE_COUNT, told.late),
        (words.COMING_COUNT, told.coming),
    )
    return Table(
        caption=voice.say(words.COUNTS_CAPTION),
        columns=(Column(voice.say(words.MEASURE), 82), Column(voice.say(words.COUNT), 18, figures=True)),
        rows=tuple((cell(voice.say(said, days=days)), cell(str(count), strong=True)) for said, count in rows),
    )


def _figures(report: Report, since: ReportSince, voice: Voice) -> Table:
    """Both figures of each commitment before and now; what did not change was the same before."""
    before = {(change.step, change.field): change.old for change in since.changes}
    language = voice.language

    def both(code: str, field: str, now: int | None) -> Runs:
        said = percent(now, voice)
        if (code, field) not in before:
            return cell(said)
        old = before[code, field]
        earlier = percent(int(old) if old else None, voice)
        return cell(voice.say(words.STEPS, before=earlier, now=said), strong=True)

    return Table(
        caption=voice.say(
            words.FIGURES_CAPTION, since=day_words(since.as_of, language), day=day_words(report.as_of, language)
        ),
        columns=(
            Column(voice.say(words.NUMBER), 9),
            Column(voice.say(common.TITLE), 53),
            Column(voice.say(common.DECLARED), 19, figures=True),
            Column(voice.say(common.VERIFIED), 19, figures=True),
        ),
        rows=tuple(
            (
                cell(one_line(commitment.number)),
                cell(one_line(commitment.title)),
                both(commitment.code, "declared", commitment.declared),
                both(commitment.code, "verified", commitment.verified),
            )
            for commitment in report.commitments
        ),
    )


def _by_institution(report: Report, since: ReportSince, told: Moved, voice: Voice) -> Table:
    return Table(
        caption=voice.say(words.BY_INSTITUTION_CAPTION, days=horizon(report, since)),
        columns=(
            Column(voice.say(words.INSTITUTION), 55),
            *(Column(voice.say(name), 15, figures=True) for name in (words.MOVED, words.LATE, words.COMING)),
        ),
        rows=tuple(
            (
                cell(_whose(share, voice), strong=True),
                *(cell(str(len(steps))) for steps in (share.moved, share.late, share.coming)),
            )
            for share in told.shares
        ),
    )


def _share(report: Report, since: ReportSince, share: Share, voice: Voice) -> Iterator[Block]:
    institution, language = _whose(share, voice), voice.language
    days = horizon(report, since)
    if share.moved:
        rows = tuple((*_step(placed), _changed(changes, voice)) for placed, changes in share.moved)
        yield _table(voice.say(words.MOVED_CAPTION, institution=institution), (words.CHANGE,), rows, voice)
    else:
        yield body(voice.say(words.NOTHING_MOVED))
    if share.late:
        day = day_words(report.as_of, language)
        yield _table(
            voice.say(words.LATE_CAPTION, day=day, institution=institution),
            (common.DUE, words.DAYS_LATE, common.STATE),
            tuple((*_step(placed), *_lateness(report, placed, voice)) for placed in share.late),
            voice,
        )
    else:
        yield body(voice.say(words.NOTHING_LATE))
    if share.coming:
        last = report.as_of + timedelta(days=days)
        caption = voice.say(words.COMING_CAPTION, day=day_words(last, language), institution=institution)
        rows = tuple((*_step(placed), cell(_when(report, placed, days, voice))) for placed in share.coming)
        yield _table(caption, (words.WHEN,), rows, voice)
    else:
        yield body(voice.say(words.NOTHING_COMING, days=days))


def _table(caption: str, names: Sequence[Text], rows: tuple[tuple[Runs, ...], ...], voice: Voice) -> Table:
    share = 48 // len(names)
    return Table(
        caption=caption,
        columns=(
            Column(voice.say(common.CODE), 18),
            Column(voice.say(common.STEP), 82 - share * len(names)),
            *(Column(voice.say(name), share) for name in names),
        ),
        rows=rows,
    )


def _step(placed: Placed) -> tuple[Runs, Runs]:
    return cell(one_line(placed.step.code), strong=True), cell(one_line(placed.step.title))


def _changed(changes: Sequence[ReportChange], voice: Voice) -> Runs:
    """What was decided and the figures first; that there was a report is said only where nothing else is."""
    told = [change for change in changes if change.field != "reported_on"] or changes
    ordered = sorted(told, key=lambda change: _FIRST.get(change.field, len(_FIRST)))
    return cell("\n".join(change_words(change, voice) for change in ordered))


def _lateness(report: Report, placed: Placed, voice: Voice) -> tuple[Runs, Runs, Runs]:
    due = placed.step.period.end
    days = str((report.as_of - due).days) if due else voice.say(common.NONE)
    return cell(due_words(placed.step.period, voice)), cell(days), cell(state_words(placed.step, voice))


def _when(report: Report, placed: Placed, days: int, voice: Voice) -> str:
    start, end = days_within(placed, report.as_of, report.as_of + timedelta(days=days))
    said = []
    if start:
        said.append(voice.say(words.STARTS_ON, day=day_words(start, voice.language)))
    if end:
        said.append(voice.say(words.DUE_ON, day=day_words(end, voice.language)))
    return "\n".join(said)


def _others(report: Report, others: dict[str, list[ReportChange]], voice: Voice) -> Table:
    titles = {commitment.code: one_line(commitment.title) for commitment in report.commitments}
    return Table(
        caption=voice.say(words.PLAN_CHANGES),
        columns=(
            Column(voice.say(common.CODE), 16),
            Column(voice.say(common.STEP), 38),
            Column(voice.say(words.CHANGE), 46),
        ),
        rows=tuple(
            (
                cell(one_line(code) or voice.say(words.WHOLE_PLAN), strong=True),
                cell(titles.get(code, "") or voice.say(common.NONE)),
                _changed(changes, voice),
            )
            for code, changes in others.items()
        ),
    )


def _findings(report: Report, since: ReportSince, voice: Voice) -> Iterator[Block]:
    """The findings that came, say something else or went; a view tells those on the plan and on what it shows."""
    shown = {"", *(each.code for each in report.commitments), *(each.step.code for each in placed_steps(report))}
    found = [
        change
        for change in since.changes
        if change.field == FINDING and (change.step in shown or not report.viewpoint)
    ]
    come = tuple(_finding(change.step, change.new, voice) for change in found if change.new and not change.old)
    other = tuple(_finding(change.step, change.new, voice) for change in found if change.new and change.old)
    gone = tuple(_finding(change.step, change.old, voice) for change in found if change.old and not change.new)
    for place, name, items in (
        ("new", words.NEW_FINDINGS, come), ("other", words.OTHER_FINDINGS, other),
        ("gone", words.GONE_FINDINGS, gone),
    ):  # fmt: skip
        if items:
            yield Heading(2, f"{voice.say(name)} ({len(items)})", f"findings-{place}")
            yield Listing(items)
    if not found:
        yield body(voice.say(words.NO_FINDINGS))


def _finding(step: str, said: str, voice: Voice) -> Runs:
    sentence = Run(said_text(said, voice.language))
    return (Run(f"{one_line(step)}: ", strong=True), sentence) if step else (sentence,)
