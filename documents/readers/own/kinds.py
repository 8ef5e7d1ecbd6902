"""Documents of ours that tell only a part of a plan: a summary, a sheet, a table, a form, a workbook.

Nobody can read the whole plan out of them, and as any document they would be misread: each is refused by its name.
A title alone is not believed, other people write such titles too; the plan's line must stand under it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from documents.readers.blocks import Block, Blocks, Paragraph
from documents.writers import phrases
from documents.writers.kinds import (
    evaluation_words,
    executive_words,
    follow_up_words,
    local_end_words,
    milestone_words,
    period_words,
    self_assessment_words,
    tracker_words,
)
from documents.writers.kinds.tracker import DATA_COLUMNS
from domain.rules.texts import excerpt
from domain.values.errors import InvalidDataError
from domain.values.language import Text

_TITLES = (
    evaluation_words.TITLE, executive_words.TITLE, follow_up_words.TITLE, local_end_words.TITLE,
    period_words.TITLE, self_assessment_words.TITLE, tracker_words.TITLE, *milestone_words.TITLES.values(),
)  # fmt: skip
_OPENING, _BELOW = 20, 4
"""Texts among which the title stands, and under it the plan's line."""
_LONGEST = 400
_PART = Text(
    es="{file}: es «{title}», un documento de Hitos del que no se puede leer entero el plan {code}. Lea el "
    "informe de cierre en Word, PDF, Markdown o JSON (hitos report write).",
    en='{file}: is "{title}", a document of Hitos from which the plan {code} cannot be read whole. Read the '
    "closing report as Word, PDF, Markdown or JSON (hitos report write).",
)
_TABLE = Text(
    es="{file}: es la tabla de seguimiento de un informe de Hitos, de la que no se puede leer entero el plan. Lea "
    "el informe de cierre en Word, PDF, Markdown o JSON (hitos report write).",
    en="{file}: is the tracker of a report of Hitos, from which the plan cannot be read whole. Read the closing "
    "report as Word, PDF, Markdown or JSON (hitos report write).",
)


def is_title_of_a_kind(line: str) -> bool:
    """Whether a document of ours other than the closing report is called so, in either language."""
    return len(line) <= _LONGEST and _KINDS.fullmatch(line) is not None


def refuse_parts(blocks: Blocks) -> None:
    """InvalidDataError for a document of ours that is not the closing report, and for that one as a workbook."""
    texts = list(islice(_texts(blocks.items), _OPENING + _BELOW))
    for at, (title, in_table) in enumerate(texts[:_OPENING]):
        if is_title_of_a_kind(title) or (in_table and _CLOSING.fullmatch(title)):
            below = (_PLAN.fullmatch(said) for said, _ in texts[at + 1 : at + 1 + _BELOW])
            if found := next(filter(None, below), None):
                raise InvalidDataError(_PART, file=blocks.file, title=excerpt(title), code=excerpt(found["code"]))
    if any(not isinstance(block, Paragraph) and block.cells == DATA_COLUMNS for block in blocks.items[:1]):
        raise InvalidDataError(_TABLE, file=blocks.file)


def _texts(items: Sequence[Block]) -> Iterator[tuple[str, bool]]:
    """The paragraphs, and the cells that say something, each with whether it stands in a table."""
    for block in items:
        if isinstance(block, Paragraph):
            yield block.text[:_LONGEST], False
        else:
            yield from ((" ".join(cell[:_LONGEST].split()), True) for cell in block.cells if cell.strip())


def _pattern(texts: Sequence[Text]) -> re.Pattern[str]:
    """Any of the texts in either language, whatever fills their braces."""
    said = [re.sub(r"\{\w+\}", "\0", each) for text in texts for each in (text.es, text.en)]
    return re.compile("|".join(re.escape(each).replace("\0", ".*") for each in said))


_KINDS = _pattern(_TITLES)
_CLOSING = _pattern((phrases.TITLE,))
_PLAN = re.compile(r".+ \((?:plan )?(?P<code>[^()]+)\)")
"""``PLAN_LINE`` of every kind, and the executive summary's own."""
