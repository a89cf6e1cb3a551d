"""Content words of a sentence and what of them its English has: nothing may be dropped."""

from nightwire.translating.content.cover import Cover, cover, is_dropped

__all__ = ["Cover", "cover", "is_dropped"]
