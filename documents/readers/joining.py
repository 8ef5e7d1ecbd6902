"""Lines put together again into the words that they were."""

import re

_HYPHENS = ("-", "\u2010")
_SIGNS = "/-_.=&?%#"
_OF_ADDRESS = re.compile(r"[^\s,;]*[/._=-][^\s]*").fullmatch
_LAST_PART = re.compile(r"[\w-]+[.,;]?").fullmatch


def joined(parts: list[str]) -> str:
    """Lines as one: words divided at a line's end are whole again, "2018-" and "2020" keep their dash.

    A hyphen that belongs to the word is repeated on the next line in Portuguese.
    """
    text = ""
    for part in (" ".join(part.split()) for part in parts):
        cut = text[-2:-1] if text.endswith(_HYPHENS) else ""
        if text.endswith("\u00ad"):
            text = text[:-1] + ("-" if part[:1].isdigit() else "") + part
        elif "://" in text.rsplit(" ", 1)[-1] and divides_an_address(text.rsplit(" ", 1)[-1], part):
            text += part
        elif cut.isalpha() and part[:1] == "-" and part[1:2].isalpha():
            text += part[1:]
        elif cut.isalpha() and part[:1].islower():
            text = text[:-1] + part
        elif cut.isalnum() and part[:1].isalnum():
            text += part
        else:
            text = f"{text} {part}".strip()
    return text


def divides_an_address(last: str, following: str) -> bool:
    """Whether an address ends at a line's end after one of its signs, and goes on on the next.

    A word without any sign of an address is its last part only where nothing else stands on that line.
    """
    first = following.split(" ", 1)[0]
    goes_on = first[:1].islower() or first[:1].isdigit() or (first[:1].isalpha() and last[-1:] in "/=&?%#")
    return (
        "://" in last
        and last[-1:] in _SIGNS
        and "://" not in first
        and goes_on
        and bool(_OF_ADDRESS(first) or _LAST_PART(following))
    )
