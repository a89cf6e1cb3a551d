"""Nightwire as a user has it: `make run`, `make ui`."""
