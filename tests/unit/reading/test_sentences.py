import pytest
from hypothesis import given
from hypothesis import strategies as st

from nightwire.reading.sentences import split_sentences


def texts(text, language="it"):
    return [span.text for span in split_sentences(text, language)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Il dott. Rossi e la sig.ra Bianchi sono arrivati alle 15.30.",
        "L’on. Bianchi (Pd) ha ricevuto 10.000 euro.",
        "Il presidente J. F. Kennedy parlò a Berlino.",
        "Secondo l’art. 5 del trattato, la risposta è comune.",
        "Ha risposto: “Non è vero. Lo giuro.”",
    ],
)
def test_a_full_stop_within_a_sentence_does_not_end_it(sentence):
    assert texts(f"Prima frase qui. {sentence} Ultima frase qui.") == [
        "Prima frase qui.",
        sentence,
        "Ultima frase qui.",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Risale a 3000 anni fa.", "I due luoghi sono vicini."),
        ("La partita è finita 2-1.", "Il Milan ha vinto."),
        ("Il ponte è lungo 40 m.", "La strada no."),
        ("La temperatura è di 30 °C.", "Domani piove."),
        ("Siamo arrivati alle 8.", "Poi siamo usciti."),
        ("Lo dice la TV.", "Il resto tace."),
        ("Ha detto no.", "E poi sì."),
        ("Pesava 3 kg.", "L'altro no."),
    ],
)
def test_a_word_that_opens_sentences_shows_that_one_ended(first, second):
    assert texts(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        "L'on. La Russa è arrivato.",
        "Il prof. Di Nella parla.",
        "Lo scrittore A. De Carlo.",
        "(Vedi p. 3. Il resto no.)",
    ],
)
def test_a_name_that_opens_like_a_sentence_is_none(sentence):
    assert texts(sentence) == [sentence]


def test_each_line_is_a_paragraph():
    assert texts("Un titolo senza punto\nLa prima frase. La seconda") == [
        "Un titolo senza punto",
        "La prima frase.",
        "La seconda",
    ]


def test_hard_wrapped_lines_are_joined():
    text = (
        "Il ministro ha detto che la città\nè caduta e che più di 10.000\nsoldati sono arrivati. La seconda\n"
        "frase.\n\nNuovo paragrafo."
    )
    assert texts(text) == [
        "Il ministro ha detto che la città\nè caduta e che più di 10.000\nsoldati sono arrivati.",
        "La seconda\nfrase.",
        "Nuovo paragrafo.",
    ]


@given(st.text(max_size=300), st.sampled_from(["it", "en", "ru", "und"]))
def test_spans_cut_their_words_and_lose_nothing(text, language):
    spans = split_sentences(text, language)
    assert all(text[span.start : span.end] == span.text and span.text == span.text.strip() for span in spans)
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))
    covered = {i for span in spans for i in range(span.start, span.end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
