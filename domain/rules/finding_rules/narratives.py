"""How the work is told: in the future tense, in another step's words, without the number that was promised."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from domain.rules.finding_rules.reading import Reading, Theme, found
from domain.rules.folding import fold
from domain.rules.future_tense import tells_the_future
from domain.rules.quantities import Quantity, quantities_promised, quantities_told
from domain.values.language import Language, Text
from domain.values.report import Finding, ReportStep
from domain.values.vocabulary import Severity, StepKind

_ALL = 100
_LONG_ENOUGH = 60
"""Letters: shorter sentences ("Se realizó la reunión con los participantes") are rightly alike."""
_LOOSE = bytes(set(range(128)) - set(b"bdfghjklmpqrtvwxz0123456789"))
"""What ``fold`` drops or changes: accented letters, and the plain ones they turn into."""


def told_before(steps: Iterable[ReportStep]) -> dict[str, str]:
    """By the code of each step that tells what one of the ``steps`` before it told: the code of the first.

    Deliveries of one step may well be alike.
    """
    alike: dict[bytes, list[ReportStep]] = defaultdict(list)
    for step in steps:
        if step.narrative is None or step.activities or step.kind is StepKind.OCCURRENCE:
            continue
        if len(step.narrative) >= _LONG_ENOUGH:
            alike[_skeleton(step.narrative)].append(step)
    before: dict[str, str] = {}
    for same in alike.values():
        first: dict[str, str] = {}
        for step in same if len(same) > 1 else ():
            other = first.setdefault(fold(step.narrative or ""), step.code)
            if other != step.code:
                before[step.code] = other
    return before


def _future(reading: Reading) -> Iterator[Finding]:
    for step in reading.steps:
        if step.activities or step.declared != _ALL or not step.narrative:
            continue
        if phrase := tells_the_future(step.narrative):
            yield found("told_in_future", Severity.SERIOUS, step.code, declared=step.declared, phrase=phrase)


def _copied(reading: Reading) -> Iterator[Finding]:
    for step in reading.steps:
        if other := reading.told_before.get(step.code):
            yield found("narrative_copied", Severity.WARNING, step.code, other=other)


def _skeleton(text: str) -> bytes:
    """What texts that fold alike have in common: the letters no accent changes. A twentieth of folding's cost."""
    return text.encode("ascii", "ignore").lower().translate(None, _LOOSE)


def _promises(reading: Reading) -> Iterator[Finding]:
    for step in reading.steps:
        if not step.declared or step.kind is StepKind.OCCURRENCE:
            continue
        language = reading.report.language
        promised = quantities_promised(step.title, language)
        if promised and _is_told(step):
            told = set(_told(step, language))
            for quantity in promised:
                if quantity.percent not in told:
                    yield found("promise_without_figure", Severity.WARNING, step.code, promised=quantity.said)
                    break


def _is_told(step: ReportStep) -> bool:
    return bool(step.narrative) or any(part.narrative for part in step.activities)


def _told(step: ReportStep, language: Language) -> Iterator[bool]:
    """Whether each figure told of the step or its parts is a percentage.

    What a part's own title promises answers that promise, not the whole's; what quotes the whole's title answers
    nothing (2020: "20%" in the account of a meeting).
    """
    yield from (each.percent for each in quantities_told(step.narrative or "", step.title, language))
    for part in step.activities:
        own: set[Quantity] = set(quantities_promised(part.title, language))
        amounts = {(each.percent, each.amount) for each in own}
        for each in quantities_told(part.narrative or "", step.title, language):
            if (each.percent, each.amount) not in amounts:
                yield each.percent


NARRATIVES = Theme(
    {
        "told_in_future": Text(
            es="Se declara {declared} % y el texto habla en futuro: «{phrase}».",
            en='{declared}% is declared and the text speaks of the future: "{phrase}".',
        ),
        "narrative_copied": Text(
            es="Su texto es, palabra por palabra, el de {other}.",
            en="Its text is, word for word, that of {other}.",
        ),
        "promise_without_figure": Text(
            es="Promete {promised} y lo que se relata no dice cuánto de eso se alcanzó.",
            en="It promises {promised}, and what is told does not say how much of that was reached.",
        ),
    },
    (_future, _copied, _promises),
)
