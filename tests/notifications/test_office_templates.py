"""An office's own templates: used where they can be, refused with every problem where not, never in the way."""

import re
from pathlib import Path

import pytest

from domain.values.errors import NotFoundError, RefusedError
from domain.values.language import Language
from domain.values.vocabulary import MessageKind
from notifications.messages.compose import OURS, compose
from notifications.messages.examples import example
from notifications.messages.office_templates import OfficeTemplates, copy_template, load_templates
from notifications.messages.trying import FOLDER, problems_of

REMINDER = OURS.sources["es/reminder.j2"]


def write(home: Path, name: str, source: str) -> None:
    path = home / FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, "utf-8")


def problems(found: OfficeTemplates, name: str) -> list[str]:
    return [problem.say(Language.ES) for problem in found.problems[name]]


@pytest.mark.parametrize("name", ["es/common.j2", "es/last_notice.j2", "en/undelivered.j2", "es/digest.j2"])
def test_ours_pass_the_checks_that_an_offices_have_to(name: str) -> None:
    assert problems_of(name, OURS.sources[name], OURS.sources) == ()


def test_without_a_folder_ours_speak(tmp_path: Path) -> None:
    assert load_templates(tmp_path) == OfficeTemplates(OURS, (), {})


def test_an_offices_words_stand_in_both_parts_and_the_subject(tmp_path: Path) -> None:
    write(tmp_path, "es/common.j2", OURS.sources["es/common.j2"].replace("Muchas gracias", "Con aprecio"))
    write(tmp_path, "es/reminder.j2", REMINDER.replace(": informe el avance", ": cuéntenos el avance"))
    found = load_templates(tmp_path)
    assert (found.own, found.problems) == (("es/common.j2", "es/reminder.j2"), {})
    message = compose(example(MessageKind.REMINDER, Language.ES), Language.ES, found.templates)
    assert "cuéntenos el avance" in message.subject
    assert "Con aprecio" in message.plain
    assert "Con aprecio" in message.html
    english = example(MessageKind.REMINDER, Language.EN)
    assert compose(english, Language.EN, found.templates) == compose(english, Language.EN)


def test_every_problem_of_every_file_is_told_at_once_and_ours_go_out_in_their_place(tmp_path: Path) -> None:
    write(tmp_path, "es/reminder.j2", REMINDER.replace("{% endcall %}", "", 1))
    write(tmp_path, "es/superior.j2", OURS.sources["es/superior.j2"] + "{{ nombre }}\n{{ otro }}")
    write(tmp_path, "es/reminders.j2", "hola")
    write(tmp_path, "en/returned.j2", OURS.sources["en/returned.j2"])
    found = load_templates(tmp_path)
    assert set(found.problems) == {"es/reminder.j2", "es/superior.j2", "es/reminders.j2"}
    assert found.own == ("en/returned.j2",)
    assert "es/reminder.j2, línea " in problems(found, "es/reminder.j2")[0]
    told = problems(found, "es/superior.j2")
    assert len(told) == 2
    assert "es/superior.j2, línea 20: «nombre» no existe. Puede usar: facts, form," in told[0]
    assert "línea 21: «otro» no existe" in told[1]
    assert "ningún mensaje se escribe con un fichero de este nombre" in problems(found, "es/reminders.j2")[0]
    facts = example(MessageKind.REMINDER, Language.ES)
    assert compose(facts, Language.ES, found.templates) == compose(facts, Language.ES)


# fmt: off
BROKEN = [
    # what is wrong with it, the template, how the problem reads
    ("a filter that is none", REMINDER + "{{ facts.step_title|grande }}", "no está bien escrita (No filter"),
    ("a block that is not closed", REMINDER + "{% if facts.note %}", "no está bien escrita"),
    ("a field the facts have not", REMINDER.replace("facts.days_late %}\n{{", "facts.retraso %}\n{{"),
     "no se puede llenar con el ejemplo"),
    ("a piece nobody has", REMINDER.replace("common.thanks(parts)", "common.saludo(parts)"), "saludo"),
    ("a template to include that is none", REMINDER + '{% include "../../key" %}',
     "no hay ninguna plantilla «../../key» que incluir"),
    ("a subject that grows with the title",
     REMINDER.replace("{{ banner() }} (", "{{ banner() }} {{ facts.step_title }} {{ facts.commitment_title }} ("),
     "caracteres y caben 180"),
    ("a header of its own", REMINDER.replace("{{ banner() }} (", "{{ banner() }}\nBcc: x@example.org ("),
     "agregaría cabeceras"),
    ("no subject", REMINDER.replace("macro subject()", "macro asunto()").replace("subject(),", '"x",'),
     "falta el asunto"),
    ("people's words let through", REMINDER.replace("{{ common.card(parts) }}", "{{ facts.step_title|safe }}"),
     "Quite «|safe»"),
    ("the way to answer left out", REMINDER.replace("{{ common.how_to_answer(parts) }}", ""),
     "el enlace para responder"),
    ("what Python keeps to itself", REMINDER + "{{ facts.__class__.__mro__ }}", "unsafe"),
    ("a wrong sum", REMINDER + "{{ 1 / 0 }}", "division by zero"),
]
# fmt: on


@pytest.mark.parametrize(("source", "reads"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_template_that_cannot_be_used_is_told_what_where_and_what_to_do(
    tmp_path: Path, source: str, reads: str
) -> None:
    assert source != REMINDER
    write(tmp_path, "es/reminder.j2", source)
    found = load_templates(tmp_path)
    assert found.own == ()
    told = problems(found, "es/reminder.j2")
    assert any(reads in each for each in told), told
    assert all(each.startswith("plantillas/mensajes/es/reminder.j2") for each in told)
    # what is there has its line; what is missing has none
    assert all(re.match(r"\S+, línea [1-9]", each) or "falta" in each or "no aparece" in each for each in told)
    assert [problem.say(Language.EN) for problem in found.problems["es/reminder.j2"]] != told


def test_a_file_that_is_no_text_too_large_or_elsewhere_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(REMINDER)
    write(tmp_path, "es/superior.j2", "x" * 100_001)
    write(tmp_path, "es/returned.j2", "")
    (tmp_path / FOLDER / "es/returned.j2").write_bytes(b"\xff\xfe\x00")
    (tmp_path / FOLDER / "es/reminder.j2").symlink_to(tmp_path / "secret")
    found = load_templates(tmp_path)
    assert set(found.problems) == {"es/superior.j2", "es/returned.j2", "es/reminder.j2"}
    assert all("no se puede leer como texto UTF-8" in problems(found, name)[0] for name in found.problems)


def test_ours_is_copied_to_be_edited_and_never_over_what_is_there(tmp_path: Path) -> None:
    path = copy_template(tmp_path, "es/reminder.j2")
    assert path.read_text("utf-8") == REMINDER
    assert load_templates(tmp_path).own == ("es/reminder.j2",)
    with pytest.raises(RefusedError):
        copy_template(tmp_path, "es/reminder.j2")
    with pytest.raises(NotFoundError):
        copy_template(tmp_path, "../key")
