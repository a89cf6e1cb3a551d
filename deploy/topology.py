"""The description of the service in `topology.toml`, typed, and how its placeholders are filled in."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field

PROJECT = Path(__file__).resolve().parents[1]
DESCRIPTION = PROJECT / "deploy" / "topology.toml"
PLACEHOLDER = re.compile(r"\{([A-Za-z][A-Za-z0-9_-]*?)(?::-([^}]*))?\}")


class Strict(BaseModel):
    """A part of the description; a key that nobody knows is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Folder(Strict):
    """A folder: where it is in a container, and whether it is of the image, the host, or a volume."""

    path: str
    of: Literal["image", "host", "volume"]


class Health(Strict):
    """How a service is asked whether it is well; times in seconds."""

    command: tuple[str, ...]
    interval: int
    start_period: int
    retries: int = 5


class Service(Strict):
    """One service, as `topology.toml` describes it.

    Attributes:
        image: of somebody else; empty: the project's own.
        user: whom the image of somebody else runs as; the project's own has a user.
        airflow: it has the common environment.
        ports: further ports by the names of their placeholders.
        published: its port is open to the machine that it runs on.
        folders: names of folders that it sees; `name:ro` where it may not write.
        scratch: folders that are empty at each start, beside those that all have.
        writable: it may write anywhere in its container.
        after: services that must be `healthy`, or `done`, before it starts.
        once: it ends, and is not started again.
        copies: how many run, where nobody says otherwise.
        profile: it runs only where somebody asks for this profile.
        memory: at most, as Docker writes it.
        cpus: at most.
    """

    image: str = ""
    user: str = ""
    airflow: bool = False
    command: tuple[str, ...] = ()
    environment: dict[str, str] = {}
    port: int = 0
    ports: dict[str, int] = {}
    published: bool = False
    folders: tuple[str, ...] = ()
    scratch: tuple[str, ...] = ("/tmp",)
    writable: bool = False
    after: dict[str, Literal["healthy", "done"]] = {}
    health: Health | None = None
    once: bool = False
    copies: int = 1
    profile: str = ""
    memory: str
    cpus: float
    stop_signal: str = ""
    stop_grace: str = "30s"


class Topology(Strict):
    """All services, what they share, and the secrets they need."""

    secrets: dict[str, Literal["fernet", "token", "password"]]
    folders: dict[str, Folder]
    environment: dict[str, str]
    services: dict[str, Service] = Field(alias="service")

    def environment_of(self, service: Service) -> dict[str, str]:
        """The environment of one service with its placeholders."""
        return {**(self.environment if service.airflow else {}), **service.environment}

    def in_order(self, profiles: frozenset[str] = frozenset()) -> Iterator[str]:
        """Names of the services that run with these profiles, each after those that it waits for."""
        waiting = {n: s for n, s in self.services.items() if not s.profile or s.profile in profiles}
        while waiting:
            name = next(name for name, one in waiting.items() if not one.after.keys() & waiting.keys())
            yield name
            del waiting[name]

    def settings(self) -> dict[str, str]:
        """Settings that whoever starts the service may give, with their defaults."""
        texts = [text for one in self.services.values() for text in self.environment_of(one).values()]
        found = (match for text in texts for match in PLACEHOLDER.finditer(text))
        return {match[1]: match[2] for match in found if match[2] is not None}


class Place(Protocol):
    """Where the topology runs: it knows what each placeholder stands for there."""

    def secret(self, name: str) -> str:
        """A secret."""

    def setting(self, name: str, default: str) -> str:
        """A setting of whoever starts the service."""

    def folder(self, name: str) -> str:
        """The path of a folder."""

    def address(self, service: str) -> str:
        """`host:port` of a service, as the others see it."""

    def own(self, name: str) -> str | None:
        """Of the service that is being filled in: `port`, its further ports, `bind`, `node`; else None."""


def filled(text: str, topology: Topology, place: Place) -> str:
    """A value with its placeholders filled in.

    Raises:
        KeyError: a placeholder stands for nothing.
    """

    def value(match: re.Match[str]) -> str:
        name, default = match.groups()
        if default is not None:
            return place.setting(name, default)
        if (own := place.own(name)) is not None:
            return own
        for known, meaning in (
            (topology.secrets, place.secret), (topology.folders, place.folder),
            (topology.services, place.address),
        ):  # fmt: skip
            if name in known:
                return meaning(name)
        raise KeyError(name)

    return PLACEHOLDER.sub(value, text)


def load() -> Topology:
    """The description as it is."""
    return Topology.model_validate(tomllib.loads(DESCRIPTION.read_text(encoding="utf-8")))
