"""Thirty news pages: five languages in six layouts as sites have them, with the true text of each."""

import json
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Content = dict[str, Any]


def contents() -> dict[str, Content]:
    """What `pages.toml` says, by language."""
    return tomllib.loads(Path(__file__).with_name("pages.toml").read_text(encoding="utf-8"))


def pages() -> Iterator[tuple[str, str, Content]]:
    """Name, HTML and content of each page."""
    for language, content in contents().items():
        for layout in LAYOUTS:
            head = _head(language, content, layout)
            yield f"{language}-{layout.__name__}", f"{head}<body>{layout(content)}</body></html>", content


def _head(language: str, content: Content, layout: Callable[[Content], str]) -> str:
    data = {
        "@type": "NewsArticle",
        "headline": content["title"],
        "datePublished": "2026-11-20T09:00:00+01:00",
    }
    linked = f'<script type="application/ld+json">{json.dumps(data)}</script>' if layout is modern else ""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{content['title']} | Site</title>"
        f'<meta property="og:title" content="{content["title"]}"><style>body {{ margin: 0 }}'
        f"</style>{linked}</head>"
    )


def _menu(content: Content) -> str:
    return "".join(f'<li><a href="/{n}">{name}</a></li>' for n, name in enumerate(content["menu"]))


def _related(content: Content) -> str:
    return "".join(f'<a href="/r{n}">{name}</a>' for n, name in enumerate(content["related"]))


def modern(content: Content) -> str:
    """Semantic marks, the consent banner first, an advert between the paragraphs."""
    text = [f"<p>{one}</p>" for one in content["text"]]
    text.insert(2, f'<aside class="related"><h3>+</h3>{_related(content)}</aside><div class="ad">Ad</div>')
    return (
        f'<div id="cookie-banner" role="dialog"><p>{content["cookie"]}</p><button>OK</button></div>'
        f"<header><nav><ul>{_menu(content)}</ul></nav></header><main><article><h1>{content['title']}</h1>"
        f'<p class="byline">{content["byline"]}</p>{"".join(text)}</article></main>'
        f"<footer>{content['footer']}</footer>"
    )


def old(content: Content) -> str:
    """Tables for the layout, line breaks for paragraphs."""
    return (
        f'<table><tr><td colspan="2"><ul>{_menu(content)}</ul></td></tr><tr>'
        f'<td width="160">{_related(content)}</td>'
        f'<td><h2>{content["title"]}</h2><font size="2">{"<br><br>".join(content["text"])}</font></td></tr>'
        f'<tr><td colspan="2">{content["footer"]}</td></tr></table>'
    )


def nested(content: Content) -> str:
    """Nothing but `div`s, with the text in the innermost."""
    text = "".join(f'<div class="c-text"><div class="c-inner">{one}</div></div>' for one in content["text"])
    return (
        f'<div class="top-nav"><ul>{_menu(content)}</ul></div><div class="wrap"><div class="story-body">'
        f'<h1 class="hl">{content["title"]}</h1>{text}</div>'
        f'<div class="sidebar">{_related(content)}</div></div>'
        f'<div class="legal">{content["footer"]}</div><div class="consent-modal">{content["cookie"]}</div>'
    )


def pictures(content: Content) -> str:
    """Figures with captions, share buttons, tags and a newsletter box."""
    text = [f"<p>{one}</p>" for one in content["text"]]
    text.insert(1, '<figure><img src="a.jpg" alt=""><figcaption>Photo: Agency</figcaption></figure>')
    text.append(
        '<div class="newsletter-signup"><form><input type="email"><button>Newsletter</button></form></div>'
    )
    return (
        f'<nav><ul>{_menu(content)}</ul></nav><section class="article"><h1>{content["title"]}</h1>'
        '<div class="social share"><a href="#">Facebook</a> <a href="#">X</a> <a href="#">WhatsApp</a></div>'
        f'<div class="article-body" itemprop="articleBody">{"".join(text)}</div>'
        f'<ul class="tags"><li><a href="#">News</a></li></ul></section>'
        f'<div class="more">{_related(content)}</div>'
        f"<footer>{content['footer']}</footer>"
    )


def comments(content: Content) -> str:
    """Readers' comments that are as long as the article."""
    text = "".join(f"<p>{one}</p>" for one in content["text"])
    said = "".join(f'<li class="comment"><b>user{n}</b><p>{content["cookie"]}</p></li>' for n in range(4))
    return (
        f'<nav><ul>{_menu(content)}</ul></nav><div id="content"><article class="post">'
        f"<h1>{content['title']}</h1>"
        f'<div class="entry-content">{text}</div></article><div id="comments"><ol>{said}</ol></div></div>'
        f"<footer>{content['footer']}</footer>"
    )


def subheads(content: Content) -> str:
    """A lead in bold, headings between, links within the sentences, scripts in the middle."""
    first, *rest = content["text"]
    linked = "".join(
        f'<h2>{n}</h2><p><a href="/x">{one[:20]}</a>{one[20:]}</p>' for n, one in enumerate(rest, 1)
    )
    return (
        f"<header><ul>{_menu(content)}</ul></header><main><h1>{content['title']}</h1>"
        f'<div class="article__content">'
        f'<p class="lead"><strong>{first}</strong></p><script>var a = "{content["byline"]}";</script>{linked}'
        f'</div><div class="related-articles">{_related(content)}</div></main>'
        f"<footer>{content['footer']}</footer>"
    )


LAYOUTS = (modern, old, nested, pictures, comments, subheads)


def f1(found: str, content: Content) -> float:
    """F1 of the words of the text that was found against those of headline and paragraphs."""
    have = Counter(found.split())
    true = Counter(" ".join([content["title"], *content["text"]]).split())
    common = (have & true).total()
    return 2 * common / (have.total() + true.total()) if common else 0.0
