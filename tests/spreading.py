"""How the tests are spread over processes: file by file, what takes long first, one process for Prefect."""

import pytest
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # it brings no types

_FIRST = (
    "tests/flows/",
    "tests/layouts/",
    "tests/hostile/",  # what they may take is a matter of seconds on the wall: before the eight sweeps at once
    "tests/operations/test_killed_again_and_again.py",
    "tests/operations/test_sweeps_at_once.py",
    "tests/operations/test_clock.py",
    "tests/writers/test_machines.py",
    "tests/writers/kinds/",
    "tests/writers/",
    "tests/portal/",
)
"""Where the long ones lie; whoever comes last must not be alone for long."""


def long_ones_first(items: list[pytest.Item]) -> None:
    """Put tests in the order in which their files are given out; within a file nothing moves."""
    items.sort(key=lambda item: next((n for n, place in enumerate(_FIRST) if item.nodeid.startswith(place)), 99))


class FileByFile(LoadScopeScheduling):  # type: ignore[misc]  # likewise
    """Each file to one process, in the order of the collection; the flows to one, which starts one server."""

    def __init__(self, config: pytest.Config, log: object) -> None:
        """What ``--dist loadfile`` makes, but for the order by number of tests."""
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        return _FIRST[0] if nodeid.startswith(_FIRST[0]) else nodeid.split("::", 1)[0]
