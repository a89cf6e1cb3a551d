"""Whatever the texts are, the spans say what the sentences say."""

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nightwire.extracting.entities import SentencePair

WORDS = st.sampled_from(
    [
        "Mario",
        "Rossi",
        "Mosca",
        "Moscow",
        "l'Ucraina",
        "dell’Ucraina",
        "Corea",
        "del",
        "Nord",
        "North",
        "Korea's",
        "KCNA",
        "(KCNA)",
        "ministero",
        "degli",
        "Esteri",
        "il",
        "di",
        "e",
        "S.p.A.",
        "al-Maliki",
        "«Roma»",
        "È",
        "İstanbul",
        "Kim",
        "Jong-un",
        "ß",
        "王毅",
        "Μόσχα",
        "russo",
        "U.S.",
        "é",
        "🇮🇹",
        "D'Andria",
        "10.000",
        "-",
        "presidente",
        "\u200b",
    ]
)
TEXTS = st.lists(WORDS | st.text(max_size=8), max_size=12).map(" ".join)
LANGUAGES = st.sampled_from(["it", "en", "fr", "ru", "zh", "xx"])
PAIRS = st.builds(SentencePair, TEXTS, LANGUAGES, st.none() | TEXTS)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=st.lists(PAIRS, max_size=4))
def test_spans_are_the_words_of_their_sentence(recogniser, pairs):
    found = recogniser.find(pairs)
    assert len(found) == len(pairs)
    for pair, mentions in zip(pairs, found, strict=True):
        for mention in mentions:
            assert mention.span or mention.span_en
            if mention.span:
                assert pair.text[mention.span.start : mention.span.end] == mention.span.text != ""
            if mention.span_en:
                assert pair.text_en is not None
                assert pair.text_en[mention.span_en.start : mention.span_en.end] == mention.span_en.text != ""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pair=PAIRS)
def test_no_two_names_share_words(recogniser, pair):
    mentions = recogniser.find([pair])[0]
    for side in ("span", "span_en"):
        spans = sorted((s.start, s.end) for m in mentions if (s := getattr(m, side)))
        assert all(left[1] <= right[0] for left, right in pairwise(spans))
