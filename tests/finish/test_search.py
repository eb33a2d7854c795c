import json

import pytest
from playwright.sync_api import expect

from macros import results
from macros.finish import search
from macros.finish.shelf import Shelf
from macros.problem import Problem
from macros.results import Results
from macros.store import Store
from tests.browser.tab import open_page

PAGE = """<!doctype html><html lang="en"><head><title>{title} - Burn at Rest</title>
<meta name="description" content="{said}" data-pagefind-meta="description[content]"></head><body>
<header>{frame}</header><article data-pagefind-body data-pagefind-filter="section:{section}">
<h1 id="{title}">{title}</h1><p class="checked">{checked}</p><p>{text}</p>
<table><tr><td>{table}</td></tr></table></article></body></html>"""
SAID = dict.fromkeys(("title", "said", "frame", "section", "checked", "text", "table"), "muscle")

FOUND = """async ([words, filters]) => {
    const engine = await import('/pagefind/pagefind.js');
    if (!window.asked) await engine.options({ noWorker: true });
    window.asked = true;
    const { results } = await engine.search(words, { filters });
    return Promise.all(results.map(async (each) => (await each.data()).url));
}"""


@pytest.fixture
def reader(browser, finished_address):
    """A page of the finished site."""
    yield from open_page(browser, finished_address)


@pytest.fixture
def found(reader):
    """What a search finds, asked of the index itself."""
    reader.goto("/")
    return lambda words, **filters: reader.evaluate(FOUND, [words, filters])


def test_finds_an_article_by_a_word_of_its_text(found):
    assert "/slow-training/how-slow-is-slow-enough/" in found("momentum")
    assert found("momentumless xylophone") == []


def test_finds_in_one_section_only(found):
    everywhere = found("muscle")
    there = found("muscle", section="Fat in one place")
    assert 0 < len(there) < len(everywhere)
    assert all("/spot-reduction/" in url for url in there)


def test_looks_into_prose_and_not_into_numbers(found):
    assert not [url for url in found("muscle") if "numbers" in url]


def test_finds_no_page_by_what_every_page_says_of_who_checked_it(found):
    assert "/spot-reduction/belly-fat/" not in found("clinician signed yet")
    assert "/about/who-we-are-not/" in found("clinician")


def test_finds_a_page_by_the_other_words_of_its_front_matter(found):
    assert "/tools/resting-energy/" in found("BMR")


def test_a_copy_of_a_page_does_not_hold_the_words_by_which_it_is_found(finished):
    page = finished / "tools" / "resting-energy"
    assert "basal metabolic rate" in (page / "index.html").read_text(encoding="utf-8")
    assert "RMR" not in (page / "index.md").read_text(encoding="utf-8")


def page(**said):
    return PAGE.format(**{**SAID, **said})


@pytest.mark.parametrize("what", ["title", "said", "section", "text"])
def test_what_a_search_looks_into_is_told_apart(what):
    assert search.searched(page(**{what: "afterburn"})) != search.searched(page())


@pytest.mark.parametrize("what", ["frame", "checked", "table"])
def test_what_no_search_looks_into_is_not_told_apart(what):
    assert search.searched(page(**{what: "afterburn"})) == search.searched(page())


def test_of_a_page_that_is_not_marked_nothing_is_searched():
    assert not search.searched(page().replace("data-pagefind-body", ""))
    assert not search.searched(page().replace("data-pagefind-body", "data-pagefind-bodyguard"))


WORDS = ("yohimbine", "zyzzyva", "soleus", "plank", "epoc", "sarcopenia", "keto", "gait")
PAGES = {
    f"{word}/index.html": page(title=word, section=word[0], text=f"{word} and muscle")
    for word in WORDS
}


def written(folder, pages=PAGES, shelf=None):
    """The files of an index of pages, by their paths."""
    for name, html in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(html, encoding="utf-8")
    told = {name: search.searched(html) for name, html in pages.items()}
    search.write_index(folder, told, shelf)
    return held(folder)


def held(folder):
    place = folder / search.FOLDER
    files = [path for path in place.rglob("*") if path.is_file()]
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in files}


def test_the_same_pages_give_the_same_bytes_in_whatever_order_they_come(tmp_path):
    first = written(tmp_path)
    assert written(tmp_path, dict(reversed(PAGES.items()))) == first
    assert len([path for path in first if path.startswith("fragment/")]) == len(PAGES)


def test_the_pages_of_a_folder_are_those_that_are_marked(tmp_path):
    first = written(tmp_path)
    (tmp_path / "404.html").write_text("<title>muscle</title>", encoding="utf-8")
    search.write_index(tmp_path)
    assert held(tmp_path) == first


def test_what_no_search_looks_into_changes_no_byte_of_the_index(tmp_path):
    first = written(tmp_path)
    others = {name: html.replace("<td>muscle", "<td>fat") for name, html in PAGES.items()}
    assert others != PAGES
    assert written(tmp_path, others) == first


def test_a_long_text_is_indexed_in_several_pieces(tmp_path):
    text = " ".join(f"word{number}" for number in range(10_000))
    files = written(tmp_path, {"long/index.html": page(text=text)})
    assert len([path for path in files if path.startswith("index/")]) > 3


def test_a_site_without_a_page_that_is_searched_stops_the_build(tmp_path):
    with pytest.raises(Problem, match="no page is marked for it"):
        written(tmp_path, {})


@pytest.fixture
def known(tmp_path, monkeypatch):
    """Begin with the same store, as another run does."""
    monkeypatch.setattr(results, "code", lambda _: "the same code")
    return lambda: Shelf(tmp_path, Results(Store(tmp_path / "store"), tmp_path))


@pytest.fixture
def no_pagefind(monkeypatch):
    def fail(*_):
        raise AssertionError("the index is made again")

    return lambda: monkeypatch.setattr(search, "Indexing", fail)


def test_an_index_of_the_same_pages_is_not_made_again(tmp_path, known, no_pagefind):
    first = written(tmp_path, shelf=known())
    assert first == written(tmp_path)
    no_pagefind()
    assert written(tmp_path, shelf=known()) == first


def test_an_index_is_made_again_where_a_page_has_changed(tmp_path, known):
    first = written(tmp_path, shelf=known())
    changed = {**PAGES, "keto/index.html": page(text="creatine")}
    assert written(tmp_path, changed, shelf=known()) == written(tmp_path, changed) != first


def test_an_index_is_made_again_where_a_page_has_another_address(tmp_path, known):
    first = written(tmp_path, shelf=known())
    moved = {name.replace("keto", "diet"): html for name, html in PAGES.items()}
    assert written(tmp_path, moved, shelf=known()) == written(tmp_path, moved) != first


def test_a_kept_index_that_is_torn_is_made_again(tmp_path, known):
    first = written(tmp_path, shelf=known())
    for path in (tmp_path / "store").rglob("*.bytes"):
        path.unlink()  # what stands in the site is the same file
        path.write_bytes(b"torn")
    assert written(tmp_path, shelf=known()) == first


def test_an_index_is_written_where_none_can_be_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(results, "code", lambda _: "the same code")
    (tmp_path / "file").write_text("in the way of a folder", encoding="utf-8")
    nowhere = Shelf(tmp_path, Results(Store(tmp_path / "file" / "store"), tmp_path))
    assert written(tmp_path, shelf=nowhere) == written(tmp_path)


def test_another_script_of_pagefind_stops_the_build():
    with pytest.raises(Problem, match="in 0 places"):
        search._asking_again("load(input)")


def test_ships_nothing_that_the_site_does_not_use(finished):
    names = {path.name for path in (finished / "pagefind").glob("*") if path.is_file()}
    assert not [name for name in names if "ui" in name or "highlight" in name or "worker" in name]
    entry = json.loads((finished / "pagefind" / "pagefind-entry.json").read_text())
    (language,) = entry["languages"].values()
    assert f"pagefind.{language['hash']}.pf_meta" in names


def test_the_dialog_finds_under_the_policy(reader):
    reader.goto("/")
    reader.keyboard.press("/")
    reader.get_by_role("searchbox", name="Search").fill("super slow")
    expect(reader.locator("dialog ol > li").first).to_be_visible()


def test_nothing_of_the_search_is_fetched_before_it_is_opened(reader):
    fetched = []
    reader.on("request", lambda request: fetched.append(request.url))
    reader.goto("/", wait_until="networkidle")
    assert fetched
    assert not [url for url in fetched if "pagefind" in url or "search" in url]
