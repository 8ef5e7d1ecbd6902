"""Which language a message speaks: the nearest person who chose one is obeyed."""

from domain.values.language import Language


def message_language(
    *, contact: Language | None, policy: Language | None, institution: Language | None, plan: Language
) -> Language:
    """The contact's own, else the policy's (step, commitment, plan), else the institution's, else the plan's."""
    return contact or policy or institution or plan
