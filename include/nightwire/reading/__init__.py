"""Bytes to articles and sentences: encoding, format, language, title, sentence spans. Pure.

The way in is `read_article`; the folder's files are found by `find_files`.
"""

from nightwire.fingerprint import of_packages
from nightwire.reading.article import article_id_of, read_article, sentences_of
from nightwire.reading.files import find_files, find_one, path_of, uri_of, with_digest

__all__ = [
    "article_id_of", "find_files", "find_one", "path_of", "read_article", "sentences_of", "uri_of", "version",
    "with_digest",
]  # fmt: skip


def version() -> str:
    """What articles and sentences are read by: this code, and the libraries that decode, part and guess."""
    return of_packages(__name__, distributions=("chardet", "lingua-language-detector", "sentencex"))
