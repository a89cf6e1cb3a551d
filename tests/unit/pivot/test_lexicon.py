"""The pivot's glossary: its rows are sound, each can be reached, a user's come first."""

from nightwire.translating.engine_api import Term
from nightwire_pivot.lexicon.lookups import CLASS_TAGS, build_lexicon, load_glossary


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
    assert lexicon.readings["arrendersi"] == ["arrendere<vblex><inf>+si<prn><enc><ref><p3><mf><sp>"]


def test_verbs_with_the_words_that_go_with_them():
    lexicon = build_lexicon([Term("scendere in piazza", "sair às ruas", word_class="v")])
    assert lexicon.verb_phrases == {("scendere", "in", "piazza"): "sair às ruas"}
    lexicon = build_lexicon([Term("dimettersi", "renunciar", word_class="v")])
    assert lexicon.reflexives == {"dimetteresi": "renunciar"}


def test_melted_prepositions_are_parted_in_phrases():
    lexicon = build_lexicon([Term("nel corso dell'anno", "durante o ano")])
    assert ("in", "il", "corso", "di", "l'", "anno") in lexicon.phrases
