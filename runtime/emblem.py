"""The office's emblem on its reports, as the settings say; only what writes reports imports it."""

from documents.writers.blocks import Logo
from documents.writers.logo import read_logo
from runtime.settings import Settings


def emblem(settings: Settings) -> Logo | None:
    """The emblem, read and checked anew; None if none is set. NotFoundError, InvalidDataError as ``read_logo``."""
    return read_logo(settings.logo) if settings.logo else None
