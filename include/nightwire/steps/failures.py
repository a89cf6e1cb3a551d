"""One article's failure is that article's reject, never its batch's."""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from nightwire.errors import ConfigurationError, RetryableError
from nightwire.model import Reject
from nightwire.rows import ArticleRow, RejectRow, SentenceRow

log = logging.getLogger(__name__)

STAGE = "enrich"
LONGEST = 200  # characters of a library's own words

Made = TypeVar("Made")
Articles = Sequence[Sequence[SentenceRow]]


@dataclass
class Failures:
    """Articles that a stage could not read, by their id: the stage, and why in words."""

    of: dict[str, tuple[str, str]] = field(default_factory=dict)

    def attempt(self, stage: str, article_id: str, make: Callable[[], list[Made]]) -> list[Made]:
        """What `make` gives; where it raises nothing, and the article is noted.

        Raises:
            RetryableError: an engine or the store is away, which no article is to blame for.
            ConfigurationError: a setting is wrong.
        """
        made = _tried(make)
        if isinstance(made, list):
            return made
        log.warning("article %s: its %s could not be made", article_id, stage, exc_info=made)
        said = " ".join(str(made).split())[:LONGEST]
        self.of[article_id] = stage, f"{type(made).__name__}{f': {said}' if said else ''}"
        return []

    def attempt_each(
        self, stage: str, articles: Articles, make: Callable[[Articles], list[Made]]
    ) -> list[Made]:
        """What `make` gives for all articles at once, where that raises one by one."""
        made = _tried(lambda: make(articles))
        if isinstance(made, list):
            return made
        parts = (self.attempt(stage, one[0].article_id, partial(make, [one])) for one in articles)
        return [row for part in parts for row in part]

    def rejects(self, articles: Iterable[ArticleRow]) -> list[RejectRow]:
        """One row for each of these articles that failed."""
        failed = (article for article in articles if article.article_id in self.of)
        return [_reject(article, *self.of[article.article_id]) for article in failed]


def _reject(article: ArticleRow, stage: str, why: str) -> RejectRow:
    reason = (
        f"the article's {stage} could not be made ({why}); its text is kept, "
        "`nightwire run --force` or another version of the stage tries again"
    )
    code = f"{stage}_failed"
    reject = Reject(
        article.source_uri, article.source_sha256, STAGE, code, reason, False, article.container_uri or ""
    )
    return RejectRow.of(reject, article.batch_id)


def _tried(make: Callable[[], list[Made]]) -> list[Made] | Exception:
    try:
        return make()
    except (RetryableError, ConfigurationError):
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the other articles go on
        return error


def failed_before(rejects: Iterable[RejectRow], articles: Iterable[ArticleRow]) -> Mapping[str, RejectRow]:
    """The articles that have no rows because enriching them failed, each with its reject."""
    rows = {(row.source_uri, row.source_sha256): row for row in rejects if row.stage == STAGE}
    keys = ((article.article_id, (article.source_uri, article.source_sha256)) for article in articles)
    return {article_id: rows[key] for article_id, key in keys if key in rows}
