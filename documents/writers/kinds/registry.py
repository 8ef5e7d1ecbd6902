"""Every kind of report: what it is for, what it needs, and how its outline is made. A new kind is a line here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from documents.writers.blocks import Outline
from documents.writers.kinds import (
    asked_words,
    evaluation_words,
    executive_words,
    follow_up_words,
    local_end_words,
    milestone_words,
    narrowed,
    period_words,
    registry_words,
    self_assessment_words,
    tracker_words,
)
from documents.writers.kinds.asked import Need, commitment_of, indicators_of, since_of, step_of
from documents.writers.kinds.evaluation import evaluation_outline
from documents.writers.kinds.executive import executive_outline
from documents.writers.kinds.follow_up import follow_up_outline
from documents.writers.kinds.local_end import local_end_outline
from documents.writers.kinds.milestone import milestone_outline
from documents.writers.kinds.period import period_outline
from documents.writers.kinds.self_assessment import self_assessment_outline
from documents.writers.kinds.tracker import tracker_data, tracker_outline
from documents.writers.outline.outline import outline_of
from domain.rules.wording import both_languages
from domain.values.errors import RefusedError
from domain.values.language import Text
from domain.values.report import Report
from domain.values.vocabulary import ReportKind

_Made = Callable[[Report, str | None], Outline]
_Selected = Callable[[Report, str | None], Report]


def _whole(report: Report, _: str | None) -> Report:
    return report


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of report.

    ``selected`` is the part of the report value it tells, which its JSON form holds; ``data``, where it has one,
    the same facts as one plain table for spreadsheets and CSV.
    """

    name: Text
    purpose: Text
    outline: _Made
    needs: tuple[Need, ...] = ()
    selected: _Selected = _whole
    data: Callable[[Report], Outline] | None = None

    @property
    def about_one(self) -> bool:
        """Whether it is about one step or commitment, given by its code."""
        return Need.STEP in self.needs or Need.COMMITMENT in self.needs


def outline_of_kind(report: Report, kind: ReportKind, step: str | None = None) -> Outline:
    """The document of a kind; ``step`` is the code of the step or commitment where it is about one.

    RefusedError where the report has not what the kind needs, NotFoundError for a code that is not in it.
    """
    return _checked(report, kind, step).outline(report, step)


def selected_by(report: Report, kind: ReportKind, step: str | None = None) -> Report:
    """What of the report a kind tells; errors as for its outline."""
    found = _checked(report, kind, step)
    found.outline(report, step)  # refuses what it cannot tell of; its blocks are not made
    return found.selected(report, step)


def _checked(report: Report, kind: ReportKind, step: str | None) -> Kind:
    found = KINDS[kind]
    if step is not None and not found.about_one:
        name = found.name.with_words(**both_languages(report.words))
        raise RefusedError(asked_words.STEP_NOT_TAKEN.with_words(kind=name), step=step)
    return found


def _others() -> str:
    """The kinds that any plan has, by the word they are asked for with."""
    return ", ".join(kind.value for kind, found in KINDS.items() if not found.needs)


KINDS: Mapping[ReportKind, Kind] = MappingProxyType(
    {
        ReportKind.CLOSING: Kind(
            registry_words.CLOSING_NAME, registry_words.CLOSING_PURPOSE, lambda report, _: outline_of(report)
        ),
        ReportKind.EXECUTIVE: Kind(
            executive_words.NAME, executive_words.PURPOSE, lambda report, _: executive_outline(report)
        ),
        ReportKind.PERIOD: Kind(
            period_words.NAME, period_words.PURPOSE,
            lambda report, _: period_outline(report, since_of(report)), (Need.SINCE,),
        ),
        ReportKind.MILESTONE: Kind(
            milestone_words.NAME, milestone_words.PURPOSE,
            lambda report, step: milestone_outline(report, step_of(report, step)), (Need.STEP,),
            lambda report, step: narrowed.to_step(report, step_of(report, step)),
        ),
        ReportKind.SELF_ASSESSMENT: Kind(
            self_assessment_words.NAME, self_assessment_words.PURPOSE,
            lambda report, _: self_assessment_outline(report),
        ),
        ReportKind.LOCAL_END: Kind(
            local_end_words.NAME, local_end_words.PURPOSE,
            lambda report, step: local_end_outline(report, commitment_of(report, step)), (Need.COMMITMENT,),
            lambda report, step: narrowed.to_commitment(report, commitment_of(report, step)),
        ),
        ReportKind.TRACKER: Kind(
            tracker_words.NAME, tracker_words.PURPOSE, lambda report, _: tracker_outline(report), data=tracker_data
        ),
        ReportKind.EVALUATION: Kind(
            evaluation_words.NAME, evaluation_words.PURPOSE,
            lambda report, _: evaluation_outline(report, indicators_of(report, _others())), (Need.INDICATORS,),
        ),
        ReportKind.FOLLOW_UP: Kind(
            follow_up_words.NAME, follow_up_words.PURPOSE, lambda report, _: follow_up_outline(report)
        ),
    }
)  # fmt: skip
"""Every kind, the closing report first."""
