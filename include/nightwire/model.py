"""The things that Nightwire speaks of, as frozen dataclasses: standard library only.

Offsets are in characters (Unicode code points), 0-based and half-open. The spans of mentions and
quantities are relative to their sentence, so that a sentence's rows stay the same wherever the
sentence stands; `Sentence.span` is relative to the article's text.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

FEEDS = "feeds:"  # stands before the name of a list of feeds, where a source is named


class Comparator(StrEnum):
    """How a text bounds a value."""

    EQUAL = "="
    GREATER = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    ABOUT = "~"


class Kind(StrEnum):
    """What sort of quantity a value is."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    RATIO = "ratio"


class Trend(StrEnum):
    """Whether the text says that the quantity rose or fell."""

    UP = "up"
    DOWN = "down"


class Agreement(StrEnum):
    """What the source sentence and its English say of one fact."""

    BOTH = "both"
    SOURCE_ONLY = "source_only"
    ENGLISH_ONLY = "english_only"
    CONFLICT = "conflict"


class Outcome(StrEnum):
    """What became of a file that was seen, or of one of the articles that it holds."""

    ARTICLE = "article"
    DUPLICATE = "duplicate"
    REJECT = "reject"
    CONTAINER = "container"  # an archive or a list of articles; each of its members has an outcome


class Certainty(StrEnum):
    """How exactly it is known when an article was published."""

    INSTANT = "instant"  # with its time zone
    LOCAL_TIME = "local_time"  # a time that says no zone, read as UTC
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: `text_of_sentence[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that a run has found, or one member of a file that holds many.

    `uri` is a path relative to the project where it lies in it, else a `file://` address; of a member
    it goes on with the way in it: `archive.zip!/b/3.json#17`.
    `sha256` is the digest of its bytes, empty where they could not be read.
    `container_uri` is the file that a member was found in; empty for a file of its own.
    `etag` is its store's own mark of the content, empty on a disk, which has none.
    """

    uri: str
    sha256: str
    byte_size: int
    modified_at: datetime
    container_uri: str = ""
    etag: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read. `article_id` comes from the bytes alone, so it is the same everywhere.

    Attributes:
        published_origin: what `published_at` was read from; empty where it is not known.
        published_certainty: how exactly; empty where it is not known.
        mended: what was wrong with the text and has been mended.
        container_uri: the file that it was found in, where that holds many; else empty.
        format: the kind of file that it was read from, such as `html`.
    """

    article_id: str
    source_uri: str
    source_sha256: str
    encoding: str
    language: str
    language_score: float
    title: str | None
    text: str
    published_at: datetime | None = None
    published_origin: str = ""
    published_certainty: str = ""
    author: str | None = None
    url: str | None = None
    mended: tuple[str, ...] = ()
    container_uri: str = ""
    format: str = "text"

    @property
    def address(self) -> str:
        """What stays the same when the article is edited: where it was published, else its file."""
        return self.url or self.source_uri


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article; `article.text[span.start:span.end] == span.text`.

    `language_score` is the confidence in its language, 0 to 1.
    """

    sentence_id: str
    article_id: str
    position: int
    span: Span
    language: str
    language_score: float = 0.0


@dataclass(frozen=True, slots=True)
class Translation:
    """What became of one sentence on its way to English.

    Attributes:
        text: the English, or None where no engine could do it.
        engine: the engine's name; `none` for text that is English already, empty where `text` is None.
        engine_version: engine and model version, one string.
        status: `translated`, `original` (English already), `untranslated` (no engine for the
            language) or `pending` (engines failed; the next run tries again).
        flags: reason codes of the checks that failed, in order of finding.
        unknown_words: words of the sentence that the engine did not know, as they stand there.
        quality: how good the English is likely to be, 0 to 1 (see `translating/quality.py`).
    """

    text: str | None
    engine: str
    engine_version: str
    status: str
    flags: tuple[str, ...] = ()
    unknown_words: tuple[str, ...] = ()
    quality: float = 0.0


@dataclass(frozen=True, slots=True)
class Quantity:
    """One numeric fact as one text states it.

    Attributes:
        span: the words that express it, comparator included.
        comparator: how the text bounds the value.
        value: the value, or the lower end of a range, multiplied out.
        value_high: the upper end of a range, else None.
        unit: English singular lemma in lower case, empty where it is not known.
        unit_text: the unit as it stands in this text, empty where no word names it.
        kind: what sort of quantity it is.
        trend: whether the text says that it rose or fell.
        rules: the names of the rules that made it so; no two quantities differ by them.
    """

    span: Span
    comparator: Comparator
    value: float
    value_high: float | None
    unit: str
    unit_text: str
    kind: Kind
    trend: Trend | None
    rules: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class NonFact:
    """A number of a text that is no numeric fact.

    Attributes:
        span: the number itself.
        value: as far as it was read.
        reason: why it is none, in a word: `date`, `code`, `bare` (it counts nothing that was found) ...
        rules: the names of the rules that spoke about it, the one that decided last.
    """

    span: Span
    value: float
    reason: str
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One quantity of a sentence with what both of its texts say of it.

    At least one side is given. Where they disagree the source wins.

    Attributes:
        source: the quantity as the source sentence states it.
        english: the quantity as the English sentence states it.
        agreement: what the two sides say together.
        unit: English singular lemma; the source's own word where nothing knew it.
        unit_origin: where `unit` came from: `source` (dictionary of the source language),
            `english` (the aligned English fact) or `untranslated`.
        speaker: who is quoted for it, as the source (else the English) names them.
        cue: the words that mark the quotation.
        subject: the name of the entity that acts, holds or owns it, as the source has it.
        place: the name of the place where it is, goes or happened, as the source has it.
        subject_entity_id: which entity the subject is; empty where there is none.
        place_entity_id: which entity the place is; empty where there is none.
        differs: in what the two sides differ though their values agree or not: `comparator`, `kind`
            or `unit`, in this order; empty where one side is missing.
    """

    source: Quantity | None
    english: Quantity | None
    agreement: Agreement
    unit: str
    unit_origin: str
    speaker: str | None = None
    cue: str | None = None
    subject: str | None = None
    place: str | None = None
    differs: tuple[str, ...] = ()
    subject_entity_id: str = ""
    place_entity_id: str = ""

    @property
    def leading(self) -> Quantity:
        """The side whose value stands: the source where there is one."""
        quantity = self.source or self.english
        if quantity is None:
            raise ValueError("a fact has at least one side")
        return quantity


@dataclass(frozen=True, slots=True)
class Mention:
    """One name in a sentence.

    Attributes:
        label: spaCy's label scheme (OntoNotes): `PERSON`, `GPE`, `ORG` and so on.
        span: where the source sentence names it, or None.
        span_en: where the English sentence names it, or None.
        name: the name in a normal form, English where it has one.
        country: ISO 3166-1 alpha-2 code of what the name is, lies in or belongs to.
        entity_id: the same for every mention of one person, place or organisation, whatever the
            language, the order of the articles or the run.
        found_in: which of the two texts the recogniser found it in.
        method: how the name was tied to its entity: `exact`, `exonym`, `demonym`, `part_of_name`,
            `acronym` or `override`.
        score: how sure `method` is, 0 to 1.
        latitude: degrees north, where exactly one known place fits the name.
        longitude: degrees east, where exactly one known place fits the name.
        region: the first-level division that a place is or lies in, in English.
        place_method: why a place has its country and coordinates; None where it has none.
    """

    label: str
    span: Span | None
    span_en: Span | None
    name: str
    country: str | None = None
    entity_id: str = ""
    found_in: Agreement = Agreement.BOTH
    method: str = "exact"
    score: float = 1.0
    latitude: float | None = None
    longitude: float | None = None
    region: str | None = None
    place_method: str | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """One file, or one article, that a stage could not take, with the reason in words."""

    source_uri: str
    source_sha256: str
    stage: str
    reason_code: str
    reason: str
    retryable: bool
    container_uri: str = ""
