"""The glossary as look-ups, the choice of words by it, and which of its rows concern a sentence."""
