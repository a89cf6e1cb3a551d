"""Evaluations: scores on development sets, and the floors below which they may not fall."""
