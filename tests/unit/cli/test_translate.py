"""`nightwire translate`: lines in, lines out, one for one, as they are."""

import pytest
from tests.faults.translation_servers import address, english, serving

from nightwire.errors import ConfigurationError


@pytest.fixture
def plan():
    """What the server does next; a test may change it."""
    return {"next": "ok"}


@pytest.fixture
def served(monkeypatch, plan):
    """A translation server that is the only engine."""
    with serving(lambda: plan["next"]) as server:
        monkeypatch.setenv("NIGHTWIRE_TRANSLATION_ENGINES", "libretranslate")
        monkeypatch.setenv("NIGHTWIRE_TRANSLATION_ADDRESSES", f'{{"libretranslate": "{address(server)}"}}')
        yield server


def sentence(number):
    return f"la frase in italiano che porta numero N{number}x"


def test_one_line_comes_out_for_each(nightwire, served):
    lines = [sentence(number) for number in range(450)]  # more than are read at once
    result = nightwire("translate", "--from", "it", input="".join(f"{line}\n" for line in lines))
    assert result.exit_code == 0
    assert result.stdout == "".join(f"{english(line)}\n" for line in lines)


@pytest.mark.parametrize(
    ("given", "count"),
    [
        (f"{sentence(1)}\n\n  \n{sentence(2)}\n", 4),
        (f"{sentence(1)}\r\n{sentence(2)}\r\n", 2),
        (f"{sentence(1)}\n{sentence(2)}", 2),
        (f"{sentence(1)}\r{sentence(2)}\n", 1),
        (f"{sentence(1)}\u2028{sentence(2)}\x85{sentence(3)}\x0b\n", 1),
        ("", 0),
    ],
)
def test_only_line_feeds_end_lines(nightwire, served, given, count):
    result = nightwire("translate", "--from", "it", input=given.encode())
    assert (result.exit_code, result.stdout.count("\n")) == (0, count)


def test_a_line_of_several_sentences_stays_one(nightwire, served):
    result = nightwire("translate", "--from", "it", input="Il cane porta la lettera. La sera torna a casa.\n")
    assert result.stdout == f"{english('lettera.')} {english('casa.')}\n"
    assert len(served.calls) == 2


def test_bytes_that_are_no_text_do_not_end_the_command(nightwire, served):
    result = nightwire("translate", "--from", "it", input=f"perch\xe9 {sentence(1)}\n".encode("latin-1"))
    assert (result.exit_code, result.stdout) == (0, f"{english(sentence(1))}\n")


def test_a_line_that_could_not_be_done_stays_empty_and_is_told(nightwire, served, plan):
    plan["next"] = 400
    result = nightwire("translate", "--from", "it", input=f"{sentence(1)}\n\n{sentence(2)}\n")
    assert result.stdout == "\n\n\n"
    assert "2 lines could not be translated" in result.stderr
    assert "nightwire doctor" in result.stderr


def test_explain_shows_engine_checks_and_glossary(nightwire, served, tmp_path, monkeypatch):
    (tmp_path / "glossary" / "it-en").mkdir(parents=True)
    (tmp_path / "glossary" / "it-en" / "ours.csv").write_text(
        "source,target,pair,case,class,note\nCamera alta,Upper House,it-en,,,\n"
    )
    monkeypatch.setenv("NIGHTWIRE_GLOSSARY", "glossary")
    line = "La Camera alta ha 315 seggi e porta numero N1x"
    first, *remarks = nightwire(
        "translate", "--from", "it", "--explain", input=f"{line}\n"
    ).stdout.splitlines()
    assert first == english("N1x")
    assert remarks[0] == "    translated by libretranslate; flags: number_missing, unusable"
    assert remarks[1] == "    quality 0.00"
    assert "    glossary: Camera alta = Upper House" in remarks


def test_explain_says_what_could_not_be_done(nightwire, served, plan):
    plan["next"] = 400
    result = nightwire("translate", "--from", "it", "--explain", input=f"{sentence(1)}\n")
    assert result.stdout == "\n    pending by no engine; flags: none\n"


def test_english_passes_through_as_it_is(nightwire, served):
    line = "  The  house.   Two \t spaces.  "
    assert nightwire("translate", "--from", "en", input=f"{line}\n").stdout == f"{line}\n"
    assert served.calls == []


def test_engines_can_be_named_for_one_call(nightwire, served, monkeypatch):
    monkeypatch.setenv("NIGHTWIRE_TRANSLATION_ENGINES", "firefox")
    given = {"input": f"{sentence(1)}\n"}
    assert nightwire("translate", "--engines", "firefox, libretranslate", **given).stdout.strip()
    wrong = nightwire("translate", "--engines", "babelfish", **given)
    assert isinstance(wrong.exception, ConfigurationError)
    assert "babelfish" in str(wrong.exception)
