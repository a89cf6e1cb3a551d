"""Forms of words that Apertium's dictionaries lack, Italian and Portuguese, from tables of endings."""
