"""The seed article's facts as a golden file that a person can review."""

from pathlib import Path

from nightwire.extracting.facts import attribute, display, display_en, find_quantities, reconcile

SEED = Path(__file__).parents[4] / "seeds" / "000_633ebecfbe908fbd.txt"
GOLDEN = Path(__file__).parent / "golden" / "seed.tsv"


def rows():
    previous = None
    for line in SEED.read_text(encoding="utf-8-sig").splitlines():
        facts = reconcile(find_quantities(line, "it"), [], "it")
        for fact in attribute(facts, line, "it", previous):
            yield "\t".join((display(fact), display_en(fact), fact.leading.span.text, fact.speaker or "-"))
        previous = line


def test_the_seed_article_has_these_facts_and_no_date_or_name_among_them():
    assert list(rows()) == GOLDEN.read_text(encoding="utf-8").splitlines()
