"""Put what `make run` prints into the README: `make run | python scripts/readme_output.py`, lake empty."""

import re
import sys

from nightwire.settings import PROJECT_FOLDER

BLOCK = re.compile(r"(<!-- make run -->\n```\n).*?(```)", re.DOTALL)


def main() -> None:
    """Replace the block after the `make run` mark by standard input, without the set-up's lines."""
    printed = sys.stdin.read()
    printed = printed[printed.index("Starting Airflow") :].replace(f"{PROJECT_FOLDER}/", "")
    page = PROJECT_FOLDER / "README.md"
    lines = "\n".join(line.rstrip() for line in printed.strip().splitlines())
    page.write_text(
        BLOCK.sub(lambda match: f"{match[1]}{lines}\n{match[2]}", page.read_text("utf-8")), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
