"""A sentence made plain for the chain: straight quotes, figures for `40 mila`, nothing it would mangle."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count

from nightwire.numbers import read_numbers

STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"'}
    | {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u00ad": "", "\u200b": "", "§": "par."}
)
LETTERS = "bcdfghjklm"
FRAGILE = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\w+|[@#]\w+|\S{60,}|\b[AaEe]l-[A-Z]\w+|\b(?:Tu|Il|Su|Mi|La|Da)-\d+\w*"
    r"|\b[A-Z][a-z]+-(?:in|il|su|si|se|ha|ho|da|di|al)\b"
    r"|\b[A-Z]\w+ & (?:Figli[ao]?|Fratelli|Soci)\b"  # `Rossi & Figli` is a company
)
_CLINGING = re.compile(r"(?<=\d)(?=(?:milion[ei]|miliard[oi])\b)")
_THOUSANDS = re.compile(r"\b(\d{1,3})(?:,(\d{1,2}))?[ ]?mila\b")
_CLOCK = re.compile(
    r"\b((?:alle|ore|dalle|verso le|circa le|tra le|e le|prima delle|dopo le) )"
    r"([01]?\d|2[0-3])[.,]([0-5]\d)\b",
    re.IGNORECASE,
)
_FULL_HOURS = re.compile(  # what is counted would follow at once: `tra le 20 e le 22 persone`
    r"\b((?:tra|fra) le |dalle )([01]?\d|2[0-4])( (?:e le|alle) )([01]?\d|2[0-4])"
    r"(?=[,;:)]|\.?$|\. | (?:d[ie]|del|della|ora|ore|circa|nel|nella|ieri|oggi|un|una|il|la|si|e)\b)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(alle|dalle|ore) ([01]?\d|2[0-3]) e ([0-5][05])\b(?! (?!circa\b)\w+[aei]\b)", re.IGNORECASE
)
_EVENING = re.compile(  # `alle 19 di questa sera`; earlier hours come out right as they are
    r"(\b(?:alle |alle ore |ore |prima delle |dopo le |verso le |intorno alle )|\(le )(1[3-9]|2[0-3])"
    r"(?=[;)]|,(?!\d)|\.?$|\. | (?:di|del|della|ora|circa|nel|nella|ieri|oggi|domani"
    r"|questa|in|a|ha|hanno|per|presso|locali|il|la|lo|i|gli|si|è|sono|UTC)\b| l')",
    re.IGNORECASE,
)
_HOUR_ALONE = re.compile(r"\(le (?=\d{1,2}[:.]\d\d\b)", re.IGNORECASE)  # `alle 15 locali (le 13.41 UTC)`
_PRO = re.compile(r"\b([Ff])ilo-(?=[a-zè])")  # `filo-russo`
_HALF_HOUR = re.compile(r"\b(mezz)'(?=(?:ora|asta)\b)", re.IGNORECASE)
_GLIELO = re.compile(r"\b(glie)l'", re.IGNORECASE)
_MINUTE = re.compile(r"\bal (\d{1,3})'(?!\w)")
_AGED = re.compile(
    r"(\b(?:[Dd]e|[Aa]|[Dd]a|[Nn]e|[Ss]u)l(?:la |l'| )|\b[Ii]l |\b[Ll]a |\b[Uu]n |\b[Uu]na |\b[Ll]'|\b[Uu]n'"
    r"|\b[Dd]ue |\b[Ii] )?\b(\d{1,3})[- ]?enn([ei])\b"
)
_AGED_IN_WORDS = re.compile(r"\b([a-z]{3,16})enn(?=[ei]\b)")
_TENS = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"]
_UNITS = ["", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"]
_TEENS = ["dieci", "undici", "dodici", "tredici", "quattordici", "quindici", "sedici"]
_TEENS += ["diciassette", "diciotto", "diciannove"]
_PERSONS = {"il": "l'uomo", "la": "la donna", "un": "un uomo", "una": "una donna", "i": "gli uomini"}
_PERSONS |= {f"{at}l": f"{at}ll'uomo" for at in ("de", "a", "da", "ne", "su")}
_PERSONS |= {f"{at}lla": f"{at}lla donna" for at in ("de", "a", "da", "ne", "su")}
_PERSONS |= {f"{at}ll'": f"{at}ll'uomo" for at in ("de", "a", "da", "ne", "su")}
_PERSONS |= {"l'": "l'uomo", "un'": "una donna", "due": "due persone"}
_ORDINAL = re.compile(  # of two words in Portuguese: `settantaduesimo`
    rf"\b({'|'.join(ten[:-1] for ten in _TENS)})[ai]?(un|du|tre|quattr|cinqu|sei|sett|ott|nov)esim([oaie])\b"
)
SMALL, THOUSAND = 100, 1000
SHORTEST_TITLE = 2  # letters: `On.` at a start is likelier English
_ED = re.compile(r"^(\W*)Ed (?=[a-zà-ÿ])")  # `Ed è`: nobody called Ed
_CLINGS = re.compile(r"\b([a-z]{3,}(?:at|it|ut)[oaei])gli\b")  # `consegnatagli`
_KNOCKOUT = re.compile(r"\bk\. ?o\.(\s*$)?", re.IGNORECASE)
_PER_CENT = re.compile(r"(?<=\d) per cento\b")
_TITLE = re.compile(
    r"\b(sig(?:\.ra|\.na)?|dott(?:\.ssa)?|avv|ing|on|sen|gen|col|mons|cap|geom|arch|prof\.ssa)\.? "
    r"(?=[A-Z][a-z])",
    re.IGNORECASE,
)
_TITLES = {
    "sig": "signor",
    "sig.ra": "signora",
    "sig.na": "signorina",
    "dott": "dottor",
    "dott.ssa": "dottoressa",
    "avv": "avvocato",
    "ing": "ingegnere",
    "on": "onorevole",
    "sen": "senatore",
    "gen": "generale",
    "col": "colonnello",
    "mons": "monsignor",
    "cap": "capitano",
    "geom": "geometra",
    "arch": "architetto",
    "prof.ssa": "prof.",
}
_SUPERLATIVE = re.compile(
    r"\b(?!tant|sant|attaccat|president|ristrett)([a-zà-ù]{2,}(?:at|it|ut|ott|ett|us|os|tes|ces))issim([oaie])\b"
)
_SUPERLATIVE_IN_E = re.compile(
    r"\b(?!tant|sant|attaccat|president|ristrett)([a-zà-ù]{2,}(?:ent|ant))issim([oaie])\b"
)


_MONTH = re.compile(  # `4 Aprile`: nobody called so
    r"(?<=\d )(?:Gennaio|Febbraio|Marzo|Aprile|Maggio|Giugno"
    r"|Luglio|Agosto|Settembre|Ottobre|Novembre|Dicembre)\b"
)
_JOINED = re.compile(r"\b([Pp][oa]|E)'(?=[a-zà-ÿ])")  # `un po'illuminata`, `E'arrivato`
_ACUTE = re.compile(r"(?<=ch)è\b")  # `perchè`
_GRAVE = re.compile(r"\b([éÉ])(?![\w'])")  # `é morto`
_BARE = re.compile(
    r"\b(pi|gi|pu|cos|cio|perch|poich|citt|sar|avr|potr|dovr|societ|universit|libert|attivit|autorit|qualit|possibilit"
    r"|luned|marted|mercoled|gioved|venerd)([aeiou])'(?=[\s,.;:)])"
)
_DAY = re.compile(r"\b(luned|marted|mercoled|gioved|venerd)i\b", re.IGNORECASE)  # `lunedi`
_ACCENTED = str.maketrans("aeiou", "àèìòù")


def straighten(text: str) -> str:
    """Curly quotes, guillemets and odd spaces as plain ones; the length may change."""
    return text.translate(STRAIGHT)


def in_figures(text: str) -> str:
    """Italian `300mila` and `trecentomila` as `300.000`, `5 per cento` as `5%`, `alle 14.05` as `14:05`."""
    text = _very(_TITLE.sub(_title, _accented(text)))
    text = _CLINGS.sub(r"\1 a lui", text)
    text = _KNOCKOUT.sub(lambda match: "ko" if match[1] is None else "ko.", text)
    text = _ED.sub(r"\1E ", _CLINGING.sub(" ", text))
    text = _MINUTE.sub(r"al minuto \1", _HALF_HOUR.sub(r"\1", _GLIELO.sub(r"\1lo ", _aged(text))))
    text = _PAST.sub(r"\1 \2:\3", _FULL_HOURS.sub(r"\1\2:00\3\4:00", text))
    text = _HOUR_ALONE.sub("(", _EVENING.sub(r"\1\2:00", text))
    text = _ORDINAL.sub(_ordinal, _PRO.sub(lambda match: "pro-" if match[1] == "f" else "Pro-", text))
    text = _CLOCK.sub(r"\1\2:\3", _PER_CENT.sub("%", _THOUSANDS.sub(_thousands, text)))
    for token in reversed(read_numbers(text, "it")):
        if token.form == "words" and _worth_figures(text[token.start : token.end], token.value):
            figure = f"{int(token.value):,}".replace(",", ".")
            text = text[: token.start] + figure + text[token.end :]
    return text


def _accented(text: str) -> str:
    """With the accents that Italian asks for: `perchè`, `é morto`, `citta'`."""
    text = _JOINED.sub(lambda match: "È " if match[1] == "E" else f"{match[1]}' ", text)
    text = _MONTH.sub(lambda match: match[0].lower(), text)
    text = _ACUTE.sub("é", _GRAVE.sub(lambda match: "è" if match[1] == "é" else "È", text))
    text = _DAY.sub(r"\1ì", text)
    return _BARE.sub(
        lambda match: match[1] + ("é" if match[1].endswith("ch") else match[2].translate(_ACCENTED)), text
    )


def _title(match: re.Match[str]) -> str:
    """`il sig. Rossi`, `l'on. Bianchi`, written out; `in on Air` has no point and stays."""
    short = match[1].lower()
    if "." not in match[0] or (match[1][0].isupper() and len(short) == SHORTEST_TITLE):
        return match[0]
    full = _TITLES[short]
    return f"{full.capitalize() if match[1][0].isupper() else full} "


def _very(text: str) -> str:
    """`affollatissima`, `promettentissimo`, which Apertium lacks, as `molto affollata`."""
    text = _SUPERLATIVE.sub(r"molto \1\2", text)
    return _SUPERLATIVE_IN_E.sub(lambda match: f"molto {match[1]}{'e' if match[2] in 'oa' else 'i'}", text)


def _worth_figures(words: str, value: float) -> bool:
    """One long word for a whole number; small ones, `duecento`, `mille` and `un milione` the chain knows."""
    known = value <= SMALL or (value <= THOUSAND and value % SMALL == 0)
    return " " not in words and "milion" not in words and value == int(value) and not known


def _aged(text: str) -> str:
    """`il 34enne` is `l'uomo di 34 anni`; behind a noun `di 34 anni` alone."""
    return _AGED.sub(_of_age, _AGED_IN_WORDS.sub(lambda match: f"{_age_in_words(match[1])}enn", text))


def _age_in_words(stem: str) -> str | int:
    """`trentatre` and `trentatr` are 33; the stem again where it is no number."""
    return _ages().get(stem.rstrip("aeiou"), stem)


@cache
def _ages() -> dict[str, int]:
    """`vent` is 20, `trentatre` and `trentatr` 33, `sedic` 16: stems before `-enne`."""
    ages = {word[:-1]: 10 + index for index, word in enumerate(_TEENS)}
    for index, ten in enumerate(_TENS):
        for number, unit in enumerate(_UNITS):
            stem = ten[:-1] if number in (0, 1, 8) else ten
            number_word = stem + unit
            for short in (number_word, number_word[:-1], number_word.rstrip("aeiou")):
                ages[short] = 20 + 10 * index + number
    return ages


def _of_age(match: re.Match[str]) -> str:
    article = (match[1] or "").strip()
    person = _PERSONS.get(article.lower())
    if person is None:
        return f"di {match[2]} anni"
    return f"{person[0].upper() + person[1:] if article[0].isupper() else person} di {match[2]} anni"


def _ordinal(match: re.Match[str]) -> str:
    """`settantaduesimo` is `72º`."""
    tens = next(place for place, ten in enumerate(_TENS) if ten[:-1] == match[1])
    ones = next(place for place, unit in enumerate(_UNITS) if place and unit.startswith(match[2]))
    return f"{20 + 10 * tens + ones}{'ª' if match[3] in 'ae' else 'º'}"


def hide(text: str, names: Iterable[tuple[int, int]] = ()) -> tuple[str, dict[str, str]]:
    """Put a made-up word for each address, handle and name that the chain would mangle.

    Args:
        text: a sentence.
        names: spans of it to hide as well.

    Returns:
        The text, and which word stands for what.
    """
    fragile = [match.span() for match in FRAGILE.finditer(text)]
    free = [(start, end) for start, end in names if all(end <= a or b <= start for a, b in fragile)]
    hidden: dict[str, str] = {}
    for (start, end), word in zip(sorted([*fragile, *free], reverse=True), _words(), strict=False):
        hidden[word] = text[start:end]
        text = text[:start] + word + text[end:]
    return text, hidden


def show(text: str, hidden: dict[str, str]) -> str:
    """Put back what was hidden."""
    for word, original in hidden.items():
        text = text.replace(word, original)
    return text


def _words() -> Iterator[str]:
    """`Xqbz`, `Xqcz` …: they pass all programs unchanged."""
    for number in count():
        yield f"Xq{''.join(LETTERS[int(digit)] for digit in str(number))}z"


def _thousands(match: re.Match[str]) -> str:
    hundreds = (match[2] or "").ljust(3, "0")
    return f"{match[1]}.{hundreds}"
