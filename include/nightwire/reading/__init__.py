"""Bytes to articles and sentences: encoding, format, language, title, sentence spans. Pure.

The way in is `read_article`; the folder's files are found by `find_files`.
"""

from nightwire.reading.article import VERSION, article_id_of, read_article
from nightwire.reading.files import find_files, path_of, uri_of, with_digest

__all__ = ["VERSION", "article_id_of", "find_files", "path_of", "read_article", "uri_of", "with_digest"]
