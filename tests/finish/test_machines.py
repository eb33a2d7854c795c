"""Pages for machines: the feed, the lists, the Markdown copies, the claims, and old addresses."""

import datetime
import http.client
import http.server
import json
import re
import shutil
import threading
from xml.etree import ElementTree

import pytest

from macros import records
from macros.finish.feed import write_feed
from macros.finish.moved import lasting
from macros.guard.site import site_problems
from tests.conftest import finish

ATOM = "{http://www.w3.org/2005/Atom}"
ARTICLE = "strength-vs-cardio/what-muscle-burns-at-rest"


def test_the_feed_has_what_atom_asks_for(finished):
    feed = ElementTree.parse(finished / "feed.xml").getroot()
    assert feed.tag == f"{ATOM}feed"
    for node in (feed, *feed.iter(f"{ATOM}entry")):
        assert all(node.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
        updated = node.findtext(f"{ATOM}updated")
        assert datetime.datetime.fromisoformat(updated).tzinfo == datetime.UTC
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Burn at Rest"
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids)) > 30
    times = [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
    assert times == sorted(times, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == times[0]


def test_every_page_leads_to_the_feed(finished):
    for page in set(lasting(finished)) - {finished / "404.html"}:
        way = re.search(r'<link rel="alternate"[^>]*href="([^"]*)"', page.read_text("utf-8"))[1]
        assert (page.parent / way).resolve() == (finished / "feed.xml").resolve()


def test_robots_may_read_everything_and_find_the_map(finished):
    lines = (finished / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert (finished / lines[2].rpartition("/")[2]).is_file()


def test_the_list_for_machines_names_the_copy_of_every_page(finished):
    text = (finished / "llms.txt").read_text(encoding="utf-8")
    listed = set(re.findall(r"\]\(https://burn-at-rest.example.org/([^)]*)\)", text))
    copies = {path.relative_to(finished).as_posix() for path in finished.rglob("index.md")}
    assert listed == copies - {"index.md"}
    assert text.startswith("# Burn at Rest\n\n> ")


def test_a_copy_has_the_figures_as_printed(finished):
    text = (finished / ARTICLE / "index.md").read_text(encoding="utf-8")
    assert text.startswith("# What muscle burns at rest\n")
    assert re.search(r"about \[5\.9\s+kcal\s+a\s+day\]\(numbers/", text)
    assert "{{" not in text
    assert "<div" not in text


def test_the_claims_are_plain_data(finished):
    whole = json.loads((finished / "claims.json").read_text(encoding="utf-8"))
    assert {each["id"] for each in whole} == set(records.claims())


def test_a_reference_names_the_pages_that_cite_it(finished):
    text = (finished / "references" / "index.html").read_text(encoding="utf-8")
    entry = text[text.index('<li id="wang-2010"') :]
    entry = entry[: entry.index('<li id="', 10)]
    assert re.search(r"\d+ pages cite it", entry)
    assert f'href="../{ARTICLE}/"' in entry
    assert 'href="../references.bib"' in text


@pytest.fixture(scope="module")
def few_finished(few_of_mkdocs, tmp_path_factory):
    return finish(few_of_mkdocs, tmp_path_factory.mktemp("few"))


@pytest.mark.parametrize(
    "name",
    ["feed.xml", "robots.txt", "llms.txt", "claims.json", "references.bib", "references.ris",
     "_redirects", f"{ARTICLE}/index.md"],
)  # fmt: skip
def test_the_gate_refuses_such_a_file_where_a_word_was_added(few_finished, tmp_path, name):
    site = shutil.copytree(few_finished, tmp_path / "site")
    for copy in (site / f"{name}.br", site / f"{name}.gz"):
        copy.unlink(missing_ok=True)
    with (site / name).open("a", encoding="utf-8") as file:
        file.write(" more")
    found = [problem.path for problem in site_problems(site)]
    assert found == [f"site/{name}"]


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
        way = re.search(r'http-equiv="refresh" content="0; url=([^"]*)"', text)[1]
        assert (old.parent / way / "index.html").resolve() == finished / each.new / "index.html"
        assert f'<a href="{way}">' in text
        assert '<meta name="robots" content="noindex">' in text
        assert "canonical" not in text
    assert [str(each) for each in site_problems(finished)] == []


def test_the_gate_knows_the_page_at_an_old_address_to_the_letter(few_finished, tmp_path):
    site = shutil.copytree(few_finished, tmp_path / "site")
    old = next(iter(records.redirects().values())).old
    for copy in (site / old).glob("index.html.*"):
        copy.unlink()
    with (site / old / "index.html").open("a", encoding="utf-8") as file:
        file.write("<script>alert(1)</script>")
    found = [problem.path for problem in site_problems(site)]
    assert found == [f"site/{old}index.html"]


@pytest.mark.parametrize(
    ("home", "way"),
    [("https://x.example/", "/feed.xml"), ("https://u.example/burn/", "/burn/feed.xml")],
)
def test_the_missing_page_leads_to_the_feed_from_any_address(few_of_mkdocs, tmp_path, home, way):
    site = shutil.copytree(few_of_mkdocs, tmp_path / "site")
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("https://burn-at-rest.example.org/", home), encoding="utf-8")
    write_feed(site)
    link = re.search(
        r'<link rel="alternate"[^>]*href="([^"]*)"', (site / "404.html").read_text("utf-8")
    )
    assert link[1] == way
