"""A row of a glossary is in the version of the sentences that it can have a say in, and of no others."""

import csv
from dataclasses import replace

import pytest
from tests.conftest import needs_apertium
from tests.unit.translating.conftest import FakeEngine

from nightwire.translating import TranslatorOptions, build_translator
from nightwire.translating.glossary import Term
from nightwire_pivot.forms.inflection import forms
from nightwire_pivot.lexicon.choice import WordChoice
from nightwire_pivot.lexicon.lookups import CLASS_TAGS, CLITICS, build_lexicon, load_glossary
from nightwire_pivot.lexicon.reach import Reach
from nightwire_pivot.routes.italian import ItalianToPortuguese
from nightwire_pivot.rules.window import MARK

TEXT = """
Il ministro ha detto che 10.000 soldati sono arrivati a Roma.
La polizia ha arrestato sei uomini, tra cui un 34enne.
I manifestanti sono scesi in piazza contro il governo.
Il premier si è dimesso dopo il voto di sfiducia.
Le attrici hanno tolto i manifesti dai muri della città.
Il prezzo del gas è salito del 3,5% rispetto al 2023.
La nuova legge va presentata alla Camera entro venerdì.
Nelle isole i venti forti hanno fermato i traghetti.
Gli piace il mare; alle sue figlie mancano le montagne.
Il direttore ottiene un aumento, i dipendenti no.
Un vasto incendio ha distrutto tre capannoni vicino al porto.
Secondo la Farnesina non ci sono italiani coinvolti.
"""
SENTENCES = TEXT.strip().splitlines()


@pytest.fixture(scope="module")
def terms():
    return load_glossary()


@pytest.fixture(scope="module")
def reach(terms):
    return Reach(terms)


def with_rows(folder, *rows, pair="it-pt"):
    (folder / pair).mkdir(exist_ok=True)
    with (folder / pair / "mine.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("source", "target", "class", "case"), *rows])
    return TranslatorOptions(engines=("pivot",), glossary_folder=folder)


def touched(before, after, sentences=SENTENCES):
    return [text for text in sentences if before.version(text) != after.version(text)]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (Term("soldato", "militar", word_class="n", gender="m"), 0),
        (Term("uomo", "homem", word_class="n", gender="m"), 1),
        (Term("scendere in piazza", "protestar", word_class="v"), 2),
        (Term("dimettersi", "sair", word_class="v"), 3),
        (Term("attore", "ator", word_class="n", gender="m"), 4),
        (Term("togliere", "tirar", word_class="v"), 4),
        (Term("gas", "gás natural", word_class="n", gender="m"), 5),
        (Term("venti forti", "ventania"), 7),
        (Term("nelle isole", "no arquipélago"), 7),
        (Term("ottenere", "receber", word_class="v"), 9),
        (Term("vasto", "enorme", word_class="adj"), 10),
        (Term("capannone", "galpão", word_class="n", gender="m"), 10),
    ],
)
def test_a_row_is_in_the_version_of_the_sentence_with_its_term(terms, reach, row, sentence):
    rest = [one for one in terms if (one.source, one.word_class) != (row.source, row.word_class)]
    found = touched(Reach(rest), Reach([row, *rest]))
    assert SENTENCES[sentence] in found
    assert len(found) <= 4


def test_a_row_that_no_sentence_has_is_in_no_version(terms, reach):
    assert touched(reach, Reach([*terms, Term("zworpla", "coisa", word_class="v")])) == []


def test_the_gender_that_a_row_gives_its_portuguese_counts_for_others_with_the_same(terms, reach):
    rows = [Term("frastuono", "incêndio"), Term("chiasso", "incêndio", word_class="n", gender="f")]
    assert [one for one in terms if one.target == "incêndio"]
    assert SENTENCES[10] in touched(reach, Reach([*terms, *rows]))


def test_little_words_and_what_rules_put_in_are_in_every_version(terms, reach):
    for source, word_class in (("dovere", "v"), ("che", "cnj"), ("essere", "v")):
        rest = [one for one in terms if (one.source, one.word_class) != (source, word_class)]
        assert touched(Reach(rest), Reach([*rest, Term(source, "x", word_class=word_class)])) == SENTENCES


def test_every_form_that_we_inflect_meets_its_row(terms):
    """Each row by itself, on every form that the lexicon would know it by."""
    missed = []
    for term in terms[::7]:
        reach = Reach([term])
        nothing = reach.version("")
        if reach.version(term.source) == nothing:
            continue  # its words are little ones: it is in every version
        if term.word_class in ("n", "adj", "v"):
            known = [surface for surface, _ in forms(term)]
            one_verb = term.word_class == "v" and " " not in term.source
            known += [f"{term.source[:-1]}{clitic}" for clitic in CLITICS if one_verb]
            missed += [(term.source, one) for one in known if reach.version(f"E {one}!") == nothing]
    assert missed == []


def test_spelling_of_quotes_accents_and_capitals_does_not_hide_a_term():
    reach = Reach([Term("l'accusa di attività", "x"), Term("papà", "pai", word_class="n")])
    nothing = reach.version("")
    for text in ("L’ACCUSA DI ATTIVITÀ", "L\u2019accusa d\u0027attivita\u0300", "i papa\u0300"):
        assert reach.version(text) != nothing
    assert Reach([Term("cinquemila", "cinco mil", word_class="num")]).version("cinque mila") != nothing


def test_the_translator_says_what_its_rows_will_carry(translator_with, tmp_path):
    options = with_rows(tmp_path, ("Viminale", "Interior Ministry", "", "exact"), pair="it-en")
    one, two = FakeEngine("one", lambda text: f"The {text} says"), FakeEngine("two", str)
    translator = translator_with(one, two, glossary_folder=options.glossary_folder)
    texts = ["Viminale", "Quirinale", "il Viminale di ieri"]
    versions = [translator.version_of(text, "it") for text in texts]
    assert versions == [found.engine_version for found in translator.translate(texts, "it")]
    assert versions[1] == translator.version("it")
    assert versions[0] == versions[2] != versions[1]
    assert translator.version_of("Viminale", "en") == translator.version_of("Viminale", "de") == ""


def test_another_house_term_is_in_the_version_of_its_sentences_alone(translator_with, tmp_path):
    versions = []
    for target in ("Interior Ministry", "Ministry of the Interior"):
        options = with_rows(tmp_path, ("Viminale", target, "", "exact"), pair="it-en")
        translator = translator_with(FakeEngine("one", str), glossary_folder=options.glossary_folder)
        versions.append([translator.version_of(text, "it") for text in ("Il Viminale tace.", "La casa.")])
    assert [one == other for one, other in zip(*versions, strict=True)] == [False, True]


def test_engines_that_are_not_ready_are_in_no_version(translator_with):
    engine = FakeEngine("one", str)
    engine.lack = "it is not installed"
    translator = translator_with(engine)
    assert translator.version_of("La casa.", "it") == "unavailable"
    engine.lack = None
    assert translator.version("it") == translator.version_of("La casa.", "it") != "unavailable"


class Noted(dict):
    """A look-up that notes what it is asked for."""

    def __init__(self, content, kind, asked):
        super().__init__(content)
        self.kind, self.asked = kind, asked

    def get(self, key, default=None):
        self.asked.add((self.kind, key))
        return super().get(key, default)

    def __contains__(self, key):
        self.asked.add((self.kind, key))
        return super().__contains__(key)


def row_of(kind, key):
    """A row that would answer this look-up; None for what rules have put in already."""
    word_class = {"verb_phrases": "v"}.get(kind, "")
    if kind == "lemmas":
        key, tag = (key[0].replace("# ", " "),), key[1]
        word_class = next((name for name, known in CLASS_TAGS.items() if tag in known), None)
    first, *rest = key
    if word_class == "v" and first.endswith("resi"):  # `dimetteresi`, `porresi`
        first = f"{first.removesuffix('resi').removesuffix('r')}rsi"
    source = " ".join([first, *rest])
    return None if word_class is None or MARK in source else Term(source, "x", word_class=word_class)


@needs_apertium
def test_whatever_the_rules_look_up_in_a_sentence_is_in_its_version(terms):
    """So a row more could change nothing that its version does not know of."""
    lexicon, asked = build_lexicon(terms), set()
    for kind in ("phrases", "lemmas", "verb_phrases"):
        setattr(lexicon, kind, Noted(getattr(lexicon, kind), kind, asked))
    chain = ItalianToPortuguese(30, WordChoice(lexicon))
    missed, count, none = [], 0, Reach([]).version("")
    for sentence in SENTENCES:
        asked.clear()
        chain.run([sentence])
        rows = {row for kind, key in asked if (row := row_of(kind, key))}
        count += len(rows)
        missed += [(row.source, sentence) for row in rows if Reach([row]).version(sentence) == none]
    chain.close()
    assert count > 10 * len(SENTENCES)
    assert missed == []


@needs_apertium
def test_english_changes_only_where_the_version_does(tmp_path):
    """Whatever has another version is made anew, whatever has not is remembered."""
    options = TranslatorOptions(engines=("pivot",), memory_path=tmp_path / "memory.sqlite")
    before = build_translator(options).translate(SENTENCES, "it")
    rows = [
        ("dimettersi", "sorrir", "v"),
        ("scendere in piazza", "cantar", "v"),
        ("muri della città", "jardins"),
        ("vasto", "pequeno", "adj"),
    ]
    mine = replace(with_rows(tmp_path, *rows), memory_path=options.memory_path)
    translator = build_translator(mine)
    after = translator.translate(SENTENCES, "it")
    pairs = list(zip(before, after, strict=True))
    anew = [place for place, (old, new) in enumerate(pairs) if old.engine_version != new.engine_version]
    other = [place for place, (old, new) in enumerate(pairs) if old.text != new.text]
    assert other
    assert set(other) <= set(anew) <= {2, 3, 4, 10}
    assert translator.report().remembered == len(SENTENCES) - len(anew)
    translator.close()


def test_genders_are_those_of_the_lexicon(terms):
    """`reach.py` reads them from the rows, since the lexicon takes longer to build."""
    assert {one.target: one.gender for one in terms if one.word_class and one.gender} == build_lexicon(
        terms
    ).genders
