"""Members of a container that belong to other nights than the container itself: each night's are a part.

The container's batch has the rows of `files` of all its members; a part has articles and what is made of
them. A part's id comes from the container and the night alone: whoever reads a container again, after a run
was killed before it published the container's batch, finds the same parts.
"""

import hashlib
from dataclasses import replace

from nightwire.model import Article, SourceFile
from nightwire.settings import Settings
from nightwire.steps.merge import Reading
from nightwire.steps.nights import nights_within, own_night, placed

ID_BYTES = 10


def part_id(container: SourceFile, night: str) -> str:
    """The batch id of a container's members of a night."""
    key = f"{container.uri}\0{container.sha256}\0{night}".encode()
    return hashlib.blake2b(key, digest_size=ID_BYTES).hexdigest()


def possible_parts(settings: Settings, container: SourceFile, run_night: str) -> dict[str, str]:
    """The parts that a container may have, each with its night, by batch id."""
    nights = nights_within(settings, run_night)
    return {part_id(container, night): night for night in nights if night != run_night}


def part_for(settings: Settings, article: Article, container: SourceFile, run_night: str) -> str:
    """The part that a new member goes into; empty where it stays with its container."""
    night = placed(settings, own_night(settings, article), run_night)
    return "" if night == run_night else part_id(container, night)


def split(reading: Reading) -> tuple[Reading, dict[str, Reading]]:
    """What stays with the containers, and the parts by their id."""
    parts = {part: Reading() for part in dict.fromkeys(reading.part_of.values())}
    home = replace(reading, articles=[], sentences=[])
    for article in reading.articles:
        parts.get(reading.part_of.get(article.article_id, ""), home).articles.append(article)
    for sentence in reading.sentences:
        parts.get(reading.part_of.get(sentence.article_id, ""), home).sentences.append(sentence)
    return home, parts
