"""Nothing of the database is published, or kept back, without somebody having decided it."""

from domain.rules.open_data.sources import DERIVED, REASONS, SOURCES, Withheld
from domain.rules.open_data.steps import ACTIVITIES
from domain.rules.open_data.tables import BY_NAME, TABLES
from domain.rules.wording import Voice
from domain.tables.everything import METADATA
from domain.values.language import Language, Text
from domain.values.open_data import Kind

SCHEMA = {f"{table.name}.{column.name}" for table in METADATA.sorted_tables for column in table.columns}
DECIDED = {f"{table}.{column}": where for table, columns in SOURCES.items() for column, where in columns.items()}
PUBLISHED = {f"{table.name}.{name}" for table in TABLES for name in table.names}


def test_every_column_of_the_database_is_published_or_withheld_for_a_reason() -> None:
    assert SCHEMA - DECIDED.keys() == set(), "decide in domain/rules/open_data/sources.py"
    assert DECIDED.keys() - SCHEMA == set()


def test_what_is_said_to_be_published_is_there_and_every_published_column_has_a_source() -> None:
    named = {where for where in DECIDED.values() if not isinstance(where, Withheld)}
    assert named - PUBLISHED == set()
    activities = {f"hitos.{name}" for name in ACTIVITIES.names} & PUBLISHED
    unsourced = {name for name in PUBLISHED - named - DERIVED if not name.startswith("actividades.")}
    assert unsourced == set()
    assert {name for name in ACTIVITIES.names if f"hitos.{name}" not in activities} == {"hito_id", "tipo"}
    assert DERIVED <= PUBLISHED
    assert not DERIVED & named


def test_no_column_that_names_or_reaches_a_person_is_published() -> None:
    """Whatever its table: who did it, mail addresses, telephones, tokens and secrets."""
    personal = ("by", "_by", "email", "phone", "token", "secret", "sender", "deputy_name", "office", "given_name")
    for column in SCHEMA:
        if column.rpartition(".")[2].endswith(personal):
            assert isinstance(DECIDED[column], Withheld), column
    assert DECIDED["contact.name"] is Withheld.PERSON
    assert set(REASONS) == set(Withheld)


def test_every_table_and_column_is_described_in_both_languages_in_the_plans_words() -> None:
    texts: list[Text] = []
    for table in TABLES:
        texts += [table.title, table.about]
        for column in table.columns:
            texts += [column.title, column.about, *(column.words or {}).values()]
    for language in Language:
        said = [Voice(language).say(text) for text in texts]
        assert all(said)
    assert all(text.es.strip() and text.en.strip() for text in texts)


def test_keys_are_required_texts_pointers_point_to_keys_and_names_are_plain_words() -> None:
    for table in TABLES:
        assert table.columns[0].required
        assert table.columns[0].kind is Kind.TEXT
        assert len(set(table.names)) == len(table.names)
        for column in table.columns:
            assert column.name.isascii()
            assert column.name == column.name.lower()
            assert column.points_to is None or column.points_to in BY_NAME
