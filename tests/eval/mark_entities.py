"""Makes a set of names from marked text: `python -m tests.eval.mark_entities LANGUAGE PART < marked.txt`.

Each line is a sentence with its names marked: `[PER|Angela Merkel] visits [LOC|Kyiv].` What counts as a name
is what the shared Italian set says: a title stays out, `gobierno argentino` is an organisation, a police
without more is none.
"""

import json
import re
import sys
from typing import Any

_NAME = re.compile(r"\[(PER|LOC|ORG)\|([^\]]+)\]")


def read_marked(marked: str) -> tuple[str, list[dict[str, Any]]]:
    """Returns a sentence without its marks, and its names with their offsets in characters."""
    text, entities, done = "", [], 0
    for name in _NAME.finditer(marked):
        text += marked[done : name.start()]
        entities.append({"start": len(text), "end": len(text) + len(name[2]), "label": name[1]})
        text, done = text + name[2], name.end()
    return text + marked[done:], entities


def main() -> None:
    """Writes one JSON line for each line that is read."""
    language, part = sys.argv[1:]
    for number, line in enumerate(sys.stdin, 1):
        text, entities = read_marked(line.strip())
        row = {"id": f"{language}-{part}-{number:02}", "text": text, "lang": language, "entities": entities}
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
