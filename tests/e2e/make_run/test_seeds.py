"""The DAGs over `seeds/`, through Airflow, and the questions a user asks of the result."""

import duckdb
import pytest
from tests.e2e.home import table_sizes

pytestmark = pytest.mark.slow

QUESTION = """
    select display, display_en, article_id from facts
    where unit = 'soldier' and comparator = '>' and value = 10000
"""


@pytest.fixture(scope="module")
def database(home, first_run):
    with duckdb.connect(home.lake / "nightwire.duckdb", read_only=True) as connection:
        yield connection


def test_the_fact_is_found_once(database):
    assert database.execute(QUESTION).fetchall() == [
        (">10.000 soldati", ">10,000 soldiers", "c60253d2e4e9e09f08124a26d9da698a")
    ]


def test_its_spans_cut_exactly_its_words_out_of_both_texts(database):
    row = database.execute(
        """
        select s.text, f.span_start, f.span_end, f.text, s.text_en, f.span_start_en, f.span_end_en, f.text_en,
               a.text, s.span_start
        from facts f join sentences s using (sentence_id) join articles a on a.article_id = f.article_id
        where unit = 'soldier' and comparator = '>' and value = 10000
        """
    ).fetchone()
    text, start, end, words, text_en, start_en, end_en, words_en, article, offset = row
    assert text[start:end] == words == "più di 10.000 soldati"
    assert text_en[start_en:end_en] == words_en
    assert "10,000 soldiers" in words_en
    assert article[offset + start : offset + end] == words


def test_the_evidence_view_shows_the_sentence(database):
    ((sentence, sentence_en, uri),) = database.execute(
        "select sentence, sentence_en, source_uri from fact_evidence where display = '>10.000 soldati'"
    ).fetchall()
    assert sentence.startswith("Secondo le valutazioni della NATO")
    assert "NATO" in sentence_en
    assert uri == "seeds/000_633ebecfbe908fbd.txt"


def test_no_date_year_or_name_with_digits_is_a_fact(database):
    displays = [row[0] for row in database.execute("select display from facts order by all").fetchall()]
    assert ">10.000 soldati" in displays
    assert any("truppe" in display for display in displays)
    assert len(displays) <= 4


def test_people_and_places_are_found(database):
    names = database.execute(
        "select distinct text, name, label from entities where text is not null"
    ).fetchall()
    assert {("Kim", "Kim Jong Un", "PERSON"), ("Mosca", "Moscow", "GPE")} <= set(names)
    assert "NATO" in {text for text, _, _ in names}


def test_the_run_shows_what_it_found(first_run):
    assert "1 file read: 1 article, 0 duplicates, 0 rejects." in first_run
    assert "17 sentences" in first_run
    for words in (
        ">10.000 soldati",
        ">10,000 soldiers",
        "Secondo le valutazioni della",
        "make ui",
        "nightwire sql",
    ):
        assert words in first_run


def test_a_second_run_finds_nothing_new_and_adds_no_row(home, sizes_after_first_run, second_run):
    assert "Nothing new" in second_run
    assert table_sizes(home.lake) == sizes_after_first_run
    assert dict(sizes_after_first_run)["articles"] == 1


def test_every_row_says_what_made_it(database):
    (versions,) = database.execute(
        "select list(distinct engine_version) from sentences where translation_status = 'translated'"
    ).fetchone()
    assert versions
    assert all(versions)


def test_another_folder_can_be_named(home, second_run, tmp_path):
    (tmp_path / "one.txt").write_text(
        "Fighting went on in the east. At least 45 people were killed, officials said.\n"
    )
    printed = home.sh(f"make run SOURCE='{tmp_path}'")
    assert "1 file read: 1 article" in printed
    assert "≥45" in printed or ">=45" in printed
