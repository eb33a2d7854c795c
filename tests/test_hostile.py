"""Hostile contributions, without the source gate: rendering, the site gate, then a browser.

Here is one of each kind, all in as few builds as keep them apart, by the engine that publishes.
All of them are tried on the source gate by ``tests/guard/test_corpus.py``; and ``make audit`` tries
all of them here too, in both engines, with each layer taken away in turn (``tests/layers.py``), and
one by one (``audit_hostile.py``).
"""

import pytest

from tests.browser.watch import Watch
from tests.corpus import contributions, welcome
from tests.engines import ENGINES
from tests.hostile import (
    build,
    gate,
    leaks,
    published_as,
    small_tree,
    through,
    together,
    unguarded,
    watched,
)


def one_of_each_kind():
    """Return the first contribution of each class whose vector begins with another word.

    False claims are left out: nothing here but a rule on words can tell them from true ones.
    """
    first = {}
    for each in contributions():
        first.setdefault((each.kind, each.vector.split()[0].strip(",")), each)
    return [each for (kind, _), each in first.items() if kind != "T3"]


def test_nothing_hostile_gets_through_rendering_and_the_site_gate(browser, tmp_path):
    found = together("mkdocs", browser, small_tree(tmp_path / "base"), one_of_each_kind())
    assert len(found) > 100
    assert through(found) == {}


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_welcome_is_built_and_passes_and_nothing_happens(engine, browser, tmp_path):
    built = build(engine, small_tree(tmp_path / "base"), tmp_path / "welcome", welcome())
    assert built.finished, built.said
    assert [each.path for each in welcome() if not (built.site / published_as(each)).exists()] == []
    assert gate(built) == []
    assert leaks(built) == []
    assert unguarded(built) == []
    assert through(watched(browser, built, welcome())) == {}


ARTICLE = "<!doctype html><meta charset=utf-8><main><article><p>x</p>{}</article></main>"


@pytest.fixture(scope="module")
def happens(browser, tmp_path_factory):
    """What the watch sees in an article that holds some HTML."""
    folder = tmp_path_factory.mktemp("watched")
    with Watch(browser, folder) as watch:

        def look(html):
            (folder / "index.html").write_text(ARTICLE.format(html))
            return watch.look("index.html")

        yield look


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<script>document.title = 1</script>",
        "<img src=x onerror=alert(1)>",
        "<p onclick=x>x</p>",
        '<p onmouseover="document.title = 1">x</p>',
        "<svg onload=alert(1)></svg>",
        "<details open ontoggle=alert(1)>x</details>",
        "<a href=javascript:alert(1)>x</a>",
        "<a href=' java&#10;script:alert(1)'>x</a>",
        "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
        "<a href=data:text/html,x>x</a>",
        "<a href=x ping=https://hostile.example/>x</a>",
        "<img src=https://hostile.example/x.png>",
        "<img src=//hostile.example/x.png>",
        "<img srcset=https://hostile.example/x.png>",
        "<p style=background:url(https://hostile.example/)>x</p>",
        "<style>p{color:red}</style>",
        "<link rel=stylesheet href=https://hostile.example/x.css>",
        "<iframe src=about:blank></iframe>",
        "<object data=x></object>",
        "<form action=https://hostile.example/></form>",
        "<base href=https://hostile.example/>",
        "<meta http-equiv=refresh content='0;url=https://hostile.example/'>",
        "</article></main><article>x</article>",
    ],
)
def test_the_watch_sees_what_happens(html, happens):
    assert happens(html) != []


def test_the_watch_is_silent_where_nothing_happens(happens):
    assert happens("<a href=https://example.org/>x</a> <img alt=x src=x.png>") == []
