"""Makes a stranger's text fit to print: what no document format may carry is shown as U+FFFD."""

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# These reorder what a reader sees of the words around them; a text in a right-to-left script needs none.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}\x00-\x20\x7f]+", re.IGNORECASE)
_BESIDE_NAMES = re.compile(r"[^A-Za-z0-9.-]")
_SUSPECT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069\u2028\u2029]|  ")


def one_line(text: str) -> str:
    """The text on one line, white space collapsed, control characters replaced by U+FFFD."""
    return text.strip() if _is_clean(text) else " ".join(_replaced(text).split())


def lines(text: str) -> str:
    """Like ``one_line`` for each line of the text; empty lines go, line breaks stay."""
    if _is_clean(text):
        return text.strip()
    cleaned = (" ".join(line.split()) for line in _replaced(text).splitlines())
    return "\n".join(line for line in cleaned if line)


def web_address(address: str) -> str | None:
    """The address if it may be offered as a link (http or https, no white space or quotes), else None."""
    return address if _WEB_ADDRESS.fullmatch(address) else None


def anchor(code: str) -> str:
    """A step's code as the name of a place in the document; codes as stored are already such names."""
    return _BESIDE_NAMES.sub("-", code)


def _is_clean(text: str) -> bool:
    """Whether nothing in the text is to be replaced; most texts are printable, which costs a fifth to see."""
    return (text.isprintable() and "  " not in text) or not _SUSPECT.search(text)


def _replaced(text: str) -> str:
    return _UNPRINTABLE.sub("\ufffd", _REORDERING.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
