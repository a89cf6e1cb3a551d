"""From an address and options to obstore's client."""

import os
from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

from nightwire.errors import ConfigurationError

if TYPE_CHECKING:
    from obstore.store import ClientConfig, ObjectStore, RetryConfig

# Stores whose puts may ask that nothing be there yet, which is what the log stands on.
PROTOCOLS = ("s3", "s3a", "gs", "az", "abfs", "abfss")
ENDPOINTS = ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
RETRY: "RetryConfig" = {
    "max_retries": 6,
    "retry_timeout": timedelta(seconds=60),
    "backoff": {
        "base": 2, "init_backoff": timedelta(milliseconds=200), "max_backoff": timedelta(seconds=10),
    },
}  # fmt: skip


def protocol_of(address: str) -> str:
    """`s3` of `s3://bucket/lake`."""
    return address.partition("://")[0]


def open_store(
    address: str, options: Mapping[str, str], setting: str = "NIGHTWIRE_LAKE",
    options_setting: str = "NIGHTWIRE_LAKE_OPTIONS",
) -> "ObjectStore":  # fmt: skip
    """A client of the store that does every request below a prefix.

    Args:
        address: such as `s3://bucket/lake`.
        options: names of obstore's configuration, with or without `aws_`; they win over the environment.
        setting: what named the address, for the errors.
        options_setting: what named the options.

    Raises:
        ConfigurationError: the address or an option is not one that is known.
    """
    from obstore.exceptions import BaseError
    from obstore.store import from_url

    protocol = protocol_of(address)
    if protocol not in PROTOCOLS:
        raise ConfigurationError(
            f"{setting}: {protocol}:// is no store that a lake or articles can be in; "
            f"known are a folder and {', '.join(f'{name}://' for name in PROTOCOLS)}"
        )
    config, client = _config(protocol, options)
    try:
        return from_url(address, config=cast("Any", config), client_options=client, retry_config=RETRY)
    except (BaseError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise ConfigurationError(
            f"{address} cannot be opened, see {setting} and {options_setting}: {reason}"
        ) from None  # the whole error shows the options, and these hold keys


def _config(protocol: str, options: Mapping[str, str]) -> "tuple[dict[str, str], ClientConfig]":
    config = {name.lower().removeprefix("aws_"): value for name, value in options.items()}
    client: ClientConfig = {"connect_timeout": "10s", "timeout": "120s"}
    if not protocol.startswith("s3"):
        return config, client
    given = (os.environ[name] for name in ENDPOINTS if os.environ.get(name))
    endpoint = config.pop("endpoint_url", "") or config.get("endpoint", "") or next(given, "")
    if endpoint:
        config["endpoint"] = endpoint
    if endpoint.startswith("http://"):  # a server of one's own; obstore asks for it to be said
        client["allow_http"] = True
    return config, client
