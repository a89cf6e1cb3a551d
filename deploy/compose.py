"""Make `docker-compose.yaml` and `.env.example` from the description: `python -m deploy.compose`."""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from deploy.topology import PROJECT, Service, Topology, filled, load

COMPOSE, EXAMPLE = PROJECT / "docker-compose.yaml", PROJECT / ".env.example"
HEAD = """\
# Nightwire on several workers: see docs/celery.md. Made from deploy/topology.toml by `make compose`;
# change it there. `deploy/up` makes a .env with secrets at random where there is none, builds the image and
# starts all.
"""
EXAMPLE_HEAD = """\
# What docker-compose.yaml needs to know. `deploy/make-env .env` copies this file and fills in every secret at
# random. Made from deploy/topology.toml by `make compose`.

# Secrets: letters, digits, - and _ alone, since they stand in addresses; JWT_SECRET has 64 or more.
# FERNET_KEY is 32 bytes in base64, with - and _.
"""
SETTINGS_HEAD = """
# Settings, with what holds where they are left out.
# NIGHTWIRE_UID: who writes into ./glossary; `deploy/make-env` sets your own number.
# NIGHTWIRE_PORT: the web UI's port on this machine.
"""
CONDITIONS = {"healthy": "service_healthy", "done": "service_completed_successfully"}
OF_ALL: dict[str, Any] = {
    "init": True,
    "cap_drop": ["ALL"],
    "security_opt": ["no-new-privileges:true"],
    "logging": {"driver": "local"},
}
SHARED = "*environment"


@dataclass(frozen=True)
class Containers:
    """Containers on one network, each with the ports that the description names. A `Place`."""

    topology: Topology
    service: Service

    def secret(self, name: str) -> str:
        """Left to the engine, which refuses to start without it."""
        return f"${{{name}:?set it in .env}}"

    def setting(self, name: str, default: str) -> str:
        """Left to the engine too."""
        return f"${{{name}:-{default}}}"

    def folder(self, name: str) -> str:
        """In the container."""
        return self.topology.folders[name].path

    def address(self, service: str) -> str:
        """By the service's name."""
        return f"{service}:{self.topology.services[service].port}"

    def own(self, name: str) -> str | None:
        """Ports as described; a copy's name is its container's."""
        ports = {"port": self.service.port, **self.service.ports}
        own = {"bind": "0.0.0.0", "node": "celery@%h", **{key: str(port) for key, port in ports.items()}}
        return own.get(name)


def compose_text(topology: Topology) -> str:
    """The compose file."""
    environment = _filled(topology.environment, topology, Service(memory="", cpus=0))
    services = {name: _service(topology, name) for name in topology.services}
    volumes: dict[str, dict[str, str]] = {
        name: {} for name, folder in topology.folders.items() if folder.of == "volume"
    }
    parts = [
        HEAD, "x-environment: &environment", _indented(_yaml(environment)),
        _yaml({"services": services}), _yaml({"volumes": volumes}),
    ]  # fmt: skip
    return "\n".join(parts).replace("'<<':", "<<:").replace(f"'{SHARED}'", SHARED)


def example_text(topology: Topology) -> str:
    """The file that `.env` is made from."""
    secrets = "".join(f"{name}=\n" for name in topology.secrets)
    settings = {"NIGHTWIRE_UID": "50000", "NIGHTWIRE_PORT": "8080", **topology.settings()}
    return EXAMPLE_HEAD + secrets + SETTINGS_HEAD + "".join(f"#{k}={v}\n" for k, v in settings.items())


def _service(topology: Topology, name: str) -> dict[str, Any]:
    service = topology.services[name]
    made: dict[str, Any] = {**_image(service), "command": _words(service.command, topology, service)}
    if service.airflow:
        own = _filled(service.environment, topology, service)
        made["environment"] = {"<<": SHARED, **own} if own else SHARED
    else:
        made["environment"] = _filled(service.environment, topology, service)
    made |= {"volumes": _volumes(topology, service), **OF_ALL, **_running(topology, name, service)}
    return {key: value for key, value in made.items() if value not in (None, [], {}, "")}


def _image(service: Service) -> dict[str, Any]:
    if service.image:
        return {"image": service.image, "user": service.user}
    return {"image": "nightwire:0.1.0", "build": ".", "user": "${NIGHTWIRE_UID:-50000}:0"}


def _words(words: Iterable[str], topology: Topology, service: Service) -> list[str]:
    place = Containers(topology, service)
    # A dollar of the description is one for the shell in the container, not for the engine.
    return [filled(word.replace("$", "$$"), topology, place) for word in words]


def _running(topology: Topology, name: str, service: Service) -> dict[str, Any]:
    limits = {"cpus": f"{service.cpus:g}", "memory": service.memory}
    replicas = {"replicas": service.copies} if service.copies > 1 else {}
    host_port = "${NIGHTWIRE_PORT:-8080}" if name == "api-server" else service.port
    return {
        "read_only": not service.writable or None,
        "tmpfs": None if service.writable else list(service.scratch),
        "ports": [f"127.0.0.1:{host_port}:{service.port}"] if service.published else [],
        "profiles": [service.profile] if service.profile else [],
        "depends_on": {other: {"condition": CONDITIONS[how]} for other, how in service.after.items()},
        "healthcheck": _health(topology, service),
        "restart": "no" if service.once else "unless-stopped",
        "stop_signal": service.stop_signal,
        "stop_grace_period": service.stop_grace,
        "deploy": {**replicas, "resources": {"limits": limits}},
    }


def _health(topology: Topology, service: Service) -> dict[str, Any]:
    if service.health is None:
        return {}
    health = service.health
    return {
        "test": ["CMD", *_words(health.command, topology, service)],
        "interval": f"{health.interval}s",
        "timeout": f"{max(health.interval, 15)}s",
        "retries": health.retries,
        "start_period": f"{health.start_period}s",
    }


def _volumes(topology: Topology, service: Service) -> list[str]:
    made = []
    for name, _, mode in (one.partition(":") for one in service.folders):
        folder = topology.folders[name]
        made.append(
            f"{'./' if folder.of == 'host' else ''}{name}:{folder.path}" + (f":{mode}" if mode else "")
        )
    return made


def _filled(values: dict[str, str], topology: Topology, service: Service) -> dict[str, str]:
    place = Containers(topology, service)
    return {key: filled(value, topology, place) for key, value in values.items()}


def _yaml(value: object) -> str:
    return str(yaml.safe_dump(json.loads(json.dumps(value)), sort_keys=False, width=1000))


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())


def main() -> int:
    """Write both files."""
    topology = load()
    COMPOSE.write_text(compose_text(topology), encoding="utf-8")
    EXAMPLE.write_text(example_text(topology), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
