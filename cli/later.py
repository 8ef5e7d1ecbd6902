"""Commands that are imported when somebody uses them: a listing needs only their names and a sentence each."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command, get_group

Loaded = typer.Typer | TyperGroup | Callable[..., None]


class Later(TyperCommand):
    """A command or a group of commands that stands in ``module:name``.

    ``said`` is what a listing says of it: the first sentences of its own help, which cannot be read before it is
    imported (a test holds them together).
    """

    def __init__(self, name: str, where: str, said: str) -> None:
        super().__init__(name, help=said)
        self._where = where

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """What running it and completing its words begin with: from here on the real command takes over."""
        return self.loaded().make_context(info_name, args, parent, **extra)

    def loaded(self) -> Any:
        """The real command, as Typer makes it."""
        module, _, name = self._where.partition(":")
        found: Loaded = getattr(import_module(module), name)
        if isinstance(found, TyperGroup):
            return found
        if isinstance(found, typer.Typer):
            return get_group(found)
        alone = typer.Typer(add_completion=False)
        alone.command(self.name)(found)
        return get_command(alone)


def group(name: str, said: str, *commands: Later) -> TyperGroup:
    """A group of such commands, in this order; without a word it shows its help."""
    return TyperGroup(name=name, help=said, no_args_is_help=True, commands=commands)
