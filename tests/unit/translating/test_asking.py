"""When an engine is asked a second time, and when it is left alone."""

from tests.unit.translating.conftest import FakeEngine, dead

LONG = "La casa sul mare è molto bella e la vede chi passa dalla strada del porto, ogni sera."


def remote(answer):
    engine = FakeEngine("far", answer)
    engine.is_remote = True
    return engine


def test_a_busy_service_is_asked_once_and_the_sentence_waits(translator_with):
    engine = remote(lambda text: "The house." if text == "La casa." else None)
    good, bad = translator_with(engine).translate(["La casa.", "Il mare."], "it")
    assert (good.status, bad.status) == ("translated", "pending")
    assert engine.asked == ["La casa.", "Il mare."]


def test_a_broken_answer_of_a_service_is_not_kept(translator_with):
    engine = remote(lambda _: "The.")
    (found,) = translator_with(engine).translate([LONG], "it")
    assert (found.text, found.status, engine.asked) == (None, "pending", [LONG])


def test_wrong_figures_are_asked_of_a_service_again(translator_with):
    engine = remote(lambda text: text.replace("Erano", "There were").replace("48.737", "47,737"))
    (found,) = translator_with(engine).translate(["Erano 48.737 civili."], "it")
    assert found.text == "There were 48,737 civili."
    assert len(engine.asked) == 2


def test_a_service_that_failed_a_sentence_is_not_asked_again_for_another(translator_with):
    engine = remote(lambda text: "There were 47,737 civilians." if "48.737" in text else None)
    translator_with(engine).translate(["Erano 48.737 civili.", "Il mare."], "it")
    assert engine.asked == ["Erano 48.737 civili.", "Il mare."]


def test_what_an_engine_answered_stands_when_it_breaks_at_the_second_try(translator_with):
    answers = {"Erano 48.737 civili.": "They were 47,737, or 48,000, civilians.", "La casa.": "The house."}
    engine = FakeEngine("one", lambda text: answers.get(text) or dead(text))
    wrong, good = translator_with(engine).translate(list(answers), "it")
    assert (wrong.text, wrong.status) == (answers["Erano 48.737 civili."], "translated")
    assert "unusable" in wrong.flags
    assert (good.text, good.flags) == ("The house.", ())
