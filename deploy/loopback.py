"""The topology on this machine's loopback: its ports, folders and secrets where there are no containers."""

import os
import random
import socket
import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from deploy.topology import PROJECT, Service, Topology, filled

HOST = "127.0.0.1"
GRPC, ABOVE = "_GRPC", 10_000
PORTS = (12_000, 22_700)
WEB_PORT = "NIGHTWIRE_PORT"  # of the settings, as in docker-compose.yaml
OURS = ("AIRFLOW", "NIGHTWIRE_", "AWS_", "POSTGRES_", "PG")  # variables that come from the description alone


@dataclass(frozen=True)
class Loopback:
    """Processes on 127.0.0.1, with free ports and their folders below one. A `Place`.

    Attributes:
        home: the folder of the database, the broker, the objects and the logs.
        given: the settings of whoever starts it.
        ports: by service, its own under `port`.
        secrets: by name.
        service: whose values are being filled in, and which copy of it.
    """

    topology: Topology
    home: Path
    given: Mapping[str, str]
    ports: dict[str, dict[str, str]]
    secrets: dict[str, str]
    service: str = ""
    copy: str = ""
    folders: dict[str, str] = field(default_factory=dict)

    def secret(self, name: str) -> str:
        """From the file of secrets."""
        return self.secrets[name]

    def setting(self, name: str, default: str) -> str:
        """From the environment of whoever starts it."""
        return self.given.get(name) or default

    def folder(self, name: str) -> str:
        """Below the home, but for what is the project's or the user's."""
        return self.folders.get(name) or str(self.home / name)

    def address(self, service: str) -> str:
        """On loopback."""
        return f"{HOST}:{self.ports[service]['port']}"

    def own(self, name: str) -> str | None:
        """Of the service that is being filled in."""
        return {"bind": HOST, "node": f"celery@{self.copy}", **self.ports.get(self.service, {})}.get(name)

    def of(self, service: str, copy: str) -> "Loopback":
        """The same, for the values of one copy of a service."""
        return replace(self, service=service, copy=copy)

    def words(self, words: tuple[str, ...]) -> list[str]:
        """A command of the service."""
        return [filled(word, self.topology, self) for word in words]

    def environment(self) -> dict[str, str]:
        """All variables of the service's processes: its own, and those of this process beside."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
        service = self.topology.services[self.service]
        own = self.topology.environment_of(service)
        path = os.pathsep.join([f"{sys.prefix}/bin", kept.get("PATH", os.defpath)])
        return kept | {"PATH": path} | {key: filled(value, self.topology, self) for key, value in own.items()}


def loopback(topology: Topology, home: Path, given: Mapping[str, str]) -> Loopback:
    """A place below a folder: secrets are made where there are none, ports are free but for the web UI's."""
    home.mkdir(parents=True, exist_ok=True)
    ports = _ports(topology)
    ports["api-server"]["port"] = given.get(WEB_PORT) or str(topology.services["api-server"].port)
    folders = {
        "project": str(PROJECT),
        "articles": str((PROJECT / given.get("NIGHTWIRE_SOURCE", "seeds")).resolve()),
        "glossary": str((PROJECT / given.get("NIGHTWIRE_GLOSSARY", "glossary")).resolve()),
    }
    place = Loopback(topology, home, given, ports, _secrets(home / "secrets.env"), folders=folders)
    for name in topology.folders:
        Path(place.folder(name)).mkdir(parents=True, exist_ok=True)
    return place


def copies(name: str, service: Service) -> list[str]:
    """The names of a service's copies: `worker-1`, `worker-2`; its own where there is one."""
    return [name] if service.copies == 1 else [f"{name}-{number}" for number in range(1, service.copies + 1)]


def _secrets(path: Path) -> dict[str, str]:
    subprocess.run([PROJECT / "deploy" / "make-env", path], check=True)
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return dict(line.split("=", 1) for line in lines if "=" in line)


def _ports(topology: Topology) -> dict[str, dict[str, str]]:
    """A free port for each name; one that ends in `_GRPC` is 10,000 above its own, as SeaweedFS has it."""
    ports: dict[str, dict[str, str]] = {}
    with ExitStack() as held:
        for name, service in topology.services.items():
            plain = [key for key in ("port", *service.ports) if not key.endswith(GRPC)]
            taken = {key: hold_port(held, above=f"{key}{GRPC}" in service.ports) for key in plain}
            above = {
                f"{key}{GRPC}": port + ABOVE for key, port in taken.items() if f"{key}{GRPC}" in service.ports
            }
            rest = {key: hold_port(held) for key in service.ports if key not in taken | above}
            ports[name] = {key: str(port) for key, port in (taken | above | rest).items()}
    return ports


def hold_port(held: ExitStack, *, above: bool = False) -> int:
    """A free port, held until all are chosen; with `above`, so is the one 10,000 above it.

    All lie below those that the system gives to outgoing connections (32768 and up on Linux): one of the
    service's own connections would take a part's port before that part has started.
    """
    while True:
        port = random.randrange(*PORTS)
        try:
            for one in (port, port + ABOVE) if above else (port,):
                held.enter_context(closing(socket.socket())).bind((HOST, one))
        except OSError:
            continue
        return port
