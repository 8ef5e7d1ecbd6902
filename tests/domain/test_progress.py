"""Declared and verified progress, the roll-up, and OGP's levels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.progress import Figures, Share, completion_of, figures_of_step, roll_up, rolled_state
from domain.values.vocabulary import Completion, State


def a_share(
    declared: int | None, verified: int | None = None, *, weight: int = 1, state: State = State.UNDER_WAY
) -> Share:
    return Share(Figures(declared, verified), weight, state)


@pytest.mark.parametrize(
    ("declared", "accepted", "evidence", "figures"),
    [
        # said, never accepted
        (100, None, 0, Figures(100, None)),
        # accepted without any accepted evidence is not verified
        (100, 100, 0, Figures(100, None)),
        # accepted with evidence; a later claim does not raise what was verified
        (100, 60, 1, Figures(100, 60)),
        # nothing said
        (None, None, 2, Figures(None, None)),
    ],
)
def test_verified_progress_counts_only_with_accepted_evidence(
    declared: int | None, accepted: int | None, evidence: int, figures: Figures
) -> None:
    assert figures_of_step(declared, accepted, evidence) == figures


def test_the_roll_up_is_the_weighted_mean_and_the_unreported_count_as_nothing_done() -> None:
    assert roll_up([a_share(100, 100, weight=3), a_share(None)]) == Figures(75, 75)
    assert roll_up([a_share(100), a_share(100), a_share(99)]) == Figures(99, None)


def test_a_whole_nobody_reported_on_is_unknown_and_withdrawn_parts_do_not_count() -> None:
    assert roll_up([a_share(None), a_share(None)]) == Figures(None, None)
    assert roll_up([a_share(100, 100), a_share(0, 0, state=State.WITHDRAWN)]) == Figures(100, 100)
    assert roll_up([]) == Figures(None, None)


@given(
    st.lists(st.builds(a_share, st.integers(0, 100), st.integers(0, 100), weight=st.integers(1, 9)), min_size=1)
)
def test_a_whole_is_complete_only_when_every_part_is(shares: list[Share]) -> None:
    figures = roll_up(shares)
    assert (figures.declared == 100) == all(share.figures.declared == 100 for share in shares)
    assert figures.verified is not None
    assert 0 <= figures.verified <= 100


@pytest.mark.parametrize(
    ("children", "whole"),
    [
        ([State.PLANNED, State.PLANNED], State.PLANNED),
        ([State.PLANNED, State.UNDER_WAY], State.UNDER_WAY),
        ([State.COMPLETED, State.PLANNED], State.UNDER_WAY),
        ([State.COMPLETED, State.COMPLETED, State.WITHDRAWN], State.COMPLETED),
        ([State.COMPLETED, State.NOT_COMPLETED], State.NOT_COMPLETED),
        ([State.IN_REVIEW, State.IN_REVIEW], State.IN_REVIEW),
        ([State.WITHDRAWN], State.WITHDRAWN),
    ],
)
def test_the_state_of_a_whole_follows_from_its_parts(children: list[State], whole: State) -> None:
    assert rolled_state(children) is whole


@pytest.mark.parametrize(
    ("figures", "started", "level"),
    [
        (Figures(None, None), False, Completion.NOT_STARTED),
        (Figures(0, None), True, Completion.NOT_STARTED),
        # under way and nobody said anything: nothing to judge by
        (Figures(None, None), True, Completion.NO_EVIDENCE),
        # the real report's case: 100 % said, nothing shown
        (Figures(100, None), True, Completion.NO_EVIDENCE),
        (Figures(100, 0), True, Completion.NO_EVIDENCE),
        (Figures(100, 1), True, Completion.LIMITED),
        (Figures(100, 49), True, Completion.LIMITED),
        (Figures(100, 50), True, Completion.SUBSTANTIAL),
        (Figures(100, 99), True, Completion.SUBSTANTIAL),
        (Figures(100, 100), True, Completion.COMPLETE),
    ],
)
def test_the_completion_level_follows_what_is_verified(figures: Figures, started: bool, level: Completion) -> None:
    assert completion_of(figures, started=started) is level
