"""Whatever a plan document says, our YAML says it too, and our reader gives it back."""

import calendar
import unicodedata
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from documents.foreign.sources import Source
from documents.readers.read import read_source
from documents.writers.plan_yaml import plan_yaml
from domain.rules.folding import fold
from domain.values.plan_document import (
    DocumentCommitment,
    DocumentContact,
    DocumentInstitution,
    DocumentSection,
    DocumentStep,
    PlanDocument,
)
from domain.values.plan_words import Noun, PlanWords, Word
from domain.values.vocabulary import REPORTS, Condition, DocumentKind, Precision, StatedStatus

_OF_THE_READING = frozenset({"places", "place", "files", "warnings", "unplaced", "spellings"})

AWKWARD = st.sampled_from(
    [
        "no", "Yes", "null", "~", "1.10", "010", "0x1F", "1e3", "12:30:45", "2020-01-01", "2019", ".inf", "<<",
        "=", "true", '"quoted"', "'single'", "“curly”", "trailing:", "a: b", "- dash", "# hash", "x # y", "[a, b]",
        "{a: 1}", "*star", "&and", "!bang", "%percent", "@at", "`tick`", "|", ">", "|-", "\\n", "a\\", "😀 👩‍👩‍👧",
        "ñandú", "日本語", "עברית", "?", "? key", "---", "...", "a,b;c", "it's", '"', "''", ":", "x" * 300,
        "word " * 60 + "end",
    ]
)  # fmt: skip
LETTERS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Cn", "Co"]), min_size=1, max_size=30
)


def _one_line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


TEXTS = (AWKWARD | LETTERS | st.tuples(AWKWARD, AWKWARD).map(" ".join)).map(_one_line).filter(bool)
PROSE = st.lists(TEXTS, min_size=1, max_size=4).map("\n".join)
NUMBERS = st.lists(
    st.sampled_from(["1", "2", "10", "1.10", "01", "007", "3B", "E-5", "2.1.1"]), max_size=3, unique=True
)
PRECISIONS = st.sampled_from(Precision)
PERCENTS = st.none() | st.integers(0, 100)
ADDRESSES = st.lists(
    st.sampled_from(["https://example.org/a#b", "http://example.org/?x=1:2", "https://example.org/ñ,"]),
    max_size=2, unique=True,
).map(tuple)  # fmt: skip
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
STARTS, ENDS = st.dates(date(1990, 1, 1), date(2020, 6, 1)), st.dates(date(2021, 1, 1), date(2100, 12, 31))
"""So that no step ends before it starts, whichever of its dates it has from the step above."""


def edge(day: date, precision: Precision, *, last: bool) -> date:
    """The first or last day of the month, quarter, half or year that ``day`` is in."""
    months = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}.get(precision)
    if not months:
        return day
    first = (day.month - 1) // months * months + 1
    if not last:
        return date(day.year, first, 1)
    return date(day.year, first + months - 1, calendar.monthrange(day.year, first + months - 1)[1])


@st.composite
def spans(draw: st.DrawFn, start: str, end: str) -> dict[str, Any]:
    """A start and an end, each given or not, as exactly as each is given."""
    told: dict[str, Any] = {}
    if draw(st.booleans()):
        precision = draw(PRECISIONS)
        told |= {start: edge(draw(STARTS), precision, last=False), f"{start}_precision": precision}
    if draw(st.booleans()):
        precision = draw(PRECISIONS)
        told |= {end: edge(draw(ENDS), precision, last=True), f"{end}_precision": precision}
    return told


@st.composite
def institutions(draw: st.DrawFn) -> tuple[DocumentInstitution, ...]:
    names = draw(st.lists(TEXTS.filter(fold), max_size=5, unique_by=fold))
    made: list[DocumentInstitution] = []
    while names:
        acronym = draw(st.sampled_from([None, names.pop()]))
        name = names.pop() if names else None
        if acronym is None and name is None:
            break
        aliases = (names.pop(),) if len(names) > 1 else ()
        made.append(
            DocumentInstitution(
                acronym=acronym, name=name, aliases=aliases, language=draw(st.sampled_from([None, "en"])),
                email=draw(st.sampled_from([None, "oficina@example.org"])),
            )
        )  # fmt: skip
    return tuple(made)


@st.composite
def steps(
    draw: st.DrawFn, names: st.SearchStrategy[tuple[str, ...]], *, milestone: bool
) -> tuple[DocumentStep, ...]:
    made = []
    for number in draw(NUMBERS):
        activities = draw(steps(names, milestone=False)) if milestone else ()
        dates = draw(spans("start", "end"))
        recurs = milestone and not activities and draw(st.booleans())
        made.append(
            DocumentStep(
                number=number, title=draw(TEXTS), leads=draw(names), collaborators=draw(names),
                units=tuple(draw(st.lists(TEXTS, max_size=2))), **dates,
                **draw(spans("current_start", "current_end")),
                actual_start=draw(st.none() | DAYS), actual_end=draw(st.none() | DAYS),
                condition=draw(st.none() | st.sampled_from(Condition)),
                status=draw(st.none() | st.sampled_from(StatedStatus)), progress=draw(PERCENTS),
                narrative=draw(st.none() | PROSE), evidence=draw(ADDRESSES), activities=activities,
                recurrence="FREQ=YEARLY" if recurs else None, weight=draw(st.none() | st.integers(0, 1000)),
            )
        )  # fmt: skip
    return tuple(made)


WORDS = st.sampled_from(["eje", "línea de acción", "objetivo", "no", "null"])
NOUNS = st.builds(Noun, one=WORDS, many=WORDS, feminine=st.booleans())
LEVELS = st.builds(Word, es=NOUNS, en=NOUNS)


OWN_WORDS = st.builds(PlanWords, axis=LEVELS, commitment=LEVELS, milestone=LEVELS, activity=LEVELS)
SECTIONS = st.builds(
    DocumentSection, key=st.sampled_from(["vision", "action_plan"]), label=TEXTS,
    items=st.lists(TEXTS, min_size=1, max_size=3).map(tuple),
)  # fmt: skip
PLANS = [kind for kind in DocumentKind if kind not in REPORTS]


def contacts(called: list[str]) -> st.SearchStrategy[DocumentContact]:
    """Persons named for one of the institutions, or for none."""
    return st.builds(
        DocumentContact, name=TEXTS, role=st.none() | TEXTS, phone=st.none() | TEXTS,
        institution=st.sampled_from([None, *called]), email=st.sampled_from([None, "a@example.org"]),
    )  # fmt: skip


@st.composite
def documents(draw: st.DrawFn) -> PlanDocument:
    register = draw(institutions())
    called = [each.acronym or each.name or "" for each in register]
    names = st.lists(st.sampled_from(called), max_size=3, unique=True).map(tuple) if called else st.just(())
    commitments = []
    for number in draw(NUMBERS.filter(bool)):
        milestones = draw(steps(names, milestone=True))
        if len(milestones) > 1 and draw(st.booleans()):
            code = f"C{number}" if not number[:1].isalpha() else number.upper()
            waiting = milestones[1].model_copy(update={"after": (f"{code}-H{milestones[0].number}".upper(),)})
            milestones = (milestones[0], waiting, *milestones[2:])
        commitments.append(
            DocumentCommitment(
                number=number, title=draw(TEXTS), axis=draw(st.none() | TEXTS), **draw(spans("start", "end")),
                coordinator=draw(names), leads=draw(names), collaborators=draw(names),
                units=tuple(draw(st.lists(TEXTS, max_size=2))),
                description=draw(st.dictionaries(st.sampled_from(["problem", "other_actors"]), PROSE)),
                status=draw(st.none() | st.sampled_from(StatedStatus)), progress=draw(PERCENTS),
                narrative=draw(st.none() | PROSE), evidence=draw(ADDRESSES), milestones=milestones,
                activities=draw(steps(names, milestone=False)),
            )
        )  # fmt: skip
    return PlanDocument(
        document_kind=draw(st.sampled_from(PLANS)), language=draw(st.sampled_from(["es", "en", "pt", "fr"])),
        title=draw(st.none() | TEXTS), code=draw(st.none() | TEXTS),
        zone=draw(st.sampled_from([None, "America/Guatemala"])), as_of=draw(st.none() | DAYS),
        period_start=draw(st.none() | STARTS), period_end=draw(st.none() | ENDS),
        version_text=draw(st.none() | TEXTS), version_date=draw(st.none() | DAYS), draft=draw(st.booleans()),
        coordinator=draw(st.sampled_from([None, *called])),
        reminders=draw(st.sampled_from([None, {"before": [30, 7], "on_the_day": False, "due_soon": 9}])),
        words=draw(st.none() | OWN_WORDS), sections=tuple(draw(st.lists(SECTIONS, max_size=2))),
        commitments=tuple(commitments), institutions=register,
        contacts=tuple(draw(st.lists(contacts(called), max_size=2))),
    )  # fmt: skip


def said(value: Any) -> Any:
    """What a document says, without what tells of its reading."""
    if isinstance(value, dict):
        return {name: said(part) for name, part in value.items() if name not in _OF_THE_READING}
    return [said(part) for part in value] if isinstance(value, list | tuple) else value


def read_back(text: str, name: str = "plan.yaml") -> PlanDocument:
    return read_source(Source(name, text.encode()))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(documents())
def test_any_plan_written_is_read_back_equal(document: PlanDocument) -> None:
    written = plan_yaml(document)
    assert said(read_back(written).model_dump()) == said(document.model_dump())
    assert plan_yaml(read_back(written)) == written
