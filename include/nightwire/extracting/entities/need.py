"""Which English sentences the pipeline need not read: those that cannot have a name."""

from functools import lru_cache

from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.extracting.entities.gazetteer.countries import country_names
from nightwire.extracting.entities.gazetteer.organisations import organisations
from nightwire.extracting.entities.gazetteer.person_names import first_names
from nightwire.extracting.entities.pair import SentencePair
from nightwire.extracting.entities.source.lexicon import has_rules, is_dictionary_word
from nightwire.extracting.entities.words import split_words


def english_to_read(pair: SentencePair) -> str:
    """Returns the English of a sentence, or an empty text where the source's rules need no word of it.

    English names are evidence beside the rules of a language that has them, and a translation without a
    capital but at its start has none. A sentence that is English itself is always read.
    """
    text = pair.text_en or ""
    is_evidence = has_rules(pair.language) and pair.language != "en"
    return "" if is_evidence and not may_have_names(text) else text


def may_have_names(text: str) -> bool:
    """Returns whether an English sentence has a capital that is not only its start's."""
    words = split_words(text)
    if any(word.is_capitalised and word.text != "I" for word in words[1:]):
        return True
    return bool(words) and not _is_plain(words[0].folded)


@lru_cache(maxsize=4096)
def _is_plain(word: str) -> bool:
    """Returns whether a word that opens a sentence is no name that a table has: `The`, not `Turkey`."""
    if (word,) in country_names("en") or (word,) in organisations("en") or (word,) in cities():
        return False
    return word not in first_names() and is_dictionary_word(word, "en")
