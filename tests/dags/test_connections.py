"""Keys of translation engines come from Airflow connections, inside Airflow's own process."""

import json

import pytest
from tests.dags.conftest import in_airflow

SHOW = """
import json, os, sys
sys.path.insert(0, os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
import shared
settings = shared.task_settings()
assert "s3cret" not in repr(settings), "shown"
keys = {name: key.get_secret_value() for name, key in settings.translation_keys.items()}
print("SETTINGS " + json.dumps([keys, settings.translation_addresses]))
"""
SHOW_LAKE = SHOW.replace("[keys, settings.translation_addresses]", "settings.lake_secrets")
ENGINES = {"NIGHTWIRE_TRANSLATION_ENGINES": "pivot,deepl,microsoft,libretranslate"}


def shown(home, show=SHOW, **environment):
    done = in_airflow(home, "python", "-c", show, **ENGINES, **environment)
    assert "SETTINGS" in done.stdout, done.stderr
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("SETTINGS")]
    return json.loads(line.removeprefix("SETTINGS "))


@pytest.mark.slow
def test_keys_and_addresses_come_from_connections(airflow_home):
    keys, addresses = shown(
        airflow_home,
        AIRFLOW_CONN_NIGHTWIRE_DEEPL="generic://:s3cret%3Afx@",
        AIRFLOW_CONN_NIGHTWIRE_MICROSOFT=json.dumps(
            {"conn_type": "generic", "password": "s3cret-2", "extra": {"region": "westeurope"}}
        ),
        AIRFLOW_CONN_NIGHTWIRE_LIBRETRANSLATE="http://:s3cret-3@translate.example:5000",
        AIRFLOW_CONN_NIGHTWIRE_GOOGLE="generic://:s3cret-4@",  # not in the list of engines
    )
    assert keys == {
        "deepl": "s3cret:fx",
        "microsoft": "s3cret-2",
        "microsoft_region": "westeurope",
        "libretranslate": "s3cret-3",
    }
    assert addresses == {"libretranslate": "http://translate.example:5000"}


@pytest.mark.slow
def test_the_environment_wins(airflow_home):
    keys, addresses = shown(
        airflow_home,
        AIRFLOW_CONN_NIGHTWIRE_DEEPL="generic://:s3cret@deepl.example",
        NIGHTWIRE_TRANSLATION_KEYS='{"deepl": "s3cret-of-env"}',
        NIGHTWIRE_TRANSLATION_ADDRESSES='{"deepl": "https://other.example"}',
    )
    assert keys == {"deepl": "s3cret-of-env"}
    assert addresses == {"deepl": "https://other.example"}


@pytest.mark.slow
def test_without_connections_all_is_as_before(airflow_home):
    assert shown(airflow_home) == [{}, {}]


LAKE_CONNECTION = json.dumps(
    {
        "conn_type": "aws",
        "login": "key",
        "password": "s3cret",
        "extra": {"endpoint_url": "http://store.example:9000", "region_name": "eu-south-1"},
    }
)


@pytest.mark.slow
def test_keys_of_the_lake_come_from_its_connection_and_the_environment_wins(airflow_home):
    options = shown(
        airflow_home,
        SHOW_LAKE,
        NIGHTWIRE_LAKE="s3://bucket/lake",
        NIGHTWIRE_LAKE_OPTIONS='{"region": "eu-west-1"}',
        AIRFLOW_CONN_NIGHTWIRE_LAKE=LAKE_CONNECTION,
    )
    assert options == {
        "access_key_id": "key",
        "secret_access_key": "s3cret",
        "endpoint": "http://store.example:9000",
        "region": "eu-west-1",
    }


@pytest.mark.slow
def test_a_lake_in_a_folder_asks_for_no_connection(airflow_home):
    assert shown(airflow_home, SHOW_LAKE, AIRFLOW_CONN_NIGHTWIRE_LAKE=LAKE_CONNECTION) == {}
