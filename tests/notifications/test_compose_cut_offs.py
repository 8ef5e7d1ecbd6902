"""The call to sign and the news of a return, as they are read."""

import pytest

from domain.values.language import Language
from domain.values.vocabulary import MessageKind
from notifications.messages.compose import OURS, Templates, compose
from notifications.messages.examples import example
from notifications.messages.facts import MessageFacts
from notifications.messages.trying import problems_of

CALL, BACK = (example(kind, Language.ES) for kind in (MessageKind.SIGN, MessageKind.SIGN_RETURNED))


def with_cut_off(facts: MessageFacts, **changes: object) -> MessageFacts:
    assert facts.cut_off is not None
    return facts._replace(cut_off=facts.cut_off._replace(**changes))  # type: ignore[arg-type]  # of any field


def test_the_call_to_sign_whole() -> None:
    message = compose(CALL, Language.ES)
    assert message.subject == (
        "Le toca firmar el informe al 29 de febrero de 2028 · Plan de acción de ejemplo 2027-2029"
    )
    assert message.plain == (
        "A Luis Muestra, Dirección de seguimiento:\n"
        "\n"
        "El informe del plan «Plan de acción de ejemplo 2027-2029», con los datos al martes 29 de febrero de "
        "2028, está congelado y espera su firma. Firman 3 personas, en orden; usted es la 2.ª y ya es su turno.\n"
        "\n"
        "  Informe al 29 de febrero de 2028\n"
        "  Código: K7QM-2XRD-9THP\n"
        "  Huella (SHA-256): 5b2c90ffd1e8…\n"
        "  Ya firmaron: Ana Ejemplo, el 8 mar 2028\n"
        "  Hallazgos: 12, 3 sin respuesta\n"
        "  Borrador: /srv/hitos/reports/borradores/5b2c90ff (carpeta del servidor de Hitos)\n"
        "\n"
        "Qué le pedimos:\n"
        "  1. Lea el borrador; cada página lleva el código de arriba.\n"
        '  2. Si está bien, fírmelo. En Hitos: hitos report sign K7QM-2XRD-9THP --by "Luis Muestra" --plan '
        "EJEMPLO-2027\n"
        "  3. Si hay que corregir algo, devuélvalo y diga qué. En Hitos: hitos report sign K7QM-2XRD-9THP --by "
        '"Luis Muestra" --plan EJEMPLO-2027 --return --note "QUÉ CORREGIR"\n'
        "\n"
        "Si el informe espera en Prefect, también puede decidirlo ahí, en la página de esa corrida, con "
        "«Resume».\n"
        "\n"
        "Contestar este mensaje no firma el informe. La respuesta le llega a OCOP, que coordina el plan: pídale "
        "el borrador o ayuda si le falta algo.\n"
        "\n"
        "Muchas gracias por su trabajo.\n"
        "\n"
        "-- \n"
        "Luis Muestra recibe este aviso porque está entre quienes firman los informes del plan «Plan de acción de "
        "ejemplo 2027-2029». Lo envía Hitos, y solo una vez.\n"
    )


@pytest.mark.parametrize(
    ("findings", "unanswered", "said"),
    [
        (0, 0, "ninguno"),
        (1, 0, "1, con respuesta"),
        (5, 0, "5, todos con respuesta"),
        (5, 2, "5, 2 sin respuesta"),
    ],
)
def test_how_many_findings_are_open(findings: int, unanswered: int, said: str) -> None:
    message = compose(with_cut_off(CALL, findings=findings, open=unanswered), Language.ES)
    assert f"  Hallazgos: {said}\n" in message.plain


def test_who_signs_alone_is_told_of_no_order_and_the_first_of_nobody_before() -> None:
    alone = compose(with_cut_off(CALL, needed=1, turn=1, signed=()), Language.EN).plain
    assert "in order" not in alone
    assert "Signed already: nobody yet\n" in alone


def test_without_a_draft_it_is_said_how_to_write_one_and_nothing_of_prefect() -> None:
    plain = compose(with_cut_off(CALL, draft=None), Language.EN).plain
    assert "hitos report write --cut-off K7QM-2XRD-9THP --form pdf --plan EJEMPLO-2027\n" in plain
    assert "Prefect" not in plain


@pytest.mark.parametrize("language", Language)
def test_a_return_tells_whoever_coordinates_what_to_do_and_who_signs_that_there_is_nothing(
    language: Language,
) -> None:
    coordinator = compose(BACK, language).plain
    assert "hitos report freeze --as-of 2028-02-29 --plan EJEMPLO-2027" in coordinator
    assert "> Falta la evidencia de C7-H3." in coordinator
    signer = compose(with_cut_off(BACK, turn=1, reader_signed=True), language).plain
    assert "hitos report freeze" not in signer
    nothing = {Language.ES: "Ahora no tiene que hacer nada.", Language.EN: "There is nothing for you to do now."}
    assert nothing[language] in signer
    had = {Language.ES: "que usted ya había firmado", Language.EN: "which you had signed already"}
    assert had[language] in signer
    assert had[language] not in compose(with_cut_off(BACK, turn=2), language).plain


def test_the_subject_of_a_return_names_no_person() -> None:
    """It goes by the coordinating institution's own channel, which others may read."""
    assert "Muestra" not in compose(BACK, Language.ES).subject


def test_an_offices_own_call_must_carry_the_code() -> None:
    source = OURS.sources["es/sign.j2"].replace("told.code", "told.plan")
    problems = problems_of("es/sign.j2", source, OURS.sources)
    assert any("code of the cut-off" in str(problem) for problem in problems)
    assert problems_of("es/sign.j2", OURS.sources["es/sign.j2"], OURS.sources) == ()
    guarded = Templates(OURS.sources, guarded=True)
    assert compose(CALL, Language.ES, guarded) == compose(CALL, Language.ES)
