"""The same tree, built by MkDocs and by Zensical; and built twice."""

import hashlib

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.guard.site import site_problems
from tests.conftest import build, copy_of_the_tree


def figures(site):
    """Every figure of every page, in order: page, value, equation or fact."""
    return {
        page.relative_to(site).as_posix(): [
            (each["value"], each.get("data-equation") or each["data-fact"])
            for each in (node.attributes for node in _data_of(page))
        ]
        for page in sorted(site.rglob("index.html"))
    }


def _data_of(page):
    return LexborHTMLParser(page.read_text(encoding="utf-8")).css("data.figure, data.fact")


def digests(site):
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def zensical(tmp_path_factory):
    folder = copy_of_the_tree(tmp_path_factory.mktemp("zensical"))
    done = build("zensical", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def test_both_engines_print_the_same_figures_on_the_same_pages(site, zensical):
    ours = figures(site)
    assert sum(map(len, ours.values())) > 1_000
    assert figures(zensical) == ours


def test_the_site_gate_lets_both_engines_pass(site, zensical):
    assert [str(problem) for each in (site, zensical) for problem in site_problems(each)] == []


def test_both_engines_lead_citations_to_the_references(site, zensical):
    page = "strength-vs-cardio/what-muscle-burns-at-rest/index.html"
    for built in (site, zensical):
        assert 'href="../../references/#wang-2010"' in (built / page).read_text(encoding="utf-8")


def test_two_builds_in_two_folders_are_the_same_bytes(site, tmp_path):
    folder = copy_of_the_tree(tmp_path)
    assert build("mkdocs", folder, "--strict", PYTHONHASHSEED="7", TZ="Asia/Tokyo").returncode == 0
    assert digests(folder / "site") == digests(site)


def test_the_addresses_come_from_the_environment(tmp_path):
    folder = copy_of_the_tree(tmp_path)
    done = build(
        "mkdocs", folder, "--strict",
        SITE_URL="https://fat.example.net/here/", REPOSITORY_URL="https://code.example.net/x",
    )  # fmt: skip
    assert done.returncode == 0
    home = (folder / "site" / "index.html").read_text(encoding="utf-8")
    assert "https://fat.example.net/here/" in home
    assert "https://code.example.net/x" in home
    assert "example.org" not in home


@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{{ fact("no-such-fact") }}', "docs/x.md:8: no fact `no-such-fact`"),
        ("{{ no_such_macro() }}", "docs/x.md:8: no macro `no_such_macro`"),
        ("# About {{ literal('x') }}", "docs/x.md: a heading holds a macro"),
        ("It lasts 38 hours.", 'docs/x.md:8: "38" is typed by hand'),
        ("[" * 2_000, "docs/x.md:8: this line has 2,000 letters"),
    ],
)
def test_a_mistake_stops_the_build_with_its_place_in_the_file(engine, text, says, tmp_path):
    folder = copy_of_the_tree(tmp_path)
    body = f"---\ntitle: T\ndescription: D\n---\n\nHello.\n\n{text}\n"
    (folder / "docs" / "x.md").write_text(body)
    done = build(engine, folder)
    assert done.returncode != 0
    assert says in done.stdout + done.stderr
    if engine == "mkdocs":
        assert (done.stdout + done.stderr).count(says) == 1
        assert "Traceback" not in done.stderr


def test_a_changed_fact_changes_the_page(tmp_path, site):
    folder = copy_of_the_tree(tmp_path)
    fact = folder / "docs" / "data" / "facts" / "muscle-at-rest-rate.yml"
    fact.write_text(fact.read_text(encoding="utf-8").replace("value: 13", "value: 14"))
    assert build("mkdocs", folder).returncode == 0
    before, after = figures(site), figures(folder / "site")
    changed = {
        name
        for page in before
        for (_, name), new, old in zip(
            before[page], [v for v, _ in after[page]], [v for v, _ in before[page]], strict=True
        )
        if new != old
    }
    assert changed == {"muscle-at-rest", "muscle-at-rest-rate"}
