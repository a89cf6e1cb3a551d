"""The article that is found in pages as sites make them, as F1 of its words, beside bare trafilatura.

`python -m tests.unit.reading.test_pages` prints both for each page.
"""

import io
from datetime import UTC, datetime
from statistics import mean

import pytest
import trafilatura
from tests.unit.reading.pages import f1, pages

from nightwire.errors import UnreadableFileError
from nightwire.model import Article, SourceFile
from nightwire.reading import Options, article_of, items_of

FLOOR, FLOOR_EACH = 0.96, 0.83


def article(html: str) -> Article | None:
    data = html.encode()
    file = SourceFile("a.html", "ab" * 32, len(data), datetime(2026, 1, 1, tzinfo=UTC))
    try:
        return article_of(next(items_of(io.BytesIO(data), file, Options())), Options())[0]
    except UnreadableFileError:
        return None


def scores() -> dict[str, tuple[float, float]]:
    """F1 of ours, with the headline, and of bare trafilatura, by page."""
    found = {}
    for name, html, content in pages():
        ours = article(html)
        bare = trafilatura.extract(html) or ""
        found[name] = (f1(ours.text if ours else "", content), f1(f"{content['title']}\n{bare}", content))
    return found


@pytest.fixture(scope="module")
def scored():
    return scores()


def test_there_are_thirty_pages_in_five_languages(scored):
    assert len(scored) == 30


def test_the_text_is_found(scored):
    assert mean(ours for ours, _ in scored.values()) >= FLOOR
    assert {name: ours for name, (ours, _) in scored.items() if ours < FLOOR_EACH} == {}


def test_it_is_found_no_worse_than_by_bare_trafilatura(scored):
    assert mean(ours for ours, _ in scored.values()) >= mean(bare for _, bare in scored.values())


@pytest.mark.parametrize(("name", "html", "content"), [pytest.param(*one, id=one[0]) for one in pages()])
def test_every_page_has_its_headline_and_language(name, html, content):
    found = article(html)
    assert (found.title, found.language) == (content["title"], name[:2])


if __name__ == "__main__":
    for name, (ours, bare) in scores().items():
        print(f"{name:<14} {ours:.3f} {bare:.3f}")
    ours, bare = (mean(column) for column in zip(*scores().values(), strict=True))
    print(f"{'mean':<14} {ours:.3f} {bare:.3f}")
