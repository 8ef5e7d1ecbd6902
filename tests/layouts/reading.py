"""The layouts, each built and read once a process."""

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import tests.layouts
from documents.readers.read import read_files
from domain.values.plan_document import PlanDocument

LAYOUTS = sorted(
    module.name
    for module in pkgutil.iter_modules(tests.layouts.__path__)
    if module.name[:3] in {"es_", "en_", "pt_", "fr_"}
)


@cache
def read_layout(name: str) -> tuple[PlanDocument, frozenset[str]]:
    """What is read out of a layout, and its files' names."""
    with TemporaryDirectory() as folder:
        files = import_module(f"tests.layouts.{name}").build(Path(folder))
        return read_files(files), frozenset(file.name for file in files)
