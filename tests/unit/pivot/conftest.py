"""The fixtures of the translator's tests."""

from tests.unit.translating.conftest import translator_with

__all__ = ["translator_with"]
