import contextlib
import http.client
import threading

import pytest

from macros.problem import Problem
from macros.serve.server import Server
from macros.serve.shown import Shown

PAGE = b"<html><head></head><body>Words</body></html>"


@pytest.fixture
def shown(tmp_path):
    site = tmp_path / "site"
    (site / "about").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (site / "about" / "index.html").write_bytes(PAGE)
    (site / "about" / "us.png").write_bytes(b"png")
    (site / "404.html").write_bytes(PAGE.replace(b"Words", b"Lost"))
    shown = Shown()
    shown.take_site(0, site)
    shown.take_problems(0, {}, [], everything=True)
    return shown


@contextlib.contextmanager
def serving(shown):
    with Server(shown, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def ask(shown):
    with serving(shown) as server:

        def ask(path, method="GET"):
            link = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
            with contextlib.closing(link):
                link.request(method, path)
                answer = link.getresponse()
                return answer.status, answer.read().decode(), dict(answer.getheaders())

        yield ask


def test_serves_pages_and_files(ask):
    status, text, headers = ask("/about/")
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "Words" in text
    assert ask("/about/us.png")[:2] == (200, "png")


def test_a_page_without_its_slash_leads_to_the_page(ask):
    status, _, headers = ask("/about")
    assert (status, headers["Location"]) == (302, "/about/")


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/%2e%2e/secret.txt", "/about/..%2f..%2fsecret.txt",
        "/about/%2e%2e/%2e%2e/secret.txt", "//etc/passwd", "/%2fetc/passwd", "/..\\secret.txt",
        "/C:/secret.txt", "/about/%c3%a9", "/.hidden", "/-/server.py", "/-/../server.py", "/%00",
    ],
)  # fmt: skip
def test_nothing_outside_of_the_site_is_served(ask, path):
    status, text, _ = ask(path)
    assert status == 404
    assert "Lost" in text


def test_is_there_for_this_machine_alone(shown):
    with serving(shown) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_pages_stand_under_the_policy_of_the_site_and_are_kept_nowhere(ask):
    headers = ask("/about/")[2]
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe-inline" not in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_head_is_answered_without_the_page(ask):
    status, text, headers = ask("/about/", "HEAD")
    assert (status, text) == (200, "")
    assert int(headers["Content-Length"]) > 0


def test_says_that_the_site_is_being_made_until_it_is():
    with serving(Shown()) as server:
        link = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
        link.request("GET", "/about/")
        assert "is being made" in link.getresponse().read().decode()
        link.request("GET", "/core/look.css")
        assert link.getresponse().read().decode().startswith("/*")
        link.close()


def test_a_page_that_cannot_be_shown_says_what_is_wrong(ask, shown):
    wrong = Problem("write it otherwise", "docs/new.md", 3)
    shown.take_problems(1, {"docs/new.md": [wrong]}, ["docs/new.md"])
    status, text, _ = ask("/new/")
    assert status == 200
    assert "This page cannot be shown yet" in text
    assert "write it otherwise" in text


def test_says_what_is_wrong_where_there_is_no_site_at_all():
    shown = Shown()
    wrong = {"docs/data/facts/x.yml": [Problem("write it otherwise", "docs/data/facts/x.yml")]}
    shown.take_problems(0, wrong, [], everything=True)
    with serving(shown) as server:
        link = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
        link.request("GET", "/anywhere/")
        text = link.getresponse().read().decode()
        link.close()
    assert "The site cannot be shown yet" in text
    assert "write it otherwise" in text


def test_news_come_once_the_page_is_another(ask, shown):
    seen = ask("/about/")[1].partition("seen=")[2].partition('"')[0]
    answers = []
    asking = threading.Thread(
        target=lambda: answers.append(ask(f"/-/news?page=/about/&seen={seen}")[0])
    )
    asking.start()
    shown.take_pages(1, {"other/index.html": PAGE})
    asking.join(0.2)
    assert answers == []
    shown.take_pages(2, {"about/index.html": PAGE.replace(b"Words", b"More words")})
    asking.join()
    assert answers == [200]
