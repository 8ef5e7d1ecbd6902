"""What a webhook is told of a message."""

import json

from domain.values.language import Language
from domain.values.vocabulary import MessageKind
from notifications.messages.examples import MARKUP, example, examples
from operations.messages.about import About


def test_a_digest_tells_each_of_its_items() -> None:
    told = dict(About(example(MessageKind.DIGEST, Language.ES)))
    assert (told["kind"], told["days_left"], told["due_on"]) == ("digest", 45, "2028-04-28")
    items = told["items"]
    assert isinstance(items, list)
    assert [(item["step"], item["days_left"]) for item in items[:2]] == [("C7-H2", -11), ("C7-H4", 45)]


def test_it_is_json_with_neither_what_people_wrote_nor_the_link_to_answer_with() -> None:
    facts = examples(MessageKind.RETURNED, Language.ES)["markup"]._replace(
        step_title="x", commitment_title="x", plan_title="x"
    )
    told = json.dumps(dict(About(facts)))
    assert MARKUP not in told
    assert str(facts.answer_at) not in told
