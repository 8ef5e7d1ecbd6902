"""A plan in our own YAML. All problems are told at once, each with its line and what to do.

The keys are those of ``PlanDocument``: see ``_PLAN``, ``_COMMITMENT``, ``_MILESTONE`` below. Dates are days,
months or years; numbers are kept as written; institutions are named by acronym, name or alias.
"""

import re
from dataclasses import dataclass, field

import yaml

from documents.foreign.sources import Source
from documents.readers.refusals import kind_of_bytes
from documents.readers.text.plan import warnings_on_text
from documents.readers.yaml import values as value
from documents.readers.yaml.checks import Coded, check_order, check_steps
from documents.readers.yaml.institutions import Institutions
from documents.readers.yaml.loose import is_loose, read_loose
from documents.readers.yaml.nodes import Problems, items, mapping, parsed, plain
from documents.readers.yaml.whole import contacts_from, version_from
from documents.readers.yaml.words import kind_of, sections_from, words_from
from domain.rules.codes import activity_code, commitment_code, milestone_code
from domain.values.errors import HitosError, ManyProblemsError
from domain.values.language import Text
from domain.values.plan_document import DocumentCommitment, DocumentStep, Place, PlanDocument
from domain.values.reminder_policy import OWN, plan_fields, policy_from
from domain.values.vocabulary import Condition, StatedStatus

FORM = Text(es="nuestro YAML (.yaml)", en="our YAML (.yaml)")

_PLAN = (
    "kind", "code", "title", "language", "zone", "period", "as_of", "version", "draft", "coordinator", "reminders",
    "words", "sections", "institutions", "contacts", "commitments",
)  # fmt: skip
_COMMITMENT = (
    "number", "title", "axis", "start", "end", "coordinator", "leads", "collaborators", "units", "description",
    "status", "progress", "narrative", "evidence", "milestones", "activities",
)  # fmt: skip
_ACTIVITY = (
    "number", "title", "leads", "collaborators", "units", "start", "end", "current_start", "current_end",
    "actual_start", "actual_end", "condition", "weight", "after", "status", "progress", "narrative", "evidence",
)  # fmt: skip
_MILESTONE = (*_ACTIVITY, "recurrence", "activities")
_DESCRIPTION = ("problem", "commitment", "contribution", "relevance", "additional", "other_actors")
_OURS = frozenset({*_PLAN, *_COMMITMENT, *_MILESTONE, *_DESCRIPTION})
_HEAVIEST = 1000
_ALL = 100
_OUR_KEY = re.compile(r"^commitments\s*:", re.MULTILINE)
_FIRST_LINE = re.compile(r"\s*(?:#.*\n\s*|---\s*\n\s*)*[a-z_]+\s*:")

_NO_COMMITMENTS = Text(
    es="falta la lista «commitments» con los compromisos del plan.",
    en='the list "commitments" with the plan\'s commitments is missing.',
)
_RECURS_AND_HAS = Text(
    es="un hito que se repite (recurrence) no lleva además actividades; quite uno de los dos.",
    en="a milestone that recurs has no activities as well; remove one of the two.",
)
_NO_LANGUAGE = Text(
    es="language: «{given}» no es un idioma; escriba es, en, pt o fr.",
    en='language: "{given}" is no language; write es, en, pt or fr.',
)


@dataclass(slots=True)
class _Reading:
    file: str
    problems: Problems
    institutions: Institutions
    steps: list[Coded] = field(default_factory=list)


def recognises(source: Source) -> bool:
    """A text that ends in .yaml or .yml, or that begins with a key and has our list of commitments."""
    if source.decoded is None or kind_of_bytes(source.data) is not None:
        return False
    text = source.decoded[0]
    return source.suffix in {".yaml", ".yml"} or bool(_FIRST_LINE.match(text[:2000]) and _OUR_KEY.search(text))


def read(source: Source) -> PlanDocument:
    """The plan; ManyProblemsError with every problem, or InvalidDataError where it is no YAML at all."""
    text, encoding = source.decoded or ("", "")
    root = parsed(source.name, text)
    problems = Problems(source.name)
    if root is None:
        root = yaml.MappingNode("tag:yaml.org,2002:map", [], yaml.Mark(source.name, 0, 0, 0, None, 0))
    if isinstance(root, yaml.MappingNode) and is_loose(root, _OURS):
        loose = read_loose(source.name, root)
        if loose is not None:
            found = (*warnings_on_text(source.name, text, encoding), *loose.warnings)
            return loose.model_copy(update={"warnings": found})
    document = _document(source.name, root, problems)
    if problems.found:
        raise ManyProblemsError(problems.in_order())
    warnings = tuple(warnings_on_text(source.name, text, encoding))
    return document.model_copy(update={"warnings": warnings})


def _document(file: str, root: yaml.Node, problems: Problems) -> PlanDocument:
    told = mapping(problems, root, "plan", _PLAN)
    reading = _Reading(file, problems, Institutions(problems, told.get("institutions")))
    period = mapping(problems, told["period"], "period", ("start", "end")) if "period" in told else {}
    start, _ = value.day(problems, period.get("start"), "period.start", last=False)
    end, _ = value.day(problems, period.get("end"), "period.end", last=True)
    check_order(problems, told.get("period", root), start, end)
    commitments = items(problems, told.get("commitments"), "commitments")
    if not commitments:
        problems.add(told.get("commitments", root), _NO_COMMITMENTS)
    kind = kind_of(problems, told.get("kind"))
    title = value.text(problems, told.get("title"), "title")
    coordinator = reading.institutions.named(told.get("coordinator"), "coordinator")
    as_of, _ = value.day(problems, told.get("as_of"), "as_of", last=True)
    version = version_from(problems, told.get("version"))
    read_commitments = tuple(_commitment(reading, node) for node in commitments)
    check_steps(problems, reading.steps)
    return PlanDocument(
        document_kind=kind,
        language=_language(problems, told.get("language")),
        title=title,
        code=value.text(problems, told.get("code"), "code"),
        zone=value.zone(problems, told.get("zone"), "zone"),
        period_start=start,
        period_end=end,
        as_of=as_of,
        version_text=version.text,
        version_date=version.day,
        draft=value.yes(problems, told.get("draft"), "draft"),
        coordinator=coordinator[0] if coordinator else None,
        reminders=_reminders(problems, told.get("reminders")),
        words=words_from(problems, told.get("words"), kind),
        sections=sections_from(problems, told.get("sections"), file),
        commitments=read_commitments,
        institutions=reading.institutions.all(),
        contacts=contacts_from(problems, told.get("contacts"), reading.institutions),
        files=(file,),
    )


def _commitment(reading: _Reading, node: yaml.Node) -> DocumentCommitment:
    problems = reading.problems
    told = mapping(problems, node, "commitment", _COMMITMENT)
    number = value.required(problems, told, "number", node)
    code = commitment_code(number) if number else ""
    start, start_precision = value.day(problems, told.get("start"), "start", last=False)
    end, end_precision = value.day(problems, told.get("end"), "end", last=True)
    check_order(problems, told.get("end", node), start, end)
    reading.steps.append(Coded(code, told.get("number", node)))
    prose = mapping(problems, told["description"], "description", _DESCRIPTION) if "description" in told else {}
    description = {name: value.prose(problems, item, name) for name, item in prose.items()}
    return DocumentCommitment(
        number=number or None,
        title=value.required(problems, told, "title", node),
        axis=value.text(problems, told.get("axis"), "axis"),
        start=start,
        end=end,
        start_precision=start_precision,
        end_precision=end_precision,
        coordinator=reading.institutions.named(told.get("coordinator"), "coordinator"),
        leads=reading.institutions.named(told.get("leads"), "leads"),
        collaborators=reading.institutions.named(told.get("collaborators"), "collaborators"),
        units=tuple(unit for unit, _ in value.texts(problems, told.get("units"), "units")),
        description={name: text for name, text in description.items() if text},
        status=value.choice(problems, told.get("status"), "status", StatedStatus),
        progress=value.number(problems, told.get("progress"), "progress", 0, _ALL),
        narrative=value.prose(problems, told.get("narrative"), "narrative"),
        evidence=value.addresses(problems, told.get("evidence"), "evidence"),
        milestones=tuple(
            _step(reading, item, code, _MILESTONE)
            for item in items(problems, told.get("milestones"), "milestones")
        ),
        activities=tuple(
            _step(reading, item, code, _ACTIVITY) for item in items(problems, told.get("activities"), "activities")
        ),
        places={name: _place(reading, item, name) for name, item in {"title": node, **told, **prose}.items()},
    )


def _step(reading: _Reading, node: yaml.Node, above: str, known: tuple[str, ...]) -> DocumentStep:
    problems = reading.problems
    told = mapping(problems, node, "step", known)
    number = value.required(problems, told, "number", node)
    code = (milestone_code if known is _MILESTONE else activity_code)(above, number) if number and above else ""
    start, start_precision = value.day(problems, told.get("start"), "start", last=False)
    end, end_precision = value.day(problems, told.get("end"), "end", last=True)
    check_order(problems, told.get("end", node), start, end)
    current_start, current_start_precision = value.day(
        problems, told.get("current_start"), "current_start", last=False
    )
    current_end, current_end_precision = value.day(problems, told.get("current_end"), "current_end", last=True)
    check_order(problems, told.get("current_end", node), current_start, current_end)
    actual_start, _ = value.day(problems, told.get("actual_start"), "actual_start", last=False)
    actual_end, _ = value.day(problems, told.get("actual_end"), "actual_end", last=True)
    after = value.texts(problems, told.get("after"), "after")
    reading.steps.append(Coded(code, told.get("number", node), tuple(after), above))
    if "recurrence" in told and "activities" in told:
        problems.add(told["recurrence"], _RECURS_AND_HAS)
    return DocumentStep(
        number=number or None,
        title=value.required(problems, told, "title", node),
        leads=reading.institutions.named(told.get("leads"), "leads"),
        collaborators=reading.institutions.named(told.get("collaborators"), "collaborators"),
        units=tuple(unit for unit, _ in value.texts(problems, told.get("units"), "units")),
        start=start,
        end=end,
        start_precision=start_precision,
        end_precision=end_precision,
        actual_start=actual_start,
        actual_end=actual_end,
        current_start=current_start,
        current_end=current_end,
        current_start_precision=current_start_precision,
        current_end_precision=current_end_precision,
        condition=value.choice(problems, told.get("condition"), "condition", Condition),
        status=value.choice(problems, told.get("status"), "status", StatedStatus),
        progress=value.number(problems, told.get("progress"), "progress", 0, _ALL),
        narrative=value.prose(problems, told.get("narrative"), "narrative"),
        evidence=value.addresses(problems, told.get("evidence"), "evidence"),
        activities=tuple(
            _step(reading, item, code, _ACTIVITY) for item in items(problems, told.get("activities"), "activities")
        ),
        recurrence=value.recurrence(problems, told.get("recurrence"), "recurrence", start, end),
        weight=value.number(problems, told.get("weight"), "weight", 0, _HEAVIEST),
        after=tuple(written.upper() for written, _ in after),
        places={name: _place(reading, item, name) for name, item in {"title": node, **told}.items()},
    )


def _reminders(problems: Problems, node: yaml.Node | None) -> dict[str, object] | None:
    if node is None:
        return None
    policy = plain(node)
    fields = plan_fields(policy)
    own = policy.get(OWN) if isinstance(policy, dict) else None
    for told in (fields, *(own.values() if isinstance(own, dict) else ())):
        try:
            policy_from(told)
        except HitosError as error:
            value.repeat(problems, node, "reminders", error)
    return policy if isinstance(policy, dict) else None


def _language(problems: Problems, node: yaml.Node | None) -> str:
    written = value.text(problems, node, "language")
    if node is not None and written is not None and written not in {"es", "en", "pt", "fr"}:
        problems.add(node, _NO_LANGUAGE, given=written[:20])
    return written or "es"


def _place(reading: _Reading, node: yaml.Node, key: str) -> Place:
    return Place(file=reading.file, line=node.start_mark.line + 1, key=key)
