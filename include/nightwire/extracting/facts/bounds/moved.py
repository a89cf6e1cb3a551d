"""Words of change that say of some units no more than that they moved: `una caduta di tre metri`."""

from nightwire.extracting.facts.sentence import Reading
from nightwire.extracting.facts.tables.grammar import Grammar
from nightwire.model import Kind

LENGTHS = frozenset(["millimetre", "centimetre", "metre", "kilometre"])
FAR = "kilometre"  # over which a road rises, and no level
JOBS = frozenset(["job", "post", "position", "place", "seat", "point"])  # that burn in a manner of speaking
POINTS = "point"
NONE: frozenset[str] = frozenset()


class MovedRules:
    """Says which words of change are none before a number."""

    def __init__(self, grammar: Grammar) -> None:
        rules = grammar.rules["trend"]
        self._collapse, self._falls = frozenset(rules["collapse"]), frozenset(rules["falls"])
        self._consumed = frozenset(rules["consumed"])
        self._uphill = frozenset(rules["uphill"])
        self._flying = frozenset(rules["flying"])
        self._climbing = frozenset(rules["climbing"])
        self._deducted = frozenset(rules["deducted"])
        self._withdrawn = frozenset(rules["withdrawn"])
        self._of_shares = frozenset(rules["of_shares"])
        self._dating = self._of_shares.union(rules["dating"])

    def of(self, reading: Reading, *, linked: bool, direct: bool) -> frozenset[str]:
        """Such words; `linked` where a preposition of part ties them to the number, `direct` where none."""
        moved = self._of_unit(reading, linked=linked or direct)
        if direct and reading.kind is Kind.COUNT and reading.comparator is None:
            moved |= self._climbing  # `salire sei piani`
        if reading.unit is None or reading.unit.name != POINTS or not direct:
            moved |= self._deducted  # `tolti tre punti`, not `tolti tre chiodi`
        return moved if linked and reading.kind is Kind.MEASURE else moved | self._withdrawn

    def _of_unit(self, reading: Reading, *, linked: bool) -> frozenset[str]:
        if reading.kind is Kind.PERCENT:
            return NONE
        if reading.unit is None:
            return self._of_shares
        if reading.kind is Kind.DURATION:  # `risale a quattro anni dopo`
            return self._dating | (self._collapse if linked else NONE)
        if reading.kind in (Kind.COUNT, Kind.RATIO) and linked:  # `bruciati tre quadri`, not `300 posti`
            burnt = NONE if reading.unit.name in JOBS else self._consumed
            return self._collapse | self._of_shares | burnt
        if reading.kind is Kind.MEASURE:  # `una caduta di tre metri`, `bruciati 300 ettari`
            moved = self._falls if reading.unit.name in LENGTHS else self._consumed
            moved |= self._flying if " per " in reading.unit.name else NONE  # `vola a 900 km/h`
            return moved | self._of_shares | (self._uphill if reading.unit.name == FAR else NONE)
        return self._of_shares if linked else NONE
