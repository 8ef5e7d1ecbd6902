"""A change since an earlier cut-off in words. Fields and values are those of ``domain.rules.report_diff``."""

from documents.writers import phrases
from documents.writers.cleaning import lines, one_line
from documents.writers.kinds import changes_words as words
from documents.writers.kinds import common_words as common
from documents.writers.outline.details import changed_amendment, said_value
from domain.rules.field_names import FIELD_NAMES
from domain.rules.report_diff import ADDED, AMENDMENT, COLLECTED, EVIDENCE, REMOVED, VERDICT
from domain.rules.standing import STANDING_NAMES
from domain.rules.transitions import STATE_NAMES
from domain.rules.wording import Voice, capital
from domain.values.language import Text
from domain.values.report import ReportChange

_PERCENTAGES = frozenset({"declared", "verified"})
_TEXTS = frozenset({"narrative", "obstacles"})
_NAMED: dict[str, dict[str, Text]] = {
    "state": {state.value: name for state, name in STATE_NAMES.items()},
    "standing": {standing.value: name for standing, name in STANDING_NAMES.items()},
    "completion": {level.value: name for level, name in phrases.COMPLETION.items()},
    VERDICT: {verdict.value: name for verdict, name in phrases.VERDICTS.items()},
}
_COME, _GONE = (
    {EVIDENCE: words.EVIDENCE_COME, AMENDMENT: words.AMENDMENT_COME, ADDED: words.ADDED},
    {EVIDENCE: words.EVIDENCE_GONE, AMENDMENT: words.AMENDMENT_GONE, REMOVED: words.REMOVED},
)


def change_words(change: ReportChange, voice: Voice) -> str:
    """``Declarado: 40% → 100%``; of a text that people write only what it says now."""
    if change.new and change.field in _COME:
        return voice.say(_COME[change.field], said=_named(change.field, change.new, voice))
    if change.old and change.field in _GONE:
        return voice.say(_GONE[change.field], said=_named(change.field, change.old, voice))
    if change.field in {VERDICT, COLLECTED}:
        return _of_evidence(change, voice)
    field = change.field.rpartition(".")[2]
    name = words.FIELDS.get(field) or phrases.FIELDS.get(field) or FIELD_NAMES.get(field)
    called = capital(voice.say(name)) if name else one_line(field)
    if field in _TEXTS and change.new:
        return voice.say(words.NEW_TEXT, field=called, new=lines(change.new))
    return _became(called, _said(field, change.old, voice), _said(field, change.new, voice), voice)


def _named(field: str, said: str, voice: Voice) -> str:
    return changed_amendment(said, voice) if field == AMENDMENT else one_line(said)


def _of_evidence(change: ReportChange, voice: Voice) -> str:
    """``address: old`` and ``address: new``, the address once."""
    name, _, old = (change.old or "").rpartition(": ")
    new = (change.new or "").rpartition(": ")[2]
    called = voice.say(words.EVIDENCE_OF, name=one_line(name))
    return _became(called, _said(change.field, old, voice), _said(change.field, new, voice), voice)


def _became(called: str, old: str, new: str, voice: Voice) -> str:
    return voice.say(words.BECAME, field=called, old=old, new=new)


def _said(field: str, value: str | None, voice: Voice) -> str:
    if value is None or not value.strip():
        return voice.say(common.NONE)
    if field in _PERCENTAGES:
        return f"{value}%"
    known = _NAMED.get(field, {}).get(value)
    return voice.say(known) if known else said_value(value, voice.language)
