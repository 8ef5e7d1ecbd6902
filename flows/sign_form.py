"""The form with which an officer decides on a cut-off in Prefect's pages, when the suspended run is resumed there.

Every field has an initial value that decides nothing: Prefect lets a field that is missing pass with its initial
value, so an empty form, or a resume from anywhere without one, only makes the run look at the database again. What
was filled in is written as a signature by the same operation as on the command line; nothing is decided by the
form itself. Wrong types are refused by Prefect's server before the run goes on.
"""

from enum import StrEnum
from uuid import UUID

import orjson
from prefect import get_client
from prefect.input import RunInput
from pydantic import ConfigDict, Field, ValidationError

from domain.values.vocabulary import Verdict

_PREFIX, _RESPONSE = "suspended-", "-response"
_MOST_INPUTS = 200
"""More than are there at any time: what was taken in is deleted, three inputs a wait."""


class Choice(StrEnum):
    """Aprobar firma todo lo que dice el borrador / approving signs all that the draft says."""

    # That sentence is shown in the form.
    LOOK_AGAIN = "— sin decisión / no decision —"
    APPROVE = "Aprobar / approve"
    RETURN = "Devolver con nota / return with a note"


VERDICTS = {Choice.APPROVE: Verdict.ACCEPTED, Choice.RETURN: Verdict.RETURNED}


class SignForm(RunInput):
    """The fields of the form."""

    model_config = ConfigDict(extra="forbid", title="Firma / signature")

    choice: Choice = Field(Choice.LOOK_AGAIN, title="Decisión / decision")
    name: str = Field("", max_length=120, title="Quién firma / who signs")
    code: str = Field(
        "", max_length=80, title="Código o huella del borrador / code or hash of the draft",
        description="Al pie de cada página del borrador que leyó / on every page of the draft you read",
    )  # fmt: skip
    note: str = Field("", max_length=4000, title="Nota / note")


async def sent_forms(run_id: UUID) -> list[tuple[str, SignForm]]:
    """The forms that were sent to a run and not taken in yet, in their order, each by its key.

    One that only asks to look again, or that is no such form at all, is passed over.
    """
    async with get_client() as client:
        inputs = await client.filter_flow_run_input(run_id, _PREFIX, _MOST_INPUTS, set())
    found = []
    for each in inputs:
        if each.key.endswith(_RESPONSE):
            form = _read(each.value)
            if form is not None and form.choice in VERDICTS:
                found.append((each.key, form))
    return found


async def forget_form(run_id: UUID, key: str) -> None:
    """Delete a form that was taken in, so that the next start of the run does not take it in again."""
    async with get_client() as client:
        await client.delete_flow_run_input(run_id, key)


def _read(value: str) -> SignForm | None:
    """Anybody who reaches Prefect's API can write an input of any kind."""
    try:
        return SignForm.model_validate(orjson.loads(value))
    except (orjson.JSONDecodeError, ValidationError):
        return None
