"""No input makes a reader raise: whatever it is ends as articles or as reasons.

`python -m tests.faults.test_reader_fuzz 100000` tries more, and says how many ended how and which took
longest; a second number is the first input, to go on from.
"""

import io
import random
import sys
import time
import traceback
from collections import Counter
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.faults.bad_inputs import KINDS
from tests.unit.reading import samples

from nightwire.errors import UnreadableFileError
from nightwire.model import SourceFile
from nightwire.reading import Options, article_of, items_of

SUFFIXES = (
    "", ".txt", ".md", ".html", ".json", ".jsonl", ".csv", ".tsv", ".parquet", ".rss", ".xml", ".pdf",
    ".docx", ".eml", ".gz", ".zst", ".zip", ".tar", ".tgz", ".warc", ".xyz",
)  # fmt: skip
SMALL = 20_000
SEEDS = [
    *(content for content, _ in KINDS.values() if isinstance(content, bytes) and len(content) < SMALL),
    samples.markdown(), samples.html(), samples.json_lines(), samples.table(","), samples.parquet(),
    samples.rss(), samples.atom(), samples.pdf(), samples.docx(), samples.mail(attached=True),
    samples.tarred(), samples.zst(), samples.warc(),
    samples.zipped(a_html=samples.html(), b_pdf=samples.pdf()),
]  # fmt: skip
SMALLEST = [seed for seed in SEEDS if len(seed) < 3_000]
LARGER = 0.03  # share of the inputs made of larger seeds
LIMITS = Options(article_bytes=200_000, unpacked_bytes=2_000_000, members=200)


def ends(name: str, data: bytes) -> list[str]:
    """What everything in a file ends as: `article` or a reason code."""
    file = SourceFile(name, "ab" * 32, len(data), datetime(2026, 1, 1, tzinfo=UTC))
    found = []
    for item in items_of(io.BytesIO(data), file, LIMITS):
        try:
            article, sentences = article_of(item, LIMITS)
        except UnreadableFileError as error:
            assert str(error)
            found.append(error.reason_code)
        else:
            assert all(article.text[s.span.start : s.span.end] == s.span.text for s in sentences)
            article.text.encode()
            found.append("article")
    return found


def mutated(chance: random.Random) -> bytes:
    """A seed with bytes changed, cut out, doubled, or joined with another seed."""
    seeds = SEEDS if chance.random() < LARGER else SMALLEST
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        how = chance.randrange(5)
        if how == 0:
            data[at : at + 1] = bytes([chance.randrange(256)])
        elif how == 1:
            del data[at : at + chance.randint(1, 200)]
        elif how == 2:
            data[at:at] = data[at : at + chance.randint(1, 200)]
        elif how == 3:
            data[at:at] = chance.choice(
                (b"\0", b"<", b"{", b'"', b"\xff", b"\r\n", b"&#x0;", b"\xed\xa0\x80")
            )
        else:
            data[at:] = chance.choice(seeds)[at:]
    return bytes(data)


@given(st.sampled_from(SUFFIXES), st.binary(max_size=300))
@settings(max_examples=200)
def test_any_bytes_end_somewhere(suffix, data):
    assert ends(f"a{suffix}", data)


@given(st.sampled_from(SUFFIXES), st.integers(0, 2**32))
@settings(max_examples=300)
def test_files_that_were_nearly_good_end_somewhere(suffix, seed):
    assert ends(f"a{suffix}", mutated(random.Random(seed)))


def main(count: int, first: int = 0) -> int:
    """Try so many mutated files; show each that raised, and how the others ended. Returns how many raised."""
    how, failed, slowest = Counter[str](), 0, list[tuple[float, int]]()
    for seed in range(first, first + count):
        chance = random.Random(seed)
        name, data = f"a{chance.choice(SUFFIXES)}", mutated(chance)
        began = time.process_time()
        try:
            how.update(ends(name, data))
        except Exception:  # noqa: BLE001 - it is what is looked for
            failed += 1
            print(f"input {seed}: {name} {data[:200]!r}\n{traceback.format_exc()}", flush=True)
        slowest = sorted([*slowest, (time.process_time() - began, seed)])[-3:]
    print(f"{count} inputs, {failed} uncaught exceptions: {dict(how.most_common())}")
    print("slowest:", ", ".join(f"input {seed} {seconds:.2f} CPU s" for seconds, seed in reversed(slowest)))
    return failed


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:]))))
