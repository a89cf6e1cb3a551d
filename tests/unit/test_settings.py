"""Settings come from the environment, and a wrong one is named."""

import traceback

import pytest

from nightwire.errors import ConfigurationError
from nightwire.settings import load_settings
from nightwire.steps.engines import Engines


def test_lists_are_written_with_commas(monkeypatch):
    monkeypatch.setenv("NIGHTWIRE_LANGUAGES", "it, en")
    monkeypatch.setenv("NIGHTWIRE_TRANSLATION_ENGINES", "pivot")
    settings = load_settings()
    assert (settings.languages, settings.translation_engines) == (("it", "en"), ("pivot",))


def test_a_wrong_value_names_its_variable(monkeypatch):
    monkeypatch.setenv("NIGHTWIRE_BATCH_SIZE", "none")
    with pytest.raises(ConfigurationError, match="NIGHTWIRE_BATCH_SIZE"):
        load_settings()


def test_what_must_be_json_says_so(monkeypatch):
    monkeypatch.setenv("NIGHTWIRE_TRANSLATION_KEYS", "deepl=1")
    with pytest.raises(ConfigurationError, match=r"translation_keys.*JSON"):
        load_settings()


def test_a_night_can_stand_in_the_source(tmp_path):
    settings = load_settings(home=tmp_path, source="in/{ingest_date}")
    assert settings.source_place("2026-11-23") == str(tmp_path / "in" / "2026-11-23")


def test_keys_reach_the_engines_and_are_never_shown(monkeypatch):
    monkeypatch.setenv("NIGHTWIRE_TRANSLATION_KEYS", '{"deepl": "sekret"}')
    settings = load_settings()
    assert "sekret" not in f"{settings!r} {settings.model_dump_json()}"
    assert settings.translation_keys["deepl"].get_secret_value() == "sekret"


def test_models_load_once_a_process(tmp_path):
    assert Engines.of(load_settings(home=tmp_path)) is Engines.of(load_settings(home=tmp_path))


def test_a_wrong_key_is_named_and_not_shown(monkeypatch):
    monkeypatch.setenv("NIGHTWIRE_TRANSLATION_KEYS", '{"deepl": ["sekret"]}')
    with pytest.raises(ConfigurationError, match="NIGHTWIRE_TRANSLATION_KEYS") as wrong:
        load_settings()
    assert "sekret" not in "".join(traceback.format_exception(wrong.value))


def test_another_key_makes_other_engines():
    one, other = (load_settings(translation_keys={"deepl": key}) for key in ("one", "other"))
    assert Engines.of(one) is Engines.of(one)
    assert Engines.of(one) is not Engines.of(other)


def test_keys_of_the_lakes_store_are_never_shown(monkeypatch):
    monkeypatch.setenv("NIGHTWIRE_LAKE_OPTIONS", '{"secret_access_key": "sekret"}')
    settings = load_settings()
    assert "sekret" not in repr(settings) + str(settings) + settings.model_dump_json()
    assert settings.lake_secrets == {"secret_access_key": "sekret"}
    with pytest.raises(ConfigurationError, match="NIGHTWIRE_LAKE_OPTIONS") as raised:
        load_settings(lake_options="sekret")
    assert "sekret" not in str(raised.value)
