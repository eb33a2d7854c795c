from importlib import import_module
from pkgutil import iter_modules

import pytest

from macros import finish, records
from macros.guard import files
from macros.guard.files import file_problems
from tests.guard.test_pictures import KINDS, saved


@pytest.fixture
def docs(tmp_path, monkeypatch):
    monkeypatch.setattr(records, "DOCS", tmp_path)
    return tmp_path


def said(docs, name, content=b"text"):
    path = docs / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return [problem.sentence for problem in file_problems(path, f"docs/{name}")]


@pytest.mark.parametrize(
    "name",
    [
        "index.md",
        "slow-training/tempo.md",
        "data/facts/a-1.yml",
        "data/facts/numbers.yml",
        "data/sources/b.yml",
        "a/b/c.md",
    ],
)
def test_lets_articles_and_records_be(docs, name):
    assert said(docs, name) == []


@pytest.mark.parametrize("kind", KINDS)
def test_lets_pictures_be_that_are_what_their_name_says(docs, kind):
    assert said(docs, f"a/b{kind}", saved(kind)) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("content", [b"", b"<script>", b"<svg onload=x>"])
def test_refuses_what_is_no_picture(docs, kind, content):
    assert f"this is no {kind} picture" in said(docs, f"a{kind}", content)[0]


@pytest.mark.parametrize(
    "name",
    [
        "evil.html",
        "evil.HTML",
        "evil.svg",
        "search.json",
        "sw.js",
        "CNAME",
        "_headers",
        ".hidden.md",
        "assets/javascripts/bundle.js",
        "mkdocs.yml",
        "data/x.yml",
        "data/facts/x.yaml",
        "<img src=y onerror=alert(1)>.md",
        "Upper.md",
        "a b.md",
        "a/../b.py",
        "x.md.html",
        "{{ x }}.md",
        "ａ.md",
        "con.md",
        "nul/a.md",
        "404.md",
        "pagefind.md",
        "pagefind/index.md",
        "cards.md",
        "cards/a.md",
        "numbers.md",
        "slow-training/numbers.md",
        "slow-training/numbers/index.md",
        "numbers/a.md",
        "numbers/a.png",
        "assets/a.png",
        "search/index.md",
        "data/facts/a.md",
        "data/a.png",
        "data/facts/more/a.yml",
        "a/b/c/d.md",
    ],
)
def test_refuses_every_other_file(docs, name):
    assert said(docs, name)


def test_refuses_a_link_to_another_place(docs):
    (docs / "notes.md").symlink_to("/etc/passwd")
    (problem,) = file_problems(docs / "notes.md", "docs/notes.md")
    assert "link to another place" in problem.sentence
    (docs / "folder").symlink_to("/etc")
    assert list(file_problems(docs / "folder" / "passwd", "docs/folder/passwd"))


def test_refuses_text_that_is_not_utf_8(docs):
    assert "save it as UTF-8" in said(docs, "a.md", b"\xff\xfe")[0]


def test_refuses_a_picture_that_is_too_large(docs):
    assert "make it smaller" in said(docs, "a.png", b"0" * (files.LARGEST[".png"] + 1))[0]


def test_refuses_a_text_that_is_too_large_to_read(docs):
    for name in ("a.md", "data/facts/a.yml"):
        assert (
            "make it smaller"
            in said(docs, name, b"a" * (files.LARGEST[f".{name.split('.')[1]}"] + 1))[0]
        )


def test_refuses_a_second_file_for_one_page(docs):
    said(docs, "slow-training/index.md")
    said(docs, "references.md")
    for name in ("slow-training.md", "references/index.md"):
        assert said(docs, name) == ["another file makes a page of this name; choose another name"]


def test_refuses_every_name_that_a_finishing_step_uses_at_the_top_of_the_site(docs):
    steps = [import_module(f"macros.finish.{each.name}") for each in iter_modules(finish.__path__)]
    names = {step.FOLDER for step in steps if hasattr(step, "FOLDER")}
    assert names >= {"assets", "cards", "numbers", "pagefind"}
    for name in names:
        assert "this name is taken" in said(docs, f"{name}.md")[0], name
