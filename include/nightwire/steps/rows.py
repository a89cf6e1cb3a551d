"""Dataclasses to rows of the tables in `schema.py`."""

import hashlib
from typing import Any

from nightwire import reading
from nightwire.extracting import facts as extractor
from nightwire.model import Article, Fact, Mention, Outcome, Reject, Sentence, SourceFile, Span

Row = dict[str, Any]


def file_row(file: SourceFile, outcome: Outcome, article_id: str | None, batch_id: str) -> Row:
    """One row of `files`."""
    return {
        "source_uri": file.uri,
        "source_sha256": file.sha256,
        "byte_size": file.byte_size,
        "modified_at": file.modified_at,
        "outcome": outcome.value,
        "article_id": article_id,
        "batch_id": batch_id,
    }


def article_row(article: Article) -> Row:
    """One row of `articles`."""
    fields = {name: getattr(article, name) for name in article.__dataclass_fields__}
    return fields | {"reader_version": reading.version()}


def sentence_row(sentence: Sentence) -> Row:
    """One row of `sentences`, not yet translated."""
    return {
        "sentence_id": sentence.sentence_id,
        "article_id": sentence.article_id,
        "position": sentence.position,
        **_span(sentence.span, ""),
        "language": sentence.language,
        "text_en": None,
        "translation_status": "pending",
        "engine": "",
        "engine_version": "",
        "unknown_words": [],
        "translation_flags": [],
    }


def reject_row(reject: Reject) -> Row:
    """One row of `rejects`."""
    return {
        "source_uri": reject.source_uri,
        "source_sha256": reject.source_sha256,
        "stage": reject.stage,
        "reason_code": reject.reason_code,
        "reason": reject.reason,
        "is_retryable": reject.retryable,
    }


def mention_row(sentence: Row, mention: Mention, version: str) -> Row:
    """One row of `entities`."""
    return {
        "mention_id": _hash(sentence["sentence_id"], mention.label, mention.span, mention.span_en),
        "sentence_id": sentence["sentence_id"],
        "article_id": sentence["article_id"],
        "label": mention.label,
        "name": mention.name,
        **_span(mention.span, ""),
        **_span(mention.span_en, "_en"),
        "country": mention.country,
        "entity_id": mention.entity_id,
        "found_in": mention.found_in.value,
        "method": mention.method,
        "score": mention.score,
        "latitude": mention.latitude,
        "longitude": mention.longitude,
        "recogniser_version": version,
    }


def fact_row(sentence: Row, fact: Fact) -> Row:
    """One row of `facts`."""
    leading = fact.leading
    source, english = fact.source, fact.english
    spans = (source.span if source else None, english.span if english else None)
    return {
        "fact_id": _hash(sentence["sentence_id"], *spans),
        "sentence_id": sentence["sentence_id"],
        "article_id": sentence["article_id"],
        "comparator": leading.comparator.value,
        "value": leading.value,
        "value_high": leading.value_high,
        "unit": fact.unit,
        "unit_source": source.unit_text if source else "",
        "unit_origin": fact.unit_origin,
        "kind": leading.kind.value,
        "trend": leading.trend and leading.trend.value,
        "display": extractor.display(fact, sentence["language"]),
        "display_en": extractor.display_en(fact),
        **_span(spans[0], ""),
        **_span(spans[1], "_en"),
        "agreement": fact.agreement.value,
        "value_en": english.value if english else None,
        "speaker": fact.speaker,
        "cue": fact.cue,
        "subject": fact.subject,
        "place": fact.place,
        "extractor_version": extractor.version(),
    }


def _span(span: Span | None, suffix: str) -> Row:
    return {
        f"text{suffix}": span and span.text,
        f"span_start{suffix}": span and span.start,
        f"span_end{suffix}": span and span.end,
    }


def _hash(*parts: object) -> str:
    key = "\0".join(f"{p.start}-{p.end}" if isinstance(p, Span) else str(p) for p in parts)
    return hashlib.blake2b(key.encode(), digest_size=16).hexdigest()
