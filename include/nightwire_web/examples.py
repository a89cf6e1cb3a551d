"""Questions to start from in the console: files of `include/sql/examples/`, the first line is the title."""

from pathlib import Path

from nightwire_web.models.console import Example


def examples(sql_folder: Path) -> list[Example]:
    """The examples in order of their names."""
    found = []
    for path in sorted((sql_folder / "examples").glob("*.sql")):
        title, _, sql = path.read_text(encoding="utf-8").partition("\n")
        found.append(Example(title=title.removeprefix("-- "), sql=sql.strip()))
    return found
