"""Make the list of English word pairs anew: `python -m tests.eval.english_pairs FILE > …/pairs_en.csv`.

FILE is `frequency_bigramdictionary_en_243_342.txt` of the package `symspellpy` (MIT), whose counts are Google
Books' (CC BY 3.0): two words and how often they stand together. The most frequent are kept, without counts.
"""

import csv
import sys
from collections import defaultdict
from pathlib import Path

MOST = 50_000  # 100,000 and 243,000 ranked sentences no better


def main(path: Path) -> None:
    """Print the table: a word, and the words that often follow it."""
    rows = [line.split() for line in path.read_text(encoding="utf-8-sig").splitlines()]
    rows.sort(key=lambda row: (-int(row[2]), row[:2]))
    following: defaultdict[str, list[str]] = defaultdict(list)
    for word, follower, _ in rows[:MOST]:
        following[word].append(follower)
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["word", "followers"])
    for word, followers in sorted(following.items()):
        table.writerow([word, " ".join(sorted(followers))])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
