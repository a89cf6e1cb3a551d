"""Bytes to articles and sentences: format, encoding, language, date, title, sentence spans. Pure.

The way in is `items_of`, which finds what a file holds, and `article_of`, which makes an article of one
of these; the folder's files are found by `find_files` and opened by `open_file`.
"""

from nightwire.fingerprint import of_packages
from nightwire.reading.article import article_id_of, article_of, published_of, read_article, sentences_of
from nightwire.reading.files import find_files, find_one, path_of, uri_of, with_digest
from nightwire.reading.member import member_head
from nightwire.reading.pieces import Draft, Options
from nightwire.reading.roots import check_folder, open_file
from nightwire.reading.unpack import Item, items_of

__all__ = [
    "Draft", "Item", "Options", "article_id_of", "article_of", "check_folder", "find_files", "find_one",
    "items_of", "member_head", "open_file", "path_of", "published_of", "read_article", "sentences_of",
    "uri_of", "version",
    "with_digest",
]  # fmt: skip

# Whose output is in the rows.
LIBRARIES = (
    "chardet", "feedparser", "ftfy", "htmldate", "lingua-language-detector", "lxml", "markdown-it-py",
    "pypdf", "python-docx", "sentencex", "trafilatura", "warcio",
)  # fmt: skip


def version() -> str:
    """What articles and sentences are read by: this code, and the libraries that decode, part and guess."""
    return of_packages(__name__, distributions=LIBRARIES)
