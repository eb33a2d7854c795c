"""Each built page of advice has the lists of safety, by record, and no list of its own."""

import re
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.guard.words import OWN_LISTS
from macros.parts.safety_lists import safety_lists

PAGES = [
    path.relative_to(records.DOCS)
    for section in (
        "start-here",
        "spot-reduction",
        "strength-vs-cardio",
        "slow-training",
        "food-and-metabolism",
        "tools",
    )
    for path in sorted((records.DOCS / section).glob("*.md"))
    if path.name not in ("index.md", "where-to-find-help.md")
] + [
    path.relative_to(records.DOCS)
    for path in sorted((records.DOCS / "claims").glob("*.md"))
    if path.name != "index.md"
]
HELP = {"about/safety/": "Stop and get help", "tools/where-to-find-help/": "Where to find help"}


SHARED = (
    ".stops, .asks-first, .exercise-card .stop, .exercise-steps dl, .places-for-help, .macro,"
    " .provenance, .standing, client-sheet dl, client-sheet .signs"
)
"""Where a page prints records: signs, rules, the standing line, an exercise's signs, help."""


def page_of(site, path):
    built = site / path.with_suffix("") / "index.html"
    return LexborHTMLParser(built.read_text(encoding="utf-8"))


def squeezed(text):
    return re.sub(r"\s+", " ", text).strip()


def items(node, selector):
    return {squeezed(each.text()) for each in node.css(selector)}


def of_records(html, selector):
    return items(LexborHTMLParser(html), selector)


WHOLE = safety_lists.folded()
SIGNS = of_records(WHOLE, ".stops dd")
ASKS = of_records(WHOLE, ".asks-first dd")


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_a_page_of_advice_prints_every_sign_and_every_rule_by_record(site, path):
    article = page_of(site, path).css_first("article")
    assert items(article, ".stops dd") == SIGNS
    assert items(article, ".asks-first dd") == ASKS


def test_no_page_has_a_sign_or_a_rule_of_its_own_wording(site):
    for built in sorted(set(site.rglob("index.html")) - {site / "references" / "index.html"}):
        article = LexborHTMLParser(built.read_text(encoding="utf-8")).css_first("article")
        for lists in article.css(SHARED):
            lists.decompose()
        found = [
            each.sentence for each in OWN_LISTS.problems(squeezed(article.text(separator=" ")))
        ]
        assert found == [], built.relative_to(site)


def test_from_every_page_help_is_one_press_away(site):
    for built in sorted(site.rglob("*.html")):
        links = LexborHTMLParser(built.read_text(encoding="utf-8")).css(".foot .help a")
        here = f"https://x.org/{built.relative_to(site).parent}/"
        found = {urljoin(here, each.attributes["href"]): each.text() for each in links}
        for address, words in HELP.items():
            assert found.get(f"https://x.org/{address}") == words, built.relative_to(site)
