"""``hitos wait``: what changes, what that does to the forecast, and trying it without keeping it."""

import json

from tests.cli.conftest import Hitos

WHY = ("--resolution", "Acta 3-2020", "--reason", "Necesita lo capacitado.", "--as-of", "2020-09-20")


def test_a_wait_is_added_and_removed_and_shows_what_it_does_to_the_forecast(planned: Hitos) -> None:
    before = planned("wait", "list", "--json").out
    tried = planned("wait", "add", "C10-H6", "C10-H3-A4", *WHY, "--dry-run")
    assert (tried.code, planned("wait", "list", "--json").out) == (0, before)
    added = planned("wait", "add", "C10-H6", "C10-H3-A4", *WHY)
    assert added.out == tried.out
    assert "C10-H6 now waits for: C10-H3-A4. Decided by Acta 3-2020." in added.err
    (head, _, line, *_rest) = added.out.splitlines()
    assert [each.strip() for each in head.split("┃")][2:] == ["Due", "Before", "Would end", "Because of"]
    assert line.startswith("C10-H6 ")
    assert [each.strip() for each in line.split("│")][5] == "C10-H3-A4"
    assert {"code": "C10-H6", "after": "C10-H3-A4"}.items() <= json.loads(planned("wait", "list", "--json").out)[
        0
    ].items()
    removed = json.loads(planned("wait", "remove", "C10-H6", "C10-H3-A4", *WHY, "--json").out)
    assert (removed["field"], removed["old"], removed["new"]) == ("after", "C10-H3-A4", None)
    assert [each["code"] for each in removed["forecast"]] == ["C10-H6"]
    assert planned("wait", "list", "--json").out == before
    amended = planned("amend", "list").out
    assert "C10-H6  waits for: — → C10-H3-A4" in amended
    assert "C10-H6  waits for: C10-H3-A4 → —" in amended


def test_a_wait_that_changes_no_forecast_says_so(planned: Hitos) -> None:
    early = (*WHY[:-1], "2018-11-02")
    added = planned("wait", "add", "C10-H1-A2", "C10-H3-A1", *early)
    assert (added.code, "No forecast changes." in added.err) == (0, True)


def test_a_circle_ends_with_the_exit_code_of_invalid_data(planned: Hitos) -> None:
    refused = planned("wait", "add", "C10-H1-A1", "C10-H1-A2", *WHY)
    assert (refused.code, "C10-H1-A1 → C10-H1-A2 → C10-H1-A1" in refused.err) == (4, True)
