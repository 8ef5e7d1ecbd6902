"""The acceptance cases that lie beside the project. Where they are absent their tests are left out, and say so."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
OWN = Path(__file__).parent / "documents"


def expected(case: str) -> dict[str, Any]:
    """What a careful person reads out of the case's document; skips the test where the cases are absent."""
    path = SHARED / "cases" / case / "expected.json"
    if not path.exists():
        pytest.skip(f"the acceptance cases are not beside this checkout ({path.name} of {case}): left out")
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


def seed(case: dict[str, Any]) -> Path:
    """The document a case is about."""
    return SHARED / "seeds" / str(case["input"])


def misses(case: dict[str, Any], actual: dict[str, Any]) -> list[str]:
    """What the cases' own comparison finds wrong."""
    spec = importlib.util.spec_from_file_location("check", SHARED / "cases" / "check.py")
    assert spec is not None
    assert spec.loader is not None
    check = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(check)
    found: list[str] = []
    keys = ("document_kind", "as_of", "period_start", "period_end", "commitments")
    check.cmp("", {key: case[key] for key in keys if key in case}, actual, found)
    return found
