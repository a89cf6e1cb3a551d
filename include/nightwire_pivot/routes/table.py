"""Which Apertium modes carry a language to Portuguese, and what must be installed for them."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nightwire_pivot.processes.modes import data_version, has_mode


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one language to Portuguese.

    Attributes:
        modes: Apertium modes in order; none for Portuguese itself.
        packages: Debian packages that hold them.
    """

    modes: tuple[str, ...]
    packages: tuple[str, ...]

    @property
    def installed(self) -> bool:
        """Whether all of its modes are there."""
        return all(has_mode(mode) for mode in self.modes)

    @property
    def version(self) -> str:
        """Modes with the digest of their data: `ita-cat.1f2e3d4c+cat-por_BR.…`."""
        return "+".join(f"{mode}.{data_version(mode)}" for mode in self.modes if has_mode(mode))


@cache
def routes() -> dict[str, Route]:
    """All routes by ISO 639-1 code of the source language."""
    table = tomllib.loads(files(__package__).joinpath("routes.toml").read_text(encoding="utf-8"))
    return {language: Route(tuple(row["modes"]), tuple(row["packages"])) for language, row in table.items()}
