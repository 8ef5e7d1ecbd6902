"""OGP Local's end-of-commitment form."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.writers.kinds.local_end import a_month_after, complete_on
from domain.values.report import Report, ReportEvidence, ReportPeriod, ReportStep
from domain.values.vocabulary import EvidenceKind, ReportKind, State, Verdict
from tests.writers.kinds.whole_report import a_whole_report, lines_of_kind
from tests.writers.report_builders import a_commitment, a_report, an_activity

FORM = ReportKind.LOCAL_END


def closed(number: str, day: date) -> ReportStep:
    return an_activity(number, period=ReportPeriod(closed_on=day))


def of(*activities: ReportStep) -> Report:
    return a_report(a_commitment(activities=activities))


def test_what_is_known_is_filled_in_and_what_a_person_must_write_is_open_and_named() -> None:
    said = lines_of_kind(a_whole_report(), FORM)
    assert "Cuarto Plan de Acción Nacional de Gobierno Abierto 2018-2020 (GT-2018)" in said
    assert "Las municipalidades no publican sus gastos." in said
    assert "Completado (declarado 100%; con evidencia aceptada 40%)" in said
    to_write = said[said.index("Falta por escribir") :]
    for question in (
        "Quién evalúa",
        "Correo electrónico",
        "2.1.1 Información publicada o mejorada",
        "2.2 ¿Atendió el problema?",
    ):
        assert f"{question}: ____" in said
        assert question in to_write
    assert "Problema" not in to_write


def test_a_problem_the_plan_does_not_tell_is_to_be_written() -> None:
    said = lines_of_kind(a_whole_report(), FORM, "C19")
    assert "Problema: ____" in said
    assert "Problema" in said[said.index("Falta por escribir") :]


def test_the_only_commitment_need_not_be_named() -> None:
    assert lines_of_kind(of(), FORM, None)[0] == "Formulario de fin del compromiso 10 (OGP Local)"


def test_without_steps_none_are_counted_and_it_says_why() -> None:
    withdrawn = an_activity("1", state=State.WITHDRAWN)
    assert "Los pasos del compromiso que aquí constan fueron retirados del plan." in lines_of_kind(
        of(withdrawn), FORM
    )
    said = lines_of_kind(of(), FORM, None)
    assert "A la fecha de corte este compromiso no tiene hitos ni actividades registrados." in said
    assert not any("De 0 pasos" in line for line in said)


def test_the_form_is_due_a_month_after_the_last_step_was_completed() -> None:
    report = of(closed("1", date(2020, 1, 31)), closed("2", date(2020, 1, 5)))
    said = " ".join(lines_of_kind(report, FORM))
    assert "un mes después de cumplido: hasta el 29 de febrero de 2020." in said


def test_while_a_step_is_open_or_was_closed_unmet_nothing_is_due() -> None:
    unmet = an_activity("2", state=State.NOT_COMPLETED, period=ReportPeriod(closed_on=date(2020, 1, 5)))
    steps = [closed("1", date(2020, 1, 31)), unmet]
    assert complete_on(steps) is None
    assert complete_on([]) is None
    assert "no está cumplido por completo" in " ".join(lines_of_kind(of(*steps), FORM))


def test_more_than_three_files_are_too_many_and_said_so() -> None:
    files = tuple(ReportEvidence(kind=EvidenceKind.FILE, given_name=f"{n}.pdf", sha256="a" * 64) for n in range(4))
    said = " ".join(lines_of_kind(of(an_activity(evidence=files)), FORM))
    assert "OGP Local admite a lo sumo tres archivos de 10 MB cada uno. Aquí hay 4 archivos" in said
    few = " ".join(lines_of_kind(of(an_activity(evidence=files[:3])), FORM))
    assert "Aquí hay" not in few


def test_only_accepted_evidence_is_offered() -> None:
    pieces = tuple(
        ReportEvidence(kind=EvidenceKind.ADDRESS, address=f"https://{verdict}.example.org/", verdict=verdict)
        for verdict in Verdict
    )
    said = " ".join(lines_of_kind(of(an_activity(evidence=pieces)), FORM))
    assert "https://accepted.example.org/" in said
    assert "https://returned.example.org/" not in said
    assert "https://pending.example.org/" not in said


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)))
def test_a_month_later_is_the_next_month_and_never_after_the_same_day(day: date) -> None:
    later = a_month_after(day)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == 1
    assert later.day <= day.day


@pytest.mark.parametrize(
    ("day", "later"), [(date(2020, 1, 31), date(2020, 2, 29)), (date(2020, 12, 5), date(2021, 1, 5))]
)
def test_a_month_after(day: date, later: date) -> None:
    assert a_month_after(day) == later
