"""What stands between a name and a fact, where it makes the fact somebody else's."""

import re
from collections.abc import Sequence
from itertools import pairwise

from nightwire.extracting.facts.attribution.clauses import WORD
from nightwire.extracting.facts.attribution.following import past_aside
from nightwire.extracting.facts.attribution.tables import AttributionWords

ARTICLE = 3  # letters
SUBJECT = 6  # words from a noun to its verb
JOINT = re.compile(r"\b(\w+) (?=(\w+) )")
OPENED = 2  # words from a comma to a governed relative: `, dalla quale`
IMPERSONAL = 4  # words from `e si` to what is counted


def is_of_another(between: str, words: AttributionWords) -> bool:
    """Whether somebody else acts between a name and a fact."""
    between = _own(between, words)
    if _is_contrasted(between, words) or _in_relative(between, words) or _past_object(between, words):
        return True
    return any(
        rule(between, words)
        for rule in (_of_clause, _of_other, _is_member, _of_next, _is_beside, _is_nobodys)
    )


def _own(between: str, words: AttributionWords) -> str:
    """From `che` on in `Bo, 61 anni, che abita a`, and from the second in `Bo, che abita a Zed e che ha`."""
    opened = between.lower().split()[: OPENED + 1]
    end = past_aside(between, 0, words)
    relative = opened[:1] == [","] and not words.that.isdisjoint(opened[1:2])
    if words.relatives.isdisjoint(opened) and not relative:
        return between[end:]
    joints = [one for one in JOINT.finditer(between) if one[1] in words.coordinating and one[2] in words.that]
    return between[joints[-1].end() if joints else end :]


def _past_object(between: str, words: AttributionWords) -> bool:
    """`Bo ha espulso tre medici, che avranno 72 ore`: in the relative clause of a noun behind the name."""
    found = [word.lower() for word in WORD.findall(between)]
    for index in range(1, len(found) - 2):
        comma, that, verb = found[index : index + 3]
        if comma == "," and that in words.that and words.ends_finite(verb):
            return any(word.isalpha() for word in found[:index]) and "," not in found[index + 2 :]
    return False


def _is_contrasted(between: str, words: AttributionWords) -> bool:
    """`mentre i pazienti`, `dove si contano`: another subject; `mentre si trovava a` has none of its own."""
    found = [word.lower() for word in WORD.findall(between)]
    opened = (found[at + 1 :] for at, word in enumerate(found) if word in words.contrast)
    if any(not _goes_on(rest, words) for rest in opened):
        return True
    pairs = enumerate(pairwise(found))
    governs = words.oblique - words.owning  # not in `due dei quali`
    governed = (at + 2 for at, (by, word) in pairs if by in governs and word in words.relatives)
    inner = (at + 1 for at, word in enumerate(found) if word in words.subordinating)
    return any(found[at:] and not _goes_on(found[at:], words) for at in (*governed, *inner))


def _goes_on(found: Sequence[str], words: AttributionWords) -> bool:
    """Whether a verb opens a clause, as it does where the subject is the one before.

    A verb of several may have what is counted for its subject: `mentre mancano 12 minuti`.
    """
    rest = [word for word in found if word not in words.pronouns]
    if not rest or not words.is_verb(rest[0]) or rest[0] in words.clause | words.between:
        return False
    many = rest[0].endswith(tuple(words.plural_endings))
    if rest[0] in words.being:  # `mentre era attraccata a Bo`, not `mentre è stata uccisa una donna`
        done = rest[1:2] and rest[1].endswith(tuple(words.done_endings))
        return bool(done) and not many and not words.oblique.isdisjoint(rest[2:3])
    return not many or (len(rest) > 1 and words.impersonal.isdisjoint(found[:1]))


def _is_beside(between: str, words: AttributionWords) -> bool:
    """`Bo e altre 5 persone`: who is named beside the others does not own them."""
    found = [word.lower() for word in WORD.findall(between)]
    for index, word in enumerate(found):
        joints = [at for at in (index - 2, index - 1) if at >= 0 and found[at] in words.coordinating]
        if word in words.others and joints:
            return not any(words.is_verb(one) for one in found[: joints[0]])
    return False


def _is_nobodys(between: str, words: AttributionWords) -> bool:
    """`e si contano 30 casi`: a verb without a subject right before; in `e si trova a 30 km` it has one."""
    found = [word.lower() for word in WORD.findall(between)]
    if found and found[-1] in words.oblique - words.owning:
        return False
    last = found[-IMPERSONAL:]
    openers = words.clause | words.contrast
    return any(first in openers and then in words.impersonal for first, then in pairwise(last))


def _is_member(between: str, words: AttributionWords) -> bool:
    """`Kim, uno dei nove leader, ha detto`: the nine are not Kim's."""
    found = [word.lower() for word in WORD.findall(between)][-2:]
    return len(found) > 1 and found[0] in words.indefinite and found[1] in words.owning


def _of_clause(between: str, words: AttributionWords) -> bool:
    """`Bo replica che la soglia è`, `, i seggi sono`: a noun that opens a clause and has a verb there."""
    found = [word.lower() for word in WORD.findall(between)]
    for index, joint in enumerate(found[:-3]):
        reach = SUBJECT if joint in words.that and index else 1 if joint == "," else 0
        article, noun, *rest = found[index + 1 :]
        if not reach or not _is_article(article, words) or not noun.isalpha():
            continue
        if words.is_verb(noun) or noun in words.oblique:  # `che la vende`, `che già per due anni ha`
            continue
        verb = next((at for at, word in enumerate(rest[:reach]) if words.is_verb(word)), None)
        plain = verb is not None and all(word.rstrip("'").isalpha() for word in rest[:verb])
        if plain and words.times.isdisjoint(rest[:verb]):
            return True
    return False


def _is_article(word: str, words: AttributionWords) -> bool:
    """Whether a short word may open what acts: no preposition and no auxiliary."""
    small = word.rstrip("'").isalpha() and len(word) <= ARTICLE
    return (
        small and word not in words.oblique | words.auxiliaries | words.being | words.that | words.impersonal
    )


def _of_next(between: str, words: AttributionWords) -> bool:
    """`il governo ritira la legge e gli italiani risparmiano`: a noun with a verb of its own after `e`."""
    found = [word.lower() for word in WORD.findall(between)]
    four = zip(found, found[1:], found[2:], found[3:], strict=False)
    return any(
        joint in words.coordinating and _is_article(article, words) and noun.isalpha() and words.is_verb(verb)
        for joint, article, noun, verb in four
    )


def _of_other(between: str, words: AttributionWords) -> bool:
    """`Kim ha chiesto dieci carri, ciascuno dei quali costa 3 milioni`: a relative with its own subject."""
    found = [word.lower() for word in WORD.findall(between)]
    four = zip(found, found[1:], found[2:], found[3:], strict=False)
    return any(
        part.isalpha() and of in words.owning and one in words.relatives and words.is_verb(after)
        for part, of, one, after in four
    )


def _in_relative(between: str, words: AttributionWords) -> bool:
    """`Bo è morta in un attentato che ha ucciso 27 persone`: what does it is the noun before `che`."""
    found = [word.lower() for word in WORD.findall(between)]
    for index in range(1, len(found) - 1):
        before, after = found[index - 1], found[index + 1]
        spoken = before in words.verb | words.participles | words.finite | words.that | words.coordinating
        if found[index] in words.that and before.isalpha() and not spoken:
            if after in words.oblique:  # `un titolo che per il club mancava da 16 anni`
                return any(words.is_verb(one) for one in found[index + 2 :])
            return words.ends_finite(after) and after not in words.existential
    return False
