"""Whether a number that nothing gives a unit is a quantity all the same, or part of a name."""

from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.model import Kind
from nightwire.numbers.scan import NumberForm

WRITTEN_OUT = (NumberForm.MIXED, NumberForm.COLLECTIVE, NumberForm.FRACTION)  # numbers beyond doubt


def beyond_doubt(sentence: Sentence, reading: Reading) -> bool:
    """Whether a number is a quantity though nothing says of what: bounded, scaled or with decimals."""
    if (
        reading.kind is Kind.RATIO
        or reading.comparator
        or reading.trend
        or reading.form in WRITTEN_OUT
        or reading.scale >= 1e6
        or reading.high is not None
        or _is_rated(sentence, reading)
        or sentence.words[reading.last : reading.last + 2] in sentence.grammar.rules["ellipsis"]["in_all"]
    ):
        return True
    amounts = sentence.grammar.rules["ellipsis"]["amounts"]
    before = sentence.word(reading.left - 1)
    if reading.value >= 100 and reading.left == reading.first and before in amounts:
        return True
    if before in sentence.grammar.rules["ellipsis"]["takers"]:  # `seats five`, `scored 33`
        return True
    if _stands(sentence, reading.left) or before in sentence.grammar.rules["others"]:
        return True  # `altri sessanta presidiavano i cancelli`
    token = sentence.word(reading.first)
    if (
        reading.value >= 1000
        and sentence.word(reading.left - 1) in sentence.grammar.rules["ellipsis"]["copulas"]
    ):
        return True
    return any(sign in token for sign in ",. ") and reading.value >= 0.01


def _stands(sentence: Sentence, start: int) -> bool:
    """`the toll stands at 45`."""
    rules = sentence.grammar.rules["ellipsis"]
    return sentence.word(start - 1) in rules["levels"] and sentence.word(start - 2) in rules["standing"]


def _is_rated(sentence: Sentence, reading: Reading) -> bool:
    """`1200 a month`, `pay 33 a month`."""
    rules = sentence.grammar.rules["ellipsis"]
    paid = reading.value >= 100 or sentence.word(reading.left - 1) in rules["amounts"]
    return paid and sentence.word(reading.last) in rules["rates"]


def is_large(sentence: Sentence, reading: Reading) -> bool:
    """Whether a number is too large to be part of a name."""
    grouped = "," in sentence.word(reading.first) and reading.form is NumberForm.DIGITS
    return bool(sentence.grammar.rules["adjective_first"]) and (grouped or reading.scale >= 1e6)


def is_measured(before: Reading | None) -> bool:
    """Whether an earlier number is an amount rather than a count."""
    return before is not None and before.kind in (Kind.DURATION, Kind.MEASURE, Kind.PERCENT, Kind.MONEY)
