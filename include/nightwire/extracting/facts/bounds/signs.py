"""Signs before a number: `+2%`, `-32%`, `-8 °C`."""

from nightwire.extracting.facts.sentence import Reading, Sentence

MINUS = frozenset("-−–")
APART = frozenset(["(", "un", "a", ":"])  # before a sign that stands apart from its share: `(+ 2,97%)`

OPENING = frozenset(["", ":", ","])  # before a spelt sign of a share


def read_sign(sentence: Sentence, reading: Reading) -> None:
    """Take a sign that touches the number, and nothing before it, into the reading.

    What it means is the trend's question: `-32%` fell, `-8 °C` is a value below zero.
    """
    position = reading.first - 1
    sign, grammar = sentence.word(position), sentence.grammar
    if sign != "+" and sign not in MINUS and sign not in grammar.minus and sign not in grammar.plus:
        return  # as most
    before = sentence.word(position - 1)
    spelt = sign not in MINUS and sign != "+"
    article = spelt and before in grammar.articles  # `per lo meno 300`
    # `plus or minus 3`, `quanto meno 3`
    unsigned = (*grammar.rules["range"]["or"], *grammar.rules["comparator"]["no_sign"])
    if article or before in unsigned:
        return
    if sign in sentence.grammar.minus or (
        sign in MINUS and sentence.word(position - 1) in sentence.grammar.minus
    ):
        reading.sign = "-"
        reading.left = reading.start = position - (sign in MINUS)
        return
    if sign in sentence.grammar.plus and _is_signed(sentence, position, reading):
        reading.sign, reading.left, reading.start = "+", position, position  # `un più 0,3%`
        return
    if (
        sign in MINUS
        and position
        and not sentence.tokens.glued(position)
        and _below(sentence, position, reading)
    ):
        reading.sign, reading.left, reading.start = "-", position, position
        return
    tied = sentence.tokens.glued(position) and sentence.word(position - 1)[-1:].isalnum()
    glued = sentence.tokens.glued(reading.first) or (before in APART and sentence.word(reading.last) == "%")
    if tied or (sign != "+" and sign not in MINUS) or not glued:
        return
    reading.sign = "+" if sign == "+" else "-"
    reading.left = reading.start = position


def _is_signed(sentence: Sentence, position: int, reading: Reading) -> bool:
    """`un più 0,3%`, `spese alle stelle: più 12 per cento`; not `con 12 soci, più 30 ospiti`."""
    before = sentence.word(position - 1)
    share = sentence.word(reading.last) == "%" or sentence.word(reading.last + 1) == "cento"
    return before in sentence.grammar.rules["signed"] or (share and before in OPENING)


def _below(sentence: Sentence, position: int, reading: Reading) -> bool:
    """`intorno ai – 20 gradi`: a dash after a preposition is the sign of a temperature."""
    grammar = sentence.grammar
    before, after = sentence.word(position - 1), sentence.word(reading.last)
    if position == 0 or sentence.tokens.glued(position):
        return False
    return before in grammar.normal and after in grammar.rules["negation"]["degrees"]
