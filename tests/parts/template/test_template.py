"""Files to begin with: each is shown once, and opened in the editor as it is shown."""

import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from macros import records
from macros.parts.template.template import PATHS, template
from macros.problem import Problem

PATH = PATHS["article"]

LONGEST_ADDRESS = 8_000
"""Characters that a browser and a server take without complaint."""


def printed():
    return template()


def test_shows_the_file_as_it_is():
    (shown,) = re.findall(r"<pre><code>(.*?)</code></pre>", printed(), re.DOTALL)
    assert html.unescape(shown) == PATH.read_text(encoding="utf-8").strip("\n") + "\n"


def test_each_section_has_a_link_that_begins_a_file_with_it():
    links = [urlsplit(html.unescape(each)) for each in re.findall(r'href="([^"]+)"', printed())]
    sections = {path.parent.name for path in records.DOCS.glob("*/index.md")}
    sections -= {"claims", "exercises"}  # whose pages are those of records
    assert {link.path for link in links} == {f"/main/docs/{section}" for section in sections}
    for link in links:
        assert (link.scheme, link.netloc) == ("repository", "new")
        asked = parse_qs(link.query)
        assert asked["value"] == [PATH.read_text(encoding="utf-8")]
        assert asked["filename"] == ["name-of-the-article.md"]
        assert len(link.geturl()) < LONGEST_ADDRESS


def test_a_table_begins_among_the_tables_with_the_text_that_is_shown():
    shown, link = template("table"), re.search(r'href="([^"]+)"', template("table"))[1]
    address = urlsplit(html.unescape(link))
    assert address.path == "/main/docs/data/tables"
    asked = parse_qs(address.query)
    assert asked["filename"] == ["name-of-the-table.yml"]
    assert html.escape(asked["value"][0]) in shown


@pytest.mark.parametrize(
    ("what", "folder", "name"),
    [
        ("exercise", "data/exercises", "name-of-the-exercise.yml"),
        ("exercise-page", "exercises", "name-of-the-exercise.md"),
    ],
)
def test_an_exercise_begins_as_a_record_and_a_page_of_one_name(what, folder, name):
    link = re.search(r'href="([^"]+)"', template(what))[1]
    address = urlsplit(html.unescape(link))
    assert address.path == f"/main/docs/{folder}"
    assert parse_qs(address.query)["filename"] == [name]


def test_what_has_no_template_is_answered_with_what_has_one():
    with pytest.raises(Problem, match="no template of `tabel`; did you mean `table`"):
        template("tabel")


def test_whoever_signs_begins_with_a_record_that_the_check_accepts():
    address = urlsplit(html.unescape(re.search(r'href="([^"]+)"', template("person"))[1]))
    assert address.path == "/main/docs/data/people"
    text = parse_qs(address.query)["value"][0]
    assert records.yaml_file.parse(records.Person, text, "x.yml").signed
