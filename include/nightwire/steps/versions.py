"""What made a batch's rows, stage by stage: another version of a stage makes its rows again, no others."""

from collections.abc import Sequence

from nightwire import fingerprint, reading
from nightwire.extracting import facts
from nightwire.lake.made import short
from nightwire.steps.engines import Engines
from nightwire.translating import quality

SENTENCES, TRANSLATION, ENTITIES, FACTS = STAGES = ("sentences", "translation", "entities", "facts")
FORCED = "forced"  # asks for all stages once more


def current(engines: Engines, languages: Sequence[str]) -> dict[str, str]:
    """The version of each stage for articles in these languages (ISO 639-1)."""
    return {
        SENTENCES: reading.version(),
        TRANSLATION: short(
            "\n".join([*map(engines.translation_version, sorted(languages)), quality.version()])
        ),
        ENTITIES: short(f"{engines.recogniser.version} {_code('rows.entities', 'steps.extract')}"),
        FACTS: f"{facts.version()}.{_code('rows.facts', 'steps.facts')}",
    }


def _code(*modules: str) -> str:
    """Fingerprint of the code that makes rows of what a stage has found."""
    return fingerprint.of_packages(*(f"nightwire.{module}" for module in modules))
