"""Over-long sentences in parts."""

from hypothesis import given
from hypothesis import strategies as st

from nightwire.translating.splitting import MIN_WORDS, join_parts, split_long

WORDS = st.lists(st.sampled_from(["casa", "mare,", "monte;", "10.000", "e", "—", "fine."]), max_size=300)


@given(WORDS)
def test_no_word_is_lost_or_moved(words):
    sentence = " ".join(words)
    assert " ".join(split_long(sentence, max_words=20)).split() == words


@given(WORDS)
def test_parts_are_short_enough(words):
    for part in split_long(" ".join(words), max_words=20):
        assert len(part.split()) <= 20 + MIN_WORDS


def test_a_short_sentence_stays_whole():
    assert split_long("La casa; il mare.") == ["La casa; il mare."]


def test_parts_end_at_marks_where_there_are_any():
    sentence = "uno due tre quattro cinque sei sette otto; nove dieci " * 2
    assert split_long(sentence.strip(), max_words=12)[0].endswith("otto;")


def test_a_later_part_has_no_capital_but_a_names():
    parts = ["Il governo cade,", "che non ha voti,", "la Francia aspetta."]
    english = ["The government falls,", "Which has no votes,", "France waits."]
    assert join_parts(parts, english) == "The government falls, which has no votes, France waits."
    assert (
        join_parts(["Cade.", "Il re esce."], ["It falls.", "The king leaves."])
        == "It falls. The king leaves."
    )
