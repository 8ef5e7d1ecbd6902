"""Steps that wait for each other in a circle, directly or through the whole they are parts of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.circles import circle_of_waits

CODES = st.sampled_from(["H1", "H2", "H3", "H1-A1", "H1-A2", "H2-A1", "H3-A1"])
WHOLES = {"H1-A1": "H1", "H1-A2": "H1", "H2-A1": "H2"}


@pytest.mark.parametrize(
    ("waits", "circle"),
    [
        ({"H1": ["H2"], "H2": ["H3"]}, ()),
        ({"H1": ["H2"], "H2": ["H1"]}, ("H1", "H2", "H1")),
        ({"H3": ["H3"]}, ("H3", "H3")),
        # a whole holds back its own part, which it waits for
        ({"H1": ["H1-A1"]}, ("H1", "H1-A1", "H1")),
        ({"H1": ["H1"]}, ("H1", "H1")),
        ({"H1-A1": ["H1"]}, ("H1-A1", "H1", "H1-A1")),
        ({"H1-A1": ["H2"], "H2": ["H1-A2"]}, ()),
        # a part of what is waited for waits for whoever waits
        ({"H2": ["H1"], "H1-A1": ["H2-A1"]}, ("H2", "H1", "H1-A1", "H2-A1", "H2")),
        ({"H1-A2": ["H1-A1"]}, ()),
    ],
)
def test_a_circle_is_named_from_a_step_round_to_itself(
    waits: dict[str, list[str]], circle: tuple[str, ...]
) -> None:
    assert circle_of_waits(waits, WHOLES) == circle


@given(st.dictionaries(CODES, st.lists(CODES, max_size=3)))
def test_a_circle_is_found_exactly_where_steps_could_never_all_be_closed(waits: dict[str, list[str]]) -> None:
    """Closed one by one as the sweep and the people would, until nothing more can start."""
    parts = {whole: [part for part, of in WHOLES.items() if of == whole] for whole in WHOLES.values()}
    single = [code for code in ("H1", "H2", "H3", "H1-A1", "H1-A2", "H2-A1", "H3-A1") if code not in parts]
    closed: set[str] = set()
    for _ in single:
        for code in single:
            before = [*waits.get(code, []), *waits.get(WHOLES.get(code, ""), [])]
            if {one for each in before for one in parts.get(each, [each])} <= closed:
                closed.add(code)
    assert bool(circle_of_waits(waits, WHOLES)) is (closed != set(single))
