from datetime import UTC, datetime
from pathlib import Path

import pytest

from nightwire.errors import UnreadableFileError
from nightwire.model import SourceFile
from nightwire.reading import read_article

SEED = Path(__file__).parents[3] / "seeds" / "000_633ebecfbe908fbd.txt"


def file(name="a.txt", sha256="ab" * 32):
    return SourceFile(name, sha256, 1, datetime(2026, 1, 1, tzinfo=UTC))


def test_the_seed_article_is_italian_with_its_sentences():
    article, sentences = read_article(SEED.read_bytes(), file())
    assert (article.language, article.encoding, article.title) == ("it", "utf-8", None)
    assert len(sentences) == 17
    assert sentences[9].span.text.startswith("Secondo le valutazioni della NATO")
    assert all(article.text[s.span.start : s.span.end] == s.span.text for s in sentences)


def test_a_short_first_line_is_the_title():
    article, sentences = read_article(b"Mosca attacca ancora\n\nIl testo comincia qui e va avanti.", file())
    assert article.title == "Mosca attacca ancora"
    assert [s.position for s in sentences] == [0, 1]


def test_ids_depend_on_the_bytes_alone():
    data = SEED.read_bytes()
    first, second = read_article(data, file("a.txt")), read_article(data, file("other/b.txt"))
    assert first[0].article_id == second[0].article_id
    assert [s.sentence_id for s in first[1]] == [s.sentence_id for s in second[1]]
    assert len({s.sentence_id for s in first[1]}) == 17


def test_another_format_is_refused_by_name():
    with pytest.raises(UnreadableFileError, match=r"\.xyz") as refusal:
        read_article(b"some text", file("a.xyz"))
    assert refusal.value.reason_code == "unsupported_format"
