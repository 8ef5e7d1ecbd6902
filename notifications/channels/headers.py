"""Texts as they stand in a mail's header (RFC 5322, RFC 2047): whatever they hold, one header and no more.

Every text here is on one line already (``cleaning.one_line``). What comes out is ASCII, folded at spaces.
"""

import re

_LONGEST_LINE = 76
_LONGEST_WORD = 75
_OPEN, _CLOSE = "=?utf-8?q?", "?="
_ATOMS = re.compile(r"[\w!#$%&'*+/?^`{|}~-]+(?: [\w!#$%&'*+/?^`{|}~-]+)*", re.ASCII)
_URI = re.compile(r"(https?://|mailto:)[!#-;=?-~]{1,800}", re.ASCII)
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,248}>", re.ASCII)
# The letters that may stand for themselves in an encoded word wherever it stands (RFC 2047, 5.3).
_THEMSELVES = {char: char for char in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!*+-/"} | {
    " ": "_"
}


def words(text: str) -> str:
    """A text without structure, such as a subject."""
    if _is_plain(text):
        return _folded(text.split(" "))
    return _encoded(text)


def mailbox(name: str, address: str) -> str:
    """A name and an address that is one (``letter.address``)."""
    if not name:
        return address
    return _folded([phrase(name), f"<{address}>"])


def phrase(name: str) -> str:
    """A name: as it is, between quotes or encoded."""
    if not _is_plain(name):
        return _encoded(name)
    if not name or _ATOMS.fullmatch(name):
        return name
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'


def unsubscribe(page: str | None, mail: str | None) -> str:
    """The headers that say where such mails are opted out of (RFC 2369, and RFC 8058 for a page over TLS).

    ValueError for an address that would break out of its header.
    """
    uris = [uri for uri in (page, f"mailto:{mail}?subject=unsubscribe" if mail else None) if uri]
    if not all(_URI.fullmatch(uri) for uri in uris):
        raise ValueError(page or mail)
    listed = ",\r\n ".join(f"<{uri}>" for uri in uris)
    one_click = "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
    return f"List-Unsubscribe: {listed}\r\n{one_click if (page or '').startswith('https://') else ''}"


def thread(answered: str | None) -> str:
    """The headers that put a mail beside the one it answers (RFC 5322, 3.6.4), by that one's Message-ID.

    Empty where there is none, or what stood there is no Message-ID: strangers choose theirs.
    """
    if answered is None or not _MESSAGE_ID.fullmatch(answered):
        return ""
    return f"In-Reply-To: {answered}\r\nReferences: {answered}\r\n"


def _is_plain(text: str) -> bool:
    """Whether it may stand in the open: some readers decode "=?" wherever they see it."""
    return text.isascii() and text.isprintable() and "=?" not in text


def _folded(pieces: list[str]) -> str:
    """The pieces with a space between them, or a line break where the line would grow too long."""
    lines = [pieces[0]]
    for piece in pieces[1:]:
        # The first line begins with the header's name.
        room = _LONGEST_LINE - len("Subject: ") * (len(lines) == 1)
        if len(lines[-1]) + 1 + len(piece) > room:
            lines.append(piece)
        else:
            lines[-1] += f" {piece}"
    return "\r\n ".join(lines)


def _encoded(text: str) -> str:
    """The text as encoded words of at most 75 characters, none of which cuts a letter in two."""
    found: list[str] = []
    word, room = "", _LONGEST_WORD - len(_OPEN) - len(_CLOSE)
    for char in text:
        said = _THEMSELVES.get(char) or "".join(f"={byte:02X}" for byte in char.encode("utf-8", "replace"))
        # The first line begins with the header's name.
        if len(word) + len(said) > room - len("Subject: ") * (not found):
            found.append(word)
            word = ""
        word += said
    return "\r\n ".join(f"{_OPEN}{word}{_CLOSE}" for word in (*found, word))
