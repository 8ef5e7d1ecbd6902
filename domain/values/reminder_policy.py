"""When and how institutions are reminded: data that a plan, a commitment or a step may set its own."""

from collections.abc import Mapping
from datetime import time
from enum import StrEnum
from typing import Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from domain.values.calendar import ClosedDayRule, Counting
from domain.values.errors import HitosError, InvalidDataError, ManyProblemsError
from domain.values.language import Language, Text

_LONGEST = 365
_MOST_WINDOWS = 12
_SAID_BY_YES_OR_NO = frozenset({"on_the_day", "quiet_on_closed_days", "digest"})


class Weekday(StrEnum):
    """The days of the week as a policy file writes them."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class ReminderPolicy(BaseModel):
    """Every number is of days, counted as ``counting`` says; None for never."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    counting: Counting = Counting.CALENDAR
    weekend: tuple[Weekday, ...] = (Weekday.SATURDAY, Weekday.SUNDAY)
    closed_day: ClosedDayRule = ClosedDayRule.STAY
    """What becomes of a deadline on a closed day."""
    before: tuple[int, ...] = Field(default=(30, 14, 7, 1), max_length=_MOST_WINDOWS)
    """Days before the deadline on which a reminder window opens."""
    on_the_day: bool = True
    every_days_after: int = Field(default=7, ge=1, le=_LONGEST)
    """After the deadline a reminder goes out every so many days until it is submitted, closed or moved."""
    superior_after: int | None = Field(default=None, ge=1, le=_LONGEST)
    """Days without an answer after the deadline at which the lead's superior contact is told."""
    escalate_after: int | None = Field(default=10, ge=1, le=_LONGEST)
    """The same for the coordinating institution."""
    steering_after: int | None = Field(default=None, ge=1, le=_LONGEST)
    """The same for the plan's steering body."""
    last_notice_after: int | None = Field(default=None, ge=1, le=_LONGEST)
    """Days after the deadline, answered or not, at which the lead gets the formal notice; nothing pauses it."""
    take_up_after: int | None = Field(default=None, ge=1, le=_LONGEST)
    """A returned submission that nobody takes up: its lead is reminded every so many days."""
    review_after: int | None = Field(default=None, ge=1, le=_LONGEST)
    """A submission that nobody decides: whoever coordinates is reminded every so many days."""
    review_steering_after: int | None = Field(default=None, ge=1, le=_LONGEST)
    """Days without a decision at which the steering body is told."""
    acknowledged_days: int = Field(default=5, ge=1, le=_LONGEST)
    """For how long "seen, we are on it" keeps the ladder quiet."""
    due_soon: int = Field(default=30, ge=0, le=_LONGEST)
    """From so many calendar days before its deadline a step counts as due soon."""
    quiet_from: time | None = None
    quiet_until: time | None = None
    """Local hours between which nothing is sent; over midnight if ``quiet_until`` is the earlier one."""
    quiet_on_closed_days: bool = False
    digest: bool = False
    """Whether an institution gets what is owed to it as one letter a day, instead of one for each step."""
    language: Language | None = None
    """What messages speak to a contact without a language of their own; None for the institution's."""

    @field_validator("*", mode="before")
    @classmethod
    def _no_yes_for_a_number(cls, given: object, told: ValidationInfo) -> object:
        """Python takes true for 1."""
        yes = given if isinstance(given, list | tuple) else [given]
        if told.field_name not in _SAID_BY_YES_OR_NO and any(isinstance(one, bool) for one in yes):
            raise ValueError(told.field_name)
        return given

    @field_validator("quiet_from", "quiet_until")
    @classmethod
    def _on_the_plans_own_clock(cls, hour: time | None) -> time | None:
        if hour is not None and hour.tzinfo is not None:
            raise ValueError("quiet_from")
        return hour

    @field_validator("before")
    @classmethod
    def _each_a_number_of_days(cls, before: tuple[int, ...]) -> tuple[int, ...]:
        if any(not 1 <= days <= _LONGEST for days in before):
            raise ValueError("before")
        return tuple(sorted(set(before), reverse=True))

    @field_validator("weekend")
    @classmethod
    def _some_day_is_worked(cls, weekend: tuple[Weekday, ...]) -> tuple[Weekday, ...]:
        if len(set(weekend)) == len(Weekday):
            raise ValueError("weekend")
        return weekend

    @model_validator(mode="after")
    def _both_or_neither(self) -> Self:
        if (self.quiet_from is None) != (self.quiet_until is None) or (
            self.quiet_from is not None and self.quiet_from == self.quiet_until
        ):
            raise ValueError("quiet_from")
        return self

    @property
    def weekend_days(self) -> frozenset[int]:
        """The weekend as ``date.weekday`` numbers."""
        return frozenset(list(Weekday).index(day) for day in self.weekend)


_DAYS = Text(es="un número entero de días de 1 a 365", en="a whole number of days from 1 to 365")
_DAYS_OR_NEVER = Text(
    es="un número entero de días de 1 a 365, o nada para nunca",
    en="a whole number of days from 1 to 365, or nothing for never",
)
_YES_OR_NO = Text(es="true o false", en="true or false")
_HOURS = Text(
    es='las dos horas, distintas, como "18:00" y "07:00"', en='both hours, different, like "18:00" and "07:00"'
)
EXPECTED: Mapping[str, Text] = {
    "counting": Text(es="calendar o working", en="calendar or working"),
    "weekend": Text(
        es="una lista de días en inglés (saturday, sunday), no los siete",
        en="a list of days (saturday, sunday), not all seven",
    ),
    "closed_day": Text(es="stay, next o previous", en="stay, next or previous"),
    "before": Text(
        es="una lista de hasta 12 números de días de 1 a 365",
        en="a list of up to 12 numbers of days from 1 to 365",
    ),
    "on_the_day": _YES_OR_NO,
    "every_days_after": _DAYS,
    "superior_after": _DAYS_OR_NEVER,
    "escalate_after": _DAYS_OR_NEVER,
    "steering_after": _DAYS_OR_NEVER,
    "last_notice_after": _DAYS_OR_NEVER,
    "take_up_after": _DAYS_OR_NEVER,
    "review_after": _DAYS_OR_NEVER,
    "review_steering_after": _DAYS_OR_NEVER,
    "acknowledged_days": _DAYS,
    "due_soon": Text(es="un número entero de días de 0 a 365", en="a whole number of days from 0 to 365"),
    "quiet_from": _HOURS,
    "quiet_until": _HOURS,
    "quiet_on_closed_days": _YES_OR_NO,
    "digest": _YES_OR_NO,
    "language": Text(
        es="es o en, o nada para el de la institución", en="es or en, or nothing for the institution's"
    ),
}
"""What each field of a policy takes, in words."""

OF_THE_PLAN = frozenset(
    {
        "counting",
        "weekend",
        "closed_day",
        "due_soon",
        "quiet_from",
        "quiet_until",
        "quiet_on_closed_days",
        "digest",
    }
)
"""Fields that only the plan as a whole sets."""
OWN, STEERING = "own", "steering"
"""Beside the fields, where a whole policy is written: what single codes set differently, and the steering body."""

_BAD_FIELD = Text(
    es="recordatorios, «{field}»: «{given}» no sirve; se espera {expected_es}.",
    en='reminders, "{field}": "{given}" cannot be used; expected is {expected_en}.',
)
_NO_FIELD = Text(
    es="recordatorios: «{field}» no existe; hay {known}.",
    en='reminders: "{field}" does not exist; there are {known}.',
)
_NO_POLICY = Text(
    es="recordatorios: se espera una lista de campos con su valor.",
    en="reminders: expected are fields with their values.",
)


def policy_from(data: object) -> ReminderPolicy:
    """A policy from stored or written data; InvalidDataError with every problem at once."""
    try:
        return ReminderPolicy.model_validate(data or {})
    except ValidationError as error:
        problems = tuple({str(one): one for one in map(_problem, error.errors())}.values())
        raise problems[0] if len(problems) == 1 else ManyProblemsError(problems) from error


def plan_fields(data: object) -> object:
    """What a written policy sets for the whole plan: all but what single codes set and the steering body."""
    return (
        {name: told for name, told in data.items() if name not in {OWN, STEERING}}
        if isinstance(data, Mapping)
        else data
    )


def policy_with(base: Mapping[str, object], *own: Mapping[str, object] | None) -> ReminderPolicy:
    """The plan's policy with what its commitment and step set of their own; the nearest one counts."""
    data = dict(base)
    for layer in own:
        data |= layer or {}
    return policy_from(data)


def language_in(*layers: Mapping[str, object] | None) -> Language | None:
    """The language that the nearest of these stored policies names, the nearest first; None if none does."""
    found = (layer["language"] for layer in layers if layer and layer.get("language"))
    return next((Language(str(given)) for given in found), None)


def _problem(error: Mapping[str, object]) -> HitosError:
    path = error["loc"]
    # The only check of the whole policy is that of its quiet hours.
    field = str(path[0]) if isinstance(path, tuple) and path else "quiet_from"
    if error["type"] == "model_type":
        return InvalidDataError(_NO_POLICY)
    if field not in EXPECTED:
        return InvalidDataError(_NO_FIELD, field=field[:40], known=", ".join(EXPECTED))
    expected = EXPECTED[field]
    given = "–" if field == "quiet_from" and not path else str(error["input"])[:40]
    return InvalidDataError(_BAD_FIELD, field=field, given=given, expected_es=expected.es, expected_en=expected.en)
