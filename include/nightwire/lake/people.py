"""The people whom the lake knows by name, looked up by the last words of their names."""

from collections.abc import Collection
from dataclasses import dataclass

import pyarrow as pa

from nightwire.lake.query import connect
from nightwire.lake.store import Lake

OF_NIGHT = """
SELECT article_id, entity_id, mode(name) AS name
FROM entities WHERE label = 'PERSON' AND ingest_date = CAST(? AS DATE)
GROUP BY ALL ORDER BY ALL
"""
STORIES = """
SELECT article_id, min(story_id)
FROM story_articles WHERE ingest_date = CAST(? AS DATE) GROUP BY article_id
"""
BY_LAST_WORD = """
SELECT entity_id, min(name), min(name_key), count(DISTINCT article_id), CAST(min(ingest_date) AS VARCHAR)
FROM identities SEMI JOIN wanted USING (last_word)
WHERE kind IS DISTINCT FROM 'organisation'
    AND ingest_date >= CAST(? AS DATE) AND ingest_date < CAST(? AS DATE)
GROUP BY entity_id ORDER BY entity_id
"""


@dataclass(frozen=True, slots=True)
class PersonInArticle:
    """A person whom an article names."""

    article_id: str
    entity_id: str
    name: str


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of earlier nights: by how many articles, and since which night (`YYYY-MM-DD`)."""

    entity_id: str
    name: str
    name_key: str
    article_count: int
    first_date: str


def people_of_night(lake: Lake, night: str) -> list[PersonInArticle]:
    """Everybody named in a night's articles, each once an article, in order."""
    with connect(lake, sql=OF_NIGHT) as connection:
        return [PersonInArticle(*row) for row in connection.execute(OF_NIGHT, [night]).fetchall()]


def stories_of_night(lake: Lake, night: str) -> dict[str, str]:
    """The story of each of a night's articles."""
    with connect(lake, sql=STORIES) as connection:
        return dict(connection.execute(STORIES, [night]).fetchall())


def known_people(lake: Lake, last_words: Collection[str], first: str, before: str) -> list[KnownPerson]:
    """Everybody with one of these last words in the nights from `first` on and before `before`.

    Files say by their Bloom filters which of these words they have, so that few are read.
    """
    wanted = pa.table({"last_word": pa.array(sorted(last_words), pa.string())})
    with connect(lake, sql=BY_LAST_WORD) as connection:
        connection.register("wanted", wanted)
        return [KnownPerson(*row) for row in connection.execute(BY_LAST_WORD, [first, before]).fetchall()]
