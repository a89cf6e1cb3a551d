"""What a sentence says: entities and numeric facts, found in the source language and in English."""
