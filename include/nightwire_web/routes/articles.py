"""Articles: found by title, shown sentence by sentence, each number explained."""

from collections import defaultdict
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query

from nightwire.extracting.facts import explain
from nightwire.extracting.facts.explain import lines
from nightwire.rows.non_facts import REASONS
from nightwire_web.models.articles import Article, Articles, Explanation
from nightwire_web.pages import Pages
from nightwire_web.routes.filters import ArticleQuery, Id


def router(pages: Pages) -> APIRouter:
    """The routes of the articles."""
    routes = APIRouter(tags=["articles"])

    @routes.get("/articles")
    def articles(query: Annotated[ArticleQuery, Query()]) -> Articles:
        """Articles by words of the title or the file's name, the newest first."""
        wanted, since = pages.narrowed(query.given(), costly=True)
        return Articles(rows=pages.reader.rows("articles", wanted), searched_from=since)  # type: ignore[arg-type]

    @routes.get("/articles/{article_id}")
    def article(article_id: Id, night: date | None = None) -> Article:
        """One article with its sentences in both languages, their facts and names, and its revisions.

        The night, where it is known, makes the answer quicker.
        """
        return _whole(pages, _article(pages, article_id, night))

    @routes.get("/articles/{article_id}/sentences/{sentence_id}/explanation")
    def explanation(article_id: Id, sentence_id: Id, night: date | None = None) -> Explanation:
        """Why each number of a sentence is a fact, or none."""
        found = _article(pages, article_id, night)
        rows = pages.reader.rows("article_sentences", _of(found))
        row = next((row for row in rows if row["sentence_id"] == sentence_id), None)
        if row is None:
            raise HTTPException(404, "the article has no such sentence")
        return _explanation(pages, found, row)

    return routes


def in_words(non_fact: dict[str, Any], language: str) -> str:
    """A row of `sentence_non_facts`: `24 (it): a day, month, year or decade [nonfacts.month]`."""
    side = "en" if non_fact["is_english"] else language
    reason = REASONS.get(non_fact["reason"], non_fact["reason"])
    rule = non_fact["rules"][-1] if non_fact["rules"] else "no rule"
    return f"{non_fact['number']} ({side}): {reason} [{rule}]"


def _article(pages: Pages, article_id: str, night: date | None) -> dict[str, Any]:
    for hint in (night, None) if night else (None,):
        if rows := pages.reader.rows("article", {"article_id": article_id, "night": hint}):
            return rows[0]
    raise HTTPException(404, "the lake has no such article")


def _of(found: dict[str, Any]) -> dict[str, Any]:
    return {"article_id": found["article_id"], "night": found["ingest_date"]}


def _whole(pages: Pages, found: dict[str, Any]) -> Article:
    """The article with its sentences, what is in each of them, and its revisions."""
    parts: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for part, name in (("facts", "article_facts"), ("mentions", "article_entities")):
        parts[part] = defaultdict(list)
        for row in pages.reader.rows(name, _of(found)):
            parts[part][row["sentence_id"]].append(row)
    sentences = [
        row | {part: of[row["sentence_id"]] for part, of in parts.items()}
        for row in pages.reader.rows("article_sentences", _of(found))
    ]
    revisions = pages.reader.rows("article_revisions", {"source_uri": found["source_uri"]})
    return Article.model_validate(found | {"sentences": sentences, "revisions": revisions})


def _explanation(pages: Pages, found: dict[str, Any], row: dict[str, Any]) -> Explanation:
    """Why the numbers of a sentence are facts, or none, by its row."""
    explained = explain(row["text"], row["language"], row["text_en"] if row["language"] != "en" else None)
    wanted = _of(found) | {"sentence_id": row["sentence_id"]}
    others = pages.reader.rows("sentence_non_facts", wanted)
    dropped = [in_words(one, row["language"]) for one in others]
    return Explanation(
        sentence_id=row["sentence_id"], lines=list(lines(explained)), numbers_without_fact=dropped
    )
