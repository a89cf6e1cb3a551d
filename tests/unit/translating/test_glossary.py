"""Glossary files: ours are sound, a user's come first."""

import pytest

from nightwire.errors import ConfigurationError
from nightwire.translating.glossary import digest, load_terms


def test_our_house_style_is_whole():
    terms = load_terms("it-en")
    assert terms
    assert all(term.source.strip() == term.source and term.target.strip() for term in terms)


def test_a_users_term_comes_before_ours(tmp_path):
    (tmp_path / "it-en").mkdir()
    (tmp_path / "it-en" / "mine.csv").write_text("source,target\nFarnesina,Foreign Office\n")
    terms = {term.source: term.target for term in load_terms("it-en", tmp_path)}
    assert terms["Farnesina"] == "Foreign Office"
    assert digest(load_terms("it-en", tmp_path)) != digest(load_terms("it-en"))


def test_a_file_without_the_columns_is_named(tmp_path):
    (tmp_path / "it-en").mkdir()
    (tmp_path / "it-en" / "bad.csv").write_text("italian,english\ncasa,house\n")
    with pytest.raises(ConfigurationError, match=r"bad\.csv"):
        load_terms("it-en", tmp_path)
