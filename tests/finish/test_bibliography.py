"""The page of references: who cites a source, and all of them to take away."""

import re

from macros.finish.bibliography import write_bibliography
from macros.finish.pages import Page, Site
from macros.parts.page import Told

ARTICLE = "strength-vs-cardio/what-muscle-burns-at-rest"


def test_a_reference_names_the_pages_that_cite_it(finished):
    text = (finished / "references" / "index.html").read_text(encoding="utf-8")
    entry = text[text.index('<li id="wang-2010"') :]
    entry = entry[: entry.index('<li id="', 10)]
    assert re.search(r"\d+ pages cite it", entry)
    assert f'href="../{ARTICLE}/"' in entry
    assert 'href="../references.bib"' in text


def test_a_reference_that_no_page_cites_names_none(tmp_path):
    html = '<ol class="references">\n<li id="a">A <span class="read">R.</span></li>\n</ol>'
    page = Page(tmp_path / "references" / "index.html", html, address="https://x.example/r/")
    file = tmp_path / "b" / "index.html"
    citing = Page(file, "", told=Told(sources=["c"]), address="https://x.example/b/")
    write_bibliography(Site(tmp_path, [page, citing]))
    assert "cite it" not in page.html
    assert page.html.endswith(html.partition("\n")[2])
