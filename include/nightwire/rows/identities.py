"""Rows of `identities`."""

from dataclasses import dataclass
from typing import Annotated

from nightwire.rows.common import ArticleId, BatchId


@dataclass(frozen=True, slots=True)
class IdentityRow:
    """Every person of every article with who that is, by all that the lake knew that night."""

    article_id: ArticleId
    entity_id: Annotated[str, "the person by the names of the article alone, as in `entities`"]
    name: Annotated[str, "the name of that person there, in a normal form"]
    identity_id: Annotated[str, "who it is: the `entity_id` of the name that came first; often its own"]
    identity_name: Annotated[str, "the name of who it is"]
    reason: Annotated[
        str,
        "why: `itself`, `several` (none of them for sure), `same_letters`, `middle_name`, `suffix`, "
        "`same_story`, `only_name` or `most_frequent`",
    ]
    score: Annotated[float, "how sure that is, 0 to 1"]
    article_count: Annotated[int, "articles that named who it is, that night and in the nights before"]
    other_article_count: Annotated[int, "articles that named the others that it could be"]
    name_key: Annotated[str, "the name's words, folded: names with the same ones are one"]
    last_word: Annotated[str, "the folded word by which names are looked up"]
    identity_version: Annotated[str, "rules that decided"]
    batch_id: BatchId
