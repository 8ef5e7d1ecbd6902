"""What a machine is told of a message, as plain JSON data."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from notifications.messages.facts import MessageFacts


class About(Mapping[str, object]):
    """No text that people wrote, no address, no link to answer with.

    Made when it is first read: most messages are mails, which never read it, and a digest has hundreds of items.
    """

    def __init__(self, facts: MessageFacts) -> None:
        self._facts = facts

    @cached_property
    def _told(self) -> dict[str, object]:
        return _told(self._facts)

    def __getitem__(self, name: str) -> object:
        return self._told[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)


def _told(facts: MessageFacts) -> dict[str, object]:
    due = facts.due_on.isoformat() if facts.due_on else None
    cut_off = facts.cut_off
    return {
        "kind": facts.kind.value, "rung": facts.rung, "plan": facts.plan_title, "role": facts.role.value,
        "commitment": facts.commitment_code or None, "step": facts.step_code or None,
        "title": facts.step_title or None, "due_on": due,
        "days_left": facts.days_left, "leads": [lead.acronym for lead in facts.leads],
        "coordinator": facts.coordinator.acronym if facts.coordinator else None,
        "items": [_told(item) for item in facts.items],
        **({"cut_off": cut_off.as_of.isoformat(), "code": cut_off.code} if cut_off else {}),
    }  # fmt: skip
