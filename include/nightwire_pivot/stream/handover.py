"""What one Apertium program hands to the next, where no program of Apertium does it for us."""

import re

from nightwire_pivot.stream.melted import article_of
from nightwire_pivot.stream.units import Unit, joined_parts, lemma

_PAST = re.compile(r"anar<vbhaver><p", re.IGNORECASE)


def pretransfer(units: list[Unit]) -> list[Unit]:
    """Drop the surface forms and part what is joined: `^della/di<pr>+il<det>$` to two units."""
    return [part for unit in units for part in _parts(unit)]


def to_portuguese_pair(units: list[Unit]) -> list[Unit]:
    """Say what the Italian pair says of Catalan in the tags that the Portuguese pair knows."""
    renamed = [unit.with_body(unit.body.replace("<vaux>", "<vbhaver>")) for unit in units]
    joined: list[Unit] = []
    for unit in renamed:
        if joined and _PAST.match(joined[-1].body) and "<inf>" in unit.body:
            joined[-1] = _simple_past(joined[-1], unit)
        else:
            joined.append(unit)
    return joined


def _simple_past(auxiliary: Unit, verb: Unit) -> Unit:
    """Catalan `va dir`, two units, is one form there: `dir<vblex><ifi><p3><sg>`."""
    person = auxiliary.body.partition("<vbhaver>")[2]
    body = verb.body.replace("<inf>", f"<ifi>{person}")
    return auxiliary.with_body(body[:1].upper() + body[1:] if auxiliary.body[:1].isupper() else body)


def _parts(unit: Unit) -> list[Unit]:
    if not unit.body:
        return [unit]
    surface, *_, reading = unit.readings
    first, *others = joined_parts(reading)
    if not others:
        return [Unit(unit.blank, _tail_first(first), surface)]
    parts = [part for one in others for part in _clitic(one, surface)]
    word = lemma(first).capitalize() if surface[:1].isupper() else lemma(first)
    return [Unit(unit.blank, _tail_first(first), word), *parts]


def _clitic(reading: str, surface: str) -> list[Unit]:
    """What is joined behind: the article of `della`, the `si` of `tirarsi fuori`, whose `fuori` is a word."""
    unit = Unit(" ", _tail_first(reading), _form(reading, surface.split()))
    small, mark, tail = lemma(reading).partition("# ")
    if not mark or "<enc>" not in reading:
        return [unit]
    return [Unit(" ", reading.replace(f"# {tail}", ""), small), Unit(" ", f"{tail}<adv>", tail)]


def _form(reading: str, surface: list[str]) -> str:
    """How it would be written alone: `la` of `della`, `i suoi` of `sui suoi`."""
    article = article_of(surface[0]) if surface else None
    if article and len(surface) > 1 and "<pos>" in reading:
        return " ".join([article, *surface[1:]])
    return article_of(surface[-1] if surface else "") or lemma(reading)


def _tail_first(reading: str) -> str:
    """`andare<vblex><inf># via` as `andare# via<vblex><inf>`: dictionaries list it so."""
    head, mark, tail = reading.partition(">#")
    if not mark:
        return reading
    word, _, tag_text = f"{head}>".partition("<")
    return f"{word}#{tail}<{tag_text}"
