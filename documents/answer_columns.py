"""The form of the answer workbook that its writer and its reader agree on."""

from collections.abc import Mapping

from domain.values.answer_sheet import Choice, Column
from domain.values.language import Language, Text
from domain.values.plan_words import PlanWords

MARK = "hitos-answers"
"""What the first cell of the hidden sheet says."""
VERSION = "1"
HIDDEN = "hitos"
"""The hidden sheet: what the visible one said when it was made, so that changes can be told."""
HEAD_ROW = 3
"""The row of the columns' names, counted from 1; the steps follow."""

ASKED = (
    Column.CODE, Column.COMMITMENT, Column.TITLE, Column.DUE, Column.STANDING, Column.DECLARED,
)  # fmt: skip
"""The locked columns: what the institution is shown."""
ANSWERED = (Column.PERCENT, Column.NARRATIVE, Column.OBSTACLES, Column.EVIDENCE, Column.CHOICE)
"""The columns to fill in."""

SHEET = Text(es="Avances", en="Progress")
CHOICES: Mapping[Choice, Text] = {
    Choice.UNCHANGED: Text(es="sin cambio", en="no change"),
    Choice.UNDER_WAY: Text(es="en marcha", en="under way"),
    Choice.SUBMIT: Text(es="presentar a revisión", en="submit for review"),
}
_HEADS: Mapping[Column, Text] = {
    Column.CODE: Text(es="Código", en="Code"),
    Column.COMMITMENT: Text(es="{commitment}", en="{commitment}"),
    Column.TITLE: Text(es="{milestone} o {activity}", en="{milestone} or {activity}"),
    Column.DUE: Text(es="Vence", en="Due"),
    Column.STANDING: Text(es="Situación", en="Standing"),
    Column.DECLARED: Text(es="Último avance %", en="Last progress %"),
    Column.PERCENT: Text(es="Avance %", en="Progress %"),
    Column.NARRATIVE: Text(es="Qué se hizo", en="What was done"),
    Column.OBSTACLES: Text(es="Obstáculos", en="Obstacles"),
    Column.EVIDENCE: Text(es="Evidencia (direcciones web)", en="Evidence (web addresses)"),
    Column.CHOICE: Text(es="Estado", en="State"),
}


def heads_in(language: Language, words: PlanWords) -> dict[Column, str]:
    """The name of every column in a language and in the plan's own words."""
    commitment, milestone = words.commitment.noun(language).one, words.milestone.noun(language).one
    said = {
        "commitment": commitment.capitalize(),
        "milestone": milestone.capitalize(),
        "activity": words.activity.noun(language).one,
    }
    return {column: text.say(language, **said) for column, text in _HEADS.items()}
