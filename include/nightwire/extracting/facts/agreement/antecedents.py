"""What a sentence counted last, or speaks of last, for a number of the next one that stands for it."""

from collections.abc import Sequence

from nightwire.extracting.facts.extract import extractor
from nightwire.extracting.facts.sentence import Sentence
from nightwire.extracting.facts.tables.grammar import Grammar, grammar
from nightwire.model import Kind, Quantity
from nightwire.numbers.tokens import Tokens

PARTS = frozenset(("ellipsis.part", "ellipsis.named_part"))
LASTING = (Kind.DURATION, Kind.MEASURE)
COUNTED = (Kind.COUNT, Kind.MONEY)
WINDOW = 400  # characters at a sentence's end in which a noun is looked for


def counted_last(text: str, facts: Sequence[Quantity], language: str) -> Quantity | None:
    """The last fact of a sentence that another may go on counting.

    Ages and shares are none, nor a part of what was counted (`sei operai, due dei quali a Bari`), nor a
    length that only says how long or where (`in tre anni`, `a 12 chilometri da Bari`).
    """
    table = grammar(language)
    return next((one for one in reversed(facts) if _goes_on(one, text, table)), None)


def _goes_on(one: Quantity, text: str, table: Grammar) -> bool:
    if not one.unit or not PARTS.isdisjoint(one.rules):
        return False
    return one.kind in COUNTED or (one.kind in LASTING and not _is_adverbial(one, text, table))


def _is_adverbial(one: Quantity, text: str, table: Grammar) -> bool:
    """`in tre anni`, `tre anni fa`, `a 3 chilometri da Bo`; not `condannato a 12 anni`."""
    words = [word for word in Tokens(text[: one.span.start]).words[-2:] if word not in table.articles]
    before = words[-1] if words else ""
    lasting, rules = table.rules["lasting"], table.rules["ellipsis"]
    adverbial = {*lasting["adverbial"], *rules["prepositions"], *rules["each"]}
    if one.kind is Kind.MEASURE:
        adverbial.update(table.rules["noun"]["own"])
    dated = not set(lasting["after"]).isdisjoint(Tokens(text[one.span.end :]).words[:1])
    return dated or table.normal.get(before, before) in adverbial


def named_last(text: str, language: str) -> str:
    """The English of the last plural of a sentence that has its article (`Restano gli scioperanti.`)."""
    found = extractor(language)
    if found is None:
        return ""
    sentence, nouns = Sentence(Tokens(text[-WINDOW:]), found.grammar), found.decider.nouns
    for first in range(len(sentence.words) - 1, 0, -1):
        if _is_plural(sentence, first) and nouns.knows(sentence, first) is not None:
            unit = nouns.at(sentence, first, plural=False)
            if unit is not None and unit.name:
                return unit.name
    return ""


def _is_plural(sentence: Sentence, noun: int) -> bool:
    rules = sentence.grammar.rules["noun"]
    endings = tuple(rules["plural_letters"]) or (" ",)
    article = sentence.word(noun - 1)
    merged = article != sentence.norm(noun - 1) and article.endswith(endings)
    opened = article in rules["plural_articles"] or merged
    return opened and sentence.word(noun).endswith(endings) and not sentence.capital(noun)
