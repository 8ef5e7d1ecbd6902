"""Who signs when: every number of signatories, everything that may have been decided, everybody who may ask."""

from datetime import date
from itertools import product

import pytest

from domain.rules.signing_order import Decision, Stage, admit, signing_of
from domain.values.errors import RefusedError
from domain.values.report import Signatory
from domain.values.vocabulary import Verdict

DAY = date(2020, 9, 1)
ANA = Signatory(name="Ana Ejemplo", office="Directora")
LUIS = Signatory(name="Luis Muestra")
EVA = Signatory(name="Eva Prueba", office="Ministra")
LISTS = {0: (), 1: (ANA,), 2: (ANA, LUIS), 3: (ANA, LUIS, EVA)}
STRANGER = "Otra Persona"
ASKED = ("Ana Ejemplo", "Luis Muestra", "Eva Prueba", STRANGER)


def accepted(by: str) -> Decision:
    return Decision(by, Verdict.ACCEPTED, DAY)


def returned(by: str, note: str | None = "Falta el hito 2") -> Decision:
    return Decision(by, Verdict.RETURNED, DAY, note)


def outcome(count: int, before: tuple[Decision, ...], asked: Decision) -> str:
    """``written`` or the beginning of what the refusal says."""
    signatories = LISTS[count]
    try:
        written = admit(signatories, signing_of(signatories, before), asked, "C 2020-08-28")
    except RefusedError as refused:
        return str(refused)
    assert written.verdict is asked.verdict
    return "written"


def test_the_stage_after_every_number_of_signatures() -> None:
    told = {
        (count, given): signing_of(LISTS[count], [accepted(each.name) for each in LISTS[count][:given]])
        for count in LISTS
        for given in range(count + 1)
    }
    assert {key: (each.stage, each.turn and each.turn.name) for key, each in told.items()} == {
        (0, 0): (Stage.WAITING, None),
        (1, 0): (Stage.WAITING, "Ana Ejemplo"),
        (1, 1): (Stage.APPROVED, None),
        (2, 0): (Stage.WAITING, "Ana Ejemplo"),
        (2, 1): (Stage.PARTLY, "Luis Muestra"),
        (2, 2): (Stage.APPROVED, None),
        (3, 0): (Stage.WAITING, "Ana Ejemplo"),
        (3, 1): (Stage.PARTLY, "Luis Muestra"),
        (3, 2): (Stage.PARTLY, "Eva Prueba"),
        (3, 3): (Stage.APPROVED, None),
    }


def test_an_approval_is_written_exactly_when_it_is_that_persons_turn() -> None:
    """The whole table: every list, every number of signatures given, everybody who may ask."""
    for count, asker in product(LISTS, ASKED):
        names = [each.name for each in LISTS[count]]
        for given in range(count + 1):
            before = tuple(accepted(name) for name in names[:given])
            told = outcome(count, before, accepted(asker))
            if count == 0:
                assert told == "written"
            elif given == count:
                assert "already approved by" in told
            elif asker not in names:
                assert "is not among those who sign" in told
            elif names.index(asker) < given:
                assert "signed the cut-off C 2020-08-28 already" in told
                assert f"the turn of {names[given]}" in told
            elif names.index(asker) > given:
                assert f"not yet the turn of {asker}" in told
                assert f"of {names[given]}" in told
            else:
                assert told == "written"


def test_anyone_on_the_list_returns_it_at_any_time_before_all_signed_and_then_it_is_over() -> None:
    for count, asker in product((1, 2, 3), ASKED):
        names = [each.name for each in LISTS[count]]
        for given in range(count + 1):
            before = tuple(accepted(name) for name in names[:given])
            told = outcome(count, before, returned(asker))
            if given == count:
                assert "already approved by" in told
            elif asker not in names:
                assert "is not among those who sign" in told
            else:
                assert told == "written"
                after = (*before, returned(asker))
                assert signing_of(LISTS[count], after).stage is Stage.RETURNED
                for again in (accepted(names[given]), returned(names[0])):
                    assert "was returned by" in outcome(count, after, again)


def test_one_officer_who_returned_it_by_mistake_can_still_approve_it() -> None:
    assert outcome(0, (returned("Ana Ejemplo"),), accepted("Luis Muestra")) == "written"
    assert signing_of((), (returned("Ana"), accepted("Ana"))).stage is Stage.APPROVED
    assert "already approved" in outcome(0, (accepted("Ana Ejemplo"),), returned("Ana Ejemplo"))


@pytest.mark.parametrize("count", LISTS)
def test_nothing_is_returned_without_saying_what_to_mend(count: int) -> None:
    assert "--note" in outcome(count, (), returned("Ana Ejemplo", None))


def test_a_name_is_the_same_however_it_is_spelt_and_is_written_as_the_list_has_it_with_its_office() -> None:
    start = signing_of(LISTS[2], ())
    written = admit(LISTS[2], start, accepted("  ANA  ejémplo "), "C")
    assert (written.by, written.office) == ("Ana Ejemplo", "Directora")
    asked = Decision("Ana Ejemplo", Verdict.ACCEPTED, DAY, office="Ministra")
    with pytest.raises(RefusedError, match='signs the cut-off C as "Directora", not as "Ministra"'):
        admit(LISTS[2], start, asked, "C")


def test_names_in_other_letters_are_told_apart() -> None:
    """Folding to Latin letters leaves nothing of them."""
    signatories = (Signatory(name="Анна"), Signatory(name="Иван"))
    with pytest.raises(RefusedError, match="not yet the turn of Иван"):
        admit(signatories, signing_of(signatories, ()), accepted("Иван"), "C")
