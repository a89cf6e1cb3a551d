"""The values that a column may have: what is said of quantities, files and dates."""

from enum import StrEnum


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
