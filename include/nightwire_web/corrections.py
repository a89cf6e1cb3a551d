"""A person's corrections as files: rows of a glossary, names that are one entity or are not.

The next run reads them: another glossary is another version of the translation, so that what it bears on
is made again.
"""

import csv
import io
import json
import os
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from nightwire.errors import ConfigurationError
from nightwire.extracting.entities.overrides import load_overrides
from nightwire.settings import Settings
from nightwire.translating.glossary import load_terms
from nightwire_web.models import Override, Term

FILE = "web.csv"
COLUMNS = ("source", "target", "pair", "case", "class", "note")
WAIT_SECONDS = 10


class NowhereToKeepError(ConfigurationError):
    """No folder is set for corrections, or it cannot be written."""


def glossary_folder(settings: Settings) -> Path:
    """The folder of the user's glossaries.

    Raises:
        NowhereToKeepError: none is set.
    """
    if settings.glossary is None:
        raise NowhereToKeepError("set NIGHTWIRE_GLOSSARY to a folder that the runs and this page can reach")
    return settings.home / settings.glossary


def overrides_file(settings: Settings) -> Path:
    """The file of the user's words on entities.

    Raises:
        NowhereToKeepError: none is set.
    """
    if settings.entity_overrides is None:
        raise NowhereToKeepError("set NIGHTWIRE_ENTITY_OVERRIDES to a file that runs and this page can reach")
    return settings.home / settings.entity_overrides


def add_term(settings: Settings, term: Term) -> Path:
    """Keep a row of the glossary; of two for the same source the newer one stands.

    Raises:
        NowhereToKeepError: the folder cannot be written.
    """
    pair = f"{term.language}-en"
    folder = glossary_folder(settings)
    path = folder / pair / FILE

    def changed(text: str) -> str:
        rows = [row for row in csv.DictReader(io.StringIO(text)) if row["source"] != term.source]
        rows.append({**term.model_dump(exclude={"language"}), "pair": pair, "class": ""})
        out = io.StringIO()
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        return out.getvalue()

    _rewrite(path, changed)
    load_terms(pair, folder)
    return path


def add_override(settings: Settings, override: Override) -> Path:
    """Keep what a person says of names.

    Raises:
        NowhereToKeepError: the file cannot be written.
        ConfigurationError: the file that is there cannot be read.
    """
    path = overrides_file(settings)
    names = ", ".join(_toml(name) for name in override.names)
    table = f"\n[[{override.relation}]]\ntype = {_toml(override.type)}\nnames = [{names}]\n"
    if path.exists():
        load_overrides(path)
    _rewrite(path, lambda text: text.rstrip("\n") + "\n" + table if text else table.lstrip("\n"))
    load_overrides(path)
    return path


def kept_terms(settings: Settings) -> list[Term]:
    """The rows that were entered in the pages."""
    if settings.glossary is None:
        return []
    terms = []
    for path in sorted(glossary_folder(settings).glob(f"*-en/{FILE}")):
        with path.open(encoding="utf-8", newline="") as lines:
            terms += [_term(row) for row in csv.DictReader(lines)]
    return terms


def kept_overrides(settings: Settings) -> list[Override]:
    """What the file of overrides says now."""
    if settings.entity_overrides is None or not overrides_file(settings).exists():
        return []
    content = tomllib.loads(overrides_file(settings).read_text(encoding="utf-8"))
    return [
        Override.model_validate({"relation": relation, **table})
        for relation in ("same", "not_same")
        for table in content.get(relation, [])
    ]


def is_writable(settings: Settings) -> bool:
    """Whether corrections can be kept."""
    if settings.glossary is None or settings.entity_overrides is None:
        return False
    folder = glossary_folder(settings)
    while not folder.exists():
        folder = folder.parent
    return os.access(folder, os.W_OK)


def _term(row: dict[str, str]) -> Term:
    language = row["pair"].partition("-")[0]
    given = {name: row[name] for name in ("source", "target", "case", "note")}
    return Term.model_validate({"language": language, **given})


def _rewrite(path: Path, change: Callable[[str], str]) -> None:
    """Change a file in one step, one writer at a time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_suffix(path.suffix + ".lock"), timeout=WAIT_SECONDS):
            before = path.read_text(encoding="utf-8") if path.exists() else ""
            with tempfile.NamedTemporaryFile(
                "w", encoding="utf-8", dir=path.parent, suffix=".partial", delete=False
            ) as partial:
                partial.write(change(before))
            Path(partial.name).chmod(0o644)
            Path(partial.name).replace(path)
    except OSError as error:
        raise NowhereToKeepError(f"{path} cannot be written: {error.strerror or error}") from error


def _toml(text: str) -> str:
    """A TOML basic string, which JSON's strings are."""
    return json.dumps(text, ensure_ascii=False)
