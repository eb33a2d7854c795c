"""The contributor's way: what the guides promise, followed to the letter."""

import html
import re
import shutil
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.build import ENGINES
from macros.guard.check import answered, article_problems, check
from macros.parts.exercise.exercise import check_swaps
from macros.parts.table.table import table
from macros.parts.template.template import PATHS, template
from macros.records import Article, Exercise, FactTable, yaml_file
from tests.built import ROOT, build, tree_of_plain_pages

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FORMS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")
    if path.stem != "config"
}
FIELDS = [(form, field) for form in FORMS for field in FORMS[form]["body"]]
ATTRIBUTES = {  # of each kind of field: those that it needs, those that it may have
    "markdown": ({"value"}, set()),
    "input": ({"label"}, {"description", "placeholder", "value"}),
    "textarea": ({"label"}, {"description", "placeholder", "value", "render"}),
    "dropdown": ({"label", "options"}, {"description", "multiple", "default"}),
}
TEMPLATE = PATHS["article"].read_text(encoding="utf-8")
MACROS_PAGE = "docs/about/every-macro.md"
PLACE = "docs/strength-vs-cardio/is-muscle-a-furnace.md"
REPOSITORY = "https://code.example.net/x"
ADDRESS = "https://fat.example.net/here/"


def asked(form):
    return [field for field in FORMS[form]["body"] if field["type"] != "markdown"]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_has_the_keys_that_github_takes(form):
    assert set(FORMS[form]) == {"name", "description", "title", "labels", "body"}
    for key in ("name", "description", "title"):
        assert isinstance(FORMS[form][key], str)
        assert FORMS[form][key].strip()
    assert all(isinstance(label, str) and label for label in FORMS[form]["labels"])
    assert asked(form)


@pytest.mark.parametrize(("form", "field"), FIELDS)
def test_a_field_has_the_keys_that_github_takes(form, field):
    assert set(field) <= {"type", "id", "attributes", "validations"}
    needs, may = ATTRIBUTES[field["type"]]
    assert needs <= set(field["attributes"]) <= needs | may
    for value in field["attributes"].values():
        assert isinstance(value, (str, list, bool))
        assert value != ""
    options = field["attributes"].get("options", ["one"])
    assert all(isinstance(each, str) and each.lower() != "none" for each in options)
    assert len(set(options)) == len(options)
    assert set(field.get("validations", {})) <= {"required"}
    assert all(isinstance(each, bool) for each in field.get("validations", {}).values())


@pytest.mark.parametrize("form", FORMS)
def test_each_field_of_a_form_has_a_name_and_words_of_its_own(form):
    ids = [field["id"] for field in asked(form)]
    labels = [field["attributes"]["label"] for field in asked(form)]
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", each) for each in ids)
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)
    assert "password" not in "".join(labels).lower()


@pytest.mark.parametrize("form", FORMS)
def test_a_form_asks_to_leave_health_out(form):
    first = FORMS[form]["body"][0]
    assert first["type"] == "markdown"
    assert "Everything here is public" in first["attributes"]["value"]


def test_the_forms_have_names_of_their_own_and_the_guide_tells_of_each():
    names = [form["name"] for form in FORMS.values()]
    assert len(set(names)) == len(names)
    assert all(f"*{name}*" in GUIDE for name in names)


def test_a_fact_can_be_made_of_its_form():
    ids = {field["id"] for field in asked("fact")}
    assert {"measured", "value", "unit", "range", "population", "kind", "compared"} <= ids
    assert {"source", "locator", "read"} <= ids


def test_the_guide_begins_without_git_and_ends_with_code():
    headings = re.findall(r"^#+ (.*)", GUIDE, re.MULTILINE)
    assert headings[1] == "You do not need git"
    assert headings[-2:] == ["Change the code", "Keep the site alive when its tools end"]


def test_the_commands_and_places_of_the_guide_exist():
    commands = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", GUIDE, re.M)) <= set(commands)
    for place in re.findall(r"\]\((?!\.\./)([^)]+)\)", GUIDE):
        assert (ROOT / place).exists(), place


def test_the_guide_names_every_engine_and_its_tests():
    rows = re.findall(r"^\| (\w+) \|", GUIDE, re.M)
    assert {engine for engine in ENGINES if engine in map(str.lower, rows)} == set(ENGINES)
    assert set(re.findall(r"--engine (\w+)", GUIDE)) <= set(ENGINES)
    for test in re.findall(r"`(tests/[\w/]+\.py)`", GUIDE):
        assert (ROOT / test).is_file(), test


MISTAKES = {
    "twice a week.": "2 times a week.",
    "muscle-at-rest-rate": "muscle-at-rest-rat",
}


@pytest.mark.parametrize("right", MISTAKES)
def test_the_guides_show_what_the_check_says(right):
    text = TEMPLATE.replace(right, MISTAKES[right])
    (problem,) = answered(article_problems(text, PLACE), {PLACE: text})
    page = (ROOT / "docs" / "about" / "write-an-article.md").read_text(encoding="utf-8")
    assert f"{problem}\n" in GUIDE
    assert f"{{{{ literal('{problem}') }}}}" in page


def test_the_template_passes_the_check():
    yaml_file.parse(Article, TEMPLATE.split("---\n", 2)[1], PLACE)
    assert list(article_problems(TEMPLATE, PLACE)) == []


def test_the_table_to_begin_with_passes_the_check_and_is_a_table(monkeypatch, tmp_path):
    text = html.unescape(re.search(r"<code>(.*?)</code>", template("table"), re.DOTALL)[1])
    path = tmp_path / "docs" / "data" / "tables" / "name-of-the-table.yml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    for name, place in (("ROOT", tmp_path), ("DOCS", tmp_path / "docs")):
        monkeypatch.setattr(records, name, place)
    assert list(check([path])) == []
    new = yaml_file.read(FactTable, path, "x.yml")
    monkeypatch.setattr(records, "tables", lambda: {path.stem: new})
    printed = table(path.stem)
    assert f"<caption>{new.caption}</caption>" in printed
    assert printed.count('<th scope="row">') == len(new.facts)


def test_the_exercise_to_begin_with_passes_the_check():
    text = PATHS["exercise"].read_text(encoding="utf-8")
    squat = yaml_file.parse(Exercise, text, "docs/data/exercises/name-of-the-exercise.yml")
    check_swaps("name-of-the-exercise", squat)
    page = PATHS["exercise-page"].read_text(encoding="utf-8")
    assert list(article_problems(page, "docs/exercises/chair-squat.md")) == []
    yaml_file.parse(Article, page.split("---\n", 2)[1], "docs/exercises/chair-squat.md")


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def with_a_new_article(request, tmp_path_factory):
    """The site of a repository elsewhere, with a new article and a new table: the templates."""
    folder = tree_of_plain_pages(tmp_path_factory.mktemp(request.param), every=True)
    shutil.copy(ROOT / MACROS_PAGE, folder / MACROS_PAGE)
    new = folder / "docs" / "data" / "tables" / "sore-people.yml"
    new.write_text(PATHS["table"].read_text(encoding="utf-8"), encoding="utf-8")
    (folder / PLACE).write_text(TEMPLATE, encoding="utf-8")
    strict = ("--strict",) if request.param == "mkdocs" else ()
    done = build(request.param, folder, *strict, REPOSITORY_URL=REPOSITORY, SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def links(page):
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    return {each.text().strip(): each.attributes["href"] for each in tree.css(".correct a")}


@pytest.mark.site
def test_a_new_article_is_one_new_file(with_a_new_article):
    site = with_a_new_article / "site"
    page = (site / "strength-vs-cardio" / "is-muscle-a-furnace" / "index.html").read_text("utf-8")
    assert page.count('data-equation="muscle-at-rest"') == 1
    section = (site / "strength-vs-cardio" / "index.html").read_text("utf-8")
    assert "../strength-vs-cardio/is-muscle-a-furnace/" in section


@pytest.mark.site
def test_a_new_table_of_facts_is_one_new_file(with_a_new_article):
    page = with_a_new_article / "site" / "about" / "every-macro" / "index.html"
    assert '{{ table("sore-people") }}' in html.unescape(page.read_text(encoding="utf-8"))


@pytest.mark.site
def test_the_pencil_of_each_page_opens_the_pages_own_file(with_a_new_article):
    found = set()
    for page in (with_a_new_article / "site").rglob("index.html"):
        file = links(page)["Correct this page"].removeprefix(f"{REPOSITORY}/edit/main/")
        _, front, _ = (with_a_new_article / file).read_text(encoding="utf-8").split("---\n", 2)
        title = yaml.safe_load(front)["title"]
        assert title in LexborHTMLParser(page.read_text(encoding="utf-8")).css_first("title").text()
        found.add(with_a_new_article / file)
    assert found == set((with_a_new_article / "docs").rglob("*.md"))


@pytest.mark.site
def test_the_form_for_a_mistake_opens_with_the_page_filled_in(with_a_new_article):
    address = links(with_a_new_article / "site" / PLACE[5:-3] / "index.html")
    asked_for = urlsplit(address["tell us what is wrong"])
    assert asked_for.path == "/x/issues/new"
    template, page = (each.split("=", 1) for each in asked_for.query.split("&"))
    assert template == ["template", "mistake.yml"]
    assert page[0] in {field["id"] for field in asked("mistake")}
    assert unquote(page[1]).endswith("/strength-vs-cardio/is-muscle-a-furnace/")


@pytest.mark.site
def test_every_address_in_the_repository_is_made_real(with_a_new_article):
    for page in (with_a_new_article / "site").rglob("*.html"):
        assert "repository://" not in page.read_text(encoding="utf-8")
    page = with_a_new_article / "site" / "about" / "every-macro" / "index.html"
    assert f'href="{REPOSITORY}/tree/main/docs/data/facts"' in page.read_text(encoding="utf-8")


@pytest.mark.site
def test_the_addresses_come_from_the_environment(with_a_new_article):
    home = (with_a_new_article / "site" / "index.html").read_text(encoding="utf-8")
    assert ADDRESS in home
    assert REPOSITORY in home
    assert "example.org" not in home


def test_the_pencil_is_not_printed(page):
    page.goto("/about/")
    pencil = page.get_by_role("link", name="Correct this page")
    assert pencil.is_visible()
    page.emulate_media(media="print")
    assert not pencil.is_visible()
