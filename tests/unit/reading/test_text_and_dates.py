"""What a text is: its language, its date, its mending, and whether it is an article at all."""

from datetime import UTC, datetime

import pytest

from nightwire.errors import UnreadableFileError
from nightwire.model import SourceFile
from nightwire.reading import read_article
from nightwire.reading.dates import parse, published
from nightwire.reading.language import identify
from nightwire.reading.order import in_order
from nightwire.reading.prose import check
from nightwire.rows import ArticleRow

EXPECTED = ("it", "en", "fr", "de", "es", "pt")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La regione ha assunto 409 insegnanti a Torino.", "it"),
        ("Sono arrivati più di 10.000 soldati.", "it"),
        ("The army said 300 soldiers had crossed.", "en"),
        ("La police a arrêté 12 personnes à Paris.", "fr"),
        ("Die Polizei nahm 12 Personen fest.", "de"),
        ("A polícia prendeu 12 pessoas em Lisboa.", "pt"),
        ("Министр обороны России заявил о 10 000 солдат.", "ru"),
        ("防衛大臣は一万人以上の兵士が派遣された。", "ja"),
        ("409 2.000 15%", "und"),
    ],
)
def test_a_single_sentence_has_its_language(text, language):
    assert identify(text, EXPECTED)[0] == language


def test_latin_is_a_language_only_where_it_is_expected_or_nothing_else_fits():
    text = "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae."
    assert identify(text, ("la", "it"))[0] == "la"
    assert identify("La regione ha assunto 409 insegnanti a Torino.", ("en",))[0] == "it"


def test_what_the_file_says_decides_where_the_words_leave_it_open():
    assert identify("Putin e Kim a Mosca", EXPECTED)[0] == "und"
    assert identify("Putin e Kim a Mosca", EXPECTED, "pt")[0] == "pt"
    assert identify("The army said 300 soldiers had crossed the river.", EXPECTED, "it")[0] == "en"


@pytest.mark.parametrize(
    ("text", "at", "certainty"),
    [
        ("2026-11-20T10:00:00+01:00", datetime(2026, 11, 20, 9, tzinfo=UTC), "instant"),
        ("2026-11-20T10:00:00Z", datetime(2026, 11, 20, 10, tzinfo=UTC), "instant"),
        ("2026-11-20 10:00", datetime(2026, 11, 20, 10, tzinfo=UTC), "local_time"),
        ("Fri, 20 Nov 2026 10:00:00 +0100", datetime(2026, 11, 20, 9, tzinfo=UTC), "instant"),
        ("1795165200", datetime(2026, 11, 20, 9, tzinfo=UTC), "instant"),
        ("2026-11-20", datetime(2026, 11, 20, tzinfo=UTC), "day"),
        ("20/11/2026", datetime(2026, 11, 20, tzinfo=UTC), "day"),
    ],
)
def test_dates_are_read_in_any_notation(text, at, certainty):
    assert parse(text) == (at, certainty)


@pytest.mark.parametrize("text", ["", "yesterday", "0001-01-01", "9999-12-31T23:59:59-12:00", "32/13/2026"])
def test_what_is_no_date_is_none(text):
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "language", "name", "origin"),
    [
        ("Roma, 20 novembre 2026 - Il ministro ha parlato.", "it", "2025-01-01.txt", "dateline"),
        ("ROMA (20 novembre 2026). Il ministro.", "it", "a.txt", "dateline"),
        ("Paris, le 20 novembre 2026 – Le ministre.", "fr", "a.txt", "dateline"),
        ("LONDON, Nov 20, 2026 - The minister.", "en", "a.txt", "dateline"),
        ("Il ministro ha parlato il 20 gennaio 1990 alla Camera.", "it", "in/2026-11-20/a.txt", "file_name"),
        ("Il ministro.", "it", "ansa_20261120_77.txt", "file_name"),
    ],
)
def test_a_dateline_comes_before_a_files_name(text, language, name, origin):
    found = published(None, text, language, name)
    assert (found.at, found.origin) == (datetime(2026, 11, 20, tzinfo=UTC), origin)


def test_an_article_from_the_future_is_flagged():
    file = SourceFile("2026-12-24.txt", "ab" * 32, 1, datetime(2026, 1, 1, tzinfo=UTC))
    article, _ = read_article(b"The army said on Friday that 300 soldiers had crossed the river.", file)
    assert ArticleRow.of(article, "b", "v", "2026-11-20").is_from_future
    assert not ArticleRow.of(article, "b", "v", "2026-12-24").is_from_future


@pytest.mark.parametrize(
    ("text", "kept", "mended"),
    [
        ("perchÃ© la cittÃ  Ã¨ piÃ¹ bella", "perché la città è più bella", ("mojibake",)),
        ("perche\u0301", "perché", ()),
        ("sol\u200bdati\u00ad", "soldati", ("invisible",)),
        ("a \u202eb\u202c", "a b", ("directions",)),
        ("a\ud800b", "a\ufffdb", ("surrogates", "lost_characters")),
        ("a\x00b\x07", "a b ", ("controls",)),
        ("a\r\nb\u2028c\x0cd", "a\nb\nc\nd", ()),
        ("می\u200cخواهم", "می\u200cخواهم", ()),
        ("“È vero”, disse — così: 10 €", "“È vero”, disse — così: 10 €", ()),
    ],
)
def test_a_text_is_put_in_order_once(text, kept, mended):
    assert in_order(text) == (kept, mended)
    assert in_order(kept)[0] == kept


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" \n", "empty"),
        ("12 345 6.7 89% " * 20, "no_words"),
        ("12.5", "no_words"),
        ("<div class='a'><p>x</p></div>" * 20, "markup"),
        ('{"a": {"b": [1, 2, {"c": "d"}]}};' * 20, "no_words"),
    ],
)
def test_what_is_not_made_of_words_is_no_article(text, code):
    with pytest.raises(UnreadableFileError) as refusal:
        check(text)
    assert refusal.value.reason_code == code


@pytest.mark.parametrize(
    "text",
    ["Ciao", "防衛大臣は一万人以上の兵士が派遣された。" * 3, "I 10.000 soldati (300%) <3 la pace. " * 3],
)
def test_articles_with_figures_are_articles(text):
    check(text)
