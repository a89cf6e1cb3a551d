"""A real S3 server on loopback (SeaweedFS, from a PyPI wheel), with one bucket and one pair of keys."""

import os
import subprocess
import sys
import time
import uuid
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from deploy.loopback import hold_port

BUCKET = "articles"
KEYS = {"AWS_ACCESS_KEY_ID": "nightwire", "AWS_SECRET_ACCESS_KEY": "not-a-secret"}
PARTS = (
    "master.port", "master.port.grpc", "volume.port", "volume.port.grpc", "filer.port", "filer.port.grpc",
    "admin.port", "admin.port.grpc", "s3.port.grpc", "s3.port",
)  # fmt: skip
OPTIONS = (
    "-ip=127.0.0.1", "-ip.bind=127.0.0.1", f"-bucket={BUCKET}", "-s3.autoCreateBucket=false", "-s3.iam=false",
    "-s3.port.iceberg=0", "-s3.port.lance=0", "-admin.ui=false", "-webdav=false", "-master.telemetry=false",
)  # fmt: skip


@dataclass
class ObjectServer:
    """The server's process and what its clients have to know."""

    process: subprocess.Popen[bytes]
    port: int
    environment: dict[str, str] = field(default_factory=dict)

    def new_lake(self) -> str:
        """An address that nobody has used."""
        return f"s3://{BUCKET}/lakes/{uuid.uuid4().hex[:12]}"


def start(folder: Path) -> ObjectServer:
    """Start the server on free ports with its data in a folder, and wait until it answers."""
    with ExitStack() as held:
        ports = {name: hold_port(held) for name in PARTS}
    given = [f"-{name}={port}" for name, port in ports.items()]
    command = [f"{sys.prefix}/bin/weed", "mini", f"-dir={folder}", *OPTIONS, *given]
    log = (folder / "server.log").open("wb")
    process = subprocess.Popen(command, env=os.environ | KEYS, cwd=folder, stdout=log, stderr=log)
    port = ports["s3.port"]
    environment = KEYS | {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}", "AWS_REGION": "us-east-1"}
    patience = time.monotonic() + 60
    while "All enabled components are running" not in (folder / "server.log").read_text("utf-8", "replace"):
        assert process.poll() is None, (folder / "server.log").read_text("utf-8", "replace")
        assert time.monotonic() < patience, "the S3 server did not start"
        time.sleep(0.1)
    return ObjectServer(process, port, environment)


def stop(server: ObjectServer) -> None:
    """End the server."""
    server.process.kill()
    server.process.wait()
