"""The offline default into English: BLEU and chrF2, numbers kept, words a second.

`news` and `seed` are our own sentences, looked at while rules were made; `facts` are the translations of
the shared facts set, used to see whether rules generalise; `ntrex` is real news, half of it read. None of
them says how good the English of an unseen paper is: a large hidden set does, and its figures are lower.
`es`, `fr`, `pt` and `ca` are fifteen simple sentences each of our own, where the way of that language is
installed; `es_war`, `fr_war` and `pt_war` twenty more each, of war and diplomacy. `plain figures` are made
by `plain_figures.py`.
"""

import json
from pathlib import Path

import sacrebleu

from nightwire.translating import TranslatorOptions, build_translator
from nightwire.translating.gate import number_flags
from tests.eval import translation_quality
from tests.eval.english import engines_of, translations
from tests.eval.plain_figures import plain_sentences, wrong
from tests.eval.shared import DATA, shared

SETS = DATA / "translation"
FACTS = shared("facts/dev_it.jsonl")
NTREX = shared("news/ntrex_dev.it")
LANGUAGE = "it"
OTHERS = ("es", "fr", "pt", "ca")
WAR = ("es", "fr", "pt")
PLAIN = {"it": 1000, "es": 200, "fr": 180, "pt": 200}  # sentences


def missing() -> str | None:
    """Why the engine cannot be scored here, or None where it can."""
    return None if measured(LANGUAGE) else "no offline engine for Italian is installed"


def files() -> dict[str, Path]:
    """The sets that the floors are pinned to."""
    italian = ("news.it", "news.en", "seed.it", "seed.en")
    names = (*OTHERS, *(f"{language}_war" for language in WAR))
    others = (f"{name}.{side}" for name in names for side in ("src", "en"))
    return {f"translation_{name}": SETS / name for name in (*italian, *others)}


def figures() -> dict[str, float]:
    """Scores by set; sacrebleu's signature is in `signatures`."""
    found: dict[str, float] = {}
    for name, (language, sources, references) in _pairs().items():
        english, words_per_second = _translated(tuple(sources), language)
        bleu = sacrebleu.corpus_bleu(english, [references])
        chrf = sacrebleu.corpus_chrf(english, [references])
        kept = [
            not number_flags(source, text, language) for source, text in zip(sources, english, strict=True)
        ]
        found |= {
            f"translation_{name} BLEU": bleu.score,
            f"translation_{name} chrF2": chrf.score,
            f"translation_{name} numbers kept": 100 * sum(kept) / len(kept),
            f"translation_{name} words a second": words_per_second,
        }
    return found | _plain_figures() | (translation_quality.figures() if NTREX.is_file() else {})


def _plain_figures() -> dict[str, float]:
    """Plain sentences whose figures all come out right, in percent."""
    found: dict[str, float] = {}
    for language in filter(measured, PLAIN):
        sentences = plain_sentences(language, PLAIN[language])
        english, _ = _translated(tuple(one.text for one in sentences), language)
        right = len(sentences) - len(wrong(sentences, english))
        found[f"translation_{language} plain figures"] = 100 * right / len(sentences)
    return found


def signatures() -> tuple[str, str]:
    """What exactly sacrebleu measured: BLEU, chrF2."""
    bleu, chrf = sacrebleu.BLEU(), sacrebleu.CHRF()
    bleu.corpus_score(["a"], [["a"]])
    chrf.corpus_score(["a"], [["a"]])
    return str(bleu.get_signature()), str(chrf.get_signature())


def measured(language: str) -> bool:
    """Whether an engine for the language is installed."""
    return any(engine.ready for engine in build_translator(TranslatorOptions()).describe(language))


def _pairs() -> dict[str, tuple[str, list[str], list[str]]]:
    """Language, sources and references by set; only what can be translated here."""
    pairs = {name: (LANGUAGE, _lines(f"{name}.it"), _lines(f"{name}.en")) for name in ("news", "seed")}
    for language in filter(measured, OTHERS):
        for name in (language, f"{language}_war")[: 1 + (language in WAR)]:
            pairs[name] = language, _lines(f"{name}.src"), _lines(f"{name}.en")
    if NTREX.is_file():
        sources, references = (
            NTREX.with_suffix(end).read_text(encoding="utf-8").splitlines() for end in (".it", ".en")
        )
        pairs["ntrex"] = LANGUAGE, sources, references
    if FACTS.is_file():
        rows = [json.loads(line) for line in FACTS.read_text(encoding="utf-8").splitlines()]
        both = [(row["text"], row["translation"]) for row in rows if row.get("translation")]
        pairs["facts"] = LANGUAGE, [source for source, _ in both], [english for _, english in both]
    return pairs


def _lines(name: str) -> list[str]:
    return (SETS / name).read_text(encoding="utf-8").splitlines()


def _translated(sources: tuple[str, ...], language: str) -> tuple[list[str], float]:
    """English of each sentence, and words a second once warm."""
    found, seconds = translations(sources, language, engines_of(language))
    return [one.text or "" for one in found], sum(len(source.split()) for source in sources) / seconds
