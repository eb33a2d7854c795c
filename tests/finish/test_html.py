import re

import pytest

from tests.conftest import finish, open_page
from tests.serving import served

ARTICLE = "/strength-vs-cardio/what-muscle-burns-at-rest/"
READ = "document.body.innerText"
MARKED = """async () => {
    const sent = await (await fetch(location)).text();
    const read = new DOMParser().parseFromString(sent, 'text/html');
    return [...read.querySelectorAll('body *:not(svg *)')].map((element) =>
        [element.nodeName, ...[...element.attributes].map((each) => `${each.name}=${each.value}`)]);
}"""
DRAWN = "[...document.querySelectorAll('svg, svg *')].map((element) => element.nodeName)"


@pytest.fixture(scope="module")
def both(site, tmp_path_factory):
    """The addresses of the site as it was built, and with its HTML minified."""
    small = finish(site, tmp_path_factory.mktemp("small"), ["html"])
    with served(site) as before, served(small) as after:
        yield before, after


def each_of(both, browser, path, question):
    for address in both:
        for page in open_page(browser, address):
            page.goto(path)
            yield page.evaluate(question)


@pytest.mark.parametrize("path", ["/", ARTICLE, "/references/", "/about/every-equation/"])
def test_a_reader_reads_the_same(path, both, browser):
    before, after = each_of(both, browser, path, READ)
    assert len(before) > 500
    assert after == before


def test_every_element_keeps_its_name_and_its_attributes(both, browser):
    before, after = (
        [[re.sub(r"\s+", " ", part).strip() for part in sorted(each)] for each in found]
        for found in each_of(both, browser, ARTICLE, MARKED)
    )
    assert len(before) > 500
    assert after == before


def test_a_chart_keeps_its_shapes(both, browser):
    before, after = each_of(both, browser, ARTICLE, DRAWN)
    assert len(before) > 100
    assert after == before


def test_a_table_to_take_away_stays_as_it_is_written(both, browser):
    links = "[...document.querySelectorAll('a[download]')].map((link) => link.href)"
    before, after = each_of(both, browser, ARTICLE, links)
    assert len(before) >= 4
    assert after == before
