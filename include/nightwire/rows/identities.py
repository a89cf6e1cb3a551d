"""Rows of `identities`."""

from dataclasses import dataclass
from typing import Annotated

from nightwire.rows.common import ArticleId, BatchId


@dataclass(frozen=True, slots=True)
class IdentityRow:
    """Every person and organisation of every article with who that is, by what the lake knew that night."""

    article_id: ArticleId
    entity_id: Annotated[str, "who or what it is by the names of the article alone, as in `entities`"]
    name: Annotated[str, "the name of that there, in a normal form"]
    identity_id: Annotated[str, "who it is: the `entity_id` of the name that came first; often its own"]
    identity_name: Annotated[str, "the name of who it is"]
    reason: Annotated[
        str,
        "why: `itself`, `several` (none of them for sure), `same_letters`, `middle_name`, `suffix`, "
        "`same_story`, `only_name`, `most_frequent`; of organisations `legal_form`, `acronym` or `initials`",
    ]
    score: Annotated[float, "how sure that is, 0 to 1"]
    article_count: Annotated[int, "articles that named who it is, that night and in the nights before"]
    other_article_count: Annotated[int, "articles that named the others that it could be"]
    name_key: Annotated[str, "the name's words, folded: names with the same ones are one"]
    last_word: Annotated[
        str, "what names are looked up by: a person's last word, an organisation's words without a legal form"
    ]
    kind: Annotated[str, "`person` or `organisation`"]
    acronym: Annotated[
        str, "what an organisation is called for short: an acronym, `~` and its initials, or empty"
    ]
    identity_version: Annotated[str, "rules that decided"]
    batch_id: BatchId
