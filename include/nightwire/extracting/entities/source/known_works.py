"""Evidence for works that need no noun before them, and for vehicles by their makers."""

from collections.abc import Iterator

from nightwire.extracting.entities.gazetteer.works import longest_work, works
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.person_runs import LONGEST_NAME
from nightwire.extracting.entities.source.tabled import tabled
from nightwire.extracting.entities.source.view import View


def known_works(view: View) -> Iterator[Candidate]:
    """Yields works by the table of them: `Annozero`, `Porta a Porta`, `The Wall`."""
    for start, end in tabled(view, works(), longest_work()):
        yield Candidate(start, end, "WORK_OF_ART", 4.6 + 0.8 * (end - start))


def vehicles(view: View) -> Iterator[Candidate]:
    """Yields one car or bus by its maker and its model, behind `un` and the like: `un Irisbus Citelis`."""
    for start in view.listed("things", "makers"):
        end = view.run_end.get(start, start)
        is_whole = view.run_start.get(start) == start and 2 <= end - start <= LONGEST_NAME
        if is_whole and view.follows(start, "things", "one_of"):
            yield Candidate(start, end, "PRODUCT", 3.6 + 0.8 * (end - start))
