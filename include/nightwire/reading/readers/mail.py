"""Mail (`.eml`), by Python's own `email`: its text, and its attachments as members."""

import io
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from nightwire.errors import UnreadableFileError
from nightwire.reading.decoding import decode
from nightwire.reading.markup import text_of
from nightwire.reading.pieces import Draft, Member, Piece, Source

LETTER = "message/rfc822"  # a letter that was sent on
MAX_BYTES = 100_000_000


def read(source: Source) -> Iterator[Piece]:
    """The letter as an article, then what is attached to it.

    Raises:
        UnreadableFileError: neither a text nor an attachment is in it.
    """
    if source.byte_size > MAX_BYTES:
        raise UnreadableFileError("too_large", f"a mail of more than {MAX_BYTES:,} bytes is not read")
    source.stream.seek(0)
    message = message_from_bytes(source.stream.read(), policy=policy.default)
    if not isinstance(message, EmailMessage) or not message.keys():
        raise UnreadableFileError("bad_mail", "the file is named like a mail but has no header lines")
    attached = list(message.iter_attachments()) if message.is_multipart() else []
    text = _text(message)
    if text.strip():
        yield Draft(
            text, "email", _header(message, "subject"), _header(message, "date"),
            author=_header(message, "from"), part="text" if attached else "",
            data=text.encode("utf-8", "replace") if attached else None,
        )  # fmt: skip
    elif not attached:
        raise UnreadableFileError("empty", "the mail has no text")
    for number, part in enumerate(attached):
        yield _member(part, number)


def _text(message: EmailMessage) -> str:
    body = message.get_body(("plain", "html"))
    if body is None:
        return ""
    content = body.get_payload(decode=True)
    data = content if isinstance(content, bytes) else str(body.get_payload()).encode("utf-8", "replace")
    if not data.strip():
        return ""
    try:
        text = data.decode(str(body.get_content_charset() or "utf-8"))
    except (LookupError, ValueError):
        text = decode(data)[0]
    return text_of(text) if body.get_content_type() == "text/html" else text


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message[name]
    except (ValueError, TypeError, IndexError, AttributeError):  # of headers that are no headers
        return None
    return str(value).strip() or None if value is not None else None


def _member(part: EmailMessage, number: int) -> Member:
    if part.get_content_type() == LETTER:
        inner = part.get_content().as_bytes()
        name = part.get_filename() or f"attachment-{number}.eml"
        return Member(name, lambda: io.BytesIO(inner), len(inner))
    data = part.get_payload(decode=True)
    content = data if isinstance(data, bytes) else part.as_bytes()
    return Member(part.get_filename() or f"attachment-{number}", lambda: io.BytesIO(content), len(content))
