"""Draw docs/facts.svg, the README's picture, from the lake: `python scripts/picture.py`."""

import io

from rich.console import Console

from nightwire.cli.report import facts_table
from nightwire.settings import PROJECT_FOLDER, load_settings
from nightwire.steps import Workspace


def main() -> None:
    """Draw the table of facts as the terminal shows it."""
    console = Console(record=True, width=110, file=io.StringIO())
    console.print(facts_table(Workspace(load_settings())))
    console.save_svg(str(PROJECT_FOLDER / "docs" / "facts.svg"), title="make run")


if __name__ == "__main__":
    main()
