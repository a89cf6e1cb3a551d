"""The tables of a language as the rules want them: grammar, phrases, nouns with their plurals."""
