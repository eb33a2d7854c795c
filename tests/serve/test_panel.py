import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.problem import Problem
from macros.serve.panel import address_of, files_of, with_panel, with_script

PAGE = "<html><head></head><body><main>Words</main></body></html>"
ONE = {"docs/one.md": [Problem('"38" is typed by hand; write {{ fact("…") }}', "docs/one.md", 7)]}


def panel(problems, files=("docs/one.md",), *, old=True, exists=True):
    return LexborHTMLParser(with_panel(PAGE, [*files], problems, old=old, exists=exists))


def test_a_page_with_no_problem_anywhere_is_as_it_was():
    assert with_panel(PAGE, ["docs/one.md"], {}, old=False, exists=True) == PAGE


def test_a_page_says_what_is_wrong_with_its_file_and_in_which_line():
    tree = panel(ONE)
    assert tree.css_first(".preview-bar").text() == "1 problem in docs/one.md"
    assert (
        tree.css_first("aside li").text() == 'Line 7 "38" is typed by hand; write {{ fact("…") }}'
    )
    assert "as it was before" in tree.css_first("aside").text()
    assert tree.css_first("main").text() == "Words"


def test_another_page_says_which_files_have_problems_on_a_line_that_opens():
    tree = panel(ONE, files=["docs/two.md"])
    assert tree.css_first(".preview-bar") is None
    assert tree.css_first("details:not([open]) > summary").text() == "1 problem in docs/one.md"
    assert tree.css_first("summary a").attributes["href"] == "/one/"


def test_what_a_stranger_wrote_is_text():
    bad = "<script>alert()</script> `<img src=x onerror=alert()>` \u202e{{ '<b>' }}"
    tree = panel({"docs/<i>.md": [Problem(bad, "docs/<i>.md", 1)]})
    assert [node.tag for node in tree.css("script, img, b, i")] == []
    said = tree.css_first("aside li").text()
    assert "<script>alert()</script> <img src=x onerror=alert()> \\u202e{{ '<b>' }}" in said


def test_of_many_problems_ten_stand_there_and_the_rest_unfolds():
    tree = panel({"docs/one.md": [Problem("x", "docs/one.md", line) for line in range(1, 33)]})
    assert len(tree.css("aside > ol > li")) == 10
    assert tree.css_first("aside > details > summary").text() == "And 22 more"


def test_many_files_with_problems_are_one_line_that_opens():
    many = {f"docs/{name}.md": [Problem("x", f"docs/{name}.md")] * 2 for name in "abcd"}
    tree = panel(many, files=["docs/two.md"])
    assert [each.text() for each in tree.css("aside > details > summary")] == [
        "8 problems in 4 files"
    ]
    assert len(tree.css("details details")) == 4


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("docs/index.md", "/"),
        ("docs/about/index.md", "/about/"),
        ("docs/slow-training/tempo.md", "/slow-training/tempo/"),
        ("docs/data/facts/x.yml", ""),
        ("docs/a b.md", ""),
        ("mkdocs.yml", ""),
    ],
)
def test_a_file_leads_to_its_page(file, address):
    assert address_of(file) == address


@pytest.mark.parametrize("file", ["docs/index.md", "docs/about/index.md", "docs/about/us.md"])
def test_a_page_knows_the_files_that_may_make_it(file):
    assert file in files_of(f"{address_of(file)}index.html".removeprefix("/"))


def test_what_is_no_page_is_made_of_no_file():
    assert files_of("404.html") == []


def test_another_page_is_another_for_the_script_that_opens_it_anew():
    one, same, other = (with_script(page) for page in (PAGE, PAGE, PAGE.replace("Words", "More")))
    assert one == same
    seen = {LexborHTMLParser(each).css_first("script").attributes["src"] for each in (one, other)}
    assert len(seen) == 2
