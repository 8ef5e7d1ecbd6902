"""What the report says, before any format: sentences, periods, amendments, findings, both languages."""

from datetime import date
from itertools import product

import pytest

from documents.writers import institution_words, phrases
from documents.writers.blocks import Block, Contents, Heading, Listing, Paragraph, Picture, Runs, Signature, Table
from documents.writers.calendar_words import date_words, period_words
from documents.writers.institution_words import ACTIVITY, COMMITMENT, MILESTONE, step_sentence
from documents.writers.outline import details as outline_details
from documents.writers.outline.outline import outline_of
from domain.rules.findings import FINDING_TEXTS
from domain.rules.report_view import view_of
from domain.rules.wording import Voice, forms_of
from domain.values.language import Language, Text
from domain.values.plan_words import NATIONAL_PLAN
from domain.values.report import Finding, Report, ReportAmendment, ReportPeriod
from domain.values.vocabulary import Completion, Precision, Role, Severity, Verdict
from tests.writers.report_builders import (
    a_commitment,
    a_milestone,
    a_partner,
    a_period,
    a_report,
    an_activity,
    an_institution,
    the_guatemalan_report,
)

ES, EN = Language.ES, Language.EN


def test_one_co_responsible_institution_is_told_in_the_same_sentence() -> None:
    said = step_sentence((an_institution("SCEP"), a_partner("INFOM")), ACTIVITY, Voice(ES))
    assert said == (
        "Esta actividad es coordinada por la Secretaría de Coordinación Ejecutiva de la Presidencia - SCEP, en la "
        "cual el Instituto de Fomento Municipal - INFOM participa como institución corresponsable."
    )


def test_several_co_responsible_institutions_are_a_list_since_names_have_commas() -> None:
    said = step_sentence((an_institution("SESAN"), a_partner("MAGA"), a_partner("MIDES")), MILESTONE, Voice(ES))
    assert said == (
        "Este hito es coordinado por la Secretaría de Seguridad Alimentaria y Nutricional - SESAN; instituciones "
        "corresponsables: Ministerio de Agricultura, Ganadería y Alimentación - MAGA; Ministerio de Desarrollo "
        "Social - MIDES."
    )


def test_an_institution_without_an_acronym_goes_by_its_name() -> None:
    assert step_sentence((an_institution("Mesa Técnica"),), ACTIVITY, Voice(EN)) == (
        "This activity is coordinated by Mesa Técnica."
    )


def test_who_answers_only_through_the_milestone_is_not_repeated() -> None:
    assert step_sentence((an_institution(inherited=True),), ACTIVITY, Voice(ES)) == ""


def test_a_step_that_nobody_answers_for_says_so() -> None:
    assert step_sentence((), ACTIVITY, Voice(ES)) == "El plan no nombra institución responsable."
    assert step_sentence((a_partner(),), ACTIVITY, Voice(ES)).startswith("El plan no nombra quién coordina;")


def test_a_coordinator_beside_a_lead_is_named_too() -> None:
    said = step_sentence((an_institution("CGC"), an_institution(role=Role.COORDINATOR)), MILESTONE, Voice(ES))
    assert said.endswith("En coordinación con: Instituto de Fomento Municipal - INFOM.")


@pytest.mark.parametrize(
    ("precision", "spanish", "english"),
    [
        (Precision.DAY, "1 de julio de 2019", "1 July 2019"),
        (Precision.MONTH, "julio de 2019", "July 2019"),
        (Precision.QUARTER, "tercer trimestre de 2019", "third quarter of 2019"),
        (Precision.HALF, "segundo semestre de 2019", "second half of 2019"),
        (Precision.YEAR, "2019", "2019"),
        (None, "1 de julio de 2019", "1 July 2019"),
    ],
)
def test_a_date_is_told_as_exactly_as_the_plan_gave_it(
    precision: Precision | None, spanish: str, english: str
) -> None:
    assert date_words(date(2019, 7, 1), precision, ES) == spanish
    assert date_words(date(2019, 7, 1), precision, EN) == english


def test_a_period_may_lack_an_end_or_be_a_single_month() -> None:
    july = date(2019, 7, 1)
    month = {"start_precision": Precision.MONTH, "end_precision": Precision.MONTH}
    assert period_words(ReportPeriod(start=july), ES) == "desde 1 de julio de 2019"
    assert period_words(ReportPeriod(end=july), EN) == "until 1 July 2019"
    assert period_words(ReportPeriod.model_validate({"start": july, "end": date(2019, 7, 31), **month}), ES) == (
        "julio de 2019"
    )
    assert period_words(ReportPeriod(), ES) is None


def test_an_amended_deadline_shows_original_and_current_with_resolution_and_reason() -> None:
    lines = _lines(the_guatemalan_report())
    at = lines.index("Plazo original: diciembre de 2018 a mayo de 2020.")
    assert lines[at - 1] == "Diciembre de 2018 a agosto de 2020."
    assert (
        "Modificación de fecha de término: antes 31 de mayo de 2020, ahora 31 de agosto de 2020 (Resolución "
        "14-2020), vigente desde el 20 de mayo de 2020. Motivo: La reunión técnica no se pudo celebrar en abril."
    ) in lines


def test_an_amendment_without_resolution_of_an_unknown_field_is_still_told() -> None:
    change = ReportAmendment(
        field="unidad", old=None, new="DAF", resolution=None, reason="Cambio.", effective_on=date(2019, 1, 2)
    )
    assert outline_details.amendment_words(change, Voice(ES)) == (
        "Modificación de unidad: antes sin dato, ahora «DAF», vigente desde el 2 de enero de 2019. Motivo: Cambio."
    )


def test_a_milestone_without_activities_says_so_and_keeps_its_own_two_figures() -> None:
    lines = _lines(a_report(a_commitment(milestones=(a_milestone(declared=80, verified=10),))))
    assert "A la fecha de corte este hito no tiene actividades registradas." in lines
    assert "Avance 80%." in lines
    assert "Avance verificado: 10%." in lines


def test_a_commitment_without_steps_says_so() -> None:
    assert "A la fecha de corte este compromiso no tiene hitos ni actividades registrados." in _lines(
        a_report(a_commitment())
    )


def test_findings_stand_before_the_signature_gravest_first_with_dates_in_words() -> None:
    lines = _lines(the_guatemalan_report())
    code, due = "C10-H5-A2", "31 de mayo de 2020"
    overdue = f"{code}: Sigue sin cumplirse después de su plazo ({due}), y ninguna resolución lo ha movido."
    order = [
        lines.index(line)
        for line in (
            "Hallazgos antes de la firma",
            "Graves (3)",
            overdue,
            "Advertencias (1)",
            "Notas (1)",
            "Fecha de corte, huella y firma",
            "Nombre y cargo: ",
        )
    ]
    assert order == sorted(order)


def test_a_signed_report_names_who_and_when() -> None:
    lines = _lines(the_guatemalan_report(signed_by="Ana Ejemplo, directora", signed_on=date(2020, 8, 31)))
    assert "Firmado por: Ana Ejemplo, directora" in lines
    assert "Fecha de firma: 31 de agosto de 2020" in lines


def test_one_institutions_view_says_whose_it_is_and_why_numbers_are_missing() -> None:
    lines = _lines(view_of(the_guatemalan_report(), "INFOM"))
    assert lines[0] == (
        "Informe final de cumplimiento de los compromisos 10 y 19, en lo que corresponde a INFOM, al 28 de agosto "
        "de 2020"
    )
    assert any(line.startswith("Este informe muestra solo las actividades") for line in lines)


def test_the_contents_lead_to_headings_that_exist() -> None:
    blocks = list(outline_of(the_guatemalan_report()).blocks)
    contents = next(block for block in blocks if isinstance(block, Contents))
    headings = [block for block in blocks if isinstance(block, Heading)]
    assert contents.headings == tuple(heading for heading in headings if heading.entry)


def test_headings_never_skip_a_level() -> None:
    report = the_guatemalan_report()
    bare = a_report(a_commitment(axis=None, activities=(an_activity(parent="C10"),)))
    for blocks in (outline_of(report).blocks, outline_of(bare).blocks):
        level = 0
        for block in blocks:
            if isinstance(block, Heading):
                assert block.level <= level + 1
                level = block.level


def test_every_word_of_ours_exists_in_both_languages_with_the_same_blanks() -> None:
    for text in _texts():
        assert text.es
        assert text.en
        assert _blanks(text.es) == _blanks(text.en)


def test_the_english_report_has_no_spanish_word_of_ours() -> None:
    facts = {"narrative": "Done.", "title": "Guide", "obstacles": "None."}
    lead, partner = an_institution("CGC"), a_partner("INFOM")
    named = [one.model_copy(update={"name": one.acronym}) for one in (lead, partner)]
    activity = an_activity(institutions=named, period=a_period(), **facts)
    milestone = a_milestone(title="Guides", institutions=named, activities=(activity,))
    report = a_report(
        a_commitment(title="Towns", axis="AXIS 1", institutions=named, milestones=(milestone,)),
        language=EN, plan_title="Plan", coordinator=named[0], viewpoint="CGC",
        findings=tuple(_finding(code, severity) for code, severity in product(FINDING_TEXTS, Severity)),
    )  # fmt: skip
    said = " ".join(_lines(report)).lower()
    for word in (
        "avance",
        "compromiso",
        "actividad",
        "hito",
        "periodo",
        "plazo",
        "agosto",
        "firma",
        " el ",
        " la ",
    ):
        assert word not in said


def test_every_value_of_every_vocabulary_the_report_names_has_its_words() -> None:
    assert set(phrases.COMPLETION) == set(Completion)
    assert set(phrases.VERDICTS) == set(Verdict)
    assert set(phrases.SEVERITIES) == set(Severity)


def _finding(code: str, severity: Severity) -> Finding:
    blanks = _blanks(FINDING_TEXTS[code].en)
    return Finding(code=code, severity=severity, step="C10-H5", data=dict.fromkeys(blanks, "2020-05-31"))


def _texts() -> list[Text]:
    found = [value for value in vars(phrases).values() if isinstance(value, Text)]
    for named in (phrases.FIELDS, phrases.COMPLETION, phrases.VERDICTS, phrases.SEVERITIES):
        found += named.values()
    found += [value for value in vars(institution_words).values() if isinstance(value, Text)]
    for subject in (ACTIVITY, MILESTONE, COMMITMENT):
        found += [subject.opening, subject.pronoun]
    return found


def _blanks(template: str) -> set[str]:
    """What a sentence is filled with beside the plan's own words."""
    return {part.split("}")[0] for part in template.split("{")[1:]} - forms_of(NATIONAL_PLAN, ES).keys()


def _lines(report: Report) -> list[str]:
    return [line for block in outline_of(report).blocks for line in _lines_of(block)]


def _lines_of(block: Block) -> list[str]:
    match block:
        case Heading():
            return [block.text]
        case Paragraph():
            return [_words(block.runs)]
        case Listing():
            return [_words(item) for item in block.items]
        case Table():
            return [block.caption, *(_words(cell) for row in block.rows for cell in row)]
        case Picture():
            return [block.alt, *_lines_of(block.twin)]
        case Signature():
            return [f"{label}: {value or ''}" for label, value in block.lines]
        case Contents():
            return [block.title]


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)
