"""How a process is set up that works on a lake: `nightwire`, each of its workers, a task of Airflow."""

import gc

# Tables and models are millions of objects that live as long as the process. Python's own 700 new objects
# between two collections walk over them again and again: a sixth of the time of a night with one article.
NEW_OBJECTS = 20_000
YOUNG_COLLECTIONS = 20
MIDDLE_COLLECTIONS = 50


def set_up_process() -> None:
    """Look for garbage less often than Python does by itself."""
    gc.set_threshold(NEW_OBJECTS, YOUNG_COLLECTIONS, MIDDLE_COLLECTIONS)
