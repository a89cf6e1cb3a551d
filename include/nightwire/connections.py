"""A lake's keys as a scheduler's connection holds them: pure, so that DAGs and web pages read them alike."""

from collections.abc import Mapping

LAKE = "nightwire_lake"
SOURCE = "nightwire_source"
# Names of an `aws` connection's fields by those of the store's options.
_EXTRAS = {"endpoint_url": "endpoint", "region_name": "region", "aws_session_token": "session_token"}


def lake_options(login: str | None, password: str | None, extra: Mapping[str, object]) -> dict[str, str]:
    """Options of an object store, from the fields of `nightwire_lake` or `nightwire_source`."""
    options: dict[str, object] = {"access_key_id": login, "secret_access_key": password}
    options |= {_EXTRAS.get(name, name): value for name, value in extra.items()}
    return {name: str(value) for name, value in options.items() if value}
