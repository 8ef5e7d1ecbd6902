"""Entries of a later document paired with those of the plan."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.matching import Entry, How, match

GUIDE = "Elaboración de la guía técnica de gobierno abierto municipal"
GUIDE_TOLD = "Elaboración de la guía técnica de gobierno abierto para municipalidades"
LIST = "Publicación mensual de la lista de solicitudes de crédito"
TRAINING = "Programa de formación para funcionarios municipales"
PORTALS = "Implementación de portales de transparencia"


def numbered(*texts: str, first: int = 1) -> list[Entry]:
    return [Entry(str(number), text) for number, text in enumerate(texts, first)]


@pytest.mark.parametrize(
    ("known", "told", "pairs", "added", "missing"),
    [
        # the same, in another order and reworded
        (
            numbered(GUIDE, LIST), [Entry("2", LIST.upper()), Entry("1", GUIDE_TOLD)],
            [(1, 0, How.SAME), (0, 1, How.SAME)], (), (),
        ),
        # a new edition numbers anew
        (
            numbered(GUIDE, LIST), numbered(TRAINING, GUIDE, LIST),
            [(0, 1, How.RENUMBERED), (1, 2, How.RENUMBERED)], (0,), (),
        ),
        # two that changed places are not two that changed their text
        (numbered(GUIDE, LIST), numbered(LIST, GUIDE), [(1, 0, How.RENUMBERED), (0, 1, How.RENUMBERED)], (), ()),
        # the number is kept and the text replaced
        (numbered(GUIDE, LIST), numbered(PORTALS, LIST), [(0, 0, How.REPLACED), (1, 1, How.SAME)], (), ()),
        # one taken out, one put in
        (numbered(GUIDE, LIST), [Entry("1", GUIDE), Entry("7", PORTALS)], [(0, 0, How.SAME)], (1,), (1,)),
        # the text renumbered and slightly reworded
        (
            numbered(GUIDE, LIST), [Entry("9", LIST + " municipal")],
            [(1, 0, How.RENUMBERED)], (), (0,),
        ),
        # without numbers the text decides, and texts that repeat each other keep their order
        (
            [Entry(None, LIST), Entry(None, LIST), Entry(None, GUIDE)],
            [Entry(None, GUIDE), Entry(None, LIST), Entry(None, LIST)],
            [(2, 0, How.SAME), (0, 1, How.SAME), (1, 2, How.SAME)], (), (),
        ),
        # "1.10" is not "1.1"
        ([Entry("1.1", GUIDE)], [Entry("1.10", LIST)], [], (0,), (0,)),
        # numbers repeat where a document says them twice: the first has the row, the second is new
        (numbered(GUIDE), [Entry("1", GUIDE), Entry("1", LIST)], [(0, 0, How.SAME)], (1,), ()),
        ([], numbered(GUIDE), [], (0,), ()),
        (numbered(GUIDE), [], [], (), (0,)),
    ],
)  # fmt: skip
def test_entries_are_paired_by_number_and_text(
    known: list[Entry],
    told: list[Entry],
    pairs: list[tuple[int, int, How]],
    added: tuple[int, ...],
    missing: tuple[int, ...],
) -> None:
    found = match(known, told)
    assert [(pair.known, pair.told, pair.how) for pair in found.pairs] == pairs
    assert (found.added, found.missing, found.unclear) == (added, missing, ())


def test_a_text_nearly_equal_to_two_is_left_to_a_person() -> None:
    known = [Entry("1", f"{GUIDE} en el norte"), Entry("2", f"{GUIDE} en el este")]
    (unclear,) = match(known, [Entry("8", f"{GUIDE} en la costa")]).unclear
    assert (unclear.told, unclear.candidates) == (0, (0, 1))


_ENTRIES = st.lists(
    st.builds(
        Entry,
        st.none() | st.sampled_from("12345"),
        st.lists(st.sampled_from([*GUIDE.split(), *LIST.split(), "norte", "sur"]), max_size=9).map(" ".join),
    ),
    max_size=8,
)


@given(_ENTRIES, _ENTRIES)
def test_every_entry_has_exactly_one_place(known: list[Entry], told: list[Entry]) -> None:
    found = match(known, told)
    of_told = [*(p.told for p in found.pairs), *found.added, *(u.told for u in found.unclear)]
    assert sorted(of_told) == list(range(len(told)))
    assert sorted([*(p.known for p in found.pairs), *found.missing]) == list(range(len(known)))


@given(_ENTRIES)
def test_a_document_beside_itself_is_all_the_same(entries: list[Entry]) -> None:
    distinct = list(dict.fromkeys(entries))
    whole = [entry for entry in distinct if entry.text or entry.number]
    found = match(whole, whole)
    assert [(pair.known, pair.told) for pair in found.pairs] == [(n, n) for n in range(len(whole))]
    assert {pair.how for pair in found.pairs} <= {How.SAME}


def test_thousands_of_entries_with_other_numbers_and_texts_take_no_square_of_time() -> None:
    known = [Entry(str(n), f"Actividad del sector {n} con {n * 7} beneficiarios directos") for n in range(4000)]
    told = [Entry(str(n + 5000), f"Taller del sector {n} para {n * 7} familias rurales") for n in range(4000)]
    began = time.process_time()
    match(known, told)
    assert time.process_time() - began < 5
