"""The files of one batch, each to its articles, duplicates and rejects."""

import hashlib
import io
import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO

from nightwire.errors import UnreadableFileError
from nightwire.lake.known import Original, originals_of
from nightwire.model import Article, Outcome, Reject, Sentence, SourceFile
from nightwire.reading import Draft, Item, Options, article_id_of, article_of, items_of
from nightwire.rows import FileRow
from nightwire.settings import Settings
from nightwire.sources import Origin, digest_of
from nightwire.sources.web import REASONS
from nightwire.steps.lookup import STAGE
from nightwire.steps.merge import Reading
from nightwire.steps.parts import part_for, possible_parts
from nightwire.steps.planfile import Plan
from nightwire.steps.workspace import Workspace

log = logging.getLogger(__name__)

CHANGING, NOT_SELECTED = "changing", "language_not_selected"
OUTSIDE = "outside_roots"
# What another run may find otherwise with the same bytes.
RETRYABLE = (CHANGING, NOT_SELECTED, OUTSIDE, *REASONS)


def options_of(settings: Settings) -> Options:
    """What reading is to know of the settings."""
    return Options(
        settings.max_article_bytes, settings.max_unpacked_bytes, settings.max_members,
        settings.article_fields, settings.expected_languages,
    )  # fmt: skip


def read_files(workspace: Workspace, plan: Plan) -> Reading:
    """Read a plan's files; what each of them and of their members is stands in the result's `files`."""
    ids = [article_id_of(file.sha256) for file in plan.files if file.sha256]
    reader = _FileReader(workspace, plan, originals_of(workspace.lake, ids))
    for file in plan.files:
        reader.read(file)
    return reader.reading


class _FileReader:
    """Reads the files of one batch; `originals` knows the articles of the lake and of the batch so far."""

    def __init__(self, workspace: Workspace, plan: Plan, originals: dict[str, Original]) -> None:
        self.workspace, self.plan, self.originals = workspace, plan, originals
        self.options = options_of(workspace.settings)
        self.reading = Reading()
        self.container: SourceFile | None = None

    def read(self, file: SourceFile) -> None:
        """Decide what one file is."""
        if file.sha256 and self._is_copy(file):
            self._take(file, Outcome.DUPLICATE, article_id_of(file.sha256))
            return
        try:
            items = self._items(file)
        except FileNotFoundError:
            log.warning("%s has gone since it was found; nothing is changed about it", file.uri)
        except (OSError, UnreadableFileError) as error:
            self._reject(file, error)
        else:
            self._take_items(file, items)

    def _items(self, file: SourceFile) -> list[Item]:
        """What a file holds.

        Raises:
            UnreadableFileError: it must not be read, or was changed while it was.
        """
        with self.workspace.sources.open(file) as opened:
            stream = opened.stream
            if digest_of(stream) != file.sha256:
                raise _changing()
            items = list(items_of(_held(stream, file, self.options), file, self.options))
            if not opened.is_as_it_was():
                raise _changing()
        return [completed(item, opened.origin) for item in items]

    def _take_items(self, file: SourceFile, items: Sequence[Item]) -> None:
        members = [item for item in items if item.file.container_uri]
        if members:
            ids = [article_id_of(item.file.sha256) for item in members if item.file.sha256]
            ids += [page for item in members if (page := self._page_of(item))]
            self.originals = originals_of(self.workspace.lake, ids) | self.originals
            self.container = file
            self.reading.parts |= possible_parts(self.workspace.settings, file, self.plan.ingest_date)
            row = FileRow.of(file, Outcome.CONTAINER, None, self.plan.batch_id, len(members))
            self.reading.files.append(row)
        for item in items:
            self._take_item(item)

    def _take_item(self, item: Item) -> None:
        file = item.file
        if file.container_uri and file.sha256 and self._is_copy(file):
            self._take(file, Outcome.DUPLICATE, article_id_of(file.sha256))
            return
        if (page := self._page_of(item)) in self.originals:
            self._take(file, Outcome.DUPLICATE, page)
            return
        try:
            article, sentences = self._article(item)
        except UnreadableFileError as error:
            self._reject(file, error)
        else:
            part = self._part(article)
            if part:
                self.reading.part_of[article.article_id] = part
            self.originals[article.article_id] = Original(file.uri, part or self.plan.batch_id)
            self.reading.articles.append(article)
            self.reading.sentences.extend(sentences)
            self._take(file, Outcome.ARTICLE, article.article_id)

    def _page_of(self, item: Item) -> str:
        """Id of the article of the page that an entry of a feed stands for, where that was fetched."""
        url = item.found.url if isinstance(item.found, Draft) else None
        sha256 = self.workspace.sources.page_of(item.file.container_uri, url)
        return article_id_of(sha256)

    def _article(self, item: Item) -> tuple[Article, tuple[Sentence, ...]]:
        article, sentences = article_of(item, self.options)
        admitted = self.plan.languages
        if admitted and article.language not in admitted and article.article_id not in self.originals:
            raise UnreadableFileError(
                NOT_SELECTED,
                f"the article is in `{article.language}`; this run takes in {', '.join(admitted)}",
            )
        return article, sentences

    def _part(self, article: Article) -> str:
        """The part that a member belongs to, as before where it was read before; empty where to none."""
        if not article.container_uri or self.container is None:
            return ""
        if original := self.originals.get(article.article_id):
            return original.batch_id if original.batch_id in self.reading.parts else ""
        return part_for(self.workspace.settings, article, self.container, self.plan.ingest_date)

    def _is_copy(self, file: SourceFile) -> bool:
        """Whether its article is known from another address, or an earlier state of its container."""
        original = self.originals.get(article_id_of(file.sha256))
        if original is None:
            return False
        moved = original.source_uri != file.uri
        own = (self.plan.batch_id, *self.reading.parts)
        return moved or (bool(file.container_uri) and original.batch_id not in own)

    def _take(self, file: SourceFile, outcome: Outcome, article_id: str | None) -> None:
        self.reading.files.append(FileRow.of(file, outcome, article_id, self.plan.batch_id))

    def _reject(self, file: SourceFile, error: OSError | UnreadableFileError) -> None:
        reject = _reject(file, error)
        self.reading.rejects.append(reject)
        self._take(replace(file, sha256=reject.source_sha256), Outcome.REJECT, None)


def completed(item: Item, origin: Origin) -> Item:
    """The article with what the web knows of the page that it was read from."""
    if item.file.container_uri or not isinstance(item.found, Draft):
        return item
    url, published = item.found.url or origin.url, item.found.published or origin.published
    return replace(item, found=replace(item.found, url=url, published=published))


def _held(stream: BinaryIO, file: SourceFile, options: Options) -> BinaryIO:
    """A small file's bytes in memory, where nobody can change them; a large file itself."""
    stream.seek(0)
    if file.byte_size > options.article_bytes:
        return stream
    data = stream.read(options.article_bytes)
    if hashlib.sha256(data).hexdigest() != file.sha256:
        raise _changing()
    return io.BytesIO(data)


def _changing() -> UnreadableFileError:
    return UnreadableFileError(CHANGING, "the file changed while it was read; the next run tries again")


def _reject(file: SourceFile, error: OSError | UnreadableFileError) -> Reject:
    """The file with the reason; without a digest where its bytes are not known for sure."""
    if isinstance(error, UnreadableFileError):
        sha256 = "" if error.reason_code == CHANGING else file.sha256
        is_retryable = error.reason_code in RETRYABLE
        return Reject(
            file.uri, sha256, STAGE, error.reason_code, str(error), is_retryable, file.container_uri
        )
    reason = f"the file cannot be opened: {error.strerror or error}; the next run tries again"
    return Reject(file.uri, file.sha256, STAGE, "unreadable", reason, True, file.container_uri)


def outcomes(reading: Reading) -> Iterator[str]:
    """What the files and members of a batch turned out to be; a container is what its members are."""
    return (row.outcome for row in reading.files if row.outcome != Outcome.CONTAINER)
