"""The one table of what may happen to a step, and the one function that applies it."""

from domain.values.errors import RefusedError
from domain.values.language import Text
from domain.values.vocabulary import Act, State

TRANSITIONS: dict[tuple[State, Act], State] = {
    (State.PLANNED, Act.START): State.UNDER_WAY,
    (State.PLANNED, Act.SUBMIT): State.IN_REVIEW,
    (State.PLANNED, Act.CLOSE_UNMET): State.NOT_COMPLETED,
    (State.PLANNED, Act.WITHDRAW): State.WITHDRAWN,
    (State.UNDER_WAY, Act.SUBMIT): State.IN_REVIEW,
    (State.UNDER_WAY, Act.CLOSE_UNMET): State.NOT_COMPLETED,
    (State.UNDER_WAY, Act.WITHDRAW): State.WITHDRAWN,
    (State.IN_REVIEW, Act.ACCEPT): State.COMPLETED,
    (State.IN_REVIEW, Act.RETURN): State.UNDER_WAY,
    (State.IN_REVIEW, Act.CLOSE_UNMET): State.NOT_COMPLETED,
    (State.IN_REVIEW, Act.WITHDRAW): State.WITHDRAWN,
    (State.COMPLETED, Act.REOPEN): State.UNDER_WAY,
    (State.NOT_COMPLETED, Act.REOPEN): State.UNDER_WAY,
    (State.WITHDRAWN, Act.REOPEN): State.UNDER_WAY,
}

CLOSED = frozenset({State.COMPLETED, State.NOT_COMPLETED, State.WITHDRAWN})
"""States in which nothing is owed any more."""

STATE_NAMES: dict[State, Text] = {
    State.PLANNED: Text(es="planificado", en="planned"),
    State.UNDER_WAY: Text(es="en marcha", en="under way"),
    State.IN_REVIEW: Text(es="en revisión", en="in review"),
    State.COMPLETED: Text(es="cumplido", en="completed"),
    State.NOT_COMPLETED: Text(es="no cumplido", en="not completed"),
    State.WITHDRAWN: Text(es="retirado", en="withdrawn"),
}
ACT_NAMES: dict[Act, Text] = {
    Act.START: Text(es="iniciar", en="start"),
    Act.SUBMIT: Text(es="presentar", en="submit"),
    Act.ACCEPT: Text(es="aceptar", en="accept"),
    Act.RETURN: Text(es="devolver", en="return"),
    Act.CLOSE_UNMET: Text(es="cerrar sin cumplir", en="close unmet"),
    Act.WITHDRAW: Text(es="retirar", en="withdraw"),
    Act.REOPEN: Text(es="reabrir", en="reopen"),
}


def possible_acts(state: State) -> tuple[Act, ...]:
    """The acts the table allows in ``state``, in the order in which acts are declared."""
    return tuple(act for act in Act if (state, act) in TRANSITIONS)


def apply(state: State, act: Act, code: str) -> State:
    """The state after ``act`` on the step ``code``; RefusedError that names what is possible instead."""
    after = TRANSITIONS.get((state, act))
    if after is None:
        possible = possible_acts(state)
        raise RefusedError(
            Text(
                es=f"{{code}} está {STATE_NAMES[state].es}; no se puede {ACT_NAMES[act].es}. "
                f"Ahora es posible: {', '.join(ACT_NAMES[p].es for p in possible)}.",
                en=f"{{code}} is {STATE_NAMES[state].en}; it is not possible to {ACT_NAMES[act].en} it. "
                f"Possible now: {', '.join(ACT_NAMES[p].en for p in possible)}.",
            ),
            code=code,
        )
    return after
