"""Check the locks without a network: every package pinned by hash, installed as pinned, its licence known.

`pip-audit` would ask a service on the network for each package; what the lock can promise offline is that
nothing but the pinned bytes is installed.
"""

import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
RULES = tomllib.loads((PROJECT / "scripts" / "licences.toml").read_text(encoding="utf-8"))
PINNED = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)(\[[^\]]*\])?==(?P<version>\S+)", re.IGNORECASE)
PARTS = re.compile(r"\s+(?:and|or)\s+|\s*;\s*", re.IGNORECASE)


def main() -> int:
    """Print what is wrong; return the process's exit code."""
    problems = [
        problem for path in sorted(PROJECT.glob("requirements*.txt")) for problem in problems_of(path)
    ]
    for problem in dict.fromkeys(problems):
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def problems_of(path: Path) -> Iterator[str]:
    """What is wrong with one lock, a line each."""
    for requirement in re.split(r"\n(?=\S)", re.sub(r"^\s*#.*\n", "", path.read_text("utf-8"), flags=re.M)):
        if not requirement.strip():
            continue
        pinned = PINNED.match(requirement)
        if not pinned:
            yield f"{path.name}: `{requirement.split()[0]}` is not pinned to one version"
            continue
        if "--hash=sha256:" not in requirement:
            yield f"{path.name}: {pinned['name']} has no hash"
        yield from installed_problems(path.name, pinned["name"], pinned["version"])


def installed_problems(lock: str, name: str, version: str) -> Iterator[str]:
    """What is wrong with an installed package; nothing where it is not installed, as on another platform."""
    try:
        package = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return
    if package["Version"] != version:
        yield f"{lock}: {name} is {version}, installed is {package['Version']}; run `make setup`"
    licence = licence_of(package)
    known = all(is_allowed(one.strip().lower()) for one in PARTS.split(licence))
    if not (licence and known) and name.lower() not in RULES["exceptions"]:
        yield f"{lock}: {name} is under `{licence or 'no licence'}`; scripts/licences.toml does not allow it"


def is_allowed(licence: str) -> bool:
    """Whether one part of an expression, with or without its brackets, is on the list."""
    return bool({licence, licence.strip("() ")} & set(RULES["allowed"]))


def licence_of(package: importlib.metadata.PackageMetadata) -> str:
    """The licence as the package says it: an SPDX expression, else its classifiers, else its own words."""
    classifiers = [one for one in package.get_all("Classifier", []) if one.startswith("License ::")]
    named = [one.rpartition(" :: ")[2] for one in classifiers if one != "License :: OSI Approved"]
    return (
        package.get("License-Expression") or "; ".join(named) or (package.get("License") or "").split("\n")[0]
    )


if __name__ == "__main__":
    sys.exit(main())
