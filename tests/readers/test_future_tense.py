"""The predicate that tells whether a narrative speaks of the future."""

import pytest

from domain.rules.future_tense import tells_the_future


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("para el seguimiento, se verificara el cronograma", "se verificara"),
        ("Se invitara a las instituciones", "Se invitara"),
        ("se procederá a la aprobación", "se procederá"),
        ("se continuara la comunicación", "se continuara"),
        ("Se seguirá en la mesa técnica", "Se seguirá"),
        ("Los informes serán publicados", "serán"),
        ("Se les enviara la guía", "Se les enviara"),
        ("Van a publicar los datos", "Van a publicar"),
        ("O painel será publicado", "será"),
        ("As bases realizarão testes", "realizarão"),
        ("The portal will be launched in May", "will be"),
        ("It is going to open", "is going to open"),
    ],
)
def test_a_future_is_told_with_its_phrase(text: str, phrase: str) -> None:
    assert tells_the_future(text) == phrase


@pytest.mark.parametrize(
    "text",
    [
        "para la socialización",
        "el municipio de Santa Bárbara",
        "se compara con el año anterior",
        "Se prepara cada mes y se considera cumplida",
        "se procedió a la divulgación",
        "se pidió que se realizara el taller",
        "como si se tratara de otra",
        "se espera la firma",
        "antes de la fecha en la cual se recibiera",
        "no Ceará foram feitos testes",
        "the political will of the mayors",
        "según la última versión, además de los portales",
        "",
    ],
)
def test_what_only_sounds_like_a_future_is_none(text: str) -> None:
    assert tells_the_future(text) is None
