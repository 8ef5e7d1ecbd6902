"""Labels compared without what offices vary freely: plurals, articles, brackets, the number before them."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from documents.readers.labels.model import Field
from domain.rules.folding import fold

_PLURAL_IN_BRACKETS = re.compile(r"\((?:e?s|as?|os?|n)\)|/(?:e?s|as?|os?)\b", re.IGNORECASE)
_REMARK = re.compile(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]")
_NUMBERED = re.compile(
    r"\s*(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})(?:[.)\-–]+\s*|(?<=\.\d)\s+)(?=[^\W\d]|¿)", re.IGNORECASE
)
_MOST_WORDS = 9


def loose_labels(rows: Iterable[tuple[str, Field]], small: frozenset[str]) -> Mapping[str, Field]:
    """The fields by loosened label; a label that stands for two fields when loosened stands for none."""
    found: dict[str, set[Field]] = {}
    for phrase, field in rows:
        found.setdefault(loosened(phrase, small), set()).add(field)
    return {key: next(iter(fields)) for key, fields in found.items() if key and len(fields) == 1}


@lru_cache(maxsize=8192)
def loosened(label: str, small: frozenset[str]) -> str:
    """``"1. Institución(es) responsable(s) del compromiso"`` is ``"institucion responsabl compromiso"``."""
    bare = _REMARK.sub("", _PLURAL_IN_BRACKETS.sub("", _NUMBERED.sub("", label, count=1)))
    words = [word for word in fold(bare).split() if word not in small]
    if len(words) > _MOST_WORDS:
        return ""
    percent = "% " if label.lstrip().startswith("%") else ""
    return percent + " ".join(_stem(word) for word in words)


def without_number(label: str) -> str:
    """ "1.1 What was the overall level of progress …?" is the question without its number."""
    return _NUMBERED.sub("", label, count=1)


def _stem(word: str) -> str:
    """The word without its plural: "instituciones" and "institución", "responsables" and "responsable" meet."""
    return word.removesuffix("s").removesuffix("e") if len(word) > 3 else word  # noqa: PLR2004  (too short for one)
