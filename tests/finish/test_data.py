"""The site's data: every number, every claim, each table and each schema."""

import datetime
import json
import re
from urllib.parse import unquote

import jsonschema
import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.finish.data import schemas
from tests.browser.tab import open_page
from tests.conftest import finish
from tests.serving import served

PAGE = "strength-vs-cardio/what-muscle-burns-at-rest"
NAME = "table-of-muscle-at-rest"


@pytest.fixture(scope="module")
def whole(finished):
    """The figures of the site."""
    return json.loads((finished / "figures.json").read_text(encoding="utf-8"))


def test_lists_every_figure_of_every_page_with_all_that_it_is(whole):
    nine = [
        figure
        for figure in whole["figures"]
        if figure["page"] == "strength-vs-cardio/what-muscle-burns-at-rest/index.html"
        and figure["id"].startswith("muscle-at-rest 9 lb")
    ]
    assert len(nine) == 2  # a sentence and the table
    assert nine[0]["value"] == nine[1]["value"] == 53.07030729
    assert nine[0]["unit"] == "kcal/day"
    assert nine[0]["equation"] == "muscle-at-rest"
    assert nine[0]["inputs"] == {"muscle": "9 lb"}
    assert "wang-2010" in nine[0]["sources"]
    assert nine[0]["low"] is None


def test_every_id_is_one_of_its_kind_on_its_page(whole):
    places = [(figure["page"], figure["id"]) for figure in whole["figures"]]
    assert len(places) == len(set(places))


def test_the_ends_of_an_interval_are_as_precise_as_the_value(whole):
    numbers = [
        figure[end]
        for figure in whole["figures"]
        for end in ("value", "low", "high")
        if figure[end] is not None
    ]
    assert len(numbers) > 500
    assert [each for each in numbers if each != float(f"{each:.12g}")] == []


def test_a_measured_number_says_its_kind_and_what_it_is_set_against(whole):
    figures = whole["figures"]
    lifting = next(each for each in figures if each["fact"] == "lifting-resting-energy")
    assert (lifting["kind"], lifting["compared"]) == ("effect", "with people who did not train")
    assert all(each["kind"] for each in figures if each["fact"])
    assert all(each["kind"] is None for each in figures if each["equation"])


def test_every_number_that_a_page_prints_is_told(site, whole):
    told = {}
    for figure in whole["figures"]:
        told.setdefault(figure["page"], []).append(figure["value"])
    for page in site.rglob("*.html"):
        printed = LexborHTMLParser(page.read_text("utf-8")).css("data.figure, data.fact")
        values = [float(each.attributes["value"]) for each in printed]
        assert sorted(told.get(page.relative_to(site).as_posix(), [])) == sorted(values), page


def test_the_claims_are_plain_data(finished):
    whole = json.loads((finished / "claims.json").read_text(encoding="utf-8"))
    assert {each["id"] for each in whole} == set(records.claims())


def test_the_schema_of_a_kind_says_what_a_record_needs(finished):
    schema = json.loads((finished / "data" / "schemas" / "fact.json").read_text("utf-8"))
    assert "value" in schema["required"]


SCHEMAS = schemas("https://x.example/")


def plain(value):
    """Return what a record of YAML is in JSON, where a day is a text."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_says_its_dialect_and_where_it_stands_and_fits_every_record(kind):
    schema = SCHEMAS[kind]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"https://x.example/{records.SCHEMAS[kind]}"
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    for path in sorted((records.DOCS / "data" / kind).glob("*.yml")):
        record = plain(yaml.safe_load(path.read_text(encoding="utf-8")))
        assert [error.message for error in checker.iter_errors(record)] == [], path
        assert list(checker.iter_errors({**record, "no-such-key": 1}))


def patterns(schema):
    """Yield each pattern of a schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for each in schema.values():
            yield from patterns(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from patterns(each)


UNREADABLE = """(patterns) => patterns.filter((pattern) => {
    try { return !new RegExp(pattern, 'u'); } catch { return true; }
})"""


def test_a_browser_reads_every_pattern_as_json_schema_asks(browser):
    known = [*dict.fromkeys(patterns(SCHEMAS))]
    assert len(known) >= 6
    bad = r"^10\.[^\s\"]+$"  # Python reads it, an editor does not
    page = browser.new_page()
    assert page.evaluate(UNREADABLE, [*known, bad]) == [bad]
    page.close()


@pytest.fixture(scope="module")
def moved(few_of_mkdocs, tmp_path_factory):
    """A few pages whose tables' files lie beside them."""
    return finish(few_of_mkdocs, tmp_path_factory.mktemp("tables"), ["tables"])


def links(site):
    page = LexborHTMLParser((site / PAGE / "index.html").read_text(encoding="utf-8"))
    found = page.css(".download a[download]")
    return {each.attributes["download"]: each.attributes["href"] for each in found}


def test_the_file_of_a_table_holds_what_stood_in_its_link(few_of_mkdocs, moved):
    stood = links(few_of_mkdocs)
    assert {f"{NAME}.csv", f"{NAME}.json"} <= set(stood)
    for name, address in stood.items():
        written = (moved / PAGE / name).read_bytes().decode()
        assert written == unquote(address.partition(",")[2])
    assert links(moved) == {name: name for name in stood}


def test_what_a_drawing_moves_by_is_a_file_that_browsers_keep(finished):
    page = LexborHTMLParser(
        (finished / "exercises/chair-squat/index.html").read_text(encoding="utf-8")
    )
    led = page.css_first("movement-drawing").attributes["data-movement"]
    assert re.fullmatch(r"\.\./\.\./assets/[a-z-]+\.[0-9a-f]{8}\.json", led)
    film = json.loads((finished / led.removeprefix("../../")).read_text(encoding="utf-8"))
    assert film["tracks"]


def test_no_page_holds_what_a_drawing_moves_by(finished):
    held = [
        path
        for path in finished.rglob("*.html")
        if 'data-movement="data:' in path.read_text("utf-8")
    ]
    assert held == []


def test_a_calendar_stays_in_its_link_which_a_script_changes(finished):
    text = (finished / "tools" / "program" / "index.html").read_text(encoding="utf-8")
    assert "data:text/calendar" in text
    assert "data:text/csv" not in text


def test_a_click_takes_the_file_with_it(moved, browser):
    with served(moved) as address:
        for page in open_page(browser, address):
            page.goto(f"/{PAGE}/")
            with page.expect_download() as downloading:
                page.get_by_role("link", name="CSV").first.click()
            assert downloading.value.suggested_filename == f"{NAME}.csv"
            written = (moved / PAGE / f"{NAME}.csv").read_bytes()
            assert downloading.value.path().read_bytes() == written
