"""Writes the tables of first names and surnames that the entity rules read, from Faker's lists (MIT licence).

    cd include/nightwire/extracting/entities/gazetteer
    python tools/generate_person_names.py first > first_names.csv
    python tools/generate_person_names.py last > surnames.csv

Run by hand when Faker brings new lists: a table in the repository keeps rows the same between
machines, and spares the product a dependency made for test data.
"""

import importlib
import pkgutil
import sys
import unicodedata
from collections import defaultdict

import faker.providers.person as people

# Lists that hold many words that are no first names; a name must stand in one more.
LOOSE_LOCALES = {"en", "id_ID"}


def names_of(locale: str, position: str) -> set[str]:
    """Returns the `first` or `last` names of one of Faker's locales."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    fields = [getattr(provider, field) for field in dir(provider) if field.startswith(f"{position}_")]
    names = {name for field in fields if isinstance(field, list | tuple | set | dict) for name in field}
    return {name for name in names if isinstance(name, str)}


def is_plain(name: str) -> bool:
    """Returns whether a name is one capitalised word of Latin letters."""
    letters = name.replace("-", "").replace("'", "")
    latin = all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return len(name) > 2 and name[0].isupper() and not name.isupper() and " " not in name and latin


def main() -> None:
    """Writes the table to standard output."""
    locales = defaultdict(set)
    for module in pkgutil.iter_modules(people.__path__):
        for name in names_of(module.name, sys.argv[1]) if module.ispkg else ():
            locales[name].add(module.name)
    kept = sorted(name for name, seen in locales.items() if is_plain(name) and seen - LOOSE_LOCALES)
    sys.stdout.write("\n".join(["name", *kept]) + "\n")


if __name__ == "__main__":
    main()
