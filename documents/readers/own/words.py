"""What our own report says its plan calls its levels."""

import re

from pydantic import ValidationError

from documents.writers.level_words import BETWEEN
from domain.values.plan_words import Noun, PlanWords, Word

_LEVEL = re.compile(
    r"(?:el|la) (?P<one>[^,;()]+), (?P<articles>las|los) (?P<many>[^,;()]+)"
    r" \((?P<english>[^,;()]+), (?P<english_many>[^,;()]+)\)"
)


def words_said(said: str) -> PlanWords | None:
    """The words of the four levels; None for anything but the line our writers make of them."""
    told = [_LEVEL.fullmatch(each) for each in said.split(BETWEEN)]
    names = tuple(PlanWords.model_fields)
    if len(told) != len(names):
        return None
    try:
        return PlanWords.model_validate(
            {name: _word(found) for name, found in zip(names, told, strict=True) if found}
        )
    except ValidationError:
        return None


def _word(found: re.Match[str]) -> Word:
    return Word(
        es=Noun(one=found["one"], many=found["many"], feminine=found["articles"] == "las"),
        en=Noun(one=found["english"], many=found["english_many"]),
    )
