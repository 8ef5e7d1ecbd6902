"""Documents in many countries' layouts, made here, and what must be read out of each.

A layout is a module of this package with ``build(folder) -> paths`` and ``EXPECTED`` (the shape of
``hitos plan read --json``, only what is worth comparing).
"""

from importlib import import_module

import pytest

from tests.layouts.comparing import differences
from tests.layouts.reading import LAYOUTS, read_layout
from tests.readers.places import everything, without_place


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_field_of_a_layout_is_read_exactly(name: str) -> None:
    layout = import_module(f"tests.layouts.{name}")
    document, _ = read_layout(name)
    assert differences(layout.EXPECTED, document.model_dump(mode="json")) == []


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_value_of_a_layout_has_its_place(name: str) -> None:
    document, files = read_layout(name)
    assert without_place(document) == []
    assert {place.file for _, told in everything(document) for place in told.places.values()} <= files


def test_there_are_layouts_to_read() -> None:
    assert LAYOUTS
