"""The whole table: every pair of state and act."""

from itertools import product

import pytest

from domain.rules.transitions import ACT_NAMES, CLOSED, STATE_NAMES, TRANSITIONS, apply, possible_acts
from domain.values.errors import RefusedError
from domain.values.language import Language
from domain.values.vocabulary import Act, State

P, U, R, C, N, W = State
#        start  submit accept return unmet withdraw reopen
TABLE = {
    P: (U, R, None, None, N, W, None),
    U: (None, R, None, None, N, W, None),
    R: (None, None, C, U, N, W, None),
    C: (None, None, None, None, None, None, U),
    N: (None, None, None, None, None, None, U),
    W: (None, None, None, None, None, None, U),
}


@pytest.mark.parametrize(("state", "act"), list(product(State, Act)))
def test_every_pair_of_state_and_act_does_what_the_table_says(state: State, act: Act) -> None:
    expected = TABLE[state][list(Act).index(act)]
    if expected is not None:
        assert apply(state, act, "C10-H4") is expected
        return
    with pytest.raises(RefusedError) as refused:
        apply(state, act, "C10-H4")
    for language in Language:
        message = refused.value.say(language)
        assert "C10-H4" in message
        assert STATE_NAMES[state].say(language) in message
        assert all(ACT_NAMES[possible].say(language) in message for possible in possible_acts(state))


def test_the_refusal_names_the_way_out() -> None:
    with pytest.raises(RefusedError) as refused:
        apply(State.PLANNED, Act.ACCEPT, "C10-H4")
    assert refused.value.say(Language.EN) == (
        "C10-H4 is planned; it is not possible to accept it. Possible now: start, submit, close unmet, withdraw."
    )


def test_a_closed_step_can_only_be_reopened_and_every_state_can_be_reached() -> None:
    assert all(possible_acts(state) == (Act.REOPEN,) for state in CLOSED)
    assert set(TRANSITIONS.values()) | {State.PLANNED} == set(State)
