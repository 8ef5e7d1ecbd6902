"""``hitos template``: the messages in the office's own words, and ``hitos contact choices``."""

import json
from pathlib import Path

import pytest

from cli.main import EXIT_FOUND, EXIT_INVALID, EXIT_USAGE
from notifications.messages.trying import FOLDER
from runtime.settings import load_settings
from storage.database import Database
from storage.schema import upgrade
from tests.builders import a_plan
from tests.cli.conftest import Hitos


def states(hitos: Hitos) -> dict[str, str]:
    return {row["template"]: row["state"] for row in json.loads(hitos("template", "list", "--json").out)}


def test_a_template_is_copied_edited_checked_and_read(hitos: Hitos, home: Path) -> None:
    assert set(states(hitos).values()) == {"ours"}
    assert "Begin with" in hitos("template", "check").err
    assert hitos("template", "copy", "reminder", "--language", "es").code == 0
    path = home / FOLDER / "es" / "reminder.j2"
    path.write_text(path.read_text("utf-8").replace(": informe el avance", ": cuéntenos"), "utf-8")
    assert "1 templates of the office's, all can be used" in hitos("template", "check").err
    assert states(hitos)["es/reminder.j2"] == "own"
    said = hitos("template", "show", "reminder", "--language", "es").out
    assert said.startswith("Subject: C7-H2 venció hace 11 días (3 de marzo de 2028): cuéntenos")
    assert "A la persona encargada en SEMAC:" in said
    assert hitos("template", "show", "reminder", "--html").out.startswith("<!doctype html>")
    assert json.loads(hitos("template", "show", "last_notice", "--json").out)["subject"].startswith(
        "Formal notice:"
    )


def test_all_problems_are_told_at_once_the_doctor_says_so_and_ours_still_goes_out(
    hitos: Hitos, home: Path
) -> None:
    hitos("template", "copy", "reminder", "--language", "es")
    path = home / FOLDER / "es" / "reminder.j2"
    ours = hitos("template", "show", "reminder", "--language", "es").out
    path.write_text(path.read_text("utf-8") + "{{ uno }}{{ dos }}", "utf-8")
    checked = hitos("template", "check")
    assert checked.code == EXIT_INVALID
    assert 'es/reminder.j2, line 33: "dos" does not exist.' in checked.err
    assert 'es/reminder.j2, line 33: "uno" does not exist.' in checked.err
    doctor = hitos("doctor", "--json")
    assert doctor.code == EXIT_FOUND
    rows = [row for row in json.loads(doctor.out) if row["check"] == "templates"]
    assert [row["ok"] for row in rows] == [False, False]
    assert '"uno" does not exist' in " ".join(row["says"] for row in rows)
    assert states(hitos)["es/reminder.j2"] == "refused"
    assert hitos("template", "show", "reminder", "--language", "es").out == ours


@pytest.mark.parametrize(
    "words", [("copy", "nada"), ("copy", "../key"), ("show", "nada"), ("show", "review_steering2")]
)
def test_a_name_that_is_none_is_said_with_those_there_are(hitos: Hitos, words: tuple[str, str]) -> None:
    said = hitos("template", *words)
    assert said.code == EXIT_USAGE
    assert "reminder" in said.err


def test_a_copy_never_overwrites(hitos: Hitos) -> None:
    assert hitos("template", "copy", "es/common.j2").code == 0
    assert "exists already" in hitos("template", "copy", "es/common.j2").err


def test_who_opted_out_is_seen_and_may_be_recorded_by_hand(hitos: Hitos) -> None:
    settings = load_settings()
    settings.home.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database_url)
    upgrade(database)
    with database.writing() as session:
        a_plan(session)
    database.close()
    assert json.loads(hitos("contact", "choices", "--json").out) == []
    assert hitos("contact", "choose", "nadie@example.org", "--less").code == EXIT_USAGE
    hitos("contact", "choose", "INAP@example.org", "--less", "--by", "Ana", "--dry-run")
    assert json.loads(hitos("contact", "choices", "--json").out) == []
    assert "INAP" in hitos("contact", "choose", "INAP@example.org", "--less", "--by", "Ana").err
    (row,) = json.loads(hitos("contact", "choices", "--json").out)
    assert (row["institution"], row["email"], row["by"]) == ("INAP", "inap@example.org", "Ana")
    assert "not what comes before" in row["gets"]
