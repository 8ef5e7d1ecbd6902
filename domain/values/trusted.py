"""Values made of facts that were validated before: rows of the database, what rules found."""

from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel

Model = TypeVar("Model", bound=BaseModel)


def trusted(model: type[Model], fields: dict[str, Any]) -> Model:
    """``model(**fields)`` without looking at the fields, in a quarter of the time.

    Every field must be given, in its own type: a default is not filled in, a text is not read as a date. TypeError
    where there are fewer or more than the model has. ``fields`` becomes the value's own and must not be changed
    afterwards; as one dictionary it is made in half the time that arguments by name take.
    """
    names = _names(model)
    if len(fields) != len(names):
        raise TypeError(model.__name__, sorted(fields.keys() ^ names))
    made = object.__new__(model)
    _put_fields(made, fields)
    _put_names(made, names)
    _put_extra(made, None)
    _put_private(made, None)
    return made


_put_fields, _put_names, _put_extra, _put_private = (
    BaseModel.__dict__[slot].__set__ for slot in BaseModel.__slots__
)


@cache
def _names(model: type[BaseModel]) -> set[str]:
    """Shared by all values of the model; pydantic copies it before it changes it."""
    return set(model.model_fields)
