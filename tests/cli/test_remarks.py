"""What commands say of what they did: one line in the installation's language, on standard error."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from cli.moved import Moved, say_moved
from cli.plural import Plural
from domain.tables.step import Step
from domain.values.language import Language, Text
from runtime.wiring import open_runtime
from tests.cli.conftest import EXAMPLE, Hitos
from tests.notifications.mail_server import free_port

SMALL = """
code: P-1
title: Plan pequeño
period: {start: 2026-01-01, end: 2026-12-31}
institutions: [{acronym: AGUA, name: Empresa de Agua}]
commitments:
  - number: "1"
    title: Agua
    leads: [AGUA]
    milestones: [{number: "1", title: Pozo, start: 2026-01, end: 2026-06}]
"""


@pytest.fixture
def spanish(planned: Hitos, monkeypatch: pytest.MonkeyPatch) -> Hitos:
    """The example plan in an installation that speaks Spanish."""
    monkeypatch.setenv("HITOS_LANGUAGE", "es")
    return planned


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    """A policy by which a deadline on a closed day moves to the next open one."""
    file = tmp_path / "policy.yaml"
    file.write_text("closed_day: next\n", "utf-8")
    return file


@pytest.mark.parametrize(("count", "said"), [(0, "0 plazos"), (1, "un plazo"), (2, "2 plazos")])
def test_only_one_is_spoken_of_as_one(count: int, said: str) -> None:
    plural = Plural(Text(es="un plazo", en="one deadline"), Text(es="{count} plazos", en="{count} deadlines"))
    assert plural.say(Language.ES, count) == said


def test_a_policy_that_is_set_is_in_force_and_says_which_deadlines_moved(spanish: Hitos, policy: Path) -> None:
    checked = spanish("policy", "check", policy).err
    tried = spanish("policy", "set", policy, "--dry-run")
    assert checked.strip() in tried.err
    assert "en vigor" not in checked + tried.err
    said = spanish("policy", "set", policy)
    assert (said.code, said.out) == (0, "")
    assert said.err.startswith("La política está en vigor.\nSe movieron ")
    due = {step["code"]: step["due"] for step in json.loads(spanish("plan", "show", "--json").out)}
    moved = [line.split() for line in said.err.splitlines() if "→" in line]
    assert moved
    assert all(due[code.rstrip(":")] == now for code, _, _, now in moved)
    assert [line for line in tried.err.splitlines() if "→" in line] == [
        line for line in said.err.splitlines() if "→" in line
    ]
    again = spanish("policy", "set", policy).err
    assert "Ningún plazo se movió" in again
    assert "hitos policy explain" in again


def test_a_day_that_is_closed_says_which_deadline_it_moves(spanish: Hitos, policy: Path) -> None:
    spanish("policy", "set", policy)
    said = spanish("calendar", "set", "2020-08-31", "closed", "--name", "Asueto", "--source", "Acuerdo 1")
    assert "plazos:\n" in said.err
    assert "  C10-H6: 2020-08-31 → 2020-09-01\n" in said.err
    assert "→" not in said.out
    none = spanish(
        "calendar", "set", "2001-01-01", "closed", "--name", "Asueto", "--source", "Acuerdo 2", "--json"
    )
    assert json.loads(none.out)[0]["opening"] == "closed"
    assert "Ningún plazo se movió" in none.err
    seeded = spanish("calendar", "seed", "GT", "--from", "2019", "--to", "2019")
    assert "Se agregaron " in seeded.err


def test_of_many_moved_deadlines_the_first_are_named_and_the_rest_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    moved = [Moved(f"C1-H{number}", date(2026, 1, 1), date(2026, 1, 2)) for number in range(1, 24)]
    say_moved(moved, Language.EN)
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "23 deadlines moved:"
    assert said[1] == "  C1-H1: 2026-01-01 → 2026-01-02"
    assert said[20:] == ["  C1-H20: 2026-01-01 → 2026-01-02", '  … and 3 more: "hitos plan show".']
    say_moved(moved[:1], Language.EN)
    assert capsys.readouterr().err.startswith("One deadline moved:\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("contact", "set", "INAP", "--name", "Ana Luz", "--email", "ana@example.org", "--since", "2019-02-01"),
            "INAP: Ana Luz <ana@example.org> es su contacto desde el 2019-02-01.\n",
        ),
        (
            (
                "contact", "set", "INAP", "--name", "Eva Sol", "--email", "eva@example.org", "--role", "superior",
                "--since", "2019-02-01",
            ),
            "INAP: Eva Sol <eva@example.org> es su contacto superior desde el 2019-02-01.\n",
        ),
        (("institution", "add", "AGUA"), "AGUA: agregada.\n"),
        (("institution", "edit", "INAP", "--email", "otra@example.org"), "INAP: cambiada; véala con «hitos"),
        (
            ("answer", "blocked", "C10-H3-A1", "--reason", "Falta equipo", "--as-of", "2019-05-01"),
            "C10-H3-A1: anotado que está bloqueado.\n",
        ),
        (
            ("answer", "date", "C10-H3-A1", "2019-09-02", "--reason", "Falta equipo", "--as-of", "2019-05-01"),
            "C10-H3-A1: se propone el 2019-09-02 (n.º 1). El plazo sigue siendo el 2019-",
        ),
    ],
)  # fmt: skip
def test_what_was_done_is_said_in_one_line(spanish: Hitos, words: tuple[str, ...], said: str) -> None:
    told = spanish(*words)
    assert (told.code, told.out) == (0, "")
    assert told.err.startswith(said)
    assert len(told.err.splitlines()) == 1


def test_a_contact_whose_first_day_is_to_come_is_announced_with_who_is_written_to_until_then(
    spanish: Hitos,
) -> None:
    words = ("contact", "set", "INAP", "--name", "Ana", "--email", "ana@example.org", "--as-of", "2019-02-01")
    assert len(spanish(*words, "--since", "2019-02-01").err.splitlines()) == 1
    assert spanish(*words, "--since", "2019-02-02").err.splitlines()[1] == (
        "Hasta entonces se escribe a quien está ahora; lo que ese día siga sin salir llega como un solo resumen."
    )


def test_a_printed_command_names_the_plan_only_where_there_are_several(spanish: Hitos, tmp_path: Path) -> None:
    words = ("progress", "report", "C10-H1-A1", "--percent", "10", "--text", "Va.", "--as-of", "2019-02-01")
    assert spanish(*words).out.endswith(": hitos progress submit C10-H1-A1\n")
    (tmp_path / "otro.yaml").write_text(SMALL, "utf-8")
    assert spanish("plan", "import", tmp_path / "otro.yaml").code == 0
    said = spanish(*words, "--plan", "PAN-2018-2020").out
    assert said.endswith(": hitos progress submit C10-H1-A1 --plan PAN-2018-2020\n")
    pasted = said.rpartition(": hitos ")[2].split()
    assert spanish(*pasted, "--as-of", "2019-02-02").code == 0


def test_a_decision_on_a_proposed_date_says_when_the_step_is_due_now(spanish: Hitos) -> None:
    for day in ("2019-09-02", "2019-10-01"):
        spanish("answer", "date", "C10-H3-A1", day, "--reason", "Falta equipo", "--as-of", "2019-05-01")
    accepted = spanish("answer", "accept", 2, "--resolution", "Acta 3", "--as-of", "2019-05-02")
    assert (accepted.out, accepted.err) == ("", "C10-H3-A1: vence ahora el 2019-10-01, por Acta 3.\n")
    spanish("answer", "date", "C10-H3-A1", "2019-12-02", "--reason", "Otra vez", "--as-of", "2019-05-03")
    declined = spanish("answer", "decline", 3, "--note", "No", "--as-of", "2019-05-04")
    assert declined.err == "C10-H3-A1: no se aceptó el 2019-12-02; vence el 2019-10-01.\n"


def test_an_absence_says_who_is_written_to(spanish: Hitos) -> None:
    spanish("contact", "set", "INAP", "--name", "Ana Luz", "--email", "ana@example.org", "--since", "2019-02-01")
    away = spanish(
        "contact", "away", "INAP", "--from", "2019-03-01", "--to", "2019-03-05", "--deputy", "Iris Mar",
        "--email", "iris@example.org",
    )  # fmt: skip
    assert away.err == "INAP: del 2019-03-01 al 2019-03-05 se escribe a Iris Mar <iris@example.org>.\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [((), "HITOS_CHANNEL es correo y no se dijo a quién"), (("--to", "no es"), "«no es» no es una dirección")],
)
def test_a_test_message_to_nobody_asks_for_an_address_and_not_for_an_institutions(
    spanish: Hitos, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.setenv("HITOS_CHANNEL", f"smtp://127.0.0.1:{free_port()}")
    tried = spanish("channel", "test", *words)
    assert tried.code == 3
    assert said in tried.err
    assert "institución" not in tried.err


def test_a_new_plan_and_what_a_later_import_changes_are_counted_as_what_they_are(
    hitos: Hitos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HITOS_LANGUAGE", "es")
    plan = tmp_path / "plan.yaml"
    plan.write_text(SMALL, "utf-8")
    new = hitos("plan", "import", plan)
    assert "1 compromiso, 1 hito, 0 actividades; 1 institución;" in new.out
    assert new.err.endswith("P-1: plan nuevo; 0 avisos (hitos plan read)\n")
    assert "diferencias" not in new.err
    assert "P-1: 0 diferencias; " in hitos("plan", "import", plan).err
    plan.write_text(SMALL.replace("Pozo", "Pozos"), "utf-8")
    assert "P-1: una diferencia; " in hitos("plan", "import", plan).err


def test_a_plan_and_its_report_in_one_import_show_what_the_report_changes(hitos: Hitos, tmp_path: Path) -> None:
    later = tmp_path / "later.yaml"
    later.write_text(EXAMPLE.read_text("utf-8").replace("Monitoreo", "Monitoreos", 1), "utf-8")
    said = hitos("plan", "import", EXAMPLE, later)
    assert "Monitoreos" in said.out
    assert "new plan; one difference;" in said.err


def test_a_rehearsal_ends_with_its_letters_and_how_long_it_took(
    spanish: Hitos, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def played(*_: object) -> dict[str, Any]:
        return {
            "days": 3, "moved": 1, "messages": 9, "acts": 0,
            "seconds": {"Prefect, server start": 12.0, "sweeps and mail": 2.0, "Prefect": 4.0},
        }  # fmt: skip

    monkeypatch.setattr("cli.rehearse._played", played)
    spanish("advance", "--as-of", "2019-05-01")
    said = spanish("rehearse", "--from", "2019-05-01", "--to", "2019-05-03", "-o", "ensayo")
    weeks = [line for line in said.out.splitlines() if line.startswith("2019-")]
    letters = sum(int(line.split("│")[1]) for line in weeks)
    assert letters > 0
    assert said.out.startswith("Semana del ┃ Cartas ┃ A quién")
    assert said.err.startswith(
        f"Días con algo que hacer: 3; cambios: 1; actos: 0; cartas: {letters}. Cada aviso: "
    )
    assert said.err.endswith("Duró 18 s, 16 de ellos el motor.\n")
    assert "Prefect" not in said.out + said.err
    table = (tmp_path / "ensayo" / "mensajes.csv").read_text("utf-8-sig")
    assert table.splitlines()[0] == "día,sale,paso,a quién,qué,por qué"
    data = spanish("rehearse", "--from", "2019-05-01", "--to", "2019-05-03", "-o", "otro", "--json")
    assert json.loads(data.out)["letters"] == letters


def test_one_fact_that_changed_is_spoken_of_as_one(spanish: Hitos) -> None:
    spanish("report", "signers", "set", "Ana Ejemplo", "Luis Muestra")
    assert spanish("report", "freeze", "--as-of", "2019-05-01").code == 0
    [row] = json.loads(spanish("report", "list", "--json").out)
    with open_runtime() as runtime, runtime.database.writing() as session:
        step = session.exec(select(Step).where(Step.code == "C10-H3-A1")).one()
        step.title = "Otro título"
        session.add(step)
    assert "; cambió un dato" in spanish("report", "list").out
    assert "los registros de ese día cambiaron en un dato." in spanish("report", "verify", row["code"]).out
    refused = spanish("report", "sign", row["code"], "--by", "Ana Ejemplo")
    assert refused.code == 1
    assert "un dato de ese día cambió desde que se congeló" in refused.err
