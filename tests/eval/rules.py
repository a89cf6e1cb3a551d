"""In how many sentences each rule of the facts decides something: `python -m tests.eval.rules`.

A rule that decides one sentence of all goes, or is made general; this page shows which those are.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from nightwire.extracting.facts import explain
from tests.eval import news
from tests.eval.shared import PROJECT, shared

OWN = PROJECT / "tests" / "unit" / "extracting" / "facts"
RULES = PROJECT / "include" / "nightwire" / "extracting" / "facts"
DECIDING = (RULES / "deciding.py", RULES / "extract.py")
NAME = re.compile(r'"((?:units|nonfacts|ages|parts|bounds|ellipsis)\.[a-z_]+)"')
Text = tuple[str, str]  # language, sentence


def own_sentences() -> Iterator[Text]:
    """The approved sentences of the repository."""
    for source in sorted(OWN.glob("sentences*.psv")):
        for line in source.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                language, text, *_ = (cell.strip() for cell in line.split(" |"))
                yield language, text


def shared_sentences() -> Iterator[Text]:
    """Those of the shared news, where they are: articles with facts by hand, and Wikinews as it is."""
    if news.missing() is None:
        for rows in news._scorer().gold_rows(news.SET).values():
            yield from (("it", row["text"]) for row in rows)
    wikinews = shared("news/wikinews_it.txt")
    if wikinews.is_file():
        yield from (("it", text) for text in wikinews.read_text(encoding="utf-8").splitlines())


def spoken(language: str, text: str) -> set[str]:
    """The rules that decided something about a number of a sentence."""
    numbers = explain(text, language).source.numbers
    return {one.rule for number in numbers for one in number.findings if not one.is_outweighed}


def known() -> set[str]:
    """The names of all rules, as the code has them."""
    sources = (source for source in RULES.glob("*/*.py") if source.parent.name != "tables")
    texts = [source.read_text(encoding="utf-8") for source in (*sources, *DECIDING)]
    return {name for text in texts for name in NAME.findall(text)}


def counted(sentences: Iterable[Text]) -> Counter[str]:
    """Sentences by rule."""
    return Counter(rule for language, text in sentences for rule in spoken(language, text))


def main() -> None:
    """Print the table, the rarest first."""
    own, of_news = counted(own_sentences()), counted(shared_sentences())
    print(f"{'rule':<40}{'own':>6}{'news':>7}")
    for rule in sorted(known(), key=lambda one: own[one] + of_news[one]):
        print(f"{rule:<40}{own[rule]:>6}{of_news[rule]:>7}")


if __name__ == "__main__":
    main()
