"""A subject that the Italian leaves out is `it`, `he` or `she` as the verb tells, or as the model says."""

import pytest

from nightwire_pivot.stream.handover import pretransfer
from nightwire_pivot.stream.units import parse
from nightwire_pivot.text.subjects import dropped_subject, with_subject

WAS, HAD = "^essere<vbser><ifi><p3><sg>$", "^avere<vbhaver><pri><p3><sg>$"
OPERATED, MOVED = "^operare<vblex><pp><m><sg>$", "^spostare<vblex><pp><f><sg>$"
IN_1538 = "^in<pr>+il<det><def><m><sg>$ ^1538<num>$"
THE_KING = "^il<det><def><m><sg>$ ^re<n><m><sg>$"


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        (f"{WAS} {OPERATED}", ("person", "m")),
        (f"{IN_1538} {WAS} {MOVED}", ("thing", "f")),
        (f"{THE_KING} {WAS} {OPERATED}", ("", "")),
        (f"{IN_1538} {THE_KING} {WAS} {OPERATED}", ("", "")),
        (f"{WAS} {OPERATED} {THE_KING}", ("", "m")),
        (f"{HAD} ^quindi<cnjadv>$ ^ricordare<vblex><pp><m><sg>$", ("person", "")),
        ("^si<prn><pro><ref><p3><mf><sp>$ ^nascondere<vblex><pii><p3><sg>$", ("person", "")),
        ("^nascondere<vblex><pii><p3><sg>$", ("", "")),
        (f"{WAS} ^incinta<adj><f><sg>$", ("person", "f")),
        ("^avere<vbhaver><pri><p3><pl>$ ^ricordare<vblex><pp><m><sg>$", ("", "")),
    ],
)
def test_the_verb_tells_who_it_is(tagged, expected):
    assert dropped_subject(pretransfer(parse(tagged.replace("^", "^x/")))) == expected


@pytest.mark.parametrize(
    ("english", "subject", "expected"),
    [
        ("It was operated on in its home.", ("person", "m"), "He was operated on in his home."),
        ("In 1538 he was moved to his square.", ("thing", "f"), "In 1538 it was moved to its square."),
        ("It was arrested.", ("person", "f"), "She was arrested."),
        ("It was announced that he left.", ("person", ""), "It was announced that he left."),
        ("She was operated on.", ("person", "m"), "She was operated on."),
        ("It was the minister who left.", ("", ""), "It was the minister who left."),
    ],
)
def test_the_opening_pronoun_follows(english, subject, expected):
    assert with_subject(english, *subject) == expected
