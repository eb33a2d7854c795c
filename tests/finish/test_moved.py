"""Old addresses lead on, by a host that reads ``_redirects`` and by one that does not."""

import base64
import hashlib
import http.client
import http.server
import re
import threading

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.finish.moved import write_moved
from macros.finish.site import Site
from macros.problem import Problem


class Host(http.server.SimpleHTTPRequestHandler):
    """A host that reads ``_redirects``, as Netlify and Cloudflare Pages do."""

    rules: dict = {}  # noqa: RUF012

    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.path in self.rules:
            self.send_response(301)
            self.send_header("Location", self.rules[self.path])
            self.end_headers()
        else:
            super().do_GET()


def test_every_old_address_leads_to_a_page_that_is_there(finished):
    lines = (finished / "_redirects").read_text(encoding="utf-8").splitlines()
    Host.rules = {old: new for old, new, _ in map(str.split, lines)}
    make = lambda *given: Host(*given, directory=finished)  # noqa: E731
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), make)
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def get(path):
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
        connection.request("GET", path)
        return connection.getresponse()

    for each in records.redirects().values():
        moved = get(f"/{each.old}")
        assert moved.status == 301
        assert get(moved.headers["Location"]).status == 200
        assert moved.headers["Location"] == f"/{each.new}"
    server.shutdown()
    server.server_close()


def test_a_page_at_each_old_address_leads_on_where_no_host_reads_redirects(finished):
    for each in records.redirects().values():
        old = finished / each.old / "index.html"
        text = old.read_text(encoding="utf-8")
        asks = r"location\.replace" if each.anchors else r'http-equiv="refresh" content="0; url='
        assert re.search(asks, text)
        way = re.search(r'now at <a href="([^"]*)"', text)[1]
        assert (old.parent / way / "index.html").resolve() == finished / each.new / "index.html"
        if not each.anchors:
            assert f'content="0; url={way}"' in text
        assert '<meta name="robots" content="noindex">' in text
        assert "canonical" not in text


def test_an_old_page_in_parts_lists_where_each_part_is_now(finished):
    """A redirect would lose what stands behind the ``#``, so that page leads on by a script."""
    each = records.redirects()["exercises"]
    old = finished / each.old / "index.html"
    page = LexborHTMLParser(old.read_text(encoding="utf-8"))
    for anchor, place in each.anchors.items():
        link = page.css_first(f"li#{anchor} a")
        assert link.text() == records.front_matter(records.DOCS / f"{place.rstrip('/')}.md").title
        new = (old.parent / link.attributes["href"] / "index.html").resolve()
        assert new == finished / place / "index.html"
    policy = page.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"]
    digest = hashlib.sha256(page.css_first("script").text().encode()).digest()
    hashed = base64.b64encode(digest).decode()
    assert policy == f"default-src 'none'; script-src 'sha256-{hashed}'"


def test_every_anchor_of_an_exercise_on_the_old_page_leads_on():
    anchors = records.redirects()["exercises"].anchors
    for anchor, place in anchors.items():
        assert place == f"exercises/{anchor.removeprefix('exercise-')}/"


def test_refuses_a_page_at_an_old_address(tmp_path):
    old = tmp_path / next(iter(records.redirects().values())).old
    old.mkdir(parents=True)
    (old / "index.html").write_text("a page")
    with pytest.raises(Problem, match="a page stands at this old address"):
        write_moved(Site(tmp_path, "", []))
    assert (old / "index.html").read_text() == "a page"
