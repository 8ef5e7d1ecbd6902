"""Our own sentences turned round: what was filled into a text of the writers, out of the line that came back."""

import re
from collections.abc import Mapping
from functools import lru_cache
from string import Formatter

from documents.writers import phrases
from domain.rules.wording import Voice
from domain.values.language import Language, Text

OUR_TITLES = tuple(title.partition("{")[0] for title in (phrases.TITLE.es, phrases.TITLE.en))
"""How the title of a closing report of ours begins."""
_GIVEN = re.compile("\0(\\w+)\0")


def saying(text: Text, voice: Voice, line: str) -> Mapping[str, str] | None:
    """What stands in each of the text's braces (not those of the plan's words); None for any other line."""
    found = _pattern(text, voice, last=".+").fullmatch(line)
    return found.groupdict() if found else None


def opening(text: Text, voice: Voice, line: str) -> tuple[Mapping[str, str], str] | None:
    """The same for a line that goes on after the text, and how it goes on."""
    found = _pattern(text, voice, last=".+?").match(line)
    return (found.groupdict(), line[found.end() :].strip()) if found else None


@lru_cache(maxsize=512)
def _pattern(text: Text, voice: Voice, *, last: str) -> re.Pattern[str]:
    template = text.es if voice.language is Language.ES else text.en
    names = {name for _, name, _, _ in Formatter().parse(template) if name and name not in voice.forms}
    said = re.sub(" +", " ", voice.say(text, **{name: f"\0{name}\0" for name in names})).strip()
    parts = _GIVEN.split(said)
    pattern = "".join(
        re.escape(part) if at % 2 == 0 else f"(?P<{part}>{last if at == len(parts) - 2 else '.+?'})"
        for at, part in enumerate(parts)
    )
    return re.compile(pattern)
