"""What a stage is made of, as a short digest: another one means that its rows may differ.

Comments, docstrings and formatting of Python do not count, data files count byte by byte. The digest is
the same on every machine with the same minor version of Python, since it is made of the parsed source.
"""

import ast
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

DIGITS = 12
NO_CONTENT = frozenset({"__pycache__", "py.typed"})
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def of_packages(*names: str, distributions: Sequence[str] = ()) -> str:
    """Fingerprint of the code and the data of packages; read once a process.

    Args:
        names: packages, with all files below them, or modules, by their full names; `package:file`
            stands for the files of that name below a package.
        distributions: installed ones whose version counts.

    Raises:
        ModuleNotFoundError: there is no package or module of that name.
        PackageNotFoundError: a distribution is not installed.
    """
    return _of(frozenset(names), frozenset(distributions))


def of_folder(folder: Path, named: str = "") -> str:
    """Fingerprint of all files below a folder, or those of one name, by their paths in it."""
    digest = sha256()
    files = (file for file in _files(folder) if named in ("", file.name))
    for path, file in sorted((file.relative_to(folder).as_posix(), file) for file in files):
        digest.update(f"{path}\0{_of_file(file)}\n".encode())
    return digest.hexdigest()[:DIGITS]


@cache
def _of(names: frozenset[str], distributions: frozenset[str]) -> str:
    parts = [f"{name}\0{_of_name(name)}" for name in sorted(names)]
    parts += [f"{name}=={version(name)}" for name in sorted(distributions)]
    return sha256("\n".join(parts).encode()).hexdigest()[:DIGITS]


@cache
def _of_name(name: str) -> str:
    package, _, named = name.partition(":")
    place = _place(package)
    return of_folder(place, named) if place.is_dir() else _of_file(place)


def _place(name: str) -> Path:
    """The folder of a package, the file of a module."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"no package or module {name!r} with files of its own", name=name)
    return Path(spec.origin).parent if spec.submodule_search_locations else Path(spec.origin)


def _files(folder: Path) -> Iterator[Path]:
    """Those that count; what editors and Python leave behind does not."""
    for path in folder.iterdir():
        if path.name in NO_CONTENT or path.name.startswith(".") or path.name.endswith((".pyc", "~")):
            continue
        if path.is_dir():
            yield from _files(path)
        else:
            yield path


def _of_file(path: Path) -> str:
    content = path.read_bytes()
    return sha256(_normal(content) if path.suffix == ".py" else content).hexdigest()


def _normal(source: bytes) -> bytes:
    """Python with nothing in it that does not run: its syntax tree, without places and docstrings."""
    pieces: list[str] = []
    _write(ast.parse(source), pieces.append)
    return "".join(pieces).encode("utf-8", "surrogatepass")


def _write(node: object, out: Callable[[str], object]) -> None:
    """As `ast.dump`, in half of its time."""
    if isinstance(node, list):
        out("[")
        for item in node:
            _write(item, out)
        out("]")
    elif isinstance(node, ast.AST):
        out(f"{type(node).__name__}(")
        for name in node._fields:
            value = getattr(node, name, None)
            _write(_undocumented(node, value) if name == "body" else value, out)
        out(")")
    else:
        out(f"{node!r},")


def _undocumented(node: ast.AST, body: object) -> object:
    """The statements without the docstring before them."""
    if not isinstance(node, DOCUMENTED) or not isinstance(body, list) or not body:
        return body
    first = body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return body[1:] if documented and isinstance(first.value.value, str) else body
