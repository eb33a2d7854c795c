"""The files of docs/: their names, links, pixels and texts, and nothing outside."""

import io
import os
import shutil
import stat
from pathlib import Path

import pytest
from PIL import Image

from macros.__main__ import main
from macros.guard.check import check
from macros.mend import tree
from macros.mend.names import mended_name, with_links_to
from macros.problem import Problem
from macros.records import DOCS

BAD = "---\ntitle: A & b\ndescription: C.\ntags: [x]\n---\n\nThe colour.\n"
GOOD = "---\ntitle: A and b\ndescription: C.\n---\n\nThe color.\n"


@pytest.fixture
def docs(tmp_path, take_for_ours):
    """A docs/ of our own, with our records and one section."""
    shutil.copytree(DOCS / "data", tmp_path / "docs" / "data", copy_function=os.link)
    folder = take_for_ours(tmp_path)
    (folder / "slow-training").mkdir()
    return folder


def put(path, content=BAD):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def jpeg(**how):
    held = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(held, "JPEG", **how)
    return held.getvalue()


def files(folder):
    found = (path for path in folder.rglob("*") if path.is_file())
    kept = {each.relative_to(folder).as_posix() for each in found}
    return sorted(each for each in kept if not each.startswith("data/"))


def mend(*paths):
    found = tree.changes(paths)
    tree.write(found)
    assert not any(each.is_one for each in tree.changes()), "mending twice changed more"
    return "\n".join(tree.as_text(found))


@pytest.mark.parametrize(
    ("name", "mended"),
    [
        ("My Article.md", "my-article.md"),
        ("Why I lift & run.MD", "why-i-lift-and-run.md"),
        ("Don’t_stop!.markdown", "dont-stop.md"),
        ("Überzug — größe.md", "uberzug-groe.md"),
        ("IMG_0042.JPEG", "img-0042.jpg"),
        ("a.Webp", "a.webp"),
        ("tempo.md", "tempo.md"),
        ("训练.md", "训练.md"),
        ("a" * 90 + ".md", "a" * 80 + ".md"),
    ],
)
def test_a_name_is_of_small_letters_and_hyphens(name, mended):
    assert mended_name(name) == mended
    assert mended_name(mended) == mended


def test_links_follow_a_file_to_its_new_name():
    old, place = Path("/d/s/My Photo.JPEG"), Path("/d/t/x.md")
    links = "![a](../s/My%20Photo.JPEG) [b](<../s/My Photo.JPEG>) [c](../s/My%20Photo.JPEG#d)\n"
    links += "[k]: ../s/My%20Photo.JPEG\n"
    new = links.replace("My%20Photo.JPEG", "my-photo.jpg").replace("My Photo.JPEG", "my-photo.jpg")
    assert with_links_to(links, place, {old: "my-photo.jpg"}) == new
    others = "[a](My%20Photo.JPEG) [b](https://x.example/../s/My%20Photo.JPEG) My Photo.JPEG\n"
    others += "`![a](../s/My%20Photo.JPEG)`\n"
    assert with_links_to(others, place, {old: "my-photo.jpg"}) == others


def test_an_article_is_written_in_its_place_and_what_changed_is_printed(docs, capsys):
    path = put(docs / "slow-training" / "a.md")
    path.chmod(0o640)
    assert main(["mend", str(path)]) == 0
    assert path.read_text() == GOOD
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    printed = capsys.readouterr().out
    assert "--- a/docs/slow-training/a.md\n+++ b/docs/slow-training/a.md\n" in printed
    assert "\n-The colour.\n+The color.\n" in printed
    assert "\ndocs/slow-training/a.md: dropped `tags`, which this site does not use\n" in printed
    assert printed.endswith("\nmended 1 file\n")
    assert main(["mend"]) == 0
    assert capsys.readouterr().out == "nothing to mend\n"


def test_without_a_name_all_articles_are_mended_and_no_record_is(docs):
    record = put(docs / "data" / "facts" / "Colour.yml", "a: b\r\n")
    for name in ("index.md", "slow-training/a.md", "slow-training/b.md"):
        put(docs / name)
    mend()
    assert files(docs) == ["index.md", "slow-training/a.md", "slow-training/b.md"]
    assert {(docs / each).read_text() for each in files(docs)} == {GOOD}
    assert record.read_bytes() == b"a: b\r\n"


def test_names_change_and_the_links_of_all_articles_follow(docs):
    section = docs / "slow-training"
    put(section / "My Article.MD", GOOD + "![x](IMG_1.JPEG)\n")
    put(section / "IMG_1.JPEG", jpeg())
    other = put(docs / "index.md", GOOD + "[a](slow-training/My%20Article.MD#b)\n")
    said = mend(section / "My Article.MD", section / "IMG_1.JPEG")
    assert files(docs) == ["index.md", "slow-training/img-1.jpg", "slow-training/my-article.md"]
    assert (section / "my-article.md").read_text().endswith("![x](img-1.jpg)\n")
    assert other.read_text().endswith("[a](slow-training/my-article.md#b)\n")
    assert "named it my-article.md" in said
    assert "docs/index.md: led its links to files under their new names" in said
    assert list(check([section / "my-article.md", section / "img-1.jpg"])) == []


def test_no_file_takes_the_place_of_another(docs):
    section = docs / "slow-training"
    for name in ("my-article.md", "My article.md", "my_Article.md", "a b.md", "a_b.md"):
        put(section / name, GOOD + name + "\n")
    said = mend()
    assert len(files(docs)) == 5
    assert {"slow-training/my-article.md", "slow-training/a-b.md"} <= {*files(docs)}
    assert said.count("which is taken; choose another") == 3


@pytest.mark.parametrize("name", ["README.md", "docs/../README.md", "docs/none.md", "docs"])
def test_a_file_that_is_none_of_docs_is_refused(docs, name):
    put(docs.parent / "README.md")
    with pytest.raises(Problem, match="name an article or a picture under docs/"):
        tree.changes([docs.parent / name])
    assert (docs.parent / "README.md").read_text() == BAD


def test_no_link_is_followed(docs):
    outside = put(docs.parent / "outside.md")
    folder = docs.parent / "elsewhere"
    folder.mkdir()
    put(folder / "a.md")
    (docs / "linked.md").symlink_to(outside)
    (docs / "linked").symlink_to(folder)
    put(docs / "slow-training" / "Linked.md", GOOD)
    (docs / "slow-training" / "linked.md").symlink_to(outside)
    tree.write(tree.changes())
    for path in (docs / "linked.md", docs / "linked" / "a.md"):
        with pytest.raises(Problem):
            tree.changes([path])
    assert outside.read_text() == BAD
    assert (folder / "a.md").read_text() == BAD
    assert (docs / "slow-training" / "Linked.md").exists()


def test_a_write_that_fails_leaves_the_file_as_it_was(docs, monkeypatch):
    path = put(docs / "slow-training" / "a.md")
    found = tree.changes([path])

    def broken(*_):
        raise OSError("no space")

    monkeypatch.setattr(os, "replace", broken)
    with pytest.raises(OSError, match="no space"):
        tree.write(found)
    assert path.read_text() == BAD
    assert files(docs) == ["slow-training/a.md"]


def test_text_of_other_programs_is_read_where_it_says_how(docs):
    wide = put(docs / "slow-training" / "a.md", BAD.encode("utf-16"))
    latin = put(docs / "slow-training" / "b.md", "é".encode("latin-1"))
    said = mend()
    assert wide.read_bytes() == GOOD.encode()
    assert latin.read_bytes() == b"\xe9"
    assert "docs/slow-training/b.md: this is not plain UTF-8 text; save it as UTF-8" in said


def test_what_is_printed_steers_no_terminal(docs):
    put(docs / "slow-training" / "a.md", BAD + "\x1b[31m\u200b\n")
    said = mend()
    assert said.replace("\n", "").isprintable()
    assert "-\\x1b[31m\\u200b" in said


def test_a_picture_of_another_kind_gets_a_sentence(docs):
    for name in ("a.gif", "b.HEIC"):
        put(docs / "slow-training" / name, b"x")
    said = mend()
    assert "slow-training/a.gif: this picture is a GIF" in said
    assert "slow-training/b.HEIC: this picture is a HEIC, which not every browser shows" in said
    assert files(docs) == ["slow-training/a.gif", "slow-training/b.HEIC"]
