"""An address is under a root or it is not; no notation gets around that."""

import pytest

from nightwire.errors import ConfigurationError
from nightwire.sources import addresses
from nightwire.sources.addresses import is_under

ROOTS = ["s3://bucket/in", "https://news.example/feeds", "http://127.0.0.1:8000/"]


@pytest.mark.parametrize(
    "address",
    [
        "s3://bucket/in", "s3://bucket/in/a.txt", "s3://bucket/in/a b#1?.txt",
        "https://news.example/feeds/a.xml", "https://NEWS.example:443/feeds?page=2", "http://127.0.0.1:8000",
    ],
)  # fmt: skip
def test_what_lies_below_a_root_passes(address):
    assert is_under(address, ROOTS)


@pytest.mark.parametrize(
    "address",
    [
        "s3://bucket/inner/a.txt", "s3://bucket", "s3://other/in/a.txt", "gs://bucket/in/a.txt",
        "s3://bucket/in/../out/a.txt", "s3:///in/a.txt", "https://news.example/", "http://news.example/feeds/a",
        "https://news.example/feeds/%2e%2e/admin", "https://news.example/feeds/..%2fadmin",
        "https://news.example@evil.example/feeds/a", "https://evil.example/feeds/a",
        "https://news.example.evil.example/feeds/a", "https://news.example:8443/feeds/a",
        "https://news.example\\@evil.example/feeds", "https://user:pass@news.example/feeds/a",
        "http://127.0.0.1/", "http://127.0.0.1:8000\n/", "https://news.example:port/feeds", "/etc/passwd", "",
        "file:///etc/passwd",
    ],
)  # fmt: skip
def test_what_does_not_is_refused(address):
    assert not is_under(address, ROOTS)


def test_the_refusal_says_what_to_set():
    with pytest.raises(ConfigurationError, match="NIGHTWIRE_SOURCE_ROOTS"):
        addresses.check("s3://bucket/out", ROOTS)
