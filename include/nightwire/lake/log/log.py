"""The log on its storage: append by create-if-absent, read from the newest checkpoint on."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from nightwire.errors import DamagedFileError, RetryableError
from nightwire.lake.log import codec
from nightwire.lake.log.entries import Entry
from nightwire.lake.log.state import LakeState
from nightwire.lake.storage import Storage

LOG = "_log"
CHECKPOINTS = f"{LOG}/checkpoints"
ENTRIES_A_FOLDER = 1000
CHECKPOINT_EVERY = 200  # entries; so many small files at most are opened to know the state
TRIES = 200


class Log:
    """Entries `_log/000012/000012345.json`, checkpoints `_log/checkpoints/<version>-<time>.json.gz`.

    Attributes:
        damaged: files of the log that could not be read, with the reason; the rest is read without them.
    """

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._state = LakeState()
        self.damaged: dict[str, str] = {}

    def state(self) -> LakeState:
        """The state after every entry that is there now; only what is new since the last call is read."""
        if not self._state.version:
            self._state = self._checkpoint(lambda version, at: True)
        self._state = self._forward(self._state)
        return self._state

    def append(self, make: Callable[[LakeState], Entry | None]) -> LakeState:
        """Add what `make` gives for the state as it is; it is asked again where somebody else was first.

        Raises:
            RetryableError: others were first all the time.
        """
        for _ in range(TRIES):
            state = self.state()
            entry = make(state)
            if entry is None:
                return state
            try:
                self._storage.create(entry_path(state.version + 1), codec.entry_to_bytes(entry))
            except FileExistsError:
                continue
            self._state = state.after(entry)
            if self._state.version % CHECKPOINT_EVERY == 0:
                self.checkpoint()
            return self._state
        raise RetryableError(f"{TRIES} other writers were first; try again")

    def checkpoint(self) -> None:
        """Write the state down, so that nobody has to read the entries before it again."""
        state = self.state()
        self._storage.write(checkpoint_path(state), codec.state_to_bytes(state))

    def as_of(self, instant: datetime) -> LakeState | None:
        """The state as it was at an instant (UTC); None where that is longer ago than what is kept."""
        start = self._checkpoint(lambda version, at: at <= stamp(instant))
        if not start.version and self._paths(0)[:1] != [entry_path(1)]:
            return None
        return self._forward(start, until=instant)

    def entries(self, after: int) -> Iterator[Entry]:
        """The entries behind a version, in order, without damaged ones."""
        for path in self._paths(after):
            if entry := self._entry(path, self._storage.read_many([path])[path]):
                yield entry

    def _forward(self, state: LakeState, until: datetime | None = None) -> LakeState:
        paths = self._paths(state.version)
        for path, data in self._storage.read_many(paths).items():
            entry = self._entry(path, data)
            following = replace(state, version=version_of(path)) if entry is None else state.after(entry)
            if until and following.at > until:
                return state
            state = following
        return state

    def _paths(self, after: int) -> list[str]:
        found: list[str] = []
        version = after + 1
        while True:
            folder = entry_path(version).rpartition("/")[0]
            names = [name for name in self._storage.names(folder) if int(name[:9]) >= version]
            found += [f"{folder}/{name}" for name in names]
            if not names or int(names[-1][:9]) % ENTRIES_A_FOLDER != ENTRIES_A_FOLDER - 1:
                return found
            version = int(names[-1][:9]) + 1

    def _entry(self, path: str, data: bytes | OSError) -> Entry | None:
        try:
            if isinstance(data, OSError):
                raise DamagedFileError(str(data))
            return codec.entry_of(data)
        except DamagedFileError as error:
            self.damaged[path] = str(error)
            return None

    def _checkpoint(self, fits: Callable[[int, str], bool]) -> LakeState:
        """The newest checkpoint that fits and can be read, else the empty state."""
        for name in reversed(self._storage.names(CHECKPOINTS)):
            version, _, at = name.partition(".")[0].partition("-")
            if not fits(int(version), at):
                continue
            try:
                return codec.state_of(self._storage.read(f"{CHECKPOINTS}/{name}"))
            except (DamagedFileError, OSError) as error:
                self.damaged[f"{CHECKPOINTS}/{name}"] = str(error)
        return LakeState()


def entry_path(version: int) -> str:
    """Where an entry lies."""
    return f"{LOG}/{version // ENTRIES_A_FOLDER:06d}/{version:09d}.json"


def version_of(path: str) -> int:
    """The number of an entry or a checkpoint."""
    return int(path.rpartition("/")[2][:9])


def checkpoint_path(state: LakeState) -> str:
    """Where the checkpoint of a state lies."""
    return f"{CHECKPOINTS}/{state.version:09d}-{stamp(state.at)}.json.gz"


def stamp(instant: datetime) -> str:
    """An instant as names have it, which sort as time does."""
    return instant.strftime("%Y%m%dT%H%M%S%f")
