"""The built pages are those of the sources, and fetch nothing from elsewhere."""

import hashlib

from nightwire.settings import PROJECT_FOLDER

STATIC = PROJECT_FOLDER / "include" / "nightwire_web" / "static"
WEB = PROJECT_FOLDER / "web"


def test_the_built_pages_are_made_of_these_sources():
    files = sorted(str(path.relative_to(WEB)) for path in (WEB / "src").rglob("*") if path.is_file())
    digest = hashlib.sha256()
    for name in [*files, "package.json", "package-lock.json"]:
        digest.update(name.encode() + (WEB / name).read_bytes())
    assert (STATIC / "sources.sha256").read_text().strip() == digest.hexdigest(), "run `make web`, and commit"


def test_nothing_is_fetched_from_elsewhere():
    page = (STATIC / "index.html").read_text()
    assert "http" not in page
    assert "<script>" not in page
    for path in (WEB / "src").rglob("*.ts"):
        assert "innerHTML" not in path.read_text(), path
