"""Names that stand in a table as they are, whatever is around them."""

from collections.abc import Container, Iterator, Mapping

from nightwire.extracting.entities.source.view import View


def tabled(
    view: View, known: Container[tuple[str, ...]], longest: Mapping[str, int], shortest: int = 1
) -> Iterator[tuple[int, int]]:
    """Yields the first word of each and the word after its last, the shorter before the longer.

    Args:
        view: the sentence.
        known: the names by their folded words.
        longest: how many words the longest has that begins with a folded word.
        shortest: how many words one has at least.
    """
    for start in view.capitalised:
        most = longest.get(view.words[start].folded)
        if most is None:
            continue
        for end in range(start + shortest, min(start + most, len(view.words)) + 1):
            if end > start + 1 and not view.after(end - 1):
                break
            if view.key(start, end) in known:
                yield start, end
