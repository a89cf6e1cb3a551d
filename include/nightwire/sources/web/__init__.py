"""Addresses and feeds on the web, asked as a polite reader asks: seldom, slowly, and only what is allowed."""

from nightwire.sources.web.refused import REASONS

__all__ = ["REASONS"]
