"""The rows of the tables as frozen dataclasses: each field with its type and what it means.

A new column is a field here, with its value in the same file's `of`; schema, Parquet, views and
`docs/tables.md` follow from it.
"""

from nightwire.rows.articles import ArticleRow
from nightwire.rows.entities import EntityRow
from nightwire.rows.facts import FactRow
from nightwire.rows.files import FileRow
from nightwire.rows.identities import IdentityRow
from nightwire.rows.non_facts import NonFactRow
from nightwire.rows.rejects import RejectRow
from nightwire.rows.runs import RunRow
from nightwire.rows.scorecards import ScorecardRow
from nightwire.rows.sentences import SentenceRow
from nightwire.rows.stories import StoryArticleRow

__all__ = [
    "ArticleRow", "EntityRow", "FactRow", "FileRow", "IdentityRow", "NonFactRow", "RejectRow", "RunRow",
    "ScorecardRow", "SentenceRow", "StoryArticleRow",
]  # fmt: skip
