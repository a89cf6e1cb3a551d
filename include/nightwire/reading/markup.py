"""HTML in fields and feeds to plain text, by lxml."""

import re

_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|figure|blockquote)\b[^<>]*>|&[a-z]{2,8};|&#\d+;",
    re.I,
)
BLOCKS = "p|div|br|li|h1|h2|h3|h4|h5|h6|blockquote|tr|figure|figcaption|section|article|table|ul|ol|pre"
UNSEEN = ("script", "style", "noscript", "template", "iframe", "svg", "head")


def looks_like_markup(text: str) -> bool:
    """Whether a text has tags or entities of HTML in it."""
    return bool(_MARKUP.search(text[:20_000]))


def text_of(html: str) -> str:
    """The words of a piece of HTML, a paragraph a line; empty where it has none."""
    from lxml import etree
    from lxml import html as parser

    try:
        tree = parser.fragment_fromstring(html, create_parent="div")
    except (etree.LxmlError, ValueError):
        try:
            tree = parser.document_fromstring(html)
        except (etree.LxmlError, ValueError):
            return ""
    for element in list(tree.iter(*UNSEEN)):
        element.drop_tree()
    for element in tree.iter(*BLOCKS.split("|")):
        element.tail = "\n" + (element.tail or "")
        element.text = ("\n" if element.tag != "br" else "") + (element.text or "")
    lines = (" ".join(line.split()) for line in tree.text_content().split("\n"))
    return "\n".join(line for line in lines if line)
