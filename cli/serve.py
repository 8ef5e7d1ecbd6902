"""``hitos serve``: everything of an installation on this machine, until Ctrl-C."""

import sys
from typing import Annotated

import typer

from cli.common import NOTES
from flows.supervisor import supervise
from runtime.wiring import open_runtime


def serve(
    pages_only: Annotated[
        bool, typer.Option("--pages-only", help="Solo el tablero, sin motor / only the pages, without the engine.")
    ] = False,
) -> None:
    """Motor, horarios y tablero, hasta Ctrl-C / engine, schedules and pages, until Ctrl-C."""
    with open_runtime() as runtime:
        if not pages_only:
            pages = [sys.executable, "-P", "-m", "cli", "serve", "--pages-only"]
            NOTES.print("Arrancando… / starting…")
            supervise(runtime, pages, lambda told: NOTES.print(told, markup=False))
            return
        import uvicorn  # noqa: PLC0415  (only where pages are served)

        from portal.app import make_app  # noqa: PLC0415

        uvicorn.run(make_app(runtime), host="127.0.0.1", port=runtime.settings.portal_port, log_level="warning")
