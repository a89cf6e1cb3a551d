"""Who, where and which organisation: names in the source sentence and in its English."""

from nightwire.extracting.entities.pair import SentencePair
from nightwire.extracting.entities.recogniser import Recogniser, build_recogniser
from nightwire.extracting.entities.source.lexicon import has_rules

__all__ = ["Recogniser", "SentencePair", "build_recogniser", "has_rules"]
