"""The app: pages, their files and the JSON API, all behind a login."""

import mimetypes
from importlib.resources import files
from typing import Any

import duckdb
from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse, Response

from nightwire import __version__
from nightwire.errors import ConfigurationError, NightwireError, PermanentError, RetryableError
from nightwire.lake.guard import StatementRefusedError
from nightwire_web.console import WrongStatementError
from nightwire_web.headers import Shielded
from nightwire_web.pages import Pages
from nightwire_web.routes import (
    articles,
    console,
    entities,
    facts,
    nights,
    rejects,
    scorecards,
    session,
    words,
)

API = "/api/v1"
STATIC = files("nightwire_web") / "static"
ROUTES = (session, nights, scorecards, facts, articles, entities, rejects, console, words)
DESCRIPTION = "What Nightwire's pages ask. Every route needs a login; what changes something, a bearer token."


def build_app(pages: Pages) -> FastAPI:
    """The app to mount at `/nightwire`.

    FastAPI's own pages are off, since no dependency covers them: the description is a route like others.
    """
    app = FastAPI(
        title="Nightwire", version=__version__, description=DESCRIPTION,
        dependencies=[Depends(pages.access.read)], docs_url=None, redoc_url=None, openapi_url=None,
    )  # fmt: skip
    api = APIRouter(prefix=API)
    for module in ROUTES:
        api.include_router(module.router(pages))
    app.include_router(api)
    _add_description(app)
    _add_files(app)
    _add_errors(app)
    app.add_middleware(Shielded, host_names=pages.access.host_names)
    return app


def _add_description(app: FastAPI) -> None:
    @app.get(f"{API}/openapi.json", include_in_schema=False)
    def openapi(request: Request) -> dict[str, Any]:
        described = get_openapi(
            title=app.title, version=app.version, description=app.description, routes=app.routes
        )
        return described | {"servers": [{"url": request.scope.get("root_path", "") or "/"}]}


def _add_files(app: FastAPI) -> None:
    """The page, whatever its address, and its scripts and styles."""

    @app.get("/static/{name}", include_in_schema=False)
    def static(name: str) -> Response:
        known = {file.name: file for file in STATIC.iterdir() if file.is_file()}
        if name not in known:
            raise HTTPException(404, "no such file")
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return Response(known[name].read_bytes(), media_type=kind, headers={"Cache-Control": "no-cache"})

    @app.get("/", include_in_schema=False)
    @app.get("/{page}", include_in_schema=False)
    def page(page: str = "tonight") -> Response:
        if page not in PAGES:
            raise HTTPException(404, "no such page")
        return Response((STATIC / "index.html").read_bytes(), media_type="text/html")


PAGES = ("tonight", "facts", "article", "entity", "rejects", "scorecards", "sql", "words")


def _add_errors(app: FastAPI) -> None:
    """Errors in words that say what to do, never as a trace."""

    def answer(status: int) -> Any:
        def handle(request: Request, error: Exception) -> JSONResponse:
            return JSONResponse({"detail": str(error)}, status)

        return handle

    app.add_exception_handler(StatementRefusedError, answer(400))
    app.add_exception_handler(WrongStatementError, answer(400))
    app.add_exception_handler(LookupError, answer(409))
    app.add_exception_handler(ConfigurationError, answer(409))
    app.add_exception_handler(RetryableError, answer(429))
    app.add_exception_handler(PermanentError, answer(409))
    app.add_exception_handler(NightwireError, answer(409))
    app.add_exception_handler(duckdb.IOException, _damaged)


def _damaged(request: Request, error: Exception) -> JSONResponse:
    return JSONResponse(
        {"detail": "a file of the lake cannot be read; `nightwire doctor` says which and what to do"}, 409
    )
