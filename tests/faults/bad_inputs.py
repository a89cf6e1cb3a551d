"""Files as they should not be, made by code: what each is, and how it has to end.

A kind's expectation is `article`, the code of its reject, or several of either where libraries differ
from version to version. A container names what its members end as.
"""

import base64
import gzip
import io
import json
import os
import random
import socket
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

ITALIAN = "Il ministro ha detto che più di 300 soldati sono arrivati in città, perché la guerra continua.\n"
ENGLISH = "The army said on Friday that 300 soldiers had crossed the river near the old town.\n"
RECORD = {"title": "Army", "text": ENGLISH}

Content = bytes | Callable[[Path], None]


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def tarred(*members: tuple[str, bytes | None]) -> bytes:
    """A member without data is a link to /etc/passwd."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            if data is None:
                info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
            info.size = len(data or b"")
            archive.addfile(info, io.BytesIO(data or b""))
    return buffer.getvalue()


def nested(levels: int) -> bytes:
    data = zipped(("deep.txt", ENGLISH.encode()))
    for _ in range(levels):
        data = zipped(("inner.zip", data))
    return data


def encrypted_zip() -> bytes:
    """The flag alone: Python's zipfile cannot encrypt."""
    data = bytearray(zipped(("secret.txt", ENGLISH.encode())))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def pdf(*, password: str = "") -> bytes:
    import pypdf

    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def parquet(**columns: list[str]) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    buffer = io.BytesIO()
    pq.write_table(pa.table(columns), buffer)
    return buffer.getvalue()


def zst(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor().compress(data)


def page(body: str) -> bytes:
    return f"<!DOCTYPE html><html><head><title>News</title></head><body>{body}</body></html>".encode()


def paragraphs(count: int = 6) -> str:
    text = "".join(f"<p>On day {day} {ENGLISH.strip()} Officials confirmed it.</p>" for day in range(count))
    return f"<article><h1>Soldiers cross the river</h1>{text}</article>"


def long_line(path: Path) -> None:
    with path.open("wb") as stream:
        for _ in range(500):
            stream.write(b"parola " * 150_000)


def link(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(300_000_000)


def listening(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # a socket's path must be short
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(here)


def closed(path: Path) -> None:
    path.write_text(ENGLISH + "14")
    path.chmod(0)


LAUGHS = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)
RSS = (
    '<rss version="2.0"><channel><title>t</title><item><title>One</title><description>{}</description></item>'
)
MAIL = "From: a@example.org\nSubject: News\nDate: Fri, 20 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\n"

KINDS: dict[str, tuple[Content, set[str]]] = {
    # Text that is none, or was written by something broken.
    "empty.txt": (b"", {"empty"}),
    "blank.txt": (b" \n\t\r\n\xc2\xa0\n", {"empty"}),
    "only_marks.txt": ("\ufeff\u200b\u200b\u2060".encode(), {"empty", "no_words"}),
    "nul.txt": (ENGLISH.encode() + b"\0" + ENGLISH.encode(), {"binary"}),
    "nul_all.txt": (bytes(5_000), {"binary"}),
    "noise.txt": (random.Random(1).randbytes(5_000), {"binary", "undecodable"}),
    "noise.bin": (random.Random(2).randbytes(5_000), {"unsupported_format"}),
    "controls.txt": (bytes(range(1, 9)) * 50, {"undecodable"}),
    "invalid_utf8.txt": ((ITALIAN * 5).encode().replace(b"\xc3\xb9", b"\xff\xfe", 1), {"article"}),
    "cut_utf8.txt": ((ITALIAN + "È così, perché").encode()[:-1], {"article"}),
    "utf16_without_mark.txt": (ITALIAN.encode("utf-16-le"), {"binary", "article"}),
    "surrogates.txt": (b"\xed\xa0\x80 " + ENGLISH.encode(), {"article"}),
    "right_to_left.txt": (("The \u202egpj.exe\u202c file. " + ENGLISH).encode(), {"article"}),
    "zero_width.txt": (ENGLISH.replace("soldiers", "sol\u200bdi\u2060ers").encode(), {"article"}),
    "mojibake.txt": ((ITALIAN * 3).encode().decode("latin-1").encode(), {"article"}),
    "digits.txt": (b"".join(b"%d %d.%d\n" % (n, n * 7, n) for n in range(200)), {"no_words"}),
    "base64.txt": (base64.encodebytes(bytes(range(256)) * 20), {"no_words"}),
    "rules.txt": (b"-----=====*****_____ " * 40, {"no_words"}),
    "code.txt": (b"if (a[0] == {b: 1}) { x = y | z; }\n" * 30, {"no_words", "markup"}),
    "long_line.txt": (long_line, {"too_large"}),
    "sparse.txt": (sparse, {"too_large"}),
    "one_word.txt": (b"ciao", {"article", "duplicate"}),
    "unknown.xyz": ((ENGLISH + "12").encode(), {"unsupported_format"}),
    # Pages and feeds.
    "page.txt": (page(paragraphs()), {"article"}),
    "scripts.html": (page("<script>alert('x'); var a = 1;</script>"), {"no_text", "no_words", "empty"}),
    "scripts_and_text.html": (page(f"<script>alert('x')</script>{paragraphs()}"), {"article"}),
    "cut.html": (page(paragraphs())[:-200], {"article"}),
    "deep.html": (page("<div>" * 20_000 + paragraphs()), {"article", "no_text", "damaged"}),
    "huge.html": (page("<p>x</p>" * 700_000), {"too_large"}),
    "laughs.xml": (
        f"{LAUGHS}]>{RSS.format('&i;')}</channel></rss>".encode(),
        {"zip_bomb"},
    ),
    "outside.xml": (
        f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>{RSS.format("&x;")}'
        "</channel></rss>".encode(), {"container", "no_entries"},
    ),
    "other.xml": (b'<?xml version="1.0"?><config><a>1</a></config>', {"unsupported_format"}),
    "cut.rss": (RSS.format(ENGLISH).encode()[:-9], {"container", "no_entries"}),
    "no_entries.rss": (b'<rss version="2.0"><channel></channel></rss>', {"no_entries"}),
    # Records.
    "deep.json": (b"[" * 10_000 + b"]" * 10_000, {"nested_too_deep", "bad_json"}),
    "deep_object.json": (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, {"nested_too_deep", "bad_json"}),
    "cut.json": (json.dumps([RECORD]).encode()[:-9], {"bad_json"}),
    "no_text.json": (b'{"a": 1, "b": 2}', {"no_text_field"}),
    "nan.json": (b'{"text": NaN}', {"no_text_field"}),
    "headline_alone.md": (b"---\ntitle: 300 soldiers\n---\n", {"no_text"}),
    "number.json": (b'{"text": 12345}', {"no_words"}),
    "surrogate.json": (
        rb'{"text": "The army said \ud800 that 300 soldiers had crossed the river."}',
        {"article"},
    ),
    "mixed.json": (json.dumps([RECORD, 1, None, {"x": 1}]).encode(), {"container"}),
    "bad_line.jsonl": (f"{json.dumps(RECORD)}\n{{oops\n\n{json.dumps(RECORD)}\n".encode(), {"container"}),
    "many.jsonl": (f"{json.dumps({'text': ENGLISH})}\n".encode() * 3_000, {"container"}),
    "wide.csv": (b"a," * 1_000_000 + b"\n", {"too_many_columns", "too_large"}),
    "no_header.csv": (b"1,2,3\n4,5,6\n", {"no_text_field"}),
    "open_quote.csv": (b'title,text\nA,"' + b"parola " * 900_000, {"container"}),
    "nul.csv": (b"title,text\nA,\0" + ENGLISH.encode(), {"binary", "container"}),
    "cut.parquet": (parquet(text=[ENGLISH])[:-20], {"damaged"}),
    "no_text.parquet": (parquet(a=["1"]), {"no_text_field"}),
    # Documents and mail.
    "cut.pdf": (pdf()[:100], {"damaged", "no_text"}),
    "encrypted.pdf": (pdf(password="x"), {"encrypted"}),
    "picture.pdf": (pdf(), {"no_text"}),
    "text.pdf": ((ENGLISH + "15").encode(), {"article"}),
    "broken.docx": (zipped(("word/document.xml", b"<oops")), {"damaged"}),
    "empty.docx": (zipped(("[Content_Types].xml", b"<Types/>")), {"unsupported_format"}),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), {"binary"}),
    "rich.rtf": (rb"{\rtf1\ansi Hello}", {"binary"}),
    "no_header.eml": ((ENGLISH + "13").encode(), {"bad_mail"}),
    "no_body.eml": (MAIL.encode(), {"empty"}),
    "unknown_charset.eml": (
        f"{MAIL}Content-Type: text/plain; charset=klingon\n\n{ENGLISH}".encode(),
        {"article"},
    ),
    "bad_base64.eml": (
        f"{MAIL}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!!\n".encode(),
        {"empty", "binary", "undecodable", "no_words", "article"},
    ),
    # Archives.
    "empty.zip": (zipped(), {"empty"}),
    "cut.zip": (zipped(("a.txt", ENGLISH.encode() * 50))[:-40], {"damaged"}),
    "text.zip": ((ENGLISH + "16").encode(), {"article"}),
    "bomb.zip": (zipped(("bomb.txt", bytes(60_000_000))), {"container"}),
    "deep.zip": (nested(9), {"container"}),
    "encrypted.zip": (encrypted_zip(), {"container"}),
    "traversal.zip": (zipped(("../../up.txt", ENGLISH.encode() + b"1")), {"container"}),
    "wrong_sum.zip": (
        zipped(("a.txt", ENGLISH.encode()), method=zipfile.ZIP_STORED).replace(b"300", b"301"), {"container"},
    ),
    "twice.tar": (
        tarred(("a.txt", ENGLISH.encode() + b"2"), ("a.txt", ENGLISH.encode() + b"3")),
        {"container"},
    ),
    "absolute.tar": (tarred(("/etc/news.txt", ENGLISH.encode() + b"4")), {"container"}),
    "link.tar": (tarred(("passwd.txt", None)), {"container"}),
    "cut.tar": (
        tarred(("a.txt", ENGLISH.encode() + b"5"), ("b.txt", ENGLISH.encode() * 99))[:3_000],
        {"container"},
    ),
    "cut.tar.gz": (
        gzip.compress(tarred(("a.txt", random.Random(3).randbytes(50_000))))[:-20_000],
        {"container"},
    ),
    "wrong_sum.gz": (gzip.compress(ENGLISH.encode())[:-8] + bytes(8), {"container"}),
    "bomb.gz": (gzip.compress(bytes(60_000_000)), {"container"}),
    "cut.txt.zst": (zst(random.Random(4).randbytes(90_000))[:-900], {"container"}),
    "cut.warc": (
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999\r\n\r\nHTTP/1.1 200",
        {"empty", "damaged", "container"},
    ),
    # Names and places.
    "link_outside.txt": (link("/etc/passwd"), {"outside_roots"}),
    "link_up.txt": (link("../../../../../../etc/hostname"), {"outside_roots"}),
    "link_broken.txt": (link("nowhere.txt"), {"broken_link"}),
    "link_loop.txt": (link("link_loop.txt"), {"broken_link"}),
    "link_folder": (link("."), {"folder_link"}),
    "link_good.txt": (link("one_word.txt"), {"duplicate", "article"}),
    "pipe.txt": (os.mkfifo, {"special_file"}),
    "socket.txt": (listening, {"special_file"}),
    "closed.txt": (closed, {"unreadable", "article"}),  # root may read it
    "decomposed e\u0300.txt": ((ENGLISH + "6").encode(), {"article"}),
    "two\nlines.txt": ((ENGLISH + "7").encode(), {"article"}),
    "hash#17!%2e?.txt": ((ENGLISH + "8").encode(), {"article"}),
    f"{'long' * 60}.txt": ((ENGLISH + "9").encode(), {"article"}),
    "no_suffix": ((ENGLISH + "10").encode(), {"article"}),
}  # fmt: skip
INVALID_NAME = b"caf\xe9.txt"  # no valid UTF-8: has its address as its uri


def write_all(folder: Path) -> None:
    """Make one file of each kind."""
    for name, (content, _) in KINDS.items():
        if isinstance(content, bytes):
            (folder / name).write_bytes(content)
        else:
            content(folder / name)
    Path(os.fsdecode(os.fsencode(folder) + b"/" + INVALID_NAME)).write_text(ENGLISH + "11")
