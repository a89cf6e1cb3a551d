"""What the rules of clauses write: who did it, in which order, and what an auxiliary covers."""

import pytest

from nightwire_pivot.lexicon.lookups import Lexicon
from nightwire_pivot.lexicon.supply import parted, supply
from nightwire_pivot.rules import order, participles, prepositions, reflexives, verbs
from nightwire_pivot.rules.window import Rules
from nightwire_pivot.stream.handover import pretransfer
from nightwire_pivot.stream.units import parse, render


def units_of(stream):
    return pretransfer(parse(stream))


def made_by(rule, stream):
    return render(Rules([rule]).applied(units_of(stream)))


@pytest.mark.parametrize(
    ("rule", "stream", "expected"),
    [
        (
            participles.and_did,
            "^ha/avere<vbhaver><pri><p3><sg>$ ^scritto/scrivere<vblex><pp><m><sg>$ ^e/e<cnjcoo>$ "
            "^letto/leggere<vblex><pp><m><sg>$",
            "^avere<vbhaver><pri><p3><sg>$ ^scrivere<vblex><pp><m><sg>$ ^e<cnjcoo>$ "
            "^avere<vbhaver><pri><p3><sg>$ ^leggere<vblex><pp><m><sg>$",
        ),
        (
            verbs.it_was_he,
            "^sono/essere<vbser><pri><p3><pl>$ ^gli/il<det><def><m><pl>$ ^ostaggi/ostaggio<n><m><pl>$ "
            "^a/a<pr>$ ^dire/dire<vblex><inf>$",
            "^essere<vbser><pri><p3><pl>$ ^il<det><def><m><pl>$ ^ostaggio<n><m><pl>$ "
            "^che<rel><an><mf><sp>$ ^dire<vblex><pri><p3><pl>$",
        ),
        (
            verbs.has_promptly,
            "^Anna/Anna<np><ant><f><sg>$ ^ha/avere<vbhaver><pri><p3><sg>$ ^subito/subito<adv>$ "
            "^riso/ridere<vblex><pp><m><sg>$",
            "^Anna<np><ant><f><sg>$ ^subito<adv>$ ^avere<vbhaver><pri><p3><sg>$ ^ridere<vblex><pp><m><sg>$",
        ),
        (  # a part of a sentence may end so
            verbs.has_promptly,
            "^Anna/Anna<np><ant><f><sg>$ ^ha/avere<vbhaver><pri><p3><sg>$ ^subito/subito<adv>$",
            "^Anna<np><ant><f><sg>$ ^avere<vbhaver><pri><p3><sg>$ ^subito<adv>$",
        ),
        (
            prepositions.by_agent,
            "^scritto/scrivere<vblex><pp><m><sg>$ ^dal/da<pr>+il<det><def><m><sg>$ ^poeta/poeta<n><m><sg>$",
            "^scrivere<vblex><pp><m><sg>$ ^§por<pr>$ ^il<det><def><m><sg>$ ^poeta<n><m><sg>$",
        ),
        (
            prepositions.by_agent,
            "^importato/importare<vblex><pp><m><sg>$ ^dal/da<pr>+il<det><def><m><sg>$ "
            "^Cile/Cile<np><top><m><sg>$",
            "^importare<vblex><pp><m><sg>$ ^§de<pr>$ ^il<det><def><m><sg>$ ^Cile<np><top><m><sg>$",
        ),
        (
            reflexives.reflexive({}),
            "^può/potere<vbmod><pri><p3><sg>$ ^muoversi/muovere<vblex><inf>+si<prn><enc><ref><p3><mf><sp>$",
            "^potere<vbmod><pri><p3><sg>$ ^§se<adv>$ ^muovere<vblex><inf>$",
        ),
        (
            reflexives.reflexive({}),
            "^di/di<pr>$ ^muoversi/muovere<vblex><inf>+si<prn><enc><ref><p3><mf><sp>$",
            "^di<pr>$ ^muovere<vblex><inf>$ ^si<prn><enc><ref><p3><mf><sp>$",
        ),
        (
            reflexives.reflexive({"pentiresi": "lamentar"}),
            "^dopo/dopo<pr>$ ^essersi/essere<vbser><inf>+si<prn><enc><ref><p3><mf><sp>$ "
            "^pentito/pentire<vblex><pp><m><sg>$",
            "^dopo<pr>$ ^avere<vbhaver><inf>$ ^pentiresi<vblex><pp><m><sg>$",
        ),
    ],
)
def test_what_a_rule_writes(rule, stream, expected):
    assert made_by(rule, stream) == expected


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        (
            "^crolla/crollare<vblex><pri><p3><sg>$ ^una/un<det><ind><f><sg>$ ^gru/gru<n><f><sg>$ ^in/in<pr>$",
            "^un<det><ind><f><sg>$ ^gru<n><f><sg>$ ^crollare<vblex><pri><p3><sg>$ ^in<pr>$",
        ),
        (
            "^vede/vedere<vblex><pri><p3><sg>$ ^una/un<det><ind><f><sg>$ ^gru/gru<n><f><sg>$",
            "^vedere<vblex><pri><p3><sg>$ ^un<det><ind><f><sg>$ ^gru<n><f><sg>$",
        ),
        (
            "^crolla/crollare<vblex><pri><p3><sg>$ ^sul/su<pr>$ ^mare/mare<n><m><sg>$",
            "^crollare<vblex><pri><p3><sg>$ ^su<pr>$ ^mare<n><m><sg>$",
        ),
    ],
)
def test_only_a_verb_without_object_gives_its_place_to_the_subject(stream, expected):
    assert render(order.subject_first(units_of(stream))) == expected


def test_two_words_that_look_like_one_preposition_are_parted_behind_an_article():
    stream = "^un/un<det><ind><m><sg>$ ^incontro a/incontro a<pr>$"
    assert render(parted(parse(stream))) == "^un/un<det><ind><m><sg>$ ^incontro/incontro<n><m><sg>$ ^a/a<pr>$"
    towards = "^va/andare<vblex><pri><p3><sg>$ ^incontro a/incontro a<pr>$"
    assert render(parted(parse(towards))) == towards


def test_a_name_with_a_capital_is_no_phrase():
    stream = "^di Pace/di pace<adv>$ ^Nuova/nuovo<adj><f><sg>$"
    assert render(parted(parse(stream))).startswith("^di/di<pr>$ ^Pace/*Pace$")


def test_adverbs_that_no_dictionary_has_are_adverbs():
    (unit,) = supply(Lexicon(), parse("^limpidamente/*limpidamente$"))
    assert unit.body == "limpidamente/limpidamente<adv>"
