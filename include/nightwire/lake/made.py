"""What made a batch's rows, in short: so that a night can say at once whether any of it is out of date."""

import hashlib
import json
from collections.abc import Iterable, Mapping


def made_by(fingerprints: Mapping[str, str], languages: Iterable[str]) -> str:
    """Fingerprints and languages as JSON, the same for the same."""
    return json.dumps([sorted(fingerprints.items()), sorted(languages)], ensure_ascii=False)


def short(text: str) -> str:
    """A digest of a text in 20 hexadecimal digits."""
    return hashlib.blake2b(text.encode(), digest_size=10).hexdigest()
