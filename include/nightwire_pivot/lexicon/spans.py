"""Which units belong together where words are chosen: up to the next sign, a verb and its `si`."""

from collections.abc import Sequence

from nightwire_pivot.rules.window import MARK, past_adverbs
from nightwire_pivot.stream.units import Unit, lemma, tagged, tags


def run(units: Sequence[Unit], start: int, most: int) -> list[Unit]:
    """The words from here to the next sign or the end."""
    found = [units[start]]
    for unit in units[start + 1 : start + most]:
        if not unit.body or unit.blank.strip():
            break
        found.append(unit)
    return found


def with_si(units: Sequence[Unit], start: int) -> tuple[int, int]:
    """Where the verb stands, and what comes behind it and its `si`: `si spaccia per`, `spacciarsi per`."""
    following = units[start + 1] if start + 1 < len(units) else None
    if following is None:
        return start, start + 1
    if units[start].word.lower() == "si" and tags(following.body)[:1] == ("vblex",):
        return start + 1, start + 2
    its = clings(units, start + 1) and lemma(following.body) == "si"
    return start, start + 1 + its


def clings(units: Sequence[Unit], place: int) -> bool:
    """Whether a pronoun stands there that was written as one with the verb: `riportarli a casa`."""
    return place < len(units) and "enc" in tags(units[place].body)


def is_done(units: Sequence[Unit], start: int) -> bool:
    """Whether it is the participle of a verb's past or passive: `è stata messa in vendita` is no sale."""
    auxiliary = past_adverbs(units, start - 1, -1)
    helped = auxiliary >= 0 and lemma(units[auxiliary].body).lower() in ("essere", "avere", "venire")
    return helped and "pp" in tags(units[start].body)


def with_se(units: Sequence[Unit], place: int) -> list[Unit]:
    """`si era reso necessario`: a participle of ours has no `se`, so it stands apart."""
    if _loses_se(units, place):
        return [Unit(" ", f"{MARK}se<adv>", "si"), units[place]]
    if _loses_se(units, place + 1) and not {"inf", "ger"} & set(names := tags(units[place].body)):
        have = tagged(f"{MARK}ter", ("vblex", *names[1:]))  # else the `se` would go behind the participle
        return [units[place].with_body(have)]
    return [units[place]]


def _loses_se(units: Sequence[Unit], place: int) -> bool:
    """Whether a participle stands there whose helper is no plain past."""
    helper = tags(units[place - 1].body)[:2] if 0 < place < len(units) else ()
    return helper[:1] == ("vbhaver",) and helper[1:] != ("pri",) and "-se<vblex><pp>" in units[place].body
