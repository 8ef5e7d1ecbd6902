"""Settings of an installation: ``hitos.toml`` < ``.env`` < ``HITOS_*`` variables."""

from pathlib import Path
from zoneinfo import available_timezones

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from domain.values.errors import InvalidDataError
from domain.values.language import Language, Text
from storage.database import sqlite_url

_BAD_SETTINGS = Text(
    es="La configuración no sirve: {problems}. Corríjala en hitos.toml, .env o en las variables HITOS_*.",
    en="The settings cannot be used: {problems}. Mend them in hitos.toml, .env or the HITOS_* variables.",
)


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
    portal_port: int = Field(default=8080, ge=1, le=65535)
    prefect_port: int = Field(default=4200, ge=1, le=65535)

    @field_validator("zone")
    @classmethod
    def _a_zone_that_exists(cls, zone: str) -> str:
        if zone not in available_timezones():
            raise ValueError(f"{zone}: no IANA zone (America/Guatemala)")
        return zone

    @property
    def database_url(self) -> str:
        """The database's address."""
        return self.database or sqlite_url(self.home.absolute() / "hitos.db")

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
