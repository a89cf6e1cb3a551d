"""Ages: stated, bare, and whose a number of years may be."""
