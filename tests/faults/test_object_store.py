"""The storage port: a folder and an object store do the same, whole and once; what fails says why."""

import multiprocessing
import os
import subprocess
import sys
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from nightwire.errors import ConfigurationError, RetryableError, StoreUnavailableError
from nightwire.lake.storage import LocalStorage, open_storage, opening

pytestmark = pytest.mark.slow
KEYS = 100
WRITERS = 4


@pytest.fixture(params=["folder", "s3"])
def storage(request, tmp_path):
    if request.param == "folder":
        return LocalStorage(tmp_path / "lake")
    return open_storage(request.getfixturevalue("s3").new_lake())


def test_a_file_is_written_read_and_taken_away(storage):
    storage.write("a/night=1/x ü'%.json", b"one")
    storage.write("a/night=1/x ü'%.json", b"two")
    assert storage.read("a/night=1/x ü'%.json") == b"two"
    assert storage.age_seconds("a/night=1/x ü'%.json") < 60
    storage.delete(["a/night=1/x ü'%.json", "a/never-there"])
    with pytest.raises(FileNotFoundError):
        storage.read("a/night=1/x ü'%.json")
    assert storage.sizes("") == {}


def test_a_file_is_created_once(storage):
    storage.create("log/1", b"first")
    with pytest.raises(FileExistsError):
        storage.create("log/1", b"second")
    assert storage.read("log/1") == b"first"


def test_files_are_listed_at_once_by_whoever_put_them(storage):
    other = open_storage(storage.address)
    assert (storage.names("a"), storage.sizes("a")) == ([], {})
    other.write("a/2", b"12")
    other.write("a/1", b"1")
    other.write("a/deep/3", b"123")
    other.write("ab/4", b"")
    assert storage.names("a") == ["1", "2", "deep"]
    assert storage.sizes("a") == {"a/1": 1, "a/2": 2, "a/deep/3": 3}


def test_many_files_are_read_and_each_that_is_gone_is_named(storage):
    paths = [f"a/{number:03}" for number in range(60)]
    for path in paths[1:]:
        storage.write(path, path.encode())
    found = storage.read_many(paths)
    assert list(found) == paths
    assert isinstance(found.pop(paths[0]), FileNotFoundError)
    assert found == {path: path.encode() for path in paths[1:]}
    assert storage.read_many([]) == {}


def test_an_opened_file_is_read_from_any_place(storage):
    storage.write("a", bytes(range(256)))
    with storage.open("a") as stream:
        stream.seek(-6, os.SEEK_END)
        assert (stream.read(2), stream.read(), stream.read(1)) == (b"\xfa\xfb", b"\xfc\xfd\xfe\xff", b"")
        stream.seek(10)
        assert (stream.read(2), stream.tell()) == (b"\x0a\x0b", 12)


def test_a_large_local_file_is_moved_in(storage):
    local = storage.scratch() / "large"
    local.write_bytes(os.urandom(1000) * 12_000)
    expected = local.read_bytes()
    storage.put(local, "large")
    assert not local.exists()
    assert storage.read("large") == expected


def test_a_file_is_shown_under_a_second_name_and_its_mark_tells_when_that_changes(storage):
    storage.write("data/1", b"one")
    storage.write("data/2", b"two")
    storage.show_as("data/1", "plain/x")
    first = storage.marks("plain")
    storage.show_as("data/2", "plain/x")
    assert storage.read("plain/x") == b"two"
    assert storage.read("data/1") == b"one"
    assert storage.marks("plain").keys() == first.keys() == {"plain/x"}
    assert storage.marks("plain") != first
    with pytest.raises(FileNotFoundError):
        storage.show_as("data/3", "plain/y")


def _create_all(address, writer, start, won):
    storage = open_storage(address)
    start.wait()
    for number in range(KEYS):
        try:
            storage.create(f"log/{number}", f"{writer}".encode())
        except FileExistsError:
            continue
        won.put((number, writer))


def test_of_four_processes_that_create_a_file_exactly_one_wins(storage):
    spawn = multiprocessing.get_context("spawn")
    start, won = spawn.Barrier(WRITERS), spawn.Queue()
    writers = [
        spawn.Process(target=_create_all, args=(storage.address, n, start, won)) for n in range(WRITERS)
    ]
    for writer in writers:
        writer.start()
    wins = [won.get(timeout=120) for _ in range(KEYS)]
    for writer in writers:
        writer.join()
    assert won.empty()
    assert Counter(number for number, _ in wins) == Counter(range(KEYS))
    assert {number: int(storage.read(f"log/{number}")) for number in range(KEYS)} == dict(wins)


def test_a_create_whose_answer_was_lost_may_be_sent_again(s3):
    storage = open_storage(s3.new_lake())
    storage.create("log/1", b"ours")
    storage.create("log/1", b"ours")


@pytest.fixture
def few_retries(monkeypatch):
    monkeypatch.setitem(opening.RETRY, "max_retries", 1)


def requests(storage):
    return {
        "list": lambda: storage.names("a"),
        "sizes": lambda: storage.sizes("a"),
        "read": lambda: storage.read("a"),
        "read many": lambda: storage.read_many(["a"]),
        "write": lambda: storage.write("a", b"1"),
        "create": lambda: storage.create("a", b"1"),
        "delete": lambda: storage.delete(["a", "b"]),
        "show": lambda: storage.show_as("a", "b"),
    }


@pytest.mark.parametrize("request_name", requests(None))
class TestFailures:
    def test_a_store_that_is_away_is_tried_again_and_says_nothing_of_files(
        self, request_name, s3, few_retries
    ):
        storage = open_storage(s3.new_lake(), {"endpoint_url": "http://127.0.0.1:9"})
        with pytest.raises(StoreUnavailableError, match=storage.address) as raised:
            requests(storage)[request_name]()
        assert isinstance(raised.value, RetryableError)
        assert not isinstance(raised.value, OSError)

    def test_a_store_that_has_too_much_to_do_is_tried_again(self, request_name, s3, few_retries, busy_server):
        storage = open_storage(s3.new_lake(), {"endpoint_url": busy_server})
        with pytest.raises(StoreUnavailableError, match="503"):
            requests(storage)[request_name]()

    def test_wrong_keys_are_named_as_such_and_not_shown(self, request_name, s3):
        storage = open_storage(s3.new_lake(), {"access_key_id": "other", "aws_secret_access_key": "s3cret"})
        with pytest.raises(ConfigurationError, match="refuses these keys: set AWS_ACCESS_KEY_ID") as raised:
            requests(storage)[request_name]()
        assert "s3cret" not in str(raised.value)

    def test_a_bucket_that_is_not_there_is_named(self, request_name, s3):
        storage = open_storage("s3://no-such-bucket/lake")
        with pytest.raises(ConfigurationError, match=r"no-such-bucket/.* the bucket does not exist"):
            requests(storage)[request_name]()


@pytest.fixture
def busy_server():
    class Busy(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self):
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            body = b"<Error><Code>SlowDown</Code></Error>"
            self.send_response(503)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_PUT = do_POST = do_DELETE = do_HEAD = answer  # noqa: N815

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Busy)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_options_do_without_the_environment(s3, monkeypatch):
    address = s3.new_lake()
    for name in s3.environment:
        monkeypatch.delenv(name)
    names = {"AWS_ENDPOINT_URL": "endpoint_url", "AWS_ACCESS_KEY_ID": "AWS_ACCESS_KEY_ID"}
    options = {names.get(name, name.lower()): value for name, value in s3.environment.items()}
    storage = open_storage(address, options)
    storage.write("a", b"1")
    assert storage.names("") == ["a"]


@pytest.mark.parametrize("address", ["ftp://host/lake", "memory://lake", "s3:///lake"])
def test_an_address_that_can_hold_no_lake_is_refused(address):
    with pytest.raises(ConfigurationError, match="NIGHTWIRE_LAKE"):
        open_storage(address)


def test_an_option_that_nobody_knows_is_refused_without_showing_the_others():
    with pytest.raises(ConfigurationError, match=r"NIGHTWIRE_LAKE_OPTIONS.*regiun") as raised:
        open_storage("s3://bucket/lake", {"regiun": "eu", "secret_access_key": "s3cret"})
    assert "s3cret" not in str(raised.value)


FORKED = """
import os, sys
from nightwire.errors import PermanentError
from nightwire.lake.storage import open_storage
storage = open_storage(sys.argv[1])
if sys.argv[2] == "used":
    storage.write("a", b"1")
child = os.fork()
if child == 0:
    try:
        open_storage(sys.argv[1]).write("b", b"2")
    except PermanentError as error:
        print(error, flush=True)
    os._exit(0)
os.waitpid(child, 0)
print(storage.names(""))
"""


@pytest.mark.parametrize(("use", "expected"), [("used", ["start it anew", "['a']"]), ("unused", ["['b']"])])
def test_a_forked_process_works_or_says_why_and_never_hangs(s3, use, expected):
    command = [sys.executable, "-c", FORKED, s3.new_lake(), use]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert all(words in done.stdout for words in expected)
    assert len(done.stdout.splitlines()) == len(expected)
