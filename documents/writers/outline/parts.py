"""The headings of the report's own parts: what stands in it beside the plan's text."""

from documents.writers.blocks import Heading
from domain.values.language import Language, Text


def part_heading(part: tuple[str, Text], language: Language) -> Heading:
    """The heading of a part (its anchor and its title), with its line in the contents."""
    name, title = part
    return Heading(1, title.say(language), name, title.say(language))
