"""What a finishing step wrote is told by what it holds: a changed byte is found."""

import gzip
import shutil

import brotli
import pytest

from macros.guard.finished import page_of_numbers
from macros.guard.site import site_problems
from tests.conftest import finish


@pytest.fixture(scope="module")
def whole(few_of_mkdocs, tmp_path_factory):
    return finish(few_of_mkdocs, tmp_path_factory.mktemp("whole"))


@pytest.fixture
def spoiled(whole, tmp_path):
    """A copy of a finished site that a test may spoil."""
    return shutil.copytree(whole, tmp_path / "site")


def said(site):
    return [str(problem) for problem in site_problems(site)]


def test_finds_nothing_in_the_finished_site(finished):
    assert said(finished) == []


@pytest.mark.parametrize(
    "pattern",
    ["assets/site.*.mjs", "assets/search.*.css", "assets/mark.*.svg", "pagefind/pagefind.js",
     "pagefind/wasm.en.pagefind", "_headers", "_redirects", "cards/about.png",
     "tools/weight-over-time/numbers-weight-over-time.csv"],
)  # fmt: skip
def test_finds_a_changed_file(spoiled, pattern):
    (path,) = spoiled.glob(pattern)
    path.write_bytes(b"x" + path.read_bytes())
    assert f"site/{path.relative_to(spoiled).as_posix()}: this is no file that we publish" in said(
        spoiled
    )


@pytest.mark.parametrize(
    "name",
    ["pagefind/evil.js", "pagefind/fragment/evil.html", "cards/evil.svg", "core/site.mjs.br",
     "assets/x.12345678.mjs", "x.gz", "numbers/evil.yml", "about/x/numbers/index.html",
     "tools/weight-over-time/table.csv", "about/evil.json"],
)  # fmt: skip
def test_finds_a_file_that_no_step_wrote(spoiled, name):
    path = spoiled / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("<p>x</p>")
    assert any(problem.startswith(f"site/{name}: ") for problem in said(spoiled))


@pytest.mark.parametrize("pack", [brotli.compress, gzip.compress])
def test_finds_a_copy_that_holds_something_else(spoiled, pack):
    copy = spoiled / f"index.html.{'br' if pack is brotli.compress else 'gz'}"
    copy.write_bytes(pack(b"<script>alert(1)</script>"))
    assert said(spoiled) == [f"site/{copy.name}: this is no file that we publish"]


@pytest.mark.parametrize(
    "rule",
    [
        "article{display:none}",
        "p{background:url(//hostile.example/x)}",
        "@import '//hostile.example'",
    ],
)
def test_finds_a_rule_of_style_that_is_not_ours(spoiled, rule):
    page = spoiled / "about" / "index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("</style>", f"{rule}</style>"), encoding="utf-8")
    assert any("a <style> has a rule that is not ours" in problem for problem in said(spoiled))


def test_a_page_of_numbers_belongs_to_the_page_above_it():
    assert page_of_numbers("a/b/numbers/index.html") == "a/b/index.html"
    assert page_of_numbers("numbers/index.html") == "index.html"
    assert page_of_numbers("a/my-numbers/index.html") == "a/my-numbers/index.html"
