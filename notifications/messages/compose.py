"""A message's words from its facts: one template a language and kind, rendered once as text and once as HTML."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Protocol

from jinja2 import Environment, FunctionLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from domain.rules.wording import Voice, capital, the
from domain.values.language import Language, Text
from domain.values.plan_words import PlanWords
from domain.values.vocabulary import MessageKind, StepKind
from notifications.messages.cleaning import cleaned, one_line
from notifications.messages.facts import MessageFacts
from notifications.messages.kept_modules import keep_modules
from notifications.messages.phrases import Phrases
from notifications.messages.plain_code import compile_plainly

_FOLDER = Path(__file__).parent / "templates"
_GREEN, _AMBER, _RED, _BLUE = "#1f5f4a", "#855300", "#9b2c1c", "#1d4f7c"
_SOON = 7
LONGEST_SUBJECT = 180
"""Characters of a subject; what a template says beyond is cut."""


REPLY_LINE = Text(es="##=-- responda sobre esta línea --=##", en="##=-- please reply above this line --=##")
"""Told from everything else by its ``##=--``, whatever the language (``notifications.receiving.quoting``)."""
_OPT_OUT = Text(
    es="Si no quiere recibir los avisos que llegan antes del plazo, dígalo aquí; los demás no cambian:",
    en="If you do not want the messages that come before a deadline, say so here; all others stay:",
)
_SAME_WORDS = {MessageKind.REVIEW_STEERING: MessageKind.STEERING}
"""Kinds that another kind's template says too."""


@dataclass(frozen=True, slots=True)
class ComposedMessage:
    """A message as its reader sees it: a subject of one line, and the same words as text and as HTML."""

    subject: str
    plain: str
    html: str


@dataclass(frozen=True)
class Templates:
    """What messages are worded by: templates by name (``es/reminder.j2``). Made once, used for many messages.

    ``guarded``: they are not all ours, so they run in a sandbox, which takes four times as long.
    """

    sources: Mapping[str, str] = field(repr=False)
    guarded: bool = False

    @cached_property
    def plain(self) -> Environment:
        """For the text part."""
        return _environment("txt", self.sources, guarded=self.guarded)

    @cached_property
    def rich(self) -> Environment:
        """For the HTML part."""
        return _environment("html", self.sources, guarded=self.guarded)


OURS = Templates({path.relative_to(_FOLDER).as_posix(): path.read_text("utf-8") for path in _FOLDER.rglob("*.j2")})
"""The templates that Hitos comes with."""


def compose(facts: MessageFacts, language: Language, templates: Templates = OURS) -> ComposedMessage:
    """The message in one language. Pure: the same facts give the same characters, whatever the day.

    Texts of people are shown, never obeyed: control characters are taken out and HTML is escaped.
    """
    facts = cleaned(facts)
    words = context_of(facts, language)
    template = template_of(facts.kind, language)
    plain = templates.plain.get_template(template).make_module(words)
    rich = templates.rich.get_template(template).make_module(words)
    subject = one_line(plain.subject(), LONGEST_SUBJECT)  # type: ignore[attr-defined]  # a macro of the template
    return ComposedMessage(
        subject=subject,
        plain=re.sub(r"\n{3,}", "\n\n", f"{plain}").strip() + "\n",
        html=f"{rich}".strip() + "\n",
    )


def template_of(kind: MessageKind, language: Language) -> str:
    """The name of the template that words a kind of message."""
    return f"{language}/{_SAME_WORDS.get(kind, kind)}.j2"


def context_of(facts: MessageFacts, language: Language) -> dict[str, object]:
    """All that a template may speak of, by name; ``form`` (txt or html) comes to it."""
    same = _same_for_many(facts.words, facts.step_kind, language)
    return {"facts": facts, "tone": _tone(facts), "once": _once(), **same}


def _environment(form: str, sources: Mapping[str, str], *, guarded: bool) -> Environment:
    make = ImmutableSandboxedEnvironment if guarded else Environment
    environment = make(
        loader=FunctionLoader(lambda name: (sources[name], name, None) if name in sources else None),
        autoescape=form == "html",  # the other form is plain text, where nothing is markup
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # or every message asks the disk six times whether a template changed
    )
    if not guarded:
        keep_modules(environment)
        compile_plainly(environment)
    environment.globals["form"] = form
    environment.filters["flow"] = _flow
    return environment


def _flow(text: str) -> str:
    """A paragraph written over several lines of a template, as one; spaces that do not break stay."""
    line = str.strip(text)
    if "\n" in line or "  " in line:
        line = re.sub(r"[ \n]+", " ", line)
    return Markup(line) if isinstance(text, Markup) else line  # noqa: S704  (it was escaped before)


class _Macro(Protocol):
    name: str

    def __call__(self, item: MessageFacts, /) -> str: ...


def _once() -> Callable[[_Macro, MessageFacts], str]:
    """``once(macro, item)``: a line about an item as one paragraph, worded for the text and escaped for the HTML.

    A digest may have hundreds of lines, and wording one takes far longer than escaping it.
    """
    said: dict[tuple[str, int], str] = {}

    def once(macro: _Macro, item: MessageFacts) -> str:
        line = macro.name, id(item)
        if line not in said:
            said[line] = _flow(macro(item))
        return said[line]

    return once


@lru_cache(maxsize=128)
def _same_for_many(words: PlanWords, kind: StepKind, language: Language) -> Mapping[str, object]:
    """What all messages of a plan about steps of one kind speak with; shared, so nobody may change it."""
    voice = Voice(language, words)
    return {
        "say": Phrases(language), "language": language.value, "w": SimpleNamespace(**voice.forms),
        "step_noun": _step_noun(kind, voice), "reply_line": REPLY_LINE.say(language),
        "opt_out_words": _OPT_OUT.say(language),
    }  # fmt: skip


def _step_noun(kind: StepKind, voice: Voice) -> SimpleNamespace:
    """What the step is called: alone, with a capital, with its article; ``it`` takes it up again in Spanish."""
    noun = voice.step(kind)
    article = the(noun, voice.language)
    it = "la" if noun.feminine else "lo"
    return SimpleNamespace(one=noun.one, One=capital(noun.one), the=article, The=capital(article), it=it)


_ASKS_TO_DECIDE = frozenset(
    {MessageKind.REVIEW_REQUESTED, MessageKind.REVIEW_WAITING, MessageKind.ANSWERED, MessageKind.SIGN}
)
_ESCALATES = frozenset(
    {
        MessageKind.SUPERIOR,
        MessageKind.ESCALATION,
        MessageKind.STEERING,
        MessageKind.REVIEW_STEERING,
        MessageKind.LAST_NOTICE,
        MessageKind.UNDELIVERED,
    }
)
_HANDS_BACK = frozenset(
    {MessageKind.RETURNED, MessageKind.TAKE_UP, MessageKind.DATE_DECLINED, MessageKind.SIGN_RETURNED}
)


def _tone(facts: MessageFacts) -> str:
    """The colour of the band; what it means is also said in its words."""
    if facts.kind in _ASKS_TO_DECIDE:
        return _BLUE
    if facts.kind is MessageKind.ACCEPTED:
        return _GREEN
    if facts.kind in _ESCALATES or facts.days_late:
        return _RED
    if facts.kind in _HANDS_BACK or (facts.days_left is not None and facts.days_left <= _SOON):
        return _AMBER
    return _GREEN
