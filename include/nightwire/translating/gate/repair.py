"""Put a changed number right where there is no doubt which it was.

Found in engines: `121,2 milioni` had become `$112.2 million`. A number is repaired only where exactly
one is missing and one is added, digits say both, both count the same (percent, unit, nothing), both have
the same scale word, and the change is one that engines make. A percent sign that is lost is put back.
"""

from nightwire.translating.gate.compare import compare
from nightwire.translating.gate.numbers import FIGURE, change, foreign
from nightwire.translating.gate.values import Value

_TURNED = str.maketrans(",.", ".,")
CERTAIN = ("number_magnitude", "digits_swapped")
MIN_DIGITS = 2


def repair(source: str, english: str, language: str, *, certain: bool = True) -> str:
    """The English with its one changed number put right, and English separators, else as it was.

    Args:
        source: the sentence.
        english: its English.
        language: ISO 639-1 code of the sentence.
        certain: whether only changes count that engines are known for, magnitude and swapped digits.
    """
    english = _with_signs(source, _separated(source, english, language), language)
    found = compare(source, english, language)
    if len(found.missing) != 1 or len(found.added) != 1:
        return english
    wanted, wrong = found.missing[0], found.added[0]
    if not _same_sort(wanted, wrong) or (certain and change(wanted.amount, wrong.amount) not in CERTAIN):
        return english
    figure = FIGURE.search(wrong.surface)
    if figure is None:
        return english
    right = _written(abs(wanted.amount) / wrong.scale)
    start = wrong.start + figure.start()
    repaired = english[:start] + right + english[start + len(figure[0]) :]
    again = compare(source, repaired, language)
    return english if again.missing or again.added else repaired


def _separated(source: str, english: str, language: str) -> str:
    """`3,5` as `3.5` where the source has that number; from the end, so that places stay what they are."""
    pairs = compare(source, english, language).pairs
    wrong = [partner for _, partner in pairs if foreign(partner)]
    for value in sorted(wrong, key=lambda value: -value.start):
        figure = english[value.start : value.end].translate(_TURNED)
        english = english[: value.start] + figure + english[value.end :]
    return english


def _with_signs(source: str, english: str, language: str) -> str:
    """`about 7.` as `about 7%.` where the source has the sign with that number and the English nothing."""
    if "%" not in source:
        return english
    pairs = compare(source, english, language).pairs
    signed = (partner for wanted, partner in pairs if source[wanted.end :].lstrip().startswith("%"))
    bare = (value for value in signed if _is_bare(value) and not _is_signed(english[value.end :]))
    for value in sorted(bare, key=lambda value: -value.start):
        english = f"{english[: value.end]}%{english[value.end :]}"
    return english


def _is_bare(value: Value) -> bool:
    return FIGURE.fullmatch(value.surface) is not None and not value.percent and not value.units


def _is_signed(behind: str) -> bool:
    return behind.lstrip().startswith("%")


def _same_sort(wanted: Value, wrong: Value) -> bool:
    """Whether both count the same, so that only the figure can be wrong."""
    if not (wanted.in_digits and wrong.in_digits) or wanted.percent != wrong.percent:
        return False
    if not wanted.kind == wrong.kind == "number" or (wanted.amount < 0) != (wrong.amount < 0):
        return False
    if wanted.units != wrong.units and not wanted.units & wrong.units:
        return False
    digits = sum(char.isdigit() for char in wanted.surface)
    return digits >= MIN_DIGITS and wanted.scale == wrong.scale


def _written(amount: float) -> str:
    """`10,000`, `3.5`: as English writes it, years apart."""
    if amount == int(amount):
        return f"{int(amount):,}" if abs(amount) >= 10_000 else str(int(amount))
    return f"{amount:,.6f}".rstrip("0")
