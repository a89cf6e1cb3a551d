"""What an engine got wrong is asked of it again, and the better English is kept."""

from nightwire.translating.engines import Rendering
from nightwire.translating.second_try import try_again
from nightwire.translating.verdict import judge

LONG = "Il governo ha deciso di chiudere le scuole del paese; il ministro ha detto che riapriranno presto."


def rescued(engine, sentence, first=None):
    asked = []

    def ask(texts):
        asked.extend(texts)
        return [engine(text) and Rendering(engine(text)) for text in texts]

    answer = first if first is not None else engine(sentence)
    verdict = judge(sentence, answer and Rendering(answer), "it")
    (found,) = try_again(ask, [sentence], [verdict], "it")
    return found, asked


def test_a_clean_answer_is_not_asked_again():
    found, asked = rescued(lambda _: "", "Erano 48.737 civili.", "There were 48,737 civilians.")
    assert (found.english, asked) == ("There were 48,737 civilians.", [])


def test_a_changed_figure_comes_back_by_a_short_one():
    short = {"Erano 27 civili.": "There were 27 civilians."}
    found, _ = rescued(lambda text: short.get(text, "Were 47,737 civilians."), "Erano 48.737 civili.")
    assert (found.english, found.clean) == ("There were 48,737 civilians.", True)


def test_a_figure_that_stays_wrong_is_put_back():
    found, _ = rescued(lambda _: "There were 47,737 civilians.", "Erano 48.737 civili.")
    assert (found.english, found.clean) == ("There were 48,737 civilians.", True)


def test_figures_that_nothing_mends_mark_the_english_as_unusable():
    found, _ = rescued(lambda _: "There were many civilians.", "Erano 48.737 civili.")
    assert found.marks == ("number_missing", "unusable")


def test_a_sentence_cut_short_is_made_in_parts():
    found, asked = rescued(lambda text: text.upper() if len(text) < 60 else "THE.", LONG)
    assert found.english == LONG.upper()
    assert len(asked) == 2


def test_a_clause_that_vanished_is_made_in_parts():
    whole = (
        "Il governatore della regione ha firmato la legge di bilancio, mentre la polizia ha arrestato "
        "quattro persone accusate di omicidio durante la manifestazione."
    )
    cut = "The governor of the region signed the budget law."
    rest = "while the police arrested four people accused of murder during the demonstration."
    asked = []

    def ask(texts):
        asked.extend(texts)
        return [Rendering(rest if "governatore" not in text else cut) for text in texts]

    verdict = judge(whole, Rendering(cut), "it", literal=True)
    (found,) = try_again(ask, [whole], [verdict], "it", literal=True)
    assert len(asked) > 1
    assert found.english.endswith(rest)


def test_what_stays_cut_short_is_kept_with_the_reason():
    found, _ = rescued(lambda _: "The.", LONG)
    assert found.marks == ("too_short", "unusable")


def test_no_answer_is_asked_for_once_more():
    answers = iter([None, "The house.", "The house."])
    found, _ = rescued(lambda _: next(answers), "La casa.")
    assert found.english == "The house."
