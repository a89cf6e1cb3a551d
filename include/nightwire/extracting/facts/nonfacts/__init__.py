"""Numbers that are no facts: dates, codes, names, scores, rows; each rule gives a reason in one word."""
