"""The pivot's glossary: its rows are sound, each can be reached, a user's come first."""

import pytest

from nightwire.translating.engine_api import Term
from nightwire_pivot.lexicon.choice import Trace, WordChoice
from nightwire_pivot.lexicon.lookups import CLASS_TAGS, active, build_lexicon, load_glossary
from nightwire_pivot.stream.handover import pretransfer
from nightwire_pivot.stream.units import parse


def test_rows_are_whole():
    terms = load_glossary()
    assert len(terms) > 8_000
    for term in terms:
        assert term.source.strip() == term.source
        assert term.target.strip() == term.target != ""
        assert term.word_class in {"", *CLASS_TAGS}
        assert term.gender in {"", "m", "f", "mf"}


def test_a_users_term_comes_before_ours(tmp_path):
    (tmp_path / "it-pt").mkdir()
    (tmp_path / "it-pt" / "mine.csv").write_text("source,target,class\ntasso,texugo,n.m\n")
    lexicon = build_lexicon(load_glossary(tmp_path))
    assert lexicon.lemmas["tasso", "n"].target == "texugo"


def test_forms_of_words_that_apertium_lacks():
    lexicon = build_lexicon(load_glossary())
    assert lexicon.readings["stanzierà"] == ["stanziare<vblex><fti><p3><sg>"]
    assert lexicon.lemmas["stanziare", "vblex"].target == "destinar"
    assert lexicon.readings["gasdotti"] == ["gasdotto<n><m><pl>"]
    assert lexicon.readings["trattiene"] == ["trattenere<vblex><pri><p3><sg>"]
    assert lexicon.readings["arrenderemo"] == ["arrendere<vblex><fti><p1><pl>"]
    assert lexicon.readings["arrendersi"] == ["arrendere<vblex><inf>+si<prn><enc><ref><p3><mf><sp>"]


def test_verbs_with_the_words_that_go_with_them():
    lexicon = build_lexicon([Term("scendere in piazza", "sair às ruas", word_class="v")])
    assert lexicon.verb_phrases == {("scendere", "in", "piazza"): "sair às ruas"}
    lexicon = build_lexicon([Term("dimettersi", "renunciar", word_class="v")])
    assert lexicon.reflexives == {"dimetteresi": "renunciar"}


def test_melted_prepositions_are_parted_in_phrases():
    lexicon = build_lexicon([Term("nel corso dell'anno", "durante o ano")])
    assert ("in", "il", "corso", "di", "l'", "anno") in lexicon.phrases


def test_a_portuguese_noun_has_one_gender():
    genders = {}
    for term in load_glossary():
        if term.gender in ("m", "f"):
            genders.setdefault(term.target, set()).add(term.gender)
    assert {target for target, found in genders.items() if len(found) > 1} == set()


def test_adverbs_between_a_verb_and_its_words_stand_behind_our_verb():
    lexicon = build_lexicon([Term("trarre in salvo", "pôr a salvo", word_class="v")])
    stream = "^tratti/trarre<vblex><pp><m><pl>$ ^poi/poi<adv>$ ^in/in<pr>$ ^salvo/salvo<adj><m><sg>$"
    chosen = WordChoice(lexicon).choose(pretransfer(parse(stream)), Trace())
    assert [unit.body for unit in chosen] == ["§pôr<vblex><pp><m><pl>", "poi<adv>", "§a salvo<adv>"]


def test_to_be_keeps_its_own_tense_in_a_phrase():
    lexicon = build_lexicon([Term("essere in grado di", "ser capaz de", word_class="v")])
    stream = "^stati/essere<vbser><pp><m><pl>$ ^in/in<pr>$ ^grado/grado<n><m><sg>$ ^di/di<pr>$"
    chosen = WordChoice(lexicon).choose(pretransfer(parse(stream)), Trace())
    assert [unit.body for unit in chosen] == ["essere<vbser><pp><m><pl>", "§capaz de<adv>"]


def test_verbs_that_only_end_like_an_irregular_one_are_regular():
    lexicon = build_lexicon(
        [Term("bandire", "proibir", word_class="v"), Term("predire", "prever", word_class="v")]
    )
    assert lexicon.readings["bandisce"] == ["bandire<vblex><pri><p3><sg>"]
    assert "predice" in lexicon.readings


@pytest.mark.parametrize(
    "stream",
    [
        "^si/si<prn><pro><ref><p3><mf><sp>$ ^spaccia/spacciare<vblex><pri><p3><sg>$ ^per/per<pr>$",
        "^si/si<prn><pro><ref><p3><mf><sp>$ ^spaccia/spacciaresi<vblex><pri><p3><sg>$ ^per/per<pr>$",
    ],
)
def test_a_reflexive_verb_with_its_words_is_one_verb(stream):
    lexicon = build_lexicon([Term("spacciarsi per", "fingir ser", word_class="v")])
    chosen = WordChoice(lexicon).choose(pretransfer(parse(stream)), Trace())
    assert [unit.body for unit in chosen] == ["§fingir<vblex><pri><p3><sg>", "§ser<adv>"]


def test_verbs_in_trarsi_are_of_trarre():
    assert [active("sottrarsi"), active("mostrarsi")] == ["sottrarre", "mostrare"]
