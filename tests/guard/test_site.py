"""The gate in front of a built site: a file that should not be published is found, and no other."""

import json
import shutil

import pytest

from macros import records
from macros.__main__ import main
from macros.guard.site import site_problems
from tests.conftest import ROOT

ARTICLE = "spot-reduction/can-you-choose-where-fat-goes/index.html"
INDEX = "search/search_index.json"
SOME = [
    "404.html", "index.html", "about/index.html", ARTICLE, INDEX, "sitemap.xml",
    "assets/javascripts/bundle.*.min.js", "assets/stylesheets/main.*.min.css",
]  # fmt: skip
ARTICLES = ["*.md", "*/*.md"]
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def built(site, tmp_path, monkeypatch):
    """Some files of the built site and the articles of docs/, all of which a test may spoil."""
    for folder, names in ((site, SOME), (ROOT, [f"docs/{name}" for name in ARTICLES])):
        for path in (path for name in names for path in folder.glob(name)):
            place = tmp_path / ("." if folder == ROOT else "site") / path.relative_to(folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, place)
    monkeypatch.setattr(records, "DOCS", tmp_path / "docs")
    return tmp_path / "site"


@pytest.fixture
def docs(built):
    return built.parent / "docs"


def said(built):
    return [str(problem) for problem in site_problems(built)]


def publish(built, name, content, source=None):
    """Put a file into docs/ and, as an engine does, into the site."""
    for folder, path in ((built, name), (built.parent / "docs", source or name)):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def test_finds_nothing_in_the_site_as_it_is_built(site):
    assert said(site) == []


def test_finds_nothing_in_a_part_of_it(built):
    assert said(built) == []


def test_the_command_says_so(site, capsys):
    assert main(["check", "--site", str(site)]) == 0
    assert capsys.readouterr().out == "no problems\n"


def test_names_the_page_in_which_something_was_planted(built):
    page = built / ARTICLE
    page.write_text(page.read_text(encoding="utf-8").replace("<h2", "<p onclick=x>x</p><h2", 1))
    assert said(built) == [f"site/{ARTICLE}: `onclick` does not belong on a <p> of an article"]


@pytest.mark.parametrize(
    "name",
    [
        "evil.svg", "evil.HTML", "evil.htm", "evil.xhtml", "evil.svgz", "evil.pdf", "evil", "sw.js",
        "CNAME", "_redirects", ".htaccess", ".nojekyll", "robots.txt", "manifest.webmanifest",
        ".well-known/security.txt", "assets/x.js", "assets/x.css", "data/x.json", "data/x.yml",
        "data/facts/x.yaml", "data/facts/more/x.yml", "about/x.yml", "x.py", "x.gif", "x.PNG",
    ],
)  # fmt: skip
def test_finds_a_file_of_a_kind_that_we_do_not_publish(built, name):
    publish(built, name, b"<p>x</p>")
    assert said(built) == [f"site/{name}: this is no file that we publish"]


@pytest.mark.parametrize("name", ["x.png", "slow-training/x.jpg", "x.webp"])
def test_finds_a_picture_that_is_none(built, name):
    publish(built, name, b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")
    assert said(built) == [f"site/{name}: this is no file that we publish"]


@pytest.mark.parametrize("name", ["slow-training/x.png", "data/facts/x.yml"])
def test_lets_a_picture_and_a_record_pass_that_are_those_of_docs(built, docs, name):
    publish(built, name, PNG)
    assert said(built) == []
    (docs / name).write_bytes(PNG + b"other")
    assert said(built) == [f"site/{name}: this is no file that we publish"]


@pytest.mark.parametrize("docs_too", [True, False])
@pytest.mark.parametrize("kind", ["javascripts/bundle.*.min.js", "stylesheets/main.*.min.css"])
def test_finds_a_changed_file_of_the_theme(built, kind, docs_too):
    (theirs,) = (built / "assets").glob(kind)
    name = theirs.relative_to(built).as_posix()
    if docs_too:
        publish(built, name, b"alert(1)")
    else:
        theirs.write_text("alert(1)")
    assert said(built) == [f"site/{name}: this is no file that we publish"]


def test_finds_a_link_to_another_place(built):
    (built / "passwd").symlink_to("/etc/passwd")
    assert said(built) == ["site/passwd: this is a link to another place"]


def test_finds_a_page_that_comes_from_another_place(built, docs):
    source = docs / "about" / "index.md"
    source.unlink()
    source.symlink_to("/etc/passwd")
    assert said(built) == [
        "site/about/index.html: the file of docs/ that gives this page is a link to another place"
    ]


def test_finds_a_picture_that_comes_from_another_folder(built, docs, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (docs / "linked").symlink_to(tmp_path / "elsewhere")
    publish(built, "linked/x.png", PNG)
    assert said(built) == ["site/linked/x.png: this is no file that we publish"]


def test_finds_a_page_that_no_file_of_docs_gives(built, docs):
    (docs / "about" / "index.md").unlink()
    assert said(built) == ["site/about/index.html: no files of docs/ give this page; one should"]


def test_finds_a_page_that_two_files_of_docs_give(built, docs):
    (docs / "about.md").write_text("x")
    assert said(built) == ["site/about/index.html: 2 files of docs/ give this page; one should"]


def test_finds_a_web_page_of_docs(built):
    page = (built / ARTICLE).read_bytes()
    publish(built, ARTICLE, page)
    assert said(built) == [f"site/{ARTICLE}: a file of docs/ takes the place of a page"]


@pytest.mark.parametrize("name", ["<img src=x>", "A", "a b", '" onload="x', "{{ config }}", "é"])
def test_finds_a_page_under_a_name_that_we_do_not_use(built, name):
    page = (built / ARTICLE).read_bytes()
    publish(built, f"about/{name}/index.html", page, f"about/{name}.md")
    assert f"site/about/{name}/index.html: the name of this page is not one we use" in said(built)


def test_finds_a_page_in_another_encoding(built):
    page = built / ARTICLE
    page.write_bytes(page.read_text(encoding="utf-8").encode("utf-16"))
    assert said(built) == [f"site/{ARTICLE}: this page is not UTF-8"]


@pytest.mark.parametrize("name", ["_headers", INDEX, "sitemap.xml", "figures.json"])
def test_finds_a_file_of_docs_in_place_of_one_that_is_generated(built, docs, name):
    content = (built / name).read_bytes() if (built / name).exists() else b"{}"
    publish(built, name, content)
    sentence = f"site/{name}: a file of docs/ takes the place of one that is generated"
    assert said(built) == [sentence]


@pytest.mark.parametrize("content", ["no index", "[]", "{}", '{"docs": 1}', '{"docs": [{}]}'])
def test_finds_a_search_index_that_is_none(built, content):
    (built / INDEX).write_text(content)
    assert said(built) == [f"site/{INDEX}: this is not what a build writes"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", "<img src=x onerror=alert(1)>"),
        ("text", "<p>x</p><script>alert(1)</script>"),
        ("text", "<p class=x>x</p>"),
        ("text", "<a href=x>x</a>"),
        ("tags", ["<svg onload=alert(1)>"]),
        ("location", "javascript:alert(1)"),
        ("location", "//hostile.example/"),
        ("location", "https://hostile.example/"),
    ],
)
def test_finds_an_entry_of_the_search_that_acts(built, key, value):
    index = json.loads((built / INDEX).read_text(encoding="utf-8"))
    index["docs"][-1][key] = value
    (built / INDEX).write_text(json.dumps(index), encoding="utf-8")
    (problem,) = said(built)
    assert problem.startswith(f"site/{INDEX}: the search ")


def test_finds_an_element_that_no_sitemap_has(built):
    path = built / "sitemap.xml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("<loc>", "<script/><loc>", 1), encoding="utf-8")
    assert said(built) == ["site/sitemap.xml: <script> does not belong in a sitemap"]
