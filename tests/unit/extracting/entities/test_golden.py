"""The seed article's entities in both languages, as reviewed by hand."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from nightwire.model import Mention

GOLDEN = Path(__file__).parent / "golden/seed_entities.jsonl"


def entities(found: list[list[Mention]]) -> list[dict[str, object]]:
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in (mention for mentions in found for mention in mentions):
        groups[mention.entity_id].append(mention)
    rows = [
        {
            "name": mentions[0].name,
            "labels": sorted({mention.label for mention in mentions}),
            "country": mentions[0].country,
            "entity_id": entity_id,
            "surfaces": sorted({mention.span.text for mention in mentions if mention.span}),
            "surfaces_en": sorted({mention.span_en.text for mention in mentions if mention.span_en}),
            "mention_count": len(mentions),
        }
        for entity_id, mentions in groups.items()
    ]
    return sorted(rows, key=lambda row: (str(row["name"]), str(row["entity_id"])))


@pytest.fixture(scope="module")
def found(recogniser, seed_pairs):
    return recogniser.find(seed_pairs)


def test_entities_are_those_of_the_golden_file(found):
    golden = [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]
    assert entities(found) == golden


@pytest.mark.parametrize(
    ("name", "surface"),
    [
        ("Kim Jong Un", "Kim"),
        ("Andrei Belousov", "Belousov"),
        ("Joe Biden", "Joe Biden"),
        ("Shin Won-sik", "Shin Won-sik"),
        ("Vladimir Putin", "Putin"),
        ("Korean Central News Agency", "KCNA"),
        ("North Atlantic Treaty Organization", "NATO"),
        ("SBS", "SBS"),
        ("Pyongyang", "Pyongyang"),
        ("Moscow", "Mosca"),
        ("North Korea", "Corea del Nord"),
        ("South Korea", "Corea del Sud"),
        ("United States", "Stati Uniti"),
        ("Ukraine", "Ucraina"),
        ("Russia", "Federazione Russa"),
    ],
)
def test_each_name_is_one_entity_shown_in_both_languages(found, name, surface):
    mentions = [mention for sentence in found for mention in sentence]
    ids = {mention.entity_id for mention in mentions if mention.name == name}
    ids_of_surface = {
        mention.entity_id for mention in mentions if mention.span and mention.span.text == surface
    }
    assert len(ids) == 1
    assert ids_of_surface == ids
    assert any(mention.span and mention.span_en for mention in mentions if mention.entity_id in ids)
