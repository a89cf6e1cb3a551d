"""A lake's keys as a scheduler's connection holds them: pure, so that DAGs and web pages read them alike."""

from collections.abc import Mapping

LAKE = "nightwire_lake"
# Names of an `aws` connection's fields by those of the store's options.
_EXTRAS = {"endpoint_url": "endpoint", "region_name": "region", "aws_session_token": "session_token"}


def lake_options(login: str | None, password: str | None, extra: Mapping[str, object]) -> dict[str, str]:
    """Options of the object store with the lake, from the fields of the connection `nightwire_lake`."""
    options: dict[str, object] = {"access_key_id": login, "secret_access_key": password}
    options |= {_EXTRAS.get(name, name): value for name, value in extra.items()}
    return {name: str(value) for name, value in options.items() if value}
