"""One article from names to mentions: both sides linked, short forms resolved, ids given."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nightwire.extracting.entities.acronyms import introductions
from nightwire.extracting.entities.coreference import resolve
from nightwire.extracting.entities.engine import Name
from nightwire.extracting.entities.generic import qualify
from nightwire.extracting.entities.identity import Identity, identify
from nightwire.extracting.entities.linking import Linked, link
from nightwire.extracting.entities.overrides import Overrides
from nightwire.extracting.entities.pair import SentencePair
from nightwire.extracting.entities.places import locate
from nightwire.extracting.entities.sides import Sides
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.english import english_evidence
from nightwire.extracting.entities.source.finder import find_names
from nightwire.extracting.entities.source.lexicon import load_lexicon
from nightwire.extracting.entities.source.view import View
from nightwire.extracting.entities.source_pipelines import pipeline_evidence
from nightwire.extracting.entities.titled import by_title
from nightwire.model import Agreement, Mention


def read_article(
    pairs: Sequence[SentencePair],
    english: Sequence[Sequence[Name]],
    source: Sequence[Sequence[Name]],
    overrides: Overrides,
) -> list[list[Mention]]:
    """Returns the mentions of each sentence of one article.

    Args:
        pairs: the sentences, in order.
        english: the names of each English sentence, none for an untranslated one.
        source: the names that a pipeline of the source language found, none where there is none.
        overrides: what the user says is, or is not, the same.
    """
    linked = _link_sentences(pairs, english, source)
    identities = by_title(pairs, linked, [[identify(name) for name in names] for names in linked])
    identities = locate(pairs, linked, identities)
    identities = qualify(pairs, linked, identities)
    introduced: dict[str, Identity] = {}
    for pair, names, known in zip(pairs, linked, identities, strict=True):
        introduced |= dict(introductions(pair, names, known))
    flat = [identity for known in identities for identity in known]
    resolved = iter(_with_one_name(resolve(flat, introduced, overrides)))
    return [[_mention(name, next(resolved)) for name in names] for names in linked]


def _link_sentences(
    pairs: Sequence[SentencePair], english: Sequence[Sequence[Name]], source: Sequence[Sequence[Name]]
) -> list[list[Linked]]:
    foreign = [number for number, pair in enumerate(pairs) if not _is_english(pair)]
    sides = {number: Sides.of(pairs[number], english[number]) for number in foreign}
    views = [View(pairs[number].text, load_lexicon(pairs[number].language)) for number in foreign]
    extra = [list(_evidence(sides[number], source[number])) for number in foreign]
    found = dict(zip(foreign, find_names(views, extra), strict=True))
    return [
        link(found[number], sides[number]) if number in found else list(_as_they_are(names))
        for number, names in enumerate(english)
    ]


def _is_english(pair: SentencePair) -> bool:
    return pair.language == "en" and pair.text == pair.text_en


def _as_they_are(names: Sequence[Name]) -> Iterator[Linked]:
    """Yields the names of a sentence that is English already: both sides are one."""
    for name in names:
        yield Linked(name.label, name.span, name.span, Agreement.BOTH, "en")


def _evidence(sides: Sides, source_names: Sequence[Name]) -> Iterator[Candidate]:
    yield from pipeline_evidence(source_names, sides.source)
    yield from english_evidence(sides.english_names, sides.stretches)


def _with_one_name(identities: Sequence[Identity]) -> list[Identity]:
    """Returns the identities with one name each: translation may call one thing by several."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for identity in identities:
        names[identity.entity_id][identity.name] += 1
    shown = {
        entity_id: min(counts, key=lambda name: (-counts[name], name)) for entity_id, counts in names.items()
    }
    return [replace(identity, name=shown[identity.entity_id]) for identity in identities]


def _mention(name: Linked, identity: Identity) -> Mention:
    referent = identity.referent
    return Mention(
        label=name.label,
        span=name.source,
        span_en=name.english,
        name=identity.name,
        country=referent.country if referent else None,
        entity_id=identity.entity_id,
        found_in=name.found_in,
        method=identity.method,
        score=identity.score,
        latitude=referent.latitude if referent else None,
        longitude=referent.longitude if referent else None,
        region=referent.region if referent else None,
        place_method=referent.place_method if referent else None,
    )
