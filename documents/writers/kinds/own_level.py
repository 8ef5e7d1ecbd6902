"""What a government says of itself on OGP's scale, from the percentage it declares."""

from enum import StrEnum

_ALL, _HALF = 100, 50


class OwnLevel(StrEnum):
    """The scale of OGP's self-assessment template."""

    NOT_STARTED = "not_started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETED = "completed"


def own_level(declared: int) -> OwnLevel:
    """The level of a declared percentage: 0, below 50, below 100, 100.

    The scale is OGP's; the percentages between its words are ours, the same as ``domain.rules.progress`` has for
    verified progress, and stand in every document that uses them.
    """
    if declared >= _ALL:
        return OwnLevel.COMPLETED
    if declared >= _HALF:
        return OwnLevel.SUBSTANTIAL
    return OwnLevel.LIMITED if declared else OwnLevel.NOT_STARTED
