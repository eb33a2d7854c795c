"""The server of the preview: it answers at once, whatever is being built, and only this machine."""

import mimetypes
import re
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from macros.digests import digest
from macros.finish.pages import Page
from macros.finish.policy import policy
from macros.serve.panel import SCRIPT, STYLE, blank, files_of, with_panel, with_script
from macros.serve.shown import Shown

HOST = "127.0.0.1"
_NEWS = "/-/news"
_LONGEST = 25
"""Seconds that a page waits for news before it asks again; those between may wait for 30."""

_PART = re.compile(r"[A-Za-z0-9][\w.-]*", re.ASCII)
_OWN = Path(__file__).parent
_STYLES = Path(__file__).parents[2] / "overrides" / "core"
_KINDS = {".mjs": "text/javascript", ".yml": "text/yaml"}
_SAFE = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": policy(Page("page.html", "")),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Server(ThreadingHTTPServer):
    """Serves what is shown; a port of nothing takes any that is free."""

    daemon_threads = True

    def __init__(self, shown: Shown, port: int) -> None:
        """Take the port; raise ``OSError`` where it is in use."""
        self.watched: list[str] = []
        """The names of the pages that somebody looks at."""
        super().__init__((HOST, port), partial(_Handler, shown))

    def handle_error(self, *_: object) -> None:
        """Say nothing: a browser went on before all had come."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def __init__(self, shown: Shown, *given: object) -> None:
        self._shown = shown
        super().__init__(*given)

    def log_message(self, *_: object) -> None:
        pass

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        if asked.path == _NEWS:
            self._news(parse_qs(asked.query))
        elif asked.path in (STYLE, SCRIPT):
            self._send((_OWN / Path(asked.path).name).read_bytes(), asked.path)
        else:
            self._file(asked.path)

    def _file(self, path: str) -> None:
        name = _name(path)
        if name is None:
            self._page("404.html", HTTPStatus.NOT_FOUND)
        elif name.endswith(".html"):
            self._page(name)
        elif (content := self._content(name)) is not None:
            self._send(content, name)
        elif self._html(f"{name}/index.html") is not None:
            self._send(b"", name, HTTPStatus.FOUND, Location=f"{quote(path)}/")
        else:
            self._page("404.html", HTTPStatus.NOT_FOUND)

    def _content(self, name: str) -> bytes | None:
        content = self._shown.content(name)
        frame = name in ("core/look.css", "core/text.css", "core/frame.css")
        if content is None and frame:  # where nothing has been built
            return (_STYLES / name.removeprefix("core/")).read_bytes()
        return content

    def _page(self, name: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        html = self._html(name)
        if html is None:
            status, html = HTTPStatus.NOT_FOUND, self._html("404.html") or _lost()
        self._send(with_script(html).encode(), name, status)

    def _html(self, name: str) -> str | None:
        """Return a page with what is wrong; nothing where there is none, and nothing is known."""
        content, files, problems = self._shown.content(name), files_of(name), self._shown.problems()
        broken = any(each in problems for each in files)
        if content is not None:
            html = content.decode()
        elif not self._shown.ready:
            html = blank("The site is being made", "It takes some seconds, and opens by itself.")
        elif broken:
            html = blank("This page cannot be shown yet", "All other pages of the site are there.")
        elif self._shown.content("index.html") is None and problems:
            html = blank(
                "The site cannot be shown yet", "It opens by itself once this is put right."
            )
        else:
            return None
        old = any(map(self._shown.is_old, files))
        return with_panel(html, files, problems, old=old, exists=content is not None)

    def _news(self, asked: dict[str, list[str]]) -> None:
        """Answer once a page is another than the one that was seen, or after a while."""
        name = _name(asked.get("page", [""])[0])
        seen = asked.get("seen", [""])[0]
        self.server.watched.append(name or "404.html")
        try:
            with self._shown.news:
                new = self._shown.news.wait_for(lambda: self._seen(name) != seen, timeout=_LONGEST)
        finally:
            self.server.watched.remove(name or "404.html")
        self._send(b"", "news.txt", HTTPStatus.OK if new else HTTPStatus.NO_CONTENT)

    def _seen(self, name: str | None) -> str:
        html = self._html(name) if name else None
        return digest(html or self._html("404.html") or _lost())

    def _send(
        self, content: bytes, name: str, status: HTTPStatus = HTTPStatus.OK, **headers: str
    ) -> None:
        suffix = Path(name).suffix
        kind = _KINDS.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        if status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", str(len(content)))
        for each, value in {**_SAFE, **headers}.items():
            self.send_header(each, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


def _lost() -> str:
    return blank("This page does not exist", "The address may be mistyped, or the page has moved.")


def _name(path: str) -> str | None:
    """Return which file of the site an address asks for; nothing where none can lie there."""
    parts = unquote(path).removeprefix("/").split("/")
    if parts[-1] == "":
        parts[-1] = "index.html"
    return "/".join(parts) if all(map(_PART.fullmatch, parts)) else None
