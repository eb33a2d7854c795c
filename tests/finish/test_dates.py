"""An article past its next check says so at its top; one in time says when that is."""

import datetime

import pytest

from macros import records
from macros.finish.dates import write_dates
from macros.records import library

NAME = "strength-vs-cardio/what-muscle-burns-at-rest"
PAGE = (
    '<h1>T</h1>\n<p class="checked">Last checked on '
    '<time datetime="2026-11-23">November 23, 2026</time></p>\n<p>Text'
)


@pytest.fixture
def dated(tmp_path, monkeypatch):
    """Take the step on a given day; return the page."""

    def take(day):
        at = datetime.datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp()
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(at)))
        page = tmp_path / NAME / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE, encoding="utf-8")
        write_dates(tmp_path)
        return page.read_text(encoding="utf-8")

    return take


def test_an_article_past_its_next_check_says_so_at_its_top(dated):
    text = dated("2027-11-24")
    assert text.index("</h1>") < text.index("past its date") < text.index("Last checked")
    assert "It was to be checked again by <time" in text


def test_on_the_day_it_does_not(dated):
    text = dated("2027-11-23")
    assert "past its date" not in text
    assert '; next check by <time datetime="2027-11-23">November 23, 2027</time></p>' in text


def test_an_article_that_opens_a_folder_is_found_too(tmp_path, monkeypatch):
    docs = tmp_path / "docs"
    monkeypatch.setattr(records, "DOCS", docs)
    monkeypatch.setattr(library, "ROOT", tmp_path)
    (docs / "a" / "deep").mkdir(parents=True)
    text = "---\ntitle: T\ndescription: D\nchecked: 2026-11-23\n---\n\n# T\n"
    (docs / "a" / "deep" / "index.md").write_text(text, encoding="utf-8")
    page = tmp_path / "site" / "a" / "deep" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    assert write_dates(tmp_path / "site").startswith("the next check of 1 articles")
    assert "; next check by <time" in page.read_text(encoding="utf-8")
