"""Settings of an installation: ``hitos.toml`` < ``.env`` < ``HITOS_*`` variables."""

import re
from pathlib import Path
from zoneinfo import available_timezones

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from domain.rules.answer_tokens import LONGEST_MAILBOX
from domain.values.errors import InvalidDataError
from domain.values.language import Language, Text
from domain.values.macro_indicators import Grouping
from domain.values.open_data import Licence
from notifications.channels.letter import is_address
from storage.addresses import sqlite_url

_BAD_SETTINGS = Text(
    es="La configuración no sirve: {problems}. Corríjala en hitos.toml, .env o en las variables HITOS_*.",
    en="The settings cannot be used: {problems}. Mend them in hitos.toml, .env or the HITOS_* variables.",
)


_PORTAL = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?", re.ASCII)


class Settings(BaseSettings):
    """What an installation may choose. A new one sends nothing: its channel is a mailbox on disk."""

    model_config = SettingsConfigDict(
        env_prefix="HITOS_", env_file=".env", toml_file="hitos.toml", extra="ignore", frozen=True
    )

    home: Path = Path("hitos-data")
    """Everything of the installation: database, evidence, mailbox, reports."""
    database: str | None = None
    """SQLAlchemy address; by default an SQLite file in ``home``."""
    language: Language = Language.ES
    """What the command line speaks."""
    zone: str = "America/Guatemala"
    """IANA zone of new plans that name none."""
    channel: str = "mailbox:"
    """Where messages go: ``mailbox:`` (on disk, sends nothing) or ``smtp://user:pass@host:port`` (see README)."""
    channel_hosts: tuple[str, ...] = ()
    """Hosts that channels may reach beside their kinds' well-known ones (ntfy.sh, api.telegram.org, …): names or
    numbers; ``.example.org`` for all below it. A private number must stand here itself."""
    sender: str = "hitos@example.org"
    """The address messages come from."""
    message_domain: str = "hitos.example.org"
    """The right side of every Message-ID."""
    evidence_most_bytes: int = Field(default=50_000_000, ge=1)
    """A larger evidence file is refused."""
    collect_addresses: bool = False
    """Whether evidence addresses are fetched and checked. A new installation sends nothing out by itself."""
    own_hosts: tuple[str, ...] = ()
    """Names or addresses of the office's own servers, which evidence addresses may never make us visit."""
    indicator_grouping: Grouping = Grouping.FORMULA
    """Which factors make efficacy and efficiency of a strategic plan: those of ``formula`` or of ``table``."""
    mail_connections: int = Field(default=1, ge=1, le=32)
    """To the mail server at once. More are faster over a long line; a crash may then cost a copy on each."""
    portal_port: int = Field(default=8080, ge=1, le=65535)
    portal_address: str = Field(default="", max_length=200)
    """Where people reach the pages (``https://hitos.example.org``); empty: mails carry no link to answer by."""
    link_days: int = Field(default=60, ge=1, le=3650)
    """For how long a personal link works at least, after the deadline or after its mail if that is later."""
    answers_to: str = Field(default="", max_length=200)
    """The mailbox replies go to (``respuestas@hitos.example.org``); its server must deliver ``name+anything@`` to
    it. Empty: replies go to whoever coordinates, and nothing is taken in."""
    inbox: SecretStr = SecretStr("")
    """Where that mailbox is read: ``imaps://user:password@host/folder`` or ``maildir:FOLDER``; empty: nowhere."""
    open_data_licence: Licence = Licence.CC_BY
    """Under which open data are given: ``CC-BY-4.0``, ``CC0-1.0``, ``ODC-By-1.0`` or ``ODbL-1.0``."""
    logo: Path | None = None
    """The office's emblem (PNG, JPEG or SVG, at most 2 MB) at the beginning of reports; None: no emblem."""
    prefect_port: int = Field(default=4200, ge=1, le=65535)

    @field_validator("zone")
    @classmethod
    def _a_zone_that_exists(cls, zone: str) -> str:
        if zone not in available_timezones():
            raise ValueError(f"{zone}: no IANA zone (America/Guatemala)")
        return zone

    @field_validator("portal_address")
    @classmethod
    def _scheme_and_host(cls, address: str) -> str:
        plain = address.strip().rstrip("/")
        if plain and not _PORTAL.fullmatch(plain):
            raise ValueError("https://hitos.example.org")
        return plain

    @field_validator("answers_to")
    @classmethod
    def _a_mailbox_with_room_for_a_token(cls, address: str) -> str:
        plain = address.strip().lower()
        name = plain.partition("@")[0]
        if plain and (not is_address(plain) or "+" in name or len(name) > LONGEST_MAILBOX):
            raise ValueError(f"respuestas@hitos.example.org (<= {LONGEST_MAILBOX} @)")
        return plain

    @property
    def database_url(self) -> str:
        """The database's address."""
        return self.database or sqlite_url(self.home.absolute() / "hitos.db")

    @property
    def verify_at(self) -> str | None:
        """The page where a report's verification code can be typed in; None where nobody reaches the portal."""
        return f"{self.portal_address}/verificar" if self.portal_address else None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003  (pydantic-settings hands it over)
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Environment over ``.env`` over ``hitos.toml``; secrets mounted as files are not used."""
        return init_settings, env_settings, dotenv_settings, TomlConfigSettingsSource(settings_cls)


def load_settings() -> Settings:
    """The settings in force; InvalidDataError with every problem at once."""
    try:
        return Settings()
    except ValidationError as error:
        problems = "; ".join(f"HITOS_{'.'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
        raise InvalidDataError(_BAD_SETTINGS, problems=problems) from error
