"""A pipeline is asked once for a text; whatever it said stands until the pipeline is another."""

from hypothesis import given
from hypothesis import strategies as st

from nightwire.extracting.entities.engine import Name
from nightwire.extracting.entities.remembering import NameMemory, RememberingEngine
from nightwire.model import Span


class Engine:
    """Takes each word with a capital for a name."""

    def __init__(self, version="1"):
        self.version, self.asked = version, []

    def find(self, texts):
        for text in texts:
            self.asked.append(text)
            words = ((text.index(word), word) for word in text.split() if word.istitle())
            yield [Name(Span(start, start + len(word), word), "PERSON") for start, word in words]


@given(st.lists(st.text(st.characters(exclude_categories=[]), max_size=8), max_size=12), st.integers(1, 5))
def test_the_names_are_those_of_the_engine_whatever_was_asked_before(tmp_path_factory, texts, chunk_size):
    memory = NameMemory(tmp_path_factory.mktemp("memory") / "names.sqlite")
    plain = list(Engine().find(texts))
    engine = Engine()
    assert list(RememberingEngine(engine, memory, chunk_size).find(texts)) == plain
    assert sorted(engine.asked) == sorted(set(texts))
    assert list(RememberingEngine(engine, memory, chunk_size).find(texts)) == plain
    assert len(engine.asked) == len(set(texts))


def test_another_version_is_asked_again(tmp_path):
    for version in ("1", "2"):
        engine = Engine(version)
        assert len(*RememberingEngine(engine, NameMemory(tmp_path / "n.sqlite")).find(["Rossi va"])) == 1
        assert engine.asked == ["Rossi va"]


def test_the_oldest_go_first(tmp_path):
    memory = NameMemory(tmp_path / "n.sqlite", kept_rows=3)
    engine = RememberingEngine(Engine(), memory, 1)
    list(engine.find("abcde"))
    list(engine.find("e"))
    assert sorted(memory.find("abcde", engine._version())) == ["c", "d", "e"]
