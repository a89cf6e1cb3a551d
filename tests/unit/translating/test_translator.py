"""What becomes of a sentence: which engine, which status, which flags, what is remembered."""

from tests.unit.translating.conftest import FakeEngine, dead


def test_order_and_length_are_kept(translator_with):
    translator = translator_with(FakeEngine("one", lambda text: f"<{text}>"))
    assert [t.text for t in translator.translate(["c", "a", "b"], "it")] == ["<c>", "<a>", "<b>"]


def test_english_is_left_alone(translator_with):
    engine = FakeEngine("one", str.upper)
    (found,) = translator_with(engine).translate(["The house."], "en")
    assert (found.text, found.engine, found.status) == ("The house.", "none", "original")
    assert engine.asked == []


def test_a_language_that_no_engine_knows_is_untranslated(translator_with):
    translator = translator_with(FakeEngine("one", str.upper))
    (found,) = translator.translate(["Das Haus."], "de")
    assert (found.text, found.status) == (None, "untranslated")
    assert translator.version("de") == found.engine_version == ""


def test_the_next_engine_is_asked_where_one_fails(translator_with):
    translator = translator_with(FakeEngine("first", dead), FakeEngine("second", lambda _: "The house."))
    (found,) = translator.translate(["La casa."], "it")
    assert (found.text, found.engine) == ("The house.", "second")
    assert translator.report().engines["first"].refused == {"timeout": 1}


def test_what_no_engine_could_do_is_pending(translator_with):
    translator = translator_with(FakeEngine("first", dead), FakeEngine("second", lambda _: None))
    assert [t.status for t in translator.translate(["La casa.", "Il mare."], "it")] == ["pending", "pending"]
    assert translator.report().pending == 2


def test_the_engine_that_keeps_the_numbers_wins(translator_with):
    wrong = FakeEngine("wrong", lambda _: "There were ten soldiers.")
    right = FakeEngine("right", lambda _: "There were 10,000 soldiers.")
    (found,) = translator_with(wrong, right).translate(["Erano 10.000 soldati."], "it")
    assert (found.engine, found.flags) == ("right", ())


def test_a_wrong_number_that_no_engine_has_right_is_kept_and_flagged(translator_with):
    translator = translator_with(FakeEngine("wrong", lambda _: "There were ten soldiers."))
    (found,) = translator.translate(["Erano 35.000 soldati."], "it")
    assert found.text == "There were ten soldiers."
    assert found.flags[:2] == ("number_missing", "number_added")


def test_the_source_as_an_answer_is_no_answer(translator_with):
    translator = translator_with(FakeEngine("echo", lambda text: text))
    (found,) = translator.translate(["La casa sul mare è molto bella."], "it")
    assert (found.text, found.status, found.flags) == (None, "untranslated", ("echo", "unusable"))
    assert translator.report().engines["echo"].refused == {"echo": 1}


def test_what_all_engines_refuse_is_settled_for_these_versions(translator_with):
    long = "La casa sul mare è molto bella e la vede chi passa dalla strada del porto, ogni sera."
    translator = translator_with(FakeEngine("short", lambda _: "The."), FakeEngine("gone", dead))
    (found,) = translator.translate([long], "it")
    assert (found.text, found.status) == ("The.", "translated")
    assert found.flags == ("too_short", "unusable")
    assert found.engine_version == translator.version("it")


def test_one_sentence_that_breaks_its_engine_is_settled(translator_with):
    translator = translator_with(FakeEngine("one", lambda text: None if text == "Boh." else "The house."))
    bad, good = translator.translate(["Boh.", "La casa."], "it")
    assert (bad.status, bad.flags, good.status) == ("untranslated", ("failed", "unusable"), "translated")
    assert bad.engine_version == translator.version("it")


def test_a_second_run_asks_no_engine(translator_with, tmp_path):
    engine = FakeEngine("one", lambda text: text.upper() + " in English")
    options = {"memory_path": tmp_path / "memory.sqlite"}
    first = translator_with(engine, **options).translate(["La casa.", "Il mare."], "it")
    asked = len(engine.asked)
    again = translator_with(engine, **options)
    assert again.translate(["La casa.", "Il mare."], "it") == first
    assert len(engine.asked) == asked
    assert again.report().remembered == 2


def test_the_report_says_why_engines_were_left(translator_with, caplog):
    gone, absent = FakeEngine("gone", dead), FakeEngine("absent", str)
    absent.lack = "it is not installed"
    translator = translator_with(gone, absent, FakeEngine("good", "<{}>".format))
    translator.translate(["La casa.", "Il mare."], "it")
    left = {"gone left: timeout": 2, "absent left: not_ready": 2}
    assert translator.report().figures() == {"from memory": 0} | left
    assert "gone left for 2 sentences: silent for 20 s" in caplog.text


def test_flagged_english_is_not_remembered(translator_with, tmp_path):
    engine = FakeEngine("one", lambda _: "There were ten soldiers.")
    translator = translator_with(engine, memory_path=tmp_path / "memory.sqlite")
    translator.translate(["Erano 35.000 soldati."], "it")
    translator.translate(["Erano 35.000 soldati."], "it")
    assert engine.asked.count("Erano 35.000 soldati.") == 2


def test_the_row_carries_the_version_that_the_translator_states(translator_with):
    translator = translator_with(
        FakeEngine("one", lambda _: "The house."), FakeEngine("two", lambda _: "Home.")
    )
    (found,) = translator.translate(["La casa."], "it")
    assert found.engine_version == translator.version_of("La casa.", "it") == translator.version("it")


def test_house_style_reaches_every_engine(translator_with, tmp_path):
    (tmp_path / "it-en").mkdir()
    (tmp_path / "it-en" / "mine.csv").write_text("source,target,case\nViminale,Interior Ministry,exact\n")
    translator = translator_with(FakeEngine("one", lambda text: f"The {text} says"), glossary_folder=tmp_path)
    (found,) = translator.translate(["Viminale"], "it")
    assert found.text == "The Interior Ministry says"
