"""The library holds together: every page can be reached, every claim and tool is at hand.

Read in ``docs/``: the links that writers write, and those that macros print.
"""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros import records
from macros.parts.articles.articles import OTHERS
from tests.conftest import ROOT
from tests.queries import QUERIES

DOCS = ROOT / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
SECTIONS = sorted(each for each in PAGES if each.endswith("/index.md"))
TOOLS = [each for each in PAGES if each.startswith("tools/") and each not in SECTIONS]

_LINK = re.compile(r"\]\(([^)\s#]+\.md)(?:#[^)]*)?\)")
_CLAIM = re.compile(r"\{\{ claim\(\"([a-z0-9-]+)\"\) \}\}")
_LISTED = re.compile(r'\{\{ articles\("([a-z0-9-]+)"(?:, group="([a-z]+)")?\) \}\}')
_IN_NAV = re.compile(r"^  - (?:.+: )?(\S+\.md)$", re.MULTILINE)


def text(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


def links(page: str) -> Iterator[str]:
    """Yield the pages that a page leads to."""
    written = text(page)
    for target in _LINK.findall(written):
        yield posixpath.normpath(posixpath.join(posixpath.dirname(page), target))
    for claim_id in _CLAIM.findall(written):
        yield f"claims/{claim_id}.md"
    for section, group in _LISTED.findall(written):
        listed = records.articles(section).items()
        found = (name for name, each in listed if group in ("", each.group or OTHERS))
        yield from (f"{section}/{name}" for name in found)
    if "{{ exercises() }}" in written:
        yield from (f"exercises/{exercise_id}.md" for exercise_id in records.exercises())
    if "{{ claims() }}" in written:
        yield from (f"claims/{claim_id}.md" for claim_id in records.claims())
    if "{{ exercises() }}" in written:
        yield from (f"exercises/{exercise_id}.md" for exercise_id in records.exercises())


def is_article(page: str) -> bool:
    """Tell whether somebody reads a page through: no list, and no page of one record."""
    return "/" in page and page not in SECTIONS and not page.startswith(("claims/", "exercises/"))


LEADS = {page: set(links(page)) - {page} for page in PAGES}


def test_every_link_leads_to_a_page():
    assert {(page, target) for page in PAGES for target in LEADS[page] - set(PAGES)} == set()


def test_no_page_is_an_orphan():
    reached = set(_IN_NAV.findall((ROOT / "mkdocs.yml").read_text(encoding="utf-8")))
    edge = set(reached)
    while edge:
        edge = {target for page in edge for target in LEADS.get(page, ())} - reached
        reached |= edge
    assert set(PAGES) - reached == set()


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_stands_in_the_menu(section):
    assert section in _IN_NAV.findall((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("claim_id", sorted(records.claims()))
def test_a_claim_is_linked_from_two_articles(claim_id):
    assert len(leading_to(f"claims/{claim_id}.md")) >= 2


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_is_linked_from_two_articles(tool):
    others = [page for page in leading_to(tool) if not page.startswith("tools/")]
    assert len(others) >= 2


def leading_to(target: str) -> list[str]:
    return [page for page in PAGES if is_article(page) and target in LEADS[page]]


def test_a_hundred_and_fifty_questions_have_a_page():
    assert len({each.words for each in QUERIES}) == len(QUERIES) >= 150
    places = {page.removesuffix(".md").removesuffix("/index") for page in PAGES}
    assert {page for each in QUERIES for page in each.pages} - places == set()


def test_an_article_leads_to_its_neighbors():
    sparse = [page for page in PAGES if is_article(page) and _is_topic(page) and _few(page)]
    assert sparse == []


def _is_topic(page: str) -> bool:
    return Path(page).parent.name in (
        "spot-reduction",
        "strength-vs-cardio",
        "slow-training",
        "food-and-metabolism",
    )


def _few(page: str) -> bool:
    return len([each for each in LEADS[page] if not each.startswith("claims/")]) < 2
