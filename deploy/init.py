"""What is done once before Airflow's servers start: its tables, the first user, the pool.

Done again, it changes nothing.

In one process, since each call of `airflow` takes seconds to begin, and no password stands in a command line.
"""

import os

from airflow.cli.cli_parser import get_parser
from airflow.models.pool import Pool

POOL = ("nightwire_engines", 2, "tasks that call engines of others")


def airflow(*words: str) -> None:
    """Run one of Airflow's commands."""
    parsed = get_parser().parse_args(words)
    parsed.func(parsed)


def make_pool() -> None:
    """The pool that limits how many tasks call engines of others at once; one that is there stays."""
    name, slots, description = POOL
    if Pool.get_pool(name) is None:
        Pool.create_or_update_pool(name=name, slots=slots, description=description, include_deferred=False)


if __name__ == "__main__":
    airflow("db", "migrate")
    airflow(
        "users", "create", "--username", "admin", "--role", "Admin", "--firstname", "Nightwire",
        "--lastname", "Admin", "--email", "admin@localhost", "--password", os.environ["ADMIN_PASSWORD"],
    )  # fmt: skip
    make_pool()
