"""A message's words from its facts: one template a language and kind, rendered once as text and once as HTML."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from domain.rules.wording import Voice, capital, the
from domain.values.language import Language, Text
from domain.values.vocabulary import MessageKind
from notifications.messages.cleaning import cleaned, one_line
from notifications.messages.facts import MessageFacts
from notifications.messages.phrases import Phrases

_TEMPLATES = Path(__file__).parent / "templates"
_GREEN, _AMBER, _RED, _BLUE = "#1f5f4a", "#855300", "#9b2c1c", "#1d4f7c"
_SOON = 7
_LONGEST_SUBJECT = 180


REPLY_LINE = Text(es="##=-- responda sobre esta línea --=##", en="##=-- please reply above this line --=##")
"""Told from everything else by its ``##=--``, whatever the language (``notifications.receiving.quoting``)."""
_SAME_WORDS = {MessageKind.REVIEW_STEERING: MessageKind.STEERING}
"""Kinds that another kind's template says too."""


@dataclass(frozen=True, slots=True)
class ComposedMessage:
    """A message as its reader sees it: a subject of one line, and the same words as text and as HTML."""

    subject: str
    plain: str
    html: str


def compose(facts: MessageFacts, language: Language) -> ComposedMessage:
    """The message in one language. Pure: the same facts give the same characters, whatever the day.

    Texts of people are shown, never obeyed: control characters are taken out and HTML is escaped.
    """
    facts = cleaned(facts)
    voice = Voice(language, facts.words)
    words = {
        "facts": facts, "say": Phrases(language), "language": language.value, "tone": _tone(facts),
        "w": voice.forms, "step_noun": _step_noun(facts, voice), "reply_line": REPLY_LINE.say(language),
    }  # fmt: skip
    template = f"{language}/{_SAME_WORDS.get(facts.kind, facts.kind)}.j2"
    plain = _environment("txt").get_template(template).make_module(words)
    rich = _environment("html").get_template(template).make_module(words)
    subject = one_line(plain.subject(), _LONGEST_SUBJECT)  # type: ignore[attr-defined]  # a macro of the template
    return ComposedMessage(
        subject=subject,
        plain=re.sub(r"\n{3,}", "\n\n", f"{plain}").strip() + "\n",
        html=f"{rich}".strip() + "\n",
    )


@cache
def _environment(form: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=form == "html",  # noqa: S701  (the other form is plain text, where nothing is markup)
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # or every message asks the disk six times whether a template changed
    )
    environment.globals["form"] = form
    environment.filters["flow"] = _flow
    return environment


def _flow(text: str) -> str:
    """A paragraph written over several lines of a template, as one; spaces that do not break stay."""
    line = re.sub(r"[ \n]+", " ", text).strip()
    return Markup(line) if isinstance(text, Markup) else line  # noqa: S704  (it was escaped before)


def _step_noun(facts: MessageFacts, voice: Voice) -> dict[str, str]:
    """What the step is called: alone, with a capital, with its article; ``it`` takes it up again in Spanish."""
    noun = voice.step(facts.step_kind)
    article = the(noun, voice.language)
    it = "la" if noun.feminine else "lo"
    return {"one": noun.one, "One": capital(noun.one), "the": article, "The": capital(article), "it": it}


_ASKS_TO_DECIDE = frozenset({MessageKind.REVIEW_REQUESTED, MessageKind.REVIEW_WAITING, MessageKind.ANSWERED})
_ESCALATES = frozenset(
    {MessageKind.SUPERIOR, MessageKind.ESCALATION, MessageKind.STEERING, MessageKind.REVIEW_STEERING}
)
_HANDS_BACK = frozenset({MessageKind.RETURNED, MessageKind.TAKE_UP, MessageKind.DATE_DECLINED})


def _tone(facts: MessageFacts) -> str:
    """The colour of the band; what it means is also said in its words."""
    if facts.kind in _ASKS_TO_DECIDE:
        return _BLUE
    if facts.kind in _ESCALATES or facts.days_late:
        return _RED
    if facts.kind in _HANDS_BACK or (facts.days_left is not None and facts.days_left <= _SOON):
        return _AMBER
    return _GREEN
