import hashlib
import re
import sys

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.cores import Cores
from macros.finish.assets import lead, leave_out, minified, prepared, target
from macros.finish.moved import lasting
from macros.finish.pages import Page
from macros.finish.site import Known, Site, Summary
from macros.problem import Problem
from tests.browser.tab import open_page

NAMED = re.compile(r"\w[\w-]*\.([0-9a-f]{8})\.(mjs|css|svg|json)")
ANSWERS = """async ([name, random]) => {
    const all = await import(name);
    const names = Object.keys(all).filter((each) => all[each].value).sort();
    return names.map((each) => {
        const asked = new Proxy({}, { get: (_, key) => key === 'sex' ? 'female' : random });
        return [each, String(all[each].value(asked))];
    });
}"""


def apart(work, given):
    """Return what work makes of what it is given, in a process of its own."""
    with Cores(work, count=1) as one:
        return next(made for _, made in one.each([given]))


def led(folder, name, html):
    """Return a page of a site in a folder, led to the files that it loads."""
    page = Page(name, html)
    assets, _ = apart(prepared, folder)
    lead(page, Known("https://x.example/", assets))
    return page


def test_every_file_is_named_by_what_it_holds(finished):
    files = [path for path in (finished / "assets").rglob("*") if path.suffix not in (".br", ".gz")]
    assert len(files) > 8
    for path in files:
        found = NAMED.fullmatch(path.name)
        assert found, path.name
        assert hashlib.sha256(path.read_bytes()).hexdigest().startswith(found[1])


def test_what_a_file_loads_is_there(finished):
    for path in (finished / "assets").glob("*.mjs"):
        for name in re.findall(r'["\'`]\./([^"\'`]+)["\'`]', path.read_text(encoding="utf-8")):
            assert NAMED.fullmatch(name), name
            assert path.with_name(name).is_file()


def test_nothing_that_a_page_loads_holds_back_its_first_paint(finished):
    for page in finished.rglob("*.html"):
        head = LexborHTMLParser(page.read_text(encoding="utf-8")).css_first("head")
        sheets = head.css("link[rel=stylesheet]")
        assert [each.html for each in [*sheets, *head.css("script[src]")]] == [], page


def test_a_script_that_comes_later_is_named_by_what_it_holds(finished):
    (built,) = (finished / "assets").glob("site.*.mjs")
    for page in lasting(finished):
        later = LexborHTMLParser(page.read_text(encoding="utf-8")).css_first("script[data-src]")
        assert later.attributes["data-src"].endswith(f"assets/{built.name}"), page


def test_what_no_page_loads_is_left_out(finished):
    assert not (finished / "assets" / "javascripts").exists()
    named = "".join(page.read_text(encoding="utf-8") for page in finished.rglob("*.html"))
    scripts = list((finished / "assets").glob("*.mjs"))
    spoken = named + "".join(path.read_text(encoding="utf-8") for path in scripts)
    assert [path.name for path in scripts if path.name not in spoken] == []


def test_refuses_files_that_load_each_other(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "a.mjs").write_text('import "./b.mjs";')
    (tmp_path / "assets" / "b.mjs").write_text('import "./a.mjs";')
    with pytest.raises(Problem, match=r"load each other: a\.mjs, b\.mjs"):
        apart(prepared, tmp_path)


def test_a_page_of_errors_loads_by_whole_paths(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "a.svg").write_text("<svg/>")
    page = led(tmp_path, "404.html", '<link rel="icon" href="/here/assets/a.svg">')
    (name,) = page.loads
    assert page.html == f'<link rel="icon" href="/here/assets/{name}">'


def test_the_style_of_a_page_stands_in_it_small_and_in_the_order_of_its_links(tmp_path):
    (tmp_path / "core").mkdir()
    links = ""
    for name in ("b", "a"):
        (tmp_path / "core" / f"{name}.css").write_text(f"{name} {{ color: red; }}\n")
        links += f'<link rel="stylesheet" href="core/{name}.css">'
    page = led(tmp_path, "index.html", f"<head>{links}{links}</head>")
    assert page.html == "<head></head>"
    assert page.style == "b{color:red}a{color:red}"


def test_what_pages_lead_to_is_left_and_what_that_loads_and_no_source(tmp_path):
    for folder, name, text in (
        ("core", "a.mjs", 'import "../parts/b.mjs";'),
        ("parts", "b.mjs", "export {};"),
        ("parts", "c.mjs", "export {};"),
        ("assets", "theme.js", ""),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(text)
    assets, files = apart(prepared, tmp_path)
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    page = Page("index.html", '<script data-src="core/a.mjs"></script>')
    lead(page, Known("https://x.example/", assets))
    leave_out(Site(tmp_path, "", [Summary("index.html", loads=[*page.loads])], assets))
    assert {path.name for path in tmp_path.iterdir()} == {"assets"}
    left = {path.name.partition(".")[0] for path in (tmp_path / "assets").iterdir()}
    assert left == {"a", "b"}


def test_making_text_small_leaves_nothing_behind_that_would_hang_in_a_fork():
    assert minified("a { color: red; }", ".css") == "a{color:red}"
    assert "minify" not in sys.modules


def test_text_of_another_kind_is_named():
    with pytest.raises(Problem, match=r"a text of \.mjs"):
        minified("import {", ".mjs")


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("../core/a.mjs?x#y", "core/a.mjs"),
        ("/here/core/a.mjs", "core/a.mjs"),
        ("../core/b.mjs", None),
        ("../../core/a.mjs", None),
        ("https://x.example/core/a.mjs", None),
        ("//x.example/core/a.mjs", None),
    ],
)
def test_an_address_leads_to_a_file_that_pages_may_load_or_nowhere(address, leads):
    assert target({"core/a.mjs": ""}, "a/index.html", address) == leads


@pytest.mark.parametrize("number", [1.5, 40, 170])
def test_the_equations_answer_as_before(number, address, finished, finished_address, browser):
    (built,) = (finished / "assets").glob("equations.*.mjs")
    answers = []
    named = f"assets/{built.name}"
    for where, name in ((address, "science/equations.mjs"), (finished_address, named)):
        for page in open_page(browser, where):
            page.goto("/about/")
            answers.append(page.evaluate(ANSWERS, [f"/{name}", number]))
    assert len(answers[0]) > 20
    assert answers[0] == answers[1]
