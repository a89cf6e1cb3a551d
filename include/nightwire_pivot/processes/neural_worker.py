"""A process that turns Portuguese into English: lots of lines in, as many lines out, NUL after each lot.

Before each English line stand the model's confidence, 0 to 1, and a tab.

It is run as a script and imports nothing of Nightwire but the model's network, so that it is ready in a third
of a second. A lot is done at once: that is what makes it fast.

    python neural_worker.py MODEL_FOLDER
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from nightwire_marian import Translator

CHUNK_BYTES = 65_536
NUL = "\0"


def main(model_folder: str) -> None:
    """Translate until standard input ends."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # there is a worker for each core
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from nightwire_marian import Translator

    with open(0, "rb", buffering=0) as source:
        serve(Translator(Path(model_folder)), source, sys.stdout.buffer)


def serve(translator: "Translator", source: Any, sink: BinaryIO) -> None:
    """Answer each lot as soon as it has come whole."""
    rest = b""
    while chunk := source.read(CHUNK_BYTES):
        *lots, rest = (rest + chunk).split(NUL.encode())
        for lot in lots:
            lines = lot.decode("utf-8", "replace").removesuffix("\n").split("\n")
            found = translator.translate(lines)
            answers = [f"{one.confidence:.4f}\t{one.text.replace(NUL, ' ')}" for one in found]
            sink.write("\n".join([*answers, NUL]).encode())
            sink.flush()


if __name__ == "__main__":
    main(sys.argv[1])
