"""What a plan's document itself says it lacks, from the sections that are kept of it."""

import re
from collections.abc import Iterator, Sequence

from domain.rules.folding import fold
from domain.values.plan_document import DocumentSection

_GAPS = {"action_plan": "plan_without_action_plan", "evaluation": "plan_without_evaluation"}
# "No. 4" is a number, "no obstante" and "no solo" go on to say something.
_SAYS_NO = re.compile(
    r"(?:no(?! (?:\d|obstante|solo|solamente|only)\b)|sin|ningun[oa]?|none|not|without|nao|sem|nenhuma?)\b"
)
_LONGEST = 160


def gaps_of(sections: Sequence[DocumentSection]) -> Iterator[tuple[str, str]]:
    """The finding's code and what the document says, for each of the sections action plan and evaluation.

    A section says no where its text (its items in a row, accents and case folded) begins with "no", "sin",
    "ninguno", "none", "not", "without" or their Portuguese fellows: document 000 answers "No" and "No tiene". A
    section that is not there says nothing: most documents have no such heading.
    """
    for section in sections:
        code = _GAPS.get(section.key)
        said = " ".join(section.items)
        if code is not None and _SAYS_NO.match(fold(said)):
            yield code, said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1].rstrip()}…"
