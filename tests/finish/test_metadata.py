"""What a page says of itself in the words of schema.org, and to Scholar."""

import datetime
import importlib
import json
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.finish.metadata import graph
from macros.finish.moved import lasting
from macros.finish.pages import Page
from macros.parts.page import as_json
from tests.conftest import ROOT

HOME = "https://x.example/"
ARTICLE = "strength-vs-cardio/what-muscle-burns-at-rest"
VOCABULARY = importlib.import_module("msgspec_schemaorg.models")


def tree(site, name):
    return LexborHTMLParser((site / name / "index.html").read_text(encoding="utf-8"))


def described(site, name):
    """Return what a page says of itself, by type."""
    blocks = tree(site, name).css('head script[type="application/ld+json"]')
    (block,) = [data for each in blocks if "@graph" in (data := json.loads(each.text()))]
    assert block["@context"] == "https://schema.org"
    return {each["@type"]: each for each in block["@graph"]}


def things(data):
    """Yield every thing of a description that has a type."""
    if isinstance(data, dict):
        if "@type" in data:
            yield data
        for value in data.values():
            yield from things(value)
    elif isinstance(data, list):
        for value in data:
            yield from things(value)


SECOND_PARENTS = {"HowToStep": "CreativeWork"}
"""Types that schema.org derives from several, of which the package knows the first alone."""


def ranges(kind, name):
    """Return the names of the types that the vocabulary lets a property of a type have."""
    second = SECOND_PARENTS.get(kind.__name__)
    for each in (*kind.__mro__, *(getattr(VOCABULARY, second).__mro__ if second else ())):
        if name in getattr(each, "__annotations__", {}):
            return set(re.findall(r"\w+", str(each.__annotations__[name])))
    raise AssertionError(f"{kind.__name__} has no {name}")


def fits(value, names):
    """Tell whether a value is of one of the types."""
    if isinstance(value, list):
        return all(fits(each, names) for each in value)
    if isinstance(value, dict):
        kind = getattr(VOCABULARY, value.get("@type", "Thing"))
        named = "@type" not in value and set(value) == {"@id"}  # a thing described elsewhere
        known = names & set(dir(VOCABULARY))
        return bool(known) and (named or bool({each.__name__ for each in kind.__mro__} & names))
    if isinstance(value, bool | int):
        return type(value).__name__ in names
    if "URL" in names and value.startswith("https://"):
        return True
    if names & {"date", "datetime"} and re.fullmatch(r"\d{4}(-\d\d-\d\d)?", value):
        return True  # ISO 8601 has days and whole years
    return "str" in names


def test_every_page_uses_types_properties_and_values_of_the_vocabulary(finished):
    kinds = set()
    for page in lasting(finished):
        for block in LexborHTMLParser(page.read_text("utf-8")).css(
            'head script[type="application/ld+json"]'
        ):
            for thing in things(json.loads(block.text())):
                kinds.add(thing["@type"])
                kind = getattr(VOCABULARY, thing["@type"])
                for name in (each for each in thing if each[0] != "@"):
                    assert fits(thing[name], ranges(kind, name)), (kind, name, thing[name])
    assert kinds >= {"Article", "BreadcrumbList", "Dataset", "MedicalWebPage", "ScholarlyArticle"}
    assert "WebApplication" in kinds


@pytest.mark.parametrize("name", [ARTICLE, "claims/pound-of-muscle", "about/how-we-grade"])
def test_the_day_of_the_last_check_is_the_one_that_is_shown(finished, name):
    shown = tree(finished, name).css_first("p.checked time, p.claim-dates time")
    page = described(finished, name)["MedicalWebPage"]
    assert page["lastReviewed"] == shown.attributes["datetime"]
    assert "reviewedBy" not in page


def test_an_article_cites_its_sources_and_names_its_way(finished):
    page = described(finished, ARTICLE)
    cited = [each.get("@id") for each in page["Article"]["citation"]]
    assert "https://doi.org/10.3945/ajcn.2010.29885" in cited
    way = page["BreadcrumbList"]["itemListElement"]
    assert [each["position"] for each in way] == [1, 2, 3]
    assert way[1]["item"]["@id"].endswith("/strength-vs-cardio/")


def test_every_work_that_an_article_cites_has_a_name(finished):
    cited = described(finished, ARTICLE)["Article"]["citation"]
    named = {each.get("@id"): each["name"] for each in cited}
    assert named["https://doi.org/10.3945/ajcn.2010.29885"].startswith("Specific metabolic rates")
    assert all(named.values())


@pytest.mark.parametrize("name", [ARTICLE, "claims/pound-of-muscle", "start-here/your-first-month"])
def test_an_article_has_its_picture_and_the_day_that_the_map_of_the_site_has(finished, name):
    article = described(finished, name)["Article"]
    (shown,) = tree(finished, name).css("meta[property='og:image']")
    assert article["image"] == shown.attributes["content"]
    assert (finished / article["image"].removeprefix("https://burn-at-rest.example.org/")).is_file()
    told = (finished / "sitemap.xml").read_text(encoding="utf-8").partition(f"/{name}/</loc>")[2]
    assert told.strip().startswith(f"<lastmod>{article['dateModified']}</lastmod>")
    assert "datePublished" not in article  # which no record tells


def test_an_article_without_a_day_says_none():
    page = Page("", "", address=f"{HOME}a/b/", title="T", section="A", is_article=True)
    said = as_json(graph(page, HOME))
    assert "dateModified" not in said
    assert "lastReviewed" not in said


def test_the_files_of_the_dataset_are_there(finished):
    files = described(finished, ".")["Dataset"]["distribution"]
    assert all((finished / each["contentUrl"].rpartition("/")[2]).is_file() for each in files)


def test_no_title_breaks_out_of_its_page():
    page = Page(
        None, "", address=f"{HOME}a/b/", title="</script><script>alert(1)</script>&",
        description="<!--", section="A", is_article=True, checked=datetime.date(2026, 1, 1),
    )  # fmt: skip
    text = as_json(graph(page, HOME))
    assert not set(text) & set("<>&")
    assert json.loads(text)["@graph"][0]["name"] == page.title


def test_scholar_is_told_title_day_and_address(finished):
    told = {
        each.attributes["name"]: each.attributes["content"]
        for each in tree(finished, ARTICLE).css('meta[name^="citation_"]')
    }
    assert told["citation_title"] == "What muscle burns at rest"
    assert told["citation_publication_date"] == "2026/11/23"
    assert told["citation_public_url"].endswith(f"/{ARTICLE}/")


def test_an_exercise_says_how_it_is_done_in_the_steps_of_its_page(finished):
    for each, exercise in records.exercises().items():
        page = tree(finished, f"exercises/{each}")
        said = described(finished, f"exercises/{each}")
        assert "Article" not in said
        how_to = said["HowTo"]
        steps = [step["text"] for step in how_to["step"]]
        assert steps == exercise.how_to == [li.text() for li in page.css(".exercise-steps ol li")]
        assert how_to["name"] == page.css_first("h1").text()
        needed = [tool["name"] for tool in how_to.get("tool", [])]
        assert len(needed) == len(exercise.equipment)
        assert all(each in page.css_first(".exercise-steps .works").text() for each in needed)
        assert said["BreadcrumbList"]["itemListElement"][1]["name"] == "Exercises"
        assert not page.css('meta[name^="citation_"]')


def test_each_of_the_tools_is_a_web_application_with_a_name(finished):
    pages = {path.stem for path in (ROOT / "docs" / "tools").glob("*.md")}
    no_tool = {"index", "where-to-find-help", "with-a-medicine-or-an-illness"}
    named = {}
    for name in pages - no_tool:
        named[name] = described(finished, f"tools/{name}").get("WebApplication", {}).get("name")
    assert all(named.values()), named
    assert len(set(named.values())) == len(named) >= 8
    for name in no_tool - {"index"}:
        assert "WebApplication" not in described(finished, f"tools/{name}")


def test_each_table_is_a_dataset_of_schema_org_beside_the_numbers_of_its_page(finished):
    beside = tree(finished, f"{ARTICLE}/numbers")
    found = [json.loads(each.text()) for each in beside.css("script[type='application/ld+json']")]
    tables = tree(finished, ARTICLE).css("table.computed[id]")
    assert len(found) == len(tables) >= 3
    whole = f"https://burn-at-rest.example.org/{ARTICLE}/"
    assert {each["@id"] for each in found} == {
        f"{whole}#{each.attributes['id']}" for each in tables
    }
    for each in found:
        assert each["@type"] == "Dataset"
        assert each["name"]
        assert each["license"].startswith("https://creativecommons.org/")
        assert each["isBasedOn"]
        file = each["distribution"]["contentUrl"]
        assert file == "https://burn-at-rest.example.org/figures.json"
