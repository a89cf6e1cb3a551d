"""Nothing but the storage port touches the files of a lake."""

import ast

import pytest

from nightwire.settings import PROJECT_FOLDER

PRODUCT = PROJECT_FOLDER / "include" / "nightwire"
PORT = PRODUCT / "lake" / "storage"
LIBRARIES = {"obstore", "fsspec", "s3fs", "shutil"}
ONLY_OF_A_DISK = {"link", "symlink", "hardlink_to", "symlink_to", "flock", "FileLock"}
# Packages with files of their own, such as models and sources; who may import the lake is a contract.
OTHER_FILES = {"translating", "reading", "extracting", "sources"}
WRITES = {
    "write_bytes",
    "write_text",
    "unlink",
    "rename",
    "replace_file",
    "rmtree",
    "rmdir",
    "mkdir",
    "touch",
}
# Files of this machine: one that is made before the port takes it, and those that a user names.
OWN = {
    "lake/compaction.py": {"unlink"},
    "cli/formats.py": WRITES,
    "cli/memory.py": WRITES,
    "cli/models.py": WRITES | LIBRARIES,
    "sqlite_file.py": {"FileLock", "mkdir"},
}


def modules():
    found = [path for path in sorted(PRODUCT.rglob("*.py")) if PORT not in path.parents]
    return [path for path in found if path.relative_to(PRODUCT).parts[0] not in OTHER_FILES]


def calls(tree):
    """Names that a module calls or imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "attr", getattr(node.func, "id", ""))
        elif isinstance(node, ast.ImportFrom | ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
            yield (getattr(node, "module", "") or "").partition(".")[0]


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PRODUCT).as_posix())
def test_a_module_leaves_the_lakes_files_to_the_port(path):
    name = path.relative_to(PRODUCT).as_posix()
    used = set(calls(ast.parse(path.read_text(encoding="utf-8"))))
    assert not used & (LIBRARIES | ONLY_OF_A_DISK | WRITES) - OWN.get(name, set())


def test_the_port_itself_would_be_found():
    used = {name for path in PORT.glob("*.py") for name in calls(ast.parse(path.read_text("utf-8")))}
    assert {"obstore", "fsspec", "shutil", "link", "unlink", "mkdir"} <= used
