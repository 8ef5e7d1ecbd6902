"""Which mail addresses and telephone numbers are found in texts, and which numbers are left alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.personal_data import MAIL, scrub, scrub_address
from domain.values.language import Language

NO_MAIL, NO_TELEPHONE = "[correo omitido]", "[teléfono omitido]"
SEEDS = Path(__file__).resolve().parents[2] / "../shared/seeds"


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("Escriba a ana.prueba+plan@correo.example.org.", f"Escriba a {NO_MAIL}."),
        ("ana (arroba) example.org, ana [at] example.org", f"{NO_MAIL}, {NO_MAIL}"),
        ("correo:ana@example.org/tel:55551234", f"correo:{NO_MAIL}/tel:{NO_TELEPHONE}"),
        ("https://example.org/?para=ana@example.org", f"https://example.org/?para={NO_MAIL}"),
        ("llame al 2230-1234", f"llame al {NO_TELEPHONE}"),
        ("5555 1234, 55551234 y 2230–1234", f"{NO_TELEPHONE}, {NO_TELEPHONE} y {NO_TELEPHONE}"),
        ("+502 5555 1234; +34 912 345 678", f"{NO_TELEPHONE}; {NO_TELEPHONE}"),
        ("PBX: 2414-3535 y 2414-3536 ext. 123", f"PBX: {NO_TELEPHONE} y {NO_TELEPHONE} ext. {NO_TELEPHONE}"),
        ("Teléfono: (502) 2230-1234 / 5555-1234.", f"Teléfono: {NO_TELEPHONE} / {NO_TELEPHONE}."),
        ("Tel. 232 1234", f"Tel. {NO_TELEPHONE}"),
        ("el 2018 2230-1234", f"el 2018 {NO_TELEPHONE}"),
        ("Acuerdo 2230-1234; llame al 2230-1234", f"Acuerdo 2230-1234; llame al {NO_TELEPHONE}"),
        ("ana＠example.org", NO_MAIL),
        ("tel. ٥٥٥٥١٢٣٤", f"tel. {NO_TELEPHONE}"),
        ("llame al 2230–1234 — «urgente»", f"llame al {NO_TELEPHONE} — «urgente»"),
    ],
)
def test_what_reaches_a_person_is_left_out(text: str, public: str) -> None:
    assert scrub(text, Language.ES) == public


@pytest.mark.parametrize(
    "text",
    [
        "Plan 2018-2020, período 2018–2020, en 2019 3500 personas",
        "Acuerdo Gubernativo 123-2020, Decreto 57-2008, Acuerdo Ministerial 2230-2019",
        "NOG 12345678, NIT 55551234, Q 25000000, Q25,000,000.00, US$ 3250000.00",
        "el 28/08/2020, 2020-08-28, 20200828, a las 14:30-16:00",
        "https://example.org/20200828/5555-1234/55551234 y www.example.org/22301234",
        "340 municipios, 12,345,678 personas, 3 000 000, 45.5 %, 17 de 23",
        "código 4521-8890-12, expediente 2020-55551234, C10-H1-A2",
        "extensión de 4000 metros; móvil para 4000 personas; celda 3",
        "@ solo, a@b, una arroba, (at), [at] nada",
        "población 20200000; coordenadas 14.6349, -90.5069",
    ],
)
def test_what_plans_are_full_of_stays(text: str) -> None:
    assert scrub(text, Language.ES) == text


def test_english_texts_say_it_in_english_and_addresses_keep_their_digits() -> None:
    assert scrub("ana@example.org, phone 5555-1234", Language.EN) == (
        "[e-mail left out], phone [telephone left out]"
    )
    assert scrub_address("https://example.org/22301234", Language.EN) == "https://example.org/22301234"


@given(st.text(alphabet="ab.@ (+)-–0123456789\n,Tel", max_size=60))
def test_no_mail_address_survives_and_what_was_left_out_is_left_out_once(text: str) -> None:
    public = scrub(text, Language.ES)
    assert not MAIL.search(public)
    assert scrub(public, Language.ES) == public


@given(st.integers(2, 7), st.integers(0, 999), st.integers(0, 9999), st.sampled_from(["-", " ", ""]))
def test_every_number_of_eight_digits_but_years_and_days_is_found(
    head: int, rest: int, tail: int, gap: str
) -> None:
    number = f"{head}{rest:03}{gap}{tail:04}"
    year = number.startswith("20") and (gap != "-" or number[5:7] in {"19", "20"})
    assert (scrub(f"al {number}.", Language.ES) == f"al {NO_TELEPHONE}.") is not year


@pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is not there")
@pytest.mark.parametrize(("seed", "changed"), [("000", 0), ("001", 0), ("002", 2), ("003", 0), ("004", 1)])
def test_of_five_real_documents_only_the_lines_with_contacts_change(seed: str, changed: int) -> None:
    """A policy sheet, a closing report full of decrees, years and counts, a strategic plan: none in them."""
    (path,) = SEEDS.glob(f"{seed}_*.txt")
    lines = path.read_text("utf-8").splitlines()
    assert sum(scrub(line, Language.ES) != line for line in lines) == changed
