"""The description, the compose file that is made from it, and the same on loopback."""

import json
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from deploy.compose import COMPOSE, EXAMPLE, compose_text, example_text
from deploy.loopback import HOST, copies, loopback
from deploy.topology import PROJECT, Topology, load
from pydantic import ValidationError

TOPOLOGY = load()
SERVICES = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["services"]
CORE = "postgres redis object-store init api-server scheduler dag-processor triggerer worker"


@pytest.fixture
def place(tmp_path):
    return loopback(TOPOLOGY, tmp_path, {"NIGHTWIRE_PORT": "8123", "NIGHTWIRE_SOURCE": str(tmp_path)})


def test_the_files_are_made_from_the_description():
    assert COMPOSE.read_text(encoding="utf-8") == compose_text(TOPOLOGY), "run `make compose`"
    assert EXAMPLE.read_text(encoding="utf-8") == example_text(TOPOLOGY), "run `make compose`"


def test_no_port_is_one_that_an_outgoing_connection_takes(place):
    """The object store found one of its ports taken by its own connection, and made no bucket."""
    first, _ = map(int, Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split())
    own = place.ports | {"api-server": {}}
    assert max(int(port) for ports in own.values() for port in ports.values()) < first


def test_all_parts_run_and_the_others_are_profiles():
    assert [name for name, one in SERVICES.items() if "profiles" not in one] == CORE.split()
    assert {name for name, one in SERVICES.items() if "profiles" in one} == {"flower", "translation"}
    assert SERVICES["worker"]["deploy"]["replicas"] >= 2


def test_workers_load_what_every_task_needs_before_they_fork():
    celery = json.loads(SERVICES["worker"]["environment"]["AIRFLOW__CELERY__EXTRA_CELERY_CONFIG"])
    script = "import sys, threading\nfrom importlib import import_module\n"
    script += f"for name in {celery['imports']}: import_module(name)\n"
    script += "print(threading.active_count(), 'spacy' in sys.modules, 'duckdb' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split()[-3:] == ["1", "True", "True"]  # a thread does not outlive a fork


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_is_limited_checked_and_unprivileged(name):
    service = SERVICES[name]
    assert set(service["deploy"]["resources"]["limits"]) == {"cpus", "memory"}
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert ("healthcheck" in service) != (name == "init")
    assert re.fullmatch(r"[^:]+:v?\d+\.\d+.*", service["image"])
    assert all(str(port).startswith("127.0.0.1:") for port in service.get("ports", []))
    if name != "translation":
        assert service["read_only"] is True
        assert not service["user"].startswith("0")


def test_articles_are_mounted_read_only_and_glossaries_are_written_by_the_web_ui_alone():
    mounted = [one for service in SERVICES.values() for one in service.get("volumes", [])]
    assert {one for one in mounted if one.startswith("./articles")} == {
        "./articles:/srv/nightwire/articles:ro"
    }
    writers = [
        name
        for name, one in SERVICES.items()
        if "./glossary:/srv/nightwire/glossary" in one.get("volumes", [])
    ]
    assert writers == ["api-server"]


def test_every_secret_is_asked_for_and_none_is_written_down():
    text = COMPOSE.read_text(encoding="utf-8")
    for name in TOPOLOGY.secrets:
        assert set(re.findall(rf"\$\{{{name}[^}}]*\}}", text)) == {f"${{{name}:?set it in .env}}"}
    assert re.findall(r"(?i)^ +\w*(?:password|secret|key): (?!\$\{)(.+)", text, re.M) == []


def test_on_loopback_a_service_has_the_same_variables_and_listens_on_loopback_alone(place):
    for name, service in TOPOLOGY.services.items():
        own = place.of(name, copies(name, service)[0])
        made = own.environment()
        assert set(SERVICES[name].get("environment", {})) <= set(made)
        words = " ".join([*own.words(service.command), *made.values()])
        assert not re.search(r"0\.0\.0\.0|\{[A-Za-z_-]+\}", words)


def test_ports_on_loopback_are_different_and_the_web_ui_has_the_one_that_was_asked_for(place):
    ports = [port for one in place.ports.values() for port in one.values() if port]
    assert len(set(ports)) == len(ports)
    assert place.address("api-server") == f"{HOST}:8123"
    store = place.ports["object-store"]
    assert int(store["MASTER_GRPC"]) == int(store["MASTER"]) + 10_000


def test_each_starts_after_those_that_it_waits_for():
    order = list(TOPOLOGY.in_order())
    assert order == CORE.split()
    for name in order:
        assert all(order.index(other) < order.index(name) for other in TOPOLOGY.services[name].after)
    assert "flower" in TOPOLOGY.in_order(frozenset({"flower"}))


def test_secrets_are_random_private_and_made_once(tmp_path):
    def make(name):
        subprocess.run([PROJECT / "deploy" / "make-env", tmp_path / name], check=True)
        return dict(
            line.split("=", 1) for line in (tmp_path / name).read_text().splitlines() if line[:1].isupper()
        )

    first, other = make("a"), make("b")
    assert make("a") == first
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600
    assert set(TOPOLOGY.secrets) <= set(first)
    for name, kind in TOPOLOGY.secrets.items():
        assert first[name] != other[name]
        length = {"fernet": 44, "token": 64, "password": 24}[kind]
        assert re.fullmatch(rf"[A-Za-z0-9_-]{{{length - (kind == 'fernet')}}}=?", first[name])


def test_what_nobody_knows_is_an_error():
    with pytest.raises(ValidationError, match="memoy"):
        Topology.model_validate(
            {
                "secrets": {},
                "folders": {},
                "environment": {},
                "service": {"a": {"memory": "1g", "cpus": 1, "memoy": 2}},
            }
        )


def test_the_image_has_what_its_services_run():
    ignored = (PROJECT / ".dockerignore").read_text().splitlines()
    docker = (PROJECT / "Dockerfile").read_text()
    for source in re.findall(r"^COPY (.+) \S+$", docker, flags=re.M):
        for name in source.split():
            assert (PROJECT / name).exists()
            assert f"!{name}" in ignored
    assert "USER 50000:0" in docker


def test_the_dockerfile_is_in_order():
    hadolint = str(Path(sys.prefix) / "bin" / "hadolint")
    done = subprocess.run(
        [hadolint, "--no-color", "Dockerfile"], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
