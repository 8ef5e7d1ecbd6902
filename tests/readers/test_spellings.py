"""One institution under several spellings: which were seen, where, and why they are taken for one."""

from documents.readers.institutions.parties import parties_in
from documents.readers.institutions.register import Register
from domain.values.plan_document import DocumentInstitution, Place

HERE = Place(file="plan.txt", line=3)
NAMED = "Ministry of Business, Innovation and Employment (MBIE)"


def read(*texts: str, learnt: str = "") -> tuple[list[tuple[str, ...]], Register]:
    register = Register()
    for text in (learnt, *texts):
        register.learn(text, HERE)
    register.at = HERE
    return [parties_in(text, register).leads for text in texts], register


def only(register: Register) -> DocumentInstitution:
    (institution,) = register.institutions()
    return institution


def test_every_spelling_is_kept_with_its_evidence_and_its_place() -> None:
    leads, register = read(NAMED, "MBIE", "Ministry of Bussiness, Innovation and Employment")
    assert leads == [("MBIE",), ("MBIE",), ("MBIE",)]
    assert [(each.text, each.known_by, each.place) for each in only(register).spellings] == [
        ("Ministry of Business, Innovation and Employment", "acronym", HERE),
        ("MBIE", "acronym", HERE),
        ("Ministry of Bussiness, Innovation and Employment", "near", HERE),
    ]


def test_a_name_that_is_nearly_the_same_is_told_and_stays_as_written() -> None:
    _, register = read(NAMED, "Ministry of Bussiness, Innovation and Employment")
    (warning,) = register.warnings()
    assert (warning.code, warning.subject) == ("name_nearly_the_same", "MBIE")
    assert warning.data["name"] == "Ministry of Bussiness, Innovation and Employment"
    assert only(register).aliases == ("Ministry of Bussiness, Innovation and Employment",)


def test_a_shortened_head_word_is_the_same_institution() -> None:
    leads, _ = read("Dept. of Internal Affairs", learnt="Department of Internal Affairs – DIA")
    assert leads == [("DIA",)]


def test_commas_inside_a_name_separate_nothing_where_its_acronym_needs_them() -> None:
    leads, _ = read(
        "Innovation, Science and Economic Development Canada (ISED)",
        "Department of Cooperative Governance and Traditional Affairs (COGTA), Black Sash",
        "IMPIC – Instituto dos Mercados Públicos, do Imobiliário e da Construção",
    )
    assert leads == [("ISED",), ("COGTA", "Black Sash"), ("IMPIC",)]


def test_a_word_with_one_capital_is_an_acronym_where_it_can_be_read_off_its_name() -> None:
    leads, _ = read(
        "Empresa Brasileira de Pesquisa Agropecuária – Embrapa",
        "Ministério da Saúde – Brasil",
        "Statistics New Zealand [Stats NZ]",
    )
    assert leads == [("Embrapa",), ("Ministério da Saúde – Brasil",), ("Stats NZ",)]


def test_a_legal_form_behind_a_comma_is_no_institution() -> None:
    leads, _ = read("Núcleo Operacional para a Sociedade de Informação – NOSi, E.P.E.")
    assert leads == [("NOSi",)]


def test_a_department_behind_a_lead_may_be_its_unit_and_that_is_told() -> None:
    leads, register = read("LLA / Department of Land Administration")
    assert leads == [("LLA", "Department of Land Administration")]
    assert [warning.code for warning in register.warnings()] == ["unit_or_institution"]


def test_a_short_prefix_before_a_slash_belongs_to_the_acronym_behind_it() -> None:
    leads, _ = read("SP/MABG", "INFOM/ANAM")
    assert leads == [("SP/MABG",), ("INFOM", "ANAM")]
