"""The `nightwire` command: one file a subcommand."""

from nightwire.cli.app import main

__all__ = ["main"]
