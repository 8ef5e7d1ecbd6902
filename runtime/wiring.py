"""Ties an installation together; this and ``runtime.mail_room`` are the one place that names concrete classes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from domain.values.fetched import Fetched
from runtime.clock import Clock, system_clock
from runtime.settings import Settings, load_settings
from storage.database import Database
from storage.evidence_files import EvidenceFiles
from storage.schema import upgrade
from storage.secret_key import known_key, secret_key

_KEY = "key"


@dataclass(frozen=True, slots=True)
class Runtime:
    """One installation, opened."""

    settings: Settings
    database: Database
    clock: Clock

    @property
    def evidence_folder(self) -> Path:
        """Where evidence files are stored by their SHA-256."""
        return self.settings.home / "evidence"

    @property
    def evidence_files(self) -> EvidenceFiles:
        """The evidence files themselves."""
        return EvidenceFiles(self.evidence_folder)

    @property
    def fetch(self) -> Callable[[str], Fetched] | None:
        """What visits evidence addresses; None while the installation may not send anything out."""
        if not self.settings.collect_addresses:
            return None
        from storage.fetching import GuardedFetcher  # noqa: PLC0415  (0.25 s that few commands need)

        return GuardedFetcher(own_hosts=self.settings.own_hosts)

    @property
    def key(self) -> bytes | None:
        """What personal links are signed with; None where none was ever made."""
        return known_key(self.settings.home / _KEY)

    def made_key(self) -> bytes:
        """The same key, made at first need."""
        return secret_key(self.settings.home / _KEY)

    @property
    def reports_folder(self) -> Path:
        """Where rendered reports are written."""
        return self.settings.home / "reports"

    @property
    def open_data_folder(self) -> Path:
        """Where open data are published, and where OGP's identifiers of commitments may stand."""
        return self.settings.home / "open-data"

    @property
    def mailbox_folder(self) -> Path:
        """The local mailbox, a Maildir."""
        return self.settings.home / "mailbox"


@contextmanager
def open_runtime(settings: Settings | None = None, clock: Clock = system_clock) -> Iterator[Runtime]:
    """Open the installation that the settings name; its folder and schema are made at first use."""
    settings = settings or load_settings()
    settings.home.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database_url)
    try:
        upgrade(database)
        yield Runtime(settings, database, clock)
    finally:
        database.close()
