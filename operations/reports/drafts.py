"""Where the draft of a cut-off that waits for its signatures lies."""

from pathlib import Path


def draft_folder(reports: Path, sha256: str) -> Path:
    """The folder beside the signed ``reports`` for the cut-off with this fingerprint, or its first digits."""
    return reports / "borradores" / sha256[:8]
