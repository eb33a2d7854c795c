import re
import shutil

import pytest

from macros.problem import Problem
from tests.conftest import finish

MUSCLE = "strength-vs-cardio/what-muscle-burns-at-rest"
LINK = re.compile(r'(?:href|src)="([^"#:]*)(?:#([^"]*))?"')
NUMBER = re.compile(r'<a class="number" href="([^"#]*)#([^"]*)"')


@pytest.fixture(scope="module")
def moved(site, tmp_path_factory):
    return finish(site, tmp_path_factory.mktemp("moved"), ["numbers"])


def test_every_number_leads_to_its_entry_on_the_page_beside(moved):
    text = (moved / MUSCLE / "index.html").read_text(encoding="utf-8")
    links = NUMBER.findall(text)
    assert len(links) > 20
    assert {folder for folder, _ in links} == {"numbers/"}
    beside = (moved / MUSCLE / "numbers" / "index.html").read_text(encoding="utf-8")
    assert all(f'id="{entry}"' in beside for _, entry in links)
    assert '<div class="entry"' not in text


def test_every_address_on_the_new_page_leads_somewhere(moved):
    page = moved / MUSCLE / "numbers" / "index.html"
    text = page.read_text(encoding="utf-8")
    links = LINK.findall(text)
    assert len(links) > 20
    for address, anchor in links:
        place = (page.parent / address).resolve() if address else page
        place = place / "index.html" if place.is_dir() else place
        assert place.is_file(), address
        assert not anchor or f'id="{anchor}"' in place.read_text(encoding="utf-8"), anchor


def test_the_new_page_says_what_it_is_and_where_it_belongs(moved):
    text = (moved / MUSCLE / "numbers" / "index.html").read_text(encoding="utf-8")
    assert "<title>Where the numbers come from: What muscle burns at rest" in text
    assert f'rel="canonical" href="https://burn-at-rest.example.org/{MUSCLE}/numbers/"' in text
    assert '<a href="../.">' in text
    assert "data-pagefind-body" not in text
    assert "calculator-muscle" not in text


def test_an_article_without_numbers_keeps_its_one_page(moved):
    assert not (moved / "about" / "numbers").exists()


def test_refuses_an_article_that_stands_where_its_numbers_go(site, tmp_path):
    copy = shutil.copytree(site, tmp_path / "copy")
    (copy / MUSCLE / "numbers").mkdir()
    (copy / MUSCLE / "numbers" / "index.html").write_text('<meta charset="utf-8"></head><p>x</p>')
    with pytest.raises(Problem, match="this address is kept for the numbers"):
        finish(copy, tmp_path / "again", ["numbers"])
