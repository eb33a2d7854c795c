"""The gate behind the engine: a file that should not be there is found, and no other."""

import shutil

import pytest

from macros import records
from macros.guard import site as gate
from macros.guard.site import site_problems
from tests.conftest import ROOT
from tests.guard.test_pictures import saved

ARTICLE = "spot-reduction/can-you-choose-where-fat-goes/index.html"
SOME = [
    "404.html", "index.html", "about/index.html", ARTICLE, "sitemap.xml", "core/site.mjs",
    "core/text.css",
]  # fmt: skip
ARTICLES = ["*.md", "*/*.md"]
PNG = saved(".png")


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


def test_names_the_page_in_which_something_was_planted(built):
    page = built / ARTICLE
    page.write_text(page.read_text(encoding="utf-8").replace("<h2", "<p onclick=x>x</p><h2", 1))
    assert said(built) == [f"site/{ARTICLE}: `onclick` does not belong on a <p> of an article"]


@pytest.mark.parametrize(
    "name",
    [
        "evil.svg", "evil.HTML", "evil.htm", "evil.xhtml", "evil.svgz", "evil.pdf", "evil", "sw.js",
        "CNAME", "_redirects", ".htaccess", ".nojekyll", "robots.txt", "manifest.webmanifest",
        "feed.xml", "figures.json", "claims.json", "data/schemas/fact.json", "index.html.br",
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
@pytest.mark.parametrize("name", ["core/site.mjs", "core/text.css"])
def test_finds_a_changed_file_of_the_frame(built, name, docs_too):
    if docs_too:
        publish(built, name, b"alert(1)")
    else:
        (built / name).write_text("alert(1)")
    assert said(built) == [f"site/{name}: this is no file that we publish"]


def test_lets_a_theme_lie_in_a_package_of_its_own_as_in_newer_zensical(built, monkeypatch):
    unknown = ["site/theme.js: this is no file that we publish"]
    package = built.parent / "zensical_ui"
    package.mkdir()
    for folder in (package, built):
        (folder / "theme.js").write_bytes(b"1")
    assert said(built) == unknown
    monkeypatch.setattr("zensical.config.get_builtin_theme_dir", lambda: str(package))
    monkeypatch.setattr(gate, "_themes", gate._themes.__wrapped__)
    assert said(built) == []
    (built / "theme.js").write_bytes(b"2")
    assert said(built) == unknown


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


@pytest.mark.parametrize("name", ["search.json", "sitemap.xml"])
def test_finds_a_file_of_docs_in_place_of_one_that_is_generated(built, docs, name):
    content = (built / name).read_bytes() if (built / name).exists() else b"{}"
    publish(built, name, content)
    sentence = f"site/{name}: a file of docs/ takes the place of one that is generated"
    assert said(built) == [sentence]


def test_finds_data_that_is_none(built):
    (built / "search.json").write_text("<p>no data</p>")
    assert said(built) == ["site/search.json: this is not what a build writes"]


def test_finds_an_element_that_no_sitemap_has(built):
    path = built / "sitemap.xml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("<loc>", "<script/><loc>", 1), encoding="utf-8")
    assert said(built) == ["site/sitemap.xml: <script> does not belong in a sitemap"]
