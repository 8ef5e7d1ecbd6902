"""``hitos report findings``, ``answer``, ``diff`` and ``freeze --since``, as they are typed."""

import json
from pathlib import Path

import pytest

from cli.reports.wrapped import print_wrapped
from tests.cli.conftest import EXAMPLE, Hitos, Said

DAY, EARLIER = "2020-08-28", "2020-05-31"
ANSWER = ("report", "answer", "no_activities", "C10-H6")


@pytest.fixture(params=["es", "en"])
def narrow(request: pytest.FixtureRequest, hitos: Hitos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hitos:
    """A terminal of 80 characters, and the example plan in one language or the other."""
    monkeypatch.setenv("COLUMNS", "80")
    plan = tmp_path / "plan.yaml"
    plan.write_text(EXAMPLE.read_text().replace("\nlanguage: es\n", f"\nlanguage: {request.param}\n"))
    assert hitos("plan", "import", plan, "--as-of", "2018-11-01").code == 0
    return hitos


def rows(said: Said) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(said.out)
    return found


def test_an_answer_is_shown_with_its_finding_and_counted(planned: Hitos) -> None:
    assert planned("report", "findings", "--as-of", DAY).code == 3
    done = planned(*ANSWER, "They report by themselves.", "--accept-risk", "--by", "Rosa Ejemplo", "--as-of", DAY)
    assert done.code == 0
    said = planned("report", "findings", "--as-of", DAY)
    assert "→ Riesgo aceptado: They report by themselves. (Rosa Ejemplo, 28 de agosto de 2020)" in said.out
    count = len(rows(planned("report", "findings", "--as-of", DAY, "--json")))
    assert f"{count} findings, 1 answered." in said.err
    told = rows(planned("report", "findings", "--as-of", DAY, "--json"))
    assert [each["answer"] for each in told if each["answer"]] == [
        {"by": "Rosa Ejemplo", "on": DAY, "reply": "accepted_risk", "text": "They report by themselves."}
    ]


def test_findings_stand_by_severity_in_lines_that_fit_eighty_characters(narrow: Hitos) -> None:
    """Gravest first; one sentence once, under the codes of all steps it is about, and its answer below."""
    answer = ("An answer that is longer than one line of a narrow terminal, so that it goes on. " * 2).strip()
    assert narrow(*ANSWER, answer, "--accept-risk", "--by", "Rosa Ejemplo", "--as-of", DAY).code == 0
    said = narrow("report", "findings", "--as-of", DAY)
    told = rows(narrow("report", "findings", "--as-of", DAY, "--json"))
    lines = said.out.splitlines()
    assert max(map(len, lines)) <= 80
    heads = [line for line in lines if not line.startswith(" ")]
    spanish = heads[0].startswith("Graves")
    names = ("Graves", "Advertencias", "Notas") if spanish else ("Serious", "Warnings", "Notes")
    counts = [sum(row["severity"] == severity for row in told) for severity in ("serious", "warning", "note")]
    assert heads == [f"{name} ({count})" for name, count in zip(names, counts, strict=True) if count]
    flat = " ".join(said.out.split())
    late = [row["step"] for row in told if row["code"] == "overdue" and "2019-03-31" in str(row["says"])]
    assert len(late) > 1
    assert flat.count("31 de marzo de 2019" if spanish else "31 March 2019") == 1
    assert f"overdue: {', '.join(map(str, late))} " in flat
    assert f"→ {'Riesgo aceptado' if spanish else 'Accepted risk'}: {answer} (Rosa Ejemplo, " in flat


def test_what_two_days_say_differently_is_told_in_sentences_both_ways(narrow: Hitos) -> None:
    narrow(*ANSWER, "x", "--explained", "--as-of", DAY)
    forth, back = narrow("report", "diff", EARLIER, DAY), narrow("report", "diff", DAY, EARLIER)
    assert (forth.code, back.code) == (3, 3)
    assert max(map(len, [*forth.out.splitlines(), *back.out.splitlines()])) <= 80
    spanish = "hallazgo" in forth.out
    came, went = (
        ("Respuesta a un hallazgo: Se explica: x", "Respuesta que ya no vale: Se explica: x")
        if spanish
        else ("Answer to a finding: Explained: x", "Answer that no longer holds: Explained: x")
    )
    assert f"    {came}\n" in forth.out
    assert f"    {went}\n" in back.out
    assert "\nC10-H6\n" in forth.out
    as_rows, turned = (
        rows(narrow("report", "diff", *days, "--json")) for days in ((EARLIER, DAY), (DAY, EARLIER))
    )
    answers = [row for row in as_rows if row["field"] == "answer"]
    assert [(row["step"], row["old"], row["new"]) for row in answers] == [("C10-H6", None, "explained: x")]
    swapped = [{**row, "old": row["new"], "new": row["old"]} for row in turned]
    assert sorted(as_rows, key=str) == sorted(swapped, key=str)


def test_an_address_is_left_whole_and_a_terminal_is_not_steered(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    address = "https://example.org/" + "a-b/" * 30
    print_wrapped([(0, "Graves (1)"), (2, f"La dirección {address} no respondió\x1b[2J.")])
    assert (
        capsys.readouterr().out
        == f"Graves (1)\n        La dirección\n        {address}\n        no respondió\ufffd[2J.\n"
    )


def test_a_dry_run_answers_nothing_and_shows_what_it_would(planned: Hitos) -> None:
    told = planned(*ANSWER, "x", "--explained", "--as-of", DAY, "--dry-run", "--json")
    assert [(row["step"], row["reply"]) for row in rows(told)] == [("C10-H6", "explained")]
    assert "nothing was saved" in told.err
    assert not any(row["answer"] for row in rows(planned("report", "findings", "--as-of", DAY, "--json")))


def test_after_freezing_an_answer_says_that_it_needs_a_new_cut_off(planned: Hitos) -> None:
    planned("report", "freeze", "--as-of", DAY)
    said = planned(*ANSWER, "x", "--explained", "--as-of", DAY)
    assert said.code == 0
    assert f"What is frozen ({DAY}) does not change: for the answer to be in it, make a new cut-off" in said.err
    frozen = rows(planned("report", "findings", "--cut-off", DAY, "--json"))
    assert not any(row["answer"] for row in frozen)


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ((*ANSWER, "x"), 4, "Say how it is answered"),
        ((*ANSWER, "x", "--explained", "--to-be-mended"), 4, "Say how it is answered"),
        ((*ANSWER, " ", "--explained"), 4, "Missing: the answer"),
        (("report", "answer", "no_activities", "C10-H1", "x", "--explained"), 2, "Those that have it: C10-H6"),
        (("report", "answer", "nothing", "C10-H6", "x", "--explained"), 2, 'no kind of finding "nothing"'),
    ],
)
def test_what_cannot_be_answered_is_said_without_a_trace(
    planned: Hitos, words: tuple[object, ...], code: int, told: str
) -> None:
    said = planned(*words, "--as-of", DAY)
    assert said.code == code
    assert told in said.err
    assert "Traceback" not in said.err


def test_two_cut_offs_are_compared_and_differences_are_exit_code_3(planned: Hitos) -> None:
    planned("report", "freeze", "--as-of", EARLIER)
    planned(*ANSWER, "They report by themselves.", "--explained", "--as-of", DAY)
    planned("report", "freeze", "--as-of", DAY)
    said = planned("report", "diff", EARLIER, "--json")
    assert said.code == 3
    changes = rows(said)
    assert {
        "step": "C10-H6",
        "field": "answer",
        "old": None,
        "new": "explained: They report by themselves.",
    } in changes
    assert planned("report", "diff", EARLIER, DAY).code == 3
    same = planned("report", "diff", DAY, DAY)
    assert (same.code, same.out) == (0, "")
    assert "no differences" in same.err


def test_a_cut_off_can_say_what_changed_since_a_day_nobody_froze(planned: Hitos) -> None:
    assert planned("report", "freeze", "--as-of", DAY, "--since", EARLIER).code == 0
    assert planned("report", "write", "--form", "md", "-o", "written").code == 0
    (written,) = Path("written").glob("*.md")
    text = written.read_text()
    assert "Desde el informe anterior" in text
    assert "Se compara con lo que constaba el 31 de mayo de 2020" in text
    assert planned("report", "freeze", "--as-of", DAY, "--since", "2020-09-01").code == 4
    assert planned("report", "freeze", "--as-of", DAY, "--since", "abcdef12").code == 2
