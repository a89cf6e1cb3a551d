"""Into how many batches new files are cut."""

from datetime import UTC, datetime

import pytest

from nightwire.steps.plan import ENOUGH_BYTES, FEWEST, MOST, batches_of


def sizes(workspace, count, byte_size, batch_size):
    """Files of so many bytes each; how many are in each batch."""
    space = type(workspace)(workspace.settings.model_copy(update={"batch_size": batch_size}))
    files = [
        {"source_uri": f"{n}.txt", "source_sha256": f"{n:064}", "byte_size": byte_size,
         "modified_at": datetime(2026, 11, 23, tzinfo=UTC), "etag": "", "batch_id": None}
        for n in range(count)
    ]  # fmt: skip
    return [len(plan.files) for plan in batches_of(space, files, "2026-11-23")]


@pytest.mark.parametrize(
    ("count", "byte_size", "batch_size", "expected"),
    [
        (600, 3_000, 0, [FEWEST, FEWEST, 100]),
        (4_000, 100, 0, [ENOUGH_BYTES // 100, ENOUGH_BYTES // 100, 1_000]),
        (6_000, 10, 0, [MOST, MOST, 1_000]),
        (5, 100, 2, [2, 2, 1]),
        (3, 30_000_000, 0, [2, 1]),
    ],
)  # fmt: skip
def test_short_articles_make_larger_batches_unless_a_number_is_set(
    workspace, count, byte_size, batch_size, expected
):
    assert sizes(workspace, count, byte_size, batch_size) == expected
