"""The page of macros: each one stands on it, with its docstring and what its example prints."""

import inspect
import re

import pytest

from macros import records
from macros.guard.check import article_problems
from macros.parts import MACROS, aside
from macros.parts.manual.manual import example, manual, printed
from macros.parts.table.table import MOST_ROWS, table

NAMES = list(MACROS)
ELSEWHERE = [name for name, macro in MACROS.items() if macro.fills_a_page]
CHOICES = {name: macro.choices for name, macro in MACROS.items() if macro.choices}
TAG = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def page():
    return manual()


def entry(page, name):
    return re.search(rf'<h2 id="macro-{name}">.*?</section>', page, re.DOTALL)[0]


def test_each_macro_stands_on_the_page_once(page):
    assert re.findall(r'<h2 id="macro-([^"]+)">', page) == NAMES


@pytest.mark.parametrize("macro", MACROS.values(), ids=NAMES)
def test_a_macro_shows_its_call_and_what_that_call_prints(macro, page):
    shown, call = entry(page, macro.name), example(macro)
    assert f"<pre><code>{call.replace(chr(34), '&#34;')}</code></pre>" in shown
    if macro.name not in ELSEWHERE:
        assert printed(call) in shown
        assert TAG.sub("", printed(call)).strip() or "<svg" in printed(call)


@pytest.mark.parametrize("name", sorted(ELSEWHERE))
def test_a_macro_that_fills_a_page_leads_to_a_page_that_calls_it(name, page):
    (address,) = re.findall(r'href="site://([^"]+)/"', entry(page, name))
    pages = [records.DOCS / f"{address}.md", records.DOCS / address / "index.md"]
    text = "".join(each.read_text(encoding="utf-8") for each in pages if each.exists())
    assert f"{{{{ {name}(" in text


@pytest.mark.parametrize("macro", MACROS.values(), ids=NAMES)
def test_what_a_docstring_says_that_its_example_prints_is_what_it_prints(macro):
    _, _, said = inspect.getdoc(macro.function).partition(f">>> {example(macro)}")
    words = TAG.sub("", printed(example(macro))).replace("\xa0", " ") if said else ""
    assert words == said.strip()


@pytest.mark.parametrize("macro", MACROS.values(), ids=NAMES)
def test_a_docstring_speaks_to_contributors(macro):
    says = inspect.getdoc(macro.function).partition(">>> ")[0]
    assert says.startswith("Print ")
    assert says.count(". ") + says.count(".\n") >= 2
    assert "``" not in says  # code of programmers; contributors read Markdown


def test_the_bound_of_a_table_is_told():
    assert f"at most {MOST_ROWS} rows" in inspect.getdoc(table)


@pytest.mark.parametrize("name", sorted(CHOICES))
def test_each_call_to_copy_works(name):
    calls = CHOICES[name]()["Calls to copy"]
    assert calls
    assert [str(each) for call in calls for each in article_problems(call, "x.md")] == []


def test_each_input_of_an_equation_is_listed():
    calls = "".join(CHOICES["figure"]()["Calls to copy"])
    shown = CHOICES["figure"]()["Things that an equation may ask for"]
    asked = set(re.findall(r'(\w+)="', calls))
    assert asked <= {each.partition("=")[0] for each in shown}


def test_no_id_stands_twice(page):
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_nothing_waits_aside_inside_the_page(page):
    assert not aside.has_token(page)
