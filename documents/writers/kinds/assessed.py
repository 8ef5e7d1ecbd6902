"""One commitment of a self-assessment: the template's fields, the three facts, its results and what changed."""

from collections.abc import Iterator

from documents.writers import phrases
from documents.writers.blocks import Block, Column, Heading, Listing, Run, Runs, Table
from documents.writers.calendar_words import period_words
from documents.writers.cleaning import anchor, lines, one_line
from documents.writers.kinds import common_words as common
from documents.writers.kinds import self_assessment_words as words
from documents.writers.kinds.cells import percent, state_words
from documents.writers.kinds.frame import body, cell, facts
from documents.writers.kinds.own_level import own_level
from documents.writers.kinds.steps import names
from documents.writers.outline.details import amendment_words
from domain.rules.field_names import field_name
from domain.rules.wording import Voice, capital
from domain.values.report import ReportCommitment, ReportInstitution, ReportStep
from domain.values.vocabulary import Role, StepKind, Verdict

_TEMPLATE = ("problem", "commitment", "contribution", "relevance", "additional", "other_actors")


def commitment_blocks(
    commitment: ReportCommitment, coordinator: ReportInstitution | None, voice: Voice
) -> Iterator[Block]:
    """What stands under a commitment's heading; ``coordinator`` is the plan's, for one without its own."""
    number = one_line(commitment.number)
    heads = common.FACT, common.VALUE
    yield facts(voice.say(words.TEMPLATE, number=number), heads, _template(commitment, coordinator, voice), voice)
    yield facts(voice.say(words.LEVELS, number=number), heads, _levels(commitment, voice), voice)
    steps = (*commitment.milestones, *commitment.activities)
    yield _steps(steps, number, voice) if steps else body(voice.say(phrases.NO_STEPS))
    results = tuple(_results(steps))
    yield Heading(3, voice.say(words.RESULTS), f"results-{anchor(commitment.code)}")
    if commitment.narrative:
        yield body(lines(commitment.narrative))
    if results:
        yield Listing(results)
    elif not commitment.narrative:
        yield body(voice.say(words.NO_RESULTS))
    evidence = [piece for step in _all_steps(steps) for piece in step.evidence]
    accepted = sum(piece.verdict is Verdict.ACCEPTED for piece in evidence)
    yield body(voice.say(words.EVIDENCE, given=len(evidence), accepted=accepted))
    yield Heading(3, voice.say(words.CHANGES), f"changes-{anchor(commitment.code)}")
    changes = tuple(_changes(commitment, steps, voice))
    yield Listing(changes) if changes else body(voice.say(words.NO_CHANGES))


def own_level_words(declared: int | None, voice: Voice) -> str:
    """The government's own level in words; that it declared nothing where it did not."""
    return voice.say(words.NOT_DECLARED) if declared is None else voice.say(common.OWN_LEVELS[own_level(declared)])


def _template(
    commitment: ReportCommitment, coordinator: ReportInstitution | None, voice: Voice
) -> Iterator[tuple[str, Runs]]:
    language = voice.language
    missing = voice.say(words.NOT_IN_PLAN)
    yield voice.say(words.NAMED), cell(f"{one_line(commitment.number)}. {one_line(commitment.title)}")
    yield voice.say(words.PERIOD), cell(period_words(commitment.period, language) or missing)
    leads = _in_roles(commitment, Role.LEAD, Role.COORDINATOR)
    yield voice.say(common.LEAD), cell(names(leads) or missing)
    yield voice.say(words.PARTNERS), cell(names(_in_roles(commitment, Role.CO_RESPONSIBLE)) or missing)
    others = [key for key in commitment.description if key not in _TEMPLATE]
    for key in (*_TEMPLATE, *others):
        text = commitment.description.get(key)
        yield capital(field_name(key, language)), cell(lines(text) if text else missing)
    asked = _in_roles(commitment, Role.COORDINATOR) or ((coordinator,) if coordinator else ())
    yield voice.say(words.CONTACT), cell(voice.say(words.CONTACT_PLACE, institution=names(asked) or missing))


def _levels(commitment: ReportCommitment, voice: Voice) -> Iterator[tuple[str, Runs]]:
    yield voice.say(words.OWN_PERCENT_LONG), cell(percent(commitment.declared, voice), strong=True)
    yield voice.say(words.OWN_LEVEL_LONG), cell(capital(own_level_words(commitment.declared, voice)), strong=True)
    yield voice.say(words.IRM_LEVEL_LONG), cell(voice.say(words.IRM_UNKNOWN_LONG))
    level = voice.say(phrases.COMPLETION[commitment.completion])
    verified = voice.say(words.VERIFIED_LEVEL, verified=percent(commitment.verified, voice), level=level)
    yield voice.say(words.VERIFIED_LONG), cell(capital(level) if commitment.verified is None else verified)


def _steps(steps: tuple[ReportStep, ...], number: str, voice: Voice) -> Table:
    return Table(
        caption=voice.say(words.STEPS, number=number),
        columns=(
            Column(voice.say(common.CODE), 13),
            Column(voice.say(common.STEP), 39),
            Column(voice.say(words.PERIOD), 22),
            Column(voice.say(common.DECLARED), 13, figures=True),
            Column(voice.say(common.VERIFIED), 13, figures=True),
        ),
        rows=tuple(
            (
                cell(one_line(step.code), strong=True),
                cell(f"{one_line(step.title)} ({state_words(step, voice)})"),
                cell(period_words(step.period, voice.language) or voice.say(common.NONE)),
                cell(percent(step.declared, voice)),
                cell(percent(step.verified, voice)),
            )
            for step in steps
        ),
    )


def _results(steps: tuple[ReportStep, ...]) -> Iterator[Runs]:
    """What was told of each step; of a recurring one only what is told of the whole."""
    for step in _all_steps(steps):
        if step.narrative and step.kind is not StepKind.OCCURRENCE:
            yield Run(f"{one_line(step.code)}: ", strong=True), Run(lines(step.narrative))


def _changes(commitment: ReportCommitment, steps: tuple[ReportStep, ...], voice: Voice) -> Iterator[Runs]:
    told = {step.code: step.amendments for step in _all_steps(steps)}
    for code, amendments in ({commitment.code: commitment.amendments} | told).items():
        for amendment in amendments:
            yield Run(f"{one_line(code)}: ", strong=True), Run(amendment_words(amendment, voice))


def _all_steps(steps: tuple[ReportStep, ...]) -> Iterator[ReportStep]:
    for step in steps:
        yield step
        yield from _all_steps(step.activities)


def _in_roles(commitment: ReportCommitment, *roles: Role) -> tuple[ReportInstitution, ...]:
    return tuple(each for each in commitment.institutions if each.role in roles)
