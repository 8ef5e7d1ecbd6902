"""Compares what was read with what a careful person reads; the rules are those of the acceptance cases."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

_LISTS = ("commitments", "milestones", "activities")
_OF_DOCUMENT = ("document_kind", "language", "title", "as_of", "period_start", "period_end", *_LISTS[:1])


def differences(expected: Mapping[str, Any], read: Mapping[str, Any]) -> list[str]:
    """Every place where ``read`` (a plan document as JSON) says something else than ``expected``, one a line.

    Only what ``expected`` states is compared, its ``follow_up`` too; white space and one trailing stop do not count. ``must_warn``
    is a list of warning codes, or of (code, subject) pairs.
    """
    told = {key: expected[key] for key in _OF_DOCUMENT if key in expected}
    warned = {(warning["code"], warning["subject"]) for warning in read["warnings"]}
    codes = {code for code, _ in warned}
    missing = [
        f"no warning {wanted}"
        for wanted in expected.get("must_warn", ())
        if (tuple(wanted) not in warned if isinstance(wanted, tuple) else wanted not in codes)
    ]
    follow_up = expected.get("follow_up", {})
    beside = _differences("follow_up", follow_up, read["follow_up"] or {})
    return [*_differences("", told, read), *beside, *missing]


def _differences(path: str, expected: Mapping[str, Any], read: Mapping[str, Any]) -> Iterator[str]:
    for key, value in expected.items():
        got = read.get(key)
        if key in _LISTS:
            got = got or []
            if len(got) != len(value):
                titles = [each["title"][:40] for each in got]
                yield f"{path}.{key}: {len(got)} read, {len(value)} expected: {titles}"
            for position, (one, other) in enumerate(zip(value, got, strict=False)):
                yield from _differences(f"{path}.{key}[{one.get('number') or position}]", one, other)
        elif _plain(value) != _plain(got):
            yield f"{path}.{key}: {got!r} read, {value!r} expected"


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return re.sub(r"\s+", " ", unicodedata.normalize("NFC", value)).strip().rstrip(".;").strip()
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return None if value == "" else value
