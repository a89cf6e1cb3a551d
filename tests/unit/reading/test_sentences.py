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
