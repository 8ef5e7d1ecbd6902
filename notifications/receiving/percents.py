"""A percentage of progress in the first lines of an answer: what a reviewer is proposed, never what is applied."""

import re

_FIRST_LINES = 5
_ALL = 100
_PERCENT = re.compile(
    r"(?<![\d.,-])(\d{1,3})(?:[.,]0+)?[ \u00a0\u202f]?(?:%|por ciento\b|percent\b)", re.IGNORECASE
)
_DECLARED = re.compile(r"\W{0,3}(?:avance|progreso|progress)\b", re.IGNORECASE)


def proposed_percent(text: str) -> int | None:
    """The one percentage in the first five lines, or in the one line of them that begins with "Avance".

    None where there is none or several that differ: which of them is meant only a person can tell.
    """
    lines = [line for line in text.split("\n") if line.strip()][:_FIRST_LINES]
    declared = [line for line in lines if _DECLARED.match(line)]
    for candidates in (declared, lines):
        found = {int(each) for line in candidates for each in _PERCENT.findall(line) if int(each) <= _ALL}
        if len(found) == 1:
            return found.pop()
    return None
