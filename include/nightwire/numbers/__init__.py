"""Numbers in a text, in digits or in words: what the fact extractor and the translation check share."""

from nightwire.numbers.read import NumberToken, read_numbers
from nightwire.numbers.tables import LANGUAGES

__all__ = ["LANGUAGES", "NumberToken", "read_numbers"]
