"""Names, countries, coordinates, acronyms and what the user says of them."""

import pytest

from nightwire.errors import ConfigurationError
from nightwire.extracting.entities import SentencePair, build_recogniser

KIM = SentencePair("Kim Jong Un ha visto Kim Yo Jong.", "it", "Kim Jong Un saw Kim Yo Jong.")


def by_surface(recogniser, *pairs):
    return {m.span.text: m for mentions in recogniser.find(pairs) for m in mentions if m.span}


def test_a_country_and_its_demonym_have_the_iso_code(recogniser):
    found = by_surface(recogniser, SentencePair("La Francia difende i soldati francesi.", "it", None))
    assert (found["Francia"].country, found["Francia"].name) == ("FR", "France")
    assert (found["francesi"].country, found["francesi"].label) == ("FR", "NORP")


def test_a_people_is_no_entity_beside_its_country(recogniser):
    """`Ukrainian` is a word for what belongs to Ukraine, in any of its forms."""
    text = "L'esercito ucraino e le forze ucraine in Ucraina. Gli ucraini e una ucraina."
    ukraine = [one for one in recogniser.find([SentencePair(text, "it", None)])[0] if one.country == "UA"]
    assert len(ukraine) >= 4
    assert {one.name for one in ukraine if one.label in {"GPE", "NORP"}} == {"Ukraine"}
    assert len({one.entity_id for one in ukraine if one.label in {"GPE", "NORP"}}) == 1


def test_a_city_has_coordinates_where_one_place_fits(recogniser):
    found = by_surface(recogniser, SentencePair("Da Mosca a Pyongyang in treno.", "it", None))
    assert found["Mosca"].name == "Moscow"
    assert found["Mosca"].latitude == pytest.approx(55.75, abs=0.1)
    assert found["Mosca"].longitude == pytest.approx(37.62, abs=0.1)


def test_a_city_with_rivals_of_its_size_has_none(recogniser):
    found = by_surface(recogniser, SentencePair("Vive a Valencia da anni.", "it", None))
    assert found["Valencia"].latitude is None


def test_an_acronym_behind_a_comma_is_not_what_the_name_before_it_is_called(recogniser):
    pair = SentencePair(
        "I colloqui si terranno a Pyongyang, KCNA ha riferito.",
        "it",
        "The talks will be in Pyongyang, KCNA said.",
    )
    names = {mention.span.text: mention.name for mention in recogniser.find([pair])[0] if mention.span}
    assert names["Pyongyang"] == "Pyongyang"
    assert names.get("KCNA") != "Pyongyang"


def test_an_acronym_stands_for_what_it_was_introduced_for(recogniser):
    found = by_surface(
        recogniser,
        SentencePair("L'Associazione Nazionale Alpini (ANA) ha protestato.", "it", None),
        SentencePair("Secondo l'ANA è un errore.", "it", None),
    )
    assert found["ANA"].entity_id == found["Associazione Nazionale Alpini"].entity_id
    assert found["ANA"].method == "acronym"
    assert found["ANA"].score == pytest.approx(0.95)


def test_a_short_form_with_two_long_ones_stays_alone(recogniser):
    found = by_surface(recogniser, KIM, SentencePair("Kim ha promesso aiuti.", "it", "Kim promised help."))
    assert len({found[name].entity_id for name in ("Kim Jong Un", "Kim Yo Jong", "Kim")}) == 3


def test_hyphens_and_capitals_make_no_other_person(recogniser):
    found = by_surface(
        recogniser,
        SentencePair("Kim Jong Un tace.", "it", "Kim Jong Un is silent."),
        SentencePair("Il leader Kim Jong-un parla.", "it", "The leader Kim Jong-un speaks."),
    )
    assert found["Kim Jong Un"].entity_id == found["Kim Jong-un"].entity_id


def test_the_user_joins_names_and_the_first_keeps_its_id(recogniser, tmp_path):
    file = tmp_path / "entities.toml"
    file.write_text('[[same]]\ntype = "person"\nnames = ["Ivan Testovskyj", "Johann Testowski"]\n')
    pairs = [SentencePair("Johann Testowski e Ivan Testovskyj.", "it", None)]
    before = by_surface(recogniser, *pairs)
    after = by_surface(build_recogniser(overrides_path=file), *pairs)
    assert before["Johann Testowski"].entity_id != before["Ivan Testovskyj"].entity_id
    assert after["Johann Testowski"].entity_id == before["Ivan Testovskyj"].entity_id
    assert after["Johann Testowski"].method == "override"


def test_the_user_joins_a_name_to_one_that_is_known_beforehand(recogniser, tmp_path):
    file = tmp_path / "entities.toml"
    file.write_text('[[same]]\ntype = "organisation"\nnames = ["NATO", "Alleanza Atlantica"]\n')
    pairs = [
        SentencePair("Secondo la NATO è tardi.", "it", None),
        SentencePair("Tace l'Alleanza Atlantica.", "it", None),
    ]
    after = by_surface(build_recogniser(overrides_path=file), *pairs)
    assert after["NATO"].entity_id == by_surface(recogniser, *pairs)["NATO"].entity_id
    assert after["Alleanza Atlantica"].entity_id == after["NATO"].entity_id


def test_the_user_keeps_names_apart(recogniser, tmp_path):
    file = tmp_path / "entities.toml"
    file.write_text('[[not_same]]\ntype = "person"\nnames = ["Rossi", "Mario Rossi"]\n')
    pairs = [
        SentencePair("Il ministro Mario Rossi tace.", "it", None),
        SentencePair("Il sindaco Rossi parla.", "it", None),
    ]
    assert len({m.entity_id for m in by_surface(recogniser, *pairs).values()}) == 1
    assert len({m.entity_id for m in by_surface(build_recogniser(overrides_path=file), *pairs).values()}) == 2


@pytest.mark.parametrize("content", ["[[same]]\n", '[[same]]\ntype = "ship"\nnames = ["A", "B"]\n', "= 1"])
def test_a_wrong_file_is_named(tmp_path, content):
    file = tmp_path / "entities.toml"
    file.write_text(content)
    with pytest.raises(ConfigurationError, match=r"entities\.toml"):
        build_recogniser(overrides_path=file)


def test_the_user_s_word_goes_before_the_table_of_other_names(tmp_path):
    file = tmp_path / "entities.toml"
    file.write_text('[[same]]\ntype = "person"\nnames = ["Karol Rossi", "Joseph Ratzinger"]\n')
    pair = SentencePair("Joseph Ratzinger e Benedetto XVI.", "it", None)
    apart = by_surface(build_recogniser(overrides_path=file), pair)
    assert apart["Joseph Ratzinger"].method == "override"
    assert apart["Joseph Ratzinger"].entity_id != apart["Benedetto XVI"].entity_id
