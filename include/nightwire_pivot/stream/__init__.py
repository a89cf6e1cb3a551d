"""Apertium's stream format: units with readings, and what is handed from one pair's programs to the next."""
