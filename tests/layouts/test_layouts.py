"""Documents in many countries' layouts, made here, and what must be read out of each.

A layout is a module of this package with ``build(folder) -> paths`` and ``EXPECTED`` (the shape of
``hitos plan read --json``, only what is worth comparing).
"""

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

import tests.layouts
from documents.readers.read import read_files
from tests.layouts.comparing import differences

_LAYOUTS = sorted(
    module.name
    for module in pkgutil.iter_modules(tests.layouts.__path__)
    if module.name[:3] in {"es_", "en_", "pt_", "fr_"}
)


@pytest.mark.parametrize("name", _LAYOUTS)
def test_every_field_of_a_layout_is_read_exactly(name: str, tmp_path: Path) -> None:
    layout = import_module(f"tests.layouts.{name}")
    document = read_files(layout.build(tmp_path))
    assert differences(layout.EXPECTED, document.model_dump(mode="json")) == []


def test_there_are_layouts_to_read() -> None:
    assert _LAYOUTS
