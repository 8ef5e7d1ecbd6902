"""Does a text tell what *will* be done? A report that claims completion in the future tense claims nothing."""

import re

from domain.rules.folding import flat

_ACCENTED = re.compile(
    r"\b(?:se\s+)?(?:l[aeo]s?\s+)?(?P<verb>\w+(?:[aei]rá|[dbr]rá|[aei]rán|[dbr]rán|[aei]rão|[aeid]remos))\b",
    re.IGNORECASE,
)
"""Future of any verb as properly written: procederá, podrán, realizarão, haremos."""
_BARE = re.compile(r"(?<!\w)se\s+(?:l[aeo]s?\s+)?(?P<verb>\w{3,}(?:ara|era|ira)n?)\b", re.IGNORECASE)
"""Written without its accent it looks like a subjunctive or a present; "se" before it makes it a future."""
_GOING_TO = re.compile(r"\b(?:se\s+)?(?:va|van|vamos|vai|vão)\s+(?:a\s+)?\w+[aei]r(?:se)?\b", re.IGNORECASE)
_ENGLISH = re.compile(
    r"(?<!the )(?<!political )(?<!good )(?<!free )\b(?:will|shall)\s+(?!of\b|to\b|and\b)(?:not\s+)?[a-z]+"
    r"|\b(?:is|are)\s+going\s+to\s+[a-z]+",
    re.IGNORECASE,
)
_NEEDED = (
    (_ACCENTED, ("rá", "rão", "remos")),
    (_BARE, ("ara", "era", "ira")),
    (_GOING_TO, ("va", "vai", "vão")),
    (_ENGLISH, ("will", "shall", "going")),
)
"""Letters without which a pattern cannot match: looking for them first costs a tenth of matching."""
_SUBJUNCTIVE_BEFORE = re.compile(r"\b(?:que|si|como|aunque|cuando|no)\s+$", re.IGNORECASE)
_NO_FUTURE = frozenset(
    "ceará pará verão detrás quizá compara prepara separa declara ampara dispara aclara repara depara encara "
    "retira mira gira tira admira inspira respira aspira expira espera genera considera supera opera libera "
    "recupera coopera entera lidera pondera altera modera numera enumera acelera reitera delibera tolera "
    "refiera adhiera requiera era fuera hubiera tuviera pudiera".split()
)
"""Present tenses, subjunctives and place names that end like a future."""
_PRESENTS_PLURAL = frozenset(f"{word}n" for word in _NO_FUTURE)


def tells_the_future(text: str) -> str | None:
    """The first phrase of ``text`` in the future tense (Spanish, Portuguese, English), or None."""
    lowered = text.lower()
    found = [
        match
        for pattern, needs in _NEEDED
        if any(need in lowered for need in needs) and (match := _first(pattern, text)) is not None
    ]
    return min(found, key=re.Match.start).group() if found else None


def _first(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next((match for match in pattern.finditer(text) if _is_future(match)), None)


def _is_future(match: re.Match[str]) -> bool:
    if match.re is not _ACCENTED and match.re is not _BARE:
        return True
    verb = match["verb"].lower()
    if verb in _NO_FUTURE or flat(verb) in _NO_FUTURE | _PRESENTS_PLURAL:
        return False
    if match.re is _BARE:
        return not verb.endswith(("iera", "ieran")) and not _SUBJUNCTIVE_BEFORE.search(
            match.string[: match.start()]
        )
    return True
