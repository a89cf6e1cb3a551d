"""The text before and after the chain: figures, quotes, names and letters that a step would change."""
