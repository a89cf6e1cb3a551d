"""Who is quoted for a fact, whose it is, and where: from the words and, where given, the names in them."""

from nightwire.extracting.facts.attribution.attribute import attribute, attribution
from nightwire.extracting.facts.attribution.quote import Quote as Attribution

__all__ = ["Attribution", "attribute", "attribution"]
