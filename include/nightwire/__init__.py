"""Nightwire: a night's articles read into translated text, entities and numeric facts."""

from importlib.metadata import version

__version__ = version("nightwire")
