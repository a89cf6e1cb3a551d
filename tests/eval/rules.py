"""In how many sentences each rule of the facts decides something: `python -m tests.eval.rules`.

A rule that decides one sentence of all goes, or is made general; this page shows which those are.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nightwire.extracting.entities import SentencePair
from nightwire.extracting.facts import attribute, explain, find_quantities, reconcile
from nightwire.model import Fact, Mention, Span
from tests.eval import news
from tests.eval.shared import PROJECT, shared

OWN = PROJECT / "tests" / "unit" / "extracting" / "facts"
RULES = PROJECT / "include" / "nightwire" / "extracting" / "facts"
DECIDING = (RULES / "deciding.py", RULES / "extract.py")
NAME = re.compile(r'"((?:units|nonfacts|ages|parts|bounds|ellipsis|speaker|subject|place)\.[a-z_]+)"')
ATTRIBUTED = OWN / "attribution" / "sentences.psv"
APART, NONE = " / ", "-"
COUNTRY = "COUNTRY"  # a GPE that is one
AT_ONCE = 12  # sentences of Wikinews that are read as one article
Text = tuple[str, str]  # language, sentence


@dataclass(frozen=True, slots=True)
class Attributed:
    """A sentence of ours with its names, and what one of its facts has; "" where that is nothing.

    `nth` is the fact's place among those of the sentence, `roles` its speaker, subject and place.
    """

    text: str
    names: tuple[Mention, ...]
    nth: int
    roles: tuple[str, str, str]
    earlier: tuple[str, ...]
    later: tuple[str, ...]

    def facts(self) -> list[Fact]:
        """Its facts with what the rules say."""
        found = reconcile(find_quantities(self.text, "it"), [], "it", text=self.text)
        return attribute(found, self.text, "it", mentions=self.names, earlier=self.earlier, later=self.later)


def attributed() -> Iterator[Attributed]:
    """Our own sentences with names, in the order of their file."""
    for line in ATTRIBUTED.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, names, nth, *roles, earlier, later = (
                "" if cell == NONE else cell for cell in line.split(" | ")
            )
            speaker, subject, place = roles
            mentions = tuple(_mention(one, text) for one in names.split("; ") if one)
            before, after = (tuple(one for one in cell.split(APART) if one) for cell in (earlier, later))
            yield Attributed(text, mentions, int(nth), (speaker, subject, place), before, after)


def _mention(named: str, text: str) -> Mention:
    label, _, words = named.partition(" ")
    span = Span(text.index(words), text.index(words) + len(words), words)
    country = label == COUNTRY
    return Mention("GPE" if country else label, span, None, words, country="XX" if country else "")


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


def counted_roles(sentences: Iterable[Sequence[Fact]]) -> Counter[str]:
    """Sentences by the rules for speakers, subjects and places that gave a fact of theirs one."""
    return Counter(
        rule for facts in sentences for rule in {rule for one in facts for rule in one.attributed_by}
    )


def shared_facts() -> Iterator[list[Fact]]:
    """The facts of each sentence of the shared news, with English and names as a lake has them."""
    texts = [text for _, text in shared_sentences()]
    for start in range(0, len(texts), AT_ONCE):
        near = texts[start : start + AT_ONCE]
        english = [one.text for one in news._translator().translate(near, "it")]
        pairs = [SentencePair(text, "it", other) for text, other in zip(near, english, strict=True)]
        (names,) = news._recogniser().find_articles([pairs])
        for index, (text, other, found) in enumerate(zip(near, english, names, strict=True)):
            earlier = near[max(0, index - news.EARLIER) : index]
            yield news.facts_of(text, other, earlier, found, near[index + 1 : index + 1 + news.LATER])


def main() -> None:
    """Print the table, the rarest first."""
    own = counted(own_sentences()) + counted_roles(one.facts() for one in attributed())
    of_news = counted(shared_sentences()) + counted_roles(shared_facts())
    print(f"{'rule':<40}{'own':>6}{'news':>7}")
    for rule in sorted(known(), key=lambda one: own[one] + of_news[one]):
        print(f"{rule:<40}{own[rule]:>6}{of_news[rule]:>7}")


if __name__ == "__main__":
    main()
