"""Processes of a test's own: forked from one that has imported what they work with, so each starts at once."""

import multiprocessing
from multiprocessing.context import ForkServerContext

_KNOWN: list[str] = []


def forking(*modules: str) -> ForkServerContext:
    """Where processes that need these modules are started; asked for when a test module is imported.

    What they are forked from starts with the first of them, and knows by then what all tests asked for.
    """
    _KNOWN.extend(modules)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_KNOWN)
    return context
