"""Passwords and locks of the service's servers, without Airflow."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from nightwire.settings import PROJECT_FOLDER

SCRIPTS = PROJECT_FOLDER / "scripts"
sys.path.insert(0, str(SCRIPTS))

import passwords  # noqa: E402
import servers  # noqa: E402

SERVE = """
import sys, time
from pathlib import Path
from servers import servers
home = Path(sys.argv[1])
with servers(home, home / "log") as started:
    started.start("sleeper", ["sleep", "60"])
    print("up", flush=True)
    started.wait()
"""


def test_a_password_is_made_once_and_one_that_somebody_set_stays(tmp_path):
    path = tmp_path / "passwords.json"
    made, new = passwords.passwords_of(path, ["admin"])
    assert new == ["admin"]
    assert len(made["admin"]) >= 16
    assert passwords.passwords_of(path, ["admin"]) == (made, [])
    path.write_text(json.dumps({"admin": "chosen"}))
    path.chmod(0o644)
    known, new = passwords.passwords_of(path, ["admin", "ann"])
    assert (known["admin"], new) == ("chosen", ["ann"])
    assert json.loads(path.read_text()) == known
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_password_that_everybody_had_is_replaced(tmp_path):
    path = tmp_path / "passwords.json"
    path.write_text('{"admin": "admin"}')
    assert passwords.passwords_of(path, ["admin"])[0]["admin"] != "admin"


def test_a_file_is_private_from_its_first_moment(tmp_path):
    before = os.umask(0)
    try:
        passwords.write_private(tmp_path / "secret", "s")
    finally:
        os.umask(before)
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


def serve(home):
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(home)], cwd=SCRIPTS, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "up\n"
    return process


def pid_of_sleeper(home):
    return int((home / "servers.lock").read_text().partition("=")[2])


def is_running(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_servers_stop_with_their_program(tmp_path):
    process = serve(tmp_path)
    sleeper = pid_of_sleeper(tmp_path)
    process.send_signal(signal.SIGINT)
    process.wait(30)
    assert not is_running(sleeper)


def test_nothing_is_started_beside_servers_that_have_lost_their_program(tmp_path):
    process = serve(tmp_path)
    process.kill()
    process.wait()
    sleeper = pid_of_sleeper(tmp_path)
    assert is_running(sleeper)
    with pytest.raises(servers.RunningAlreadyError, match=f"sleeper={sleeper}"):
        servers.servers(tmp_path, tmp_path / "log").__enter__()
    os.kill(sleeper, signal.SIGKILL)
    for _ in range(100):
        try:
            with servers.servers(tmp_path, tmp_path / "log"):
                return
        except servers.RunningAlreadyError:
            time.sleep(0.1)
    raise AssertionError("the lock outlived the last server")


def test_what_has_ended_is_started_again_without_the_children_that_it_left(tmp_path):
    with servers.servers(tmp_path, tmp_path / "log") as started:
        started.start("parent", ["sh", "-c", "sleep 60 & exit 1"])
        assert started.wait() == ["parent"]
        group = started.processes["parent"].pid
        assert servers._signal_group(group, 0)  # the child lives
        started.start_again("parent", ["sleep", "60"])
        assert started.ended() == []
        deadline = time.monotonic() + 10
        while servers._signal_group(group, 0) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not servers._signal_group(group, 0)
