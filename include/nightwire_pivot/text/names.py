"""Names that hold a word which the chain would translate: `Kim Jong Un`, `Di Maio`, `La Russa`."""

import re
from functools import cache
from importlib.resources import files

LISTS = ("towns.txt", "works.txt")
_FIRST = re.compile(r"\b[^\W\d_]+")
_STREET = re.compile(  # `in via dei Mille`; `per via dei Mille` would be because of them
    r"(?:(?<=\bin )|(?<=\bdi )|(?<=\bda )|(?<=\ba )|(?<=\be )|(?<=, )|(?<=\()|^)"
    r"(?:[Vv]ia|[Vv]iale|[Cc]orso|[Ll]argo|[Vv]icolo|[Pp]iazzale) "
    r"((?:d(?:el|ei|egli|ella|elle|ello|i) |d(?:ell)?')[A-ZÀ-Ý]\w+(?: [A-ZÀ-Ý]\w+)*)"
)
_RUN = re.compile(r"\b[A-ZÀ-Ý][\w-]*(?: [A-ZÀ-Ý][\w-]*)+")
_ELIDED = re.compile(
    r"(?<=[a-zà-ÿ,] )(?:D[ae]ll|L)'[A-Z][a-zà-ÿ]+|\b(?:O|Sant)'[A-Z][a-zà-ÿ]+"
)  # `il procuratore Dall'Olio`, `di L'Oreal`, `Brian O'Hagan`, `Sant'Agata`
_SURNAME_OPENS = re.compile(  # `Di Pietro ha lasciato`: nothing is of somebody who has done it
    r"^\W*(D(?:i|el|ella|al|alla|e|egli|alle) [A-Z][a-zà-ÿ]+) (?:ha|aveva|avrà|avrebbe) "
)
_OPENS_SENTENCE = re.compile(r"(?:^\W*|[:.!?\"(\[])\s*$")  # a dash inside joins: `Gelmini - La Russa`
# Articles, prepositions and numbers that stand in names; in small letters the chain must read them.
_SMALL_WORD = re.compile(
    r"un[oa]?|il|l[oaei]|i|gli|d[ie]|d[eai]l|de[il]|d[ea]ll[oae]|degli|da|all?a?|in|su|sei|due|tre",
    re.IGNORECASE,
)

_SURNAMES = frozenset({"La Russa"})  # also where it opens the sentence
# `Palio di Provenzano`, `Federici della Valle`
_OF = re.compile(r"\b([A-ZÀ-Ý][\w-]+) (d(?:i|el|ella|ei|egli|elle|ello)) ([A-ZÀ-Ý][\w-]+)")
_PLACES = frozenset({"Il Cairo", "La Mecca", "La Valletta", "Le Hawaii", "La Paz"})  # they have Portuguese
_OPENER = re.compile(
    r"[AE]d?|Ieri|Oggi|Domani|Anche|Come|Con|Dopo|Fra|Intanto|Ma|Nel|Nella|Per|Quando|Se|Secondo|Sul|Sulla|Tra|Quest[oa]"
)


_OFFICE = re.compile(  # behind a comma: `ieri, Il Presidente Obama` has an article, and no title of a work
    r"(?<=, )(?:Il|Lo|La|I|Gli|Le) (?=(?:Presidente|Premier|Ministr[oia]|Papa|Pontefice|Governo|Parlamento"
    r"|Senato|Camera|Sindaco|Procura|Polizia|Consiglio|Commissione|Tribunale|Corte|Comune|Regione|Segretario"
    r"|Direttore)\b)"
)


def fragile_names(text: str) -> list[tuple[int, int]]:
    """Spans of the capitalised runs in which a small word is written with a capital.

    Where a run opens the sentence, a small first word has its capital from there and is left out.
    """
    runs = [span for match in _RUN.finditer(text) if (span := _fragile(text, match)) is not None]
    listed = _listed(text)
    parts = [match.span(1) for rule in (_SURNAME_OPENS, _STREET) for match in rule.finditer(text)]
    others = [*runs, *parts, *(match.span() for match in _ELIDED.finditer(text))]
    return _apart([*listed, *others])


def _listed(text: str) -> list[tuple[int, int]]:
    """`Cernusco sul Naviglio`, `Porta a Porta`: towns, papers, programmes, which it would translate."""
    return [
        (match.start(), match.start() + len(name))
        for match in _FIRST.finditer(text)
        for name in _names().get(match[0], ())
        if text.startswith(name, match.start()) and not text[match.start() + len(name) :][:1].isalpha()
    ]


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without those that meet a longer one."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
        if all(end <= first or last <= start for first, last in kept):
            kept.append((start, end))
    return sorted(kept)


@cache
def _names() -> dict[str, list[str]]:
    """Names by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    lists = [files(__package__).joinpath(name).read_text(encoding="utf-8") for name in LISTS]
    for name in sorted("".join(lists).splitlines(), key=len, reverse=True):
        found.setdefault(_FIRST.findall(name)[0], []).append(name)
    return found


def _fragile(text: str, run: re.Match[str]) -> tuple[int, int] | None:
    start, end = run.span()
    if article := _OFFICE.match(text, start, end):
        start = article.end()
    first = run[0].split(" ", 1)[0]
    opens = run[0] not in _SURNAMES and _OPENS_SENTENCE.search(text, 0, start) is not None
    if opens and (_is_small(first) or _OPENER.fullmatch(first)):
        start += len(first) + 1
    words = text[start:end].split(" ")
    fragile = len(words) > 1 and any(map(_is_small, words)) and text[start:end] not in _PLACES
    return (start, end) if fragile else None


def _is_small(word: str) -> bool:
    return _SMALL_WORD.fullmatch(word) is not None


def of_names(text: str, english: str) -> str:
    """English whose names have no Portuguese `de`: `di` behind a word that is theirs too, else `of`."""
    for before, of, after in _OF.findall(text):
        if f" de {after}" not in text and f" do {after}" not in text:
            english = re.sub(rf"\b{before} (?:de|do|da|dos|das) (?={after}\b)", f"{before} {of} ", english)
            english = re.sub(rf"(?<=[a-z] )(?:de|da|dos|das) (?={after}\b)", "of ", english)
    return english
