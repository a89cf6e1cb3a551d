"""Bounds that are places: `oltre i tre silos`, `fino ai due rifugi`, `intorno agli otto pilastri`."""

from nightwire.extracting.facts.sentence import Reading, Sentence
from nightwire.model import Kind

FEW = 20  # things that one may stand behind, under, around
STANDING = frozenset([
    "arch", "lake", "table", "bridge", "pillar", "column", "tower", "island", "gate", "house", "building",
    "tent", "river", "stream", "mountain", "peak", "summit", "hill", "tree", "oak", "pine", "cypress", "wall",
    "church", "bell tower", "shelter", "mountain hut", "refuge", "hut", "villa", "palace", "castle", "lane",
    "tunnel", "dam", "canal", "statue", "fountain", "bench", "stall", "bed", "window", "door", "room", "tank",
    "chimney", "wind turbine", "crane", "truck", "lorry", "car", "coach", "bus", "van", "wagon", "carriage",
    "ship", "boat", "coffin", "grave", "tomb", "monument", "rock", "crater", "volcano", "well", "square",
    "roundabout", "crossroads", "traffic light", "barn", "stable", "greenhouse", "warehouse", "silo",
    "vine row", "altar", "apse", "dome", "nave", "cell", "barrier", "roadblock", "checkpoint", "trench",
    "goal post", "sanctuary", "chapel", "fort", "farmhouse", "village", "hamlet", "valley", "gorge",
    "waterfall", "cave",
])  # fmt: skip


def is_located(sentence: Sentence, reading: Reading, first: int, end: int, places: frozenset[str]) -> bool:
    """Whether a bound, from token `first` to `end`, with an article behind it says where something is."""
    if reading.kind is not Kind.COUNT or reading.unit is None or reading.value > FEW:
        return False
    articled = end < reading.left or sentence.words[end - 1] != sentence.norms[end - 1]
    return articled and reading.unit.name in STANDING and not places.isdisjoint(sentence.words[first:end])
