"""What the tests of the chain ask of a sentence's English."""


def check(translator, italian, has, has_not):
    """The English has some words, and others not."""
    (found,) = translator.translate([italian], "it")
    assert has in (found.text or "")
    assert has_not not in (found.text or "")
