"""Rules that are data: each is well formed, used, and does what its tests and pieces say."""

import pytest

from nightwire_pivot.rules import patterns, readings
from nightwire_pivot.rules.checks import check
from nightwire_pivot.rules.patterns import Pattern, pattern, pattern_names, sequence
from nightwire_pivot.rules.window import Rules
from nightwire_pivot.stream.handover import pretransfer
from nightwire_pivot.stream.units import parse, render

PASSES = ("first", "second")


def made_of(name, stream):
    return render(Rules([pattern(name)]).applied(pretransfer(parse(stream))))


def test_each_pattern_is_in_the_order_of_rules():
    named = {one for part in PASSES for one in sequence(part) if "." not in one}
    coded = (rule for rules in readings.CODED.values() for rule in rules)
    assert named | {rule.name for rule in coded if isinstance(rule, Pattern)} == set(pattern_names())


def test_each_rule_in_code_is_in_the_order_of_rules_once():
    named = [one for part in PASSES for one in sequence(part)]
    assert {one for one in named if "." in one} == {*readings.CODED, "reflexives.reflexive"}
    assert len(named) == len(set(named))


@pytest.mark.parametrize(
    ("name", "stream", "expected"),
    [
        ("no_less", "^ben/bene<adv>$ ^57/57<num>$", " ^57<num>$"),
        (
            "six",
            "^sei/essere<vbser><pri><p2><sg>$ ^navi/nave<n><f><pl>$",
            "^sei<num><mf><sp>$ ^nave<n><f><pl>$",
        ),
        (
            "for_them",
            "^torneo/torneo<n><m><sg>$ ^per/per<pr>$ ^atleti/atleta<n><m><pl>$",
            "^torneo<n><m><sg>$ ^§para<pr>$ ^atleta<n><m><pl>$",
        ),
        (
            "turns_out",
            "^risultano/risultare<vblex><pri><p3><pl>$ ^9/9<num>$",
            "^§haver<vblex><pri><p3><sg>$ ^9<num>$",
        ),
        (
            "said_of_self",
            "^si/si<prn><pro><ref>$ ^è/essere<vbser><pri><p3><sg>$ ^detto/dire<vblex><pp><m><sg>$ "
            "^lieto/lieto<adj><m><sg>$",
            "^si<prn><pro><ref>$ ^essere<vbser><pri><p3><sg>$ ^§declarar<vblex><pp><m><sg>$ "
            "^lieto<adj><m><sg>$",
        ),
        (
            "must_not",
            "^non/non<adv>$ ^devono/dovere<vbmod><pri><p3><pl>$ ^temere/temere<vblex><inf>$",
            "^non<adv>$ ^§dever<vbmod><pri><p3><pl>$ ^temere<vblex><inf>$",
        ),
        (
            "i_did",
            "^non/non<adv>$ ^avevo/avere<vbhaver><pii><p1><sg>$ ^visto/vedere<vblex><pp><m><sg>$",
            "^§eu<adv>$ ^non<adv>$ ^avere<vbhaver><pii><p1><sg>$ ^vedere<vblex><pp><m><sg>$",
        ),
        (
            "some_many",
            "^sui/su<pr>+il<det><def><m><pl>$ ^700/700<num>$ ^milioni/milione<n><m><pl>$",
            "^§cerca de<pr>$ ^700<num>$ ^milione<n><m><pl>$",
        ),
        (
            "had_among_them",
            "^si/si<prn><pro><ref>$ ^è/essere<vbser><pri><p3><sg>$ ^avuto/avere<vblex><pp><m><sg>$",
            "^§haver<vblex><ifi><p3><sg>$",
        ),
        (
            "were_killed",
            "^sono/essere<vbser><pri><p3><pl>$ ^invece/invece<adv>$ ^rimasti/rimanere<vblex><pp><m><pl>$ "
            "^uccisi/uccidere<vblex><pp><m><pl>$",
            "^invece<adv>$ ^avere<vbhaver><pri><p3><pl>$ ^morire<vblex><pp><m><sg>$",
        ),
        (
            "by_how_much",
            "^sale/salire<vblex><pri><p3><sg>$ ^di/di<pr>$ ^3/3<num>$",
            "^salire<vblex><pri><p3><sg>$ ^§em<pr>$ ^3<num>$",
        ),
        (
            "even",
            "^pur/pure<adv>$ ^non/non<adv>$ ^andando/andare<vblex><ger>$",
            "^§apesar de<adv>$ ^non<adv>$ ^andare<vblex><inf>$",
        ),
        (
            "it_takes",
            "^Occorrono/occorrere<vblex><pri><p3><pl>$ ^ore/ora<n><f><pl>$",
            "^Essere<vbser><pri><p3><sg>$ ^§preciso<adv>$ ^ora<n><f><pl>$",
        ),
        (
            "own",
            "^la/il<det><def><f><sg>$ ^propria/proprio<adj><f><sg>$ ^casa/casa<n><f><sg>$",
            "^il suo<det><pos><f><sg>$ ^casa<n><f><sg>$",
        ),
        (
            "theirs",
            "^la loro/il loro<det><pos><f><sg>$ ^casa/casa<n><f><sg>$",
            "^il<det><def><f><sg>$ ^casa<n><f><sg>$ ^§deles<adv>$",
        ),
        (
            "of_them",
            "^usa/usare<vblex><pri><p3><sg>$ ^delle/di<pr>+il<det><def><f><pl>$ ^doti/dote<n><f><pl>$",
            "^usare<vblex><pri><p3><sg>$ ^dote<n><f><pl>$",
        ),
        (
            "each",
            "^euro/euro<n><m><pl>$ ^al/a<pr>+il<det><def><m><sg>$ ^litro/litro<n><m><sg>$",
            "^euro<n><m><pl>$ ^§por<pr>$ ^litro<n><m><sg>$",
        ),
        (
            "had_it_done",
            "^fece/fare<vblex><ifi><p3><sg>$ ^uccidere/uccidere<vblex><inf>$",
            "^§mandar<vblex><ifi><p3><sg>$ ^uccidere<vblex><inf>$",
        ),
        (
            "feared",
            "^si/si<prn><pro><ref>$ ^teme/temere<vblex><pri><p3><sg>$ ^una/un<det><ind><f><sg>$",
            " ^essere<vbser><pri><p3><sg>$ ^temere<vblex><pp><f><sg>$ ^un<det><ind><f><sg>$",
        ),
        (
            "than",
            "^più/più<preadv>$ ^grave/grave<adj><mf><sg>$ ^di/di<pr>$ ^quanto/quanto<adv>$ "
            "^dica/dire<vblex><prs><p3><sg>$",
            "^più<preadv>$ ^grave<adj><mf><sg>$ ^§do<adv>$ ^che<cnjsub>$ ^dire<vblex><prs><p3><sg>$",
        ),
        (
            "then_did",
            "^ha/avere<vbhaver><pri><p3><sg>$ ^quindi/quindi<cnjadv>$ ^lasciato/lasciare<vblex><pp><m><sg>$",
            "^avere<vbhaver><pri><p3><sg>$ ^§então<adv>$ ^lasciare<vblex><pp><m><sg>$",
        ),
        (
            "yet_to_do",
            "^deve/dovere<vbmod><pri><p3><sg>$ ^ancora/ancora<adv>$ ^decidere/decidere<vblex><inf>$",
            "^§ainda<adv>$ ^dovere<vbmod><pri><p3><sg>$ ^decidere<vblex><inf>$",
        ),
        (
            "country",
            "^attacca/attaccare<vblex><pri><p3><sg>$ ^l'/il<det><def><mf><sg>$ "
            "^Ucraina/Ucraina<np><top><f><sg>$",
            "^attaccare<vblex><pri><p3><sg>$ ^§a<adv>$ ^Ucraina<np><top><f><sg>$",
        ),
        (
            "knows_it",
            "^sapeva/sapere<vblex><pii><p3><sg>$ ^di/di<pr>$ ^essere/essere<vbser><inf>$ "
            "^ricercato/ricercare<vblex><pp><m><sg>$",
            "^sapere<vblex><pii><p3><sg>$ ^che<cnjsub>$ ^essere<vbser><pii><p3><sg>$ "
            "^ricercare<vblex><pp><m><sg>$",
        ),
        (
            "called_a",
            "^dà/dare<vblex><pri><p3><sg>$ ^del/di<pr>+il<det><def><m><sg>$ ^bugiardo/bugiardo<n><m><sg>$ "
            "^al/a<pr>+il<det><def><m><sg>$ ^ministro/ministro<n><m><sg>$",
            "^§chamar<vblex><pri><p3><sg>$ ^§de<pr>$ ^bugiardo<n><m><sg>$ "
            "^il<det><def><m><sg>$ ^ministro<n><m><sg>$",
        ),
        ("person", "^Anna/Anna<np><ant><f><sg>$", "^§Anna<np><ant><f><sg>$"),
    ],
)
def test_what_a_pattern_writes(name, stream, expected):
    assert made_of(name, stream) == expected


def test_a_pattern_leaves_what_does_not_fit():
    stream = "^ben/bene<adv>$ ^detto/dire<vblex><pp><m><sg>$"
    assert made_of("no_less", stream) == "^bene<adv>$ ^dire<vblex><pp><m><sg>$"


def test_a_pattern_is_asked_only_where_its_words_are():
    assert pattern("within").heads == {"entro"}
    assert pattern("figure").heads is None


def test_what_is_no_test_or_place_is_an_error(monkeypatch):
    with pytest.raises(ValueError, match="is no test"):
        check("word<=3")
    monkeypatch.setattr(patterns, "_table", lambda: {"bad": [{"at": {"x": "opens"}, "write": []}]})
    with pytest.raises(ValueError, match="is no place"):
        pattern("bad")
