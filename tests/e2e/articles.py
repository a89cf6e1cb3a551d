"""A night's files for the pages: the raw Wikinews cut into articles where it is there, else made-up ones."""

from pathlib import Path

from tests.conftest import SEED
from tests.eval.shared import shared

LINES_AN_ARTICLE = 4
MADE_UP = (
    "Almeno {n} persone sono morte nel terremoto in Turchia.\n"
    "Il presidente Zelensky ha detto che l'Ucraina ha perso più di {m} soldati.\n"
    "Il numero dei feriti è salito a {n}.\nLa Germania ha promesso {m} milioni di euro.\n"
)


def write_articles(folder: Path, count: int) -> int:
    """Write so many articles, a copy of one, a binary file and an empty one; return the number of files."""
    folder.mkdir(parents=True, exist_ok=True)
    news = shared("news/wikinews_it.txt")
    lines = news.read_text(encoding="utf-8").splitlines() if news.is_file() else []
    for index in range(count):
        cut = lines[index * LINES_AN_ARTICLE : (index + 1) * LINES_AN_ARTICLE]
        text = "\n".join(cut) if cut else MADE_UP.format(n=20 + index, m=100 + index)
        (folder / f"news_{index:04d}.txt").write_text(text + "\n", encoding="utf-8")
    (folder / "seed.txt").write_bytes(SEED.read_bytes())
    (folder / "seed_copy.txt").write_bytes(SEED.read_bytes())
    (folder / "broken.txt").write_bytes(b"\x00\x01\x02<script>alert(1)</script>" * 8)
    (folder / "empty.txt").write_bytes(b"  \n")
    return count + 4
