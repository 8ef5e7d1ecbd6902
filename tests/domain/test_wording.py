"""A plan's own words with their articles, in both languages."""

import pytest
from pydantic import ValidationError

from domain.rules.wording import Voice, both_languages, the
from domain.values.language import Language, Text
from domain.values.plan_words import NATIONAL_PLAN, WORDS_BY_KIND, Noun, PlanWords, Word, words_of
from domain.values.vocabulary import DocumentKind, StepKind

STRATEGIC = WORDS_BY_KIND[DocumentKind.STRATEGIC_PLAN]
SENTENCE = Text(
    es="{The_milestone} {code} {of_commitment} se aprobó junt{o_milestone} con {the_activities} {and_axes}.",
    en="{The_milestone} {code} {of_commitment} was approved with {the_activities} {and_axes}.",
)


def named(one: str, many: str, *, feminine: bool = False) -> PlanWords:
    noun = Word(es=Noun(one=one, many=many, feminine=feminine), en=Noun(one=one, many=many))
    return PlanWords(axis=noun, commitment=noun, milestone=noun, activity=noun)


@pytest.mark.parametrize(
    ("words", "spanish", "english"),
    [
        (
            NATIONAL_PLAN,
            "El hito E-1 del compromiso se aprobó junto con las actividades y ejes.",
            "The milestone E-1 of the commitment was approved with the activities and axes.",
        ),
        (
            STRATEGIC,
            "La estrategia E-1 del objetivo se aprobó junta con las acciones y componentes.",
            "The strategy E-1 of the objective was approved with the actions and components.",
        ),
        (
            named("iniciativa", "iniciativas", feminine=True),
            "La iniciativa E-1 de la iniciativa se aprobó junta con las iniciativas e iniciativas.",
            "The iniciativa E-1 of the iniciativa was approved with the iniciativas and iniciativas.",
        ),
    ],
)
def test_articles_endings_and_conjunctions_follow_the_noun(words: PlanWords, spanish: str, english: str) -> None:
    assert Voice(Language.ES, words).say(SENTENCE, code="E-1") == spanish
    assert Voice(Language.EN, words).say(SENTENCE, code="E-1") == english


@pytest.mark.parametrize(
    ("one", "feminine", "said"),
    [
        ("hito", False, "un hito del hito, el hito"),
        ("estrategia", True, "una estrategia de la estrategia, la estrategia"),
        ("acción", True, "una acción de la acción, la acción"),
        ("área estratégica", True, "un área estratégica del área estratégica, el área estratégica"),
        ("alameda", True, "una alameda de la alameda, la alameda"),
        ("acta", True, "un acta del acta, el acta"),
    ],
)
def test_a_feminine_noun_that_begins_with_a_stressed_a_takes_el(one: str, feminine: bool, said: str) -> None:
    text = Text(es="{a_milestone} {of_milestone}, {the_milestone}", en="")
    assert Voice(Language.ES, named(one, one, feminine=feminine)).say(text) == said


def test_english_has_an_before_a_vowel() -> None:
    text = Text(es="", en="{a_commitment}, {A_activity}, {a_milestone}")
    assert Voice(Language.EN, STRATEGIC).say(text) == "an objective, An action, a strategy"


def test_a_step_is_named_by_its_level_and_an_occurrence_is_a_delivery() -> None:
    voice = Voice(Language.ES, STRATEGIC)
    assert [the(voice.step(kind), Language.ES) for kind in StepKind] == [
        "la estrategia",
        "la acción",
        "la entrega",
    ]


def test_the_words_of_an_error_are_there_in_both_languages() -> None:
    text = Text(es="no tiene {the_commitment}", en="it has no {commitment}").with_words(
        **both_languages(STRATEGIC)
    )
    assert (text.es, text.en) == ("no tiene el objetivo", "it has no objective")


@pytest.mark.parametrize("noun", ["", "   ", "x" * 41, "hito{0}", "a\nb" * 14, "hito\u202e", "<b>", "hito 1"])
def test_a_noun_is_letters_and_short(noun: str) -> None:
    with pytest.raises(ValidationError):
        Noun(one=noun, many="hitos")


def test_stored_words_are_the_plans_own_and_else_those_of_its_kind() -> None:
    assert words_of(DocumentKind.FINAL_REPORT) == NATIONAL_PLAN
    assert words_of(DocumentKind.STRATEGIC_PLAN, {}) == STRATEGIC
    own = named("meta", "metas", feminine=True)
    assert words_of(DocumentKind.STRATEGIC_PLAN, own.model_dump(mode="json")) == own


def test_what_is_filled_in_is_never_taken_for_a_word_of_the_plan() -> None:
    voice = Voice(Language.ES, STRATEGIC)
    text = Text(es="{The_milestone} {title}", en="{The_milestone} {title}")
    assert voice.say(text, title="{milestone} {x} 100 %") == "La estrategia {milestone} {x} 100 %"
    assert voice.say(text, title="otra") == "La estrategia otra"


def test_a_doubled_brace_is_a_brace_and_a_word_nobody_gave_an_error() -> None:
    voice = Voice(Language.ES)
    assert voice.say(Text(es="{{milestone}} {milestone}", en="")) == "{milestone} hito"
    with pytest.raises(KeyError, match="missing"):
        voice.say(Text(es="{milestone} {missing}", en=""))


def test_voices_of_the_same_words_are_equal_and_of_other_words_are_not() -> None:
    assert Voice(Language.ES) == Voice(Language.ES, NATIONAL_PLAN)
    assert hash(Voice(Language.ES)) == hash(Voice(Language.ES, NATIONAL_PLAN))
    assert Voice(Language.ES) != Voice(Language.ES, STRATEGIC) != Voice(Language.EN, STRATEGIC)


def test_more_sentences_than_are_remembered_are_still_said_right() -> None:
    voice = Voice(Language.EN, STRATEGIC)
    said = [voice.say(Text(es="", en=f"{{milestone}} {number}")) for number in range(5000)]
    assert said == [f"strategy {number}" for number in range(5000)]
