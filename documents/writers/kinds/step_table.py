"""The table of steps that several kinds share: who answers for each, when it is due, and its two figures."""

from collections.abc import Iterable

from documents.writers.blocks import Column, Table
from documents.writers.cleaning import one_line
from documents.writers.kinds import common_words as common
from documents.writers.kinds.cells import due_words, percent, rhythm_words
from documents.writers.kinds.frame import cell
from documents.writers.kinds.steps import acronyms, leads_of
from domain.rules.wording import Voice
from domain.values.report import ReportStep


def step_table(caption: str, steps: Iterable[ReportStep], voice: Voice) -> Table:
    """A row a step, in the order given."""
    return Table(
        caption=caption,
        columns=(
            Column(voice.say(common.CODE), 13),
            Column(voice.say(common.STEP), 37),
            Column(voice.say(common.LEAD), 14),
            Column(voice.say(common.DUE), 12),
            Column(voice.say(common.DECLARED), 12, figures=True),
            Column(voice.say(common.VERIFIED), 12, figures=True),
        ),
        rows=tuple(
            (
                cell(one_line(step.code), strong=True),
                cell(f"{one_line(step.title)} ({rhythm_words(step, voice)})"),
                cell(acronyms(leads_of(step)) or voice.say(common.NONE)),
                cell(due_words(step.period, voice)),
                cell(percent(step.declared, voice)),
                cell(percent(step.verified, voice)),
            )
            for step in steps
        ),
    )
