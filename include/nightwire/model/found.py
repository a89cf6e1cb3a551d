"""What is found in a sentence: quantities, facts, numbers that are none, and names."""

from dataclasses import dataclass, field

from nightwire.model.articles import Span
from nightwire.model.words import Agreement, Comparator, Kind, Trend


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
        attributed_by: the names of the rules that gave it its speaker, subject and place, in this order
            (`speaker.verb`); no two facts differ by them.
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
    attributed_by: tuple[str, ...] = field(default=(), compare=False)

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
