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
# A text that is made of markup is no article; a script that somebody quotes is a part of one.
MARKUP = (
    "Terremoto in Turchia\n\n"
    "Almeno 45 persone sono morte nel terremoto in Turchia, e il presidente Zelensky ha detto che altri "
    "30 soldati sono rimasti feriti durante la notte di ieri.\n"
    "Le forze di Kiev hanno preso 12 villaggi <script>alert(1)</script> nella regione di Kursk, ha riferito "
    "il ministro della Difesa durante una visita in Germania.\n"
    "Il governo della Germania ha promesso 200 milioni di euro per la ricostruzione delle case e delle "
    "scuole. Il presidente della Repubblica ha visitato le zone colpite e ha incontrato i soccorritori.\n"
)
MARKUP_FILE = "onerror <img src=x onerror=alert(1)>.txt"


def write_articles(folder: Path, count: int) -> int:
    """Write so many articles, one with markup, a copy of one, a binary and an empty file.

    Returns:
        The number of files.
    """
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
    (folder / MARKUP_FILE).write_text(MARKUP, encoding="utf-8")
    return count + 5
