"""What templates import is kept between messages: no message may say anything of the one before."""

from concurrent.futures import ThreadPoolExecutor
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import nodes

from domain.values.language import Language
from domain.values.vocabulary import MessageKind
from notifications.messages.compose import OURS, ComposedMessage, Templates, compose
from notifications.messages.examples import examples
from notifications.messages.facts import MessageFacts

TOLD: list[tuple[MessageFacts, Language]] = [
    (facts, language)
    for kind in MessageKind
    for language in Language
    for facts in examples(kind, language).values()
]
IN_JINJAS_OWN_WAY = Templates(OURS.sources, guarded=True)


@cache
def alone(number: int) -> ComposedMessage:
    """Everything in it made anew."""
    return compose(*TOLD[number], IN_JINJAS_OWN_WAY)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(range(len(TOLD))), min_size=2, max_size=12))
def test_a_message_after_any_others_is_the_one_it_is_alone(order: list[int]) -> None:
    for number in order:
        assert compose(*TOLD[number]) == alone(number)


def test_messages_composed_at_the_same_time_do_not_mix() -> None:
    several = list(range(len(TOLD))) * 3
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda number: compose(*TOLD[number]), several, chunksize=1))
    assert made == [alone(number) for number in several]


def test_what_our_templates_import_is_macros_alone() -> None:
    """Anything else in them would be worked out for the first message and said in all others."""
    imported = [name for name in OURS.sources if name.startswith("parts.") or name.endswith("/common.j2")]
    assert len(imported) == 4
    for name in imported:
        for node in OURS.plain.parse(OURS.sources[name]).body:
            if isinstance(node, nodes.Output):
                text = "".join(str(getattr(part, "data", "what is said")) for part in node.nodes)
                assert not text.strip(), f"{name}, line {node.lineno}: {text}"
            else:
                assert isinstance(node, nodes.Macro), f"{name}, line {node.lineno}"
