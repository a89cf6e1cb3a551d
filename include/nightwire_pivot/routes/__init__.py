"""The ways of each language to Portuguese."""
