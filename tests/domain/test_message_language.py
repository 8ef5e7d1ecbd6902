"""Which language a message speaks: contact, then policy, then institution, then plan, over the whole table."""

from itertools import product

import pytest

from domain.rules.message_language import message_language
from domain.values.language import Language
from domain.values.reminder_policy import language_in

ANY = (None, Language.ES, Language.EN)


@pytest.mark.parametrize(("contact", "policy", "institution", "plan"), list(product(ANY, ANY, ANY, Language)))
def test_the_nearest_that_chose_one_counts(
    contact: Language | None, policy: Language | None, institution: Language | None, plan: Language
) -> None:
    said = message_language(contact=contact, policy=policy, institution=institution, plan=plan)
    assert said is next(one for one in (contact, policy, institution, plan) if one is not None)


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        # the step's own, the commitment's, the plan's
        (({"language": "en"}, {"language": "es"}, {"language": "es"}), Language.EN),
        ((None, {"language": "en"}, {"language": "es"}), Language.EN),
        ((None, {"before": [7]}, {"language": "en"}), Language.EN),
        # nothing, said or unsaid, is nobody's choice
        (({"language": None}, None, {}), None),
        ((), None),
    ],
)
def test_of_the_policies_that_of_the_step_goes_first(
    layers: tuple[dict[str, object] | None, ...], expected: Language | None
) -> None:
    assert language_in(*layers) is expected
