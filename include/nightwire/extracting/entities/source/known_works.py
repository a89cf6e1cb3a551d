"""Evidence for works that need no noun before them, and for vehicles by their makers."""

from collections.abc import Iterator

from nightwire.extracting.entities.gazetteer.works import longest_work, works
from nightwire.extracting.entities.source.candidate import Candidate
from nightwire.extracting.entities.source.person_runs import LONGEST_NAME
from nightwire.extracting.entities.source.view import View


def known_works(view: View) -> Iterator[Candidate]:
    """Yields works by the table of them: `Annozero`, `Porta a Porta`, `The Wall`."""
    known, longest = works(), longest_work()
    for start, word in enumerate(view.words):
        if not word.is_capitalised or word.folded not in longest:
            continue
        for end in range(start + 1, min(start + longest[word.folded], len(view.words)) + 1):
            if end > start + 1 and not view.after(end - 1):
                break
            if view.key(start, end) in known:
                yield Candidate(start, end, "WORK_OF_ART", 4.6 + 0.8 * (end - start))


def vehicles(view: View) -> Iterator[Candidate]:
    """Yields one car or bus by its maker and its model, behind `un` and the like: `un Irisbus Citelis`."""
    for start in view.listed("things", "makers"):
        end = view.run_end.get(start, start)
        is_whole = view.run_start.get(start) == start and 2 <= end - start <= LONGEST_NAME
        if is_whole and view.follows(start, "things", "one_of"):
            yield Candidate(start, end, "PRODUCT", 3.6 + 0.8 * (end - start))
