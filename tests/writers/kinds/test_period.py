"""The progress report of a period."""

from datetime import date, timedelta

import pytest

from documents.writers.outline.since import change_sentence
from domain.rules.report_diff import differences
from domain.rules.report_view import view_of
from domain.rules.wording import Voice, capital
from domain.values.language import Language
from domain.values.report import Report, ReportAmendment, ReportSince
from domain.values.vocabulary import ReportKind, Role, Standing, State
from tests.writers.kinds.whole_report import (
    EARLIER,
    a_whole_report,
    change,
    due,
    lines_of_kind,
    rows_of_table,
    tables_of_kind,
)
from tests.writers.report_builders import (
    CUT_OFF,
    a_commitment,
    a_report,
    an_activity,
    an_address,
    an_institution,
)

PERIOD = ReportKind.PERIOD


def since(**given: object) -> ReportSince:
    return ReportSince.model_validate({"as_of": EARLIER, "sha256": None} | given)


def a_moved_report() -> Report:
    """One step each that moved, is late, is due soon, begins soon, lies too far ahead, and nobody answers for."""
    horizon = CUT_OFF - EARLIER
    inap, sesan = (an_institution("INAP"),), (an_institution("SESAN"),)
    owned = {"institutions": inap, "state": State.UNDER_WAY, "standing": Standing.ON_TIME, "declared": 50}
    steps = (
        an_activity("1", "C1", institutions=sesan, period=due(CUT_OFF)),
        an_activity(
            "2", "C1", **owned | {"standing": Standing.OVERDUE, "period": due(CUT_OFF - timedelta(days=9))}
        ),
        an_activity("3", "C1", **owned | {"period": due(CUT_OFF + min(horizon, timedelta(days=92)))}),
        an_activity("4", "C1", **owned | {"period": due(CUT_OFF + timedelta(days=93))}),
        an_activity("5", "C1", **owned | {"institutions": (), "period": due(CUT_OFF + timedelta(days=1))}),
    )
    now = a_report(a_commitment("1", activities=steps))
    first = steps[0].model_copy(update={"declared": 40, "state": State.UNDER_WAY})
    before = a_report(
        a_commitment("1", declared=40, activities=(first, *steps[1:])), as_of=EARLIER, plan_title=now.plan_title
    )
    return now.model_copy(update={"since": since(changes=differences(before, now))})


def test_each_institution_has_what_moved_what_is_late_and_what_comes() -> None:
    counts = next(
        table for table in tables_of_kind(a_moved_report(), PERIOD) if table.columns[0].name == "Institución"
    )
    assert rows_of_table(counts) == [
        ("Secretaría de Seguridad Alimentaria y Nutricional - SESAN", "1", "0", "0"),
        ("Instituto Nacional de Administración Pública - INAP", "0", "1", "1"),
        ("Sin institución responsable", "0", "0", "1"),
    ]
    said = lines_of_kind(a_moved_report(), PERIOD)
    assert "Estado: en marcha → cumplido\nDeclarado: 40% → 100%" in said
    assert "vence: 28 de noviembre de 2020" in said
    assert "9" in said, "days late"
    assert "No tiene nada atrasado." in said


def test_what_a_step_is_led_by_two_is_told_to_both_and_counted_once() -> None:
    both = (an_institution("INAP"), an_institution("CGC"), an_institution("MAGA", Role.CO_RESPONSIBLE))
    step = an_activity(
        "1", "C1", institutions=both, standing=Standing.OVERDUE, state=State.UNDER_WAY, period=due(EARLIER)
    )
    report = a_report(a_commitment("1", activities=(step,)), since=since())
    counted, institutions = (
        next(table for table in tables_of_kind(report, PERIOD) if table.columns[0].name == name)
        for name in ("Qué se cuenta", "Institución")
    )
    assert [row[2] for row in rows_of_table(institutions)] == ["1", "1"]
    assert ("Pasos atrasados al corte", "1") in rows_of_table(counted)


def test_figures_of_a_commitment_are_told_before_and_now() -> None:
    figures = next(table for table in tables_of_kind(a_moved_report(), PERIOD) if table.columns[0].name == "N.º")
    assert rows_of_table(figures)[0][2:] == ("40% → 100%", "40%")


def test_that_the_calendar_went_on_or_a_finding_came_is_no_move() -> None:
    report = a_whole_report()
    counted = next(table for table in tables_of_kind(report, PERIOD) if table.columns[0].name == "Qué se cuenta")
    assert rows_of_table(counted)[0] == ("Pasos que se movieron en el período", "2"), "H1-A5 and C19-A6, not H5-A2"
    said = lines_of_kind(report, PERIOD)
    assert "Hallazgos nuevos (1)" in said
    assert "C10-H5-A2: Sigue sin cumplirse después de su plazo (31 de mayo de 2020)." in said


def test_evidence_and_its_review_are_told_in_words() -> None:
    before = an_activity("1", "C1", evidence=(an_address("https://a.example.org/"),))
    now = before.model_copy(
        update={
            "evidence": (
                an_address("https://a.example.org/", verdict="accepted"),
                an_address("https://b.example.org/"),
            )
        }
    )
    old, new = (a_report(a_commitment("1", activities=(step,))) for step in (before, now))
    said = lines_of_kind(new.model_copy(update={"since": since(changes=differences(old, new))}), PERIOD)
    assert (
        "Evidencia https://a.example.org/: pendiente de revisión → aceptado\n"
        "Evidencia presentada: https://b.example.org/"
    ) in said


def test_a_finding_that_says_something_else_is_neither_new_nor_gone() -> None:
    changes = (
        change("C10-H4", "finding", "Faltan 2.", "Faltan 5."),
        change("C10-H5", "finding", None, "Es nuevo."),
        change("C10-H6", "finding", "Ya no está.", None),
    )
    said = lines_of_kind(a_whole_report(since=since(changes=changes)), PERIOD)
    start = said.index("Hallazgos nuevos (1)")
    assert said[start : start + 6] == [
        "Hallazgos nuevos (1)", "C10-H5: Es nuevo.",
        "Hallazgos que ahora dicen otra cosa (1)", "C10-H4: Faltan 5.",
        "Hallazgos que ya no están (1)", "C10-H6: Ya no está.",
    ]  # fmt: skip


_TOLD = {
    Language.ES: """\
Modificación: fecha de término: 3 de marzo de 2020 → 9 de mayo de 2020 (Acta 3), vigente desde el 1 de mayo de 2020
Modificación: título: Uno → Otro 2020-01-31, vigente desde el 1 de mayo de 2020
Modificación que ya no consta: institución responsable: INAP → ANAM, vigente desde el 1 de mayo de 2020""",
    Language.EN: """\
Amendment: end date: 3 March 2020 → 9 May 2020 (Acta 3), in force since 1 May 2020
Amendment: title: Uno → Otro 2020-01-31, in force since 1 May 2020
Amendment no longer recorded: responsible institution: INAP → ANAM, in force since 1 May 2020""",
}


@pytest.mark.parametrize("language", Language)
def test_an_amendment_is_told_in_the_words_of_the_report(language: Language) -> None:
    amended = (
        an_amendment("due", "2020-03-03", "2020-05-09", "Acta 3"),
        an_amendment("title", "Uno", "Otro 2020-01-31", None),
        an_amendment("lead", "INAP", "ANAM", None),
    )  # fmt: skip
    before = an_activity("1", "C1", amendments=amended[2:])
    old, new = (
        a_report(a_commitment("1", activities=(step,)), language=language)
        for step in (before, before.model_copy(update={"amendments": amended[:2]}))
    )
    changes = differences(old, new)
    assert _TOLD[language] in lines_of_kind(new.model_copy(update={"since": since(changes=changes)}), PERIOD)
    assert capital(change_sentence(changes[0], Voice(language)) or "") == _TOLD[language].splitlines()[0]


def an_amendment(field: str, old: str, new: str, resolution: str | None) -> ReportAmendment:
    return ReportAmendment(
        field=field, old=old, new=new, resolution=resolution, reason="Se acordó.", effective_on=date(2020, 5, 1)
    )


def test_a_day_that_was_never_frozen_is_said_to_be_rebuilt() -> None:
    frozen, rebuilt = (
        lines_of_kind(a_whole_report(since=since(sha256=sha256)), PERIOD) for sha256 in ("d" * 64, None)
    )
    assert "Se compara con el corte congelado del 1 de mayo de 2020 (huella dddddddddddddddd)." in frozen
    assert any(line.startswith("El 1 de mayo de 2020 no se congeló ningún corte") for line in rebuilt)
    assert "Entre los dos cortes no cambió nada en los registros." in rebuilt


def test_a_view_tells_no_change_of_what_it_does_not_show() -> None:
    said = " ".join(lines_of_kind(view_of(a_whole_report(), "SESAN"), PERIOD))
    assert "El protocolo se aplica" in said
    assert "C10" not in said


def test_what_changed_in_the_plan_and_what_is_gone_from_it_is_told() -> None:
    gone = since(
        changes=(change("C10-H9", "removed", "Observatorio", None), change("", "title", "Plan", "Cuarto Plan"))
    )
    others = next(
        table
        for table in tables_of_kind(a_whole_report().model_copy(update={"since": gone}), PERIOD)
        if table.caption == "Cambios del plan y de sus compromisos"
    )
    assert rows_of_table(others) == [
        ("C10-H9", "—", "Ya no está en el plan: Observatorio"),
        ("Plan", "—", "Título: Plan → Cuarto Plan"),
    ]


def test_a_short_period_looks_two_weeks_ahead_at_least() -> None:
    week = a_whole_report(since=since(as_of=CUT_OFF - timedelta(days=7)))
    assert any("14 días siguientes" in line for line in lines_of_kind(week, PERIOD))
    year = a_whole_report(since=since(as_of=date(2019, 8, 28)))
    assert any("92 días siguientes" in line for line in lines_of_kind(year, PERIOD))
