"""The tracker as a document: a table a commitment, what is still missing, and the same rows as data."""

from collections.abc import Iterator

from documents.writers import phrases
from documents.writers.blocks import (
    Block,
    Column,
    Contents,
    Heading,
    Listing,
    Outline,
    Paragraph,
    Run,
    Runs,
    Style,
    Table,
)
from documents.writers.calendar_words import day_words
from documents.writers.cleaning import one_line, web_address
from documents.writers.kinds import common_words as common
from documents.writers.kinds import tracker_words as words
from documents.writers.kinds.cells import percent, without_steps
from documents.writers.kinds.frame import body, cell, framed, opening, part, view_words, voice_of
from documents.writers.kinds.tracker_rows import TrackerRow, reporting_period, rows_of
from domain.rules.wording import Voice
from domain.values.report import Report, ReportCommitment

_MOST_SHOWN = 6
DATA_COLUMNS = (
    "reporting_period",
    "commitments",
    "milestones",
    "indicators",
    "indicator_text",
    "status",
    "progress",
    "evidence",
    "challenges",
    "challenges_other",
    "deadline",
    "deadline_on",
    "owner_org",
    "lead_department",
    "record_modified",
    "percent_declared",
    "percent_verified",
    "step",
    "missing",
)
"""The first are Canada's; ``deadline_on`` and those after ``record_modified`` are ours."""


def tracker_outline(report: Report) -> Outline:
    """The tracker to read and print."""
    voice = voice_of(report)
    title = voice.say(words.TITLE, view=view_words(report), day=day_words(report.as_of, report.language))
    return framed(report, title, _blocks(report, title, voice))


def tracker_data(report: Report) -> Outline:
    """The same rules and rows, these as one table with the tracker's own column names: for spreadsheet and CSV.

    Several bullets or addresses are lines of one cell. Days are ISO days. ``missing`` names the mandatory columns
    that are empty.
    """
    voice = voice_of(report)
    title = voice.say(words.TITLE, view=view_words(report), day=day_words(report.as_of, report.language))
    rows = tuple(_data(row) for _, _, found in rows_of(report, voice) for row in found)
    share = 100 // len(DATA_COLUMNS)
    rest = 100 - share * (len(DATA_COLUMNS) - 1)
    columns = (*(Column(name, share) for name in DATA_COLUMNS[:-1]), Column(DATA_COLUMNS[-1], rest))
    table = Table(voice.say(words.DATA), columns, rows)
    return framed(report, title, (*opening(report, title, _rules(voice)), table))


def _blocks(report: Report, title: str, voice: Voice) -> Iterator[Block]:
    yield from opening(report, title, _rules(voice))
    told = list(rows_of(report, voice))
    yield Contents(
        voice.say(phrases.CONTENTS),
        (*(_heading(commitment, voice) for commitment, _, _ in told), _missing_heading(voice)),
    )
    for commitment, code, rows in told:
        yield _heading(commitment, voice)
        yield Paragraph(Style.LEAD, (Run(one_line(commitment.title)),))
        yield _table(report, commitment, code, rows, voice) if rows else body(without_steps(commitment, voice))
    yield _missing_heading(voice)
    missing = [row for _, _, rows in told for row in rows if row.missing]
    if missing:
        yield Paragraph(Style.LABEL, (Run(voice.say(words.MISSING_CAPTION) + ":"),))
        yield Listing(tuple(_missing(row, voice) for row in missing))
    else:
        yield body(voice.say(words.NOTHING_MISSING))


def _rules(voice: Voice) -> tuple[str, ...]:
    rules = (words.RULE, words.CODES_RULE, words.CHALLENGE_RULE, words.PEOPLE_RULE)
    return tuple(voice.say(rule) for rule in rules)


def _heading(commitment: ReportCommitment, voice: Voice) -> Heading:
    return part(voice.say(phrases.COMMITMENT, number=one_line(commitment.number)), commitment.code)


def _missing_heading(voice: Voice) -> Heading:
    return part(voice.say(words.MISSING_HEADING), "missing")


def _table(report: Report, commitment: ReportCommitment, code: str, rows: list[TrackerRow], voice: Voice) -> Table:
    number, period = one_line(commitment.number), reporting_period(report)
    return Table(
        caption=voice.say(words.TABLE, number=number, code=code, period=period),
        columns=(
            Column(voice.say(common.CODE), 14),
            Column(voice.say(common.STEP), 23),
            Column(voice.say(words.STATUS_COLUMN), 10),
            Column(voice.say(words.PROGRESS), 29),
            Column(voice.say(words.CHALLENGE), 24),
        ),
        rows=tuple(
            (
                (Run(row.code, strong=True), Run(f"\n{one_line(row.step.code)}")),
                cell(_what(row, voice)),
                (
                    Run(row.status, strong=True),
                    Run(f"\n{percent(row.step.declared, voice)} / {percent(row.step.verified, voice)}"),
                ),
                _progress(row, voice),
                _challenge(row, voice),
            )
            for row in rows
        ),
    )


def _what(row: TrackerRow, voice: Voice) -> str:
    none = voice.say(common.NONE)
    return f"{one_line(row.step.title)}\n{row.owner or none} · {row.deadline or none}"


def _progress(row: TrackerRow, voice: Voice) -> Runs:
    several = len(row.progress) > 1
    said = [Run("\n".join(f"– {bullet}" if several else bullet for bullet in row.progress))]
    for address in row.evidence[:_MOST_SHOWN]:
        said += [Run("\n"), Run(address, address=web_address(address))]
    if len(row.evidence) > _MOST_SHOWN:
        said.append(Run("\n" + voice.say(words.MORE, count=len(row.evidence) - _MOST_SHOWN)))
    return tuple(said)


def _challenge(row: TrackerRow, voice: Voice) -> Runs:
    if row.missing:
        return cell(voice.say(words.MISSING), strong=True)
    if not row.challenge:
        return cell(voice.say(common.NONE))
    return Run(row.challenge, strong=True), Run(f": {row.challenge_other}")


def _missing(row: TrackerRow, voice: Voice) -> Runs:
    what = voice.say(words.MISSING_WHAT, status=row.status)
    return Run(f"{row.code} ({one_line(row.step.code)}): ", strong=True), Run(what)


def _data(row: TrackerRow) -> tuple[Runs, ...]:
    step = row.step
    figures = (str(figure) if figure is not None else "" for figure in (step.declared, step.verified))
    said = (
        row.period,
        row.commitment,
        row.milestone,
        row.indicator,
        one_line(step.title),
        row.status,
        "\n".join(row.progress),
        "\n".join(row.evidence),
        row.challenge,
        row.challenge_other,
        row.deadline,
        row.deadline_on.isoformat() if row.deadline_on else "",
        row.owner,
        row.department,
        step.reported_on.isoformat() if step.reported_on else "",
        *figures,
        one_line(step.code),
        "challenges" if row.missing else "",
    )
    return tuple(cell(each) for each in said)
