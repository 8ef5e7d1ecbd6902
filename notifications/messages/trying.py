"""Whether a template can be used: parsed, and tried with examples of every message it words. Nothing is sent."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from traceback import extract_tb

from jinja2 import Environment, TemplateError, TemplateSyntaxError, meta, nodes

from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Language, Text
from domain.values.vocabulary import MessageKind
from notifications.messages.cleaning import cleaned
from notifications.messages.compose import LONGEST_SUBJECT, Templates, context_of, template_of
from notifications.messages.examples import MARKUP, example, examples
from notifications.messages.facts import MessageFacts

FOLDER = Path("plantillas", "mensajes")
"""Where they stand in an installation's folder: ``es/reminder.j2``, ``en/common.j2``, ``parts.html.j2``."""
_ENOUGH = 12
_JINJA_OWN = frozenset({"range", "dict", "cycler", "joiner", "namespace"})
_OF_NO_STEP = frozenset({MessageKind.DIGEST, MessageKind.UNDELIVERED, MessageKind.SIGN, MessageKind.SIGN_RETURNED})
_WRONG_VALUES = (
    TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError
)  # fmt: skip
"""What a template can raise while it is filled in."""

_SYNTAX = Text(
    es="{file}, línea {line}: no está bien escrita ({reason}): {source}",
    en="{file}, line {line}: it is not well written ({reason}): {source}",
)
_NO_NAME = Text(
    es="{file}, línea {line}: «{name}» no existe. Puede usar: {known}.",
    en='{file}, line {line}: "{name}" does not exist. You can use: {known}.',
)
_NO_TEMPLATE = Text(
    es="{file}, línea {line}: no hay ninguna plantilla «{name}» que incluir.",
    en='{file}, line {line}: there is no template "{name}" to include.',
)
_FAILS = Text(
    es="{file}, línea {line}: no se puede llenar con el ejemplo «{example}» de «{kind}» ({reason}): {source}",
    en='{file}, line {line}: it cannot be filled in with the example "{example}" of "{kind}" ({reason}): {source}',
)
_NO_SUBJECT = Text(
    es="{file}: falta el asunto. Escríbalo así: {{% macro subject() %}}…{{% endmacro %}}",
    en="{file}: the subject is missing. Write it like this: {{% macro subject() %}}…{{% endmacro %}}",
)
_LONG_SUBJECT = Text(
    es="{file}{at}: con el ejemplo «{example}» de «{kind}» el asunto tiene {count} caracteres y caben {most}. "
    "Acórtelo, o corte lo que crece: {{{{ facts.step_title|truncate(60) }}}}.",
    en='{file}{at}: with the example "{example}" of "{kind}" the subject has {count} characters and {most} fit. '
    "Shorten it, or cut what grows: {{{{ facts.step_title|truncate(60) }}}}.",
)
_BAD_SUBJECT = Text(
    es="{file}{at}: con el ejemplo «{example}» de «{kind}» el asunto está vacío, tiene más de una línea o lleva "
    "caracteres de control; agregaría cabeceras al correo. Déjelo en una sola línea.",
    en='{file}{at}: with the example "{example}" of "{kind}" the subject is empty, has more than one line or '
    "holds control characters; it would add headers to the mail. Leave it on one line.",
)
_UNESCAPED = Text(
    es="{file}{at}: en «{kind}» deja pasar como HTML lo que escriben las personas. Quite «|safe».",
    en='{file}{at}: in "{kind}" it lets through as HTML what people write. Take away "|safe".',
)
_MISSING = Text(
    es="{file}: en la parte {form} de «{kind}» no aparece {what}. Agréguelo: {how}.",
    en='{file}: in the {form} part of "{kind}" there is no {what}. Add it: {how}.',
)
_MUST_SAY = {
    "step_code": (Text(es="el código del paso", en="code of the step"), "{{ facts.step_code }}"),
    "code": (Text(es="el código del corte", en="code of the cut-off"), "{{ facts.cut_off.code }}"),
    "answer_at": (Text(es="el enlace para responder", en="link to answer with"), "{{ facts.answer_at }}"),
    "opt_out_at": (Text(es="el enlace para darse de baja", en="link to opt out with"), "{{ facts.opt_out_at }}"),
    "reply_line": (
        Text(es="la línea sobre la que se responde", en="line above which one answers"), "{{ reply_line }}"
    ),
}  # fmt: skip


def problems_of(name: str, source: str, others: Mapping[str, str]) -> tuple[HitosError, ...]:
    """All that keeps the template ``name`` from being used among ``others``; empty if nothing does."""
    trial = Templates({**others, name: source}, guarded=True)
    static = tuple(_static(name, source, trial))
    if static:
        return static
    found: dict[str, HitosError] = {}
    for kind, language in product(MessageKind, Language):
        if name.startswith("parts.") or name in {f"{language}/common.j2", template_of(kind, language)}:
            for problem in _tried(name, trial, kind, language):
                found.setdefault(
                    f"{problem.text.en} {problem.data.get('line')} {problem.data.get('what')}", problem
                )
    return tuple(found.values())[:_ENOUGH]


def at_line(line: int | None) -> Text:
    """The words that follow a file's name where the line is known."""
    return Text(es="", en="") if line is None else Text(es=f", línea {line}", en=f", line {line}")


def _file(name: str) -> str:
    return (FOLDER / name).as_posix()


def _static(name: str, source: str, trial: Templates) -> Iterator[HitosError]:
    """Its syntax, the names it speaks of, and what it includes."""
    try:
        tree = trial.plain.parse(source, name, name)
        trial.plain.compile(source, name, name)
    except TemplateSyntaxError as error:
        line = error.lineno
        yield InvalidDataError(
            _SYNTAX, file=_file(name), line=line, reason=error.message or "", source=_line(source, line)
        )  # fmt: skip
        return
    ours = {*context_of(example(MessageKind.REMINDER, Language.ES), Language.ES), "form"}
    known = ours | _JINJA_OWN
    for unknown in sorted(meta.find_undeclared_variables(tree) - known):
        lines = [each.lineno for each in tree.find_all(nodes.Name) if each.name == unknown]
        yield InvalidDataError(
            _NO_NAME, file=_file(name), line=min(lines, default=1), name=unknown, known=", ".join(sorted(ours))
        )  # fmt: skip
    for node in tree.find_all((nodes.Import, nodes.FromImport, nodes.Include, nodes.Extends)):
        asked = getattr(node, "template")  # noqa: B009  (each of the four has it, their common base has not)
        if isinstance(asked, nodes.Const) and asked.value not in trial.sources:
            yield InvalidDataError(_NO_TEMPLATE, file=_file(name), line=node.lineno, name=str(asked.value)[:60])
    words_a_message = not name.startswith("parts.") and not name.endswith("/common.j2")
    if words_a_message and "subject" not in {macro.name for macro in tree.find_all(nodes.Macro)}:
        yield InvalidDataError(_NO_SUBJECT, file=_file(name))


def _tried(name: str, trial: Templates, kind: MessageKind, language: Language) -> Iterator[HitosError]:
    tree = trial.plain.parse(trial.sources[name])
    for called, facts in examples(kind, language).items():
        where = {"file": _file(name), "example": called, "kind": f"{kind}, {language}"}
        words = context_of(cleaned(facts), language)
        told: dict[str, str] = {}
        for form, environment in (("txt", trial.plain), ("html", trial.rich)):
            try:
                module = environment.get_template(template_of(kind, language)).make_module(words)
                told[form] = str(module)
                subject = str(module.subject())  # type: ignore[attr-defined]  # a macro of the template
            except _WRONG_VALUES as error:
                yield _failure(error, name, environment, where)
                break
            if form == "txt":
                yield from _about_subject(subject, where, at_line(_subject_line(tree)))
        else:
            yield from _missing(told, facts, words, where)
            if called == "markup" and MARKUP in told["html"]:
                yield InvalidDataError(_UNESCAPED.with_words(at=at_line(_unescaping_line(tree))), **where)


def _about_subject(subject: str, where: Mapping[str, str], at: Text) -> Iterator[HitosError]:
    whole = subject.strip()
    if not whole or any(unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in whole):
        yield InvalidDataError(_BAD_SUBJECT.with_words(at=at), **where)
    elif len(whole) > LONGEST_SUBJECT:
        yield InvalidDataError(_LONG_SUBJECT.with_words(at=at), **where, count=len(whole), most=LONGEST_SUBJECT)


def _subject_line(tree: nodes.Template) -> int | None:
    """Where the subject is worded, if in this very template."""
    return next((macro.lineno for macro in tree.find_all(nodes.Macro) if macro.name == "subject"), None)


def _unescaping_line(tree: nodes.Template) -> int | None:
    """Where people's words are first let through."""
    safe = [each.lineno for each in tree.find_all(nodes.Filter) if each.name == "safe"]
    return min([*safe, *(each.lineno for each in tree.find_all(nodes.ScopedEvalContextModifier))], default=None)


def _missing(
    told: Mapping[str, str], facts: MessageFacts, words: Mapping[str, object], where: Mapping[str, str]
) -> Iterator[HitosError]:
    """What every reader needs, wherever the example has it."""
    needed = {
        "step_code": facts.step_code if facts.kind not in _OF_NO_STEP else None,
        "code": facts.cut_off.code if facts.cut_off else None,
        "answer_at": facts.answer_at,
        "opt_out_at": facts.opt_out_at,
        "reply_line": str(words["reply_line"]) if facts.answered_by_mail else None,
    }
    for form, (what, value) in ((form, each) for form in told for each in needed.items()):
        if value is not None and value not in told[form]:
            called, how = _MUST_SAY[what]
            yield InvalidDataError(_MISSING.with_words(what=called), **where, form=form, how=how)


def _failure(
    error: Exception, name: str, environment: Environment, where: Mapping[str, str]
) -> InvalidDataError:  # fmt: skip
    """Where in the template itself it failed; where nothing of it is on the way, its first line."""
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename == name]
    line = environment.get_template(name).get_corresponding_lineno(frames[-1].lineno or 1) if frames else 1
    assert environment.loader is not None
    source = environment.loader.get_source(environment, name)[0]
    return InvalidDataError(
        _FAILS, **where, line=line, reason=re.sub(r"\s+", " ", str(error))[:160], source=_line(source, line)
    )  # fmt: skip


def _line(source: str, number: int) -> str:
    lines = source.splitlines()
    return lines[number - 1].strip()[:100] if 0 < number <= len(lines) else ""
