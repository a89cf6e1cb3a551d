"""Every format gives the same article, each with its own uri."""

import gzip
import io
import json
import tarfile
import zipfile
from datetime import UTC, datetime
from importlib.metadata import EntryPoint

import pytest
import zstandard
from tests.unit.reading import samples
from tests.unit.reading.samples import BODY, RECORD, TITLE, URL

from nightwire.errors import UnreadableFileError
from nightwire.model import SourceFile
from nightwire.reading import Options, article_of, items_of, registry
from nightwire.reading.pieces import Draft

WORDS = "più di 300 soldati sono arrivati in città"
AT = datetime(2026, 11, 20, 9)


def read(name, data, **options):
    """Uri and article, or reason code, of everything in a file."""
    file = SourceFile(name, "ab" * 32, len(data), datetime(2026, 1, 1, tzinfo=UTC))
    given = Options(**options)
    found = {}
    for item in items_of(io.BytesIO(data), file, given):
        try:
            found[item.file.uri] = article_of(item, given)[0]
        except UnreadableFileError as error:
            found[item.file.uri] = error.reason_code
    return found


@pytest.mark.parametrize(
    ("name", "data", "uri", "format_"),
    [
        ("a.txt", f"{TITLE}\n\n{BODY}".encode(), "a.txt", "text"),
        ("a.md", samples.markdown(), "a.md", "markdown"),
        ("a.html", samples.html(), "a.html", "html"),
        ("a.json", json.dumps(RECORD).encode(), "a.json", "json"),
        ("a.json", json.dumps({"articles": [RECORD]}).encode(), "a.json#0", "json"),
        ("a.jsonl", samples.json_lines(), "a.jsonl#0", "json"),
        ("a.csv", samples.table(","), "a.csv#0", "csv"),
        ("a.csv", samples.table(";"), "a.csv#0", "csv"),
        ("a.tsv", samples.table("\t"), "a.tsv#0", "csv"),
        ("a.parquet", samples.parquet(), "a.parquet#0", "parquet"),
        ("a.rss", samples.rss(), "a.rss#0", "feed"),
        ("a.xml", samples.atom(), "a.xml#0", "feed"),
        ("a.pdf", samples.pdf(), "a.pdf", "pdf"),
        ("a.docx", samples.docx(), "a.docx", "zip"),
        ("a.eml", samples.mail(), "a.eml", "email"),
        ("a.eml", samples.mail(attached=True), "a.eml#text", "email"),
        ("a.eml", samples.mail(attached=True), "a.eml!/a.docx", "zip"),
        ("a.warc.gz", samples.warc(), f"a.warc.gz!/a.warc!/{URL}", "html"),
        ("b.zip", samples.zipped(a_html=samples.html()), "b.zip!/a.html", "html"),
        ("b.zip", samples.zipped(b_json=json.dumps([RECORD, RECORD]).encode()), "b.zip!/b.json#1", "json"),
        ("c.gz", samples.gzipped(samples.zipped(a_html=samples.html())), "c.gz!/c!/a.html", "html"),
    ],
)
def test_the_same_article_comes_out_of_every_format(name, data, uri, format_):
    article = read(name, data)[uri]
    assert WORDS in article.text
    assert (article.title, article.language, article.format) == (TITLE, "it", format_)
    assert article.text.count(TITLE) == 1
    assert (article.container_uri == "") == (uri == name)


@pytest.mark.parametrize(
    ("name", "data", "uri"),
    [
        ("a.tar.gz", samples.tarred(), "a.tar.gz!/a.tar!/in/a.txt"),
        ("a.tgz", samples.tarred(), "a.tgz!/a.tar!/in/a.txt"),
        ("a.txt.zst", samples.zst(), "a.txt.zst!/a.txt"),
        ("a.txt.gz", samples.gzipped(BODY.encode()), "a.txt.gz!/a.txt"),
    ],
)
def test_plain_text_is_unpacked(name, data, uri):
    assert read(name, data)[uri].text == BODY


@pytest.mark.parametrize(
    ("name", "data", "uri", "certainty"),
    [
        ("a.md", samples.markdown(), "a.md", "instant"),
        ("a.json", json.dumps(RECORD).encode(), "a.json", "instant"),
        ("a.rss", samples.rss(), "a.rss#0", "instant"),
        ("a.xml", samples.atom(), "a.xml#0", "instant"),
        ("a.eml", samples.mail(), "a.eml", "instant"),
        ("a.pdf", samples.pdf(), "a.pdf", "instant"),
    ],
)
def test_metadata_says_when_it_was_published_in_utc(name, data, uri, certainty):
    article = read(name, data)[uri]
    assert (article.published_at, article.published_origin) == (AT, "metadata")
    assert article.published_certainty == certainty


def test_a_page_gives_author_and_address():
    article = read("a.html", samples.html())["a.html"]
    assert (article.author, article.url) == ("Anna Bianchi", URL)
    assert "Sport" not in article.text
    assert article.published_at.date() == AT.date()


def test_a_mails_pictures_are_rejects():
    assert read("a.eml", samples.mail(attached=True))["a.eml!/a.png"] == "binary"


def test_pictures_of_a_crawl_are_no_members():
    assert list(read("a.warc.gz", samples.warc())) == [f"a.warc.gz!/a.warc!/{URL}"]


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.pdf", "a"])
def test_the_content_says_what_a_page_is_whatever_its_name(name):
    assert read(name, samples.html())[name].format == "html"


def test_json_in_a_text_file_is_json():
    assert read("a.txt", json.dumps(RECORD).encode())["a.txt"].format == "json"


def test_a_setting_names_fields():
    record = json.dumps({"corpo": BODY, "testata": TITLE}).encode()
    assert read("a.json", record) == {"a.json": "no_text_field"}
    article = read("a.json", record, fields={"text": ("corpo",), "title": ("testata",)})["a.json"]
    assert (article.title, article.text) == (TITLE, f"{TITLE}\n\n{BODY}")


def test_an_article_in_an_archive_has_the_id_of_its_own_bytes():
    one = read("a.zip", samples.zipped(a_txt=BODY.encode()))["a.zip!/a.txt"]
    other = read("b.txt.gz", samples.gzipped(BODY.encode()))["b.txt.gz!/b.txt"]
    assert one.article_id == other.article_id


def test_the_order_of_fields_makes_no_other_article():
    one = read("a.json", json.dumps([RECORD]).encode())["a.json#0"]
    other = read("b.json", json.dumps([dict(reversed(RECORD.items()))], indent=2).encode())["b.json#0"]
    assert one.article_id == other.article_id


def test_another_package_brings_a_reader(monkeypatch):
    monkeypatch.setattr(
        registry, "entry_points",
        lambda group: [EntryPoint(".wiki", "wiki:read", group)] if group == registry.GROUP else [],
    )  # fmt: skip
    monkeypatch.setattr(EntryPoint, "load", lambda self: read_wiki)
    registry._brought.cache_clear()
    try:
        article = read("a.wiki", f"== {TITLE} ==\n{BODY}".encode())["a.wiki"]
    finally:
        registry._brought.cache_clear()
    assert (article.title, article.format) == (TITLE, "wiki")


def read_wiki(source):
    head, _, text = source.read().decode().partition("\n")
    yield Draft(text, title=head.strip("= "))


def test_archives_within_archives_end_somewhere():
    data = samples.zipped(a_txt=BODY.encode())
    for _ in range(7):
        data = samples.zipped(a_zip=data)
    assert list(read("a.zip", data).values()) == ["nested_too_deep"]


def test_a_file_may_not_unpack_to_more_than_allowed():
    members = {f"m{number}_txt": (f"{number} {BODY}" * 3_000).encode() for number in range(3)}
    found = read("a.zip", samples.zipped(**members), unpacked_bytes=1_000_000)
    assert found["a.zip!/m0.txt"].language == "it"
    assert found["a.zip!/*"] == "unpacks_too_large"


FORMATS = {
    "a.txt": f"{TITLE}\n\n{BODY}".encode(), "a.md": samples.markdown(), "a.html": samples.html(),
    "a.json": json.dumps(RECORD).encode(), "a.jsonl": samples.json_lines(), "a.csv": samples.table(","),
    "a.parquet": samples.parquet(), "a.rss": samples.rss(), "a.pdf": samples.pdf(), "a.docx": samples.docx(),
    "a.eml": samples.mail(), "a.warc": gzip.decompress(samples.warc()),
}  # fmt: skip


def _tarred(name, data, mode="w"):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:
        info = tarfile.TarInfo(name)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def _zipped(name, data):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return buffer.getvalue()


PACKS = {
    ".gz": lambda name, data: gzip.compress(data),
    ".zst": lambda name, data: zstandard.compress(data),
    ".zip": _zipped,
    ".tar": _tarred,
    ".tgz": lambda name, data: _tarred(name, data, "w:gz"),
}


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("name", FORMATS)
def test_each_format_in_each_packing_and_in_two(name, pack):
    data = PACKS[pack](name, FORMATS[name])
    outer = _zipped(f"in/{name}{pack}", data)
    for packed, way in ((data, f"{name}{pack}!/{name}"), (outer, f"in/{name}{pack}!/")):
        found = {uri: one for uri, one in read(f"{name}{pack}", packed).items() if way in uri}
        assert any(WORDS in one.text for one in found.values()), found


def test_files_of_a_system_in_an_archive_are_left_out():
    names = ("__MACOSX/._a.txt", ".DS_Store", "b/.git/x.txt", "b/a.txt", "./c/d.txt", "..e.txt")
    members = {name: _zipped(name, BODY.encode() + name.encode()) for name in names}
    left = {name for name, data in members.items() if "a.zip" not in read("a.zip", data)}
    assert left == {"b/a.txt", "./c/d.txt"}
    assert read("a.tar", _tarred(".hidden/a.txt", BODY.encode())) == {"a.tar": "empty"}


def test_a_letter_that_was_sent_on_is_an_article_of_its_own():
    inner = f"From: c@d\nSubject: {TITLE}\nContent-Type: text/plain; charset=utf-8\n\n{BODY}"
    outer = (
        'From: a@b\nSubject: Fwd\nContent-Type: multipart/mixed; boundary="x"\n\n'
        f"--x\nContent-Type: message/rfc822\n\n{inner}\n--x--\n"
    )
    article = read("a.eml", outer.encode())["a.eml!/attachment-0.eml"]
    assert article.title == TITLE
    assert WORDS in article.text
