"""A page is finished on its own; one that asks of others waits until they are."""

import json
from collections import Counter

import pytest

from macros.finish.finished import Finishing
from macros.finish.shelf import Shelf
from macros.finish.site import Assets, Known
from macros.finish.step import Step
from macros.parts.page import CLOSES, OPENS
from macros.rendered import InFolder
from macros.results import Results
from macros.store import Store

HOME = "https://x.example/"


def put_answer(page, _):
    page.html += f"<p>{page.answers.get('question', 'nothing')}</p>"


ASKING = Step(put_answer, asks=lambda page: "why" if page.name == "a/index.html" else "")
PACKING = Step(on_files=lambda files: {f"{name}.copy": files[name] for name in files})


@pytest.fixture
def built(tmp_path):
    """A folder with two pages, as an engine leaves them."""
    for place in ("", "a/"):
        frame = {"address": HOME + place, "title": "T", "description": "", "section": "S"}
        told = OPENS + json.dumps({"frame": {**frame, "is_article": False}}) + CLOSES
        page = tmp_path / "raw" / place / "index.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text(f'<meta charset="utf-8"></head>{told}')
    return tmp_path / "raw"


@pytest.fixture
def work(built, tmp_path):
    """Finish a page of a site into a folder; return its summary, and whether it is new."""

    def work(name, answers=None, assets=None):
        results = Results(Store(tmp_path / "store"), tmp_path)
        steps = {"question": ASKING, "packing": PACKING}
        known = Known(HOME, assets or Assets())
        shelf = Shelf(tmp_path / "site", results)
        return Finishing(InFolder(built), steps, known, shelf)((name, answers))

    return work


def written(folder):
    return Counter(path.relative_to(folder).as_posix() for path in folder.rglob("*.html*"))


def test_a_page_that_asks_nothing_is_finished_at_once_with_what_joins_its_files(work, tmp_path):
    said, is_new = work("index.html")
    assert is_new
    assert said["address"] == HOME
    assert "asks" not in said
    assert written(tmp_path / "site") == Counter(["index.html", "index.html.copy"])


def test_a_page_that_asks_waits_and_is_finished_with_what_it_is_told(work, tmp_path):
    said, _ = work("a/index.html")
    assert said["asks"] == {"question": "why"}
    assert not written(tmp_path / "site")
    work("a/index.html", {"question": "because"})
    text = (tmp_path / "site" / "a" / "index.html").read_text()
    assert text.endswith("<p>because</p>")


def test_a_page_is_finished_again_where_its_html_its_answers_or_its_assets_changed(work, built):
    told = {"question": "because"}
    assert work("a/index.html", told)[1]
    assert not work("a/index.html", told)[1]
    assert work("a/index.html", {"question": "never"})[1]
    assert work("a/index.html", told, Assets(styles={"a.css": "b{}"}))[1]
    page = built / "a" / "index.html"
    page.write_text(page.read_text() + "<p>more</p>")
    assert work("a/index.html", told)[1]
