import pytest

from macros import records
from macros.guard import files
from macros.guard.files import character_problems, file_problems


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
    ["index.md", "slow-training/tempo.md", "data/facts/a-1.yml", "data/sources/b.yml", "a/b.webp"],
)
def test_lets_articles_records_and_pictures_be(docs, name):
    assert said(docs, name) == []


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


@pytest.mark.parametrize("code", ["FEFF", "202E", "0000", "200B", "0008"])
def test_names_a_character_that_nobody_can_see_and_its_line(code):
    (problem,) = character_problems(f"one\ntwo{chr(int(code, 16))}\n")
    assert problem.line == 2
    assert f"U+{code}" in problem.sentence


def test_sees_no_harm_in_letters_of_other_languages_and_no_break_spaces():
    assert list(character_problems("Müller’s 13\xa0kcal, naïve, 力\n\ttab\n")) == []


def test_refuses_a_picture_that_is_too_large(docs):
    assert "make it smaller" in said(docs, "a.png", b"0" * (files.LARGEST_PICTURE + 1))[0]
