"""Addresses in a report: evidence of the step under which they stand, or a list printed once more."""

import re

from documents.readers.blocks import Block, Paragraph

_ADDRESS = re.compile(r"\bhttps?://[^\s<>\"“”«»|\\^`{}\x00-\x20\x7f]+", re.IGNORECASE)
_LISTED = re.compile(r"https?://\S+(?: \([^()]{1,60}\))?", re.IGNORECASE)
_TRAILING = ".,;:!?'’…*_"


def addresses_in(text: str) -> list[str]:
    """The addresses in a text, each once, without the punctuation that ends the sentence around them."""
    return list(dict.fromkeys(filter(None, (_bare(found.group()) for found in _ADDRESS.finditer(text)))))


def is_address_line(text: str) -> bool:
    """Whether there is nothing but addresses on the line."""
    return bool(_ADDRESS.search(text)) and not _ADDRESS.sub("", text).strip(" <>()[].,;:-–•*")


def is_listed_address(text: str) -> bool:
    """Whether an entry of a list is one address, with or without a remark in parentheses behind it."""
    return _LISTED.fullmatch(text) is not None


def repeated_lists(items: tuple[Block, ...]) -> frozenset[int]:
    """Positions of address lines that only repeat a page's links and belong to nothing.

    A run of such lines, or its end, in which nothing is new: left out where nothing announces it (no
    colon before it, no list mark), or where it repeats what the run itself has just said. What stands
    before it in the document counts as said.
    """
    repeated: set[int] = set()
    said: set[str] = set()
    position = 0
    while position < len(items):
        run = _run(items, position)
        if not run:
            block = items[position]
            said.update(addresses_in(block.text if isinstance(block, Paragraph) else " ".join(block.cells)))
            position += 1
            continue
        before = items[position - 1] if position else None
        announced = isinstance(before, Paragraph) and before.text.rstrip().endswith(":")
        repeated.update(position + offset for offset in _repeats(run, said, announced=announced))
        said.update(address for line in run for address in line)
        position += len(run)
    return frozenset(repeated)


def _run(items: tuple[Block, ...], begin: int) -> list[list[str]]:
    run: list[list[str]] = []
    for position in range(begin, len(items)):
        block = items[position]
        if not isinstance(block, Paragraph) or block.item or not is_address_line(block.text):
            break
        run.append(addresses_in(block.text))
    return run


def _repeats(run: list[list[str]], said: set[str], *, announced: bool) -> range:
    """The end of the run that says nothing new, as offsets; empty if that end may be meant."""
    known = set(said)
    last_new = -1
    for offset, line in enumerate(run):
        if not known.issuperset(line):
            last_new = offset
        known.update(line)
    rest = range(last_new + 1, len(run))
    if last_new < 0:
        return range(0) if announced else rest
    own = {address for line in run[: last_new + 1] for address in line}
    return rest if any(own.intersection(run[offset]) for offset in rest) else range(0)


def _bare(address: str) -> str:
    text = address.rstrip(_TRAILING)
    while text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1].rstrip(_TRAILING)
    return text if len(text) > len("https://") else ""
