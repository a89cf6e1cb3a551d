"""Units that are left out: from a subject, an earlier fact, the next number, or money."""
