"""Apertium's stream format, read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightwire_pivot.rules.pruning import prune
from nightwire_pivot.rules.readings import Corrections
from nightwire_pivot.stream.handover import pretransfer, to_portuguese_pair
from nightwire_pivot.stream.units import escape, parse, render, unescape


@given(st.text())
def test_any_text_survives_escaping(text):
    assert unescape(escape(text)) == text


@given(st.text(alphabet=r"ab^$/\<>{}[]@ "))
def test_free_text_is_never_taken_for_a_unit(text):
    assert [unit.body for unit in parse(escape(text))] in ([], [""])


def test_units_are_read_and_written_alike():
    stream = r"a\^b ^la/il<det><def><f><sg>$ ^casa/casa<n><f><sg>$, c"
    assert render(parse(stream)) == stream


def test_joined_words_are_parted():
    units = pretransfer(parse("^dalla/da<pr>+il<det><def><f><sg>$ ^va via/andare<vblex><pri># via$"))
    assert [unit.body for unit in units] == ["da<pr>", "il<det><def><f><sg>", "andare# via<vblex><pri>"]


def test_the_catalan_past_becomes_one_form():
    units = to_portuguese_pair(parse("^anar<vbhaver><p3><sg>$ ^dir<vblex><inf>$"))
    assert [unit.body for unit in units] == ["dir<vblex><ifi><p3><sg>"]


def corrected(stream: str) -> str:
    return render(Corrections().apply(pretransfer(parse(stream))))


def test_sei_before_a_plural_is_a_number():
    read = corrected("^sei/essere<vbser><pri><p2><sg>$ ^settimane/settimana<n><f><pl>$")
    assert read.startswith("^sei<num>")


def test_sei_before_a_singular_is_not():
    read = corrected("^sei/essere<vbser><pri><p2><sg>$ ^bravo/bravo<adj><m><sg>$")
    assert read.startswith("^essere<vbser>")


def test_verbs_of_motion_have_the_other_auxiliary():
    read = corrected("^è/essere<vbser><pri><p3><sg>$ ^salita/salire<vblex><pp><f><sg>$")
    assert read == "^avere<vbhaver><pri><p3><sg>$ ^salire<vblex><pp><m><sg>$"


def test_a_passive_keeps_its_auxiliary():
    stream = "^è/essere<vbser><pri><p3><sg>$ ^arrestata/arrestare<vblex><pp><f><sg>$"
    assert corrected(stream) == "^essere<vbser><pri><p3><sg>$ ^arrestare<vblex><pp><f><sg>$"


@pytest.mark.parametrize(
    ("stream", "read"),
    [
        (
            "^viene/venire<vblex><pri><p3><sg>$ ^arrestato/arrestare<vblex><pp><m><sg>$",
            "^essere<vbser><pri><p3><sg>$ ^arrestare<vblex><pp><m><sg>$",
        ),
        (
            "^ha/avere<vbhaver><pri><p3><sg>$ ^appena/appena<adv>$ ^vinto/vincere<vblex><pp><m><sg>$",
            "^§acabar<vblex><ifi><p3><sg>$ ^di<pr>$ ^vincere<vblex><inf>$",
        ),
        (
            "^ce/ce<prn><adv>$ ^ne/ne<prn><adv>$ ^sono/essere<vbser><pri><p3><pl>$ ^sei/sei<num><mf><sp>$",
            "^§haver<vblex><pri><p3><sg>$ ^sei<num><mf><sp>$",
        ),
        (
            "^decide/decidere<vblex><pri><p3><sg>$ ^di/di<pr>$ ^andare/andare<vblex><inf>$",
            "^decidere<vblex><pri><p3><sg>$ ^andare<vblex><inf>$",
        ),
        (
            "^corre/correre<vblex><pri><p3><sg>$ ^da/da<pr>$ ^tre/tre<num><mf><sp>$ ^anni/anno<n><m><pl>$",
            "^correre<vblex><pri><p3><sg>$ ^§desde há<pr>$ ^tre<num><mf><sp>$ ^anno<n><m><pl>$",
        ),
        (
            "^entro/entro<pr>$ ^giugno/giugno<n><m><sg>$",
            "^§até o fim de<pr>$ ^giugno<n><m><sg>$",
        ),
        (
            "^tra/tra<pr>$ ^due/due<num><mf><sp>$ ^settimane/settimana<n><f><pl>$",
            "^§daqui a<pr>$ ^due<num><mf><sp>$ ^settimana<n><f><pl>$",
        ),
        (
            "^uno/uno<num><m><sg>$ ^su/su<pr>$ ^quattro/quattro<num><mf><sp>$",
            "^uno<num><m><sg>$ ^§em cada<pr>$ ^quattro<num><mf><sp>$",
        ),
        (
            "^gli/gli<prn><p3><m><sg>$ ^piace/piacere<vblex><pri><p3><sg>$ ^viaggiare/viaggiare<vblex><inf>$",
            "^§ele<prn><tn><p3><m><sg>$ ^§gostar<vblex><pri><p3><sg>$ ^di<pr>$ ^viaggiare<vblex><inf>$",
        ),
        (
            "^è/essere<vbser><pri><p3><sg>$ ^lunedì/lunedì<n><m><sp>$",
            "^essere<vbser><pri><p3><sg>$ ^§na segunda-feira<adv>$",
        ),
    ],
)
def test_what_portuguese_says_otherwise(stream, read):
    assert corrected(stream) == read


def test_the_future_of_the_past_is_no_unreal_past():
    said = "^disse/dire<vblex><ifi><p3><sg>$ ^che/che<cnjsub>$"
    read = corrected(f"{said} ^avrebbe/avere<vbhaver><cni><p3><sg>$ ^votato/votare<vblex><pp><m><sg>$")
    assert read.endswith("^votare<vblex><cni><p3><sg>$")
    alone = corrected("^avrebbe/avere<vbhaver><cni><p3><sg>$ ^votato/votare<vblex><pp><m><sg>$")
    assert alone.startswith("^avere<vbhaver><cni>")


@pytest.mark.parametrize(
    ("stream", "read"),
    [
        (
            "^avrebbe/avere<vbhaver><cni><p3><sg>$ ^dovuto/dovere<vbmod><pp><m><sg>$ ^dire/dire<vblex><inf>$",
            "^§dever<vblex><cni><p3><sg>$ ^§ter<vblex><inf>$ ^dire<vblex><pp><m><sg>$",
        ),
        (
            "^se/se<cnjadv>$ ^approverà/approvare<vblex><fti><p3><sg>$",
            "^se<cnjadv>$ ^approvare<vblex><pri><p3><sg>$",
        ),
        (
            "^finché/finché<cnjadv>$ ^non/non<adv>$ ^verrà/venire<vblex><fti><p3><sg>$",
            "^§até que<cnjadv>$ ^venire<vblex><prs><p3><sg>$",
        ),
        (
            "^fino a/fino a<pr>$ ^quando/quando<cnjadv>$ ^non/non<adv>$ ^verrà/venire<vblex><fti><p3><sg>$",
            "^fino a<pr>$ ^quando<cnjadv>$ ^venire<vblex><prs><p3><sg>$",
        ),
        (
            "^ha/avere<vbhaver><pri>$ ^incontrato/incontrare<vblex><pp><m><sg>$ ^Putin/Putin<np><cog>$",
            "^avere<vbhaver><pri>$ ^§encontrar-se<vblex><pp><m><sg>$ ^con<pr>$ ^§Putin<np><cog>$",
        ),
        (
            "^si/si<prn><pro><ref>$ ^può/potere<vbmod><pri><p3><sg>$ ^continuare/continuare<vblex><inf>$",
            "^§poder-se<vblex><pri><p3><sg>$ ^continuare<vblex><inf>$",
        ),
    ],
)
def test_moods_and_modal_verbs(stream, read):
    assert corrected(stream) == read


def test_a_reflexive_verb_may_be_a_word_of_its_own():
    stream = "^si/si<prn><pro><ref>$ ^è/essere<vbser><pri><p3><sg>$ ^dimesso/dimettere<vblex><pp><m><sg>$"
    known = Corrections({"dimetteresi": "renunciar"}).apply(pretransfer(parse(stream)))
    assert render(known) == "^avere<vbhaver><pri><p3><sg>$ ^dimetteresi<vblex><pp><m><sg>$"
    assert render(Corrections().apply(pretransfer(parse(stream)))).startswith("^si<prn>")


@pytest.mark.parametrize(
    ("before", "word", "kept"),
    [
        ("", "il/il<det><def><m><sg>/lo<prn><pro><p3><m><sg>", "il<det><def><m><sg>"),
        (
            "^il/il<det><def><m><sg>$ ",
            "sospetto/sospetto<n><m><sg>/sospettare<vblex><pri><p1><sg>",
            "sospetto<n><m><sg>",
        ),
        (
            "^ha/avere<vbhaver><pri><p3><sg>$ ",
            "fatto/fatto<n><m><sg>/fare<vblex><pp><m><sg>",
            "fare<vblex><pp><m><sg>",
        ),
        (
            "^si/si<prn><pro>$ ",
            "porta/porta<n><f><sg>/portare<vblex><pri><p3><sg>",
            "portare<vblex><pri><p3><sg>",
        ),
        ("^a/a<pr>$ ", "Dover/dovere<vblex><inf>/dovere<vbmod><inf>", "*Dover"),
        (
            "^sul/su<pr>+il<det><def><m><sg>$ ",
            "secondo/secondo<pr>/secondo<adj><ord><m><sg>",
            "secondo<adj><ord><m><sg>",
        ),
        (
            "^totalmente/totalmente<adv>$ ",
            "diverse/diverso<adj><f><pl>/diverso<det><ind><f><pl>",
            "diverso<adj><f><pl>",
        ),
        ("^a/a<pr>$ ", "Bergamo/Bergamo<np><cog><mf><sp>", "Bergamo<np><top><f><sg>"),
        ("^di/di<pr>$ ", "Trapani/trapano<n><m><pl>", "Trapani<np><top><f><sg>"),
        (
            "^1949/1949<num>$ ",
            "pubblica/pubblico<adj><f><sg>/pubblicare<vblex><pri><p3><sg>",
            "pubblicare<vblex><pri><p3><sg>",
        ),
    ],
)
def test_readings_that_grammar_forbids_are_struck_out(before, word, kept):
    assert prune(parse(f"{before}^{word}$"))[-1].readings[1:] == [kept]


@pytest.mark.parametrize(
    ("word", "kept"),
    [
        ("Sala/sala<n><f><sg>/Sala<np><cog><mf><sp>", "Sala<np><cog><mf><sp>"),
        ("Carrozza/carrozza<n><f><sg>", "*Carrozza"),
        ("Questo/questo<prn><dem><m><sg>", "questo<prn><dem><m><sg>"),
    ],
)
def test_who_speaks_at_the_start_is_a_name(word, kept):
    said = "^ha/avere<vbhaver><pri><p3><sg>$ ^detto/dire<vblex><pp><m><sg>$"
    assert prune(parse(f"^{word}$ {said}"))[0].readings[1:] == [kept]


def test_a_word_keeps_its_last_reading():
    units = parse("^il/il<det><def><m><sg>$ ^corre/correre<vblex><pri><p3><sg>$")
    assert prune(units) == units
