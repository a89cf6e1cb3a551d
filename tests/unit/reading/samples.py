"""The same article in every format that is read."""

import gzip
import io
import json
import tarfile
import zipfile
from email.message import EmailMessage

TITLE = "Soldati al fronte"
BODY = (
    "Il ministro ha detto che più di 300 soldati sono arrivati in città.\n"
    "La guerra continua da due anni e la popolazione spera nella pace."
)
DATE = "2026-11-20T10:00:00+01:00"
URL = "https://example.org/news/1"
RECORD = {"title": TITLE, "text": BODY, "date": DATE, "url": URL, "language": "it", "author": "Anna Bianchi"}


def markdown() -> bytes:
    front = f'---\ntitle: "{TITLE}"\ndate: {DATE}\nauthor: Anna Bianchi\n---\n'
    return (front + BODY.replace("300", "**300**").replace("\n", "\n\n")).encode()


def html() -> bytes:
    paragraphs = "".join(f"<p>{line}</p>" for line in BODY.split("\n"))
    return (
        f'<!DOCTYPE html><html lang="it"><head><title>{TITLE}</title>'
        '<meta name="author" content="Anna Bianchi">'
        f'<meta property="article:published_time" content="{DATE}"><link rel="canonical" href="{URL}"></head>'
        f'<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>'
        f"<article><h1>{TITLE}</h1>{paragraphs}"
        "</article><footer>© Example</footer></body></html>"
    ).encode()


def json_lines() -> bytes:
    return "".join(json.dumps(RECORD | {"url": f"{URL}?{n}"}) + "\n" for n in range(2)).encode()


def table(delimiter: str) -> bytes:
    import csv

    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerow(RECORD)
    writer.writerow(RECORD.values())
    return stream.getvalue().encode()


def parquet() -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([RECORD | {"other": 1}]), buffer)
    return buffer.getvalue()


def rss() -> bytes:
    text = "".join(f"&lt;p&gt;{line}&lt;/p&gt;" for line in BODY.split("\n"))
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><language>it</language><item>'
        f"<title>{TITLE}</title><link>{URL}</link><pubDate>Fri, 20 Nov 2026 10:00:00 +0100</pubDate>"
        f"<description>{text}</description></item></channel></rss>"
    ).encode()


def atom() -> bytes:
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>{TITLE}</title>'
        f'<link href="{URL}"/><published>{DATE}</published><content>{BODY}</content></entry></feed>'
    ).encode()


def pdf() -> bytes:
    """One page with a line of text a line, written by hand."""
    lines = [TITLE, *BODY.split("\n")]
    shown = "".join(f"({line}) Tj T* " for line in lines)
    content = f"BT /F1 10 Tf 14 TL 20 300 Td {shown}ET".encode("cp1252")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title (%s) /CreationDate (D:20261120100000+01'00') >>" % TITLE.encode(),
    ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table_at = len(data)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"xref\n0 7\n0000000000 65535 f \n" + rows
    return data + b"trailer << /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF" % table_at


def docx() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading(TITLE, 0)
    for line in BODY.split("\n"):
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def mail(*, attached: bool = False) -> bytes:
    message = EmailMessage()
    message["Subject"], message["Date"], message["From"] = TITLE, "Fri, 20 Nov 2026 10:00:00 +0100", "a@b.it"
    message.set_content(BODY)
    if attached:
        message.add_attachment(docx(), maintype="application", subtype="octet-stream", filename="a.docx")
        message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="a.png")
    return message.as_bytes()


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_", "."), data)
    return buffer.getvalue()


def tarred() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        info = tarfile.TarInfo("in/a.txt")
        info.size = len(BODY.encode())
        archive.addfile(info, io.BytesIO(BODY.encode()))
    return buffer.getvalue()


def zst() -> bytes:
    import zstandard

    return zstandard.ZstdCompressor().compress(BODY.encode())


def warc() -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=True)
    for address, kind, data in ((URL, "text/html", html()), (f"{URL}.png", "image/png", b"\x89PNG")):
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.0")
        writer.write_record(
            writer.create_warc_record(address, "response", payload=io.BytesIO(data), http_headers=headers)
        )
    return buffer.getvalue()


def gzipped(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)
