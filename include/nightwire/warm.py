"""What every task needs, loaded by being imported: for a scheduler or worker that forks tasks.

Modules, tables and the English pipeline of the settings. No thread outlives a fork, and no two tasks may
share a process or an open file: what starts or opens one is left to the task.
"""

import atexit
import gc
import sys

from nightwire.errors import NightwireError
from nightwire.extracting.entities import SentencePair, build_recogniser
from nightwire.extracting.facts import find_quantities
from nightwire.process import set_up_process
from nightwire.settings import Settings, load_settings
from nightwire.steps import versions
from nightwire.steps.engines import Engines

LANGUAGE, SOURCE = "it", "Il presidente ha visto 300 soldati a Roma."
ENGLISH = "The president saw 300 soldiers in Rome."


def warm_up(settings: Settings) -> None:
    """Read a sentence, which builds what is read with, and tell the versions of all that reads."""
    recogniser = build_recogniser(settings.spacy_model)
    for _ in recogniser.find_articles([[SentencePair(SOURCE, LANGUAGE, ENGLISH)]]):
        pass
    for text, language in ((SOURCE, LANGUAGE), (ENGLISH, "en")):
        find_quantities(text, language)
    versions.current(Engines(settings), [LANGUAGE])


set_up_process()
try:
    warm_up(load_settings())
except NightwireError as error:  # a wrong setting, a missing model: the tasks will fail and say why
    print(f"nightwire.warm: {error}", file=sys.stderr)
gc.freeze()  # what is here stays, so that no collection of a task touches its memory
atexit.register(gc.unfreeze)  # else extension modules complain of leaks
