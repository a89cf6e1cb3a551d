"""Numbers in a text, in digits or in words: what the fact extractor and the translation check share."""

from nightwire.languages import LANGUAGES
from nightwire.numbers.read import NumberToken, read_numbers

__all__ = ["LANGUAGES", "MADE_OF", "NumberToken", "read_numbers"]

MADE_OF = ("nightwire.numbers", "nightwire.languages:numbers.toml")  # for fingerprints: a noun is no number
