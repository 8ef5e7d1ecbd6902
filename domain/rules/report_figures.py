"""The two figures of several commitments of a report together: of a plan, or of one of its axes."""

from collections.abc import Iterable

from domain.rules.progress import Figures, Share, roll_up, rolled_state
from domain.values.report import ReportCommitment
from domain.values.vocabulary import State


def figures_together(commitments: Iterable[ReportCommitment]) -> Figures:
    """Each weighs the same; one without steps, or whose steps were all withdrawn, does not count."""
    return roll_up(Share(Figures(each.declared, each.verified), 1, _state(each)) for each in commitments)


def _state(commitment: ReportCommitment) -> State:
    if commitment.declared is not None:  # the steps that an institution's view shows are not all there are
        return State.UNDER_WAY
    return rolled_state(step.state for step in (*commitment.milestones, *commitment.activities))
