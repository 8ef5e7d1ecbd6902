"""What our YAML says of a plan as a whole: its kind, what it calls its levels, the texts kept beside its steps."""

import re

import yaml
from pydantic import ValidationError

from documents.readers.yaml import values as value
from documents.readers.yaml.nodes import Problems, items, mapping
from domain.rules.texts import excerpt
from domain.values.language import Text
from domain.values.plan_document import DocumentSection, Place
from domain.values.plan_words import LONGEST_NOUN, NATIONAL_PLAN, WORDS_BY_KIND, Noun, PlanWords, Word
from domain.values.vocabulary import DocumentKind

_KINDS = tuple(kind for kind in DocumentKind if kind is DocumentKind.PLAN or kind in WORDS_BY_KIND)
_LEVELS = tuple(PlanWords.model_fields)
_NOUN = ("one", "many", "feminine")
_SECTION = ("key", "label", "items")
_KEY = re.compile(r"[a-z]+(?:_[a-z]+)*")
_YES_OR_NO = {"true": True, "yes": True, "false": False, "no": False}

_NO_KIND = Text(
    es="kind: «{given}» no es una clase de plan; elija entre {known}.",
    en='kind: "{given}" is no kind of plan; choose among {known}.',
)
_BOTH = Text(
    es="{key}: diga la palabra en los dos idiomas, en las claves es y en.",
    en="{key}: give the word in both languages, under the keys es and en.",
)
_NO_NOUN = Text(
    es="{key}: «{given}» no sirve de palabra; escriba solo letras, a lo sumo {most}.",
    en='{key}: "{given}" is no usable word; write letters only, at most {most}.',
)
_FEMININE = Text(
    es="{key}: «{given}» no es true ni false.",
    en='{key}: "{given}" is neither true nor false.',
)
_NO_KEY = Text(
    es="key: «{given}» debe ser una clave como vision o action_plan: letras minúsculas y guiones bajos.",
    en='key: "{given}" must be a key such as vision or action_plan: lower-case letters and underscores.',
)
_NO_ITEMS = Text(
    es="items: la sección «{label}» no tiene texto; escriba al menos una línea.",
    en='items: the section "{label}" has no text; write at least one line.',
)


def kind_of(problems: Problems, node: yaml.Node | None) -> DocumentKind:
    """The kind of plan, a national one by default; a report is none."""
    written = value.text(problems, node, "kind")
    if node is None or written is None:
        return DocumentKind.PLAN
    if written not in set(_KINDS):
        problems.add(node, _NO_KIND, given=excerpt(written, 40), known=", ".join(_KINDS))
        return DocumentKind.PLAN
    return DocumentKind(written)


def words_from(problems: Problems, node: yaml.Node | None, kind: DocumentKind) -> PlanWords | None:
    """The plan's own words; a level it does not name is called as its kind calls it. None without the key."""
    if node is None:
        return None
    told = mapping(problems, node, "words", _LEVELS)
    words = {level: _word(problems, item, f"words.{level}") for level, item in told.items()}
    return WORDS_BY_KIND.get(kind, NATIONAL_PLAN).model_copy(
        update={level: word for level, word in words.items() if word is not None}
    )


def sections_from(problems: Problems, node: yaml.Node | None, file: str) -> tuple[DocumentSection, ...]:
    """The titled texts kept beside the commitments: vision, mission, whether there is an action plan…"""
    return tuple(_section(problems, item, file) for item in items(problems, node, "sections"))


def _word(problems: Problems, node: yaml.Node, key: str) -> Word | None:
    told = mapping(problems, node, key, ("es", "en"))
    if {"es", "en"} - told.keys():
        problems.add(node, _BOTH, key=key)
    nouns = {language: _noun(problems, item, f"{key}.{language}") for language, item in told.items()}
    spanish, english = nouns.get("es"), nouns.get("en")
    return Word(es=spanish, en=english) if spanish and english else None


def _noun(problems: Problems, node: yaml.Node, key: str) -> Noun | None:
    told = mapping(problems, node, key, _NOUN)
    one = value.required(problems, told, "one", node)
    many = value.required(problems, told, "many", node)
    feminine = (value.text(problems, told.get("feminine"), "feminine") or "false").lower()
    if feminine not in _YES_OR_NO:
        problems.add(told["feminine"], _FEMININE, key=f"{key}.feminine", given=excerpt(feminine, 40))
    try:
        return Noun(one=one, many=many, feminine=_YES_OR_NO.get(feminine, False)) if one and many else None
    except ValidationError as error:
        for each in error.errors():
            name = str(each["loc"][0])
            given = excerpt(str(each["input"]), LONGEST_NOUN)
            problems.add(told.get(name, node), _NO_NOUN, key=f"{key}.{name}", given=given, most=LONGEST_NOUN)
        return None


def _section(problems: Problems, node: yaml.Node, file: str) -> DocumentSection:
    told = mapping(problems, node, "section", _SECTION)
    key = value.required(problems, told, "key", node)
    label = value.required(problems, told, "label", node)
    lines = tuple(line for line, _ in value.texts(problems, told.get("items"), "items"))
    if key and not _KEY.fullmatch(key):
        problems.add(told["key"], _NO_KEY, given=excerpt(key, 40))
    if not lines:
        problems.add(told.get("items", node), _NO_ITEMS, label=excerpt(label, 60))
    return DocumentSection(
        key=key, label=label, items=lines, place=Place(file=file, line=node.start_mark.line + 1, key="sections")
    )
