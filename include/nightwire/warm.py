"""What every task needs, loaded by being imported: for a process that forks tasks, as Celery's worker does.

Only modules and tables of plain Python. Models start threads, and no thread outlives a fork.
"""

import atexit
import gc

import spacy  # noqa: F401

from nightwire import steps  # noqa: F401
from nightwire.extracting.entities.gazetteer.cities import cities
from nightwire.process import set_up_process

set_up_process()
cities()
gc.freeze()  # what is here stays, so that no collection of a task touches its memory
atexit.register(gc.unfreeze)  # else extension modules complain of leaks
