"""The organisations that the lake knows by name, looked up by their cores and by their short names."""

from collections.abc import Collection
from dataclasses import dataclass

import pyarrow as pa

from nightwire.lake.query import connect
from nightwire.lake.store import Lake

# An institution of nobody known has the score that `generic.py` gives it.
OF_NIGHT = """
SELECT article_id, entity_id, mode(name) AS name,
    list_sort(list_distinct(list(coalesce(text, text_en)))) AS texts,
    bool_and(method = 'institution' AND score < 0.5) AS is_ownerless
FROM entities WHERE label = 'ORG' AND ingest_date = CAST(? AS DATE)
GROUP BY ALL ORDER BY ALL
"""
BY_SHORT_NAME = """
WITH likely AS (
    FROM identities SEMI JOIN cores USING (last_word)
    UNION ALL
    FROM identities SEMI JOIN acronyms USING (acronym)
)
SELECT entity_id, min(name), min(name_key), min(last_word),
    coalesce(min(acronym) FILTER (acronym <> ''), ''), count(DISTINCT article_id),
    CAST(min(ingest_date) AS VARCHAR)
FROM likely
WHERE kind = 'organisation' AND ingest_date >= CAST(? AS DATE) AND ingest_date < CAST(? AS DATE)
GROUP BY entity_id ORDER BY entity_id
"""


@dataclass(frozen=True, slots=True)
class OrganisationInArticle:
    """An organisation that an article names, by which words, and whether nobody knows whose it is."""

    article_id: str
    entity_id: str
    name: str
    texts: tuple[str, ...]
    is_ownerless: bool


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation of earlier nights: by how many articles, and since which night (`YYYY-MM-DD`)."""

    entity_id: str
    name: str
    name_key: str
    core: str
    acronym: str
    article_count: int
    first_date: str


def organisations_of_night(lake: Lake, night: str) -> list[OrganisationInArticle]:
    """Every organisation named in a night's articles, each once an article, in order."""
    with connect(lake, sql=OF_NIGHT) as connection:
        rows = connection.execute(OF_NIGHT, [night]).fetchall()
    return [
        OrganisationInArticle(article, entity, name, tuple(texts), is_ownerless)
        for article, entity, name, texts, is_ownerless in rows
    ]


def known_organisations(
    lake: Lake, cores: Collection[str], acronyms: Collection[str], first: str, before: str
) -> list[KnownOrganisation]:
    """Every organisation with one of these in the nights from `first` on and before `before`."""
    with connect(lake, sql=BY_SHORT_NAME) as connection:
        connection.register("cores", pa.table({"last_word": pa.array(sorted(cores), pa.string())}))
        connection.register("acronyms", pa.table({"acronym": pa.array(sorted(acronyms), pa.string())}))
        rows = connection.execute(BY_SHORT_NAME, [first, before]).fetchall()
    return [KnownOrganisation(*row) for row in rows]
