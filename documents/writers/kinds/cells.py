"""Figures, dates and states as the cells of a table say them."""

from documents.writers import phrases
from documents.writers.calendar_words import date_words
from documents.writers.kinds import common_words as words
from domain.rules.folding import fold
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.rules.wording import Voice, capital
from domain.values.report import ReportCommitment, ReportPeriod, ReportStep
from domain.values.vocabulary import Standing


def percent(figure: int | None, voice: Voice) -> str:
    """``40%``; a dash where nobody gave a figure."""
    return voice.say(words.NONE) if figure is None else f"{figure}%"


def due_words(period: ReportPeriod, voice: Voice) -> str:
    """The deadline as exactly as the plan gave it; a dash where there is none."""
    return date_words(period.end, period.end_precision, voice.language) if period.end else voice.say(words.NONE)


def without_steps(commitment: ReportCommitment, voice: Voice) -> str:
    """Why nothing is owed for the commitment: it has no steps, or those shown were withdrawn."""
    shown = commitment.milestones or commitment.activities
    return voice.say(words.WITHDRAWN if shown else phrases.NO_STEPS)


def axis_words(title: str, voice: Voice) -> str:
    """The axis with the word the plan calls it by, which a title that begins with it does not get twice."""
    if not title:
        return voice.say(words.NO_AXIS)
    noun = voice.words.axis.noun(voice.language).one
    if fold(title).split(" ")[0] == fold(noun).split(" ")[0]:
        return title
    return voice.say(words.AXIS, title=title)


def state_words(step: ReportStep, voice: Voice) -> str:
    """The state and, while it is open, where it stands against the calendar."""
    state = capital(voice.say(STATE_NAMES[step.state]))
    if step.standing is Standing.CLOSED:
        return state
    return f"{state}, {voice.say(STANDING_NAMES[step.standing])}"


def rhythm_words(step: ReportStep, voice: Voice) -> str:
    """The state, and of a recurring step how many of its deliveries were made."""
    state = state_words(step, voice)
    if step.deliveries is None:
        return state
    return f"{state}; {voice.say(words.DELIVERED, **step.deliveries.model_dump())}"
