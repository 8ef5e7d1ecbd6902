"""``python -m cli``: the ``hitos`` command."""

from cli.main import run

run()
