"""``hitos advance`` and the refusals of ``hitos rehearse``: nothing here starts the engine."""

import json
from pathlib import Path

from tests.cli.conftest import Hitos


def test_a_day_is_followed_once_and_shown(planned: Hitos) -> None:
    tried = planned("advance", "--as-of", "2018-11-01", "--dry-run")
    first = planned("advance", "--as-of", "2018-11-01")
    again = planned("advance", "--as-of", "2018-11-01")
    assert (tried.code, first.code, again.code) == (0, 0, 0)
    assert "C10-H1-A1" in tried.out
    assert tried.out == first.out
    assert "nothing was saved" in tried.err
    assert "0 steps moved" in again.err


def test_a_day_is_data_too(planned: Hitos) -> None:
    told = json.loads(planned("advance", "--as-of", "2019-03-01", "--json").out)
    assert (told["plan"], told["day"]) == ("PAN-2018-2020", "2019-03-01")
    step = next(step for step in told["moved"] if step["code"] == "C10-H3-A1")
    assert (step["state"], step["standing"]) == ("under_way", "due_soon")
    assert told["messages"] > 0


def test_a_day_before_the_plan_begins_is_refused(planned: Hitos) -> None:
    refused = planned("advance", "--as-of", "2018-10-31")
    assert refused.code == 4
    assert "begins on 2018-11-01" in refused.err


def test_a_rehearsal_that_cannot_be_played_says_why_before_anything_starts(planned: Hitos, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    assert "exists already" in planned("rehearse", "-o", "there").err
    backwards = planned("rehearse", "--from", "2020-01-01", "--to", "2019-01-01", "-o", "new")
    assert (backwards.code, "before it begins" in backwards.err) == (4, True)
    assert not (tmp_path / "new").exists()
